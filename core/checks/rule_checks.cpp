// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rule_checks.h"

#include "core/checks/waivers.h"

#include <array>
#include <tuple>

namespace gw {
namespace {

constexpr std::array checks = std::to_array<RuleCheck>({
    {Rule::Overlap, checkOverlap},
    {Rule::OutsideSpace, checkOutsideSpace},
    {Rule::AisleTooNarrow, checkAisles},
    {Rule::TooTallForSpace, checkHeight},
    {Rule::HeadroomTooSmall, checkHeadroom},
    {Rule::WorkingSpaceTooShallow, checkWorkingSpace},
    {Rule::SpacesOverlap, checkSpacesOverlap},
    {Rule::DrawnOutsideSpace, checkDrawn},
    {Rule::InNoGoZone, checkNoGoZones},
    {Rule::OnColumn, checkColumns},
    {Rule::ThroughWall, checkWalls},
    {Rule::DoorBlocked, checkDoors},
    {Rule::DoorTooSmall, checkDoorSizes},
    {Rule::RowTooLong, checkRowLength},
    {Rule::DeadEndAisle, checkDeadEnds},
    {Rule::FacesMixed, checkFaces},
    {Rule::AisleFacedWrongly, checkAisleFaces},
    {Rule::ContainmentMissing, checkContainment},
    {Rule::ContainmentGap, checkContainmentGaps},
    {Rule::PlantIndoors, checkPlantIndoors},
    {Rule::EngineInHall, checkEngines},
    {Rule::BatteryNearBuilding, checkBatteries},
    {Rule::LandTooSmall, checkLand},
    {Rule::FloorOverloaded, checkFloor},
    {Rule::PanelOverloaded, checkPanels},
    {Rule::FeedCycle, checkFeedCycles},
    {Rule::RackWithoutFeed, checkRackFeeds},
    {Rule::OneSideOnly, checkSides},
    {Rule::FeedOverloaded, checkFeedLoading},
    {Rule::FeedFailureOverload, checkFailureLoading},
    {Rule::ContinuousLoadTooHigh, checkContinuousLoad},
    {Rule::PowerGearWithoutSource, checkPowerSources},
    {Rule::FeedFromLoad, checkFeedDirections},
    {Rule::NoTransformer, checkTransformers},
    {Rule::NoUps, checkRideThrough},
    {Rule::BuswayOutOfReach, checkBusways},
    {Rule::PlantWithoutFeed, checkPlantFeeds},
    {Rule::DuplicateFeed, checkTwinFeeds},
    {Rule::CapBelowIdle, checkCaps},
    {Rule::SupplySmallerThanPeak, checkSupply},
    {Rule::GeneratorsTooSmall, checkGenerators},
    {Rule::SourcesAboveDemand, checkSurplus},
    {Rule::LoopOverloaded, checkLoops},
    {Rule::CoolantTooWarm, checkCoolantTemperature},
    {Rule::LiquidRackWithoutLoop, checkLiquidRacks},
    {Rule::AirLimitExceeded, checkAir},
    {Rule::CduWithoutFacility, checkCdus},
    {Rule::FacilityWithoutRejection, checkRejection},
    {Rule::FacilityTooWarm, checkApproach},
    {Rule::RejectionTooWarm, checkReach},
    {Rule::TrimChillersTooSmall, checkTrim},
    {Rule::PumpsTooSmall, checkPumps},
    {Rule::CoolantTooFast, checkVelocity},
    {Rule::RackFlowTooSmall, checkRackFlow},
    {Rule::AirUnitWithoutWater, checkCoils},
    {Rule::AirInletTooWarm, checkAirInlets},
    {Rule::CoolantBelowDewPoint, checkDewPoint},
    {Rule::WrongLoopRole, checkLoopRoles},
    {Rule::NetworkOutOfReach, checkNetworkReach},
    {Rule::TrainingSpansTooFar, checkTrainingSpan},
    {Rule::SidesShareGear, checkSharedGear},
    {Rule::SinglePointOfFailure, checkBlast},
    {Rule::SingleSource, checkSources},
    {Rule::NotMaintainable, checkMaintainability},
    {Rule::LoopWithoutSpare, checkSpareCooling},
    {Rule::AirWithoutSpare, checkSpareAir},
    {Rule::LoopOnOneSide, checkLoopSides},
    {Rule::AgentWithAllPowers, checkAgents},
    {Rule::TierNotServed, checkTiers},
    {Rule::CapacitySharesAboveOne, checkShares},
    {Rule::TooManyTiers, checkTierCount},
    {Rule::DemandTurnedAway, checkDemand},
    {Rule::UnknownType, checkKnownTypes},
    {Rule::UnknownAccelerator, checkKnownAccelerators},
    {Rule::UnknownModel, checkKnownModels},
    {Rule::UnknownEnergySource, checkKnownSources},
    {Rule::UnknownClimate, checkKnownClimate},
    {Rule::UnreadableSeries, checkSeriesHours},
    {Rule::DuplicateNames, checkNames},
});
static_assert(checks.size() == static_cast<std::size_t>(Rule::WaiverExpired));

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < checks.size(); ++i)
        if (static_cast<std::size_t>(checks[i].rule) != i) return false;
    return true;
}
static_assert(areInOrder());

bool comesBefore(const Finding& a, const Finding& b)
{
    return std::tie(a.severity, a.rule, a.equipment, a.object, a.space) < std::tie(b.severity, b.rule, b.equipment, b.object, b.space);
}

struct AskAll {
    const CheckedPlan& checked;
    Findings& findings;

    void operator()(PlanCheck ask) const { ask(checked, findings); }
    void operator()(SpaceCheck ask) const
    {
        for (std::size_t s = 0; s < checked.contents.size(); ++s) ask(checked, s, findings);
    }
    void operator()(PieceCheck ask) const
    {
        forEachPlaced(checked, [&](std::size_t space, std::uint32_t piece) { ask(checked, space, piece, findings); });
    }
};

} // namespace

void askAll(Rule rule, const CheckedPlan& checked, Findings& findings) { std::visit(AskAll {checked, findings}, checks[static_cast<std::size_t>(rule)].ask); }

std::span<const RuleCheck> ruleChecks() { return checks; }

Findings sortedFindings(const Plan& plan, std::string_view day, std::vector<const Finding*> said, Judged judged)
{
    std::ranges::stable_sort(said, [](const Finding* a, const Finding* b) { return comesBefore(*a, *b); });
    Findings findings;
    findings.reserve(said.size());
    for (const Finding* finding : said) findings.push_back(*finding);
    applyWaivers(plan, day, findings, judged);
    if (findings.size() > said.size()) std::ranges::stable_sort(findings, comesBefore);
    return findings;
}

} // namespace gw
