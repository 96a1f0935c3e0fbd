// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/editing/fix.h"
#include "core/errors/result.h"

namespace gw {

/// A plan after every mechanical fix, with what was done and what is left.
struct Fixed {
    Plan plan;
    Outcome outcome;                         ///< Empty where the plan still cannot be computed.
    std::vector<Finding> findings;           ///< As of today.
    std::vector<std::string> done;           ///< The labels of the fixes, in order.
    std::optional<Error> unsolved {};        ///< Why the plan still cannot be computed; the findings say it, and rules that need figures are not judged.
};

/// Mends finding after finding, errors first, and solves anew between rounds, until nothing mechanical is left. What a waiver accepts stays.
/// A finding that comes back is not mended twice. Failures: as `Solver::solve`, and as `compile` for what no finding explains.
Result<Fixed> fixAll(Plan plan, const Catalog& catalog, Solver& solver);

} // namespace gw
