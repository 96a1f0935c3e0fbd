// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"

#include "core/checks/placement.h"

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

namespace {

/// Clear depth to the next wall or column that stands within the room; `within` where there is none.
double toObstacle(const CheckedPlan& checked, std::size_t space, const Footprint& own, Facing facing, double within)
{
    double nearest = within;
    const Footprint beyond = stripBefore(own, facing, within + 1);
    for (const std::uint32_t o : checked.contents[space].obstacles) {
        const Obstacle& obstacle = checked.plan.obstacles[o];
        if (!bars(obstacle.kind)) continue;
        const Footprint area = footprintOf(obstacle);
        const double apart = gapBefore(own, area, facing);
        if (apart >= -touching && apart < nearest && penetration(beyond, area) > touching) nearest = std::max(apart, 0.0);
    }
    return nearest;
}

} // namespace

Neighbour nearestBefore(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Facing facing, double within)
{
    const Neighbour found = nearestPiece(checked, checked.contents[space].floorGrid, piece, facing, within);
    double wall = toObstacle(checked, space, checked.footprints[piece], facing, found.distance);
    const double outer = checked.shapes[space].toWall(checked.footprints[piece], facing);
    if (checked.plan.spaces[space].kind != SpaceKind::Yard && outer >= -touching) wall = std::min(wall, std::max(outer, 0.0));
    return wall < found.distance ? Neighbour {wall, noNeighbour} : found;
}

} // namespace gw
