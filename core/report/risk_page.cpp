// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/metric_text.h"
#include "core/report/pages.h"
#include "core/report/risk_charts.h"
#include "core/search/futures.h"
#include "core/search/sampling_words.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

using fmt::arg;

/// What a reader decides by, in the order of the table.
constexpr std::array shown {PathFigure::TokensPerSecond, PathFigure::CostPerMillionTokens, PathFigure::Capex, PathFigure::Revenue,
    PathFigure::Npv, PathFigure::Irr, PathFigure::Payback};

std::string textOf(PathFigure figure, double value)
{
    const FigureTitle& title = titleOf(figure);
    return metricText(title.key, title.unit, value);
}

KeyFigures riskFigures(const RiskResult& risk)
{
    const std::optional<Spread>& npv = risk.of(PathFigure::Npv).spread;
    const auto at = [&](std::size_t i) { return npv ? textOf(PathFigure::Npv, npv->quantiles[i].value) : std::string("-"); };
    return {{{std::string(words::chanceOfLoss), npv ? percent(npv->belowZero) : "-", {}, {}}, {std::string(words::npvAtP5), at(0), {}, {}},
        {std::string(words::npvAtP50), at(2), {}, {}}, {std::string(words::npvAtP95), at(4), {}, {}}}};
}

std::string lossText(const RiskResult& risk)
{
    const std::optional<Spread>& npv = risk.of(PathFigure::Npv).spread;
    if (!npv) return std::string(words::riskNothing);
    return fmt::format(words::riskLead, arg("share", percent(npv->belowZero)), arg("error", percent(npv->belowZeroError)),
        arg("worst", textOf(PathFigure::Npv, npv->expectedShortfall)));
}

/// In one unit for the whole row: "20.1 ± 0.03".
std::string withError(double value, double error, const AxisUnit& axis)
{
    return fmt::format("{} ± {}", digits(value / axis.size), digits(error / axis.size, 1));
}

std::vector<std::string> rowOf(const FigureRisk& risk)
{
    const FigureTitle& title = titleOf(risk.figure);
    if (!risk.spread) return {title.name, "-", "-", "-", "-", "-", "-"};
    const Spread& spread = *risk.spread;
    const AxisUnit axis = metricAxis(title.key, title.unit, std::max(std::abs(spread.quantiles.front().value), std::abs(spread.quantiles.back().value)));
    std::vector<std::string> row {axisTitle(title.name, axis.symbol)};
    for (const Quantile& quantile : spread.quantiles) row.push_back(withError(quantile.value, quantile.standardError, axis));
    row.push_back(withError(spread.mean, spread.standardError, axis));
    return row;
}

TextTable quantilesTable(const RiskResult& risk)
{
    TextTable table = tableOfText(words::quantilesTable, {"Figure", "#P5", "#P10", "#P50", "#P90", "#P95", "#Mean"});
    for (const PathFigure figure : shown) table.rows.push_back(rowOf(risk.of(figure)));
    return table;
}

/// "Energy price 5 % a year, half of a deviation gone in 2 years; ..."
std::string marketText(const RiskQuestion& question)
{
    std::string text;
    for (const InputTitle& factor : question.market)
        if (factor.low < factor.high) (text += text.empty() ? "" : "; ") += factor.name + ": " + factor.distribution;
    return text;
}

/// The number of the note that begins with `key`; empty without it.
std::string noteOf(const RiskQuestion& question, std::string_view key)
{
    for (const std::string& note : question.notes)
        if (note.starts_with(key)) return note.substr(std::min(key.size() + 1, note.size()));
    return {};
}

std::string assumptionsText(const RiskResult& risk)
{
    const RiskQuestion& q = risk.question;
    std::string text = fmt::format(words::riskDrawn, arg("paths", countText(static_cast<double>(q.paths))), arg("sampling", humanised(samplingWord(q.sampling))),
        arg("seed", q.seed), arg("inputs", q.inputs.size()));
    if (const std::string market = marketText(q); !market.empty()) text += " " + fmt::format(words::riskMarket, arg("market", market));
    if (const std::string gap = noteOf(q, "effects_off_by"); !gap.empty()) text += " " + fmt::format(words::riskEffects, arg("share", gap));
    if (risk.broken > 0) text += " " + fmt::format(words::riskBroken, arg("count", countText(static_cast<double>(risk.broken))));
    return text;
}

} // namespace

ReportPage riskPage(const ReportInput& input)
{
    const Futures& futures = *input.futures;
    ReportPage page {std::string(words::risk), {riskFigures(futures.risk), Paragraph {lossText(futures.risk)}}};
    const auto fan = cashFanChart(futures.risk, {}), npv = histogramChart(futures.risk.of(PathFigure::Npv));
    if (fan && npv) page.blocks.push_back(ChartRow {{*fan, *npv}});
    if (const auto tornado = tornadoChart(futures.tornado, futures.moved)) page.blocks.push_back(ChartRow {{*tornado}});
    page.blocks.push_back(quantilesTable(futures.risk));
    page.blocks.push_back(Paragraph {assumptionsText(futures.risk)});
    return page;
}

} // namespace gw
