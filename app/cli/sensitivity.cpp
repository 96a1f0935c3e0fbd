// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/long_run.h"
#include "app/cli/search_options.h"
#include "app/cli/sensitivity_text.h"
#include "app/cli/whole_number.h"

#include "app/choose_solver.h"
#include "core/search/metric.h"
#include "core/search/read_uncertainty.h"
#include "core/search/sensitivity_json.h"
#include "core/storage/plan_file.h"

#include <fmt/core.h>

#include <limits>
#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(Examples:
  gigawright-cli sensitivity my.gwp                                 what moves return and cost most, and how much of the spread it explains
  gigawright-cli sensitivity my.gwp --figures npv,pue,carbon --paths 65536 --seed 7
  gigawright-cli sensitivity my.gwp --only tornado --json           one input at a time, for machines
)";

struct SensitivityOptions {
    std::string plan, scenario = "base", figures = "npv,irr,usd_per_million_tokens", uncertainty, paths, seed, only;
    Machine machine;
    bool isJson = false;
};

Result<PathFigure> figureOf(const std::string& name)
{
    const auto metric = findMetric(name);
    std::string keys = "one of ";
    for (const FigureTitle& title : figureTitles) {
        if (metric && std::string_view(title.key) == (*metric)->key) return title.figure;
        keys += (title.figure == figureTitles.front().figure ? "" : ", ") + std::string(title.key);
    }
    return Error {ErrorCode::UnknownChoice, {}, "--figures", name, keys};
}

Result<std::vector<PathFigure>> figuresOf(const std::string& names)
{
    std::vector<PathFigure> figures;
    for (const std::string& name : listOf(names)) {
        const auto figure = figureOf(name);
        if (!figure) return figure.error();
        figures.push_back(*figure);
    }
    return figures;
}

Result<std::uint64_t> numberOf(const char* option, const std::string& text, std::uint64_t least, std::uint64_t most)
{
    const auto number = wholeNumber(text);
    if (number && *number >= least && *number <= most) return *number;
    return Error {ErrorCode::WrongUse, {}, option, text, "a whole number, " + std::to_string(least) + " to " + std::to_string(most)};
}

/// What is asked, understood.
struct Asked {
    std::vector<PathFigure> figures;
    std::uint64_t paths = usualSobolPaths;
    Uncertainty uncertainty;
};

/// Options stand above what the file says.
Status readNumbers(const SensitivityOptions& options, Asked& asked)
{
    if (!options.seed.empty()) {
        const auto seed = numberOf("--seed", options.seed, 0, std::numeric_limits<std::uint32_t>::max());
        if (!seed) return seed.error();
        asked.uncertainty.seed = static_cast<std::uint32_t>(*seed);
    }
    if (options.paths.empty()) return Done {};
    const auto paths = numberOf("--paths", options.paths, fewestSobolPaths, mostSobolPaths);
    if (!paths) return paths.error();
    asked.paths = *paths;
    return Done {};
}

Result<Asked> understand(const SensitivityOptions& options)
{
    auto figures = figuresOf(options.figures);
    if (!figures) return figures.error();
    Asked asked {.figures = *std::move(figures), .uncertainty = {}};
    if (!options.uncertainty.empty()) {
        auto file = readUncertainty(std::filesystem::path(options.uncertainty));
        if (!file) return inFile(file.error(), options.uncertainty);
        asked.uncertainty = *std::move(file);
    }
    if (const Status numbers = readNumbers(options, asked); !numbers) return numbers.error();
    return asked;
}

Result<Sensitivity> compute(const Asked& asked, const SensitivityOptions& options, const PreparedPaths& prepared, Solver& solver, const Progress& progress)
{
    Sensitivity answer {.paths = asked.paths, .seed = asked.uncertainty.seed, .tornados = {}, .indices = {}};
    if (options.only != "sobol") {
        auto tornados = tornadosOf(prepared, asked.figures, solver, progress);
        if (!tornados) return tornados.error();
        answer.tornados = *std::move(tornados);
    }
    if (options.only != "tornado") {
        auto indices = sobolOf(prepared, asked.figures, asked.paths, solver, progress);
        if (!indices) return indices.error();
        answer.indices = *std::move(indices);
    }
    answer.device = solver.device();
    return answer;
}

Exit sensitivity(const SensitivityOptions& options)
{
    const auto asked = understand(options);
    if (!asked) return fail(asked.error());
    const auto open = openPlan(options.plan);
    if (!open) return fail(open.error());
    const auto scenario = findScenario(open->plan, options.scenario);
    if (!scenario) return fail(inFile(scenario.error(), options.plan));
    LongRun run;
    SolverChoice choice = chooseSolver(options.machine.device, options.machine.threads);
    if (!choice.note.empty()) fmt::print(stderr, "gigawright-cli: {}\n", choice.note);
    const auto prepared = preparePaths(open->plan, open->catalog, *scenario, asked->uncertainty, *choice.solver, run.progress());
    if (!prepared) return fail(inFile(prepared.error(), options.uncertainty.empty() ? options.plan : options.uncertainty));
    const auto answer = compute(*asked, options, *prepared, *choice.solver, run.progress());
    if (!answer) return fail(answer.error());
    if (options.isJson) {
        Json json {{"program", "gigawright " GW_VERSION}, {"plan", open->plan.info.name}, {"digest", digest(open->plan)}, {"scenario", options.scenario}};
        json.update(sensitivityJson(*answer, *prepared));
        fmt::print("{}\n", json.dump(2));
    } else printSensitivity(*answer, *prepared, open->plan.info.name, options.scenario);
    return Exit::Done;
}

} // namespace

void addSensitivity(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<SensitivityOptions>();
    CLI::App* command = program.add_subcommand("sensitivity", "Say which uncertain inputs matter: tornado at P10 and P90, shares of the variance");
    beginHelpWith(*command, examples);
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--figures", options->figures, "Figures of solve --json")->capture_default_str();
    command->add_option("--paths", options->paths, "Futures of each run for the shares of the variance (default 16384)");
    command->add_option("--seed", options->seed, "The same seed gives the same futures (default 1)");
    command->add_option("--uncertainty", options->uncertainty, "What is uncertain and how, .json");
    command->add_option("--only", options->only, "tornado or sobol, instead of both")->check(CLI::IsMember({"tornado", "sobol"}));
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = sensitivity(*options); });
}

} // namespace gw::cli
