// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/outcome_of.h"

#include "core/formulas/hydraulics.h"
#include "core/formulas/power_chain.h"
#include "core/formulas/site_ratios.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gw {
namespace {

/// Power shelves are rated about twice the rack: GB200 NVL72 has 8 x 33 kW for 132 kW.
constexpr double shelfRatingOverMaximum = 2;

double lossesOf(const EnergyResult& e)
{
    double sum = 0;
    for (const double loss : e.loss) sum += loss;
    return sum;
}

/// From the grid to the shelf: what enters a stage is what the stage before lets out. The cooling plant branches off behind the switchgear.
std::array<PowerStageOutcome, powerStageCount> chainOf(const Factory& factory, const Run& run)
{
    std::array<PowerStageOutcome, powerStageCount> chain;
    double in = run.energy.site / secondsPerYear;
    const double cooling = run.energy.cooling / secondsPerYear;
    const auto set = [&](PowerStage stage, double entering, double loss) {
        chain[static_cast<std::size_t>(stage)] = {stage, watts(entering), watts(entering - loss), watts(loss)};
        return entering - loss;
    };
    in = set(PowerStage::Transformer, in, run.energy.loss[0] / secondsPerYear);
    in = set(PowerStage::Switchgear, in, run.energy.loss[1] / secondsPerYear) - cooling;
    in = set(PowerStage::Ups, in, run.energy.loss[2] / secondsPerYear);
    in = set(PowerStage::Distribution, in, run.energy.loss[3] / secondsPerYear);
    double shelfLoss = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) {
        const double rating = shelfRatingOverMaximum * factory.racks.maximum[r];
        const double draw = run.flow[factory.power.node[factory.racks.piece[r]]].one;
        if (rating > 0) shelfLoss += std::min(rating * shelfLossShare(draw / rating), draw);
    }
    set(PowerStage::RackShelf, in, shelfLoss);
    chain[static_cast<std::size_t>(PowerStage::Cooling)] = {PowerStage::Cooling, watts(cooling), watts(0), watts(cooling)};
    return chain;
}

std::vector<LoopOutcome> loopsOf(const Factory& factory, const PeakHeat& heat)
{
    std::vector<LoopOutcome> loops;
    for (std::size_t l = 0; l < factory.loops.size(); ++l)
        loops.push_back({watts(heat.loop[l]), watts(factory.loops[l].capacity),
                         coolantFlow(watts(heat.loop[l]), kelvins(factory.loops[l].rise), propyleneGlycol25)});
    return loops;
}

std::vector<HourOutcome> hoursOf(const Factory& factory, const YearHours& year)
{
    std::vector<HourOutcome> hours(year.site.size());
    const auto kilo = [](double w) { return static_cast<float>(w * 1e-3); };
    for (std::size_t h = 0; h < hours.size(); ++h)
        hours[h] = {static_cast<float>(factory.year.dryBulb[h]), static_cast<float>(factory.year.wetBulb[h]), kilo(year.it[h]), kilo(year.cooling[h]),
                    kilo(year.loss[h]), kilo(year.site[h]), static_cast<float>(year.water[h] * secondsPerHour)};
    return hours;
}

std::vector<TierOutcome> tiersOf(const Factory& factory, const RevenueResult& revenue)
{
    std::vector<TierOutcome> tiers;
    for (std::size_t t = 0; t < revenue.tiers.size(); ++t) {
        const TierRevenue& r = revenue.tiers[t];
        TierOutcome o {.tier = factory.tiers[t], .capacity = r.capacity, .limit = tokensPerSecond(r.limit), .because = r.because, .revenue = dollarsPerYear(r.revenue)};
        const Missing missing = r.capacity.missing;
        o.tokensPerSecond = r.capacity.value ? Answer<TokenRate>(tokensPerSecond(r.sold)) : Answer<TokenRate>(missing);
        o.interactivity = r.capacity.value ? Answer<TokenRate>(tokensPerSecond(r.interactivity)) : Answer<TokenRate>(missing);
        o.ttft = r.capacity.value ? Answer<Time>(seconds(r.ttft)) : Answer<Time>(missing);
        tiers.push_back(o);
    }
    return tiers;
}

GridOutcome gridOf(const Factory& factory, const EnergyResult& e)
{
    const EnergyInput& input = factory.energy;
    GridOutcome grid {joules(e.grid), EnergyPrice::fromSi(input.price), CarbonIntensity::fromSi(input.carbon), input.isPriceHourly, input.isCarbonHourly};
    if (e.grid > 0 && grid.isPriceHourly) grid.price = meanEnergyPrice(dollars(e.hourlyCost), joules(e.grid));
    if (e.grid > 0 && grid.isCarbonHourly) grid.carbon = carbonIntensity(kilograms(e.hourlyCarbon), joules(e.grid));
    return grid;
}

std::vector<Balance> balancesOf(const Run& run)
{
    const EnergyResult& e = run.energy;
    std::vector<Balance> balances {
        {"power", e.supply, e.it + lossesOf(e) + e.cooling},
        {"heat", e.heatIn, e.rejected},
        run.layers.money,
    };
    for ([[maybe_unused]] const Balance& b : balances) assert(b.relativeError() <= 1e-9);
    return balances;
}

} // namespace

double Balance::relativeError() const
{
    const double size = std::max(std::abs(in), std::abs(out));
    return size > 0 ? std::abs(in - out) / size : 0;
}

Outcome outcomeOf(const Factory& factory, const Prepared& prepared, const Run& run)
{
    Outcome o;
    o.headline = headlineOf(factory, prepared, run);
    o.layers = run.layers.layers;
    o.tiers = tiersOf(factory, run.revenue);
    o.limits = limitsOf(o.headline, run);
    o.power = chainOf(factory, run);
    o.years = run.cash.years;
    const PeakHeat heat = peakHeat(factory, prepared);
    o.equipment = equipmentOf(factory, prepared, run, heat);
    o.loops = loopsOf(factory, heat);
    o.hours = hoursOf(factory, run.hours);
    o.grid = gridOf(factory, run.energy);
    o.balances = balancesOf(run);
    return o;
}

} // namespace gw
