// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cash_run.h"
#include "core/compute/stages/market.h"
#include "core/lanes/polynomial.h"

/// Stage "cash flow": a span of time that is like itself throughout.
namespace gw {

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

} // namespace gw
