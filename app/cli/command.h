// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/errors/result.h"
#include "core/model/plan.h"
#include "core/storage/plan_file.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace gw::cli {

/// What the shell learns. 130 is the shell's own for an interrupted program.
enum class Exit { Done = 0, AnswerIsNo = 1, WrongUse = 2, BadInput = 3, WorldFailed = 4, Interrupted = 130 };

/// Which machine computes and with how many threads.
struct Machine {
    std::string device = "auto";
    int threads = 0;
};
void addMachineOptions(CLI::App& command, Machine& machine);

/// The installed catalogue and the user's own entries. Own files that cannot be read are said on stderr and left out. Failures: as `readCatalogs`.
Result<Catalog> installedCatalog();

/// The same with what a plan carries; `path` names the plan's file in errors.
Result<Catalog> catalogOf(const Plan& plan, const std::filesystem::path& path);

/// A plan with the catalogue it is computed with.
struct OpenPlan {
    Catalog catalog;
    Plan plan;
};
Result<OpenPlan> openPlan(const std::filesystem::path& path);

/// The scenario of that name; none for "base". Failure: UnknownId.
Result<ScenarioId> findScenario(const Plan& plan, const std::string& name);

/// A plan with everything computed from it.
struct SolvedPlan {
    OpenPlan open;
    Outcome outcome;
    std::vector<Finding> findings;
    std::string scenario;
};
/// `scenario` is a name, or "base". Failures: as reading and compiling, and UnknownId for the scenario.
Result<SolvedPlan> solvePlan(const std::filesystem::path& path, const std::string& scenario, const Machine& machine);

/// The same for a plan that has been read; `path` names its file in errors.
Result<SolvedPlan> solvePlan(OpenPlan open, const std::filesystem::path& path, const std::string& scenario, const Machine& machine);

/// The clock's time in ISO 8601, or SOURCE_DATE_EPOCH's. Failure: WrongUse for a SOURCE_DATE_EPOCH that is no time.
Result<std::string> timeNow();

/// How a plan's file began: which command made it, and of what.
struct Beginning {
    HistoryAction action;
    std::string command, summary;
};
/// Writes a plan that has no history yet. A `.gwp` gets its first entry, at the time of the clock or of SOURCE_DATE_EPOCH;
/// JSON gets none, so that the same command gives the same text. Failures: as `writePlan`, and WrongUse for a SOURCE_DATE_EPOCH that is no time.
Status writeNewFile(const Plan& plan, const std::filesystem::path& path, const Beginning& beginning);

/// Writes a plan that was read with this history and then edited; a `.gwp` gets an entry that says how. Failures: as `writeNewFile`.
Status writeEditedFile(const Plan& plan, const History& before, const std::filesystem::path& path, const std::string& summary);

Exit exitOf(ErrorCode code);
/// Prints the message on stderr and gives the exit code of its kind.
Exit fail(const Error& error);

/// Each adds its sub-command; its callback leaves the exit code in `exit`.
void addNew(CLI::App& program, Exit& exit);
void addGenerate(CLI::App& program, Exit& exit);
void addImport(CLI::App& program, Exit& exit);
void addInfo(CLI::App& program, Exit& exit);
void addSolve(CLI::App& program, Exit& exit);
void addRisk(CLI::App& program, Exit& exit);
void addMerge(CLI::App& program, Exit& exit);
void addSensitivity(CLI::App& program, Exit& exit);
void addSweep(CLI::App& program, Exit& exit);
void addGoal(CLI::App& program, Exit& exit);
void addExplain(CLI::App& program, Exit& exit);
void addCheck(CLI::App& program, Exit& exit);
void addDrill(CLI::App& program, Exit& exit);
void addEdit(CLI::App& program, Exit& exit);
void addConvert(CLI::App& program, Exit& exit);
void addReport(CLI::App& program, Exit& exit);
void addRender(CLI::App& program, Exit& exit);
void addCatalog(CLI::App& program, Exit& exit);
void addFormula(CLI::App& program, Exit& exit);
void addBench(CLI::App& program, Exit& exit);

} // namespace gw::cli
