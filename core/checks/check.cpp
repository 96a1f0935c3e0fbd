// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include "core/checks/day.h"
#include "core/checks/rule_checks.h"

#include <algorithm>

namespace gw {
namespace {

std::vector<Finding> ask(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::string_view day, Judged judged)
{
    const CheckedPlan checked(plan, catalog, outcome);
    Findings findings;
    for (const RuleCheck& rule : ruleChecks())
        if (judged == Judged::All || !needsOutcome(rule.rule)) askAll(rule.rule, checked, findings);
    std::vector<const Finding*> said;
    for (const Finding& finding : findings) said.push_back(&finding);
    return sortedFindings(plan, day, std::move(said), judged);
}

} // namespace

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome) { return check(plan, catalog, outcome, today()); }

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::string_view day)
{
    return ask(plan, catalog, outcome, day, Judged::All);
}

std::vector<Finding> checkUnsolved(const Plan& plan, const Catalog& catalog) { return checkUnsolved(plan, catalog, today()); }

std::vector<Finding> checkUnsolved(const Plan& plan, const Catalog& catalog, std::string_view day) { return ask(plan, catalog, Outcome {}, day, Judged::WithoutOutcome); }

bool explainsUnsolved(const std::vector<Finding>& findings)
{
    return std::ranges::any_of(findings, preventsSolving, &Finding::rule);
}

std::size_t unjudgedRules()
{
    return static_cast<std::size_t>(std::ranges::count_if(ruleChecks(), needsOutcome, &RuleCheck::rule));
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
