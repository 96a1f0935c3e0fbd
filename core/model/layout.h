// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/units/units.h"

#include <string>

namespace gw {

/// What stands in a room and is no equipment.
enum class ObstacleKind : std::uint8_t { Wall, Door, Column, NoGoZone };

/// A wall, door, column or no-go zone: a rectangle on the floor of its space.
struct Obstacle {
    ObstacleId id;
    std::string name;
    SpaceId space;
    ObstacleKind kind = ObstacleKind::Column;
    Length x, y;                       ///< The corner with the smallest coordinates, in the space's coordinates.
    Length width = metres(0.6), depth = metres(0.6);   ///< Along x and along y.
    Length height = metres(3);
    bool operator==(const Obstacle&) const = default;
};

enum class AisleKind : std::uint8_t { Cold, Hot };

/// What keeps an aisle's air from the room's: nothing, doors at its ends, or doors and a roof.
enum class Containment : std::uint8_t { None, EndDoors, Full };

/// An aisle as an object of its own: a rectangle on the floor of its space.
struct Aisle {
    AisleId id;
    std::string name;
    SpaceId space;
    AisleKind kind = AisleKind::Cold;
    Length x, y;
    Length width = metres(1.2), depth = metres(1.2);
    Containment containment = Containment::None;
    bool operator==(const Aisle&) const = default;
};

enum class UnderlayKind : std::uint8_t { Picture, Drawing };

/// A picture or drawing to trace, under the plan.
struct Underlay {
    UnderlayId id;
    std::string name;
    UnderlayKind kind = UnderlayKind::Picture;
    Length x, y;                       ///< The corner with the smallest coordinates, on the site.
    Length width = metres(10);         ///< Along x; the height follows from the content.
    double opacity = 0.5;
    std::string content;               ///< A picture file in base 64, or the lines of a drawing: "x1 y1 x2 y2" in metres, one a line.
    bool operator==(const Underlay&) const = default;
};

/// A distance that someone measured and keeps, between two places of the site.
struct Measurement {
    MeasurementId id;
    std::string name;
    Length fromX, fromY, fromZ, toX, toY, toZ;
    bool operator==(const Measurement&) const = default;
};

} // namespace gw
