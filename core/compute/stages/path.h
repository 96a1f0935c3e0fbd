// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/path_draws.h"
#include "core/compute/stages/random_market.h"
#include "core/compute/stages/returns.h"

/// One path, or as many at once as R has lanes: the money stages on drawn inputs in a drawn market.
namespace gw {

/// Where the answers of paths go: [figure][stride] and [year][stride].
struct PathRows {
    float* figure = nullptr;
    float* cumulative = nullptr;
    std::size_t stride = 0;
};

template <class R>
struct FirstYear {
    Sales<R> sales;
    R load {};
    Costs<R> cost;
};

/// Room for one path, or as many as R has lanes; what it held before does not matter.
template <class R>
struct PathRoom {
    PathDraws<R> draws;
    Venture<R> venture;
    FirstYear<R> firstYear;
    CashFlow<R> flow;
};

template <class R>
GW_HD void firstYear(const Venture<R>& venture, FirstYear<R>& year)
{
    const LoadCurve<R>& grid = venture.year.gridCost;
    const R price = venture.factorOf(Assumption::EnergyPrice);
    const UtilityBills<R> bills {{grid.base * price, grid.slope * price, grid.bend * price}, venture.year.ownCost, venture.year.waterCost};
    sell(venture, year.sales);
    year.load = loadOf(year.sales);
    year.cost = spend(venture.capital, venture.running, bills, year.load, year.sales.revenue(), venture.factorOf(Assumption::CapitalCost),
        venture.factorOf(Assumption::RackPrice));
}

/// The figure where it has meaning, else NaN.
template <class R, class Condition>
GW_HD R whereMeant(Condition isMeant, R figure)
{
    return lane::select(isMeant, figure, R(__builtin_nanf("")));
}

template <class R>
GW_HD void figuresOfYear(const Venture<R>& venture, const FirstYear<R>& year, R* figure)
{
    const auto put = [&](PathFigure f, R value) { figure[static_cast<int>(f)] = value; };
    const YearCurves<R>& curves = venture.year;
    const R it = curves.it.at(year.load), site = curves.site.at(year.load), facility = site * R(1 / secondsOfYear);
    put(PathFigure::ItPower, it * R(1 / secondsOfYear));
    put(PathFigure::FacilityPower, facility);
    put(PathFigure::Pue, whereMeant(it > R(0), site / it));
    put(PathFigure::EnergyPerYear, site);
    put(PathFigure::CarbonPerYear, curves.gridCarbon.at(year.load) * venture.factorOf(Assumption::CarbonIntensity) + curves.ownCarbon.at(year.load));
    put(PathFigure::WaterPerYear, curves.water.at(year.load));
    put(PathFigure::TokensPerSecond, year.sales.tokensPerSecond);
    put(PathFigure::TokensPerSecondPerMegawatt, whereMeant(facility > R(0), year.sales.tokensPerSecond / (facility * R(1e-6))));
    put(PathFigure::Capex, year.cost.totalCapital());
    put(PathFigure::Opex, year.cost.totalRunning());
    put(PathFigure::Revenue, year.sales.revenue());
}

template <class R>
GW_HD void figuresOfReturns(const Returns<R>& returns, R* figure)
{
    const auto put = [&](PathFigure f, R value) { figure[static_cast<int>(f)] = value; };
    put(PathFigure::CostPerMillionTokens, whereMeant(returns.tokens > R(0), returns.tokenCosts / returns.tokens));
    put(PathFigure::Npv, returns.npv);
    put(PathFigure::Irr, whereMeant(returns.irr.roots > R(0), returns.irr.rate));
    put(PathFigure::Payback, whereMeant(returns.payback >= R(0), returns.payback * R(secondsOfYear)));
    put(PathFigure::Roi, whereMeant(returns.capital > R(0), returns.net / returns.capital));
}

/// A figure with one NaN for all machines, which make different ones.
template <class R>
GW_HD R settled(R figure)
{
    return whereMeant(figure == figure, figure);
}

/// Writes the rows; a path whose money is not finite writes infinity everywhere.
template <class R>
GW_HD void putPath(const CashFlow<R>& flow, const R* figure, const PathRows& rows, std::size_t at)
{
    const R sum = figure[static_cast<int>(PathFigure::Npv)] + figure[static_cast<int>(PathFigure::Capex)] + figure[static_cast<int>(PathFigure::Opex)]
        + figure[static_cast<int>(PathFigure::Revenue)] + figure[static_cast<int>(PathFigure::EnergyPerYear)] + figure[static_cast<int>(PathFigure::TokensPerSecond)];
    const auto isWhole = (sum - sum) == R(0);
    const R broken = R(__builtin_inff());
    for (std::size_t f = 0; f < pathFigureCount; ++f) lane::put(lane::select(isWhole, settled(figure[f]), broken), rows.figure + f * rows.stride + at);
    R cash = R(0);
    for (int y = 0; y < flow.count; ++y) {
        cash += flow.year[y].net;
        lane::put(lane::select(isWhole, settled(cash), broken), rows.cumulative + static_cast<std::size_t>(y) * rows.stride + at);
    }
}

/// Computes the paths from `first` on, one per lane, and writes them from place `at` of the rows on.
template <class R>
GW_HD void runPath(const PathView& job, std::uint64_t first, const PathRows& rows, std::size_t at, PathRoom<R>& room)
{
    const PathIds<R> ids = pathIds<R>(first, job.sampling);
    Venture<R>& venture = room.venture;
    drawVenture(job, ids, room.draws, venture);
    FirstYear<R>& year = room.firstYear;
    firstYear(venture, year);
    RandomMarket<R> market(job, ids);
    runVenture(venture.finance, venture.running, year.sales, year.cost, venture.factorOf(Assumption::ConstructionTime),
        venture.factorOf(Assumption::TokenPriceDecline), market, room.flow);
    R figure[pathFigureCount];
    figuresOfYear(venture, year, figure);
    const Roots wanted = job.isRateSkipped ? Roots::None : Roots::ToldOne;
    figuresOfReturns(judge(room.flow, venture.finance.discountRate, venture.servingShare, wanted), figure);
    putPath(room.flow, figure, rows, at);
}

} // namespace gw
