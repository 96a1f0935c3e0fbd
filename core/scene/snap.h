// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/placement.h"

#include <array>
#include <optional>

namespace gw {

/// A place in metres: of the site, or of a piece's corner in its space.
struct Place {
    double x = 0, y = 0;
    bool operator==(const Place&) const = default;
};

/// What a dragged piece or point comes to rest on, the strongest hold first.
enum class SnapKind : std::uint8_t { Neighbour, FaceToFace, RowAxis, AisleLine, Wall, Perpendicular, Edge, Centre, Pitch, Tile, Grid, None };

/// A line to draw while something rests on it. Site coordinates.
struct SnapGuide {
    Place from, to;
    SnapKind kind = SnapKind::None;
    bool operator==(const SnapGuide&) const = default;
};

/// Where something comes to rest, in whole millimetres, and what holds it in each direction.
struct Snap {
    Place at;
    SnapKind x = SnapKind::None, y = SnapKind::None;
    std::vector<SnapGuide> guides;         ///< Empty for grid and tile.
    /// The stronger hold of the two directions.
    SnapKind kind() const { return std::min(x, y); }
};

/// How far a hold reaches, in metres.
inline constexpr double usualReach = 0.15;

/// What a point does not come to rest on: the thing that is being reshaped itself. And the point that a line to it begins at, to meet walls squarely.
struct PointWish {
    SpaceId notSpace {};
    ObstacleId notObstacle {};
    AisleId notAisle {};
    std::optional<Place> from {};
};

/// Finds holds for pieces and points among what stands in a plan; knows no widget, so that every view uses the same one.
/// Looks only at neighbours; `placement` must outlive it.
class SnapField {
public:
    explicit SnapField(const Placement& placement) : m_placement(placement) {}

    /// The corner of a piece whose footprint is `ghost.area`: flush with a neighbour, faces touching, doors in one line, at the aisle's width from
    /// a face, wall or column, against a wall or column, in line with an edge or a centre, at whole places of a row's pitch from its members; else
    /// on a 600 mm tile, else on the 0.1 m grid; each direction by itself.
    Snap rest(const Ghost& ghost, double reach = usualReach) const;
    /// A point of the site: on edges and centres of pieces, obstacles, aisles and spaces, on slanting walls, squarely to what it began at; else on
    /// the 0.1 m grid.
    Snap restPoint(Place at, double reach = usualReach, const PointWish& wish = {}) const;
    /// A rectangle of the site that is moved as a whole: where its corner with the smallest coordinates comes to rest, each direction by the corner
    /// that is held more strongly.
    Snap restRectangle(const Footprint& area, double reach = usualReach, const PointWish& wish = {}) const;

private:
    const Placement& m_placement;
};

/// Whole millimetres.
double toMillimetres(double value);

} // namespace gw
