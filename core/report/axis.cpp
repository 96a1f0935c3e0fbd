// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw {

namespace {

double valueAt(const Series& series, std::size_t category)
{
    const bool has = category < series.values.size() && std::isfinite(series.values[category]);
    return has ? series.values[category] : 0;
}

/// What a range is before it has covered anything.
constexpr Span nothing {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

/// Of a chart that has nothing to measure: any other tick would be made up.
constexpr ChartAxis onlyZero {0, 1, 2};

void cover(Span& range, const Span& span)
{
    range.first = std::min({range.first, span.first, span.second});
    range.second = std::max({range.second, span.first, span.second});
}

/// Marks that stand nowhere near zero are not pressed together for its sake.
ChartAxis axisOfMarks(Span range, int wanted)
{
    if (!(range.first <= range.second)) return {};
    const double air = 0.04 * (range.second > range.first ? range.second - range.first : std::max(1.0, std::abs(range.first)));
    return niceAxis(range.first - air, range.second + air, wanted);
}

Span spanOfSwings(const Chart& chart)
{
    Span range = nothing;
    for (const Swing& swing : chart.swings) cover(range, {swing.atLow, swing.atHigh});
    for (const ChartRule& rule : chart.rules) cover(range, {rule.at, rule.at});
    return range;
}

Span spanOfPoints(const Chart& chart, double ChartPoint::*along)
{
    Span range = nothing;
    for (const ChartPoint& point : chart.points) cover(range, {point.*along, point.*along});
    return range;
}

void coverBands(Span& range, const Chart& chart)
{
    for (const ChartBand& band : chart.bands)
        for (std::size_t i = 0; i < band.low.size() && i < band.high.size(); ++i) cover(range, {band.low[i], band.high[i]});
}

std::size_t longestSeries(const Chart& chart)
{
    std::size_t longest = 0;
    for (const Series& series : chart.series) longest = std::max(longest, series.values.size());
    return longest;
}

} // namespace

std::vector<double> ChartAxis::ticks() const
{
    std::vector<double> at;
    const double first = std::ceil(low / step - 1e-6) * step;
    for (int i = 0; first + i * step <= high + step * 1e-6; ++i) {
        const double tick = first + i * step;
        at.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    }
    return at;
}

ChartAxis niceAxis(double low, double high, int wanted)
{
    if (!(high > low)) high = low + 1;
    const double rough = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double mantissa : {1.0, 2.0, 2.5, 5.0})
        if (mantissa * power >= rough * (1 - 1e-9)) {
            step = mantissa * power;
            break;
        }
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

ChartAxis valueAxis(const Chart& chart, int wanted)
{
    if (chart.kind == ChartKind::Tornado) return axisOfMarks(spanOfSwings(chart), wanted);
    if (chart.kind == ChartKind::Scatter) return axisOfMarks(spanOfPoints(chart, &ChartPoint::y), wanted);
    Span range {0, 0};
    coverBands(range, chart);
    if (chart.kind == ChartKind::Waterfall) {
        if (!chart.series.empty())
            for (const Span& span : waterfallSpans(chart.series.front().values)) cover(range, span);
    } else if (chart.kind == ChartKind::StackedBars) {
        for (std::size_t i = 0; i < chart.categories.size(); ++i)
            for (const Span& span : stackedSpans(chart, i)) cover(range, span);
    } else {
        for (const Series& series : chart.series)
            for (std::size_t i = 0; i < series.values.size(); ++i) cover(range, {0, valueAt(series, i)});
    }
    return range == Span {0, 0} ? onlyZero : niceAxis(range.first, range.second, wanted);
}

ChartAxis numberAxis(const Chart& chart, int wanted)
{
    if (chart.kind == ChartKind::Scatter) return axisOfMarks(spanOfPoints(chart, &ChartPoint::x), wanted);
    const auto length = static_cast<double>(longestSeries(chart));
    if (chart.kind == ChartKind::Histogram) {
        const double last = chart.binFirst + std::max(1.0, length) * chart.binStep;
        return {chart.binFirst, last, niceAxis(chart.binFirst, last, wanted).step};
    }
    ChartAxis years = niceAxis(0, std::max(1.0, length - 1), wanted);
    while (years.step != std::round(years.step)) years.step *= 2;   // 2.5 years become 5.
    years.high = std::max(1.0, length - 1);
    return years;
}

std::string tickText(double tick, double step)
{
    int decimals = 0;
    for (double scaled = std::abs(step); decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled; scaled *= 10) ++decimals;
    return fmt::format("{:.{}f}", tick == 0 ? 0.0 : tick, decimals);
}

std::vector<Span> waterfallSpans(const std::vector<double>& steps)
{
    std::vector<Span> spans;
    double sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double step = std::isfinite(steps[i]) ? steps[i] : 0;
        const bool isTotal = i + 1 == steps.size();
        spans.emplace_back(isTotal ? 0 : sum, isTotal ? step : sum + step);
        sum += step;
    }
    return spans;
}

std::vector<Span> stackedSpans(const Chart& chart, std::size_t category)
{
    std::vector<Span> spans;
    double above = 0, below = 0;
    for (const Series& series : chart.series) {
        const double value = valueAt(series, category);
        double& base = value < 0 ? below : above;
        spans.emplace_back(base, base + value);
        base += value;
    }
    return spans;
}

} // namespace gw
