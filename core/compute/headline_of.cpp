// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/outcome_of.h"

#include "core/formulas/site_ratios.h"
#include "core/formulas/token_money.h"

#include <algorithm>
#include <type_traits>

namespace gw {
namespace {

constexpr double waterDensity = 1000; // kg/m3

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
    if constexpr (std::is_same_v<Q, double>) return usageEffectiveness(amount, energy.it);
    else return Q::fromSi(usageEffectiveness(amount, energy.it));
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

} // namespace

Headline headlineOf(const Factory& factory, const Prepared& prepared, const Run& run)
{
    const EnergyResult& e = run.energy;
    Headline h;
    h.racks = factory.acceleratorRacks;
    h.accelerators = factory.accelerators;
    h.itPower = watts(e.it / secondsPerYear);
    h.facilityPower = watts(e.site / secondsPerYear);
    // The mean of hours that are all alike may round above them.
    h.gridPeak = std::max(h.facilityPower, watts(std::max(prepared.peak.site, e.peak)));
    h.pue = perItEnergy<double>(factory, e, e.site);
    h.wue = perItEnergy<WaterIntensity>(factory, e, e.water / waterDensity);
    h.cue = perItEnergy<CarbonIntensity>(factory, e, run.carbon);
    h.energyPerYear = joules(e.site);
    h.carbonPerYear = kilograms(run.carbon);
    h.waterPerYear = cubicMetres(e.water / waterDensity);
    h.tokensPerSecond = tokensSold(factory, run.revenue);
    h.tokensPerSecondPerMegawatt = h.tokensPerSecond.missing;
    h.tokensPerJoule = h.tokensPerSecond.missing;
    if (h.tokensPerSecond.value && e.site > 0) {
        h.tokensPerSecondPerMegawatt = tokensPerMegawatt(*h.tokensPerSecond.value, h.facilityPower);
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

} // namespace gw
