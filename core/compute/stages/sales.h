// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/venture.h"
#include "core/formulas/token_money.h"

/// Stage "revenue": what the tiers sell in the first full year.
namespace gw {

inline constexpr double secondsOfYear = 365 * 86400.0;

/// Output tokens/s sold on average: what is offered, or what is asked for if that is less.
template <class R>
GW_HD constexpr R soldTokens(R offered, R demand)
{
    return lane::smaller(offered, demand);
}

/// One tier over all racks, scenario applied. Tokens/s of output, $.
template <class R>
struct TierSales {
    R capacity {};                        ///< With every rack at work for its share of the time.
    R offered {};                         ///< Capacity at the plan's utilisation.
    R demand {};
    R sold {};
    R perToken {};                        ///< $ per output token.
    R powerPerToken {};                   ///< W of serving per token/s sold.
    bool hasDemand = false;
};

template <class R>
struct Sales {
    TierSales<R> tier[mostTiers] {};
    int tierCount = 0;
    R tokensPerSecond {};                 ///< Sold, all tiers.
    R servingRevenue {}, trainingRevenue {};   ///< $/year.
    R servingShare {};
    R perServingPower {};                 ///< 1/W: serving power times this is the load that the venture's year curves ask for; 0 where nothing serves.
    GW_HD R revenue() const { return servingRevenue + trainingRevenue; }
};

/// Capacity of a tier: every rack kind's rate, lifted by the scenario's throughput to its physical limit and no further.
template <class R>
GW_HD R tierCapacity(const Venture<R>& venture, int tier)
{
    R capacity = R(0);
    for (int o = 0; o < venture.offerCount; ++o)
        if (venture.offer[o].tier == tier)
            capacity += lane::smaller(venture.offer[o].rate * venture.factorOf(Assumption::Throughput), venture.offer[o].limit);
    return capacity * venture.availability;
}

/// Of work `amount` that a `whole` does, the part per unit; 0 of nothing.
template <class R>
GW_HD constexpr R perUnit(R amount, R whole)
{
    const auto isSomething = whole > R(0);
    return lane::select(isSomething, amount / lane::select(isSomething, whole, R(1)), R(0));
}

template <class R>
GW_HD TierSales<R> sellTier(const Venture<R>& venture, int tier)
{
    const TierTerms<R>& terms = venture.tier[tier];
    TierSales<R> sales;
    sales.capacity = tierCapacity(venture, tier);
    sales.offered = sales.capacity * venture.utilisation;
    sales.demand = terms.demand * venture.factorOf(Assumption::Demand);
    sales.hasDemand = terms.hasDemand;
    sales.sold = terms.hasDemand ? soldTokens(sales.offered, sales.demand) : sales.offered;
    sales.perToken = terms.perToken * venture.factorOf(Assumption::TokenPrice);
    sales.powerPerToken = perUnit(terms.power * venture.availability, sales.capacity);
    return sales;
}

/// Share of its full work that a tier's capacity does.
template <class R>
GW_HD constexpr R loadOf(const TierSales<R>& sales)
{
    return perUnit(sales.sold, sales.capacity);
}

/// What the tiers sell between them. The load is 1 where serving draws what it draws in the plan's own year.
template <class R>
GW_HD void sell(const Venture<R>& venture, Sales<R>& sales)
{
    sales.tierCount = venture.tierCount;
    sales.tokensPerSecond = sales.servingRevenue = R(0);
    for (int t = 0; t < venture.tierCount; ++t) {
        sales.tier[t] = sellTier(venture, t);
        sales.tokensPerSecond += sales.tier[t].sold;
        sales.servingRevenue += streamRevenue(sales.tier[t].sold, sales.tier[t].perToken, R(secondsOfYear));
    }
    sales.trainingRevenue = venture.trainingRevenue;
    sales.servingShare = venture.servingShare;
    sales.perServingPower = perUnit(R(1), venture.servingPower);
}

template <class R>
GW_HD Sales<R> sell(const Venture<R>& venture)
{
    Sales<R> sales;
    sell(venture, sales);
    return sales;
}

/// The load of a year that sells as `sales` do, for the venture's year curves.
template <class R>
GW_HD R loadOf(const Sales<R>& sales)
{
    R power = R(0);
    for (int t = 0; t < sales.tierCount; ++t) power += sales.tier[t].powerPerToken * sales.tier[t].sold;
    return lane::select(sales.perServingPower > R(0), power * sales.perServingPower, R(1));
}

} // namespace gw
