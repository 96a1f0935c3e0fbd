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
    std::optional<Error> unsolved {};                   ///< Why the plan cannot be computed. Then there is no outcome, and rules that need one are not judged.
};

/// Solves and checks one plan from edit to edit, in the calling thread, and does again only what an edit asks for. The answers are those of `compile`,
/// `Solver::solve` and `check`.
class LiveSolve {
public:
    explicit LiveSolve(Solver& solver) : m_solver(solver) {}

    /// A plan that `compile` refuses is checked all the same. Failures: those of `Solver::solve`; after one, the next request is taken as a new plan.
    Result<Solved> solve(const SolveRequest& request, const Progress& progress = {});

private:
    void forget();
    PlanChanges toCheck(const SolveRequest& request);
    Solved judged(const SolveRequest& request, std::shared_ptr<const Outcome> outcome);
    Solved judgedAlone(const SolveRequest& request, Error why);

    Solver& m_solver;
    SharedCatalog m_catalog;                            ///< That of the last answer; what is kept refers to it.
    std::shared_ptr<const Outcome> m_outcome;           ///< Null where nothing is kept.
    bool m_isChecked = false;                           ///< `m_check` has seen the plan of the request before.
    LiveCheck m_check;
};

} // namespace gw
