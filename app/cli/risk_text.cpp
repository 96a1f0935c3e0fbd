// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/risk_text.h"

#include "core/report/metric_text.h"
#include "core/search/sampling_words.h"
#include "core/units/format.h"
#include "views/text/risk_notes.h"

#include <fmt/format.h>

#include <cmath>

namespace gw::cli {
namespace {

constexpr std::size_t mostBars = 20;

/// The bars of a chart, neighbours taken together until there are few.
Histogram coarser(Histogram histogram)
{
    const std::size_t together = (histogram.counts.size() + mostBars - 1) / mostBars;
    std::vector<std::uint64_t> counts((histogram.counts.size() + together - 1) / together);
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) counts[i / together] += histogram.counts[i];
    histogram.step *= static_cast<double>(together);
    histogram.counts = std::move(counts);
    return histogram;
}

void printHeading(const RiskResult& result)
{
    const RiskQuestion& q = result.question;
    fmt::print("{}  ·  scenario {}  ·  {}\n", q.plan, q.scenario, result.device);
    fmt::print("{} futures  ·  seed {}  ·  {} draws  ·  uncertain inputs: {}\n\n", countText(static_cast<double>(q.paths)), q.seed, samplingWord(q.sampling),
        q.inputs.size());
}

/// A standard error: short, its unit that of the figure above it.
std::string errorText(PathFigure figure, double error)
{
    if (figure == PathFigure::CostPerMillionTokens) return "± $" + digits(error, 2);
    if (figure == PathFigure::Pue || figure == PathFigure::Payback) return "± " + digits(error, 2);
    return "± " + figureText(figure, error);
}

void printFigure(const FigureRisk& risk)
{
    const FigureTitle& title = titleOf(risk.figure);
    if (!risk.spread) return fmt::print("  {:<26} {:>12}\n", title.name, "-");
    const Spread& spread = *risk.spread;
    fmt::print("  {:<26}", title.name);
    for (const Quantile& quantile : spread.quantiles) fmt::print(" {:>12}", figureText(risk.figure, quantile.value));
    fmt::print(" {:>12}\n", figureText(risk.figure, spread.mean));
    if (risk.count < 2) return;
    fmt::print("  {:<26}", "");
    for (const Quantile& quantile : spread.quantiles) fmt::print(" {:>12}", errorText(risk.figure, quantile.standardError));
    fmt::print(" {:>12}\n", errorText(risk.figure, spread.standardError));
}

void printFigures(const RiskResult& result)
{
    fmt::print("  {:<26} {:>12} {:>12} {:>12} {:>12} {:>12} {:>12}\n", "", "P5", "P10", "P50", "P90", "P95", "mean");
    for (const FigureRisk& risk : result.figures) printFigure(risk);
}

void printLoss(const RiskResult& result)
{
    const FigureRisk& npv = result.of(PathFigure::Npv);
    if (!npv.spread) return;
    fmt::print("\n  The plan loses money (net present value below 0) in {} of the futures, ± {}.\n", percent(npv.spread->belowZero),
        percent(npv.spread->belowZeroError));
    fmt::print("  In the worst 5 % of them its net present value is {} on average.\n", figureText(PathFigure::Npv, npv.spread->expectedShortfall));
}

void printMissing(const RiskResult& result)
{
    for (const FigureRisk& risk : result.figures)
        if (risk.missing > 0)
            fmt::print("  {}: none in {} futures; quantiles and mean are those of the other {}.\n", titleOf(risk.figure).name,
                countText(static_cast<double>(risk.missing)), countText(static_cast<double>(risk.count)));
    if (result.broken > 0)
        fmt::print("  {} futures overflowed; they are counted here and averaged nowhere.\n", countText(static_cast<double>(result.broken)));
}

void printNotes(const RiskResult& result)
{
    if (result.question.sampling != Sampling::Independent)
        fmt::print("  Standard errors take the futures as independent; with {} draws they are usually smaller.\n", samplingWord(result.question.sampling));
    for (const std::string& note : result.question.notes) fmt::print("  Note: {}\n", riskNote(note).toStdString());
}

void printBars(const RiskResult& result)
{
    const FigureRisk& npv = result.of(PathFigure::Npv);
    if (!npv.spread) return;
    const Histogram bars = coarser(npv.spread->histogram);
    const auto most = static_cast<double>(std::max<std::uint64_t>(1, *std::max_element(bars.counts.begin(), bars.counts.end())));
    fmt::print("\n  Net present value, from\n");
    for (std::size_t i = 0; i < bars.counts.size(); ++i) {
        const auto count = static_cast<double>(bars.counts[i]);
        std::string bar;
        for (int k = 0; k < std::lround(50 * count / most); ++k) bar += "█";
        const std::string share = percent(count / static_cast<double>(npv.count));
        fmt::print("  {:>12} {:>8} {}\n", figureText(PathFigure::Npv, bars.first + static_cast<double>(i) * bars.step), share, bar);
    }
}

void printFan(const RiskResult& result)
{
    fmt::print("\n  {:<26} {:>12} {:>12} {:>12} {:>12} {:>12} {:>12}\n", "Cumulative cash", "P5", "P25", "P50", "P75", "P95", "below 0");
    for (const FanYear& year : result.fan) {
        fmt::print("  {:<26}", fmt::format("end of year {}", year.year));
        for (const Quantile& quantile : year.quantiles) fmt::print(" {:>12}", figureText(PathFigure::Npv, quantile.value));
        fmt::print(" {:>12}\n", percent(year.belowZero));
    }
}

} // namespace

std::string figureText(PathFigure figure, double value) { return metricText(titleOf(figure).key, titleOf(figure).unit, value); }

void printRisk(const RiskResult& result)
{
    printHeading(result);
    printFigures(result);
    printLoss(result);
    printMissing(result);
    printNotes(result);
    printBars(result);
    printFan(result);
}

} // namespace gw::cli
