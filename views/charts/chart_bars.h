// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis.h"

#include <optional>

namespace gw {

/// One set of bars on screen. A waterfall becomes a stack whose lowest set is not seen.
struct BarMarks {
    std::string name;
    std::optional<SeriesTone> tone;          ///< None = not seen.
    std::vector<double> values;
};

/// The bars of a chart without its lines; values without a mark are 0.
std::vector<BarMarks> barMarks(const Chart& chart);
bool isStacked(const Chart& chart);
/// The steps of a waterfall have names too long to stand side by side in a dock; they lie under each other.
bool isLying(const Chart& chart);
/// Where a category stands on its axis: Qt Charts counts lying bars from below.
std::size_t placeOf(const Chart& chart, std::size_t category);
/// Drawn as a line rather than as bars.
bool isLine(const Chart& chart, const Series& series);
/// Whether the same series and axes can show the other chart.
bool hasSameShape(const Chart& a, const Chart& b);
/// The series that a set of `barMarks` shows.
std::size_t seriesOfBars(const Chart& chart, std::size_t set);
/// What a reader is told of a bar or point: "UPS: 12.4 kW". The value is the series' own, not the height of a segment.
std::string hoverText(const Chart& chart, std::size_t series, std::size_t category);

} // namespace gw
