// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

#include <string_view>

namespace gw {

/// All findings: errors first, then by rule and object. The same for window, command line and report.
std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

/// "overlap", "aisle_too_narrow", ...
std::string_view ruleId(Rule rule);

struct FindingCounts { int error = 0, warning = 0, info = 0; };
/// Without the waived ones.
FindingCounts countFindings(const std::vector<Finding>& findings);

} // namespace gw
