// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_stages.h"
#include "core/compute/stages/returns.h"
#include "core/formulas/token_money.h"

#include <algorithm>

namespace gw {
namespace {

std::vector<YearOutcome> outcomesOf(const CashFlow<double>& flow)
{
    std::vector<YearOutcome> years;
    double cumulative = 0;
    for (int y = 0; y < flow.count; ++y) {
        const YearFlow<double>& f = flow.year[y];
        cumulative += f.net;
        years.push_back({dollarsPerYear(f.revenue), dollars(f.capital), dollars(f.running), dollars(f.tax), dollars(f.net), dollars(cumulative)});
    }
    return years;
}

Missing whyNoTokens(const RevenueResult& revenue)
{
    if (revenue.tiers.empty()) return Missing::NoTiers;
    const auto isServed = [](const TierRevenue& tier) { return tier.capacity.value && tier.capacity.value->si() > 0; };
    if (std::any_of(revenue.tiers.begin(), revenue.tiers.end(), isServed)) return Missing::NoDemand;
    return revenue.tiers.front().capacity.value ? Missing::NoTiers : revenue.tiers.front().capacity.missing;
}

void answer(const Returns<double>& returns, const RevenueResult& revenue, CashFlowResult& result)
{
    result.npv = returns.npv;
    result.irr = returns.irr.roots > 0 ? Answer<double>(returns.irr.rate) : Answer<double>(Missing::NoSignChange);
    result.irrRoots = static_cast<int>(returns.irr.roots);
    result.payback = returns.payback >= 0 ? Answer<Time>(years(returns.payback)) : Answer<Time>(Missing::NeverPaidBack);
    result.roi = returns.capital > 0 ? Answer<double>(returns.net / returns.capital) : Answer<double>(Missing::NoRacks);
    result.levelised = returns.tokens > 0 ? Answer<TokenPrice>(TokenPrice::fromSi(costPerToken(returns.tokenCosts, returns.tokens))) : Answer<TokenPrice>(whyNoTokens(revenue));
    result.revenue = returns.revenue;
}

} // namespace

CashFlowResult flow(const MoneyInput& money, const RevenueResult& revenue, const CostResult& cost, const ScenarioFactors& scenario)
{
    LevelMarket<double> market;
    const double constructionFactor = scenario.of(Assumption::ConstructionTime);
    CashFlow<double> cash;
    runVenture(money.finance, money.running, revenue.sales, cost, constructionFactor, scenario.of(Assumption::TokenPriceDecline), market, cash);
    CashFlowResult result;
    result.years = outcomesOf(cash);
    std::copy(std::begin(cash.spent), std::end(cash.spent), result.spent.begin());
    answer(judge(cash, money.finance.discountRate, revenue.servingShare), revenue, result);
    result.timeToPower = years(money.finance.timeToPower);
    result.timeToFullCapacity = years(std::max(money.finance.construction * constructionFactor, money.finance.timeToPower) + money.finance.ramp);
    return result;
}

} // namespace gw
