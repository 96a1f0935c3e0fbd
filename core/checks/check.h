// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/checks/rule_facts.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

namespace gw {

/// All findings: errors first, then by rule and object. The same for window, command line and report. Waivers hold as of today.
std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome);
/// Likewise as of the ISO day `day`.
std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::string_view day);

/// What can be said of a plan that cannot be solved: the findings of the rules that need no outcome. The others are not judged, nor are waivers of theirs.
std::vector<Finding> checkUnsolved(const Plan& plan, const Catalog& catalog);
std::vector<Finding> checkUnsolved(const Plan& plan, const Catalog& catalog, std::string_view day);
/// Whether one of the findings says why the plan cannot be solved.
bool explainsUnsolved(const std::vector<Finding>& findings);
/// How many rules are not judged where nothing is solved.
std::size_t unjudgedRules();

struct FindingCounts { int error = 0, warning = 0, info = 0; };
/// Without the waived ones.
FindingCounts countFindings(const std::vector<Finding>& findings);

} // namespace gw
