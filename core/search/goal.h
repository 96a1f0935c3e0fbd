// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/evaluate.h"
#include "core/search/metric.h"
#include "core/search/vary.h"

namespace gw {

/// "Which value of this input brings that figure to this target?"
struct GoalRequest {
    VariedInput input;                        ///< A number, to be sought from `low` to `high`.
    const Metric* metric = nullptr;
    double target = 0;                        ///< In the metric's unit.
    ScenarioFactors factors;
};

enum class GoalEnd : std::uint8_t {
    Reached,
    Jumps,                                    ///< The figure leaps over the target, as it must where the input counts whole things.
    OutOfReach,                               ///< Every value of the range leaves it on one side of the target.
    DoesNotDepend,                            ///< The figure is the same all over the range.
    NoFigure,                                 ///< No value of the range gives the figure.
};

/// The figure at one value of the input.
struct GoalPoint {
    double input = 0;
    std::optional<double> figure;
    Missing missing = Missing::NoRacks;       ///< Why there is none, where the plan could be solved.
    std::optional<Error> error;               ///< Why it could not.
};

struct GoalAnswer {
    GoalEnd end = GoalEnd::NoFigure;
    GoalPoint found;                          ///< Reached: there. Jumps: the side that is at least as good as the target. Else where it comes nearest.
    GoalPoint beyond;                         ///< Jumps: the other side.
    GoalPoint present;                        ///< The plan as it is; NaN as its input where it has no one value.
    int crossings = 0;                        ///< How often the figure was seen to pass the target within the range; the one nearest to the plan is given.
    int solves = 0;
    std::string device;
    std::string limit;                        ///< Where the target is out of reach: what binds the throughput there, as `LimitOutcome::because`; may be empty.
};

/// Scans the range, then closes in on the crossing nearest to the plan's present value by full solves.
/// Failures: WrongUse for a choice; NotANumber for a target that is none; those of `evaluate` for the plan as it is; Cancelled.
Result<GoalAnswer> seekGoal(const Plan& plan, const Catalog& catalog, const GoalRequest& request, Workers workers, const Progress& progress = {});

/// "key" or "key=low:high"; without a range, from a quarter of the present value to four times it where that is permitted, or all of a share.
/// Failures: as `readVaried`.
Result<VariedInput> readGoalInput(const Plan& plan, const Catalog& catalog, std::string_view text);

/// "npv=0", "irr=20 %", "pue = 1.1": a metric and a value in its unit or any other that fits. Failures: UnknownChoice, NotANumber, UnitMismatch.
struct GoalTarget {
    const Metric* metric = nullptr;
    double value = 0;
};
Result<GoalTarget> readGoalTarget(std::string_view text);

} // namespace gw
