// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/number_hits.h"

#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

/// How far from a point the pointer still means it, pixels.
constexpr qreal reach = 9;

std::optional<std::size_t> nearestPoint(const NumberPlot& plot, const Chart& chart, QPointF place)
{
    std::optional<std::size_t> nearest;
    qreal least = reach * reach;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const QPointF way = plot.of(chart.points[i]) - place;
        // Of points at one place the last is on top.
        if (const qreal squared = QPointF::dotProduct(way, way); squared <= least) nearest = i, least = squared;
    }
    return nearest;
}

std::string valueLine(const Chart& chart, const std::string& name, double value)
{
    return std::isfinite(value) ? "\n" + name + ": " + digits(value) + " " + chart.unit : std::string {};
}

std::string yearText(const Chart& chart, std::size_t year)
{
    std::string text = chart.categoryTitle + ": " + chart.categories[year];
    for (const Series& series : chart.series) text += valueLine(chart, series.name, series.values[year]);
    for (const ChartBand& band : chart.bands)
        text += "\n" + band.name + ": " + digits(band.low[year]) + " to " + digits(band.high[year]) + " " + chart.unit;
    return text;
}

std::string binText(const Chart& chart, std::size_t bin)
{
    const double from = chart.binFirst + static_cast<double>(bin) * chart.binStep;
    double share = 0;
    for (const Series& series : chart.series)
        if (bin < series.values.size() && std::isfinite(series.values[bin])) share += series.values[bin];
    return chart.categoryTitle + ": " + digits(from) + " to " + digits(from + chart.binStep) + "\n" + digits(share) + " " + chart.unit;
}

std::string swingText(const Chart& chart, const Swing& swing)
{
    return swing.name + ": " + swing.range + "\n" + chart.unit + "\n" + chart.series[0].name + ": " + digits(swing.atLow) + "\n" + chart.series[1].name + ": "
        + digits(swing.atHigh);
}

} // namespace

std::optional<std::size_t> markAt(const NumberPlot& plot, const Chart& chart, QPointF place)
{
    if (chart.kind == ChartKind::Scatter) return nearestPoint(plot, chart, place);
    if (chart.kind == ChartKind::Tornado) {
        const auto row = static_cast<std::size_t>(std::max(0.0, (place.y() - plot.area.top()) / plot.rowHeight()));
        return place.y() >= plot.area.top() && row < plot.rows ? std::optional(row) : std::nullopt;
    }
    if (!plot.area.contains(place)) return std::nullopt;
    if (chart.kind == ChartKind::Fan) return static_cast<std::size_t>(std::lround(std::clamp(plot.xAt(place.x()), 0.0, plot.x.high)));
    const double bin = std::floor((plot.xAt(place.x()) - chart.binFirst) / chart.binStep);
    const bool isBin = bin >= 0 && !chart.series.empty() && bin < static_cast<double>(chart.series.front().values.size());
    return isBin ? std::optional(static_cast<std::size_t>(bin)) : std::nullopt;
}

std::string markText(const Chart& chart, std::size_t mark)
{
    switch (chart.kind) {
    case ChartKind::Fan: return mark < chart.categories.size() ? yearText(chart, mark) : std::string {};
    case ChartKind::Histogram: return binText(chart, mark);
    case ChartKind::Tornado: return mark < chart.swings.size() ? swingText(chart, chart.swings[mark]) : std::string {};
    case ChartKind::Scatter: return mark < chart.points.size() ? chart.points[mark].label : std::string {};
    default: return {};
    }
}

std::optional<std::size_t> nextOnFront(const Chart& chart, std::optional<std::size_t> from, int direction)
{
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        if (chart.points[i].role == PointRole::Front) front.push_back(i);
    if (front.empty()) return std::nullopt;
    std::stable_sort(front.begin(), front.end(), [&](std::size_t a, std::size_t b) { return chart.points[a].x < chart.points[b].x; });
    const auto at = from ? std::find(front.begin(), front.end(), *from) : front.end();
    if (at == front.end()) return direction > 0 ? front.front() : front.back();
    const auto place = std::clamp<std::ptrdiff_t>(at - front.begin() + direction, 0, static_cast<std::ptrdiff_t>(front.size()) - 1);
    return front[static_cast<std::size_t>(place)];
}

} // namespace gw
