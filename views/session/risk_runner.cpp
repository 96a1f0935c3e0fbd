// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/risk_runner.h"

#include "core/compute/compile.h"
#include "core/compute/scenario.h"
#include "core/search/risk_answer.h"

#include <chrono>

namespace gw {

namespace {

/// Futures and tornado follow from the same effects of the inputs, which take most of the time of a small plan.
Result<Assessed> assessPrepared(const RiskRequest& request, const PreparedPaths& prepared, Solver& solver, const Progress& progress)
{
    static constexpr std::array figures {PathFigure::Npv};
    auto question = questionOf(*request.plan, request.scenario, prepared);
    if (!question) return question.error();
    const auto summary = summarisePaths(prepared.job, {0, prepared.job.paths}, solver, progress);
    if (!summary) return summary.error();
    auto tornados = tornadosOf(prepared, figures, solver, progress);
    if (!tornados) return tornados.error();
    return Assessed {request, answerOf(std::move(*question), deviceWord(solver), *summary), std::move(tornados->front()), movedTitles(prepared), {}, 0};
}

} // namespace

Result<Assessed> assess(const RiskRequest& request, const Catalog& catalog, Solver& solver, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto factory = compile(*request.plan, catalog);
    if (!factory) return factory.error();
    auto outcome = solver.solve(*factory, factorsOf(*request.plan, request.scenario), progress);
    if (!outcome) return outcome.error();
    const auto prepared = preparePaths(*request.plan, catalog, request.scenario, request.uncertainty, solver, progress);
    if (!prepared) return prepared.error();
    auto assessed = assessPrepared(request, *prepared, solver, progress);
    if (!assessed) return assessed.error();
    for (const YearOutcome& year : outcome->years) assessed->cumulative.push_back(year.cumulative.in(dollar));
    assessed->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return assessed;
}

RiskRunner::RiskRunner(const Catalog& catalog, Solver& solver, QObject* parent) : LatestRun(parent), m_catalog(catalog), m_solver(solver) {}

void RiskRunner::request(RiskRequest request)
{
    // The job may outlive this part of the object by a moment: it has the catalogue and the solver of its own.
    start([this, &catalog = m_catalog, &solver = m_solver, request = std::move(request)](const Progress& progress) -> Deliver {
        auto result = assess(request, catalog, solver, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Assessed>(std::move(*result))] { emit assessed(answer); };
    });
}

} // namespace gw
