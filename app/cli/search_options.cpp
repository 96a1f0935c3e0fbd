// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/search_options.h"

#include "app/choose_solver.h"
#include "core/checks/check.h"
#include "core/compute/scenario.h"
#include "core/search/split.h"
#include "core/storage/hourly_numbers.h"

#include <fmt/core.h>

#include <array>

namespace gw::cli {

void warnOfMeasuredYears(const Plan& plan, const Variable& variable)
{
    constexpr std::array behind {std::pair {"energy.price_usd_per_kwh", SeriesKind::EnergyPrice}, std::pair {"energy.carbon_g_per_kwh", SeriesKind::Carbon}, std::pair {"site.climate", SeriesKind::DryBulb}};
    for (const auto& [key, kind] : behind)
        if (variable.key == key && !countedHours(plan, kind).empty())
            fmt::print(stderr, "gigawright-cli: {} waits behind the measured year \"{}\"; varying it changes little or nothing. Vary scenario.energy_price or scenario.carbon_intensity, or remove the year.\n",
                key, findSeries(plan, kind)->name);
}

std::vector<std::unique_ptr<Solver>> workersFor(const Machine& machine)
{
    if (machine.device != "gpu") return makeWorkers(machine.threads);
    SolverChoice choice = chooseSolver(machine.device, 1);
    if (!choice.note.empty()) {
        fmt::print(stderr, "gigawright-cli: {}\n", choice.note);
        return makeWorkers(machine.threads);
    }
    std::vector<std::unique_ptr<Solver>> workers;
    workers.push_back(std::move(choice.solver));
    return workers;
}

CountFindings countingFindings(const Catalog& catalog)
{
    return [&catalog](const Plan& plan, const Outcome& outcome) {
        const FindingCounts counts = countFindings(check(plan, catalog, outcome));
        return RuleCounts {static_cast<std::uint32_t>(counts.error), static_cast<std::uint32_t>(counts.warning)};
    };
}

Result<ScenarioFactors> factorsFor(const Plan& plan, const std::string& scenario)
{
    const auto id = findScenario(plan, scenario);
    if (!id) return id.error();
    return factorsOf(plan, *id);
}

std::vector<std::string> listOf(const std::string& text)
{
    std::vector<std::string> parts;
    for (const std::string_view part : split(text, ',')) parts.emplace_back(part);
    return parts;
}

void beginHelpWith(CLI::App& command, const char* examples)
{
    command.formatter_fn([examples](const CLI::App* app, std::string name, CLI::AppFormatMode mode) {
        return std::string(examples) + "\n" + CLI::Formatter().make_help(app, name, mode);
    });
}

} // namespace gw::cli
