// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <string>
#include <utility>
#include <vector>

/// The value axis of a chart, the same on screen and in print.
namespace gw {

/// A step of 1, 2, 2.5 or 5 times a power of ten.
struct ChartAxis {
    double low = 0, high = 1, step = 1;
    std::vector<double> ticks() const;       ///< Multiples of the step from low to high.
};

/// About `wanted` steps that cover low..high; both ends are ticks.
ChartAxis niceAxis(double low, double high, int wanted = 5);
/// Covers every mark of the chart, and zero; a `Tornado` and a `Scatter` need not reach zero. Without a mark that differs from zero, zero is the
/// only tick.
ChartAxis valueAxis(const Chart& chart, int wanted = 5);
/// The axis of numbers below a `Fan`, `Histogram` or `Scatter`. The first two end with their marks, at whatever number that is.
ChartAxis numberAxis(const Chart& chart, int wanted = 5);
/// A tick's text: as many decimals as the step needs, no more.
std::string tickText(double tick, double step);

/// From where to where the bar of a step or of the total goes.
using Span = std::pair<double, double>;
std::vector<Span> waterfallSpans(const std::vector<double>& steps);
/// The same for the segments of one stacked category, in the order of the series; negatives stack downwards.
std::vector<Span> stackedSpans(const Chart& chart, std::size_t category);

} // namespace gw
