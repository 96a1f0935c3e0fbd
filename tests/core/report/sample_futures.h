// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/futures.h"

namespace gw::sample {

inline Spread npvSpread()
{
    Spread spread;
    spread.mean = 21e6, spread.standardError = 2e4, spread.belowZero = 0.12, spread.belowZeroError = 0.01, spread.expectedShortfall = -6e6;
    const double values[] {-2e6, 1e6, 20e6, 40e6, 50e6}, shares[] {0.05, 0.1, 0.5, 0.9, 0.95};
    for (std::size_t i = 0; i < 5; ++i) spread.quantiles[i] = {shares[i], values[i], 1e5};
    spread.histogram = {-20e6, 20e6, {120, 500, 300, 80}, 0, 0};
    return spread;
}

/// The same shape in the size of another figure.
inline Spread spreadOf(PathFigure figure)
{
    Spread spread = npvSpread();
    const double size = figure == PathFigure::Npv ? 1 : figure == PathFigure::Irr || figure == PathFigure::Payback || figure == PathFigure::Pue ? 1e-8 : 1e-3;
    for (Quantile& quantile : spread.quantiles) quantile.value *= size, quantile.standardError *= size;
    spread.mean *= size, spread.standardError *= size;
    return spread;
}

/// A thousand futures, moved by one input and by markets.
inline Futures futures()
{
    Futures f;
    RiskQuestion& q = f.risk.question;
    q.plan = "Test superpod", q.scenario = "base", q.paths = 1000, q.seed = 7, q.sampling = Sampling::LatinHypercube, q.years = 2;
    q.inputs = {{"a.price", "Rack, price", "PERT 2.8 to 4.1 M$", "S", 2.8e6, 3.4e6, 4.1e6, "$"}};
    q.market = {{"market.token_price", "Price of tokens", "10 % a year, deviations stay", "S", 0.6, 1, 1.7, ""}, {"market.demand", "Demand", "0 % a year", "", 1, 1, 1, ""},
        {"market.energy_price", "Price of energy", "12 % a year, half of a deviation gone in 1.5 years", "S", 0.8, 1, 1.3, ""},
        {"market.utilisation", "Utilisation", "8 % a year, half of a deviation gone in 0.5 years", "S", 0.9, 1, 1.1, ""}};
    q.notes = {"effects_off_by 0.031"};
    f.risk.device = "cpu";
    for (const FigureTitle& title : figureTitles)
        f.risk.figures[static_cast<std::size_t>(title.figure)] = {title.figure, 1000, 0, 0, spreadOf(title.figure)};
    for (int year = 0; year <= 2; ++year) {
        FanYear fan {.year = year, .mean = 1e6, .belowZero = 0.3};
        for (std::size_t i = 0; i < 5; ++i) fan.quantiles[i] = {0.2 * static_cast<double>(i), (year - 1.5 + 0.3 * static_cast<double>(i)) * 2e7, 1e5};
        f.risk.fan.push_back(fan);
    }
    f.moved = {q.inputs.front(), q.market.front()};
    f.tornado = {PathFigure::Npv, 2e7, {{1, -1e6, 4e7}}};
    for (int i = 1; i < 12; ++i) f.tornado.bars.push_back({0, 2e7 + 5e6 / i, 2e7 - 5e6 / i});
    return f;
}

} // namespace gw::sample
