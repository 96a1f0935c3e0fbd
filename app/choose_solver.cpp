// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choose_solver.h"

#include "core/compute/open_cuda_solver.h"

namespace gw {

SolverChoice chooseSolver(const std::string& device, int threads)
{
    if (device == "cpu") return {makeCpuSolver(threads), {}};
    std::string whyNot;
    if (auto cuda = openCudaSolver(whyNot)) return {std::move(cuda), {}};
    return {makeCpuSolver(threads), device == "gpu" ? "GPU not used: " + whyNot + ". The processor computes instead." : std::string {}};
}

} // namespace gw
