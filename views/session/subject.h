// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <concepts>
#include <type_traits>
#include <variant>

namespace gw {

/// The parts of a plan that exist once, in the order of `forEachSection`.
enum class Section : std::uint8_t { Info, Site, Energy, Workload, Finance, Schedule };

/// What the inspector shows and the tree names: a section or one object of the plan; none at all is `monostate`.
using Subject = std::variant<std::monostate, Section, SpaceId, GroupId, EquipmentId, LoopId, SourceId, TierId, ApplicationId, FeedId, ObstacleId, AisleId, UnderlayId, MeasurementId>;

/// Calls `visit(key, section)` with the one section that is asked for.
template <class P, class Visitor>
void withSection(P& plan, Section wanted, Visitor&& visit)
{
    int at = 0;
    forEachSection(plan, [&](const char* key, auto& section) {
        if (at++ == static_cast<int>(wanted)) visit(key, section);
    });
}

/// Calls `visit(key, table)` with the table whose rows have ids of type `Key`.
template <class Key, class P, class Visitor>
void withTable(P& plan, Visitor&& visit)
{
    forEachTable(plan, [&](const char* key, auto& table) {
        if constexpr (std::same_as<typename std::remove_cvref_t<decltype(table)>::Key, Key>) visit(key, table);
    });
}

/// Calls `visit(key, value)` with the section or row a subject names; does nothing when the plan has no such row.
template <class Visitor>
void withSubject(const Plan& plan, const Subject& subject, Visitor&& visit)
{
    std::visit([&](auto what) {
        using What = decltype(what);
        if constexpr (std::same_as<What, Section>) withSection(plan, what, visit);
        else if constexpr (!std::same_as<What, std::monostate>)
            withTable<What>(plan, [&](const char* key, const auto& table) {
                if (const auto* row = table.find(what)) visit(key, *row);
            });
    }, subject);
}

/// Whether the plan still has it. Nothing at all is never missing.
bool exists(const Plan& plan, const Subject& subject);

/// Whether it lies on the floor and is no piece: a space, obstacle, aisle, underlay or kept distance. Several of these can be selected together.
bool isFloorObject(const Subject& subject);

} // namespace gw
