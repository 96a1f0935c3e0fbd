// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"

namespace gw {

Neighbour nearestPiece(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Facing facing, double within)
{
    const Footprint own = checked.footprints[piece];
    const Footprint strip = stripBefore(own, facing, within);
    const Footprint beyond = stripBefore(own, facing, within + 1);
    Neighbour found {within, noNeighbour};
    grid.forEachNear(strip, [&](std::uint32_t other) {
        const double apart = gapBefore(own, checked.footprints[other], facing), distance = std::max(apart, 0.0);
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
