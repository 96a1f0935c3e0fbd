// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace gw {

/// The sections and tables of a plan, in its own order.
enum class PlanPart : std::uint8_t {
    Info, Site, Energy, Workload, Finance, Schedule,
    Spaces, Groups, Equipment, Feeds, Loops, Connections, Sources, Tiers, Applications, Scenarios, ScenarioChanges, Waivers,
    Obstacles, Aisles, Underlays, Measurements, CarriedTypes, Series,
};
inline constexpr std::size_t planPartCount = static_cast<std::size_t>(PlanPart::Series) + 1;

/// A set of parts.
using PlanParts = std::uint32_t;
constexpr PlanParts partsOf(std::initializer_list<PlanPart> parts)
{
    PlanParts set = 0;
    for (const PlanPart part : parts) set |= PlanParts {1} << static_cast<unsigned>(part);
    return set;
}
inline constexpr PlanParts allParts = (PlanParts {1} << planPartCount) - 1;

/// What may differ between two states of one plan, so that what follows from it is done again only where it must be. What is not named is the same.
struct PlanChanges {
    /// Parts with any change but the one below: for pieces that is whatever does more than put one elsewhere.
    PlanParts parts = 0;
    /// Pieces that only stand elsewhere in their space, look another way or have other figures of their own (core/model/own_figures.h). The places they
    /// keep in their row are no difference to anybody but the row. May name a piece more than once.
    std::vector<EquipmentId> moved {};

    static PlanChanges everything() { return {allParts, {}}; }
    bool isNothing() const { return parts == 0 && moved.empty(); }
    bool touches(PlanParts any) const { return (parts & any) != 0; }
    bool touches(PlanPart part) const { return touches(partsOf({part})); }
    /// Takes over what happened after this.
    void add(const PlanChanges& later)
    {
        parts |= later.parts;
        moved.insert(moved.end(), later.moved.begin(), later.moved.end());
    }
};

/// The part that rows or sections of type `T` are.
template <class T>
constexpr PlanPart partOf()
{
    if constexpr (std::is_same_v<T, PlanInfo>) return PlanPart::Info;
    else if constexpr (std::is_same_v<T, Site>) return PlanPart::Site;
    else if constexpr (std::is_same_v<T, EnergyContract>) return PlanPart::Energy;
    else if constexpr (std::is_same_v<T, Workload>) return PlanPart::Workload;
    else if constexpr (std::is_same_v<T, Finance>) return PlanPart::Finance;
    else if constexpr (std::is_same_v<T, Schedule>) return PlanPart::Schedule;
    else if constexpr (std::is_same_v<T, Space>) return PlanPart::Spaces;
    else if constexpr (std::is_same_v<T, Group>) return PlanPart::Groups;
    else if constexpr (std::is_same_v<T, Equipment>) return PlanPart::Equipment;
    else if constexpr (std::is_same_v<T, Feed>) return PlanPart::Feeds;
    else if constexpr (std::is_same_v<T, Loop>) return PlanPart::Loops;
    else if constexpr (std::is_same_v<T, Connection>) return PlanPart::Connections;
    else if constexpr (std::is_same_v<T, EnergySource>) return PlanPart::Sources;
    else if constexpr (std::is_same_v<T, ServiceTier>) return PlanPart::Tiers;
    else if constexpr (std::is_same_v<T, Application>) return PlanPart::Applications;
    else if constexpr (std::is_same_v<T, Scenario>) return PlanPart::Scenarios;
    else if constexpr (std::is_same_v<T, ScenarioChange>) return PlanPart::ScenarioChanges;
    else if constexpr (std::is_same_v<T, Waiver>) return PlanPart::Waivers;
    else if constexpr (std::is_same_v<T, Obstacle>) return PlanPart::Obstacles;
    else if constexpr (std::is_same_v<T, Aisle>) return PlanPart::Aisles;
    else if constexpr (std::is_same_v<T, Underlay>) return PlanPart::Underlays;
    else if constexpr (std::is_same_v<T, Measurement>) return PlanPart::Measurements;
    else if constexpr (std::is_same_v<T, CarriedType>) return PlanPart::CarriedTypes;
    else return PlanPart::Series;
}

/// Whether one stands elsewhere than the other, or looks another way, and that is all.
inline bool isOnlyMoved(const Equipment& before, const Equipment& after)
{
    Equipment there = before;
    there.x = after.x, there.y = after.y, there.facing = after.facing;
    there.slot = after.slot, there.isDetached = after.isDetached;
    return there == after;
}

} // namespace gw
