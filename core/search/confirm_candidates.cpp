// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/confirm_candidates.h"

#include "core/search/in_parallel.h"
#include "core/search/money_sweep.h"
#include "core/search/shuffled_order.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>

namespace gw {
namespace {

constexpr std::uint64_t probes = 12;

bool agree(double a, double b)
{
    if (!std::isfinite(a) || !std::isfinite(b)) return std::isfinite(a) == std::isfinite(b);
    return std::abs(a - b) <= frontTolerance * std::max(std::abs(a), std::abs(b));
}

bool agree(std::span<const double> figures, const RuleCounts& rules, const SweepPoint& solved)
{
    for (std::size_t k = 0; k < figures.size(); ++k)
        if (!agree(figures[k], solved.figures[k])) return false;
    return rules == solved.rules;
}

Result<SweepPoint> solveCandidate(const Plan& plan, const Catalog& catalog, const SweepRequest& request, std::uint64_t id, Solver& solver, std::stop_token stop)
{
    const auto variant = variantOf(plan, request.factors, request.space.inputs(), request.space.valuesOf(id));
    if (!variant) return variant.error();
    const auto evaluation = evaluate(*variant, catalog, solver, request.count, stop);
    if (!evaluation) return evaluation.error();
    return pointOf(evaluation->headline, evaluation->rules, request.objectives);
}

/// By its money alone; none where its plan cannot be solved.
std::optional<SweepPoint> accountCandidate(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const MoneySplit& split, std::uint64_t id,
    std::stop_token stop)
{
    std::optional<SweepPoint> point;
    const TakeCandidates take {
        .keep = [&](std::uint64_t, const Headline& headline, const RuleCounts& rules) { point = pointOf(headline, rules, request.objectives); },
        .fail = [](std::uint64_t, const Error&) {},
        .done = [](std::uint64_t) {}};
    sweepMoney(plan, catalog, request, {id, 1}, split, 1, take, stop);
    return point;
}

} // namespace

SweepPoint pointOf(const Headline& headline, const RuleCounts& rules, const std::vector<Objective>& objectives)
{
    SweepPoint point {.figures = {}, .rules = rules};
    for (const Objective& objective : objectives)
        point.figures.push_back(objective.metric->of(headline).value.value_or(std::numeric_limits<double>::quiet_NaN()));
    return point;
}

Result<bool> isMoneyEnough(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const MoneySplit& split, Workers workers, std::stop_token stop)
{
    std::atomic<bool> isEnough = true;
    inParallel(probes, workers.size(), [&](std::size_t worker, std::size_t probe) {
        if (stop.stop_requested() || !isEnough) return;
        const std::uint64_t size = request.space.size(), id = probe == 0 ? 0 : probe == 1 ? size - 1 : mixed(probe) % size;
        const auto solved = solveCandidate(plan, catalog, request, id, *workers[worker], stop);
        const auto accounted = accountCandidate(plan, catalog, request, split, id, stop);
        const bool isSame = solved.isOk() == accounted.has_value() && (!accounted || agree(accounted->figures, accounted->rules, *solved));
        if (!isSame) isEnough = false;
    });
    if (stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    return isEnough.load();
}

Result<bool> confirmFront(const Plan& plan, const Catalog& catalog, const SweepRequest& request, Workers workers, const Progress& progress, SweepResult& result)
{
    std::atomic<bool> isConfirmed = true;
    std::mutex mutex;
    std::size_t done = 0;
    result.frontFigures.assign(result.front.size(), {});
    inParallel(result.front.size(), workers.size(), [&](std::size_t worker, std::size_t at) {
        if (progress.stop.stop_requested() || !isConfirmed) return;
        const std::uint64_t id = result.front[at];
        const auto solved = solveCandidate(plan, catalog, request, id, *workers[worker], progress.stop);
        if (!solved || !agree(result.figuresOf(id), result.rulesOf(id), *solved)) isConfirmed = false;
        else result.frontFigures[at] = solved->figures;
        const std::lock_guard lock(mutex);
        if (progress.report) progress.report("front", static_cast<double>(++done) / static_cast<double>(result.front.size()));
    });
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    return isConfirmed.load();
}

} // namespace gw
