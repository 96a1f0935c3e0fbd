// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/live_solve.h"

#include "core/checks/day.h"
#include "core/compute/compile.h"
#include "core/compute/figure_parts.h"

#include <chrono>

namespace gw {

Result<std::shared_ptr<const Outcome>> LiveSolve::outcomeOf(const SolveRequest& request, const Progress& progress)
{
    if (m_outcome && !request.changes.touches(figureParts)) return m_outcome;
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto factory = compile(*request.plan, *request.catalog);
    if (!factory) return factory.error();
    auto outcome = m_solver.solve(*factory, {}, progress);
    if (!outcome) return outcome.error();
    outcome->solveSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    return std::make_shared<const Outcome>(*std::move(outcome));
}

Result<Solved> LiveSolve::solve(const SolveRequest& request, const Progress& progress)
{
    if (std::exchange(m_catalog, request.catalog) != request.catalog) m_outcome.reset();
    const auto outcome = outcomeOf(request, progress);
    if (!outcome) {
        m_outcome.reset();
        return outcome.error();
    }
    const bool isNew = *outcome != m_outcome;
    const PlanChanges changes = m_outcome ? request.changes : PlanChanges::everything();
    m_outcome = *outcome;
    return Solved {request.number, request.plan, m_outcome, m_check.check(*request.plan, *m_catalog, *m_outcome, changes, isNew, today())};
}

} // namespace gw
