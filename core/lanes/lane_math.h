// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>

/// What formulas and stages may use beyond + - * /, for any lane type. Here are the functions of a scalar lane; `vec.h` adds those of many lanes
/// at once. A stage is written without `if` on lanes: both sides are computed and `select` takes one.
namespace gw::lane {

GW_HD inline double exp(double x) { return std::exp(x); }
GW_HD inline double log(double x) { return std::log(x); }
GW_HD inline double sqrt(double x) { return std::sqrt(x); }
GW_HD inline float sqrt(float x) { return std::sqrt(x); }
GW_HD inline double power(double base, double exponent) { return std::pow(base, exponent); }
GW_HD inline double cosine(double x) { return std::cos(x); }

/// The value of `yes` where the condition holds, else of `no`. Of many lanes: lane by lane.
GW_HD constexpr double select(bool condition, double yes, double no) { return condition ? yes : no; }
GW_HD constexpr float select(bool condition, float yes, float no) { return condition ? yes : no; }
/// Whether it holds in any lane, in all lanes.
GW_HD constexpr bool any(bool condition) { return condition; }
GW_HD constexpr bool all(bool condition) { return condition; }

// Written as a choice, not as a library call, so that every machine treats ties and zeros alike.
template <class R> GW_HD constexpr R larger(R a, R b) { return select(a > b, a, b); }
template <class R> GW_HD constexpr R smaller(R a, R b) { return select(a < b, a, b); }
template <class R> GW_HD constexpr R between(R x, R low, R high) { return smaller(larger(x, low), high); }
template <class R> GW_HD constexpr R absolute(R x) { return select(x < R(0), -x, x); }

} // namespace gw::lane
