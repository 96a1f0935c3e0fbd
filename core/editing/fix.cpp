// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fix.h"

#include "core/editing/fixes.h"

namespace gw {
namespace {

using Fix = Edit (*)(const FixInput&);

/// Null where it takes a planner.
Fix fixOf(Rule rule)
{
    switch (rule) {
    case Rule::Overlap:
    case Rule::InNoGoZone:
    case Rule::OnColumn:
    case Rule::ThroughWall: return fixByMovingLast;
    case Rule::OutsideSpace: return fixByMovingInside;
    case Rule::AisleTooNarrow:
    case Rule::WorkingSpaceTooShallow: return fixByWidening;
    case Rule::DrawnOutsideSpace: return fixDrawing;
    case Rule::DoorTooSmall: return fixDoor;
    case Rule::ContainmentMissing: return fixContainment;
    case Rule::RackWithoutFeed:
    case Rule::OneSideOnly:
    case Rule::PlantWithoutFeed: return fixByFeedingAsNeighbours;
    case Rule::DuplicateFeed: return fixTwinFeeds;
    case Rule::FeedCycle: return fixFeedCycle;
    case Rule::FeedFromLoad: return fixFeedDirection;
    case Rule::CapBelowIdle: return fixCap;
    case Rule::SupplySmallerThanPeak: return fixSupply;
    case Rule::LiquidRackWithoutLoop:
    case Rule::CduWithoutFacility:
    case Rule::AirUnitWithoutWater: return fixByConnectingAsNeighbours;
    case Rule::CoolantTooWarm: return fixSupplyTemperature;
    case Rule::FacilityTooWarm: return fixFacilityTemperature;
    case Rule::AirInletTooWarm: return fixAirTemperature;
    case Rule::CoolantBelowDewPoint: return fixDewPoint;
    case Rule::RackFlowTooSmall: return fixRackFlow;
    case Rule::CoolantTooFast: return fixVelocity;
    case Rule::WrongLoopRole: return fixLoopRole;
    case Rule::LoopOverloaded:
    case Rule::LoopWithoutSpare:
    case Rule::AirLimitExceeded:
    case Rule::AirWithoutSpare:
    case Rule::PumpsTooSmall:
    case Rule::TrimChillersTooSmall: return fixByAddingCoolers;
    case Rule::AgentWithAllPowers: return fixPowers;
    case Rule::CapacitySharesAboveOne: return fixShares;
    case Rule::DuplicateNames: return fixNames;
    case Rule::WaiverExpired:
    case Rule::WaiverUnused: return fixWaivers;
    default: return nullptr;
    }
}

} // namespace

const Equipment* FixInput::piece(std::size_t n) const
{
    const Equipment* found = n < finding.equipment.size() ? plan.equipment.find(finding.equipment[n]) : nullptr;
    return found && !found->isLocked ? found : nullptr;
}

bool isFixable(Rule rule) { return fixOf(rule) != nullptr; }

std::optional<Edit> fixFor(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const Finding& finding)
{
    const Fix fix = fixOf(finding.rule);
    if (!fix) return std::nullopt;
    Edit edit = fix({plan, catalog, outcome, finding});
    if (edit.isEmpty()) return std::nullopt;
    return edit;
}

} // namespace gw
