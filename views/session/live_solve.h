// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/live_check.h"
#include "core/compute/solver.h"
#include "core/model/plan_changes.h"
#include "views/session/shared_catalog.h"

#include <memory>
#include <vector>

namespace gw {

/// A plan to be solved; `number` tells later requests from earlier ones.
struct SolveRequest {
    std::uint64_t number = 0;
    std::shared_ptr<const Plan> plan;
    SharedCatalog catalog;
    PlanChanges changes = PlanChanges::everything();   ///< Since the request before.
};

/// Everything that follows from one plan, together with that plan.
struct Solved {
    std::uint64_t number = 0;
    std::shared_ptr<const Plan> plan;
    std::shared_ptr<const Outcome> outcome;             ///< That of the request before where nothing it follows from has changed. `solveSeconds` covers laying out and solving.
    std::vector<Finding> findings;
};

/// Solves and checks one plan from edit to edit, in the calling thread, and does again only what an edit asks for. The answers are those of `compile`,
/// `Solver::solve` and `check`.
class LiveSolve {
public:
    explicit LiveSolve(Solver& solver) : m_solver(solver) {}

    /// Failures: those of `compile` and `Solver::solve`; after one, the next request is taken as a new plan.
    Result<Solved> solve(const SolveRequest& request, const Progress& progress = {});

private:
    Result<std::shared_ptr<const Outcome>> outcomeOf(const SolveRequest& request, const Progress& progress);

    Solver& m_solver;
    SharedCatalog m_catalog;                            ///< That of the last answer; what is kept refers to it.
    std::shared_ptr<const Outcome> m_outcome;           ///< Null where nothing is kept.
    LiveCheck m_check;
};

} // namespace gw
