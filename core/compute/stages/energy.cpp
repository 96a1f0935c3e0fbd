// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/energy.h"

#include <algorithm>

namespace gw {
namespace {

/// Estimate: separates thermal, nuclear and geothermal plant from wind and sun.
constexpr double firmCapacityFactor = 0.85;

LoadSums loadsOf(const YearInput& year, const HourSums<double>& sums)
{
    constexpr double days = static_cast<double>(hoursOfYear) / hoursOfDay;
    LoadSums loads {.hours = hoursOfYear, .v = sums.over, .uv = sums.overByWave, .vv = sums.overSquared};
    for (const double wave : year.wave) loads.u += (wave - 1) * days, loads.uu += (wave - 1) * (wave - 1) * days;
    return loads;
}

HourSums<double> together(const MonthSums& months)
{
    HourSums<double> all;
    const auto add = [](double& sum, const double& more) { sum += more; };
    const auto keepLarger = [](double& peak, const double& other) { peak = std::max(peak, other); };
    for (const HourSums<double>& month : months) eachSum(add, keepLarger, all, month);
    return all;
}

} // namespace

EnergyTerms termsOf(const EnergyInput& energy)
{
    EnergyTerms terms {.gridPrice = energy.price, .demandCharge = energy.demandCharge, .waterPrice = energy.waterPrice, .gridCarbon = energy.carbon,
        .isPriceHourly = energy.isPriceHourly, .isCarbonHourly = energy.isCarbonHourly};
    for (const EnergySourceRow& s : energy.sources) {
        const double mean = s.capacity * s.capacityFactor;
        terms.own += mean;
        terms.ownCost += mean * s.cost;
        terms.ownCarbon += mean * s.carbon;
        if (s.capacityFactor >= firmCapacityFactor) terms.ownFirm += mean;
    }
    if (terms.own > 0) terms.ownCost /= terms.own, terms.ownCarbon /= terms.own;
    return terms;
}

LoadSums loadsOf(const YearInput& year, const MonthSums& months)
{
    return loadsOf(year, together(months));
}

YearSums<double> sumYear(const YearInput& year, const MonthSums& months)
{
    const HourSums<double> sums = together(months);
    const LoadSums loads = loadsOf(year, sums);
    const auto energy = [](double power) { return power * secondsPerHour; };
    YearSums<double> y;
    y.it = energy(year.it * loads.hours + year.itByWave * (loads.hours + loads.u));
    y.cooling = energy(year.cooling * loads.hours + sums.over);
    y.site = y.it + y.cooling;
    for (std::size_t k = 0; k < chainStages; ++k) y.site += y.loss[k] = energy(loads.of(year.loss[k]));
    y.supply = energy(sums.site);
    y.heatIn = y.it + energy(loads.of(year.indoorLoss) + sums.inside + sums.compressor);
    y.rejected = energy(sums.rejected);
    y.chilled = energy(sums.chilled), y.compressor = energy(sums.compressor), y.compressorLimit = energy(sums.compressorLimit);
    y.water = energy(sums.water);
    y.grid = energy(sums.grid), y.ownSources = y.supply - y.grid;
    y.hourlyCost = energy(sums.gridCost), y.hourlyCarbon = energy(sums.gridCarbon);
    y.peak = sums.peak;
    for (std::size_t m = 0; m < monthsOfYear; ++m) y.monthPeak[m] = months[m].peak;
    return y;
}

} // namespace gw
