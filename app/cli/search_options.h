// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/search/evaluate.h"

namespace gw::cli {

/// The solvers of the machine asked for: one per thread of the processor, or the one GPU.
std::vector<std::unique_ptr<Solver>> workersFor(const Machine& machine);

/// Counts what `check` finds.
CountFindings countingFindings(const Catalog& catalog);

/// The factors of a scenario by name, or of "base". Failure: UnknownId.
Result<ScenarioFactors> factorsFor(const Plan& plan, const std::string& scenario);

/// "npv,capex" as its parts, blanks taken off.
std::vector<std::string> listOf(const std::string& text);

/// Says on stderr when what is varied waits behind a measured year, and so changes nothing.
void warnOfMeasuredYears(const Plan& plan, const Variable& variable);

/// Help of a sub-command begins with these examples.
void beginHelpWith(CLI::App& command, const char* examples);

} // namespace gw::cli
