// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/polynomial.h"

/// Sine and cosine of float lanes, with the same bits in any number of lanes and on a GPU.
namespace gw::lane {

template <class F>
struct SineCosine {
    F sine, cosine;
};

/// Farther out the quarter turns that are taken away would no longer be exact.
inline constexpr float largestAngle = 100000;

/// Within 1.6 ulp of sine and cosine for |x| <= 100,000; NaN beyond.
template <FloatLanes F>
GW_LANE GW_HD SineCosine<F> sincos(F x)
{
    using Bits = LanesLike<F, std::uint32_t>;
    // The nearest number of quarter turns, as in `exp`; pi / 2 is the sum of three floats.
    const F shifted = fma(x, F(0.636619747F), F(12582912)), n = shifted - F(12582912);
    const F r = fma(n, F(1.71512451e-15F), fma(n, F(4.37113883e-8F), fma(n, F(-1.57079637F), x))), z = r * r;
    // Minimax: sine within 4.2e-9, cosine within 1.4e-10 of itself, |r| <= 0.8.
    const F s = fma(r * z, polynomial(z, -1.95078829e-4F, 8.33210628e-3F, -1.66666538e-1F), r);
    const F c = fma(z * z, polynomial(z, 2.44300845e-5F, -1.38872978e-3F, 4.16666456e-2F), fma(z, F(-0.5F), F(1)));
    const Bits quarter = bitsOf(shifted);
    const auto isOdd = (quarter & Bits(1)) != Bits(0);
    const F sine = floatOf(bitsOf(select(isOdd, c, s)) ^ ((quarter & Bits(2)) << 30));
    const F cosine = floatOf(bitsOf(select(isOdd, s, c)) ^ (((quarter + Bits(1)) & Bits(2)) << 30));
    const auto isNear = (x <= F(largestAngle)) & (x >= F(-largestAngle));
    return {select(isNear, sine, F(notANumber)), select(isNear, cosine, F(notANumber))};
}

template <FloatLanes F>
GW_LANE GW_HD F sine(F x)
{
    return sincos(x).sine;
}

template <FloatLanes F>
GW_LANE GW_HD F cosine(F x)
{
    return sincos(x).cosine;
}

} // namespace gw::lane
