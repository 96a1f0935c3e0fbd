// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/outcome_of.h"

#include <algorithm>

namespace gw {
namespace {

/// Tokens/s of one rack of each kind: what its tiers sell, by what the kind adds to their capacity.
std::vector<double> tokensPerRack(const Factory& factory, const Prepared& prepared, const RevenueResult& revenue)
{
    std::vector<double> tokens(factory.serving.racks.size());
    for (std::size_t t = 0; t < revenue.tiers.size(); ++t) {
        double all = 0;
        for (std::size_t k = 0; k < tokens.size(); ++k) all += factory.serving.racks[k].count * prepared.serving.at(k, t).tokensPerSecond;
        for (std::size_t k = 0; k < tokens.size() && all > 0; ++k) tokens[k] += revenue.tiers[t].sold * prepared.serving.at(k, t).tokensPerSecond / all;
    }
    return tokens;
}

void fillPowerGear(const Factory& factory, const Prepared& prepared, const Run& run, std::vector<EquipmentOutcome>& pieces)
{
    const double meanCooling = run.energy.cooling / secondsPerYear - run.expansionCooling;
    const PowerGraph& g = factory.power;
    for (std::size_t n = 0; n < g.size(); ++n) {
        EquipmentOutcome& o = pieces[g.piece[n]];
        const double typical = run.flow[n].at(0, factory.coolingElectric > 0 ? meanCooling : 0);
        o.typicalPower = watts(typical);
        o.peakPower = watts(prepared.peak.flow[n]);
        if (g.rating[n] <= 0) continue;
        o.rating = watts(g.rating[n]);
        o.loading = prepared.peak.flow[n] / g.rating[n];
        o.failureLoading = std::max(prepared.peak.failureFlow[n], prepared.peak.flow[n]) / g.rating[n];
        o.heat = watts(elementLoss(typical, g.rating[n], g.noLoad[n], g.proportional[n], g.square[n]));
    }
}

void fillRacks(const Factory& factory, const Prepared& prepared, const Run& run, std::vector<EquipmentOutcome>& pieces)
{
    const std::vector<double> tokens = tokensPerRack(factory, prepared, run.revenue);
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) {
        EquipmentOutcome& o = pieces[factory.racks.piece[r]];
        o.heat = o.typicalPower;
        if (factory.racks.kind[r] != ServingInput::noRack) o.tokensPerSecond = tokensPerSecond(tokens[factory.racks.kind[r]]);
    }
}

void fillCoolers(const Factory& factory, const PeakHeat& heat, std::vector<EquipmentOutcome>& pieces)
{
    for (const CoolerRow& c : factory.coolers) {
        EquipmentOutcome& o = pieces[c.piece];
        o.heat = watts(heat.piece[c.piece]);
        o.rating = watts(c.capacity);
        o.loading = o.failureLoading = c.capacity > 0 ? heat.piece[c.piece] / c.capacity : 0;
    }
}

} // namespace

double kindShare(const Prepared& prepared, const LoopRow& loop, EquipmentKind kind)
{
    if (loop.circuit == noIndex) return 1;
    const CircuitHour<double>& h = prepared.peak.circuits[loop.circuit];
    const double all = h.byDry + h.byTower + h.byChiller;
    if (all <= 0) return 0;
    switch (kind) {
    case EquipmentKind::DryCooler: return h.byDry / all;
    case EquipmentKind::Chiller: return h.byChiller / all;
    // Towers cool the chillers' condensers where those run.
    case EquipmentKind::CoolingTower: return h.byTower > 0 ? h.byTower / all : (h.byChiller + h.compressor) / all;
    default: return 1;
    }
}

PeakHeat peakHeat(const Factory& factory, const Prepared& prepared)
{
    PeakHeat heat {std::vector<double>(factory.loops.size()), std::vector<double>(factory.pieces), {}};
    double air = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) air += factory.racks.maximum[r] * (1 - factory.racks.liquidShare[r]);
    for (const HeatLink& link : factory.rackHeat)
        heat.loop[link.loop] += factory.racks.maximum[link.piece] * factory.racks.liquidShare[link.piece] * link.share;
    for (const CoolerRow& c : factory.coolers) heat.piece[c.piece] += air * c.airShare;
    for (const bool isFacility : {false, true}) {
        heat.beforeFacility = heat.piece;
        if (isFacility)
            for (const HeatLink& link : factory.cooledPieces) heat.loop[link.loop] += heat.piece[link.piece] * link.share;
        for (const HeatLink& link : factory.loopHeat) {
            const LoopRow& loop = factory.loops[link.loop];
            if (loop.isFacility != isFacility) continue;
            heat.piece[link.piece] += heat.loop[link.loop] * link.share * kindShare(prepared, loop, factory.coolers[factory.coolerOfPiece[link.piece]].kind);
        }
    }
    return heat;
}

std::vector<EquipmentOutcome> equipmentOf(const Factory& factory, const Prepared& prepared, const Run& run, const PeakHeat& heat)
{
    std::vector<EquipmentOutcome> pieces(factory.pieces);
    for (std::size_t p = 0; p < factory.pieces; ++p) pieces[p].cost = dollars(factory.money.equipmentCost[p]);
    fillPowerGear(factory, prepared, run, pieces);
    fillRacks(factory, prepared, run, pieces);
    fillCoolers(factory, heat, pieces);
    return pieces;
}

} // namespace gw
