// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/exponential.h"

/// Powers of float lanes, with the same bits in any number of lanes and on a GPU.
namespace gw::lane {

/// log2((1 + s) / (1 - s)) for |s| <= 0.1716 within 2.7e-14 of itself, in double: a float's digits would not do, the exponent multiplies its error.
template <class D>
GW_LANE GW_HD D log2OfRatio(D s)
{
    const D z = s * s;
    return s * (D(2.8853900817778499) + z * (D(0.96179669411346713) + z * (D(0.57707794232210685) + z * (D(0.4122092572490702) + z * (D(0.31990547713861239) + z * D(0.28290355709505521))))));
}

/// 2^x for |x| <= 1/2 within 1.2e-10 of itself.
template <class D>
GW_LANE GW_HD D exp2OfFraction(D x)
{
    return D(0.99999999996162958) + x * (D(0.69314718206455994) + x * (D(0.2402265120312525) + x * (D(0.055504059962890845) + x * (D(0.0096180264340727795)
        + x * (D(0.0013337449293514166) + x * (D(0.00015469560413717217) + x * D(1.4389490200035525e-05)))))));
}

/// base^exponent within 0.51 ulp for base >= 0: to 0, infinity and numbers below the smallest normal one too. NaN if either is, and of a base
/// below 0 whatever the exponent; unlike that of C, which knows whole exponents. 0^0 is 1.
template <FloatLanes F>
GW_LANE GW_HD F power(F base, F exponent)
{
    using D = LanesLike<F, double>;
    constexpr double integers = 6755399441055744; // 1.5 * 2^52 leaves the nearest whole number in the lowest bits.
    const Split<F> s = splitAny(base);
    const D f = convert<double>(s.fraction), log2 = convert<double>(s.exponent) + log2OfRatio(f / (f + D(2)));
    // The float next to 1 raised to four thousand million is beyond all floats.
    const F limited = select(exponent < F(-4e9F), F(-4e9F), select(exponent > F(4e9F), F(4e9F), exponent));
    const D t = convert<double>(limited) * log2, shifted = t + D(integers), p = exp2OfFraction(t - (shifted - D(integers)));
    const F y = convert<float>(doubleOf(bitsOf(p) + (bitsOf(shifted) << 52))), rough = convert<float>(t);
    const F finite = select(rough > F(129), F(infinity), select(rough < F(-151), F(0), y));
    const F ofEnds = select((exponent > F(0)) ^ (base == F(0)), F(infinity), F(0));
    const auto isEnd = (base == F(0)) | (base == F(infinity));
    const F ofAny = select(exponent == F(0), F(1), select(isEnd, ofEnds, finite));
    return select((base >= F(0)) & (exponent == exponent), ofAny, F(notANumber));
}

} // namespace gw::lane
