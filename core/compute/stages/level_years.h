// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cash_spans.h"

/// Stage "cash flow": years in which nothing moves the market, in as few spans as they have.
namespace gw {

/// A year of a level market, whose months differ only while the factory ramps up or racks are bought anew.
template <class R>
struct LevelYear {
    R refreshes {};                       ///< How often racks are bought anew on the way,
    R refresh {};                         ///< and when, the last time.
    R before {}, after {};                ///< Throughput when it begins and when it ends.
};

template <class R>
GW_HD LevelYear<R> levelYear(const CashRun<R>& run, int year)
{
    LevelYear<R> level {R(0), R(year), R(1), R(1)};
    double ratio = 1;
    for (double life = run.finance.hardwareLife; life < year; life += run.finance.hardwareLife) {
        const R at = run.time.opening + R(life), gain = R(ratio * (run.finance.refreshThroughputRatio - 1));
        const auto isBefore = at <= R(year - 1);
        const auto isWithin = (at > R(year - 1)) & (at < R(year));
        level.refreshes += lane::select(isWithin, R(1), R(0));
        level.refresh = lane::select(isWithin, at, level.refresh);
        level.before += lane::select(isBefore, gain, R(0));
        level.after += lane::select(isBefore | isWithin, gain, R(0));
        ratio *= run.finance.refreshThroughputRatio;
    }
    return level;
}

/// Runs a span of a level market in which all racks are live. Spans of one throughput have one pace, so that most years need no other; what a
/// lane gets is the same whether its pace is found anew or kept.
template <class R, class Mask>
GW_HD void runLevelSpan(CashRun<R>& run, R throughput, const Span<R>& span, Mask taking, YearFlow<R>& flow)
{
    const OpenMonth<R> open {R(1), R(1), throughput};
    if (!run.isPaceKnown || !lane::all(run.paceThroughput == throughput)) {
        run.pace = paceOf(run, open, MonthMarket<R> {});
        run.paceThroughput = throughput;
        run.isPaceKnown = true;
    }
    runSpan(run, open, run.pace, R(1), span, taking, flow);
}

/// A year with one refresh: the months before it, its own, and those after it.
template <class R, class Mask>
GW_HD void runRefreshYear(CashRun<R>& run, int year, const LevelYear<R>& level, Mask taking, YearFlow<R>& flow)
{
    constexpr double month = 1.0 / monthsPerYear;
    const auto spanOf = [&](R months) { return Span<R> {months * R(month), months * R(secondsOfYear * month)}; };
    const R passed = lane::between((level.refresh - R(year - 1)) * R(monthsPerYear), R(0), R(monthsPerYear)), whole = lane::smaller(lane::floor(passed), R(monthsPerYear - 1));
    const R renewed = R(1) - (passed - whole);
    runLevelSpan(run, level.before, spanOf(whole), taking, flow);
    const OpenMonth<R> open {R(1), R(1), lane::multiplyAdd(level.after - level.before, renewed, level.before)};
    runSpan(run, open, paceOf(run, open, MonthMarket<R> {}), R(1), spanOf(R(1)), taking, flow);
    runLevelSpan(run, level.after, spanOf(R(monthsPerYear - 1) - whole), taking, flow);
}

/// Runs what of a level market's year can be run in few spans; returns which lanes are left.
template <class R>
GW_HD auto runLevelYear(CashRun<R>& run, int year, YearFlow<R>& flow)
{
    const LevelYear<R> level = levelYear(run, year);
    const auto isFull = run.time.opening + run.time.ramp <= R(year - 1);
    const auto isWhole = isFull & (level.refreshes == R(0)), isParted = isFull & (level.refreshes == R(1));
    if (lane::any(isWhole)) runLevelSpan(run, level.before, {R(1), R(secondsOfYear)}, isWhole, flow);
    if (lane::any(isParted)) runRefreshYear(run, year, level, isParted, flow);
    return !(isWhole | isParted);
}

} // namespace gw
