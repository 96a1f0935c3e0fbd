// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_stages.h"

#include <cmath>

/// Small factories in round numbers, for tests of the money stages.
namespace gw::cases {

inline bool isNear(double value, double expected, double relative = 1e-9) { return std::abs(value - expected) <= relative * std::max(1.0, std::abs(expected)); }

/// Two racks of ten accelerators; one tier that takes all of them and makes 1,000 tokens/s a rack of at most 4,000.
struct Serving {
    ServingInput input;
    ServingResult pairs;
};

inline Serving oneTier()
{
    Serving serving;
    ServingRack rack;
    rack.count = 2;
    rack.accelerators = 10;
    rack.idlePower = 10e3, rack.typicalPower = 100e3, rack.maximumPower = 120e3;
    serving.input.racks = {rack};
    ServingTier tier;
    tier.capacityShare = 1;
    serving.input.tiers = {tier};
    PairServing pair;
    pair.fits = true;
    pair.tokensPerSecond = 1000, pair.limit = 4000, pair.interactivity = 50, pair.ttft = 0.5, pair.activePower = 80e3;
    serving.pairs.pairs = {pair};
    serving.pairs.tiers = 1;
    return serving;
}

/// Sells output at 10 $/Mtok, half of what it can make; racks 6 M$, plant 2 M$, land 0.5 M$; no interest, tax, decline or refresh.
inline MoneyInput plainMoney()
{
    MoneyInput money;
    MoneyTier tier;
    tier.outputPrice = 10e-6;
    money.tiers = {tier};
    money.accelerators = 20;
    money.utilisation = 0.5;
    money.meanTimeBetweenFailures = 50677 * 3600.0, money.restart = 900, money.checkpointCost = 60;
    money.capital.acceleratorRacks = 6e6;
    money.capital.powerGear = 1e6, money.capital.coolingGear = 1e6;
    money.capital.land = 5e5;
    money.finance.horizonYears = 10;
    money.finance.hardwareLife = 50;
    money.finance.construction = 1;
    return money;
}

inline RevenueResult earned(const MoneyInput& money, const ScenarioFactors& scenario = {}, double availability = 1)
{
    const Serving serving = oneTier();
    return earn(serving.input, serving.pairs, money, scenario, availability);
}

/// Bills that no load changes.
inline UtilityBills<double> levelBills(double energy, double water) { return {{energy}, {}, {water}}; }

inline CashFlowResult flowOf(const MoneyInput& money, const UtilityBills<double>& bill = {}, const ScenarioFactors& scenario = {})
{
    const RevenueResult revenue = earned(money, scenario);
    return flow(money, revenue, spend(money, bill, revenue.revenue(), scenario), scenario);
}

inline ScenarioFactors with(Assumption assumption, double factor)
{
    ScenarioFactors scenario;
    scenario.factor[static_cast<std::size_t>(assumption)] = factor;
    return scenario;
}

} // namespace gw::cases
