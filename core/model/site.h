// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/units/units.h"

#include <string>
#include <vector>

namespace gw {

/// The document itself.
struct PlanInfo {
    std::string name;
    std::string author;
    std::string notes;                 ///< What a reader must know; printed in the report.
    std::uint32_t lastId = 0;          ///< The highest object number ever given out.
    bool operator==(const PlanInfo&) const = default;
};

/// The place: climate, grid connection, land.
struct Site {
    std::string name;
    ClimateId climate;
    Power gridCapacity;                ///< Firm capacity of the grid connection.
    Time monthsToPower;                ///< From decision to energised grid connection.
    Area landArea;
    AreaPrice landPrice;
    bool operator==(const Site&) const = default;
};

/// What a room is for; decides which rules and costs apply to it.
enum class SpaceKind : std::uint8_t { DataHall, ElectricalRoom, MechanicalRoom, Yard };

/// A room or yard: a rectangle on the site, measured from the site's origin.
struct Space {
    SpaceId id;
    std::string name;
    SpaceKind kind = SpaceKind::DataHall;
    Length x, y;                       ///< The corner with the smallest coordinates.
    Length width, depth;               ///< Along x and along y.
    Length height = metres(5);
    FloorLoad floorLimit = kilogramsPerSquareMetre(2500);
    Length aisleMinimum = metres(1.2); ///< Clear width asked between facing rows.
    bool operator==(const Space&) const = default;
};

/// Racks side by side, and rows that share power, cooling and network.
enum class GroupKind : std::uint8_t { Row, Pod };

struct Group {
    GroupId id;
    std::string name;
    GroupKind kind = GroupKind::Row;
    GroupId parent;                    ///< The pod a row belongs to, or none.
    SpaceId space;
    bool operator==(const Group&) const = default;
};

} // namespace gw
