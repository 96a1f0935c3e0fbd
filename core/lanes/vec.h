// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/mask.h"

#include <utility>

/// Many lanes at once over the compiler's vector extensions: what is written `a + b` happens in every lane. Lanes of an instruction set:
///
///     x86-64       vec<float, 4>    vec<double, 2>
///     x86-64-v3    vec<float, 8>    vec<double, 4>
///     x86-64-v4    vec<float, 16>   vec<double, 8>
///
/// A wider one than the machine's is split by the compiler. Every operation is inlined, so that no two instruction sets share a symbol.
namespace gw::lane {

/// `N` numbers, of 4 or 8 bytes each; zero unless told. A lone number becomes a `vec` only by
/// saying so, `R(0.5)`: a stage that mixes lanes with double would round differently in its double and float lanes.
template <class T, int N>
struct vec {
    using Lane = T;
    using Native [[gnu::vector_size(sizeof(T) * N)]] = T;
    using Mask = mask<sizeof(T), N>;
    static constexpr int width = N;

    Native v {};

    constexpr vec() = default;
    GW_LANE constexpr explicit vec(Native native) : v(native) {}
    template <class S>
        requires std::is_arithmetic_v<S>
    GW_LANE constexpr explicit vec(S all) : v(filled(static_cast<T>(all), std::make_integer_sequence<int, N>())) {}

    /// From and to memory that is aligned to the whole vector, and to any.
    GW_LANE static vec load(const T* from) { return loadUnaligned(static_cast<const T*>(__builtin_assume_aligned(from, sizeof(Native)))); }
    GW_LANE void store(T* to) const { storeUnaligned(static_cast<T*>(__builtin_assume_aligned(to, sizeof(Native)))); }
    GW_LANE static vec loadUnaligned(const T* from)
    {
        vec loaded;
        __builtin_memcpy(&loaded.v, from, sizeof(Native));
        return loaded;
    }
    GW_LANE void storeUnaligned(T* to) const { __builtin_memcpy(to, &v, sizeof(Native)); }

    GW_LANE constexpr T operator[](int lane) const { return v[lane]; }
    GW_LANE constexpr T& operator[](int lane) { return v[lane]; }

    GW_LANE friend constexpr vec operator+(vec a, vec b) { return vec(a.v + b.v); }
    GW_LANE friend constexpr vec operator-(vec a, vec b) { return vec(a.v - b.v); }
    GW_LANE friend constexpr vec operator*(vec a, vec b) { return vec(a.v * b.v); }
    GW_LANE friend constexpr vec operator/(vec a, vec b) { return vec(a.v / b.v); }
    GW_LANE friend constexpr vec operator-(vec a) { return vec(-a.v); }
    GW_LANE friend constexpr vec& operator+=(vec& a, vec b) { return a = a + b; }
    GW_LANE friend constexpr vec& operator-=(vec& a, vec b) { return a = a - b; }
    GW_LANE friend constexpr vec& operator*=(vec& a, vec b) { return a = a * b; }
    GW_LANE friend constexpr vec& operator/=(vec& a, vec b) { return a = a / b; }

    // Whole numbers only; a shift moves every lane by as much.
    GW_LANE friend constexpr vec operator&(vec a, vec b) { return vec(a.v & b.v); }
    GW_LANE friend constexpr vec operator|(vec a, vec b) { return vec(a.v | b.v); }
    GW_LANE friend constexpr vec operator^(vec a, vec b) { return vec(a.v ^ b.v); }
    GW_LANE friend constexpr vec operator~(vec a) { return vec(~a.v); }
    GW_LANE friend constexpr vec operator<<(vec a, int by) { return vec(a.v << by); }
    GW_LANE friend constexpr vec operator>>(vec a, int by) { return vec(a.v >> by); }

    GW_LANE friend constexpr Mask operator<(vec a, vec b) { return Mask(a.v < b.v); }
    GW_LANE friend constexpr Mask operator>(vec a, vec b) { return Mask(a.v > b.v); }
    GW_LANE friend constexpr Mask operator<=(vec a, vec b) { return Mask(a.v <= b.v); }
    GW_LANE friend constexpr Mask operator>=(vec a, vec b) { return Mask(a.v >= b.v); }
    GW_LANE friend constexpr Mask operator==(vec a, vec b) { return Mask(a.v == b.v); }
    GW_LANE friend constexpr Mask operator!=(vec a, vec b) { return Mask(a.v != b.v); }

private:
    template <int... lane>
    GW_LANE static constexpr Native filled(T all, std::integer_sequence<int, lane...>)
    {
        return Native {(static_cast<void>(lane), all)...};
    }
};

/// The lane of `yes` where the condition holds, else of `no`.
template <class T, int N>
GW_LANE constexpr vec<T, N> select(mask<sizeof(T), N> condition, vec<T, N> yes, vec<T, N> no)
{
    return vec<T, N>(condition.v ? yes.v : no.v);
}

} // namespace gw::lane
