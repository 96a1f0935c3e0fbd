// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep.h"

#include "core/search/confirm_candidates.h"
#include "core/search/in_parallel.h"
#include "core/search/money_sweep.h"
#include "core/storage/plan_file.h"
#include "core/units/exact_number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace gw {
namespace {

/// Candidates that one task takes at most: a long task would keep the user who cancels waiting.
constexpr std::uint64_t mostPerTask = 64;

Result<CandidateRange> rangeOf(const SweepRequest& request)
{
    const std::uint64_t size = request.space.size();
    if (request.range.count == 0 && request.range.first == 0) return CandidateRange {0, size};
    if (request.range.first < size && request.range.count <= size - request.range.first && request.range.count > 0) return request.range;
    const std::string seen = std::to_string(request.range.first) + " and " + std::to_string(request.range.count) + " from there";
    return Error {ErrorCode::OutOfRange, {}, "candidates", seen, "within 0 to " + std::to_string(size - 1)};
}

/// What all tasks of one sweep share. Each writes the rows of its own candidates; the rest is behind the mutex.
class Sweep {
public:
    Sweep(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const Progress& progress, SweepResult& result)
        : m_plan(plan), m_catalog(catalog), m_request(request), m_progress(progress), m_result(result)
    {
        const auto& inputs = request.space.inputs();
        for (std::size_t i = inputs.size(); i-- > 0 && inputs[i].variable.isFactor && !request.space.isSampled();) m_perPlan *= inputs[i].values.size();
        m_result.figures.assign(result.range.count * request.objectives.size(), std::numeric_limits<double>::quiet_NaN());
        m_result.rules.resize(result.range.count);
    }

    /// By the money stages alone, as `split` says.
    void runMoney(const MoneySplit& split, std::size_t workers)
    {
        const TakeCandidates take {
            .keep = [this](std::uint64_t id, const Headline& headline, const RuleCounts& rules) { keep(id, {headline, rules}); },
            .fail = [this](std::uint64_t id, const Error& error) { note({id, 1}, error); },
            .done = [this](std::uint64_t count) { report(count); }};
        sweepMoney(m_plan, m_catalog, m_request, m_result.range, split, workers, take, m_progress.stop);
        keepLowestFailures();
    }

    void run(Workers workers)
    {
        const std::vector<CandidateRange> tasks = cut();
        inParallel(tasks.size(), workers.size(), [&](std::size_t worker, std::size_t task) { evaluateRange(tasks[task], *workers[worker]); });
        keepLowestFailures();
    }

private:
    /// Candidates of one plan stay together, and end together.
    std::vector<CandidateRange> cut() const
    {
        std::vector<CandidateRange> tasks;
        const std::uint64_t end = m_result.range.first + m_result.range.count;
        for (std::uint64_t id = m_result.range.first; id < end; id += tasks.back().count) {
            const std::uint64_t ofPlan = m_perPlan - id % m_perPlan;
            tasks.push_back({id, std::min({ofPlan, mostPerTask, end - id})});
        }
        return tasks;
    }

    void evaluateRange(const CandidateRange& range, Solver& solver)
    {
        if (m_progress.stop.stop_requested()) return;
        const auto variant = variantOf(m_plan, m_request.factors, m_request.space.inputs(), m_request.space.valuesOf(range.first));
        if (!variant) return fail(range, variant.error());
        std::vector<ScenarioFactors> factors;
        for (std::uint64_t id = range.first; id < range.first + range.count; ++id) factors.push_back(id == range.first ? variant->factors : factorsOf(id));
        const auto evaluations = evaluateAll(variant->plan, factors, m_catalog, solver, m_request.count, m_progress.stop);
        if (!evaluations) return fail(range, evaluations.error());
        for (std::uint64_t i = 0; i < range.count; ++i) keep(range.first + i, (*evaluations)[i]);
        report(range.count);
    }

    /// A factor can always be applied.
    ScenarioFactors factorsOf(std::uint64_t id) const
    {
        Variant variant {{}, m_request.factors};
        const auto values = m_request.space.valuesOf(id);
        const auto& inputs = m_request.space.inputs();
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (inputs[i].variable.isFactor) (void)inputs[i].variable.apply(variant, values[i]).isOk();
        return variant.factors;
    }

    void keep(std::uint64_t id, const Evaluation& evaluation)
    {
        const std::uint64_t row = id - m_result.range.first;
        double* figure = m_result.figures.data() + row * m_request.objectives.size();
        for (const Objective& objective : m_request.objectives)
            *figure++ = objective.metric->of(evaluation.headline).value.value_or(std::numeric_limits<double>::quiet_NaN());
        m_result.rules[row] = evaluation.rules;
    }

    void fail(const CandidateRange& range, const Error& error)
    {
        if (error.code == ErrorCode::Cancelled) return;
        note(range, error);
        report(range.count);
    }

    void note(const CandidateRange& range, const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        m_result.failed += range.count;
        for (std::uint64_t i = 0; i < range.count; ++i) m_result.failures.push_back({range.first + i, error});
        if (m_result.failures.size() > 4 * mostFailuresKept) keepLowestFailures();
    }

    void keepLowestFailures()
    {
        auto& failures = m_result.failures;
        std::sort(failures.begin(), failures.end(), [](const SweepFailure& a, const SweepFailure& b) { return a.id < b.id; });
        if (failures.size() > mostFailuresKept) failures.resize(mostFailuresKept, SweepFailure {0, Error {ErrorCode::Cancelled}});
    }

    void report(std::uint64_t count)
    {
        const std::lock_guard lock(m_mutex);
        m_done += count;
        if (m_progress.report) m_progress.report("candidates", static_cast<double>(m_done) / static_cast<double>(m_result.range.count));
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    const SweepRequest& m_request;
    const Progress& m_progress;
    SweepResult& m_result;
    std::uint64_t m_perPlan = 1;              ///< Neighbours that differ in their factors only.
    std::mutex m_mutex;
    std::uint64_t m_done = 0;
};

/// Failed candidates have no figure either, and are counted as failed.
std::vector<std::uint64_t> countMissing(const SweepResult& result)
{
    std::vector<std::uint64_t> missing(result.objectives.size());
    for (std::size_t i = 0; i < result.figures.size(); ++i)
        if (!std::isfinite(result.figures[i])) ++missing[i % missing.size()];
    for (std::uint64_t& count : missing) count -= result.failed;
    return missing;
}

/// What a sweep is asked, together.
struct SweepCall {
    const Plan& plan;
    const Catalog& catalog;
    const SweepRequest& request;
    Workers workers;
    const Progress& progress;
};

void conclude(const SweepCall& call, SweepResult& result)
{
    result.withoutFigure = countMissing(result);
    result.front = frontOf(result);
    for (const std::uint64_t id : result.front) result.changes.push_back(changesOf(call.request.space, id));
}

/// None where some candidates have to be solved one by one after all. Failures: Cancelled.
Result<std::optional<SweepResult>> sweptByMoney(const SweepCall& call, SweepResult result)
{
    const SweepRequest& request = call.request;
    const std::stop_token& stop = call.progress.stop;
    const auto split = splitByMoney(call.plan, call.catalog, request.space, request.factors, request.count, call.workers.size(), stop);
    if (!split) return split.error();
    if (!*split) return std::optional<SweepResult> {};
    const auto isEnough = isMoneyEnough(call.plan, call.catalog, request, **split, call.workers, stop);
    if (!isEnough) return isEnough.error();
    if (!*isEnough) return std::optional<SweepResult> {};
    for (const ClosedInput& input : (*split)->closed) result.closedForm.push_back(request.space.inputs()[input.input].variable.key);
    result.device = "cpu"; // The money stages in double have no other machine.
    Sweep(call.plan, call.catalog, request, call.progress, result).runMoney(**split, call.workers.size());
    if (stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    conclude(call, result);
    const auto isConfirmed = confirmFront(call.plan, call.catalog, request, call.workers, call.progress, result);
    if (!isConfirmed) return isConfirmed.error();
    return *isConfirmed ? std::optional(std::move(result)) : std::nullopt;
}

Result<SweepResult> sweptInFull(const SweepCall& call, SweepResult result)
{
    Sweep(call.plan, call.catalog, call.request, call.progress, result).run(call.workers);
    if (call.progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    conclude(call, result);
    for (const std::uint64_t id : result.front) {
        const auto figures = result.figuresOf(id);
        result.frontFigures.emplace_back(figures.begin(), figures.end());
    }
    return result;
}

} // namespace

std::string sweepQuestion(const Plan& plan, const SweepRequest& request)
{
    std::string text = digest(plan);
    for (const VariedInput& input : request.space.inputs()) {
        (text += "; ") += input.variable.key;
        if (input.values.empty()) text += " " + numberText(input.low) + ":" + numberText(input.high);
        for (const double value : input.values) text += " " + (input.variable.isChoice() ? input.variable.show(value) : numberText(value));
    }
    text += "; candidates " + std::to_string(request.space.size()) + "; seed " + std::to_string(request.space.seed());
    for (const Objective& objective : request.objectives) text += std::string("; ") + objective.metric->key + (objective.aim == Aim::Minimise ? ":min" : ":max");
    for (const double factor : request.factors.factor) text += " " + numberText(factor);
    return text + (request.policy == RulePolicy::NoNewErrors ? "; no new errors" : "");
}

std::vector<InputChange> changesOf(const DesignSpace& space, std::uint64_t id)
{
    std::vector<InputChange> changes;
    const auto values = space.valuesOf(id);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Variable& variable = space.inputs()[i].variable;
        if (variable.present != values[i]) changes.push_back({variable.key, variable.present ? variable.show(*variable.present) : "", variable.show(values[i])});
    }
    return changes;
}

std::vector<std::uint64_t> frontOf(const SweepResult& result)
{
    std::vector<Aim> aims;
    for (const Objective& objective : result.objectives) aims.push_back(objective.aim);
    ParetoFront front(std::move(aims));
    for (std::uint64_t i = 0; i < result.range.count; ++i) {
        const bool isBarred = result.policy == RulePolicy::NoNewErrors && result.rules[i].errors > result.present.rules.errors;
        if (!isBarred) front.take(result.range.first + i, result.figuresOf(result.range.first + i));
    }
    std::vector<std::uint64_t> ids;
    for (const FrontMember& member : front.members()) ids.push_back(member.id);
    return ids;
}

Result<SweepResult> sweep(const Plan& plan, const Catalog& catalog, const SweepRequest& request, Workers workers, const Progress& progress)
{
    if (request.objectives.empty()) return Error {.code = ErrorCode::WrongUse, .place = "--objectives", .expected = "at least one figure, such as npv,capex"};
    const auto range = rangeOf(request);
    if (!range) return range.error();
    const auto present = evaluate({plan, request.factors}, catalog, *workers.front(), request.count, progress.stop);
    if (!present) return present.error();
    const SweepResult empty {.question = sweepQuestion(plan, request), .device = workers.front()->device(), .candidates = request.space.size(), .range = *range,
        .policy = request.policy, .objectives = request.objectives, .present = pointOf(present->headline, present->rules, request.objectives), .figures = {},
        .rules = {}};
    auto byMoney = sweptByMoney({plan, catalog, request, workers, progress}, empty);
    if (!byMoney) return byMoney.error();
    return *byMoney ? Result<SweepResult>(**std::move(byMoney)) : sweptInFull({plan, catalog, request, workers, progress}, empty);
}

} // namespace gw
