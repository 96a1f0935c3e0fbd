// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace gw {

/// The processor's solver, whose paths take as long as `isHeld`: they tell their progress and end when asked to stop.
class WaitingSolver : public Solver {
public:
    std::atomic<bool> isHeld = false;
    std::atomic<int> stopped = 0;             ///< Runs that were ended before their time.

    const char* device() const override { return m_solver->device(); }
    Result<Outcome> solve(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress) override
    {
        return m_solver->solve(factory, scenario, progress);
    }
    Result<std::vector<Headline>> solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress) override
    {
        return m_solver->solveMany(factory, scenarios, progress);
    }
    Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress) override
    {
        while (isHeld && !progress.stop.stop_requested()) {
            if (progress.report) progress.report("paths", 0.4);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        stopped += progress.stop.stop_requested() ? 1 : 0;
        return m_solver->runPaths(job, range, take, progress);
    }

private:
    std::unique_ptr<Solver> m_solver = makeCpuSolver(1);
};

} // namespace gw
