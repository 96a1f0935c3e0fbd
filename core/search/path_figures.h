// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"
#include "core/units/units.h"

#include <array>

namespace gw {

/// Which end of a figure a planner fears.
enum class WorstEnd : std::uint8_t { Low, High };

/// How answers name a figure of a path, and the unit they give it in.
struct FigureTitle {
    PathFigure figure;
    const char* key;                          ///< As in `solve --json`, unit included.
    const char* name;                         ///< In English.
    const char* unit;                         ///< Symbol; empty for pure numbers.
    double inSi;                              ///< Divides the path's number: 3.6e9 for MWh.
    WorstEnd worst;
};

inline constexpr std::array<FigureTitle, pathFigureCount> figureTitles {{
    {PathFigure::ItPower, "it_power_kw", "IT power", "kW", 1e3, WorstEnd::High},
    {PathFigure::FacilityPower, "facility_power_kw", "Facility power", "kW", 1e3, WorstEnd::High},
    {PathFigure::Pue, "pue", "PUE", "", 1, WorstEnd::High},
    {PathFigure::EnergyPerYear, "energy_mwh_per_year", "Energy a year", "MWh", 3.6e9, WorstEnd::High},
    {PathFigure::CarbonPerYear, "carbon_t_per_year", "Carbon a year", "t", 1e3, WorstEnd::High},
    {PathFigure::WaterPerYear, "water_m3_per_year", "Water a year", "m3", 1, WorstEnd::High},
    {PathFigure::TokensPerSecond, "tokens_per_s", "Tokens per second", "tok/s", 1, WorstEnd::Low},
    {PathFigure::TokensPerSecondPerMegawatt, "tokens_per_s_per_mw", "Tokens per second per MW", "tok/s/MW", 1, WorstEnd::Low},
    {PathFigure::CostPerMillionTokens, "usd_per_million_tokens", "Cost per million tokens", "$/Mtok", 1e-6, WorstEnd::High},
    {PathFigure::Capex, "capex_usd", "Capital", "$", 1, WorstEnd::High},
    {PathFigure::Opex, "opex_usd_per_year", "Running cost a year", "$/year", 1, WorstEnd::High},
    {PathFigure::Revenue, "revenue_usd_per_year", "Revenue a year", "$/year", 1, WorstEnd::Low},
    {PathFigure::Npv, "npv_usd", "Net present value", "$", 1, WorstEnd::Low},
    {PathFigure::Irr, "irr", "Rate of return", "", 1, WorstEnd::Low},
    {PathFigure::Payback, "payback_years", "Payback", "years", secondsPerYear, WorstEnd::High},
    {PathFigure::Roi, "roi", "Return on investment", "", 1, WorstEnd::Low},
}};

inline constexpr const FigureTitle& titleOf(PathFigure figure)
{
    return figureTitles[static_cast<std::size_t>(figure)];
}

} // namespace gw
