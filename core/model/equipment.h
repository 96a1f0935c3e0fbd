// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/model/facing.h"
#include "core/units/units.h"

#include <optional>
#include <string>

namespace gw {

/// One placed piece. A plain value: what follows from it is a free function.
struct Equipment {
    EquipmentId id;
    std::string name;
    EquipmentTypeId type;
    SpaceId space;
    GroupId group;                        ///< The row it stands in, or none.
    Length x, y;                          ///< Corner with the smallest coordinates, in the space's coordinates.
    Facing facing = Facing::North;
    std::optional<Power> maximumPower;    ///< Overrides the type's maximum draw (racks) or rating (power gear).
    std::optional<Power> powerCap;        ///< Operating cap of a rack; none = uncapped.
    std::optional<Money> price;           ///< Overrides the type's price.
    std::uint32_t slot = 0;               ///< Its place in the array that its row is, from 1; 0 = none.
    EquipmentId original;                 ///< The piece of the original pod that it repeats, or none.
    bool isDetached = false;              ///< Follows neither its row nor its original any more.
    bool isLocked = false;                ///< Not to be moved, changed or removed by hand.
    bool operator==(const Equipment&) const = default;
};

enum class Side : std::uint8_t { A, B };

/// A directed electrical connection from source to load.
struct Feed {
    FeedId id;
    EquipmentId from;
    EquipmentId to;
    Side side = Side::A;
    bool operator==(const Feed&) const = default;
};

enum class LoopKind : std::uint8_t { Facility, Technology };

/// A coolant circuit. A facility loop runs from heat rejection to CDUs, a technology loop from a CDU to racks.
struct Loop {
    LoopId id;
    std::string name;
    LoopKind kind = LoopKind::Technology;
    Temperature supply = celsius(40);
    TemperatureDifference rise = kelvins(10);   ///< Return minus supply at design load.
    std::optional<Length> pipeDiameter;         ///< Inner diameter of its mains; none = as proposed from flow and velocity limit.
    bool operator==(const Loop&) const = default;
};

/// Whether a piece gives cooling to a loop or takes it.
enum class LoopRole : std::uint8_t { Cools, IsCooled };

/// One piece's connection to one loop. A CDU cools its technology loop and is cooled by the facility loop.
struct Connection {
    ConnectionId id;
    LoopId loop;
    EquipmentId equipment;
    LoopRole role = LoopRole::IsCooled;
    bool operator==(const Connection&) const = default;
};

} // namespace gw
