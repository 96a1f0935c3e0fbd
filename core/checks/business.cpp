// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

#include "core/compute/stages/venture.h"

namespace gw {
namespace {

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

/// Estimate: a fifth of what is asked may be turned away.
constexpr double mostAskedOverCapacity = 1.25;

/// Output tokens/s asked of a tier: its own demand, else what its applications ask together, as the solver takes it.
double askedOf(const Plan& plan, const ServiceTier& tier)
{
    if (tier.demand.si() > 0) return tier.demand.si();
    double asked = 0;
    for (const Application& application : plan.applications)
        if (application.tier == tier.id) asked += application.users * application.tokensPerUserDay.si() / day.inSi;
    return asked;
}

} // namespace

void checkAgents(const CheckedPlan& checked, Findings& findings)
{
    for (const Application& application : checked.plan.applications)
        if (application.isAgent && powersOf(application) == 3)
            findings.push_back(measured(findingOn(Rule::AgentWithAllPowers, Severity::Error, application.name), 3, 2, ""));
}

void checkTiers(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    for (std::size_t i = 0; i < plan.tiers.size(); ++i) {
        if (isServed(checked, i)) continue;
        const ServiceTier& tier = plan.tiers[i];
        if (tier.capacityShare > 0 || isUsed(plan, tier.id))
            findings.push_back(measured(findingOn(Rule::TierNotServed, Severity::Warning, tier.name), 0, tier.capacityShare, ""));
    }
}

void checkShares(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    double sum = plan.workload.preTrainingShare + plan.workload.postTrainingShare;
    for (const ServiceTier& tier : plan.tiers) sum += tier.capacityShare;
    if (sum > 1 + 1e-9) findings.push_back(measured(findingOn(Rule::CapacitySharesAboveOne, Severity::Error, plan.info.name), sum, 1, ""));
}

void checkTierCount(const CheckedPlan& checked, Findings& findings)
{
    const auto tiers = static_cast<double>(checked.plan.tiers.size());
    if (tiers > mostTiers) findings.push_back(measured(findingOn(Rule::TooManyTiers, Severity::Error, checked.plan.info.name), tiers, mostTiers, ""));
}

void checkDemand(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    if (checked.outcome.tiers.size() != plan.tiers.size()) return;
    for (std::size_t i = 0; i < plan.tiers.size(); ++i) {
        const auto& capacity = checked.outcome.tiers[i].capacity.value;
        const double asked = askedOf(plan, plan.tiers[i]), most = capacity ? mostAskedOverCapacity * capacity->si() : 0;
        if (most > 0 && asked > most * full)
            findings.push_back(measured(findingOn(Rule::DemandTurnedAway, Severity::Warning, plan.tiers[i].name), asked, most, "tok/s"));
    }
}

} // namespace gw
