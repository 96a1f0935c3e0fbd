// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include "core/checks/day.h"
#include "core/checks/rules.h"
#include "core/checks/waivers.h"

#include <tuple>

namespace gw {
namespace {

using RuleCheck = void (*)(const CheckedPlan&, Findings&);

/// One for each rule; what waivers say follows when the rules have spoken.
constexpr RuleCheck ruleChecks[] {
    checkOverlap, checkOutsideSpace, checkAisles, checkHeight, checkHeadroom, checkWorkingSpace, checkSpacesOverlap, checkDrawn, checkNoGoZones,
    checkColumns, checkWalls, checkDoors, checkDoorSizes, checkRowLength, checkDeadEnds, checkFaces, checkAisleFaces, checkContainment,
    checkContainmentGaps, checkPlantIndoors, checkEngines, checkBatteries, checkLand, checkFloor, checkPanels, checkRackFeeds, checkSides,
    checkFeedLoading, checkFailureLoading, checkContinuousLoad, checkPowerSources, checkFeedDirections, checkTransformers, checkRideThrough,
    checkBusways, checkPlantFeeds, checkTwinFeeds, checkCaps, checkSupply, checkGenerators, checkSurplus, checkLoops, checkCoolantTemperature,
    checkLiquidRacks, checkAir, checkCdus, checkRejection, checkApproach, checkReach, checkTrim, checkPumps, checkVelocity, checkRackFlow,
    checkCoils, checkAirInlets, checkDewPoint, checkLoopRoles, checkNetworkReach, checkTrainingSpan, checkSharedGear, checkBlast, checkSources,
    checkMaintainability, checkSpareCooling, checkSpareAir, checkLoopSides, checkAgents, checkTiers, checkShares, checkDemand, checkNames,
};

bool comesBefore(const Finding& a, const Finding& b)
{
    return std::tie(a.severity, a.rule, a.equipment, a.object, a.space) < std::tie(b.severity, b.rule, b.equipment, b.object, b.space);
}

} // namespace

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome) { return check(plan, catalog, outcome, today()); }

std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::string_view day)
{
    const CheckedPlan checked(plan, catalog, outcome);
    Findings findings;
    for (const RuleCheck rule : ruleChecks) rule(checked, findings);
    applyWaivers(plan, day, findings);
    std::ranges::stable_sort(findings, comesBefore);
    return findings;
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
