// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>
#include <cstdint>

/// Every function of lanes is inlined, even where nothing else is: instruction sets must not share a symbol, or the linker takes one for all,
/// and a call would pass lanes differently in each.
#define GW_LANE [[gnu::always_inline]] inline

/// A lone number as a lane: double for the baseline evaluation, float for a thread of a GPU. `vec_math.h` has the same for many lanes.
namespace gw::lane {

GW_LANE GW_HD double exp(double x) { return std::exp(x); }
GW_LANE GW_HD double log(double x) { return std::log(x); }
GW_LANE GW_HD double power(double base, double exponent) { return std::pow(base, exponent); }
GW_LANE GW_HD double cosine(double x) { return std::cos(x); }

GW_LANE GW_HD double sqrt(double x) { return std::sqrt(x); }
GW_LANE GW_HD float sqrt(float x) { return std::sqrt(x); }
GW_LANE GW_HD double floor(double x) { return std::floor(x); }
GW_LANE GW_HD float floor(float x) { return std::floor(x); }
/// a * b + c rounded once.
GW_LANE GW_HD double fma(double a, double b, double c) { return std::fma(a, b, c); }
GW_LANE GW_HD float fma(float a, float b, float c) { return std::fma(a, b, c); }

/// The value of `yes` where the condition holds, else of `no`. Of many lanes: lane by lane.
GW_LANE GW_HD constexpr double select(bool condition, double yes, double no) { return condition ? yes : no; }
GW_LANE GW_HD constexpr float select(bool condition, float yes, float no) { return condition ? yes : no; }
GW_LANE GW_HD constexpr std::int32_t select(bool condition, std::int32_t yes, std::int32_t no) { return condition ? yes : no; }
GW_LANE GW_HD constexpr std::uint32_t select(bool condition, std::uint32_t yes, std::uint32_t no) { return condition ? yes : no; }
/// Whether it holds in any lane, in all lanes.
GW_LANE GW_HD constexpr bool any(bool condition) { return condition; }
GW_LANE GW_HD constexpr bool all(bool condition) { return condition; }

/// The same number as another type, truncated towards zero; it must be within that type's range, or each machine says something else.
template <class To> GW_LANE GW_HD constexpr To convert(float x) { return static_cast<To>(x); }
template <class To> GW_LANE GW_HD constexpr To convert(double x) { return static_cast<To>(x); }
template <class To> GW_LANE GW_HD constexpr To convert(std::int32_t x) { return static_cast<To>(x); }
template <class To> GW_LANE GW_HD constexpr To convert(std::uint32_t x) { return static_cast<To>(x); }

/// A number's bits, and the number of some bits.
GW_LANE GW_HD constexpr std::uint32_t bitsOf(float x) { return __builtin_bit_cast(std::uint32_t, x); }
GW_LANE GW_HD constexpr std::uint64_t bitsOf(double x) { return __builtin_bit_cast(std::uint64_t, x); }
GW_LANE GW_HD constexpr float floatOf(std::uint32_t bits) { return __builtin_bit_cast(float, bits); }
GW_LANE GW_HD constexpr double doubleOf(std::uint64_t bits) { return __builtin_bit_cast(double, bits); }

template <class R, class T> struct InLanesOf { using Type = T; };
/// Numbers of type T in as many lanes as R has: `LanesLike<R, std::uint32_t>` are the bits of R.
template <class R, class T> using LanesLike = typename InLanesOf<R, T>::Type;

} // namespace gw::lane
