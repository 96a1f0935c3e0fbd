// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/futures.h"

#include "core/search/path_summary.h"
#include "core/search/risk_answer.h"

namespace gw {

Result<Futures> drawFutures(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver& solver, const Progress& progress)
{
    static constexpr std::array figures {PathFigure::Npv};
    const auto prepared = preparePaths(plan, catalog, scenario, uncertainty, solver, progress);
    if (!prepared) return prepared.error();
    auto question = questionOf(plan, scenario, *prepared);
    if (!question) return question.error();
    const auto summary = summarisePaths(prepared->job, {0, prepared->job.paths}, solver, progress);
    if (!summary) return summary.error();
    auto tornados = tornadosOf(*prepared, figures, solver, progress);
    if (!tornados) return tornados.error();
    return Futures {answerOf(*std::move(question), deviceWord(solver), *summary), std::move(tornados->front()), movedTitles(*prepared)};
}

} // namespace gw
