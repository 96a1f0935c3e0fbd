// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/revenue.h"

#include "core/formulas/reliability.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw {

namespace {

/// What the racks make together for one tier; the rack kind that makes most says what binds.
struct Made {
    double capacity = 0, largest = 0;
    bool hasRacks = false, fitsAny = false;
};

void addRack(Made& made, TierRevenue& row, const ServingRack& rack, const PairServing& pair, double share, double throughput)
{
    made.hasRacks = made.hasRacks || rack.count > 0;
    if (!pair.fits) {
        if (!made.fitsAny) row.because = pair.because;
        return;
    }
    const double capacity = rack.count * share * std::min(pair.tokensPerSecond * throughput, pair.limit);
    row.limit += rack.count * share * pair.limit;
    row.interactivity = made.fitsAny ? std::min(row.interactivity, pair.interactivity) : pair.interactivity;
    row.ttft = std::max(row.ttft, pair.ttft);
    if (!made.fitsAny || capacity > made.largest) {
        row.because = pair.because;
        made.largest = capacity;
    }
    made.fitsAny = true;
    made.capacity += capacity;
}

Answer<TokenRate> answerOf(const Made& made, double availability)
{
    if (!made.hasRacks) return Missing::NoRacks;
    if (!made.fitsAny) return Missing::NothingFits;
    return tokensPerSecond(made.capacity * availability);
}

TierRevenue tierRevenue(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario,
    double availability, std::size_t tier)
{
    TierRevenue row;
    Made made;
    for (std::size_t rack = 0; rack < serving.racks.size(); ++rack)
        addRack(made, row, serving.racks[rack], pairs.at(rack, tier), serving.tiers[tier].capacityShare, scenario.of(Assumption::Throughput));
    const MoneyTier& terms = money.tiers[tier];
    row.capacity = answerOf(made, availability);
    const double capacity = made.capacity * availability;
    row.offered = capacity * money.utilisation;
    row.demand = terms.hasDemand ? terms.demand * scenario.of(Assumption::Demand) : std::numeric_limits<double>::infinity();
    row.sold = soldTokens(row.offered, row.demand);
    row.load = capacity > 0 ? row.sold / capacity : 0;
    row.perToken = earnedPerOutputToken(terms, scenario.of(Assumption::TokenPrice));
    row.revenue = row.sold * row.perToken * secondsPerYear;
    if (row.sold < row.offered) row.because = Limit::Demand;
    return row;
}

double servingPower(const ServingInput& serving, const ServingResult& pairs, const RevenueResult& revenue, double availability, std::size_t rack)
{
    double power = 0;
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier) {
        const PairServing& pair = pairs.at(rack, tier);
        if (!pair.fits) continue;
        const double working = serving.tiers[tier].capacityShare * revenue.tiers[tier].load * availability;
        power += working * std::max(0.0, pair.activePower - serving.racks[rack].idlePower);
    }
    return power;
}

/// Training keeps accelerators as busy as they get, so it draws typical power, or the cap.
double trainingPower(const ServingRack& rack, double share)
{
    const double busy = rack.powerCap > 0 ? std::min(rack.powerCap, rack.typicalPower) : rack.typicalPower;
    return share * std::max(0.0, busy - rack.idlePower);
}

double goodputOf(const MoneyInput& money)
{
    const double training = money.trainingShare * money.accelerators;
    if (training <= 0) return 1;
    return trainingGoodput(money.checkpointCost, money.restart, jobTimeBetweenFailures(money.meanTimeBetweenFailures, std::max(1.0, training)));
}

} // namespace

RevenueResult earn(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability)
{
    RevenueResult result;
    double servingShare = 0;
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier) {
        result.tiers.push_back(tierRevenue(serving, pairs, money, scenario, availability, tier));
        result.tokensPerSecond += result.tiers.back().sold;
        result.servingRevenue += result.tiers.back().revenue;
        servingShare += serving.tiers[tier].capacityShare;
    }
    const double used = servingShare + money.trainingShare;
    result.servingShare = used > 0 ? servingShare / used : 0;
    result.goodput = goodputOf(money);
    result.trainingRevenue = money.trainingShare * money.accelerators * money.trainingValue * result.goodput * availability;
    for (std::size_t rack = 0; rack < serving.racks.size(); ++rack) {
        result.rackServingPower.push_back(servingPower(serving, pairs, result, availability, rack));
        result.rackTrainingPower.push_back(trainingPower(serving.racks[rack], money.trainingShare));
    }
    return result;
}

} // namespace gw
