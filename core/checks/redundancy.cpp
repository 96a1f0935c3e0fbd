// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/dominators.h"
#include "core/checks/rules.h"

namespace gw {
namespace {

/// Estimate: what one element may stop.
constexpr Power leastToName = megawatts(1);
constexpr double shareToName = 0.05;

Power allRacks(const CheckedPlan& checked)
{
    Power sum;
    for (std::size_t i = 0; i < checked.types.size(); ++i) sum += checked.peakOf(i);
    return sum;
}

bool isFedFromBoth(const CheckedPlan& checked, std::uint32_t piece)
{
    bool a = false, b = false;
    for (const PowerNet::End& end : checked.power.into(piece)) (end.side == Side::A ? a : b) = true;
    return a && b;
}

bool isGear(const CheckedPlan& checked, std::uint32_t piece)
{
    return piece != Dominators::outside && checked.types[piece] && isPowerGear(checked.types[piece]->kind) && !isPowerSource(checked.types[piece]->kind);
}

} // namespace

void checkSharedGear(const CheckedPlan& checked, Findings& findings)
{
    const Dominators& dominators = checked.dominators();
    std::vector<std::uint32_t> racks(checked.types.size(), 0);
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.isRackAt(i) && isFedFromBoth(checked, i) && isGear(checked, dominators.above(i))) ++racks[dominators.above(i)];
    for (std::uint32_t i = 0; i < racks.size(); ++i)
        if (racks[i] > 0) findings.push_back(measured(findingAbout(checked, i, Rule::SidesShareGear, Severity::Warning), racks[i], 0, ""));
}

void checkBlast(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<double> lost = checked.dominators().lost(checked);
    const Power limit = std::max(leastToName, allRacks(checked) * shareToName);
    for (std::uint32_t i = 0; i < lost.size(); ++i)
        if (isGear(checked, i) && lost[i] > limit.si() * full)
            findings.push_back(measured(findingAbout(checked, i, Rule::SinglePointOfFailure, Severity::Warning), watts(lost[i]).in(megawatt), limit.in(megawatt), "MW"));
}

void checkSources(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<double> lost = checked.dominators().lost(checked);
    const double all = allRacks(checked).si();
    for (std::uint32_t i = 0; i < lost.size(); ++i)
        if (all > 0 && checked.types[i] && isPowerSource(checked.types[i]->kind) && lost[i] > all * (1 - 1e-9))
            findings.push_back(measured(findingAbout(checked, i, Rule::SingleSource, Severity::Info), 1, 2, ""));
}

void checkMaintainability(const CheckedPlan& checked, Findings& findings)
{
    const Dominators& dominators = checked.dominators();
    Finding finding = findingOn(Rule::NotMaintainable, Severity::Info, checked.plan.info.name);
    Power dependent;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.isRackAt(i) || !dominators.hasPower(i) || !isGear(checked, dominators.above(i))) continue;
        dependent += checked.peakOf(i);
        finding.equipment.push_back(checked.plan.equipment[i].id);
    }
    if (!finding.equipment.empty()) findings.push_back(measured(std::move(finding), dependent.in(megawatt), 0, "MW"));
}

} // namespace gw
