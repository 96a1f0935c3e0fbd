// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"
#include "core/compute/stages/revenue.h"
#include "core/formulas/finance.h"

#include <array>

namespace gw {

inline constexpr int mostYears = 50;

/// When the factory opens and how it grows, in years from the end of year 0. Year t lasts from t - 1 to t; year 0 is a point that stands
/// for the first twelve months of construction, so a longer construction opens the factory later and within the same horizon.
template <class R>
struct Timeline {
    R firstDraw {};                       ///< Construction capital is drawn evenly from here,
    R opening {};                         ///< to here, when first racks live and the grid connection is energised.
    R ramp {};
};

template <class R>
GW_HD constexpr Timeline<R> timeline(const FinanceInput& finance, R constructionFactor)
{
    constexpr double anHour = 1 / hoursPerYear; // so that something built in no time is still paid for
    const R construction = lane::larger(R(finance.construction) * constructionFactor, R(anHour));
    const R opening = lane::larger(lane::larger(construction, R(finance.timeToPower)) - R(1), R(0));
    return {opening - construction, opening, R(finance.ramp)};
}

/// Share of the construction capital drawn in a year.
template <class R>
GW_HD constexpr R drawnShare(const Timeline<R>& t, int year)
{
    const R length = t.opening - t.firstDraw;
    if (year == 0) return t.firstDraw < R(0) ? lane::smaller(-t.firstDraw / length, R(1)) : R(0);
    return shareWithin(R(year - 1), R(year), t.firstDraw, t.opening) / length;
}

/// Amounts of one year; net = revenue - capital - running - tax. Money that comes back for old hardware is negative capital.
template <class R>
struct YearFlow {
    R revenue {}, capital {}, running {}, tax {}, net {};
    R tokens {};                          ///< Output tokens sold.
};

struct CashFlowResult {
    std::vector<YearOutcome> years;       ///< Year 0 to the horizon.
    double npv = 0;
    Answer<double> irr;
    int irrRoots = 0;                     ///< More than one means that the rate is to be read with care.
    Answer<Time> payback;                 ///< From the end of year 0.
    Answer<double> roi;
    Answer<TokenPrice> levelised;         ///< Per output token.
    double revenue = 0;                   ///< Over the horizon, not discounted; likewise:
    std::array<double, layerCount> spent {}; ///< capital and running cost of each layer, what comes back at the horizon deducted, before tax.
    Time timeToPower, timeToFullCapacity; ///< From the decision, which is the start of construction or of the grid's work.
};

/// Year by year:
/// - Prices of tokens and the plan's costs hold in year 1; tokens then fall by the stated decline, the energy bill rises by its escalation.
/// - Production and utility bill follow the ramp; staff, maintenance, insurance and software run in full from the opening.
/// - Accelerator racks are bought anew each hardware life after the opening, at `refreshCostRatio` of today's price, and make
///   `refreshThroughputRatio` times the tokens of those before with the same power; no tier sells more than its demand.
/// - Tax: racks by MACRS 5-year, what is built by MACRS 15-year tables (IRS Publication 946), land not at all; what is left at the horizon is
///   written off there and the residual is taxed. Losses are carried forward without limit, never paid out.
/// - NPV counts from year 0. IRR: see `internalRateOfReturn`. ROI: net cash over all capital, refreshes included.
/// - The levelised price is what serving's share of all costs, discounted, comes to per discounted token.
CashFlowResult flow(const MoneyInput& money, const RevenueResult& revenue, const CostResult& cost, const ScenarioFactors& scenario);

} // namespace gw
