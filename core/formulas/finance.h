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
struct RateOfReturn {
    bool hasValue = false;
    double rate = 0;                  ///< With several roots the smallest that is not negative; if all are negative, the one nearest 0.
    int roots = 0;                    ///< Rates between `lowestRate` and `highestRate` at which the NPV changes sign.
};

inline constexpr double lowestRate = -0.99, highestRate = 1e6;

/// Times the flows change sign, zeros passed over: by Descartes an upper bound of the roots.
GW_HD constexpr int signChanges(const double* flows, int count)
{
    int changes = 0;
    double last = 0;
    for (int t = 0; t < count; ++t) {
        if (flows[t] == 0) continue;
        if (last != 0 && (flows[t] > 0) != (last > 0)) ++changes;
        last = flows[t];
    }
    return changes;
}

namespace detail {

/// The rate between `low` and `high` at which the NPV changes sign, to the last bit that bisection gives.
GW_HD constexpr double bisectRate(double low, double high, const double* flows, int count)
{
    const bool risesFromBelow = netPresentValue(low, flows, count) < 0;
    for (int i = 0; i < 200 && low < high; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) break;
        (((netPresentValue(middle, flows, count) < 0) == risesFromBelow) ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

GW_HD constexpr bool isBetterRate(double rate, const RateOfReturn& best)
{
    if (!best.hasValue) return true;
    if (best.rate >= 0) return rate >= 0 && rate < best.rate;
    return rate > best.rate;
}

} // namespace detail

/// The rate at which the NPV is 0. Every sign change of the NPV on a grid of 1 % steps of (1 + r) is bracketed and bisected;
/// two roots within one step of each other cancel and are not seen. No value where the NPV never changes sign.
GW_HD constexpr RateOfReturn internalRateOfReturn(const double* flows, int count)
{
    RateOfReturn result;
    const int changes = signChanges(flows, count);
    if (changes == 0) return result;
    const double step = changes == 1 ? 4.0 : 1.01; // one root needs no fine grid
    double low = lowestRate, atLow = netPresentValue(low, flows, count);
    while (low < highestRate) {
        const double high = (1 + low) * step - 1, atHigh = netPresentValue(high, flows, count);
        if ((atLow < 0) != (atHigh < 0)) {
            const double rate = detail::bisectRate(low, high, flows, count);
            if (detail::isBetterRate(rate, result)) result.rate = rate;
            result.hasValue = true;
            ++result.roots;
        }
        low = high;
        atLow = atHigh;
    }
    return result;
}

/// Years until the cumulative flow is positive for good, within the year by proportion; the flow of year t arrives evenly over it and year 0 is a point.
/// Negative when that never happens. A later investment that takes the sum below zero again moves it on.
GW_HD constexpr double paybackYears(const double* flows, int count)
{
    double sum = 0, payback = -1;
    bool isBelow = true;
    for (int t = 0; t < count; ++t) {
        const double before = sum;
        sum += flows[t];
        if (sum >= 0 && isBelow && !(t == 0 && sum == 0)) payback = t == 0 ? 0 : t - 1 - before / flows[t];
        isBelow = sum < 0 || (isBelow && sum == 0 && payback < 0);
    }
    return sum < 0 ? -1 : payback;
}

/// Share of an investment that is paid each year to repay it with interest over `years`; 1/years at rate 0. `years` above 0.
GW_HD constexpr double capitalRecovery(double rate, int years)
{
    if (rate == 0) return 1.0 / years;
    double growth = 1;
    for (int i = 0; i < years; ++i) growth *= 1 + rate;
    return rate * growth / (growth - 1);
}

/// US tax depreciation, half-year convention, share of the basis in the `year`-th year of service from 1; 0 after the last.
/// Servers. IRS Publication 946, table A-1, 5-year property.
GW_HD constexpr double macrs5(int year)
{
    constexpr double share[] {0.20, 0.32, 0.192, 0.1152, 0.1152, 0.0576};
    return year >= 1 && year <= 6 ? share[year - 1] : 0;
}

/// Power and cooling plant, land improvements. IRS Publication 946, table A-1, 15-year property.
GW_HD constexpr double macrs15(int year)
{
    constexpr double share[] {0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.0295};
    return year >= 1 && year <= 16 ? share[year - 1] : 0;
}

/// Mean of a ramp over the span [from, to]: 0 before `opening`, rising linearly over `ramp`, 1 after. Any one unit of time; `ramp` may be 0.
template <class R>
GW_HD constexpr R meanOfRamp(R from, R to, R opening, R ramp)
{
    const auto area = [&](R t) { // integral of the ramp up to t
        const R open = lane::larger(t - opening, R(0)), rising = lane::smaller(open, ramp);
        return (ramp > R(0) ? rising * rising / (R(2) * ramp) : R(0)) + (open - rising);
    };
    return (area(to) - area(from)) / (to - from);
}

/// Share of the span [from, to] that lies within [begin, end].
template <class R>
GW_HD constexpr R shareWithin(R from, R to, R begin, R end)
{
    const R overlap = lane::smaller(to, end) - lane::larger(from, begin);
    return overlap > R(0) ? overlap / (to - from) : R(0);
}

} // namespace gw
