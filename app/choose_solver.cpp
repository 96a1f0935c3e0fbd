// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choose_solver.h"

#include "core/compute/open_cuda_solver.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace gw {

void tellOnStderr(const std::string& sentence)
{
    const char* overProgress = isatty(STDERR_FILENO) ? "\r\x1b[K" : "";
    std::fprintf(stderr, "%s%s: %s\n", overProgress, program_invocation_short_name, sentence.c_str());
}

SolverChoice chooseSolver(const std::string& device, int threads, TellSentence tell)
{
    if (device == "cpu") return {makeCpuSolver(threads), {}};
    const auto tellFault = [tell = std::move(tell)](const std::string& fault) {
        if (tell) tell("The GPU stopped working: " + fault + ". The processor finished the computation, with the same result.");
    };
    std::string whyNot;
    if (auto cuda = openCudaSolver(whyNot, {threads, tellFault})) return {std::move(cuda), {}};
    return {makeCpuSolver(threads), device == "gpu" ? "GPU not used: " + whyNot + ". The processor computes instead." : std::string {}};
}

} // namespace gw
