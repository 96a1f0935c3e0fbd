// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/cash_flow.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

using Flows = std::array<YearFlow<double>, mostYears + 1>;

/// Hardware purchases after the first: in which year, and how much of that year they work.
struct Refresh {
    double throughput = 1;                ///< Mean over the year, of today's.
    bool isBought = false;
};

Refresh refreshIn(const FinanceInput& finance, const Timeline<double>& time, int year)
{
    Refresh result;
    double ratio = 1;
    for (double at = time.opening + finance.hardwareLife; at < year; at += finance.hardwareLife) {
        const double before = ratio;
        ratio *= finance.refreshThroughputRatio;
        const double newShare = std::min(1.0, year - at);
        result.throughput = before + (ratio - before) * newShare;
        if (newShare < 1) break;
        result.throughput = ratio;
    }
    for (double at = time.opening + finance.hardwareLife; at < year && at < finance.horizonYears; at += finance.hardwareLife)
        result.isBought = result.isBought || at >= year - 1;
    return result;
}

/// What tax sees of purchases: a basis, the year it went into service, and its table.
struct Basis {
    double amount = 0;
    int inService = 1;
    double (*share)(int year) = nullptr;
};

class Depreciation {
public:
    void add(Basis basis) { m_bases[m_count++] = basis; }
    double in(int year) const
    {
        double sum = 0;
        for (int i = 0; i < m_count; ++i) sum += m_bases[i].amount * m_bases[i].share(year - m_bases[i].inService + 1);
        return sum;
    }
    double leftAfter(int year) const
    {
        double left = 0;
        for (int i = 0; i < m_count; ++i) left += m_bases[i].amount;
        for (int y = 1; y <= year; ++y) left -= in(y);
        return std::max(0.0, left);
    }

private:
    std::array<Basis, mostYears + 3> m_bases {};
    int m_count = 0;
};

/// Everything the years have in common.
struct Run {
    const MoneyInput& money;
    const RevenueResult& revenue;
    const CostResult& cost;
    Timeline<double> time;
    double priceFall = 0;                 ///< Per year.
    Flows flows {};
    Depreciation depreciation;
    std::array<double, layerCount> spent {};
    double lastHardware = 0;
    double priceFactor = 1, energyFactor = 1;
};

/// Running cost of each layer in a year of which it is open for `openShare` and makes `open` of its full production.
std::array<double, layerCount> runningCosts(const Run& run, double open, double openShare, double revenue)
{
    const CostResult& cost = run.cost;
    const double energyStanding = cost.runningOf(Layer::Energy) - cost.energyBill, plantStanding = cost.runningOf(Layer::Infrastructure) - cost.water;
    return {cost.energyBill * run.energyFactor * open + energyStanding * openShare, cost.runningOf(Layer::Chips) * openShare,
        cost.water * open + plantStanding * openShare, run.money.running.modelShare * revenue, run.money.running.salesShare * revenue};
}

void sell(Run& run, YearFlow<double>& flow, int year, double throughput)
{
    const double open = meanOfRamp<double>(year - 1, year, run.time.opening, run.time.ramp);
    if (!(open > 0)) return;
    const double openShare = shareWithin<double>(year - 1, year, run.time.opening, run.money.finance.horizonYears);
    for (const TierRevenue& tier : run.revenue.tiers) {
        const double tokens = soldTokens(tier.offered * throughput * open, tier.demand * openShare) * secondsPerYear;
        flow.tokens += tokens;
        flow.revenue += tokens * tier.perToken * run.priceFactor;
    }
    flow.revenue += run.revenue.trainingRevenue * open;
    const std::array<double, layerCount> running = runningCosts(run, open, openShare, flow.revenue);
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        flow.running += running[layer];
        run.spent[layer] += running[layer];
    }
}

void buy(Run& run, YearFlow<double>& flow, int year, bool refreshes)
{
    const double drawn = drawnShare(run.time, year), land = year == 0 ? run.cost.land : 0;
    flow.capital = (run.cost.totalCapital() - run.cost.land) * drawn + land;
    for (std::size_t layer = 0; layer < layerCount; ++layer) run.spent[layer] += run.cost.capital[layer] * drawn;
    run.spent[static_cast<std::size_t>(Layer::Infrastructure)] += land - run.cost.land * drawn;
    if (!refreshes) return;
    run.lastHardware = run.cost.racks * run.money.finance.refreshCostRatio;
    flow.capital += run.lastHardware;
    run.spent[static_cast<std::size_t>(Layer::Chips)] += run.lastHardware;
    run.depreciation.add({run.lastHardware, year, &macrs5});
}

void payTax(Run& run, YearFlow<double>& flow, int year, double& losses)
{
    double income = flow.revenue - flow.running - run.depreciation.in(year);
    if (year == run.money.finance.horizonYears) {
        const double residual = run.money.finance.residualShare * run.lastHardware;
        income += residual - run.depreciation.leftAfter(year);
        flow.capital -= residual;
        run.spent[static_cast<std::size_t>(Layer::Chips)] -= residual;
    }
    const double used = std::clamp(losses, 0.0, std::max(0.0, income));
    losses += std::max(0.0, -income) - used;
    flow.tax = run.money.finance.taxRate * std::max(0.0, income - used);
}

void runYears(Run& run)
{
    const FinanceInput& finance = run.money.finance;
    const int inService = static_cast<int>(std::floor(run.time.opening)) + 1;
    run.lastHardware = run.cost.racks;
    run.depreciation.add({run.cost.capitalOf(Layer::Chips), inService, &macrs5});
    run.depreciation.add({run.cost.capitalOf(Layer::Energy) + run.cost.capitalOf(Layer::Infrastructure) - run.cost.land, inService, &macrs15});
    double losses = 0;
    for (int year = 0; year <= finance.horizonYears; ++year) {
        YearFlow<double>& flow = run.flows[static_cast<std::size_t>(year)];
        const Refresh refresh = year > 0 ? refreshIn(finance, run.time, year) : Refresh {};
        buy(run, flow, year, refresh.isBought);
        if (year > 0) {
            sell(run, flow, year, refresh.throughput);
            payTax(run, flow, year, losses);
            run.priceFactor *= 1 - run.priceFall;
            run.energyFactor *= 1 + finance.energyEscalation;
        }
        flow.net = flow.revenue - flow.capital - flow.running - flow.tax;
    }
}

std::vector<YearOutcome> outcomesOf(const Run& run)
{
    std::vector<YearOutcome> years;
    double cumulative = 0;
    for (int year = 0; year <= run.money.finance.horizonYears; ++year) {
        const YearFlow<double>& flow = run.flows[static_cast<std::size_t>(year)];
        cumulative += flow.net;
        years.push_back({dollarsPerYear(flow.revenue), dollars(flow.capital), dollars(flow.running), dollars(flow.tax), dollars(flow.net), dollars(cumulative)});
    }
    return years;
}

/// Present value of one amount of each year.
template <class Pick>
double presentValue(const Run& run, const Pick& pick)
{
    std::array<double, mostYears + 1> amounts {};
    const int count = run.money.finance.horizonYears + 1;
    for (int year = 0; year < count; ++year) amounts[static_cast<std::size_t>(year)] = pick(run.flows[static_cast<std::size_t>(year)]);
    return netPresentValue(run.money.finance.discountRate, amounts.data(), count);
}

Missing whyNoTokens(const RevenueResult& revenue)
{
    if (revenue.tiers.empty()) return Missing::NoTiers;
    const auto isServed = [](const TierRevenue& tier) { return tier.capacity.value && tier.capacity.value->si() > 0; };
    if (std::any_of(revenue.tiers.begin(), revenue.tiers.end(), isServed)) return Missing::NoDemand;
    return revenue.tiers.front().capacity.value ? Missing::NoTiers : revenue.tiers.front().capacity.missing;
}

Answer<TokenPrice> levelised(const Run& run)
{
    const double tokens = presentValue(run, [](const YearFlow<double>& f) { return f.tokens; });
    if (tokens <= 0) return whyNoTokens(run.revenue);
    const double costs = presentValue(run, [](const YearFlow<double>& f) { return f.capital + f.running + f.tax; });
    return TokenPrice::fromSi(costs * run.revenue.servingShare / tokens);
}

Answer<double> returnOnCapital(const Run& run)
{
    double net = 0, capital = 0;
    for (const YearFlow<double>& flow : run.flows) {
        net += flow.net;
        capital += std::max(0.0, flow.capital);
    }
    if (capital <= 0) return Missing::NoRacks;
    return net / capital;
}

void judge(const Run& run, CashFlowResult& result)
{
    std::array<double, mostYears + 1> nets {};
    const int count = run.money.finance.horizonYears + 1;
    for (std::size_t year = 0; year < nets.size(); ++year) nets[year] = run.flows[year].net;
    result.npv = netPresentValue(run.money.finance.discountRate, nets.data(), count);
    const RateOfReturn irr = internalRateOfReturn(nets.data(), count);
    result.irr = irr.hasValue ? Answer<double>(irr.rate) : Answer<double>(Missing::NoSignChange);
    result.irrRoots = irr.roots;
    const double payback = paybackYears(nets.data(), count);
    result.payback = payback >= 0 ? Answer<Time>(years(payback)) : Answer<Time>(Missing::NeverPaidBack);
    result.roi = returnOnCapital(run);
    result.levelised = levelised(run);
}

} // namespace

CashFlowResult flow(const MoneyInput& money, const RevenueResult& revenue, const CostResult& cost, const ScenarioFactors& scenario)
{
    constexpr double steepestFall = 0.99;
    Run run {money, revenue, cost, timeline(money.finance, scenario.of(Assumption::ConstructionTime))};
    run.priceFall = std::min(steepestFall, money.finance.tokenPriceDecline * scenario.of(Assumption::TokenPriceDecline));
    runYears(run);

    CashFlowResult result;
    result.years = outcomesOf(run);
    result.spent = run.spent;
    for (const YearFlow<double>& year : run.flows) result.revenue += year.revenue;
    judge(run, result);
    const double construction = money.finance.construction * scenario.of(Assumption::ConstructionTime);
    result.timeToPower = years(money.finance.timeToPower);
    result.timeToFullCapacity = years(std::max(construction, money.finance.timeToPower) + money.finance.ramp);
    return result;
}

} // namespace gw
