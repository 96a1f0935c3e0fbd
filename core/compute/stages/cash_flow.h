// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"
#include "core/compute/stages/depreciation.h"
#include "core/compute/stages/market.h"
#include "core/compute/stages/sales.h"
#include "core/compute/stages/timeline.h"

/// Stage "cash flow", month by month and year by year:
/// - Prices of tokens and the plan's costs hold in year 1; tokens then fall by the stated decline, the energy bill rises by its escalation.
///   The market moves both, demand and utilisation, from month to month.
/// - Production and utility bill follow the ramp, the bill also the load; staff, maintenance, insurance and software run in full from the opening.
/// - Accelerator racks are bought anew each hardware life after the opening, at `refreshCostRatio` of today's price, and make
///   `refreshThroughputRatio` times the tokens of those before with the same power; no tier sells more than its demand.
/// - Tax: racks by MACRS 5-year, what is built by MACRS 15-year tables (IRS Publication 946), land not at all; what is left at the horizon is
///   written off there and the residual is taxed. Losses are carried forward without limit, never paid out.
namespace gw {

inline constexpr int monthsPerYear = 12;

/// Amounts of one year; net = revenue - capital - running - tax. Money that comes back for old hardware is negative capital.
template <class R>
struct YearFlow {
    R revenue {}, capital {}, running {}, tax {}, net {};
    R tokens {};                          ///< Output tokens sold.
};

template <class R>
struct CashFlow {
    int count = 0;                        ///< Years, the one before operation included.
    YearFlow<R> year[mostYears + 1];
    R spent[layerCount] {};               ///< Over the horizon: capital and running cost, what comes back deducted, before tax.
};

/// A venture on its way through the years.
template <class R>
struct CashRun {
    const FinanceTerms& finance;
    const RunningTerms<R>& running;
    const Sales<R>& sales;
    const Costs<R>& cost;
    CashFlow<R>& flow;
    Depreciation<R>& depreciation;
    Timeline<R> time;
    R priceFall {};                       ///< Of tokens, per year.
    R lastHardware {};
    R priceFactor = R(1);
    double energyFactor = 1;
    R losses {};                          ///< Carried forward.
};

/// How much of a month the factory works.
template <class R>
struct OpenMonth {
    R production {};                      ///< Mean over the month of the part that is live.
    R standing {};                        ///< Share of the month after the opening.
    R throughput {};                      ///< Of refreshed racks over those first bought.
};

/// A lane that is past its ramp gets the same whether or not all are.
template <class R>
GW_HD OpenMonth<R> openMonth(const CashRun<R>& run, double from, double to)
{
    const Timeline<R>& time = run.time;
    const R throughput = refreshedThroughput(run.finance, time, from, to);
    const auto isFull = time.opening + time.ramp <= R(from);
    if (lane::all(isFull)) return {R(1), R(1), throughput};
    return {lane::select(isFull, R(1), meanOfRamp(R(from), R(to), time.opening, time.ramp)),
        lane::select(isFull, R(1), shareWithin(R(from), R(to), time.opening, R(run.finance.horizonYears))), throughput};
}

/// Sells the tokens of a span of `years`; returns the load of the racks that are live.
template <class R>
GW_HD R sellSpan(const CashRun<R>& run, const OpenMonth<R>& open, const MonthMarket<R>& market, double years, R& revenue, R& tokens)
{
    const R seconds = R(secondsOfYear * years);
    const R able = open.throughput * open.production, price = market.tokenPrice * run.priceFactor * seconds;
    R power = R(0);
    for (int t = 0; t < run.sales.tierCount; ++t) {
        const TierSales<R>& tier = run.sales.tier[t];
        const R offered = lane::smaller(tier.offered * market.utilisation, tier.capacity) * able;
        const R sold = tier.hasDemand ? soldTokens(offered, tier.demand * market.demand * open.standing) : offered;
        tokens += sold * seconds;
        revenue += sold * tier.perToken * price;
        power += sold * tier.powerPerToken;
    }
    revenue += run.sales.trainingRevenue * open.production * R(years);
    const R load = perUnit(power * run.sales.perServingPower, able);
    return lane::select(run.sales.perServingPower > R(0), load, R(1));
}

/// Lanes that are not `taking` take no part, whatever the market: infinity times nothing is not nothing.
template <class R, class Mask>
GW_HD void runSpan(CashRun<R>& run, const OpenMonth<R>& open, const MonthMarket<R>& market, double years, Mask taking, YearFlow<R>& year)
{
    R revenue = R(0), tokens = R(0);
    const R load = sellSpan(run, open, market, years, revenue, tokens);
    const R production = open.production * R(years), standing = open.standing * R(years);
    const Costs<R>& cost = run.cost;
    const R energy = (cost.bills.grid.at(load) * market.energyPrice + cost.bills.own.at(load)) * R(run.energyFactor);
    const R paid[layerCount] {
        energy * production + (cost.runningOf(Layer::Energy) - cost.energyBill) * standing,
        cost.runningOf(Layer::Chips) * standing,
        cost.bills.water.at(load) * production + (cost.runningOf(Layer::Infrastructure) - cost.water) * standing,
        run.running.modelShare * revenue,
        run.running.salesShare * revenue,
    };
    year.tokens += lane::select(taking, tokens, R(0));
    year.revenue += lane::select(taking, revenue, R(0));
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        const R amount = lane::select(taking, paid[layer], R(0));
        year.running += amount;
        run.flow.spent[layer] += amount;
    }
}

/// Where every month of a level market's year is like the next: all racks are live, and none are bought anew on the way.
template <class R>
GW_HD auto isLevelYear(const CashRun<R>& run, int year)
{
    const Timeline<R>& time = run.time;
    auto isLevel = time.opening + time.ramp <= R(year - 1);
    for (double life = run.finance.hardwareLife; life < year; life += run.finance.hardwareLife)
        isLevel = isLevel & !((time.opening + R(life) > R(year - 1)) & (time.opening + R(life) < R(year)));
    return isLevel;
}

template <class R, class Market>
GW_HD void runMonths(CashRun<R>& run, int year, Market& market, YearFlow<R>& flow)
{
    auto isByMonth = R(0) == R(0);
    if (market.isLevel()) {
        const auto isLevel = isLevelYear(run, year);
        if (lane::any(isLevel)) runSpan(run, openMonth(run, year - 1, year), MonthMarket<R> {}, 1, isLevel, flow);
        if (lane::all(isLevel)) return;
        isByMonth = !isLevel;
    }
    for (int m = 0; m < monthsPerYear; ++m) {
        const MonthMarket<R> now = market.next();
        const double from = year - 1 + static_cast<double>(m) / monthsPerYear, to = year - 1 + static_cast<double>(m + 1) / monthsPerYear;
        const OpenMonth<R> open = openMonth(run, from, to);
        const auto taking = isByMonth & (open.production > R(0));
        if (lane::any(taking)) runSpan(run, open, now, 1.0 / monthsPerYear, taking, flow);
    }
}

/// Capital of a year: construction as it is drawn, land at once, racks anew.
template <class R>
GW_HD void buy(CashRun<R>& run, int year, YearFlow<R>& flow)
{
    const R drawn = drawnShare(run.time, year), land = year == 0 ? run.cost.land : R(0);
    const R again = year == 0 ? R(0) : refreshesIn(run.finance, run.time, year);
    const R hardware = run.cost.racks * R(run.finance.refreshCostRatio) * again;
    flow.capital = (run.cost.totalCapital() - run.cost.land) * drawn + land + hardware;
    for (std::size_t layer = 0; layer < layerCount; ++layer) run.flow.spent[layer] += run.cost.capital[layer] * drawn;
    run.flow.spent[static_cast<int>(Layer::Infrastructure)] += land - run.cost.land * drawn;
    run.flow.spent[static_cast<int>(Layer::Chips)] += hardware;
    run.lastHardware = lane::select(again > R(0), hardware, run.lastHardware);
    run.depreciation.buy(hardware);
    if (lane::any(again > R(0))) run.depreciation.serve(hardware, year, 6, [](int y) { return macrs5(y); });
}

/// What was built goes into service with the opening.
template <class R>
GW_HD void openFor(CashRun<R>& run, int year)
{
    const R enters = entersServiceIn(run.time, year);
    if (!lane::any(enters > R(0))) return;
    const R built = run.cost.capitalOf(Layer::Energy) + run.cost.capitalOf(Layer::Infrastructure) - run.cost.land;
    run.depreciation.serve(run.cost.capitalOf(Layer::Chips) * enters, year, 6, [](int y) { return macrs5(y); });
    run.depreciation.serve(built * enters, year, 16, [](int y) { return macrs15(y); });
}

template <class R>
GW_HD void payTax(CashRun<R>& run, int year, YearFlow<R>& flow)
{
    R income = flow.revenue - flow.running - run.depreciation.in(year);
    if (year == run.finance.horizonYears) {
        const R residual = R(run.finance.residualShare) * run.lastHardware;
        income += residual - run.depreciation.leftAfter(year);
        flow.capital -= residual;
        run.flow.spent[static_cast<int>(Layer::Chips)] -= residual;
    }
    const R gain = lane::larger(income, R(0));
    const R used = lane::between(run.losses, R(0), gain);
    run.losses += lane::larger(-income, R(0)) - used;
    flow.tax = R(run.finance.taxRate) * lane::larger(income - used, R(0));
}

template <class R, class Market>
GW_HD void runYear(CashRun<R>& run, int year, Market& market)
{
    YearFlow<R>& flow = run.flow.year[year] = {};
    buy(run, year, flow);
    if (year > 0) {
        openFor(run, year);
        runMonths(run, year, market, flow);
        payTax(run, year, flow);
        run.priceFactor *= R(1) - run.priceFall;
        run.energyFactor *= 1 + run.finance.energyEscalation;
    }
    flow.net = flow.revenue - flow.capital - flow.running - flow.tax;
}

/// Runs a venture from the decision to the horizon. Factors as the scenario has them.
template <class R, class Market>
GW_HD void runVenture(const FinanceTerms& finance, const RunningTerms<R>& running, const Sales<R>& sales, const Costs<R>& cost, R constructionFactor,
    R declineFactor, Market& market, CashFlow<R>& flow)
{
    constexpr double steepestFall = 0.99;
    Depreciation<R> depreciation(finance.horizonYears);
    CashRun<R> run {finance, running, sales, cost, flow, depreciation, timeline(finance, constructionFactor)};
    run.priceFall = lane::smaller(R(finance.tokenPriceDecline) * declineFactor, R(steepestFall));
    run.lastHardware = cost.racks;
    depreciation.buy(cost.totalCapital() - cost.land);
    flow.count = finance.horizonYears + 1;
    for (R& spent : flow.spent) spent = R(0);
    for (int year = 0; year <= finance.horizonYears; ++year) runYear(run, year, market);
}

} // namespace gw
