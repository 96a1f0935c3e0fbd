// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// In a `Waterfall` the first series holds the steps and, last, the total they lead to.
enum class ChartKind : std::uint8_t { Bars, StackedBars, Lines, BarsWithLine, Waterfall };

/// What a series is, so that every drawing gives it the same colour.
enum class SeriesTone : std::uint8_t { Energy, Chips, Infrastructure, Models, Applications, Good, Bad, Neutral, Accent };

struct Series {
    std::string name;
    SeriesTone tone = SeriesTone::Accent;
    std::vector<double> values;              ///< One per category (or per x); NaN = no mark.
    bool isLine = false;                     ///< In `BarsWithLine`: this one is the line.
    bool operator==(const Series&) const = default;
};

/// A chart as data; screen, PDF, SVG and spreadsheet draw the same.
struct Chart {
    ChartKind kind = ChartKind::Bars;
    std::string id;                          ///< "layers", "cash_flow", "power_stages", "hours".
    std::string title;                       ///< The message: "Cooling takes 7 % of site energy".
    std::string unit;                        ///< Of the value axis, scaled for reading: "M$".
    std::vector<std::string> categories;
    std::vector<Series> series;
    std::optional<double> marker;            ///< A category index worth a rule, such as payback.
    std::string markerLabel;
    std::string categoryTitle;               ///< Of the category axis, such as "Year of operation"; may be empty.
    bool operator==(const Chart&) const = default;
};

} // namespace gw
