// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/terms.h"
#include "core/formulas/finance.h"

namespace gw {

/// When the factory opens and how it grows, in years from the end of year 0. Year t lasts from t - 1 to t; year 0 is a point that stands
/// for the first twelve months of construction, so a longer construction opens the factory later and within the same horizon.
template <class R>
struct Timeline {
    R firstDraw {};                       ///< Construction capital is drawn evenly from here,
    R opening {};                         ///< to here, when first racks live and the grid connection is energised.
    R ramp {};
};

template <class R>
GW_HD constexpr Timeline<R> timeline(const FinanceTerms& finance, R constructionFactor)
{
    constexpr double anHour = 1 / 8760.0; // so that something built in no time is still paid for
    const R construction = lane::larger(R(finance.construction) * constructionFactor, R(anHour));
    const R opening = lane::larger(lane::larger(construction, R(finance.timeToPower)) - R(1), R(0));
    return {opening - construction, opening, R(finance.ramp)};
}

/// Share of the construction capital drawn in a year.
template <class R>
GW_HD constexpr R drawnShare(const Timeline<R>& t, int year)
{
    const R length = t.opening - t.firstDraw;
    if (year == 0) return lane::between(-t.firstDraw / length, R(0), R(1));
    return shareWithin(R(year - 1), R(year), t.firstDraw, t.opening) / length;
}

/// Throughput of the racks over those first bought, mean over the span: every hardware life after the opening they are bought anew.
template <class R>
GW_HD constexpr R refreshedThroughput(const FinanceTerms& finance, const Timeline<R>& t, double from, double to)
{
    R throughput = R(1);
    double ratio = 1;
    for (double life = finance.hardwareLife; life < to; life += finance.hardwareLife) {
        const R newShare = lane::between((R(to - life) - t.opening) * R(1 / (to - from)), R(0), R(1));
        throughput += R(ratio * (finance.refreshThroughputRatio - 1)) * newShare;
        ratio *= finance.refreshThroughputRatio;
    }
    return throughput;
}

/// 1 in the years in which racks are bought anew, else 0: none for years beyond the horizon.
template <class R>
GW_HD constexpr R refreshesIn(const FinanceTerms& finance, const Timeline<R>& t, int year)
{
    R count = R(0);
    for (double life = finance.hardwareLife; life < year; life += finance.hardwareLife) {
        const R at = t.opening + R(life);
        count += lane::select((at >= R(year - 1)) & (at < R(year)) & (at < R(finance.horizonYears)), R(1), R(0));
    }
    return lane::smaller(count, R(1));
}

/// The year in which something that is ready at `opening` goes into service, as 1 or 0 for the year asked.
template <class R>
GW_HD constexpr R entersServiceIn(const Timeline<R>& t, int year)
{
    return lane::select((t.opening >= R(year - 1)) & (t.opening < R(year)), R(1), R(0));
}

} // namespace gw
