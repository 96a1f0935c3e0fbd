// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/search/risk.h"
#include "core/search/sensitivity.h"

#include <optional>

/// Charts of what may happen to a plan. Each is none where there is nothing to show.
namespace gw {

/// Cumulative cash year by year: P5-P95, P25-P75, the median, and the plan's own course `own`, $ per year from year 0 on.
std::optional<Chart> cashFanChart(const RiskResult& risk, const std::vector<double>& own);

/// How a figure spreads, what lies below zero apart; P5, P50 and P95 as rules.
std::optional<Chart> histogramChart(const FigureRisk& risk);

/// What each input alone does to a figure: the widest, at most `mostSwings`, around what it is with every input at its P50. `inputs` are those
/// that the tornado was made of.
inline constexpr std::size_t mostSwings = 12;
std::optional<Chart> tornadoChart(const Tornado& tornado, const std::vector<InputTitle>& inputs);

} // namespace gw
