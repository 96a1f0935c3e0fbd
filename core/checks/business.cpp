// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

Finding findingOn(Rule rule, Severity severity, const std::string& object, double value, double limit)
{
    return measured(Finding {.rule = rule, .severity = severity, .equipment = {}, .object = object}, value, limit, "");
}

int powersOf(const Application& application)
{
    return int {application.sensitiveData} + int {application.codeExecution} + int {application.externalCommunication};
}

bool isUsed(const Plan& plan, TierId tier)
{
    return std::ranges::any_of(plan.applications, [&](const Application& application) { return application.tier == tier; });
}

bool isServed(const CheckedPlan& checked, std::size_t tier)
{
    const auto& tiers = checked.outcome.tiers;
    if (checked.plan.tiers[tier].capacityShare <= 0) return false;
    return tiers.size() != checked.plan.tiers.size() || (tiers[tier].capacity.value && tiers[tier].capacity.value->si() > 0);
}

} // namespace

void checkAgents(const CheckedPlan& checked, Findings& findings)
{
    for (const Application& application : checked.plan.applications)
        if (application.isAgent && powersOf(application) == 3)
            findings.push_back(findingOn(Rule::AgentWithAllPowers, Severity::Error, application.name, 3, 2));
}

void checkTiers(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    for (std::size_t i = 0; i < plan.tiers.size(); ++i) {
        if (isServed(checked, i)) continue;
        const ServiceTier& tier = plan.tiers[i];
        if (tier.capacityShare > 0 || isUsed(plan, tier.id))
            findings.push_back(findingOn(Rule::TierNotServed, Severity::Warning, tier.name, 0, tier.capacityShare));
    }
}

void checkShares(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    double sum = plan.workload.preTrainingShare + plan.workload.postTrainingShare;
    for (const ServiceTier& tier : plan.tiers) sum += tier.capacityShare;
    if (sum > 1 + 1e-9) findings.push_back(findingOn(Rule::CapacitySharesAboveOne, Severity::Error, plan.info.name, sum, 1));
}

} // namespace gw
