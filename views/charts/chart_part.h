// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <set>

namespace gw {

/// What of a chart with categories is looked at: without the series that were put out, and only some of the categories.
struct ChartPart {
    std::set<std::string> hidden;            ///< Names of series.
    std::size_t first = 0, count = 0;        ///< Categories; a count of 0 shows them all.

    bool isWhole() const { return count == 0; }
};

/// Whether a series can be put out: of several, where none stands on the other.
bool canHideSeries(const Chart& chart);
/// Whether some of the categories make sense alone: the steps of a waterfall do not.
bool canZoom(const Chart& chart);

/// The chart that shows this part of `whole`.
Chart partOf(const Chart& whole, const ChartPart& part);
/// The place in `whole` of a series of `partOf(whole, part)`.
std::size_t seriesInWhole(const Chart& whole, const ChartPart& part, std::size_t series);
/// From the categories of the part now shown to those between two of them.
ChartPart zoomed(const Chart& whole, ChartPart part, std::size_t from, std::size_t to);
/// Moved by so many categories, as far as there are any.
ChartPart moved(const Chart& whole, ChartPart part, int by);

} // namespace gw
