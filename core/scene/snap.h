// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/placement.h"

#include <array>

namespace gw {

/// A place in metres: of the site, or of a piece's corner in its space.
struct Place {
    double x = 0, y = 0;
    bool operator==(const Place&) const = default;
};

/// What a dragged piece or point comes to rest on, the strongest hold first.
enum class SnapKind : std::uint8_t { Neighbour, FaceToFace, RowAxis, AisleLine, Wall, Edge, Centre, Tile, Grid, None };

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

/// Finds holds for pieces and points among what stands in a plan; knows no widget, so that every view uses the same one.
/// Looks only at neighbours; `placement` must outlive it.
class SnapField {
public:
    explicit SnapField(const Placement& placement) : m_placement(placement) {}

    /// The corner of a piece whose footprint is `ghost.area`: flush with a neighbour, faces touching, doors in one line, at the aisle's width from
    /// a face or wall, against a wall, in line with an edge or a centre; else on a 600 mm tile, else on the 0.1 m grid; each direction by itself.
    Snap rest(const Ghost& ghost, double reach = usualReach) const;
    /// A point of the site: on edges and centres of pieces, obstacles and spaces, else on the 0.1 m grid.
    Snap restPoint(Place at, double reach = usualReach) const;

private:
    const Placement& m_placement;
};

/// Whole millimetres.
double toMillimetres(double value);

} // namespace gw
