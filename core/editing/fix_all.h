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
    Outcome outcome;
    std::vector<Finding> findings;           ///< As of today.
    std::vector<std::string> done;           ///< The labels of the fixes, in order.
};

/// Mends finding after finding, errors first, and solves anew between rounds, until nothing mechanical is left. What a waiver accepts stays.
/// A finding that comes back is not mended twice. Failures: as `compile` and `Solver::solve`.
Result<Fixed> fixAll(Plan plan, const Catalog& catalog, Solver& solver);

} // namespace gw
