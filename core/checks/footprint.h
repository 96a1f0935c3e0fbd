// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/equipment.h"

#include <algorithm>

namespace gw {

/// The floor a piece covers, in metres of its space's coordinates.
struct Footprint {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const Footprint&) const = default;
};

/// Rectangles that share less than this touch; they do not overlap. Absorbs the rounding of sums of widths.
inline constexpr double touching = 1e-3;

inline bool isAlongX(Facing facing) { return facing == Facing::North || facing == Facing::South; }

/// Width along x for North and South, along y for East and West.
inline Footprint footprintOf(const Equipment& piece, const EquipmentType& type)
{
    const double width = type.width.value.in(metre), depth = type.depth.value.in(metre);
    const double x = piece.x.in(metre), y = piece.y.in(metre);
    return isAlongX(piece.facing) ? Footprint {x, y, x + width, y + depth} : Footprint {x, y, x + depth, y + width};
}

/// How far two rectangles reach into each other: the smaller of the two directions, negative when they are apart.
inline double penetration(const Footprint& a, const Footprint& b)
{
    return std::min(std::min(a.x1, b.x1) - std::max(a.x0, b.x0), std::min(a.y1, b.y1) - std::max(a.y0, b.y0));
}

/// The strip of `depth` before the face that looks to `facing`.
inline Footprint stripBefore(const Footprint& p, Facing facing, double depth)
{
    switch (facing) {
    case Facing::North: return {p.x0, p.y1, p.x1, p.y1 + depth};
    case Facing::South: return {p.x0, p.y0 - depth, p.x1, p.y0};
    case Facing::East: return {p.x1, p.y0, p.x1 + depth, p.y1};
    case Facing::West: return {p.x0 - depth, p.y0, p.x0, p.y1};
    }
    return p;
}

/// Clear depth in metres from the face of `a` that looks to `facing` to `b`, which lies before it; negative where they overlap.
inline double gapBefore(const Footprint& a, const Footprint& b, Facing facing)
{
    switch (facing) {
    case Facing::North: return b.y0 - a.y1;
    case Facing::South: return a.y0 - b.y1;
    case Facing::East: return b.x0 - a.x1;
    case Facing::West: return a.x0 - b.x1;
    }
    return 0;
}

inline Facing opposite(Facing facing)
{
    return static_cast<Facing>((static_cast<int>(facing) + 2) % 4);
}

} // namespace gw
