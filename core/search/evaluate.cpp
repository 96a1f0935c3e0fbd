// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/evaluate.h"

#include "core/compute/compile.h"

#include <algorithm>
#include <thread>

namespace gw {
namespace {

Result<std::vector<Headline>> headlinesOf(const Factory& factory, std::span<const ScenarioFactors> factors, Solver& solver, const Progress& progress)
{
    if (factors.empty()) return std::vector<Headline> {};
    return solver.solveMany(factory, factors, progress);
}

} // namespace

std::vector<std::unique_ptr<Solver>> makeWorkers(int threads)
{
    const unsigned count = threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::unique_ptr<Solver>> workers;
    for (unsigned i = 0; i < count; ++i) workers.push_back(makeCpuSolver(1));
    return workers;
}

Result<Evaluation> evaluate(const Variant& variant, const Catalog& catalog, Solver& solver, const CountFindings& count, std::stop_token stop)
{
    const auto all = evaluateAll(variant.plan, {&variant.factors, 1}, catalog, solver, count, stop);
    if (!all) return all.error();
    return all->front();
}

Result<std::vector<Evaluation>> evaluateAll(const Plan& plan, std::span<const ScenarioFactors> factors, const Catalog& catalog, Solver& solver,
    const CountFindings& count, std::stop_token stop)
{
    if (stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    const Progress progress {.report = {}, .stop = stop};
    const auto factory = compile(plan, catalog);
    if (!factory) return factory.error();
    std::vector<Evaluation> evaluations;
    if (count) { // The rules ask for more than the headline.
        const auto outcome = solver.solve(*factory, factors.front(), progress);
        if (!outcome) return outcome.error();
        evaluations.push_back({outcome->headline, count(plan, *outcome)});
    }
    const auto headlines = headlinesOf(*factory, factors.subspan(evaluations.size()), solver, progress);
    if (!headlines) return headlines.error();
    for (const Headline& headline : *headlines) evaluations.push_back({headline, evaluations.empty() ? RuleCounts {} : evaluations.front().rules});
    return evaluations;
}

} // namespace gw
