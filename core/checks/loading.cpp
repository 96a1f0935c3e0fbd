// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

/// Rounding of sums over thousands of loads must not make a finding of what is exactly full.
constexpr double full = 1 + 1e-9;

bool usesBothSides(const Plan& plan)
{
    bool a = false, b = false;
    for (const Feed& feed : plan.feeds) (feed.side == Side::A ? a : b) = true;
    return a && b;
}

template <class Visitor>
void forEachRated(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.types[i] || !checked.types[i]->power) continue;
        const EquipmentOutcome* outcome = checked.outcomeOf(i);
        if (outcome && outcome->rating.si() > 0) visit(i, *outcome);
    }
}

bool isFirm(const EnergySourceType* type)
{
    return type && type->capacityFactor.value >= 0.85;
}

} // namespace

void checkFeedLoading(const CheckedPlan& checked, Findings& findings)
{
    forEachRated(checked, [&](std::size_t i, const EquipmentOutcome& outcome) {
        if (outcome.loading > full)
            findings.push_back(measured(findingAbout(checked, i, Rule::FeedOverloaded, Severity::Error),
                outcome.loading * outcome.rating.in(kilowatt), outcome.rating.in(kilowatt), "kW"));
    });
}

void checkFailureLoading(const CheckedPlan& checked, Findings& findings)
{
    if (!usesBothSides(checked.plan)) return;
    forEachRated(checked, [&](std::size_t i, const EquipmentOutcome& outcome) {
        if (outcome.failureLoading > full && outcome.loading <= full)
            findings.push_back(measured(findingAbout(checked, i, Rule::FeedFailureOverload, Severity::Warning),
                outcome.failureLoading * outcome.rating.in(kilowatt), outcome.rating.in(kilowatt), "kW"));
    });
}

void checkSupply(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    Power firm;
    for (const EnergySource& source : plan.sources)
        if (isFirm(checked.catalog.find(source.type))) firm += source.capacity;
    const Power peak = checked.outcome.headline.gridPeak, always = plan.site.gridCapacity * (1 - plan.energy.interruptibleShare) + firm;
    const Power most = plan.site.gridCapacity + firm;
    if (peak <= always * full) return;
    const bool isShort = peak > most * full;
    Finding finding {.rule = Rule::SupplySmallerThanPeak, .severity = isShort ? Severity::Error : Severity::Warning, .equipment = {}, .object = plan.site.name};
    findings.push_back(measured(std::move(finding), peak.in(megawatt), (isShort ? most : always).in(megawatt), "MW"));
}

} // namespace gw
