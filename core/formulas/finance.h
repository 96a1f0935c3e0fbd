// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// Yearly cash flows. Rates per year; the first flow is at t = 0 (spreadsheets' NPV starts at 1).
namespace gw {

/// Sum of CF_t / (1 + r)^t, t from 0. `rate` above -1.
template <class R>
GW_HD constexpr R netPresentValue(R rate, const R* flows, int count)
{
    const R factor = R(1) / (R(1) + rate);
    R sum = R(0);
    for (int t = count - 1; t >= 0; --t) sum = sum * factor + flows[t];
    return sum;
}

/// What the internal rate of return is, and how sure.
template <class R>
struct RateOfReturn {
    R rate {};                        ///< With several roots the smallest that is not negative; if all are negative, the one nearest 0.
    R roots {};                       ///< Rates between `lowestRate` and `highestRate` at which the NPV changes sign; 0: there is no rate.
};

inline constexpr double lowestRate = -0.99, highestRate = 1e6;

namespace detail {

/// The grid on which roots are looked for, as 1 + rate: steps of about 1 % from a half to 2, of about 10 % beyond, and 1 itself.
struct RateGrid {
    static constexpr int nodes = 326, half = 41, one = 111, two = 181;
    GW_LANE GW_HD static constexpr double stepAfter(int node)
    {
        constexpr double toHalf = 1.10011552306, around = 1.00995129062, beyond = 1.09472047617; // 50^(1/41), 2^(1/70), (1e6 / 2)^(1/145)
        return node < half ? toHalf : node < two ? around : beyond;
    }
    GW_LANE GW_HD static constexpr double growthAfter(double growth, int node)
    {
        const double next = growth * stepAfter(node);
        return node + 1 == one ? 1.0 : next;
    }
};

/// Numbers that enclose one root.
template <class R>
struct Bracket {
    R low {}, high {};
};

/// Where between the bracket's ends `isLow`, which holds of its low end, ceases to hold, to the last bit that bisection gives.
template <class R, class IsLow>
GW_HD constexpr R bisect(Bracket<R> between, const IsLow& isLow)
{
    for (int i = 0; i < 64; ++i) {
        const R middle = between.low + (between.high - between.low) * R(0.5);
        if (!lane::any((middle > between.low) & (middle < between.high))) break;
        const auto isStillLow = isLow(middle);
        between.low = lane::select(isStillLow, middle, between.low);
        between.high = lane::select(isStillLow, between.high, middle);
    }
    return between.low + (between.high - between.low) * R(0.5);
}

/// The rate between the bracket's ends at which the NPV changes sign.
template <class R>
GW_HD constexpr R bisectRate(const Bracket<R>& between, const R* flows, int count)
{
    const auto risesFromBelow = netPresentValue(between.low, flows, count) < R(0);
    return bisect(between, [&](R rate) { return !((netPresentValue(rate, flows, count) < R(0)) ^ risesFromBelow); });
}

} // namespace detail

/// Times the flows change sign, zeros passed over: by Descartes an upper bound of the roots.
template <class R>
GW_HD constexpr R signChanges(const R* flows, int count)
{
    R changes = R(0), last = R(0);
    for (int t = 0; t < count; ++t) {
        changes += lane::select(last * flows[t] < R(0), R(1), R(0));
        last = lane::select(flows[t] == R(0), last, lane::select(flows[t] < R(0), R(-1), R(1)));
    }
    return changes;
}

/// Whether all roots are to be counted, the search may end with the one that is told, or none is looked for.
enum class Roots { None, ToldOne, All };

/// The rate at which the NPV is 0. Every sign change of the NPV on a grid of 1 % steps of (1 + r) between -50 % and 100 %, of 10 % steps beyond,
/// is counted, and the one that is told is bisected; two roots within one step of each other cancel and are not seen.
template <class R>
GW_HD constexpr RateOfReturn<R> internalRateOfReturn(const R* flows, int count, Roots wanted = Roots::All)
{
    using Grid = detail::RateGrid;
    RateOfReturn<R> result;
    if (wanted == Roots::None) return result;
    detail::Bracket<R> best;
    const R changes = signChanges(flows, count);
    const auto isSingle = changes <= R(1), rises = netPresentValue(R(0), flows, count) >= R(0);
    // Flows that begin below 0 and change sign once have a rate that is not negative where their sum is not.
    const auto isAbove = isSingle & rises & (flows[0] < R(0));
    const bool areAllAbove = wanted == Roots::ToldOne && lane::all(isAbove);
    int node = areAllAbove ? Grid::one : 0;
    double growth = areAllAbove ? 1 : 1 + lowestRate, last = growth;
    R atLow = netPresentValue(R(growth - 1), flows, count);
    for (; node + 1 < Grid::nodes; ++node) {
        const auto isTold = ((result.roots > R(0)) & ((best.high > R(0)) | isSingle)) | (changes == R(0));
        if (wanted == Roots::ToldOne && lane::all(isTold)) break;
        last = growth;
        growth = Grid::growthAfter(growth, node);
        const R low = R(last - 1), high = R(growth - 1), atHigh = netPresentValue(high, flows, count);
        const auto isChange = (atLow < R(0)) ^ (atHigh < R(0));
        // A lane that alone would begin later or have ended does not look at what the others search.
        const auto isPassed = node < Grid::one ? isTold | isAbove : isTold;
        const auto isRoot = wanted == Roots::ToldOne ? isChange & !isPassed : isChange;
        const auto isBetter = isRoot & ((result.roots == R(0)) | (best.high <= R(0)));
        best.low = lane::select(isBetter, low, best.low);
        best.high = lane::select(isBetter, high, best.high);
        result.roots += lane::select(isRoot, R(1), R(0));
        atLow = atHigh;
    }
    if (lane::any(result.roots > R(0))) result.rate = detail::bisectRate(best, flows, count);
    return result;
}

/// Years until the cumulative flow is positive for good, within the year by proportion; the flow of year t arrives evenly over it and year 0 is a point.
/// Negative when that never happens. A later investment that takes the sum below zero again moves it on.
template <class R>
GW_HD constexpr R paybackYears(const R* flows, int count)
{
    const R none = R(-1);
    R sum = R(0), payback = none, wasBelow = R(1); // 1 while the sum has yet to turn, else 0
    R year = R(0), missing = R(0), paid = R(0); // When it turned last, what was missing then and what came: divided once, at the end.
    for (int t = 0; t < count; ++t) {
        const R before = sum;
        sum += flows[t];
        const auto turns = (sum >= R(0)) & (wasBelow > R(0)) & (flows[t] > R(0));
        if (t == 0) payback = lane::select(sum > R(0), R(0), none);
        else {
            year = lane::select(turns, R(t - 1), year), missing = lane::select(turns, before, missing), paid = lane::select(turns, flows[t], paid);
            payback = lane::select(turns, R(0), payback);
        }
        const auto staysAtNothing = (wasBelow > R(0)) & (sum == R(0)) & (payback < R(0));
        wasBelow = lane::select((sum < R(0)) | staysAtNothing, R(1), R(0));
    }
    const auto hasTurned = paid > R(0);
    payback = lane::select(hasTurned, year - missing / lane::select(hasTurned, paid, R(1)), payback);
    return lane::select(sum < R(0), none, payback);
}

/// US tax depreciation, half-year convention, share of the basis in the `year`-th year of service from 1; 0 after the last.
/// Servers. IRS Publication 946, table A-1, 5-year property.
GW_LANE GW_HD constexpr double macrs5(int year)
{
    constexpr double share[] {0.20, 0.32, 0.192, 0.1152, 0.1152, 0.0576};
    return year >= 1 && year <= 6 ? share[year - 1] : 0;
}

/// Power and cooling plant, land improvements. IRS Publication 946, table A-1, 15-year property.
GW_LANE GW_HD constexpr double macrs15(int year)
{
    constexpr double share[] {0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.0295};
    return year >= 1 && year <= 16 ? share[year - 1] : 0;
}

/// Mean of a ramp over the span [from, to]: 0 before `opening`, rising linearly over `ramp`, 1 after. Any one unit of time; `ramp` may be 0.
template <class R>
GW_HD constexpr R meanOfRamp(R from, R to, R opening, R ramp)
{
    const R perRamp = lane::select(ramp > R(0), R(0.5) / lane::select(ramp > R(0), ramp, R(1)), R(0));
    const auto area = [&](R t) { // integral of the ramp up to t
        const R open = lane::larger(t - opening, R(0)), rising = lane::smaller(open, ramp);
        return rising * rising * perRamp + (open - rising);
    };
    return (area(to) - area(from)) / (to - from);
}

/// Share of the span [from, to] that lies within [begin, end].
template <class R>
GW_HD constexpr R shareWithin(R from, R to, R begin, R end)
{
    const R overlap = lane::smaller(to, end) - lane::larger(from, begin);
    return lane::larger(overlap, R(0)) / (to - from);
}

} // namespace gw
