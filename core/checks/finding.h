// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gw {

enum class Severity : std::uint8_t { Error, Warning, Info };

/// The design rules. Their words (for waivers and JSON) and sources are in `ruleFacts`, their sentences in `views/text`.
enum class Rule : std::uint8_t {
    // Space
    Overlap, OutsideSpace, AisleTooNarrow, TooTallForSpace, HeadroomTooSmall, WorkingSpaceTooShallow, SpacesOverlap, DrawnOutsideSpace, InNoGoZone, OnColumn,
    ThroughWall, DoorBlocked, DoorTooSmall, RowTooLong, DeadEndAisle, FacesMixed, AisleFacedWrongly, ContainmentMissing, ContainmentGap, PlantIndoors,
    EngineInHall, BatteryNearBuilding, LandTooSmall,
    // Structure
    FloorOverloaded, PanelOverloaded,
    // Power
    FeedCycle, RackWithoutFeed, OneSideOnly, FeedOverloaded, FeedFailureOverload, ContinuousLoadTooHigh, PowerGearWithoutSource, FeedFromLoad, NoTransformer, NoUps,
    BuswayOutOfReach, PlantWithoutFeed, DuplicateFeed, CapBelowIdle, SupplySmallerThanPeak, GeneratorsTooSmall, SourcesAboveDemand,
    // Cooling
    LoopOverloaded, CoolantTooWarm, LiquidRackWithoutLoop, AirLimitExceeded, CduWithoutFacility, FacilityWithoutRejection, FacilityTooWarm,
    RejectionTooWarm, TrimChillersTooSmall, PumpsTooSmall, CoolantTooFast, RackFlowTooSmall, AirUnitWithoutWater, AirInletTooWarm, CoolantBelowDewPoint,
    WrongLoopRole,
    // Network
    NetworkOutOfReach, TrainingSpansTooFar,
    // Availability
    SidesShareGear, SinglePointOfFailure, SingleSource, NotMaintainable, LoopWithoutSpare, AirWithoutSpare, LoopOnOneSide,
    // Applications
    AgentWithAllPowers, TierNotServed, CapacitySharesAboveOne, TooManyTiers, DemandTurnedAway,
    // Document
    UnknownType, UnknownAccelerator, UnknownModel, UnknownEnergySource, UnknownClimate, UnreadableSeries, DuplicateNames, WaiverExpired, WaiverUnused,
};
inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::WaiverUnused) + 1;

/// What a design rule says about the plan.
struct Finding {
    Rule rule;
    Severity severity;
    std::vector<EquipmentId> equipment;      ///< What to show; may be empty.
    SpaceId space {};
    std::string object;                      ///< The name of what it is about.
    double measured = 0, limit = 0;
    std::string unit;                        ///< Symbol of `measured` and `limit`; empty for plain numbers.
    bool isWaived = false;
    std::string waiverReason {}, waiverAuthor {};
    std::string waiverDate {};               ///< ISO 8601, the day it was accepted.
    std::string seen {};                     ///< The word in the plan that is at fault, such as a model nobody knows, and what should stand there; mostly empty.
    bool operator==(const Finding&) const = default;
};

} // namespace gw
