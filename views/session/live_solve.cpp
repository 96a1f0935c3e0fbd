// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/live_solve.h"

#include "core/checks/day.h"
#include "core/compute/compile.h"
#include "core/compute/figure_parts.h"

#include <chrono>

namespace gw {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

Result<Solved> LiveSolve::solve(const SolveRequest& request, const Progress& progress)
{
    if (std::exchange(m_catalog, request.catalog) != request.catalog) forget();
    if (m_outcome && !request.changes.touches(figureParts)) return judged(request, m_outcome);
    const auto start = Clock::now();
    const auto factory = compile(*request.plan, *request.catalog);
    if (!factory) return judgedAlone(request, factory.error());
    auto outcome = m_solver.solve(*factory, {}, progress);
    if (!outcome) return forget(), outcome.error();
    outcome->solveSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    return judged(request, std::make_shared<const Outcome>(*std::move(outcome)));
}

void LiveSolve::forget()
{
    m_outcome.reset();
    m_isChecked = false;
}

PlanChanges LiveSolve::toCheck(const SolveRequest& request) { return std::exchange(m_isChecked, true) ? request.changes : PlanChanges::everything(); }

Solved LiveSolve::judged(const SolveRequest& request, std::shared_ptr<const Outcome> outcome)
{
    const bool isNew = std::exchange(m_outcome, outcome) != outcome;
    return Solved {request.number, request.plan, m_outcome, m_check.check(*request.plan, *m_catalog, *m_outcome, toCheck(request), isNew, today())};
}

Solved LiveSolve::judgedAlone(const SolveRequest& request, Error why)
{
    m_outcome.reset();
    return Solved {request.number, request.plan, nullptr, m_check.checkUnsolved(*request.plan, *m_catalog, toCheck(request), today()), std::move(why)};
}

} // namespace gw
