// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/pipeline.h"

#include "core/formulas/climate.h"

#include <algorithm>

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

/// Mean power of every rack, and the part of it that follows demand.
struct RackMeans {
    std::vector<double> power, byWave;
};

RackMeans meanPowers(const Factory& factory, const RevenueResult& revenue)
{
    const RackRows& racks = factory.racks;
    RackMeans means {racks.typical, std::vector<double>(racks.piece.size())};
    for (std::size_t r = 0; r < racks.piece.size(); ++r) {
        if (racks.kind[r] == ServingInput::noRack) continue;
        means.power[r] = std::min(revenue.meanPower(factory.serving, racks.kind[r]), racks.maximum[r]);
        means.byWave[r] = std::min(revenue.rackServingPower[racks.kind[r]], means.power[r]);
    }
    return means;
}

/// The chain's losses as polynomials in demand and cooling around the mean demand and half of what the plant draws at peak.
void expandChain(const Factory& factory, const PeakResult& peak, const RackMeans& means, Run& run, YearInput& year)
{
    run.expansionCooling = peak.cooling / 2;
    run.flow.assign(factory.power.size(), {});
    for (std::size_t r = 0; r < means.power.size(); ++r)
        run.flow[factory.power.node[factory.racks.piece[r]]] = Quadratic(means.power[r], means.byWave[r], 0);
    for (const CoolerRow& c : factory.coolers) {
        if (factory.coolingElectric <= 0) break;
        const double share = c.electric / factory.coolingElectric;
        run.flow[factory.power.node[c.piece]] = Quadratic(run.expansionCooling * share, 0, share);
    }
    const ChainSums<Quadratic> chain = carryPower<Quadratic>(factory.power, factory.power.share, run.flow);
    std::copy(chain.loss.begin(), chain.loss.end(), year.loss);
    year.indoorLoss = chain.indoorLoss;
    year.supply = chain.supply;
    year.cooling = run.expansionCooling;
    year.isCoolingFed = factory.coolingElectric > 0;
}

void fillYear(const Factory& factory, const RackSums& racks, YearInput& year)
{
    year.dryBulb = factory.year.dryBulb.data();
    year.wetBulb = factory.year.wetBulb.data();
    year.circuits = factory.circuits.data();
    year.loads = racks.circuits.data();
    year.circuitCount = static_cast<int>(factory.circuits.size());
    for (int h = 0; h < 24; ++h) year.wave[h] = 1 + factory.dailySwing * dailyWave(h);
    year.it = racks.it, year.itByWave = racks.itByWave;
    year.air = racks.air, year.airByWave = racks.airByWave;
}

Status runYear(const Factory& factory, const PeakResult& peak, Run& run, const Progress& progress, const RunHours& runHours)
{
    if (const Status s = begin(3, progress); !s) return s;
    YearInput year;
    const RackMeans means = meanPowers(factory, run.revenue);
    const RackSums racks = sumRacks(factory, means.power, means.byWave);
    expandChain(factory, peak, means, run, year);
    fillYear(factory, racks, year);
    if (const Status s = begin(4, progress); !s) return s;
    run.hours.resize(hoursOfYear);
    return runHours(year, run.hours);
}

} // namespace

Status runHoursInOrder(const YearInput& year, std::span<HourState> hours)
{
    for (std::size_t h = 0; h < hours.size(); ++h) hours[h] = operateHour(year, year.wave[h % 24], year.dryBulb[h], year.wetBulb[h]);
    return Done {};
}

Result<Prepared> prepare(const Factory& factory, const Progress& progress)
{
    if (const Status s = begin(0, progress); !s) return s.error();
    PeakResult peak = findPeak(factory);
    if (const Status s = begin(1, progress); !s) return s.error();
    return Prepared {std::move(peak), serve(factory.serving)};
}

Result<Run> runStages(const Factory& factory, const Prepared& prepared, const ScenarioFactors& scenario, const Progress& progress, const RunHours& runHours)
{
    Run run;
    if (const Status s = begin(2, progress); !s) return s.error();
    const double delivered = factory.powerAvailability * (1 - interruptedShare(factory, prepared.peak));
    run.revenue = earn(factory.serving, prepared.serving, factory.money, scenario, delivered);
    if (const Status s = runYear(factory, prepared.peak, run, progress, runHours); !s) return s.error();
    if (const Status s = begin(5, progress); !s) return s.error();
    run.energy = bill(factory.energy, run.hours, scenario);
    if (const Status s = begin(6, progress); !s) return s.error();
    run.cost = spend(factory.money, run.energy.bill, run.revenue.revenue(), scenario);
    if (const Status s = begin(7, progress); !s) return s.error();
    run.cash = flow(factory.money, run.revenue, run.cost, scenario);
    if (const Status s = begin(8, progress); !s) return s.error();
    run.layers = shareAmongLayers(factory.money, run.cost, run.cash, run.revenue.revenue());
    return run;
}

} // namespace gw
