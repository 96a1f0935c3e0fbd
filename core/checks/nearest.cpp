// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"

namespace gw {
namespace {

/// Clear depth from one face of `a` to `b`, which lies before it.
double gap(const Footprint& a, const Footprint& b, Facing facing)
{
    switch (facing) {
    case Facing::North: return b.y0 - a.y1;
    case Facing::South: return a.y0 - b.y1;
    case Facing::East: return b.x0 - a.x1;
    case Facing::West: return a.x0 - b.x1;
    }
    return 0;
}

} // namespace

Neighbour nearestPiece(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Facing facing, double within)
{
    const Footprint own = checked.footprints[piece];
    const Footprint strip = stripBefore(own, facing, within);
    const Footprint beyond = stripBefore(own, facing, within + 1);
    Neighbour found {within, noNeighbour};
    grid.forEachNear(strip, [&](std::uint32_t other) {
        const double apart = gap(own, checked.footprints[other], facing), distance = std::max(apart, 0.0);
        // Of those equally near the first of the plan, whatever the grid's order.
        const bool isNearer = distance < found.distance || (distance == found.distance && other < found.piece && found.piece != noNeighbour);
        if (other == piece || apart < -touching || !isNearer) return true;
        if (penetration(beyond, checked.footprints[other]) > touching) found = {distance, other};
        return true;
    });
    return found;
}

Neighbour nearestBefore(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Facing facing, double within)
{
    const Neighbour found = nearestPiece(checked, checked.contents[space].floorGrid, piece, facing, within);
    const double wall = checked.shapes[space].toWall(checked.footprints[piece], facing);
    const bool isWall = checked.plan.spaces[space].kind != SpaceKind::Yard && wall >= -touching && wall < found.distance;
    return isWall ? Neighbour {std::max(wall, 0.0), noNeighbour} : found;
}

} // namespace gw
