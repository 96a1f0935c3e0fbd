// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/choose_solver.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/compute/scenario.h"
#include "core/compute/solver.h"
#include "core/storage/carried_types.h"
#include "core/storage/own_catalog.h"
#include "core/storage/plan_file.h"
#include "views/text/messages.h"

#include <fmt/core.h>

namespace gw::cli {

void addMachineOptions(CLI::App& command, Machine& machine)
{
    command.add_option("--device", machine.device, "auto, cpu or gpu")->check(CLI::IsMember({"auto", "cpu", "gpu"}))->capture_default_str();
    command.add_option("--threads", machine.threads, "Threads to use, 0 = all")->check(CLI::Range(0, 4096))->capture_default_str();
}

Result<ScenarioId> findScenario(const Plan& plan, const std::string& name)
{
    if (name == "base") return ScenarioId {};
    std::string names = "base";
    for (const Scenario& scenario : plan.scenarios) {
        if (scenario.name == name) return scenario.id;
        names += ", " + scenario.name;
    }
    return Error {ErrorCode::UnknownId, {}, "--scenario", name, "one of: " + names};
}

Result<Catalog> installedCatalog()
{
    auto read = readCatalogs();
    if (!read) return read.error();
    for (const Error& skipped : read->skipped) fmt::print(stderr, "gigawright-cli: left out of the catalogue: {}\n", message(skipped).toStdString());
    return std::move(read->catalog);
}

Result<Catalog> catalogOf(const Plan& plan, const std::filesystem::path& path)
{
    const auto installed = installedCatalog();
    if (!installed) return installed.error();
    auto catalog = catalogFor(*installed, plan);
    if (!catalog) return inFile(catalog.error(), path.string());
    return catalog;
}

Result<OpenPlan> openPlan(const std::filesystem::path& path)
{
    auto plan = readPlan(path);
    if (!plan) return inFile(plan.error(), path.string());
    auto catalog = catalogOf(*plan, path);
    if (!catalog) return catalog.error();
    return OpenPlan {*std::move(catalog), *std::move(plan)};
}

Result<SolvedPlan> solvePlan(const std::filesystem::path& path, const std::string& scenario, const Machine& machine)
{
    auto open = openPlan(path);
    if (!open) return open.error();
    return solvePlan(*std::move(open), path, scenario, machine);
}

Result<SolvedPlan> solvePlan(OpenPlan open, const std::filesystem::path& path, const std::string& scenario, const Machine& machine)
{
    const auto id = findScenario(open.plan, scenario);
    if (!id) return inFile(id.error(), path.string());
    const auto factory = compile(open.plan, open.catalog);
    if (!factory) return inFile(factory.error(), path.string());

    SolverChoice choice = chooseSolver(machine.device, machine.threads);
    if (!choice.note.empty()) fmt::print(stderr, "gigawright-cli: {}\n", choice.note);
    auto outcome = choice.solver->solve(*factory, factorsOf(open.plan, *id));
    if (!outcome) return outcome.error();
    auto findings = check(open.plan, open.catalog, *outcome);
    return SolvedPlan {std::move(open), *std::move(outcome), std::move(findings), scenario};
}

Exit exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotWritable:
    case ErrorCode::DeviceFailed:
    case ErrorCode::DeviceUnavailable: return Exit::WorldFailed;
    case ErrorCode::WrongUse: return Exit::WrongUse;
    case ErrorCode::Cancelled: return Exit::Interrupted;
    default: return Exit::BadInput;
    }
}

Exit fail(const Error& error)
{
    fmt::print(stderr, "gigawright-cli: {}\n", message(error).toStdString());
    return exitOf(error.code);
}

} // namespace gw::cli
