// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// In a `Waterfall` the first series holds the steps and, last, the total they lead to. The four kinds from `Fan` on have numbers along both axes,
/// but for the rows of a `Tornado`.
enum class ChartKind : std::uint8_t { Bars, StackedBars, Lines, BarsWithLine, Waterfall, Fan, Histogram, Tornado, Scatter };

/// What a series is, so that every drawing gives it the same colour.
enum class SeriesTone : std::uint8_t { Energy, Chips, Infrastructure, Models, Applications, Good, Bad, Neutral, Accent };

struct Series {
    std::string name;
    SeriesTone tone = SeriesTone::Accent;
    std::vector<double> values;              ///< One per category (or per x); NaN = no mark.
    bool isLine = false;                     ///< In `BarsWithLine`: this one is the line.
    bool operator==(const Series&) const = default;
};

/// In a `Fan`: what lies between two values of each category.
struct ChartBand {
    std::string name;
    SeriesTone tone = SeriesTone::Accent;
    std::vector<double> low, high;           ///< One per category.
    bool operator==(const ChartBand&) const = default;
};

/// A line across the plot at a number of its category axis; of a `Tornado`, of its value axis.
struct ChartRule {
    double at = 0;
    std::string label;
    bool operator==(const ChartRule&) const = default;
};

/// In a `Tornado`: what the figure becomes where one input is low and where it is high.
struct Swing {
    std::string name;
    std::string range;                       ///< The input's own two values with their unit: "2.8 to 4.1 M$".
    double atLow = 0, atHigh = 0;
    bool operator==(const Swing&) const = default;
};

enum class PointRole : std::uint8_t { Candidate, Front, Present };

/// In a `Scatter`. Points of the front are joined in the order of their x.
struct ChartPoint {
    std::uint64_t id = 0;
    double x = 0, y = 0;
    PointRole role = PointRole::Candidate;
    std::string label;                       ///< What a reader is told of it, several lines.
    bool operator==(const ChartPoint&) const = default;
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
    std::vector<ChartBand> bands {};              ///< Of a `Fan`, the widest first.
    double binFirst = 0, binStep = 0;        ///< Of a `Histogram`: value i of a series stands from `binFirst` + i `binStep` on, one step wide.
    std::vector<ChartRule> rules {};
    std::vector<Swing> swings {};            ///< Of a `Tornado`, the largest first.
    std::vector<ChartPoint> points {};       ///< Of a `Scatter`.
    bool operator==(const Chart&) const = default;
};

} // namespace gw
