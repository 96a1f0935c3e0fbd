// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/returns.h"
#include "core/lanes/instruction_set.h"

/// The money of many plans that are operated alike: the stages from revenue on, in double, one plan per lane, with the bits of each plan's own solve.
namespace gw {

/// What an account comes to. $, $/year, 1, years, $/token; NaN where a plan does not have it.
enum class AccountFigure : std::uint8_t { Capex, Opex, Revenue, Npv, Irr, Payback, Roi, CostPerToken };
inline constexpr std::size_t accountFigureCount = 8;

/// Visits the numbers of a venture that differ between plans that are operated alike, in one fixed order.
template <class V, class F>
void eachAccountNumber(V& venture, F&& visit)
{
    for (int t = 0; t < venture.tierCount; ++t) visit(venture.tier[t].perToken);
    visit(venture.trainingRevenue);
    auto& y = venture.year;
    for (auto* curve : {&y.gridCost, &y.ownCost, &y.waterCost}) visit(curve->base), visit(curve->slope), visit(curve->bend);
    eachTerm(venture.capital, visit);
    eachTerm(venture.running, visit);
    for (int a = 0; a < assumptionCount; ++a) visit(venture.factor[a]);
}
inline constexpr std::size_t mostAccountNumbers = mostTiers + 1 + 9 + 14 + 6 + assumptionCount;

/// Plans that are looked at together.
inline constexpr std::size_t accountsPerTile = 64;

struct AccountRows {
    const double* number = nullptr;           ///< [number][accountsPerTile]; those beyond the plans are computed too and mean nothing.
    double* figure = nullptr;                 ///< [figure][accountsPerTile]
};

/// `base` has every number that is not in `rows`, and the terms of the investment. The rate of return, the dearest figure, is left out where it is not wanted.
using RunAccounts = void (*)(const Venture<double>& base, Roots wanted, std::size_t plans, const AccountRows& rows);

/// With the lanes of an instruction set, which the machine must have. All give the same bits.
RunAccounts accountsOf(InstructionSet set);

/// One plan's money, or as many as R has lanes. The load of its year is 1.
template <class R>
void account(const Venture<R>& venture, Roots wanted, CashFlow<R>& flow, R* figure)
{
    const Sales<R> sales = sell(venture);
    const LoadCurve<R>& grid = venture.year.gridCost;
    const R price = venture.factorOf(Assumption::EnergyPrice);
    const UtilityBills<R> bills {{grid.base * price, grid.slope * price, grid.bend * price}, venture.year.ownCost, venture.year.waterCost};
    const Costs<R> cost = spend(venture.capital, venture.running, bills, R(1), sales.revenue(), venture.factorOf(Assumption::CapitalCost),
        venture.factorOf(Assumption::RackPrice));
    LevelMarket<R> market;
    runVenture(venture.finance, venture.running, sales, cost, venture.factorOf(Assumption::ConstructionTime), venture.factorOf(Assumption::TokenPriceDecline),
        market, flow);
    const Returns<R> returns = judge(flow, venture.finance.discountRate, venture.servingShare, wanted);
    const auto put = [&](AccountFigure f, R value) { figure[static_cast<std::size_t>(f)] = value; };
    const auto where = [](auto isMeant, R value) { return lane::select(isMeant, value, R(__builtin_nan(""))); };
    put(AccountFigure::Capex, cost.totalCapital());
    put(AccountFigure::Opex, cost.totalRunning());
    put(AccountFigure::Revenue, sales.revenue());
    put(AccountFigure::Npv, returns.npv);
    put(AccountFigure::Irr, where(returns.irr.roots > R(0), returns.irr.rate));
    put(AccountFigure::Payback, where(returns.payback >= R(0), returns.payback));
    put(AccountFigure::Roi, where(returns.capital > R(0), returns.net / returns.capital));
    put(AccountFigure::CostPerToken, where(returns.tokens > R(0), returns.tokenCosts / returns.tokens));
}

} // namespace gw
