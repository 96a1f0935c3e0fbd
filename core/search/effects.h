// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/search/uncertain_inputs.h"

#include <vector>

namespace gw {

/// A plan, its catalogue and scenario, as inputs change them.
struct UncertainPlan {
    const Plan& plan;
    const Catalog& catalog;
    ScenarioFactors scenario;
};

/// The venture of the plan with every figure at its base. Failures: as `compile` and `ventureOf`.
Result<Venture<double>> baseVenture(const UncertainPlan& what, const Progress& progress);
/// The same with some inputs at other values, in their units; factors are left to the caller. Failures: as those and as `setFigure`.
Result<Venture<double>> ventureWith(const UncertainPlan& what, const std::vector<UncertainInput>& inputs, const std::vector<double>& values, const Progress& progress);

/// What an input does to the numbers of a venture: parabolas in its deviation through the base and two more points, which are P5 and P95, or
/// where one of them is next to the base a point between the base and the other.
using Effects = std::vector<PathEffect>;

/// The effects of every input, in order, solved on all cores. Numbers that move by less than a millionth of themselves are left out.
/// Failures: as `ventureWith`; `place` begins with the input's key. Cancelled.
Result<std::vector<Effects>> effectsOf(const UncertainPlan& what, const std::vector<UncertainInput>& inputs, const Venture<double>& base, const Progress& progress);

/// Deviation of an input at a value, as lanes measure it.
double deviationAt(const UncertainInput& input, double value);

} // namespace gw
