// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/exponential.h"

/// Normal deviates by inverting their distribution, with the same bits in any number of lanes and on a GPU.
///
/// Let p <= 1/2 be the probability beyond the deviate z, x = 1 - 2p and w = -log(4 p (1 - p)) = -log(1 - x^2). Then z / x is smooth in w as far as
/// w = 6, which is all but a share of 0.0012 (the idea of Giles, "Approximating the erfinv function", 2011), and z / sqrt(w) beyond.
/// Both polynomials are minimax as in `exponential.h`, around a place where the constant happens to be a float.
namespace gw::lane {

inline constexpr float nearCentre = 1.00000215F, farCentre = 0.250001281F;

/// z of x and y = w - nearCentre, -1 <= y <= 5; the polynomial is within 8.1e-9 of itself.
template <FloatLanes F>
GW_LANE GW_HD F deviateNear(F x, F y)
{
    const F slope = polynomial(y, 8.23282831e-10F, -2.42259919e-8F, 2.63325518e-7F, -8.80482446e-7F, -6.17425301e-6F, 5.43070091e-5F, 1.41595941e-4F,
        -3.36093036e-3F, 6.0114176e-3F, 0.350488693F);
    const F constant(1.59434891F), ratio = fma(slope, y, constant), lost = fma(slope, y, constant - ratio);
    return fma(x, ratio, x * lost);
}

/// z of w = high + low, 6 <= w <= 104, in its inverse root; the polynomial is within 7.8e-9 of itself.
template <FloatLanes F>
GW_LANE GW_HD F deviateFar(F high, F low)
{
    const F root = sqrt(high), inverse = F(1) / root, y = inverse - F(farCentre);
    const F lost = (fma(-root, root, high) + low) * (F(0.5F) * inverse);
    const F ratio = polynomial(y, 152.985901F, -14.8321648F, -1.03727782F, -4.63026285F, 1.20595992F, -1.23679066F, 0.783263981F, 0.11346674F,
        -0.280291855F, 1.35756814F);
    return fma(root, ratio, lost * ratio);
}

/// z of x and v = 4 p (1 - p) 2^scale, v a positive normal number.
template <FloatLanes F>
GW_LANE GW_HD F deviate(F x, F v, std::uint32_t scale)
{
    const Split<F> s = split(v, scale);
    // log(1 + f) / f within 1e-8 / f.
    const F slope = polynomial(s.fraction, 8.72299448e-2F, -1.45829439e-1F, 1.50656343e-1F, -1.65335312e-1F, 1.99389413e-1F, -2.50032634e-1F,
        3.33350062e-1F, -4.99999732e-1F, 9.99999881e-1F);
    const F y = fma(-s.fraction, slope, fma(s.exponent, F(-0.693147181F), F(-nearCentre)));
    const F near = deviateNear(x, y);
    // What a lane gets does not depend on the others: none is far in nearly all cases, and then that half is passed over.
    const auto isFar = y > F(5);
    if (!any(isFar)) return near;
    const F rest = fma(s.exponent, F(-ln2Low), -(s.fraction * slope)), high = fma(s.exponent, F(-ln2High), rest);
    return select(isFar, deviateFar(high, rest - fma(s.exponent, F(ln2High), high)), near);
}

/// The normal deviate below which the share (bits + 1/2) 2^-32 lies, within 1.8 ulp; at most 6.338 from 0. Of ~bits it is exactly the negative.
template <class U>
GW_LANE GW_HD LanesLike<U, float> normalOf(U bits)
{
    using F = LanesLike<U, float>;
    constexpr std::uint32_t sign = 0x80000000, size = 0x7fffffff;
    // Steps of 2^-32 from the middle, and from there to the end.
    const U steps = (bits ^ ~convert<std::uint32_t>(convert<std::int32_t>(bits) >> 31)) & U(size);
    const F fromMiddle = convert<float>(convert<std::int32_t>(steps)) + F(0.5F);
    const F toEnd = convert<float>(convert<std::int32_t>(steps ^ U(size))) + F(0.5F);
    const F z = deviate(fromMiddle * F(4.65661287e-10F), fma(-toEnd, toEnd, toEnd * F(4294967296.F)), 62);
    return floatOf(bitsOf(z) ^ (~bits & U(sign)));
}

/// The deviate below which the share p lies, within 1.8 ulp. Of 0 minus infinity, of 1 infinity, outside NaN.
template <FloatLanes F>
GW_LANE GW_HD F normalQuantile(F p)
{
    const auto isUpper = p > F(0.5F);
    const F end = select(isUpper, F(1) - p, p), scaled = end * F(67108864);
    const F z = deviate(F(1) - (end + end), fma(-scaled, end, scaled), 24);
    const F inside = select(isUpper, z, -z);
    const F outside = select(p == F(0), F(-infinity), select(p == F(1), F(infinity), F(notANumber)));
    return select((p > F(0)) & (p < F(1)), inside, outside);
}

} // namespace gw::lane
