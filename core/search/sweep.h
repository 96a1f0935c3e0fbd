// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/evaluate.h"
#include "core/search/metric.h"
#include "core/search/vary.h"

/// A sweep evaluates every candidate of a design space and keeps those that no other candidate dominates. Inputs that only the money stages read
/// cost no solve of the plan: see `splitByMoney`. Members of the front are always solved in full.
namespace gw {

/// Candidates `first` to `first + count - 1`.
struct CandidateRange {
    std::uint64_t first = 0, count = 0;
    bool operator==(const CandidateRange&) const = default;
};

enum class RulePolicy : std::uint8_t {
    CountOnly,
    NoNewErrors,                              ///< A candidate with more errors than the present plan stays out of the front.
};

struct SweepRequest {
    DesignSpace space;
    std::vector<Objective> objectives;        ///< At least one.
    ScenarioFactors factors;
    CandidateRange range;                     ///< A shard; count 0 is all candidates.
    RulePolicy policy = RulePolicy::CountOnly;
    CountFindings count {};
};

/// A plan's figures, one per objective in its metric's unit; NaN where it has none.
struct SweepPoint {
    std::vector<double> figures;
    RuleCounts rules;
};

/// What is done to the plan. Texts are as `Variable::show`; `from` is empty where the plan has no one value.
struct InputChange {
    std::string key, from, to;
    bool operator==(const InputChange&) const = default;
};

/// A candidate that could not be evaluated: it has no figures.
struct SweepFailure {
    std::uint64_t id = 0;
    Error error;
};

/// The reasons of the first so many candidates that failed are kept.
inline constexpr std::size_t mostFailuresKept = 100;

/// Of one range of candidates. Ranges that follow on each other join to what one sweep over both would have given, bit for bit.
struct SweepResult {
    std::string question;                     ///< Inputs with their values, objectives, samples, seed, assumptions and plan: equal for shards of one sweep.
    std::string device;
    std::uint64_t candidates = 0;             ///< Of the whole design space.
    CandidateRange range;
    RulePolicy policy = RulePolicy::CountOnly;
    std::vector<Objective> objectives;
    SweepPoint present;                       ///< The plan as it is.
    std::vector<double> figures;              ///< A row of objectives per candidate of the range; NaN where it has none.
    std::vector<RuleCounts> rules;            ///< One per candidate of the range.
    std::uint64_t failed = 0;
    std::vector<SweepFailure> failures;       ///< In order of id.
    std::vector<std::uint64_t> withoutFigure; ///< Per objective: candidates that were evaluated and do not have it.
    std::vector<std::string> closedForm;      ///< Inputs whose candidates went through the money stages alone; empty: every plan was solved in full.
    std::vector<std::uint64_t> front;         ///< Ids in ascending order, of this range.
    std::vector<std::vector<double>> frontFigures; ///< Parallel to `front`: of each member's own full solve, which `figures` are to 1e-9.
    std::vector<std::vector<InputChange>> changes; ///< Parallel to `front`: only what differs from the plan.

    std::span<const double> figuresOf(std::uint64_t id) const { return {figures.data() + (id - range.first) * objectives.size(), objectives.size()}; }
    const RuleCounts& rulesOf(std::uint64_t id) const { return rules[id - range.first]; }
};

/// How far the figures of a member of the front may be from its full solve, relative to it; beyond, all plans are solved in full.
inline constexpr double frontTolerance = 1e-9;

/// Evaluates the candidates of the request's range on all workers; progress tells the stage "candidates".
/// Failures: as `evaluate` for the plan as it is; WrongUse without objectives; OutOfRange for a range beyond the design space; Cancelled.
Result<SweepResult> sweep(const Plan& plan, const Catalog& catalog, const SweepRequest& request, Workers workers, const Progress& progress = {});

/// Joins shards, in whatever order they come; one may come twice. Failures: WrongUse where they answer different questions or overlap in part;
/// MissingField names candidates between shards that none holds; DuplicateId where a shard that comes twice differs.
Result<SweepResult> mergeSweeps(std::vector<SweepResult> shards);

/// The `question` of a result that answers this request.
std::string sweepQuestion(const Plan& plan, const SweepRequest& request);

/// What a candidate changes in the plan.
std::vector<InputChange> changesOf(const DesignSpace& space, std::uint64_t id);

/// The ids of the front, from all figures of the result.
std::vector<std::uint64_t> frontOf(const SweepResult& result);

} // namespace gw
