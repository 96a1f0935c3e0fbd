// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include "core/checks/day.h"
#include "core/checks/rule_checks.h"

namespace gw {
std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome) { return check(plan, catalog, outcome, today()); }

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::string_view day)
{
    const CheckedPlan checked(plan, catalog, outcome);
    Findings findings;
    for (const RuleCheck& rule : ruleChecks()) askAll(rule.rule, checked, findings);
    std::vector<const Finding*> said;
    for (const Finding& finding : findings) said.push_back(&finding);
    return sortedFindings(plan, day, std::move(said));
}

FindingCounts countFindings(const std::vector<Finding>& findings)
{
    FindingCounts counts;
    for (const Finding& finding : findings) {
        if (finding.isWaived) continue;
        if (finding.severity == Severity::Error) ++counts.error;
        else if (finding.severity == Severity::Warning) ++counts.warning;
        else ++counts.info;
    }
    return counts;
}

} // namespace gw
