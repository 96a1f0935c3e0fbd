// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/aisle_sides.h"

namespace gw {
namespace {

/// Faces stand this near to the line that was drawn. Estimate: doors and handles.
constexpr double near = 0.3;

/// The strip along the side, outside of the aisle.
Footprint stripAlong(const Footprint& aisle, Facing into) { return stripBefore(aisle, opposite(into), near); }

AisleSide sideOf(const CheckedPlan& checked, std::size_t space, const Footprint& aisle, Facing into)
{
    const bool alongX = isAlongX(into);
    AisleSide side {into, alongX ? aisle.x0 : aisle.y0, alongX ? aisle.x1 : aisle.y1, {}, false};
    const Footprint strip = stripAlong(aisle, into);
    checked.contents[space].floorGrid.forEachNear(strip, [&](std::uint32_t piece) {
        if (penetration(strip, checked.footprints[piece]) > touching) side.pieces.push_back(piece);
        return true;
    });
    std::ranges::sort(side.pieces);
    side.pieces.erase(std::unique(side.pieces.begin(), side.pieces.end()), side.pieces.end());
    side.isWall = checked.plan.spaces[space].kind != SpaceKind::Yard && checked.shapes[space].beyond(strip) > touching;
    return side;
}

} // namespace

std::array<AisleSide, 2> sidesOf(const CheckedPlan& checked, std::size_t space, const Aisle& aisle)
{
    const double x = aisle.x.in(metre), y = aisle.y.in(metre);
    const Footprint area {x, y, x + aisle.width.in(metre), y + aisle.depth.in(metre)};
    const bool alongX = aisle.width >= aisle.depth;
    return {sideOf(checked, space, area, alongX ? Facing::North : Facing::East), sideOf(checked, space, area, alongX ? Facing::South : Facing::West)};
}

} // namespace gw
