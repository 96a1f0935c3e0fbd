// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/number_plot.h"

#include <optional>

namespace gw {

/// What of a chart of numbers lies at a place: the year of a fan, the bin of a histogram, the row of a tornado, the point of a scatter.
std::optional<std::size_t> markAt(const NumberPlot& plot, const Chart& chart, QPointF place);

/// What a reader is told of it, one fact per line.
std::string markText(const Chart& chart, std::size_t mark);

/// Of the points that can be chosen, the next one of the front in the direction of x; from none, the first. None without a front.
std::optional<std::size_t> nextOnFront(const Chart& chart, std::optional<std::size_t> from, int direction);

} // namespace gw
