// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/waivers.h"

#include "core/checks/day.h"

namespace gw {
namespace {

/// The number of findings that it speaks of; marks those it accepts.
std::size_t apply(const Waiver& waiver, bool holds, Findings& findings)
{
    std::size_t count = 0;
    for (Finding& finding : findings) {
        if (!concerns(waiver, finding)) continue;
        ++count;
        if (!holds || finding.isWaived) continue;
        finding.isWaived = true;
        finding.waiverReason = waiver.reason;
        finding.waiverAuthor = waiver.author;
        finding.waiverDate = waiver.date;
    }
    return count;
}

bool waitsForOutcome(const Waiver& waiver)
{
    return std::ranges::any_of(ruleChecks(), [&](const RuleCheck& check) { return waiver.rule == ruleId(check.rule) && needsOutcome(check.rule); });
}

Finding findingAbout(const Waiver& waiver, const Plan& plan, Rule rule)
{
    Finding finding = findingOn(rule, Severity::Info, nameOf(waiver, plan));
    if (plan.equipment.contains(waiver.equipment)) finding.equipment.push_back(waiver.equipment);
    return finding;
}

} // namespace

bool concerns(const Waiver& waiver, const Finding& finding)
{
    if (waiver.rule != ruleId(finding.rule) || (!waiver.object.empty() && waiver.object != finding.object)) return false;
    return waiver.equipment.isNone() || std::ranges::find(finding.equipment, waiver.equipment) != finding.equipment.end();
}

std::string nameOf(const Waiver& waiver, const Plan& plan)
{
    if (!waiver.object.empty()) return waiver.object;
    const Equipment* piece = plan.equipment.find(waiver.equipment);
    return piece ? piece->name : waiver.rule;
}

void applyWaivers(const Plan& plan, std::string_view day, Findings& findings, Judged judged)
{
    Findings about;
    for (const Waiver& waiver : plan.waivers) {
        if (judged == Judged::WithoutOutcome && waitsForOutcome(waiver)) continue;
        const bool holds = !hasExpired(waiver.expires, day);
        const std::size_t count = apply(waiver, holds, findings);
        if (count == 0) about.push_back(findingAbout(waiver, plan, Rule::WaiverUnused));
        else if (!holds) about.push_back(measured(findingAbout(waiver, plan, Rule::WaiverExpired), static_cast<double>(count), 0, ""));
    }
    findings.insert(findings.end(), std::make_move_iterator(about.begin()), std::make_move_iterator(about.end()));
}

} // namespace gw
