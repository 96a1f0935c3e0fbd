// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalog_commands.h"

#include "app/choose_solver.h"
#include "core/compute/compile.h"
#include "core/editing/plan_document.h"
#include "core/editing/type_changes.h"
#include "core/exchange/outcome_json.h"
#include "core/report/report.h"
#include "core/storage/carried_types.h"

#include <fmt/core.h>

#include <memory>

namespace gw::cli {
namespace {

struct UpdateOptions {
    std::string plan, output;
    std::vector<std::string> ids;
    Machine machine;
    bool isJson = false;
};

Plan edited(Plan plan, const Edit& edit)
{
    PlanDocument document(std::move(plan));
    document.apply(edit);
    return document.plan();
}

/// The types of these that are installed.
std::vector<std::string> installedOf(const std::vector<TypeChange>& changes)
{
    std::vector<std::string> entries;
    for (const TypeChange& change : changes)
        if (change.isInstalled) entries.push_back(change.entry);
    return entries;
}

std::string valueOf(const std::optional<FigureText>& figure)
{
    if (!figure) return "none";
    return figure->value + (figure->unit.empty() ? "" : " " + figure->unit) + (figure->range.empty() ? "" : " (" + figure->range + ")");
}

std::string sourceOf(const std::optional<FigureText>& figure) { return figure ? figure->title + ", " + figure->date + ", " + figure->confidence : std::string {}; }

void print(const TypeChange& change)
{
    fmt::print("{}  {}{}\n", change.entry, change.name, change.isInstalled ? "" : "  (only this plan has it)");
    for (const FigureChange& figure : change.figures) {
        const std::string key = (figure.entry == change.entry ? "" : figure.entry + ": ") + figure.key;
        fmt::print("  {:<32} {} -> {}\n", key, valueOf(figure.before), valueOf(figure.after));
        if (sourceOf(figure.before) != sourceOf(figure.after)) fmt::print("  {:<32} {} -> {}\n", "", sourceOf(figure.before), sourceOf(figure.after));
    }
}

Json json(const std::optional<FigureText>& figure)
{
    if (!figure) return nullptr;
    Json value = figure->numbers.size() == 1 ? Json(figure->numbers.front()) : figure->numbers.empty() ? Json(figure->value) : Json(figure->numbers);
    return {{"value", std::move(value)}, {"low", figure->low ? Json(*figure->low) : Json(nullptr)}, {"high", figure->high ? Json(*figure->high) : Json(nullptr)}, {"source", figure->source},
        {"title", figure->title}, {"date", figure->date}, {"confidence", figure->confidence}, {"note", figure->note}};
}

Json json(const TypeChange& change)
{
    Json figures = Json::array();
    for (const FigureChange& figure : change.figures)
        figures.push_back({{"entry", figure.entry}, {"figure", figure.key}, {"unit", figure.unit}, {"before", json(figure.before)}, {"after", json(figure.after)}});
    return {{"entry", change.entry}, {"name", change.name}, {"kind", change.kind}, {"installed", change.isInstalled}, {"figures", std::move(figures)}};
}

Result<Outcome> solved(const Plan& plan, const Catalog& installed, Solver& solver)
{
    const auto catalog = catalogFor(installed, plan);
    if (!catalog) return catalog.error();
    const auto factory = compile(plan, *catalog);
    if (!factory) return factory.error();
    return solver.solve(*factory, {});
}

/// The headline figures as they are and as the installed types would make them.
struct Headlines {
    Headline before, after;
};
Result<Headlines> headlines(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries, const Machine& machine)
{
    const auto edit = updateTypes(plan, installed, entries);
    if (!edit) return edit.error();
    const SolverChoice choice = chooseSolver(machine.device, machine.threads);
    const auto before = solved(plan, installed, *choice.solver);
    if (!before) return before.error();
    const auto after = solved(edited(plan, *edit), installed, *choice.solver);
    if (!after) return after.error();
    return Headlines {before->headline, after->headline};
}

std::string figureText(const KeyFigure& figure) { return figure.unit.empty() ? figure.value : figure.value + " " + figure.unit; }

void print(const Headlines& headlines)
{
    const auto before = headlineFigures(headlines.before), after = headlineFigures(headlines.after);
    fmt::print("\nWith the installed types:\n");
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i].value != after[i].value || before[i].unit != after[i].unit)
            fmt::print("  {:<32} {} -> {}\n", before[i].name, figureText(before[i]), figureText(after[i]));
}

Json json(const Plan& plan, const Headline& headline)
{
    Outcome outcome;
    outcome.headline = headline;
    return outcomeJson(plan, {}, {}, outcome, {})["headline"];
}

Exit diff(const UpdateOptions& options)
{
    const auto plan = readPlan(options.plan);
    if (!plan) return fail(inFile(plan.error(), options.plan));
    const auto installed = installedCatalog();
    if (!installed) return fail(installed.error());
    const auto changes = typeChanges(*plan, *installed);
    if (!changes) return fail(inFile(changes.error(), options.plan));
    const auto figures = headlines(*plan, *installed, installedOf(*changes), options.machine);
    if (!figures) return fail(inFile(figures.error(), options.plan));
    if (options.isJson) {
        Json types = Json::array();
        for (const TypeChange& change : *changes) types.push_back(json(change));
        fmt::print("{}\n", Json {{"carried", plan->carriedTypes.size()}, {"types", types}, {"headline", {{"before", json(*plan, figures->before)}, {"after", json(*plan, figures->after)}}}}.dump(2));
    } else if (changes->empty()) {
        fmt::print("{}\n", plan->carriedTypes.isEmpty() ? "The plan carries no types yet; it follows the installed ones." : "The plan's types are the installed ones.");
    } else {
        for (const TypeChange& change : *changes) print(change);
        print(*figures);
    }
    return changes->empty() ? Exit::Done : Exit::AnswerIsNo;
}

Exit update(const UpdateOptions& options)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto installed = installedCatalog();
    if (!installed) return fail(installed.error());
    const auto changes = typeChanges(file->plan, *installed);
    if (!changes) return fail(inFile(changes.error(), options.plan));
    const auto entries = options.ids.empty() ? installedOf(*changes) : options.ids;
    const auto edit = updateTypes(file->plan, *installed, entries);
    if (!edit) return fail(inFile(edit.error(), options.plan));
    const Plan plan = edited(file->plan, *edit);
    const auto catalog = catalogFor(*installed, plan);
    if (!catalog) return fail(catalog.error());
    const auto written = writeEditedFile(withCarriedTypes(plan, *catalog), file->history, options.output, edit->isEmpty() ? "no type differed" : edit->label);
    if (!written) return fail(inFile(written.error(), options.output));
    for (const TypeChange& change : *changes)
        if (std::find(entries.begin(), entries.end(), change.entry) != entries.end()) print(change);
    if (edit->isEmpty()) fmt::print("Nothing to update.\n");
    return Exit::Done;
}

} // namespace

void addCatalogDiff(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<UpdateOptions>();
    CLI::App* command = catalog.add_subcommand("diff", "What the installed types say otherwise than those a plan carries, and what its figures would become; exit code 1 when something differs");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_flag("--json", options->isJson, "For machines");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = diff(*options); });
}

void addCatalogUpdate(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<UpdateOptions>();
    CLI::App* command = catalog.add_subcommand("update", "Bring the types that a plan carries up to the installed ones");
    command->add_option("PLAN", options->plan, "The plan to read")->required();
    command->add_option("ID", options->ids, "Types to update; all that differ without");
    command->add_option("-o,--output", options->output, "The plan to write")->required();
    command->callback([options, &exit] { exit = update(*options); });
}

} // namespace gw::cli
