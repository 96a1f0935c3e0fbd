// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/checks/check.h"
#include "core/exchange/outcome_json.h"
#include "core/report/report.h"
#include "core/storage/hourly_numbers.h"
#include "core/storage/plan_file.h"
#include "core/units/format.h"
#include "core/units/money_text.h"
#include "views/text/messages.h"

#include <fmt/core.h>

#include <cmath>
#include <memory>

namespace gw::cli {
namespace {

struct SolveOptions {
    std::string plan, scenario = "base";
    Machine machine;
    bool isJson = false;
};

std::string text(const QString& words) { return words.toStdString(); }

template <class Amount> std::string amountText(Amount amount) { return withDollar(amount.si(), readable(Amount::fromSi(std::abs(amount.si()))).text()); }

void printHeadline(const SolvedPlan& solved)
{
    fmt::print("{}  ·  scenario {}  ·  {}\n\n", solved.open.plan.info.name, solved.scenario, solved.outcome.device);
    for (const KeyFigure& figure : headlineFigures(solved.outcome.headline))
        fmt::print("  {:<28} {:>12} {}{}\n", figure.name, figure.value, figure.unit, figure.reason.empty() ? "" : "  " + figure.reason);
}

void printLayers(const Outcome& outcome)
{
    fmt::print("\n  {:<28} {:>12} {:>12} {:>14}\n", "Layer", "capital", "cost a year", "value a year");
    for (std::size_t i = 0; i < layerCount; ++i) {
        const LayerOutcome& layer = outcome.layers[i];
        fmt::print("  {:<28} {:>12} {:>12} {:>14}\n", text(title(static_cast<Layer>(i))), amountText(layer.capex), amountText(layer.opex), amountText(layer.valueAdded));
    }
}

void printTiers(const SolvedPlan& solved)
{
    fmt::print("\n  {:<28} {:>14} {:>14} {:>12}\n", "Tier", "sold", "per user", "revenue");
    const auto& tiers = solved.outcome.tiers;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const auto rate = [](const Answer<TokenRate>& answer) { return answer.value ? readable(*answer.value).text() : text(message(answer.missing)); };
        fmt::print("  {:<28} {:>14} {:>14} {:>12}\n", solved.open.plan.tiers[i].name, rate(tiers[i].tokensPerSecond), rate(tiers[i].interactivity),
            amountText(tiers[i].revenue));
    }
}

void printPower(const Outcome& outcome)
{
    fmt::print("\n  {:<28} {:>12} {:>12} {:>12}\n", "Power stage", "in", "out", "loss");
    for (const PowerStageOutcome& stage : outcome.power)
        fmt::print("  {:<28} {:>12} {:>12} {:>12}\n", text(title(stage.stage)), readable(stage.in).text(), readable(stage.out).text(), readable(stage.loss).text());
}

/// A measured year that the plan has and that is not computed with: the finding tells why.
const char* unread(const Plan& plan, SeriesKind kind) { return faultOf(plan, kind) ? "; the measured year cannot be read, see check" : ""; }

/// Where the year's hours of weather come from.
void printWeather(const Plan& plan, const Catalog& catalog)
{
    const Climate* climate = catalog.find(plan.site.climate);
    const bool isMeasured = !countedHours(plan, SeriesKind::DryBulb).empty();
    const char* fault = faultOf(plan, SeriesKind::DryBulb) ? unread(plan, SeriesKind::DryBulb) : unread(plan, SeriesKind::DewPoint);
    const std::string from = isMeasured ? "measured, " + findSeries(plan, SeriesKind::DryBulb)->name : climate ? "synthetic, of monthly normals of " + climate->name : "none: 15 degC all year";
    fmt::print("\n  {:<28} {}{}\n", "Hours of weather", from, fault);
}

/// What the grid's energy costs and emits on average, and whether hours differ.
void printGrid(const Plan& plan, const GridOutcome& grid)
{
    const auto basis = [](bool isHourly) { return isHourly ? "by the hour, mean of what is bought" : "all year"; };
    fmt::print("  {:<28} {:>12.4g} $/kWh {}{}\n", "Price of grid energy", grid.price.in(dollarPerKilowattHour), basis(grid.isPriceHourly), unread(plan, SeriesKind::EnergyPrice));
    fmt::print("  {:<28} {:>12.4g} g/kWh {}{}\n", "Carbon of grid energy", grid.carbon.in(gramPerKilowattHour), basis(grid.isCarbonHourly), unread(plan, SeriesKind::Carbon));
}

void printFindings(const std::vector<Finding>& findings)
{
    const FindingCounts counts = countFindings(findings);
    fmt::print("\n  Findings: {} errors, {} warnings, {} notes\n", counts.error, counts.warning, counts.info);
}

Exit solve(const SolveOptions& options)
{
    const auto solved = solvePlan(options.plan, options.scenario, options.machine);
    if (!solved) return fail(solved.error());
    if (options.isJson) {
        const Json answer = outcomeJson(solved->open.plan, digest(solved->open.plan), solved->scenario, solved->outcome, solved->findings);
        fmt::print("{}\n", answer.dump(2));
        return Exit::Done;
    }
    printHeadline(*solved);
    printLayers(solved->outcome);
    printTiers(*solved);
    printPower(solved->outcome);
    printWeather(solved->open.plan, solved->open.catalog);
    printGrid(solved->open.plan, solved->outcome.grid);
    printFindings(solved->findings);
    return Exit::Done;
}

} // namespace

void addSolve(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<SolveOptions>();
    CLI::App* command = program.add_subcommand("solve", "Compute everything: throughput, power, cost, return, layer by layer");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = solve(*options); });
}

} // namespace gw::cli
