// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"
#include "core/units/units.h"

namespace gw {

/// Loss of a transformer, UPS or line at output `output`: rating (noLoad + proportional x + square x^2), x = output / rating.
/// `R` may be any type with + and *: a number, or a polynomial in the load. `rating` > 0.
/// Source: IEC 60076-1 (iron and copper loss); the three-part form for UPS is Schneider Electric white paper 108.
template <class R>
GW_HD R elementLoss(R output, double rating, double noLoad, double proportional, double square)
{
    const R x = output * (1 / rating);
    return x * (proportional * rating) + x * x * (square * rating) + R(noLoad * rating);
}

/// Losses of a transformer at a load.
/// `noLoad` is drawn whenever it is energised; `fullLoad` is the copper loss at rated power and grows with the square of `loading`.
/// Valid for 0 <= loading <= 1.5. Source: IEC 60076-1, the definition of load loss.
GW_HD constexpr Power transformerLoss(Power noLoad, Power fullLoad, Ratio loading)
{
    return noLoad + fullLoad * (loading * loading);
}

/// Peak efficiency index of a transformer. Source: EU regulation 548/2014, annex I.
GW_HD inline double peakEfficiencyIndex(Power noLoad, Power fullLoad, Power rating)
{
    return 1 - 2 * lane::sqrt(noLoad.si() * fullLoad.si()) / rating.si();
}

/// Straight lines between the points (x[i], y[i]), x ascending; beyond them the nearest point's value. `count` >= 1.
template <class R>
GW_HD R betweenPoints(const R* x, const R* y, int count, R at)
{
    if (at <= x[0]) return y[0];
    if (at >= x[count - 1]) return y[count - 1];
    int i = 0;
    while (at > x[i + 1]) ++i;
    return y[i] + (y[i + 1] - y[i]) * (at - x[i]) / (x[i + 1] - x[i]);
}

/// Loss of a rack's power shelves over their rating, at input `loading` 0..1 of that rating.
/// 80 PLUS Titanium, 230 V redundant: 90, 94, 96 and 91 % of output at 10, 20, 50 and 100 % load. Between the points the loss watts
/// are interpolated: a parabola through three of them misses the fourth by 4 %.
template <class R>
GW_HD R shelfLossShare(R loading)
{
    // Loss per rating at each output point: x (1/efficiency - 1). Standby at no load is taken as that at 10 %.
    const R x[4] = {R(0.10), R(0.20), R(0.50), R(1.00)};
    const R y[4] = {R(0.10) * (R(1) / R(0.90) - R(1)), R(0.20) * (R(1) / R(0.94) - R(1)), R(0.50) * (R(1) / R(0.96) - R(1)), R(1) / R(0.91) - R(1)};
    return betweenPoints(x, y, 4, loading);
}

} // namespace gw
