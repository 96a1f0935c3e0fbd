// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <limits>

/// One small chart of each kind that has numbers along its axes; the figures are round and invented.
namespace gw {

inline Chart fan()
{
    Chart chart {ChartKind::Fan, "fan", "Half have paid back", "B$", {"0", "1", "2"}, {}, {}, {}, "Year"};
    chart.bands = {{"9 of 10", SeriesTone::Infrastructure, {-4, -3, 0}, {-4, 1, 6}}, {"Half", SeriesTone::Infrastructure, {-4, -2, 1}, {-4, 0, 4}}};
    chart.series = {{"Median", SeriesTone::Infrastructure, {-4, -1, 2}, true}};
    return chart;
}

inline Chart histogram()
{
    Chart chart {ChartKind::Histogram, "spread", "A third loses", "% of the futures", {}, {}, {}, {}, "NPV, B$"};
    const double none = std::numeric_limits<double>::quiet_NaN();
    chart.binFirst = -1, chart.binStep = 1;
    chart.series = {{"Below zero", SeriesTone::Bad, {30, none, none}}, {"Above zero", SeriesTone::Accent, {none, 60, 10}}};
    chart.rules = {{0.5, "P50"}};
    return chart;
}

inline Chart tornado()
{
    Chart chart {ChartKind::Tornado, "tornado", "Throughput matters most", "NPV, B$"};
    chart.swings = {{"Throughput", "0.8 to 1.2", -1, 4}, {"Rack, price", "2.8 to 4.1 M$", 2, 1}};
    chart.series = {{"Input at P10", SeriesTone::Energy, {}}, {"Input at P90", SeriesTone::Infrastructure, {}}};
    chart.rules = {{1.5, "All at P50"}};
    return chart;
}

inline Chart scatter()
{
    Chart chart {ChartKind::Scatter, "sweep", "Two on the front", "NPV, B$", {}, {}, {}, {}, "Capital, B$"};
    chart.points = {{0, 1, 1, PointRole::Front, "Candidate 0"}, {1, 2, 1, PointRole::Candidate, "Candidate 1"}, {2, 3, 4, PointRole::Front, "Candidate 2"},
        {0, 2, 2, PointRole::Present, "Present plan"}};
    return chart;
}

} // namespace gw
