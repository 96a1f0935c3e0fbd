// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/model/plan.h"

namespace gw {

/// The factors a scenario of the plan puts on the base assumptions; several changes of one assumption multiply.
inline ScenarioFactors factorsOf(const Plan& plan, ScenarioId scenario)
{
    ScenarioFactors factors;
    for (const ScenarioChange& change : plan.scenarioChanges)
        if (change.scenario == scenario) factors.factor[static_cast<std::size_t>(change.assumption)] *= change.factor;
    return factors;
}

} // namespace gw
