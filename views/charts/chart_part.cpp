// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_part.h"

#include <algorithm>

namespace gw {

namespace {

bool hasCategories(const Chart& chart)
{
    return chart.kind == ChartKind::Bars || chart.kind == ChartKind::StackedBars || chart.kind == ChartKind::Lines || chart.kind == ChartKind::BarsWithLine;
}

template <class Value>
void keep(std::vector<Value>& values, std::size_t first, std::size_t count)
{
    values.resize(std::min(values.size(), first + count));
    values.erase(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min(first, values.size())));
}

void keepCategories(Chart& chart, std::size_t first, std::size_t count)
{
    keep(chart.categories, first, count);
    for (Series& series : chart.series) keep(series.values, first, count);
    if (!chart.marker) return;
    *chart.marker -= static_cast<double>(first);
    if (*chart.marker < -0.5 || *chart.marker > static_cast<double>(count) - 0.5) chart.marker.reset();
}

} // namespace

bool canHideSeries(const Chart& chart) { return hasCategories(chart) && chart.series.size() > 1; }

bool canZoom(const Chart& chart) { return hasCategories(chart) && chart.categories.size() > 2; }

Chart partOf(const Chart& whole, const ChartPart& part)
{
    Chart chart = whole;
    if (canHideSeries(whole)) std::erase_if(chart.series, [&](const Series& series) { return part.hidden.contains(series.name); });
    if (canZoom(whole) && !part.isWhole() && part.first + part.count <= whole.categories.size()) keepCategories(chart, part.first, part.count);
    return chart;
}

std::size_t seriesInWhole(const Chart& whole, const ChartPart& part, std::size_t series)
{
    if (!canHideSeries(whole)) return series;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < whole.series.size(); ++i)
        if (!part.hidden.contains(whole.series[i].name) && shown++ == series) return i;
    return series;
}

ChartPart zoomed(const Chart& whole, ChartPart part, std::size_t from, std::size_t to)
{
    const std::size_t all = whole.categories.size();
    if (!canZoom(whole) || from > to || part.first + to >= all) return part;
    part.first += from;
    part.count = to - from + 1;
    if (part.count == all) part.first = part.count = 0;
    return part;
}

ChartPart moved(const Chart& whole, ChartPart part, int by)
{
    if (part.isWhole() || part.count > whole.categories.size()) return part;
    const auto most = static_cast<std::ptrdiff_t>(whole.categories.size() - part.count);
    part.first = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(part.first) + by, 0, most));
    return part;
}

} // namespace gw
