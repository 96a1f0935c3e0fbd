// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/risk_charts.h"

#include "core/report/metric_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Places in `FanYear::quantiles`.
constexpr std::size_t p5 = 0, p25 = 1, p50 = 2, p75 = 3, p95 = 4;

double largestCash(const RiskResult& risk, const std::vector<double>& own)
{
    double largest = 0;
    for (const FanYear& year : risk.fan)
        for (const Quantile& quantile : year.quantiles) largest = std::max(largest, std::abs(quantile.value));
    for (const double cash : own) largest = std::max(largest, std::abs(cash));
    return largest;
}

ChartBand bandOf(const RiskResult& risk, words::Text name, SeriesTone tone, std::size_t low, std::size_t high, double size)
{
    ChartBand band {std::string(name), tone, {}, {}};
    for (const FanYear& year : risk.fan) {
        band.low.push_back(year.quantiles[low].value / size);
        band.high.push_back(year.quantiles[high].value / size);
    }
    return band;
}

std::string fanTitle(const RiskResult& risk)
{
    const std::string span = yearsText(years(risk.fan.back().year));
    const auto late = std::find_if(risk.fan.rbegin(), risk.fan.rend(), [](const FanYear& year) { return year.belowZero >= 0.5; });
    if (late == risk.fan.rbegin()) return fmt::format(words::fanTitleLate, fmt::arg("years", span));
    const int paidBack = late == risk.fan.rend() ? risk.fan.front().year : late->year + 1;
    return fmt::format(words::fanTitle, fmt::arg("year", paidBack), fmt::arg("share", percent(risk.fan.back().belowZero)), fmt::arg("years", span));
}

/// Bins below zero and the others as two series, each without marks where the other has them.
void addBins(Chart& chart, const Histogram& histogram, std::uint64_t all)
{
    Series loss {std::string(words::loss), SeriesTone::Bad, {}}, gain {std::string(words::gain), SeriesTone::Accent, {}};
    bool hasLoss = false;
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double share = 100 * static_cast<double>(histogram.counts[i]) / static_cast<double>(all);
        const double middle = histogram.first + (static_cast<double>(i) + 0.5) * histogram.step;
        hasLoss = hasLoss || middle < 0;
        loss.values.push_back(middle < 0 ? share : none);
        gain.values.push_back(middle < 0 ? none : share);
    }
    if (hasLoss) chart.series = {std::move(loss), std::move(gain)};
    else chart.series = {std::move(gain)};
}

std::string histogramTitle(const FigureRisk& risk)
{
    const FigureTitle& title = titleOf(risk.figure);
    const auto at = [&](std::size_t i) { return metricText(title.key, title.unit, risk.spread->quantiles[i].value); };
    if (risk.figure == PathFigure::Npv)
        return fmt::format(words::npvTitle, fmt::arg("share", percent(risk.spread->belowZero)), fmt::arg("median", at(2)));
    return fmt::format(words::spreadTitle, fmt::arg("figure", title.name), fmt::arg("low", at(0)), fmt::arg("high", at(4)));
}

} // namespace

std::optional<Chart> cashFanChart(const RiskResult& risk, const std::vector<double>& own)
{
    if (risk.fan.size() < 2) return std::nullopt;
    const AxisUnit axis = moneyAxis(largestCash(risk, own));
    Chart chart {ChartKind::Fan, "cash_fan", fanTitle(risk), axis.symbol, {}, {}, {}, {}, std::string(words::yearAxis)};
    chart.bands = {bandOf(risk, words::fanWide, SeriesTone::Infrastructure, p5, p95, axis.size),
        bandOf(risk, words::fanNarrow, SeriesTone::Infrastructure, p25, p75, axis.size)};
    Series median {std::string(words::fanMedian), SeriesTone::Infrastructure, {}, true}, plan {std::string(words::ownPlan), SeriesTone::Neutral, {}, true};
    for (std::size_t i = 0; i < risk.fan.size(); ++i) {
        chart.categories.push_back(std::to_string(risk.fan[i].year));
        median.values.push_back(risk.fan[i].quantiles[p50].value / axis.size);
        plan.values.push_back(i < own.size() ? own[i] / axis.size : none);
    }
    chart.series = {std::move(median)};
    if (!own.empty()) chart.series.push_back(std::move(plan));
    return chart;
}

std::optional<Chart> histogramChart(const FigureRisk& risk)
{
    if (!risk.spread || risk.spread->histogram.counts.empty()) return std::nullopt;
    const FigureTitle& title = titleOf(risk.figure);
    const Histogram& bins = risk.spread->histogram;
    const double last = bins.first + bins.step * static_cast<double>(bins.counts.size());
    const AxisUnit axis = metricAxis(title.key, title.unit, std::max(std::abs(bins.first), std::abs(last)));
    Chart chart {ChartKind::Histogram, std::string("spread_") + title.key, histogramTitle(risk), std::string(words::shareOfFutures), {}, {}, {}, {},
        axisTitle(title.name, axis.symbol)};
    chart.binFirst = bins.first / axis.size, chart.binStep = bins.step / axis.size;
    addBins(chart, bins, risk.count);
    for (const std::size_t i : {std::size_t {0}, std::size_t {2}, std::size_t {4}}) {
        const Quantile& quantile = risk.spread->quantiles[i];
        chart.rules.push_back({quantile.value / axis.size, fmt::format("P{:.0f}", 100 * quantile.share)});
    }
    return chart;
}

} // namespace gw
