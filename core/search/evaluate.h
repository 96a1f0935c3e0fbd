// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/search/variable.h"

#include <functional>
#include <memory>
#include <span>

namespace gw {

/// What the design rules object to, without what is accepted.
struct RuleCounts {
    std::uint32_t errors = 0, warnings = 0;
    bool operator==(const RuleCounts&) const = default;
};

/// Applies the design rules. They stand behind searching, so whoever asks brings them; without any nothing is counted.
using CountFindings = std::function<RuleCounts(const Plan&, const Outcome&)>;

/// The machines that work side by side, each on its own candidate; at least one. More threads per machine would only wait for each other.
using Workers = std::span<const std::unique_ptr<Solver>>;

/// `threads` solvers of this machine's processor with a thread each; 0 = one per core.
std::vector<std::unique_ptr<Solver>> makeWorkers(int threads = 0);

struct Evaluation {
    Headline headline;
    RuleCounts rules;
};

/// Compiles, solves and checks one variant. Failures: as `compile` and `Solver::solve`.
Result<Evaluation> evaluate(const Variant& variant, const Catalog& catalog, Solver& solver, const CountFindings& count, std::stop_token stop = {});

/// The same for one plan under several sets of assumptions. The rules look at the plan at its peak, which no assumption moves: they are applied once.
Result<std::vector<Evaluation>> evaluateAll(const Plan& plan, std::span<const ScenarioFactors> factors, const Catalog& catalog, Solver& solver,
    const CountFindings& count, std::stop_token stop = {});

} // namespace gw
