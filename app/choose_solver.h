// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <functional>
#include <memory>
#include <string>

namespace gw {

/// A solver, and a plain sentence when it is not the machine that was asked for.
struct SolverChoice {
    std::unique_ptr<Solver> solver;
    std::string note;
};

/// Takes a plain sentence, from any thread.
using TellSentence = std::function<void(const std::string& sentence)>;
/// Onto stderr after the program's name.
void tellOnStderr(const std::string& sentence);

/// `device` is "auto", "cpu" or "gpu"; a GPU that cannot be used is replaced by the processor, and `note` says why when it was asked for.
/// `tell` is told at most once, when a GPU fails at work and the processor takes over.
SolverChoice chooseSolver(const std::string& device, int threads = 0, TellSentence tell = tellOnStderr);

} // namespace gw
