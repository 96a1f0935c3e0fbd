// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"
#include "core/compute/outcome.h"
#include "core/compute/paths.h"
#include "core/errors/result.h"
#include "core/model/business.h"

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace gw {

/// Factors on the base assumptions, one per `Assumption`; all 1 is the base.
struct ScenarioFactors {
    std::array<double, 9> factor {1, 1, 1, 1, 1, 1, 1, 1, 1};
    double of(Assumption a) const { return factor[static_cast<std::size_t>(a)]; }
    bool operator==(const ScenarioFactors&) const = default;
};

/// What a long run may do with its caller: report and be stopped, nothing else.
struct Progress {
    std::function<void(const char* stage, double fraction)> report;
    std::stop_token stop;
};

/// One machine that evaluates factories. The same factory gives the same bits on every one.
class Solver {
public:
    virtual ~Solver() = default;
    virtual const char* device() const = 0;
    /// Why a device that was opened no longer computes, "out of memory" or "device failed"; its work was finished on the processor, and
    /// `device()` says so. Empty while nothing has failed.
    virtual std::string deviceFault() const { return {}; }
    /// Failures: Cancelled, DeviceFailed.
    virtual Result<Outcome> solve(const Factory& factory, const ScenarioFactors& scenario = {}, const Progress& progress = {}) = 0;
    /// The headline figures of many scenarios, in order.
    virtual Result<std::vector<Headline>> solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress = {}) = 0;
    /// Computes paths and hands them on tile by tile. Tiles start at multiples of `pathsPerTile` from the range's first path.
    /// Failures: Cancelled, when some tiles may have been handed on; OutOfRange for more inputs than a path holds.
    virtual Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress = {}) = 0;
};

/// The solver of this machine's processor. `threads` 0 = all.
std::unique_ptr<Solver> makeCpuSolver(int threads = 0);

} // namespace gw
