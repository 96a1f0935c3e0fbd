// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/registers.h"
#include "core/lanes/scalar.h"
#include "core/lanes/vec.h"

/// The operations of `scalar.h` for many lanes, with the same bits in every lane.
namespace gw::lane {

template <class R, int N, class T> struct InLanesOf<vec<R, N>, T> { using Type = vec<T, N>; };

template <class To, class From, int N>
GW_LANE constexpr vec<To, N> convert(vec<From, N> x)
{
    return vec<To, N>(__builtin_convertvector(x.v, typename vec<To, N>::Native));
}

template <int N>
GW_LANE constexpr vec<std::uint32_t, N> bitsOf(vec<float, N> x)
{
    return vec<std::uint32_t, N>((typename vec<std::uint32_t, N>::Native)x.v);
}

template <int N>
GW_LANE constexpr vec<std::uint64_t, N> bitsOf(vec<double, N> x)
{
    return vec<std::uint64_t, N>((typename vec<std::uint64_t, N>::Native)x.v);
}

template <int N>
GW_LANE constexpr vec<float, N> floatOf(vec<std::uint32_t, N> bits)
{
    return vec<float, N>((typename vec<float, N>::Native)bits.v);
}

template <int N>
GW_LANE constexpr vec<double, N> doubleOf(vec<std::uint64_t, N> bits)
{
    return vec<double, N>((typename vec<double, N>::Native)bits.v);
}

/// Does with a lane's registers what `function` does with one: by halves where lanes are wider.
template <class Function, class T, int N, class... More>
GW_LANE vec<T, N> byRegister(Function function, vec<T, N> x, More... more)
{
    if constexpr (sizeof(x) > widestRegister) {
        using Half = vec<T, N / 2>;
        const auto halves = [](vec<T, N> whole) { return halvesOf<Half>(whole.v); };
        return vec<T, N>(joined<typename vec<T, N>::Native>(byRegister(function, halves(x).low, halves(more).low...), byRegister(function, halves(x).high, halves(more).high...)));
    } else {
        return vec<T, N>(function(x.v, more.v...));
    }
}

template <class T, int N>
GW_LANE vec<T, N> sqrt(vec<T, N> x)
{
    return byRegister([](auto lanes) { return registers::sqrt(lanes); }, x);
}

template <class T, int N>
GW_LANE vec<T, N> floor(vec<T, N> x)
{
    return byRegister([](auto lanes) { return registers::floor(lanes); }, x);
}

template <class T, int N>
GW_LANE vec<T, N> fma(vec<T, N> a, vec<T, N> b, vec<T, N> c)
{
    return byRegister([](auto x, auto y, auto z) { return registers::fma(x, y, z); }, a, b, c);
}

} // namespace gw::lane
