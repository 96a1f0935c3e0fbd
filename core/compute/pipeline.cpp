// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/pipeline.h"

#include "core/formulas/climate.h"

#include <algorithm>
#include <utility>

namespace gw {
namespace {

/// Announces a stage by its place in `stageNames`, and asks whether to go on.
Status begin(std::size_t stage, const Progress& progress)
{
    if (progress.report) progress.report(stageNames[stage], static_cast<double>(stage) / stageNames.size());
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    return Done {};
}

/// Time in which the grid calls back capacity that own firm sources do not make good, as a share of the year's work.
double interruptedShare(const Factory& factory, const PeakResult& peak)
{
    const EnergyInput& e = factory.energy;
    if (peak.site <= 0 || e.interruptibleShare <= 0) return 0;
    double kept = e.gridCapacity * (1 - e.interruptibleShare);
    for (const EnergySourceRow& s : e.sources) kept += s.capacity * s.capacityFactor;
    return std::max(0.0, 1 - kept / peak.site) * e.interruptedShareOfYear;
}

/// `load` scales what serving adds; 1 is the plan's own.
RackMeans meanPowers(const Factory& factory, const RevenueResult& revenue, double load)
{
    const RackRows& racks = factory.racks;
    RackMeans means {racks.typical, std::vector<double>(racks.piece.size())};
    for (std::size_t r = 0; r < racks.piece.size(); ++r) {
        const std::uint32_t kind = racks.kind[r];
        if (kind == ServingInput::noRack) continue;
        const double serving = revenue.rackServingPower[kind] * load;
        means.power[r] = std::min(factory.serving.racks[kind].idlePower + serving + revenue.rackTrainingPower[kind], racks.maximum[r]);
        means.byWave[r] = std::min(serving, means.power[r]);
    }
    return means;
}

/// The chain's losses as polynomials in demand and cooling around the mean demand and half of what the plant draws at peak.
void expandChain(const Factory& factory, const PeakResult& peak, YearParts& parts)
{
    YearInput& year = parts.input;
    year.cooling = peak.cooling / 2;
    parts.flow.assign(factory.power.size(), {});
    for (std::size_t r = 0; r < parts.means.power.size(); ++r)
        parts.flow[factory.power.node[factory.racks.piece[r]]] = Quadratic(parts.means.power[r], parts.means.byWave[r], 0);
    for (const CoolerRow& c : factory.coolers) {
        if (factory.coolingElectric <= 0) break;
        const double share = c.electric / factory.coolingElectric;
        parts.flow[factory.power.node[c.piece]] = Quadratic(year.cooling * share, 0, share);
    }
    const ChainSums<Quadratic> chain = carryPower<Quadratic>(factory.power, factory.power.share, parts.flow);
    std::copy(chain.loss.begin(), chain.loss.end(), year.loss);
    year.indoorLoss = chain.indoorLoss;
    year.supply = chain.supply;
    year.isCoolingFed = factory.coolingElectric > 0;
}

void fillYear(const Factory& factory, const RackSums& racks, YearInput& year)
{
    year.dryBulb = factory.year.dryBulb;
    year.wetBulb = factory.year.wetBulb;
    year.gridPrice = factory.market.price, year.gridCarbon = factory.market.carbon;
    year.circuits = factory.circuits;
    year.loads = racks.circuits;
    for (int h = 0; h < hoursOfDay; ++h) year.wave[h] = 1 + factory.dailySwing * dailyWave(h);
    year.it = racks.it, year.itByWave = racks.itByWave;
    year.air = racks.air, year.airByWave = racks.airByWave;
}

/// One year at a serving load.
Status runYear(const Factory& factory, const PeakResult& peak, double load, const HourColumns<double>& columns, Run& run, const RunHours& runHours)
{
    YearParts parts = layOutYear(factory, peak, run.revenue, load);
    MonthSums months;
    if (const Status s = runHours(parts.input, columns, months); !s) return s;
    const YearSums<double> sums = sumYear(parts.input, months);
    run.energy = {sums, bill(termsOf(factory.energy), sums)};
    run.flow = std::move(parts.flow);
    run.expansionCooling = parts.input.cooling;
    return Done {};
}

/// The highest load there is: every tier's capacity at work. 0 where nothing serves.
double fullLoad(const Sales<double>& sales)
{
    double power = 0;
    for (int t = 0; t < sales.tierCount; ++t) power += sales.tier[t].powerPerToken * sales.tier[t].capacity;
    return power * sales.perServingPower;
}

/// The parabola through a yearly amount at no load, at the plan's and at `full`; a line where `full` is hardly above the plan's.
LoadCurve<double> curveThrough(double atNone, double atPlan, double atFull, double full)
{
    constexpr double hardlyAbove = 1e-3;
    const double fall = atPlan - atNone, above = full - 1;
    if (above < hardlyAbove) return {atPlan, fall, 0};
    const double rise = (atFull - atPlan) / above, bend = (rise - fall) / (above + 1);
    return {atPlan, fall + bend, bend};
}

YearCurves<double> curvesThrough(const EnergyResult& none, const EnergyResult& plan, const EnergyResult& most, double full)
{
    const auto curve = [&](double EnergyResult::* amount) { return curveThrough(none.*amount, plan.*amount, most.*amount, full); };
    YearCurves<double> curves;
    curves.it = curve(&EnergyResult::it), curves.site = curve(&EnergyResult::site);
    curves.gridCost = curve(&EnergyResult::gridCost), curves.ownCost = curve(&EnergyResult::ownCost);
    curves.gridCarbon = curve(&EnergyResult::gridCarbon), curves.ownCarbon = curve(&EnergyResult::ownCarbon);
    curves.water = curve(&EnergyResult::water), curves.waterCost = curve(&EnergyResult::waterCost);
    return curves;
}

/// The year of the plan, and how it changes with the serving load. The plan's comes last, and stays in `run`.
Status runYears(const Factory& factory, const PeakResult& peak, Run& run, const RunHours& runHours)
{
    const double full = run.loads.full = fullLoad(run.revenue.sales);
    for (const auto& [load, result] : {std::pair {0.0, &run.loads.none}, std::pair {full, &run.loads.most}}) {
        if (full <= 0) break;
        if (const Status s = runYear(factory, peak, load, {}, run, runHours); !s) return s;
        *result = run.energy;
    }
    if (const Status s = runYear(factory, peak, 1, run.hours.columns(), run, runHours); !s) return s;
    run.loads.plan = run.energy;
    run.curves = curvesOf(run.loads);
    return Done {};
}

UtilityBills<double> billsOf(const YearCurves<double>& curves, double energyPrice)
{
    const LoadCurve<double>& g = curves.gridCost;
    return {{g.base * energyPrice, g.slope * energyPrice, g.bend * energyPrice}, curves.ownCost, curves.waterCost};
}

} // namespace

YearParts layOutYear(const Factory& factory, const PeakResult& peak, const RevenueResult& revenue, double load)
{
    YearParts parts;
    parts.means = meanPowers(factory, revenue, load);
    parts.racks = sumRacks(factory, parts.means.power, parts.means.byWave);
    expandChain(factory, peak, parts);
    fillYear(factory, parts.racks, parts.input);
    parts.input.own = termsOf(factory.energy).own;
    return parts;
}

HourColumns<double> YearHours::columns()
{
    for (std::vector<double>* column : {&it, &cooling, &loss, &site, &water}) column->resize(hoursOfYear);
    return {it.data(), cooling.data(), loss.data(), site.data(), water.data()};
}

YearCurves<double> curvesOf(const YearLoads& loads)
{
    return loads.full > 0 ? curvesThrough(loads.none, loads.plan, loads.most, loads.full) : curvesThrough(loads.plan, loads.plan, loads.plan, 1);
}

YearLoads rebilled(YearLoads loads, const EnergyTerms& terms)
{
    for (EnergyResult* year : {&loads.none, &loads.plan, &loads.most}) static_cast<EnergyBill<double>&>(*year) = bill(terms, *year);
    return loads;
}

Status runHoursInOrder(const YearInput& year, const HourColumns<double>& columns, MonthSums& months)
{
    const PreparedYear<double> prepared(year, year.dryBulb, year.wetBulb);
    for (std::size_t m = 0; m < monthsOfYear; ++m) months[m] = runMonthInLanes(prepared.figures(), m, columns);
    return Done {};
}

Result<Prepared> prepare(const Factory& factory, const Progress& progress)
{
    if (const Status s = begin(0, progress); !s) return s.error();
    PeakResult peak = findPeak(factory);
    if (const Status s = begin(1, progress); !s) return s.error();
    return Prepared {std::move(peak), serve(factory.serving)};
}

double deliveredShare(const Factory& factory, const Prepared& prepared)
{
    return factory.powerAvailability * (1 - interruptedShare(factory, prepared.peak));
}

Result<Run> runStages(const Factory& factory, const Prepared& prepared, const ScenarioFactors& scenario, const Progress& progress, const RunHours& runHours)
{
    Run run;
    if (const Status s = begin(2, progress); !s) return s.error();
    run.revenue = earn(factory.serving, prepared.serving, factory.money, scenario, deliveredShare(factory, prepared));
    if (const Status s = begin(3, progress); !s) return s.error();
    if (const Status s = runYears(factory, prepared.peak, run, runHours); !s) return s.error();
    run.carbon = run.energy.gridCarbon * scenario.of(Assumption::CarbonIntensity) + run.energy.ownCarbon;
    if (const Status s = begin(4, progress); !s) return s.error();
    run.cost = spend(factory.money, billsOf(run.curves, scenario.of(Assumption::EnergyPrice)), run.revenue.revenue(), scenario);
    if (const Status s = begin(5, progress); !s) return s.error();
    run.cash = flow(factory.money, run.revenue, run.cost, scenario);
    if (const Status s = begin(6, progress); !s) return s.error();
    run.layers = shareAmongLayers(factory.money, run.cost, run.cash, run.revenue.revenue());
    return run;
}

} // namespace gw
