// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <memory>
#include <string>

namespace gw {

/// A solver, and a plain sentence when it is not the machine that was asked for.
struct SolverChoice {
    std::unique_ptr<Solver> solver;
    std::string note;
};

/// `device` is "auto", "cpu" or "gpu"; a GPU that cannot be used is replaced by the processor, and `note` says why when it was asked for.
SolverChoice chooseSolver(const std::string& device, int threads = 0);

} // namespace gw
