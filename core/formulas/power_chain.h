// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/certificates.h"
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

/// Peak efficiency index of a transformer. Source: EU regulation 548/2014, annex I.
GW_HD inline double peakEfficiencyIndex(Power noLoad, Power fullLoad, Power rating)
{
    return 1 - 2 * lane::sqrt(noLoad.si() * fullLoad.si()) / rating.si();
}

/// What each feed of a load carries while `live` of them, at least one, share it: equal parts, so that survivors take up what the failed one gave.
template <class R>
GW_HD constexpr R loadOfOneFeed(R load, int live)
{
    return load / R(live);
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

/// Loss of a power supply over its rated output, from its efficiency at `count` outputs `x` over that rating, ascending. Between the points the loss watts
/// are interpolated: a parabola through three of them misses the fourth by 4 %. Beyond them the loss stays.
template <class R>
GW_HD R supplyLossShare(const R* x, const R* efficiency, int count, R output)
{
    int i = 0;
    while (i + 2 < count && output > x[i + 1]) ++i;
    const int next = i + 1 < count ? i + 1 : i;
    const R ends[2] = {x[i], x[next]}, losses[2] = {x[i] * (R(1) / efficiency[i] - R(1)), x[next] * (R(1) / efficiency[next] - R(1))};
    return betweenPoints(ends, losses, next - i + 1, output);
}

/// Loss of a rack's power shelves over their rating, at `loading` 0..1 of it: 80 PLUS Titanium, 230 V redundant.
template <class R>
GW_HD R shelfLossShare(R loading)
{
    constexpr Certificate titanium = certificates[0];
    constexpr double at[4] {Certificate::at[0], Certificate::at[1], Certificate::at[2], Certificate::at[3]};
    R outputs[4] {}, efficiencies[4] {};
    for (int i = 0; i < 4; ++i) outputs[i] = R(at[i]), efficiencies[i] = R(titanium.efficiency[i]);
    return supplyLossShare(outputs, efficiencies, 4, loading);
}

} // namespace gw
