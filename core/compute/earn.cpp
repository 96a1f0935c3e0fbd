// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_stages.h"

#include "core/formulas/reliability.h"
#include "core/formulas/server_power.h"
#include "core/formulas/token_money.h"

#include <algorithm>

namespace gw {
namespace {

/// The slowest of the racks that serve a tier, and what binds the one that makes most.
void describeTier(TierRevenue& row, const ServingInput& serving, const ServingResult& pairs, std::size_t tier, double throughput)
{
    bool hasRacks = false, fitsAny = false;
    double largest = 0;
    for (std::size_t rack = 0; rack < serving.racks.size(); ++rack) {
        const PairServing& pair = pairs.at(rack, tier);
        const double racks = serving.racks[rack].count * serving.tiers[tier].capacityShare;
        hasRacks = hasRacks || serving.racks[rack].count > 0;
        if (!pair.fits) {
            if (!fitsAny) row.because = pair.because;
            continue;
        }
        const double capacity = racks * std::min(pair.tokensPerSecond * throughput, pair.limit);
        row.limit += racks * pair.limit;
        row.interactivity = fitsAny ? std::min(row.interactivity, pair.interactivity) : pair.interactivity;
        row.ttft = std::max(row.ttft, pair.ttft);
        if (!fitsAny || capacity > largest) row.because = pair.because, largest = capacity;
        fitsAny = true;
    }
    if (!fitsAny) row.capacity = hasRacks ? Missing::NothingFits : Missing::NoRacks;
}

TierRevenue tierRevenue(const TierSales<double>& sales, const ServingInput& serving, const ServingResult& pairs, std::size_t tier, double throughput)
{
    TierRevenue row;
    row.capacity = tokensPerSecond(sales.capacity);
    row.offered = sales.offered;
    row.sold = sales.sold;
    row.load = loadOf(sales);
    row.revenue = streamRevenue(sales.sold, sales.perToken, secondsPerYear);
    describeTier(row, serving, pairs, tier, throughput);
    if (sales.sold < sales.offered) row.because = Limit::Demand;
    return row;
}

double servingPower(const ServingInput& serving, const ServingResult& pairs, const RevenueResult& revenue, double availability, std::size_t rack)
{
    double power = 0;
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier) {
        const PairServing& pair = pairs.at(rack, tier);
        if (!pair.fits) continue;
        const double working = serving.tiers[tier].capacityShare * revenue.tiers[tier].load * availability;
        power += addedPower(serving.racks[rack].idlePower, pair.activePower, working);
    }
    return power;
}

/// Training keeps accelerators as busy as they get, so it draws typical power, or the cap.
double trainingPower(const ServingRack& rack, double share)
{
    const double busy = rack.powerCap > 0 ? std::min(rack.powerCap, rack.typicalPower) : rack.typicalPower;
    return addedPower(rack.idlePower, busy, share);
}

/// One offer per rack kind and tier, or one per tier where there are more than a venture holds: the limit then binds their sum.
void offerRacks(Venture<double>& venture, const ServingInput& serving, const ServingResult& pairs)
{
    const bool isSummed = serving.racks.size() * serving.tiers.size() > mostOffers;
    const std::size_t kinds = isSummed ? 1 : serving.racks.size();
    venture.offerCount = static_cast<int>(kinds * serving.tiers.size());
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier)
        for (std::size_t rack = 0; rack < serving.racks.size(); ++rack) {
            RackOffer<double>& offer = venture.offer[tier * kinds + (isSummed ? 0 : rack)];
            const PairServing& pair = pairs.at(rack, tier);
            const double racks = serving.racks[rack].count * serving.tiers[tier].capacityShare;
            offer.tier = static_cast<int>(tier);
            if (!pair.fits) continue;
            offer.rate += racks * pair.tokensPerSecond;
            offer.limit += racks * pair.limit;
            venture.tier[tier].power += addedPower(serving.racks[rack].idlePower, pair.activePower, racks);
        }
}

} // namespace

double goodputOf(const MoneyInput& money)
{
    const double training = money.trainingShare * money.accelerators;
    if (training <= 0) return 1;
    return trainingGoodput(money.checkpointCost, money.restart, jobTimeBetweenFailures(money.meanTimeBetweenFailures, std::max(1.0, training)));
}

double trainingRevenueOf(const MoneyInput& money, double availability)
{
    return money.trainingShare * money.accelerators * money.trainingValue * goodputOf(money) * availability;
}

Venture<double> sellingVenture(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability)
{
    Venture<double> venture;
    venture.tierCount = static_cast<int>(std::min<std::size_t>(serving.tiers.size(), mostTiers));
    double servingShare = 0;
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier) {
        venture.tier[tier] = {earnedPerOutputToken(money.tiers[tier]), money.tiers[tier].demand, 0, money.tiers[tier].hasDemand};
        servingShare += serving.tiers[tier].capacityShare;
    }
    offerRacks(venture, serving, pairs);
    const double used = servingShare + money.trainingShare;
    venture.servingShare = used > 0 ? servingShare / used : 0;
    venture.utilisation = money.utilisation;
    venture.availability = availability;
    venture.trainingRevenue = trainingRevenueOf(money, availability);
    std::copy(scenario.factor.begin(), scenario.factor.end(), venture.factor);
    return venture;
}

RevenueResult earn(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability)
{
    RevenueResult result;
    Venture<double> venture = sellingVenture(serving, pairs, money, scenario, availability);
    venture.servingPower = 1;
    venture.servingPower = loadOf(sell(venture));
    result.sales = sell(venture);
    for (std::size_t tier = 0; tier < serving.tiers.size(); ++tier)
        result.tiers.push_back(tierRevenue(result.sales.tier[tier], serving, pairs, tier, scenario.of(Assumption::Throughput)));
    result.tokensPerSecond = result.sales.tokensPerSecond;
    result.servingRevenue = result.sales.servingRevenue;
    result.trainingRevenue = result.sales.trainingRevenue;
    result.servingShare = result.sales.servingShare;
    result.goodput = goodputOf(money);
    for (std::size_t rack = 0; rack < serving.racks.size(); ++rack) {
        result.rackServingPower.push_back(servingPower(serving, pairs, result, availability, rack));
        result.rackTrainingPower.push_back(trainingPower(serving.racks[rack], money.trainingShare));
    }
    return result;
}

} // namespace gw
