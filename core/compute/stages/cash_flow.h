// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/level_years.h"

/// Stage "cash flow", month by month and year by year:
/// - Prices of tokens and the plan's costs hold in year 1; tokens then fall by the stated decline, the energy bill rises by its escalation.
///   The market moves both, demand and utilisation, from month to month.
/// - Production and utility bill follow the ramp, the bill also the load; staff, maintenance, insurance and software run in full from the opening.
/// - Accelerator racks are bought anew each hardware life after the opening, at `refreshCostRatio` of today's price, and make
///   `refreshThroughputRatio` times the tokens of those before with the same power; no tier sells more than its demand.
/// - Tax: racks by MACRS 5-year, what is built by MACRS 15-year tables (IRS Publication 946), land not at all; what is left at the horizon is
///   written off there and the residual is taxed. Losses are carried forward without limit, never paid out.
namespace gw {

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
