// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/model/facing.h"
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
    Length raisedFloor {};             ///< Height of the floor void; 0 = slab. `height` counts from the finished floor.
    std::string outline;               ///< Corners in order, "x y; x y; ..." in metres from the space's corner; empty = the whole rectangle.
    bool operator==(const Space&) const = default;
};

/// Racks side by side, and rows that share power, cooling and network.
enum class GroupKind : std::uint8_t { Row, Pod };

/// What closes a row at its two ends.
enum class RowEnds : std::uint8_t { Open, Panels, Doors };

/// A row or a pod. A row with a count is an array: its members stand at `pitch` from `x`, `y` on, and follow when one of these changes.
/// A pod with an original repeats it: what changes there changes here, but for members that were detached.
struct Group {
    GroupId id;
    std::string name;
    GroupKind kind = GroupKind::Row;
    GroupId parent;                    ///< The pod a row belongs to, or none.
    SpaceId space;
    GroupId original;                  ///< The group this one repeats, or none.
    std::uint32_t count = 0;           ///< Places of an array; 0 = its pieces stand where they were put.
    Length pitch = metres(0.6);        ///< From place to place of an array, along the width of its members.
    Length x, y;                       ///< Corner of an array's first place with the smallest coordinates, in the space's coordinates.
    Facing facing = Facing::North;     ///< Of an array's members.
    RowEnds ends = RowEnds::Open;
    bool operator==(const Group&) const = default;
};

} // namespace gw
