// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/polynomial.h"

/// Exponential and logarithm of float lanes, with the same bits in any number of lanes and on a GPU. NaN gives NaN.
/// Polynomials are minimax by Remez' exchange; each coefficient in turn was rounded to float and those above it fitted anew.
namespace gw::lane {

/// ln 2 as the sum of two, the first of 10 bits, so that its product with an exponent is exact.
inline constexpr float ln2High = 0.693359375F, ln2Low = -2.12194442e-4F;

/// e^x within 0.9 ulp. Above 88.72283 infinity; below -87.33654, where the answer would be smaller than any normal number, 0.
template <FloatLanes F>
GW_LANE GW_HD F exp(F x)
{
    // Added to a float, 1.5 * 2^23 leaves the nearest whole number in its lowest bits.
    const F shifted = fma(x, F(1.44269502F), F(12582912)), n = shifted - F(12582912);
    const F r = fma(n, F(-ln2Low), fma(n, F(-ln2High), x));
    // e^r for |r| <= ln(2) / 2 within 3.3e-9 of itself.
    const F p = polynomial(r, 1.38413440e-3F, 8.36936478e-3F, 4.16680798e-2F, 1.66665152e-1F, 4.99999940e-1F, 1.F, 1.F);
    const F y = floatOf(bitsOf(p) + (bitsOf(shifted) << 23));
    const F unlessLow = select(x < F(-87.3365402F), F(0), y);
    return select(x <= F(88.7228317F), unlessLow, x + F(infinity));
}

/// A number as (1 + fraction) 2^exponent with sqrt(1/2) <= 1 + fraction < sqrt(2).
template <class F>
struct Split {
    F fraction, exponent;
};

/// Splits x 2^-scale. x is positive, normal and finite.
template <FloatLanes F>
GW_LANE GW_HD Split<F> split(F x, std::uint32_t scale = 0)
{
    using Bits = LanesLike<F, std::uint32_t>;
    constexpr std::uint32_t root = 0x3f3504f3; // of 1/2
    const Bits bits = bitsOf(x) - Bits(root + (scale << 23));
    const F mantissa = floatOf((bits & Bits(0x007fffffu)) + Bits(root));
    return {mantissa - F(1), convert<float>(convert<std::int32_t>(bits) >> 23)};
}

/// Splits any positive finite number.
template <FloatLanes F>
GW_LANE GW_HD Split<F> splitAny(F x)
{
    const auto tiny = x < F(smallestNormal);
    const Split<F> s = split(select(tiny, x * F(8388608), x));
    return {s.fraction, s.exponent - select(tiny, F(23), F(0))};
}

/// Natural logarithm within 1.1 ulp, of numbers below the smallest normal one too. Of 0 it is minus infinity, of negative numbers NaN.
template <FloatLanes F>
GW_LANE GW_HD F log(F x)
{
    const Split<F> s = splitAny(x);
    const F f = s.fraction;
    // (log(1 + f) - f) / f^2, within 1.6e-8 of log(1 + f).
    const F q = polynomial(f, -5.61388135e-2F, 1.13325231e-1F, -1.33479491e-1F, 1.44627109e-1F, -1.66265771e-1F, 1.99860632e-1F, -2.50004441e-1F, 3.33335996e-1F, -0.5F);
    const F y = fma(s.exponent, F(ln2High), fma(s.exponent, F(ln2Low), fma(f * f, q, f)));
    const F ofAny = select(x > F(0), y, select(x == F(0), F(-infinity), F(notANumber)));
    return select(x < F(infinity), ofAny, x);
}

} // namespace gw::lane
