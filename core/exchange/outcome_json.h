// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/compute/outcome.h"
#include "core/json/parse_json.h"
#include "core/model/plan.h"

#include <string>

namespace gw {

/// The answer of `solve --json`: stable keys with their unit as suffix, numbers unrounded. A figure without value is null,
/// and its reason stands under "missing".
Json outcomeJson(const Plan& plan, const std::string& digest, const std::string& scenario, const Outcome& outcome, const std::vector<Finding>& findings);

/// The answer of `check --json`: an array of findings.
Json findingsJson(const std::vector<Finding>& findings);

/// The version of the models behind the figures; it rises when the same plan gives other figures.
inline constexpr int modelVersion = 1;

} // namespace gw
