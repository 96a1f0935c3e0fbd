// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include "core/checks/rules.h"

#include <array>
#include <tuple>

namespace gw {
namespace {

struct RuleEntry {
    Rule rule;
    std::string_view id;
    void (*check)(const CheckedPlan&, Findings&);
};

/// In the order of `Rule`.
constexpr std::array ruleTable {
    RuleEntry {Rule::Overlap, "overlap", checkOverlap},
    RuleEntry {Rule::OutsideSpace, "outside_space", checkOutsideSpace},
    RuleEntry {Rule::AisleTooNarrow, "aisle_too_narrow", checkAisles},
    RuleEntry {Rule::FloorOverloaded, "floor_overloaded", checkFloor},
    RuleEntry {Rule::TooTallForSpace, "too_tall_for_space", checkHeight},
    RuleEntry {Rule::RackWithoutFeed, "rack_without_feed", checkRackFeeds},
    RuleEntry {Rule::OneSideOnly, "one_side_only", checkSides},
    RuleEntry {Rule::FeedOverloaded, "feed_overloaded", checkFeedLoading},
    RuleEntry {Rule::FeedFailureOverload, "feed_failure_overload", checkFailureLoading},
    RuleEntry {Rule::PowerGearWithoutSource, "power_gear_without_source", checkPowerSources},
    RuleEntry {Rule::LoopOverloaded, "loop_overloaded", checkLoops},
    RuleEntry {Rule::CoolantTooWarm, "coolant_too_warm", checkCoolantTemperature},
    RuleEntry {Rule::LiquidRackWithoutLoop, "liquid_rack_without_loop", checkLiquidRacks},
    RuleEntry {Rule::AirLimitExceeded, "air_limit_exceeded", checkAir},
    RuleEntry {Rule::SupplySmallerThanPeak, "supply_smaller_than_peak", checkSupply},
    RuleEntry {Rule::AgentWithAllPowers, "agent_with_all_powers", checkAgents},
    RuleEntry {Rule::TierNotServed, "tier_not_served", checkTiers},
    RuleEntry {Rule::CapacitySharesAboveOne, "capacity_shares_above_one", checkShares},
};

bool concerns(const Waiver& waiver, const Finding& finding)
{
    if (waiver.rule != ruleId(finding.rule)) return false;
    return waiver.equipment.isNone() || std::ranges::find(finding.equipment, waiver.equipment) != finding.equipment.end();
}

void waive(const Plan& plan, Findings& findings)
{
    for (const Waiver& waiver : plan.waivers)
        for (Finding& finding : findings)
            if (!finding.isWaived && concerns(waiver, finding)) {
                finding.isWaived = true;
                finding.waiverReason = waiver.reason;
            }
}

bool comesBefore(const Finding& a, const Finding& b)
{
    return std::tie(a.severity, a.rule, a.equipment, a.object, a.space) < std::tie(b.severity, b.rule, b.equipment, b.object, b.space);
}

} // namespace

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome)
{
    const CheckedPlan checked(plan, catalog, outcome);
    Findings findings;
    for (const RuleEntry& entry : ruleTable) entry.check(checked, findings);
    waive(plan, findings);
    std::ranges::stable_sort(findings, comesBefore);
    return findings;
}

std::string_view ruleId(Rule rule)
{
    return ruleTable[static_cast<std::size_t>(rule)].id;
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
