// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/risk.h"

#include "core/search/risk_answer.h"

namespace gw {

Result<RiskResult> assessRisk(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver& solver,
    const Progress& progress)
{
    if (uncertainty.paths == 0 || uncertainty.paths > mostPaths)
        return Error {ErrorCode::OutOfRange, {}, "paths", std::to_string(uncertainty.paths), "1 to " + std::to_string(mostPaths) + " on one machine"};
    const Result<PreparedPaths> prepared = preparePaths(plan, catalog, scenario, uncertainty, solver, progress);
    if (!prepared) return prepared.error();
    Result<RiskQuestion> question = questionOf(plan, scenario, *prepared);
    if (!question) return question.error();
    const Result<PathSummary> summary = summarisePaths(prepared->job, {0, prepared->job.paths}, solver, progress);
    if (!summary) return summary.error();
    return answerOf(*std::move(question), deviceWord(solver), *summary);
}

} // namespace gw
