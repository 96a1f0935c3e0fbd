// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sweep_chart.h"

#include "core/report/metric_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

/// Name, unit and values of one objective.
struct SweepAxis {
    const Metric* metric;
    AxisUnit unit;
    std::size_t at;
    std::string title() const { return humanised(axisTitle(metric->name, unit.symbol)); }
    std::string text(double value) const { return metricText(metric->key, metric->unit, value); }
};

SweepAxis sweepAxis(const SweepResult& result, std::size_t objective)
{
    const Metric* metric = result.objectives[objective].metric;
    double largest = std::abs(result.present.figures[objective]);
    for (std::size_t i = objective; i < result.figures.size(); i += result.objectives.size())
        if (std::isfinite(result.figures[i])) largest = std::max(largest, std::abs(result.figures[i]));
    return {metric, metricAxis(metric->key, metric->unit, std::isfinite(largest) ? largest : 0), objective};
}

/// The two axes and what is needed to name a candidate.
struct SweepPlot {
    const SweepResult& result;
    const DesignSpace& space;
    SweepAxis x, y;

    std::string figuresText(std::span<const double> figures) const
    {
        return fmt::format("{}: {}\n{}: {}", x.metric->name, x.text(figures[x.at]), y.metric->name, y.text(figures[y.at]));
    }
    std::string label(std::uint64_t id) const
    {
        std::string text = fmt::format(words::candidate, fmt::arg("id", id));
        const std::vector<double> values = space.valuesOf(id);
        for (std::size_t i = 0; i < values.size(); ++i)
            text += fmt::format("\n{}: {}", space.inputs()[i].variable.key, space.inputs()[i].variable.show(values[i]));
        return text + "\n" + figuresText(result.figuresOf(id));
    }
    std::optional<ChartPoint> point(std::uint64_t id, std::span<const double> figures, PointRole role) const
    {
        const double atX = figures[x.at], atY = figures[y.at];
        if (!std::isfinite(atX) || !std::isfinite(atY)) return std::nullopt;
        return ChartPoint {id, atX / x.unit.size, atY / y.unit.size, role, {}};
    }
};

void addPoints(Chart& chart, const SweepPlot& plot)
{
    const SweepResult& result = plot.result;
    for (std::uint64_t id = result.range.first; id < result.range.first + result.range.count; ++id) {
        const bool isFront = std::binary_search(result.front.begin(), result.front.end(), id);
        auto point = plot.point(id, result.figuresOf(id), isFront ? PointRole::Front : PointRole::Candidate);
        if (!point) continue;
        point->label = plot.label(id);
        chart.points.push_back(*std::move(point));
    }
    auto present = plot.point(0, result.present.figures, PointRole::Present);
    if (!present) return;
    present->label = std::string(words::present) + "\n" + plot.figuresText(result.present.figures);
    chart.points.push_back(*std::move(present));
}

std::string sweepTitle(const SweepResult& result)
{
    const auto proposals = proposalsOf(result);
    const auto better = std::count_if(proposals.begin(), proposals.end(), [](const Proposal& p) { return p.standing == ProposalStanding::Dominates; });
    const std::string all = countText(static_cast<double>(result.range.count));
    if (better == 0) return fmt::format(words::sweepTitleNone, fmt::arg("front", result.front.size()), fmt::arg("all", all));
    return fmt::format(words::sweepTitle, fmt::arg("better", better), fmt::arg("all", all));
}

} // namespace

std::optional<Chart> sweepChart(const SweepResult& result, const DesignSpace& space)
{
    if (result.objectives.size() < 2 || result.range.count == 0) return std::nullopt;
    const SweepPlot plot {result, space, sweepAxis(result, 0), sweepAxis(result, 1)};
    Chart chart {ChartKind::Scatter, "sweep", sweepTitle(result), plot.y.title(), {}, {}, {}, {}, plot.x.title()};
    addPoints(chart, plot);
    if (std::none_of(chart.points.begin(), chart.points.end(), [](const ChartPoint& p) { return p.role != PointRole::Present; })) return std::nullopt;
    return chart;
}

} // namespace gw
