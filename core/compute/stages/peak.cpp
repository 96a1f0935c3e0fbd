// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/peak.h"

#include <algorithm>

namespace gw {
namespace {

std::vector<double> peakLoads(const Factory& factory, double cooling)
{
    std::vector<double> load(factory.power.size());
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) load[factory.power.node[factory.racks.piece[r]]] = factory.racks.maximum[r];
    if (factory.coolingElectric <= 0) return load;
    for (const CoolerRow& c : factory.coolers) load[factory.power.node[c.piece]] = cooling * (c.electric / factory.coolingElectric);
    return load;
}

struct WorstHour {
    double cooling = 0;
    std::vector<CircuitHour<double>> circuits;
};

/// Cooling draws most in the hottest hour where dry coolers reject, in the muggiest where towers do.
WorstHour coolWorstHour(const Factory& factory, const RackSums& racks, double indoorLoss)
{
    WorstHour worst;
    for (const std::size_t h : {factory.year.hottestHour, factory.year.muggiestHour}) {
        WorstHour at;
        for (std::size_t c = 0; c < factory.circuits.size(); ++c) {
            const double air = (racks.air + indoorLoss) * factory.circuits[c].airShare;
            at.circuits.push_back(rejectHeat(figuresOf<double>(factory.circuits[c]), racks.circuits[c].liquid, air, factory.year.dryBulb[h], factory.year.wetBulb[h]));
            at.cooling += at.circuits.back().power;
        }
        if (worst.circuits.empty() || at.cooling > worst.cooling) worst = std::move(at);
    }
    return worst;
}

} // namespace

RackSums sumRacks(const Factory& factory, std::span<const double> power, std::span<const double> byWave)
{
    RackSums sums;
    sums.circuits.resize(factory.circuits.size());
    const RackRows& racks = factory.racks;
    for (std::size_t r = 0; r < racks.piece.size(); ++r) {
        const double wave = byWave.empty() ? 0 : byWave[r], liquid = racks.liquidShare[r];
        sums.it += power[r] - wave;
        sums.itByWave += wave;
        sums.air += (power[r] - wave) * (1 - liquid);
        sums.airByWave += wave * (1 - liquid);
        sums.circuits[racks.circuit[r]].liquid += (power[r] - wave) * liquid;
        sums.circuits[racks.circuit[r]].liquidByWave += wave * liquid;
    }
    return sums;
}

std::vector<double> peakFlow(const Factory& factory, std::span<const double> share, double cooling)
{
    std::vector<double> flow = peakLoads(factory, cooling);
    carryPower<double>(factory.power, share, flow);
    return flow;
}

PeakResult findPeak(const Factory& factory)
{
    const RackSums racks = sumRacks(factory, factory.racks.maximum, {});
    PeakResult peak;
    WorstHour worst = coolWorstHour(factory, racks, 0);
    ChainSums<double> chain;
    constexpr int passes = 3; // Each shrinks what is left to settle about 200-fold; see `Feedback`.
    for (int pass = 0; pass < passes; ++pass) {
        peak.flow = peakLoads(factory, worst.cooling);
        chain = carryPower<double>(factory.power, factory.power.share, peak.flow);
        peak.cooling = worst.cooling;
        worst = coolWorstHour(factory, racks, chain.indoorLoss);
    }
    peak.site = chain.supply + (factory.coolingElectric > 0 ? 0 : peak.cooling);
    peak.circuits = std::move(worst.circuits);

    peak.failureFlow = peakFlow(factory, factory.power.shareWithoutA, peak.cooling);
    const std::vector<double> withoutB = peakFlow(factory, factory.power.shareWithoutB, peak.cooling);
    for (std::size_t n = 0; n < withoutB.size(); ++n) peak.failureFlow[n] = std::max(peak.failureFlow[n], withoutB[n]);
    return peak;
}

} // namespace gw
