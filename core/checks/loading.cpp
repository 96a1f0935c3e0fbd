// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/compute/power_drill.h"

namespace gw {
namespace {

/// NEC 210.20(A), 215.3: a breaker carries four fifths of its rating for hours on end.
constexpr double continuousShare = 0.8;

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
    const std::vector<ElementDrill> drill = powerDrill(checked.plan, checked.catalog, checked.outcome);
    for (std::size_t i = 0; i < drill.size(); ++i) {
        const ElementDrill& element = drill[i];
        if (element.rating.si() <= 0 || element.load > element.rating * full || element.worst <= element.rating * full) continue;
        Finding finding = findingAbout(checked, i, Rule::FeedFailureOverload, Severity::Warning);
        if (!element.worstWithout.isNone()) finding.equipment.push_back(element.worstWithout);
        findings.push_back(measured(std::move(finding), element.worst.in(kilowatt), element.rating.in(kilowatt), "kW"));
    }
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

void checkContinuousLoad(const CheckedPlan& checked, Findings& findings)
{
    forEachRated(checked, [&](std::size_t i, const EquipmentOutcome& outcome) {
        const EquipmentKind kind = checked.types[i]->kind;
        const bool hasBreakers = kind == EquipmentKind::Switchgear || kind == EquipmentKind::Busway || kind == EquipmentKind::Pdu;
        if (hasBreakers && outcome.loading > continuousShare * full && outcome.loading <= full)
            findings.push_back(measured(findingAbout(checked, i, Rule::ContinuousLoadTooHigh, Severity::Warning),
                outcome.loading * outcome.rating.in(kilowatt), continuousShare * outcome.rating.in(kilowatt), "kW"));
    });
}

void checkCaps(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t i = 0; i < checked.types.size(); ++i) {
        const auto& cap = checked.plan.equipment[i].powerCap;
        if (!cap || !checked.isRackAt(i) || *cap * full >= checked.types[i]->rack->idlePower.value) continue;
        findings.push_back(measured(findingAbout(checked, i, Rule::CapBelowIdle, Severity::Error), cap->in(kilowatt), checked.types[i]->rack->idlePower.value.in(kilowatt), "kW"));
    }
}

void checkGenerators(const CheckedPlan& checked, Findings& findings)
{
    Power ratings;
    Finding finding = findingOn(Rule::GeneratorsTooSmall, Severity::Warning, checked.plan.site.name);
    for (std::size_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.isKind(i, EquipmentKind::Generator)) continue;
        ratings += checked.ratingOf(i);
        finding.equipment.push_back(checked.plan.equipment[i].id);
    }
    const Power peak = checked.outcome.headline.gridPeak;
    if (!finding.equipment.empty() && peak > ratings * full)
        findings.push_back(measured(std::move(finding), peak.in(megawatt), ratings.in(megawatt), "MW"));
}

void checkSurplus(const CheckedPlan& checked, Findings& findings)
{
    Power sources;
    for (const EnergySource& source : checked.plan.sources) sources += source.capacity;
    const Power peak = checked.outcome.headline.gridPeak;
    if (peak.si() > 0 && sources > peak * full)
        findings.push_back(measured(findingOn(Rule::SourcesAboveDemand, Severity::Info, checked.plan.site.name), sources.in(megawatt), peak.in(megawatt), "MW"));
}

} // namespace gw
