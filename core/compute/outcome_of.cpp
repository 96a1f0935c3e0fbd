// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/pipeline.h"

#include "core/formulas/hydraulics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gw {
namespace {

constexpr double waterDensity = 1000; // kg/m3
/// Power shelves are rated about twice the rack: GB200 NVL72 has 8 x 33 kW for 132 kW.
constexpr double shelfRatingOverMaximum = 2;

double lossesOf(const EnergyResult& e)
{
    double sum = 0;
    for (const double loss : e.loss) sum += loss;
    return sum;
}

Missing reasonWithoutIt(const Factory& factory)
{
    return factory.racks.piece.empty() ? Missing::NoRacks : Missing::NoLoad;
}

/// `perIt` of one joule of IT, where there is load and a climate.
template <class Q>
Answer<Q> perItEnergy(const Factory& factory, const EnergyResult& energy, double amount)
{
    if (energy.it <= 0) return reasonWithoutIt(factory);
    if (!factory.year.hasClimate) return Missing::NoClimate;
    if constexpr (std::is_same_v<Q, double>) return amount / energy.it;
    else return Q::fromSi(amount / energy.it);
}

Answer<TokenRate> tokensSold(const Factory& factory, const RevenueResult& revenue)
{
    if (factory.acceleratorRacks == 0) return Missing::NoRacks;
    if (revenue.tiers.empty()) return Missing::NoTiers;
    for (const TierRevenue& tier : revenue.tiers)
        if (tier.capacity.value) return tokensPerSecond(revenue.tokensPerSecond);
    return revenue.tiers.front().capacity.missing;
}

const char* keyOf(Limit limit)
{
    constexpr const char* keys[] {"hbm_bandwidth", "arithmetic", "memory_capacity", "interactivity", "ttft", "demand", "power_cap"};
    return keys[static_cast<std::size_t>(limit)];
}

std::vector<LimitOutcome> limitsOf(const Headline& headline, const Run& run)
{
    std::vector<LimitOutcome> limits;
    double allowed = 0, most = -1;
    const char* because = keyOf(Limit::MemoryBandwidth);
    for (const TierRevenue& tier : run.revenue.tiers) {
        allowed += tier.limit;
        if (tier.sold > most) most = tier.sold, because = keyOf(tier.because);
    }
    if (headline.tokensPerSecond.value && allowed > 0) {
        const double sold = headline.tokensPerSecond.value->si();
        limits.push_back({"tokens_per_s", sold, allowed, sold / allowed, because});
    }
    if (headline.pue.value) limits.push_back({"pue", *headline.pue.value, 1, 1 / *headline.pue.value, "no_overhead"});
    if (headline.wue.value) {
        const double litres = headline.wue.value->in(litrePerKilowattHour);
        limits.push_back({"wue_l_per_kwh", litres, 0, litres > 0 ? 0.0 : 1.0, "dry_cooling"});
    }
    const EnergyResult& e = run.energy;
    if (e.compressor > 0) limits.push_back({"chiller_cop", e.chilled / e.compressor, e.chilled / e.compressorLimit, e.compressorLimit / e.compressor, "carnot"});
    return limits;
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

/// Heat of the loops at peak, and of the pieces that carry it on.
struct PeakHeat {
    std::vector<double> loop, piece;
};

/// Part of a circuit's heat that this kind of cooler takes in the peak hour.
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
    PeakHeat heat {std::vector<double>(factory.loops.size()), std::vector<double>(factory.pieces)};
    double air = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) air += factory.racks.maximum[r] * (1 - factory.racks.liquidShare[r]);
    for (const HeatLink& link : factory.rackHeat)
        heat.loop[link.loop] += factory.racks.maximum[link.piece] * factory.racks.liquidShare[link.piece] * link.share;
    for (const CoolerRow& c : factory.coolers) heat.piece[c.piece] += air * c.airShare;
    for (const bool isFacility : {false, true}) {
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

void fillCoolers(const Factory& factory, const PeakHeat& heat, std::vector<EquipmentOutcome>& pieces)
{
    for (const CoolerRow& c : factory.coolers) {
        EquipmentOutcome& o = pieces[c.piece];
        o.heat = watts(heat.piece[c.piece]);
        o.rating = watts(c.capacity);
        o.loading = o.failureLoading = c.capacity > 0 ? heat.piece[c.piece] / c.capacity : 0;
    }
}

std::vector<LoopOutcome> loopsOf(const Factory& factory, const PeakHeat& heat)
{
    std::vector<LoopOutcome> loops;
    for (std::size_t l = 0; l < factory.loops.size(); ++l)
        loops.push_back({watts(heat.loop[l]), watts(factory.loops[l].capacity),
                         coolantFlow(watts(heat.loop[l]), kelvins(factory.loops[l].rise), propyleneGlycol25)});
    return loops;
}

std::vector<HourOutcome> hoursOf(const Factory& factory, const Run& run)
{
    std::vector<HourOutcome> hours(run.hours.size());
    for (std::size_t h = 0; h < hours.size(); ++h) {
        const HourState& s = run.hours[h];
        const auto kilo = [](double w) { return static_cast<float>(w * 1e-3); };
        hours[h] = {static_cast<float>(factory.year.dryBulb[h]), static_cast<float>(factory.year.wetBulb[h]), kilo(s.it), kilo(s.cooling),
                    kilo(s.loss[0] + s.loss[1] + s.loss[2] + s.loss[3]), kilo(s.site), static_cast<float>(s.water * secondsPerHour)};
    }
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

Headline headlineOf(const Factory& factory, const Prepared& prepared, const Run& run)
{
    const EnergyResult& e = run.energy;
    Headline h;
    h.racks = factory.acceleratorRacks;
    h.accelerators = factory.accelerators;
    h.itPower = watts(e.it / secondsPerYear);
    h.facilityPower = watts(e.site / secondsPerYear);
    h.gridPeak = watts(std::max(prepared.peak.site, e.peak));
    h.pue = perItEnergy<double>(factory, e, e.site);
    h.wue = perItEnergy<WaterIntensity>(factory, e, e.water / waterDensity);
    h.cue = perItEnergy<CarbonIntensity>(factory, e, e.carbon);
    h.energyPerYear = joules(e.site);
    h.carbonPerYear = kilograms(e.carbon);
    h.waterPerYear = cubicMetres(e.water / waterDensity);
    h.tokensPerSecond = tokensSold(factory, run.revenue);
    h.tokensPerSecondPerMegawatt = h.tokensPerSecond.missing;
    h.tokensPerJoule = h.tokensPerSecond.missing;
    if (h.tokensPerSecond.value && e.site > 0) {
        h.tokensPerSecondPerMegawatt = h.tokensPerSecond.value->si() / h.facilityPower.in(megawatt);
        h.tokensPerJoule = tokensPerJoule(h.tokensPerSecond.value->si() / h.facilityPower.si());
    }
    h.costPerMillionTokens = run.cash.levelised;
    h.goodput = run.revenue.goodput;
    h.availability = factory.powerAvailability;
    h.capex = dollars(run.cost.totalCapital());
    h.opex = dollarsPerYear(run.cost.totalRunning());
    h.revenue = dollarsPerYear(run.revenue.revenue());
    h.npv = dollars(run.cash.npv);
    h.irr = run.cash.irr;
    h.payback = run.cash.payback;
    h.roi = run.cash.roi;
    h.timeToPower = run.cash.timeToPower;
    h.timeToFullCapacity = run.cash.timeToFullCapacity;
    return h;
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
    o.equipment.resize(factory.pieces);
    for (std::size_t p = 0; p < factory.pieces; ++p) o.equipment[p].cost = dollars(factory.money.equipmentCost[p]);
    fillPowerGear(factory, prepared, run, o.equipment);
    fillRacks(factory, prepared, run, o.equipment);
    const PeakHeat heat = peakHeat(factory, prepared);
    fillCoolers(factory, heat, o.equipment);
    o.loops = loopsOf(factory, heat);
    o.hours = hoursOf(factory, run);
    o.balances = balancesOf(run);
    return o;
}

} // namespace gw
