// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_bars.h"

#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

std::vector<BarMarks> waterfallMarks(const Series& steps)
{
    const auto spans = waterfallSpans(steps.values);
    std::vector<BarMarks> marks { {"", {}, {}}, {"first", SeriesTone::Infrastructure, {}}, {"step", steps.tone, {}},
        {"total", SeriesTone::Neutral, {}}};
    for (BarMarks& set : marks) set.values.assign(spans.size(), 0);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::size_t part = i == 0 ? 1 : i + 1 == spans.size() ? 3 : 2;
        marks[0].values[i] = std::min(spans[i].first, spans[i].second);
        marks[part].values[i] = std::abs(spans[i].second - spans[i].first);
    }
    return marks;
}

} // namespace

std::vector<BarMarks> barMarks(const Chart& chart)
{
    if (chart.kind == ChartKind::Lines || chart.series.empty()) return {};
    if (chart.kind == ChartKind::Waterfall) return waterfallMarks(chart.series.front());
    std::vector<BarMarks> marks;
    for (const Series& series : chart.series) {
        if (series.isLine) continue;
        BarMarks set {series.name, series.tone, series.values};
        set.values.resize(chart.categories.size(), 0);
        std::replace_if(set.values.begin(), set.values.end(), [](double v) { return !std::isfinite(v); }, 0.0);
        marks.push_back(std::move(set));
    }
    return marks;
}

bool isStacked(const Chart& chart) { return chart.kind == ChartKind::StackedBars || chart.kind == ChartKind::Waterfall; }

bool isLying(const Chart& chart) { return chart.kind == ChartKind::Waterfall; }
std::size_t placeOf(const Chart& chart, std::size_t category) { return isLying(chart) ? chart.categories.size() - 1 - category : category; }
bool isLine(const Chart& chart, const Series& series) { return series.isLine || chart.kind == ChartKind::Lines; }

bool hasSameShape(const Chart& a, const Chart& b)
{
    return a.kind == b.kind && a.categories == b.categories && a.marker.has_value() == b.marker.has_value()
        && std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(), [](const Series& x, const Series& y) {
               return x.name == y.name && x.tone == y.tone && x.isLine == y.isLine && x.values.size() == y.values.size();
           });
}

std::size_t seriesOfBars(const Chart& chart, std::size_t set)
{
    if (chart.kind == ChartKind::Waterfall) return 0;
    for (std::size_t i = 0, bars = 0; i < chart.series.size(); ++i)
        if (!chart.series[i].isLine && bars++ == set) return i;
    return 0;
}

std::string hoverText(const Chart& chart, std::size_t series, std::size_t category)
{
    if (series >= chart.series.size() || category >= chart.categories.size() || category >= chart.series[series].values.size()) return {};
    const std::string value = digits(chart.series[series].values[category]) + " " + chart.unit;
    if (chart.kind == ChartKind::Waterfall) return chart.categories[category] + ": " + value;
    return chart.categories[category] + "\n" + chart.series[series].name + ": " + value;
}

} // namespace gw
