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

double toWall(const Footprint& p, const Space& space, Facing facing)
{
    switch (facing) {
    case Facing::North: return space.depth.in(metre) - p.y1;
    case Facing::South: return p.y0;
    case Facing::East: return space.width.in(metre) - p.x1;
    case Facing::West: return p.x0;
    }
    return 0;
}

Neighbour nearestPiece(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Facing facing, double within)
{
    const Footprint own = checked.footprints[piece];
    const Footprint strip = stripBefore(own, facing, within);
    const Footprint beyond = stripBefore(own, facing, within + 1);
    Neighbour found {within, noNeighbour};
    grid.forEachNear(strip, [&](std::uint32_t other) {
        const double distance = gap(own, checked.footprints[other], facing);
        if (other == piece || distance < -touching || distance >= found.distance) return true;
        if (penetration(beyond, checked.footprints[other]) > touching) found = {std::max(distance, 0.0), other};
        return true;
    });
    return found;
}

Neighbour nearestBefore(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Facing facing, double within)
{
    const Neighbour found = nearestPiece(checked, checked.contents[space].floorGrid, piece, facing, within);
    const double wall = toWall(checked.footprints[piece], checked.plan.spaces[space], facing);
    const bool isWall = checked.plan.spaces[space].kind != SpaceKind::Yard && wall >= -touching && wall < found.distance;
    return isWall ? Neighbour {std::max(wall, 0.0), noNeighbour} : found;
}

} // namespace gw
