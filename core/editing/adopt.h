// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/editing/edit.h"

namespace gw {

/// What makes `before` equal to `after`: changed sections and rows; empty where they are the same. Ids count on from the higher of the two plans.
Edit editBetween(const Plan& before, const Plan& after, std::string label);

/// Adds a scenario with these factors; a factor of 1 is no change. Factors are on the base.
Edit addScenario(const Plan& plan, const std::string& name, const ScenarioFactors& factors);

} // namespace gw
