// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_keys.h"

#include "core/report/report_words.h"

#include <algorithm>

namespace gw {

namespace {

bool has(const Chart& chart, PointRole role)
{
    return std::any_of(chart.points.begin(), chart.points.end(), [&](const ChartPoint& point) { return point.role == role; });
}

std::vector<ChartKey> pointKeys(const Chart& chart)
{
    std::vector<ChartKey> keys;
    const auto add = [&](PointRole role, words::Text name, SeriesTone tone, KeySign sign, double strength) {
        if (has(chart, role)) keys.push_back({std::string(name), tone, sign, strength});
    };
    add(PointRole::Front, words::onFront, SeriesTone::Accent, KeySign::Dot, 1);
    add(PointRole::Candidate, words::candidates, SeriesTone::Neutral, KeySign::Dot, quietPoint);
    add(PointRole::Present, words::present, SeriesTone::Applications, KeySign::Square, 1);
    return keys;
}

} // namespace

std::vector<ChartKey> chartKeys(const Chart& chart)
{
    if (chart.kind == ChartKind::Scatter) return pointKeys(chart);
    std::vector<ChartKey> keys;
    for (std::size_t i = 0; i < chart.bands.size(); ++i)
        keys.push_back({chart.bands[i].name, chart.bands[i].tone, KeySign::Square, i == 0 ? wideBand : narrowBand});
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const bool isCourse = chart.kind == ChartKind::Fan;
        keys.push_back({chart.series[i].name, chart.series[i].tone, !isCourse ? KeySign::Square : i == 0 ? KeySign::Line : KeySign::Dashed, 1});
    }
    return keys;
}

} // namespace gw
