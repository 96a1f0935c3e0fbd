// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/hours.h"

#include <cstddef>

/// A month of hours in lanes, and their sums in one order whatever the lanes' width.
namespace gw {

inline constexpr int hoursOfMonth = hoursOfYear / monthsOfYear;

/// Sums over hours, W and kg/s; of many lanes each its own. Losses follow from the sums of the loads that they are polynomials of.
template <class R>
struct HourSums {
    R over {}, overSquared {}, overByWave {}; ///< Of cooling over `YearFigures::cooling`, and with the wave over 1.
    R site {}, grid {};
    R inside {}, rejected {}, chilled {}, compressor {}, compressorLimit {};
    R water {};
    R gridCost {}, gridCarbon {};             ///< $/s and kg/s by the hours' own prices and intensities; 0 where they have none.
    R peak {};                                ///< Largest `site`.
};

/// Calls `visit` with each sum of one or several; the peak, which is none, last and by `visitPeak`.
template <class Visit, class VisitPeak, class... Sums>
GW_LANE GW_HD void eachSum(Visit visit, VisitPeak visitPeak, Sums&... s)
{
    visit(s.over...), visit(s.overSquared...), visit(s.overByWave...), visit(s.site...), visit(s.grid...);
    visit(s.inside...), visit(s.rejected...), visit(s.chilled...), visit(s.compressor...), visit(s.compressorLimit...), visit(s.water...);
    visit(s.gridCost...), visit(s.gridCarbon...);
    visitPeak(s.peak...);
}

/// Figures of every hour that charts show: W, kg/s. Null where nobody asks.
template <class S>
struct HourColumns {
    S *it = nullptr, *cooling = nullptr, *loss = nullptr, *site = nullptr, *water = nullptr;
};

/// The first `count` lanes only, if those are fewer.
template <class R>
GW_LANE GW_HD void storeSome(R lanes, lane::Element<R>* to, int count)
{
    if (count >= lane::width<R>) return lane::store(lanes, to);
    lane::Element<R> all[lane::width<R>];
    lane::store(lanes, all);
    for (int i = 0; i < count; ++i) to[i] = all[i];
}

template <class R>
GW_LANE GW_HD R loadSome(const lane::Element<R>* from, int count)
{
    if (count >= lane::width<R>) return lane::load<R>(from);
    lane::Element<R> all[lane::width<R>] {};
    for (int i = 0; i < count; ++i) all[i] = from[i];
    return lane::load<R>(all);
}

/// What the grid's energy costs and emits where its hours differ. `at` is the first lane's hour of the year.
template <class R, class S>
GW_LANE GW_HD void addMarket(const YearFigures<S>& year, std::size_t at, int count, const HourState<R>& h, HourSums<R>& sums)
{
    if (year.gridPrice) sums.gridCost = lane::multiplyAdd(h.grid, loadSome<R>(year.gridPrice + at, count), sums.gridCost);
    if (year.gridCarbon) sums.gridCarbon = lane::multiplyAdd(h.grid, loadSome<R>(year.gridCarbon + at, count), sums.gridCarbon);
}

template <class R, class S>
GW_LANE GW_HD void add(const YearFigures<S>& year, int hour, const HourState<R>& h, HourSums<R>& sums)
{
    const R over = h.plant.power - R(year.cooling);
    sums.over += over, sums.overSquared = lane::multiplyAdd(over, over, sums.overSquared);
    sums.overByWave = lane::multiplyAdd(over, year.wave.template at<R>(hour), sums.overByWave);
    sums.site += h.site, sums.grid += h.grid;
    sums.inside += h.plant.inside, sums.rejected += h.plant.rejected;
    if (year.hasChillers) sums.chilled += h.plant.chilled, sums.compressor += h.plant.compressor, sums.compressorLimit += h.plant.compressorLimit;
    if (year.usesWater) sums.water += h.plant.water;
    sums.peak = lane::larger(sums.peak, h.site);
}

template <class R, class S>
GW_LANE GW_HD void show(const YearFigures<S>& year, int hour, const HourState<R>& h, const HourColumns<S>& columns, std::size_t at, int count)
{
    storeSome(year.it.template at<R>(hour), columns.it + at, count);
    storeSome(h.plant.power, columns.cooling + at, count);
    storeSome(year.loss.at(hour, h.plant.power - R(year.cooling)), columns.loss + at, count);
    storeSome(h.site, columns.site + at, count);
    storeSome(h.plant.water, columns.water + at, count);
}

/// Lanes below `count`.
template <class R>
GW_LANE GW_HD auto firstLanes(int count)
{
    lane::Element<R> number[lane::width<R>];
    for (int i = 0; i < lane::width<R>; ++i) number[i] = static_cast<lane::Element<R>>(i);
    return lane::load<R>(number) < R(count);
}

/// Every `mostLanes`-th group of lanes of a month, from its hour `first` on. `state` gives the states of hours: (index in the year, hour of
/// the day, how many of the lanes are hours of the month).
template <class R, class S, class State>
GW_LANE GW_HD HourSums<R> runGroups(const YearFigures<S>& year, std::size_t month, int first, const HourColumns<S>& columns, State state)
{
    HourSums<R> sums;
    for (int h = first; h < hoursOfMonth; h += mostLanes) {
        const std::size_t at = month * hoursOfMonth + static_cast<std::size_t>(h);
        const int hour = static_cast<int>(at % hoursOfDay), count = hoursOfMonth - h;
        const HourState<R> now = state(at, hour, count);
        if (columns.it) show(year, hour, now, columns, at, count);
        if (count >= lane::width<R>) {
            add(year, hour, now, sums);
            addMarket(year, at, count, now, sums);
            continue;
        }
        HourSums<R> all = sums;
        add(year, hour, now, all);
        addMarket(year, at, count, now, all);
        const auto isOfMonth = firstLanes<R>(count);
        const auto keep = [&](R& old, const R& next) { old = lane::select(isOfMonth, next, old); };
        eachSum(keep, keep, sums, all);
    }
    return sums;
}

/// One sum in its parts, that of hour h being h % mostLanes.
template <class S>
struct SumParts {
    S part[mostLanes];
};

template <int half, class Join>
GW_LANE GW_HD double foldHalves(const double* all, Join join)
{
    double joined[half];
    for (int i = 0; i < half; ++i) joined[i] = join(all[i], all[i + half]);
    if constexpr (half == 1) return joined[0];
    else return foldHalves<half / 2>(joined, join);
}

/// Joins the parts by halves, in double.
template <class S, class Join>
GW_LANE GW_HD double fold(const SumParts<S>& parts, Join join)
{
    double all[mostLanes];
    for (int i = 0; i < mostLanes; ++i) all[i] = static_cast<double>(parts.part[i]);
    return foldHalves<mostLanes / 2>(all, join);
}

/// Hour h of a month belongs to part h % mostLanes of the sums.
template <class R, class S, class State>
GW_LANE GW_HD HourSums<double> runMonth(const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns, State state)
{
    HourSums<SumParts<S>> parts;
    for (int first = 0; first < mostLanes; first += lane::width<R>) {
        const HourSums<R> lanes = runGroups<R>(year, month, first, columns, state);
        const auto keep = [first](SumParts<S>& sum, const R& some) { lane::store(some, sum.part + first); };
        eachSum(keep, keep, parts, lanes);
    }
    HourSums<double> sums;
    const auto add = [](double& sum, const SumParts<S>& some) { sum = fold(some, [](double a, double b) { return a + b; }); };
    const auto keepLarger = [](double& peak, const SumParts<S>& some) { peak = fold(some, [](double a, double b) { return lane::larger(a, b); }); };
    eachSum(add, keepLarger, sums, parts);
    return sums;
}

} // namespace gw
