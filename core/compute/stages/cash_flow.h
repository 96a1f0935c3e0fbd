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
    R net[mostYears + 1];                 ///< Of the years, side by side.
    R worn[mostYears + 1];                ///< What tax takes for worn off in each year.
    R spent[layerCount] {};               ///< Over the horizon: capital and running cost, what comes back deducted, before tax.
};

/// What a factory sells and burns in a time that is like itself throughout, before the year's prices.
template <class R>
struct Pace {
    R tokens {}, earned {};               ///< Output tokens/s, $/s of serving.
    R energy {}, water {};                ///< $/year while all racks are live.
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
    Pace<R> pace {};                      ///< Of a level market at `paceThroughput`, all racks live.
    R paceThroughput {};
    bool isPaceKnown = false;
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

/// Sells the tokens of a time that is like this month; the load is that of the racks that are live.
template <class R>
GW_HD Pace<R> paceOf(const CashRun<R>& run, const OpenMonth<R>& open, const MonthMarket<R>& market)
{
    const Sales<R>& sales = run.sales;
    const R able = open.throughput * open.production, asking = market.demand * open.standing;
    Pace<R> pace;
    R power = R(0);
    for (int t = 0; t < sales.tierCount; ++t) {
        const TierSales<R>& tier = sales.tier[t];
        const R offered = lane::smaller(tier.offered * market.utilisation, tier.capacity) * able;
        const R sold = tier.hasDemand ? soldTokens(offered, tier.demand * asking) : offered;
        pace.tokens += sold;
        pace.earned = lane::multiplyAdd(sold, tier.perToken, pace.earned);
        power = lane::multiplyAdd(sold, tier.powerPerToken, power);
    }
    const R load = lane::select(sales.perServingPower > R(0), perUnit(power * sales.perServingPower, able), R(1));
    const UtilityBills<R>& bills = run.cost.bills;
    pace.energy = lane::multiplyAdd(bills.grid.at(load), market.energyPrice, bills.own.at(load));
    pace.water = bills.water.at(load);
    return pace;
}

/// Part of a year.
template <class R>
struct Span {
    R years {}, seconds {};
};

/// Lanes that are not `taking` take no part, whatever the market: infinity times nothing is not nothing.
template <class R, class Mask>
GW_HD void runSpan(CashRun<R>& run, const OpenMonth<R>& open, const Pace<R>& pace, R tokenPrice, const Span<R>& span, Mask taking, YearFlow<R>& year)
{
    const R production = open.production * span.years, standing = open.standing * span.years;
    const R revenue = lane::multiplyAdd(pace.earned, tokenPrice * run.priceFactor * span.seconds, run.sales.trainingRevenue * production);
    const Costs<R>& cost = run.cost;
    const R paid[layerCount] {
        lane::multiplyAdd(pace.energy * R(run.energyFactor), production, (cost.runningOf(Layer::Energy) - cost.energyBill) * standing),
        cost.runningOf(Layer::Chips) * standing,
        lane::multiplyAdd(pace.water, production, (cost.runningOf(Layer::Infrastructure) - cost.water) * standing),
        run.running.modelShare * revenue,
        run.running.salesShare * revenue,
    };
    year.tokens += lane::select(taking, pace.tokens * span.seconds, R(0));
    year.revenue += lane::select(taking, revenue, R(0));
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        const R amount = lane::select(taking, paid[layer], R(0));
        year.running += amount;
        run.flow.spent[layer] += amount;
    }
}

/// A year of a level market, whose months differ only while the factory ramps up or racks are bought anew.
template <class R>
struct LevelYear {
    R refreshes {};                       ///< How often racks are bought anew on the way,
    R refresh {};                         ///< and when, the last time.
    R before {}, after {};                ///< Throughput when it begins and when it ends.
};

template <class R>
GW_HD LevelYear<R> levelYear(const CashRun<R>& run, int year)
{
    LevelYear<R> level {R(0), R(year), R(1), R(1)};
    double ratio = 1;
    for (double life = run.finance.hardwareLife; life < year; life += run.finance.hardwareLife) {
        const R at = run.time.opening + R(life), gain = R(ratio * (run.finance.refreshThroughputRatio - 1));
        const auto isBefore = at <= R(year - 1);
        const auto isWithin = (at > R(year - 1)) & (at < R(year));
        level.refreshes += lane::select(isWithin, R(1), R(0));
        level.refresh = lane::select(isWithin, at, level.refresh);
        level.before += lane::select(isBefore, gain, R(0));
        level.after += lane::select(isBefore | isWithin, gain, R(0));
        ratio *= run.finance.refreshThroughputRatio;
    }
    return level;
}

/// Runs a span of a level market in which all racks are live. Spans of one throughput have one pace, so that most years need no other; what a
/// lane gets is the same whether its pace is found anew or kept.
template <class R, class Mask>
GW_HD void runLevelSpan(CashRun<R>& run, R throughput, const Span<R>& span, Mask taking, YearFlow<R>& flow)
{
    const OpenMonth<R> open {R(1), R(1), throughput};
    if (!run.isPaceKnown || !lane::all(run.paceThroughput == throughput)) {
        run.pace = paceOf(run, open, MonthMarket<R> {});
        run.paceThroughput = throughput;
        run.isPaceKnown = true;
    }
    runSpan(run, open, run.pace, R(1), span, taking, flow);
}

/// A year with one refresh: the months before it, its own, and those after it.
template <class R, class Mask>
GW_HD void runRefreshYear(CashRun<R>& run, int year, const LevelYear<R>& level, Mask taking, YearFlow<R>& flow)
{
    constexpr double month = 1.0 / monthsPerYear;
    const auto spanOf = [](R months) { return Span<R> {months * R(month), months * R(secondsOfYear * month)}; };
    const R passed = lane::between((level.refresh - R(year - 1)) * R(monthsPerYear), R(0), R(monthsPerYear)), whole = lane::smaller(lane::floor(passed), R(monthsPerYear - 1));
    const R renewed = R(1) - (passed - whole);
    runLevelSpan(run, level.before, spanOf(whole), taking, flow);
    const OpenMonth<R> open {R(1), R(1), lane::multiplyAdd(level.after - level.before, renewed, level.before)};
    runSpan(run, open, paceOf(run, open, MonthMarket<R> {}), R(1), spanOf(R(1)), taking, flow);
    runLevelSpan(run, level.after, spanOf(R(monthsPerYear - 1) - whole), taking, flow);
}

/// Runs what of a level market's year can be run in few spans; returns which lanes are left.
template <class R>
GW_HD auto runLevelYear(CashRun<R>& run, int year, YearFlow<R>& flow)
{
    const LevelYear<R> level = levelYear(run, year);
    const auto isFull = run.time.opening + run.time.ramp <= R(year - 1);
    const auto isWhole = isFull & (level.refreshes == R(0)), isParted = isFull & (level.refreshes == R(1));
    if (lane::any(isWhole)) runLevelSpan(run, level.before, {R(1), R(secondsOfYear)}, isWhole, flow);
    if (lane::any(isParted)) runRefreshYear(run, year, level, isParted, flow);
    return !(isWhole | isParted);
}

template <class R, class Market>
GW_HD void runMonths(CashRun<R>& run, int year, Market& market, YearFlow<R>& flow)
{
    constexpr double month = 1.0 / monthsPerYear;
    auto isByMonth = R(0) == R(0);
    if (market.isLevel()) {
        isByMonth = runLevelYear(run, year, flow);
        if (!lane::any(isByMonth)) return;
    }
    for (int m = 0; m < monthsPerYear; ++m) {
        const MonthMarket<R> now = market.next();
        const double from = year - 1 + static_cast<double>(m) / monthsPerYear, to = year - 1 + static_cast<double>(m + 1) / monthsPerYear;
        if (lane::all(run.time.opening >= R(to))) continue;
        const OpenMonth<R> open = openMonth(run, from, to);
        const auto taking = isByMonth & (open.production > R(0));
        if (lane::any(taking)) runSpan(run, open, paceOf(run, open, now), now.tokenPrice, {R(month), R(secondsOfYear * month)}, taking, flow);
    }
}

/// Capital of a year: construction as it is drawn, land at once, racks anew.
template <class R>
GW_HD void buy(CashRun<R>& run, int year, YearFlow<R>& flow)
{
    const R again = year == 0 ? R(0) : refreshesIn(run.finance, run.time, year);
    const bool isBuilding = year == 0 || lane::any(run.time.opening > R(year - 1));
    if (!isBuilding && !lane::any(again > R(0))) return;
    const R drawn = drawnShare(run.time, year), land = year == 0 ? run.cost.land : R(0);
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
    run.flow.net[year] = flow.net = flow.revenue - flow.capital - flow.running - flow.tax;
}

/// Runs a venture from the decision to the horizon. Factors as the scenario has them.
template <class R, class Market>
GW_HD void runVenture(const FinanceTerms& finance, const RunningTerms<R>& running, const Sales<R>& sales, const Costs<R>& cost, R constructionFactor,
    R declineFactor, Market& market, CashFlow<R>& flow)
{
    constexpr double steepestFall = 0.99;
    Depreciation<R> depreciation(finance.horizonYears, flow.worn);
    CashRun<R> run {finance, running, sales, cost, flow, depreciation, timeline(finance, constructionFactor)};
    run.priceFall = lane::smaller(R(finance.tokenPriceDecline) * declineFactor, R(steepestFall));
    run.lastHardware = cost.racks;
    depreciation.buy(cost.totalCapital() - cost.land);
    flow.count = finance.horizonYears + 1;
    for (R& spent : flow.spent) spent = R(0);
    for (int year = 0; year <= finance.horizonYears; ++year) runYear(run, year, market);
}

} // namespace gw
