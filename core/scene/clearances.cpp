// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/clearances.h"

namespace gw {

namespace {

constexpr double farthest = 15;
constexpr std::array sides {Facing::North, Facing::East, Facing::South, Facing::West};

double gap(const Footprint& own, const Footprint& other, Facing side)
{
    switch (side) {
    case Facing::North: return other.y0 - own.y1;
    case Facing::South: return own.y0 - other.y1;
    case Facing::East: return other.x0 - own.x1;
    case Facing::West: return own.x0 - other.x1;
    }
    return 0;
}

/// The middle of what two rectangles share of the direction across.
double middleOfShared(const Footprint& a, const Footprint& b, Facing side)
{
    if (isAlongX(side)) return (std::max(a.x0, b.x0) + std::min(a.x1, b.x1)) / 2;
    return (std::max(a.y0, b.y0) + std::min(a.y1, b.y1)) / 2;
}

Clearance lineFrom(const Footprint& own, Facing side, double across, double length, bool isToWall)
{
    Place from, to;
    switch (side) {
    case Facing::North: from = {across, own.y1}, to = {across, own.y1 + length}; break;
    case Facing::South: from = {across, own.y0}, to = {across, own.y0 - length}; break;
    case Facing::East: from = {own.x1, across}, to = {own.x1 + length, across}; break;
    case Facing::West: from = {own.x0, across}, to = {own.x0 - length, across}; break;
    }
    return {from, to, length, isToWall};
}

/// The nearest of all that is offered on one side.
struct Nearest {
    Footprint own;
    Facing side;
    double length = farthest, across = 0;
    bool isFound = false, isToWall = false;

    void offer(const Footprint& other)
    {
        const double free = gap(own, other, side);
        if (free < -touching || free >= length || penetration(stripBefore(own, side, farthest), other) <= touching) return;
        length = std::max(free, 0.0);
        across = middleOfShared(own, other, side);
        isFound = true;
    }
    void offerWall(const SpaceShape& space)
    {
        const double free = space.toWall(own, side);
        if (free < 0 || free >= length) return;
        length = free;
        across = isAlongX(side) ? (own.x0 + own.x1) / 2 : (own.y0 + own.y1) / 2;
        isFound = isToWall = true;
    }
};

} // namespace

std::vector<Clearance> clearances(const Placement& placement, const Ghost& ghost)
{
    std::vector<Clearance> found;
    const CheckedPlan& checked = placement.checked();
    const std::uint32_t at = checked.spaceIndex.of(ghost.space);
    if (ghost.space.isNone() || at == RowIndex<Space>::none) return found;
    const Space& space = checked.plan.spaces[at];
    const bool hangs = ghost.type && ghost.type->kind == EquipmentKind::Busway;
    const PieceGrid& grid = hangs ? checked.contents[at].overheadGrid : checked.contents[at].floorGrid;
    for (const Facing side : sides) {
        Nearest nearest {ghost.area, side};
        grid.forEachNear(stripBefore(ghost.area, side, farthest), [&](std::uint32_t other) {
            if (!placement.isMoving(other)) nearest.offer(checked.footprints[other]);
            return true;
        });
        for (const Obstacle& obstacle : checked.plan.obstacles)
            if (obstacle.space == ghost.space && !hangs) nearest.offer(footprintOf(obstacle));
        nearest.offerWall(checked.shapes[at]);
        if (!nearest.isFound || nearest.length <= touching) continue;
        Clearance line = lineFrom(ghost.area, side, nearest.across, nearest.length, nearest.isToWall);
        for (Place* end : {&line.from, &line.to}) *end = {end->x + space.x.in(metre), end->y + space.y.in(metre)};
        found.push_back(line);
    }
    return found;
}

} // namespace gw
