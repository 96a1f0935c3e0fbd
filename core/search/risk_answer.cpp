// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/risk_answer.h"

#include "core/search/chart_histogram.h"
#include "core/search/job_digest.h"
#include "core/storage/plan_file.h"

#include <cmath>
#include <string_view>

namespace gw {
namespace {

constexpr std::array<double, 5> figureShares {0.05, 0.1, 0.5, 0.9, 0.95};
constexpr std::array<double, 5> fanShares {0.05, 0.25, 0.5, 0.75, 0.95};
constexpr double shortfallShare = 0.05;

std::array<Quantile, 5> quantilesOf(const OrderStatistics& values, const std::array<double, 5>& shares, double inSi)
{
    std::array<Quantile, 5> quantiles;
    for (std::size_t i = 0; i < shares.size(); ++i)
        quantiles[i] = {shares[i], values.quantile(shares[i]) / inSi, values.quantileError(shares[i]) / inSi};
    return quantiles;
}

Spread spreadOf(const FigureSummary& summary, const OrderStatistics& values, const FigureTitle& title)
{
    const auto n = static_cast<double>(values.count());
    Spread spread {.mean = summary.mean() / title.inSi, .deviation = summary.deviation() / title.inSi, .worst = title.worst};
    spread.standardError = spread.deviation / std::sqrt(n);
    spread.minimum = static_cast<double>(summary.minimum) / title.inSi;
    spread.maximum = static_cast<double>(summary.maximum) / title.inSi;
    spread.quantiles = quantilesOf(values, figureShares, title.inSi);
    spread.belowZero = static_cast<double>(values.countBelow(0)) / n;
    spread.belowZeroError = std::sqrt(spread.belowZero * (1 - spread.belowZero) / n);
    const bool isLow = title.worst == WorstEnd::Low;
    spread.expectedShortfall = (isLow ? values.meanOfLowest(shortfallShare) : values.meanOfHighest(shortfallShare)) / title.inSi;
    spread.histogram = histogramOf(values, title.inSi);
    return spread;
}

FigureRisk figureRiskOf(const FigureSummary& summary, const FigureTitle& title)
{
    const OrderStatistics values(summary);
    FigureRisk risk {.figure = title.figure, .count = values.count(), .missing = summary.missing, .broken = summary.broken};
    if (risk.count > 0) risk.spread = spreadOf(summary, values, title);
    return risk;
}

FanYear fanYearOf(const FigureSummary& summary, int year)
{
    const OrderStatistics values(summary);
    const double below = static_cast<double>(values.countBelow(0)) / static_cast<double>(values.count());
    return {.year = year, .quantiles = quantilesOf(values, fanShares, 1), .mean = summary.mean(), .belowZero = below};
}

Result<std::string> scenarioName(const Plan& plan, ScenarioId id)
{
    if (id.isNone()) return std::string("base");
    const Scenario* scenario = plan.scenarios.find(id);
    if (!scenario) return Error {ErrorCode::UnknownId, {}, "scenario", std::to_string(id.number), "a scenario of the plan"};
    return scenario->name;
}

} // namespace

std::string deviceWord(const Solver& solver)
{
    return std::string_view(solver.device()) == "cpu" ? "cpu" : "gpu";
}

Result<RiskQuestion> questionOf(const Plan& plan, ScenarioId scenario, const PreparedPaths& prepared)
{
    const Result<std::string> name = scenarioName(plan, scenario);
    if (!name) return name.error();
    const PathJob& job = prepared.job;
    RiskQuestion question {.plan = plan.info.name, .digest = digest(plan), .scenario = *name, .paths = job.paths, .seed = job.seed, .sampling = job.sampling};
    question.years = yearsOf(job);
    question.job = digestOf(job);
    question.inputs = prepared.inputs;
    question.market = prepared.market;
    question.notes = prepared.notes;
    return question;
}

RiskResult answerOf(RiskQuestion question, std::string device, const PathSummary& summary)
{
    RiskResult result {.question = std::move(question), .device = std::move(device), .broken = summary.of(PathFigure::Npv).broken};
    for (const FigureTitle& title : figureTitles)
        result.figures[static_cast<std::size_t>(title.figure)] = figureRiskOf(summary.of(title.figure), title);
    if (result.broken == summary.paths) return result;
    int year = 0;
    for (const FigureSummary& cash : summary.cash()) result.fan.push_back(fanYearOf(cash, year++));
    return result;
}

} // namespace gw
