// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/risk_charts.h"

#include "core/report/metric_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

bool isSeen(const TornadoBar& bar) { return std::isfinite(bar.swing()) && bar.swing() > 0; }

double largestOf(const Tornado& tornado)
{
    double largest = std::abs(tornado.centre);
    for (const TornadoBar& bar : tornado.bars)
        if (isSeen(bar)) largest = std::max({largest, std::abs(bar.atLow), std::abs(bar.atHigh)});
    return largest;
}

std::string tornadoTitle(const Tornado& tornado, const std::string& widest)
{
    const FigureTitle& figure = titleOf(tornado.figure);
    const auto text = [&](double value) { return metricText(figure.key, figure.unit, value); };
    const auto [low, high] = std::minmax(tornado.bars.front().atLow, tornado.bars.front().atHigh);
    return fmt::format(words::tornadoTitle, fmt::arg("name", widest), fmt::arg("figure", figure.name), fmt::arg("low", text(low)), fmt::arg("high", text(high)));
}

} // namespace

std::optional<Chart> tornadoChart(const Tornado& tornado, const std::vector<InputTitle>& inputs)
{
    if (tornado.bars.empty() || !isSeen(tornado.bars.front()) || !std::isfinite(tornado.centre)) return std::nullopt;
    const FigureTitle& figure = titleOf(tornado.figure);
    const AxisUnit axis = metricAxis(figure.key, figure.unit, largestOf(tornado));
    Chart chart {ChartKind::Tornado, std::string("tornado_") + figure.key, tornadoTitle(tornado, inputs[tornado.bars.front().input].name),
        axisTitle(figure.name, axis.symbol)};
    for (const TornadoBar& bar : tornado.bars) {
        if (!isSeen(bar) || chart.swings.size() == mostSwings) break;
        const InputTitle& input = inputs[bar.input];
        chart.swings.push_back({input.name, spanText(input.unit, input.low, input.high), bar.atLow / axis.size, bar.atHigh / axis.size});
    }
    chart.series = {{std::string(words::atLow), SeriesTone::Energy, {}}, {std::string(words::atHigh), SeriesTone::Infrastructure, {}}};
    chart.rules = {{tornado.centre / axis.size, std::string(words::allMedian)}};
    return chart;
}

} // namespace gw
