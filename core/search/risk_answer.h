// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_summary.h"
#include "core/search/risk.h"

namespace gw {

/// What every part of an answer repeats. Failure: UnknownId for the scenario.
Result<RiskQuestion> questionOf(const Plan& plan, ScenarioId scenario, const PreparedPaths& prepared);

/// The answer from the sums of all paths asked for.
RiskResult answerOf(RiskQuestion question, std::string device, const PathSummary& summary);

/// "cpu" or "gpu": an answer has the same bytes on every machine of a kind.
std::string deviceWord(const Solver& solver);

} // namespace gw
