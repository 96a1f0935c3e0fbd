// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap.h"

#include <cmath>

namespace gw {

namespace {

constexpr double gridStep = 0.1, tile = 0.6, tileReach = 0.05;
// Pieces further away than an aisle's width do not attract.
constexpr double farthestNeighbour = 2.5;

/// One direction of a rectangle.
struct Span {
    double low, high;
    double middle() const { return (low + high) / 2; }
};

struct Bounds2 {
    Span x, y;
};

Bounds2 boundsOf(const Footprint& f) { return {{f.x0, f.x1}, {f.y0, f.y1}}; }

/// The best place to rest in one direction.
struct Axis {
    double wanted, size, reach;
    double best = 0, distance = 0, guide = 0;
    SnapKind kind = SnapKind::None;
    Span across {0, 0};                    ///< Of what holds, for the guide.

    Axis(double wanted, double size, double reach) : wanted(wanted), size(size), reach(reach) {}

    /// `line` is the coordinate the eye follows. Holds that are equally near: the stronger one.
    void offer(double candidate, double line, SnapKind as, Span of)
    {
        const double off = std::abs(candidate - wanted);
        if (off >= reach) return;
        if (kind != SnapKind::None && (off > distance + 1e-6 || (off > distance - 1e-6 && as >= kind))) return;
        best = candidate;
        distance = off;
        guide = line;
        kind = as;
        across = of;
    }

    /// Tile, then grid, where nothing held.
    void settle()
    {
        if (kind != SnapKind::None) return;
        const double onTile = std::round(wanted / tile) * tile;
        kind = std::abs(onTile - wanted) <= std::min(tileReach, reach) ? SnapKind::Tile : SnapKind::Grid;
        best = kind == SnapKind::Tile ? onTile : std::round(wanted / gridStep) * gridStep;
    }
};

/// How two pieces stand to each other in the direction that is looked at.
struct Relation {
    bool isAlongWidth;                     ///< The direction runs along the piece's width.
    bool isSameFacing, isOpposite;
    bool facesUp;                          ///< The piece faces larger coordinates of this direction.
    bool isBeside;                         ///< They share ground in the other direction: only then can sides or faces touch.
    double aisle;
};

void offerPiece(Axis& axis, Span other, Span across, const Relation& r)
{
    const SnapKind flush = !r.isBeside ? SnapKind::Edge : r.isAlongWidth ? SnapKind::Neighbour : SnapKind::FaceToFace;
    axis.offer(other.high, other.high, flush, across);
    axis.offer(other.low - axis.size, other.low, flush, across);
    const SnapKind inLine = !r.isAlongWidth && r.isSameFacing ? SnapKind::RowAxis : SnapKind::Edge;
    axis.offer(other.low, other.low, inLine, across);
    axis.offer(other.high - axis.size, other.high, inLine, across);
    axis.offer(other.middle() - axis.size / 2, other.middle(), SnapKind::Centre, across);
    if (r.isAlongWidth || !(r.isSameFacing || r.isOpposite)) return;
    // An aisle lies before the face, and before the face of what stands behind it the same way round.
    axis.offer(other.high + r.aisle, other.high + r.aisle, SnapKind::AisleLine, across);
    axis.offer(other.low - r.aisle - axis.size, other.low - r.aisle, SnapKind::AisleLine, across);
}

void offerWalls(Axis& axis, double length, Span across, const Relation& r, bool hasWalls)
{
    axis.offer(0, 0, SnapKind::Wall, across);
    axis.offer(length - axis.size, length, SnapKind::Wall, across);
    if (r.isAlongWidth || !hasWalls) return;
    if (r.facesUp) axis.offer(length - r.aisle - axis.size, length - r.aisle, SnapKind::AisleLine, across);
    else axis.offer(r.aisle, r.aisle, SnapKind::AisleLine, across);
}

/// The walls of an outline that run along an axis, as lines to stand at and to keep an aisle from.
void offerOutline(Axis& x, Axis& y, const Outline& corners, const Relation& alongX, const Relation& alongY, bool hasWalls)
{
    const auto offer = [hasWalls](Axis& axis, double wall, Span across, const Relation& r) {
        for (const double at : {wall, wall - axis.size}) axis.offer(at, wall, SnapKind::Wall, across);
        if (r.isAlongWidth || !hasWalls) return;
        const double aisle = r.facesUp ? wall - r.aisle - axis.size : wall + r.aisle;
        axis.offer(aisle, r.facesUp ? wall - r.aisle : aisle, SnapKind::AisleLine, across);
    };
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Corner &a = corners[i], &b = corners[(i + 1) % corners.size()];
        if (a.x == b.x) offer(x, a.x, {std::min(a.y, b.y), std::max(a.y, b.y)}, alongX);
        if (a.y == b.y) offer(y, a.y, {std::min(a.x, b.x), std::max(a.x, b.x)}, alongY);
    }
}

bool isNear(Span a, Span b) { return b.low - a.high <= farthestNeighbour && a.low - b.high <= farthestNeighbour; }

/// More than what a hold may still move.
bool overlap(Span a, Span b) { return std::min(a.high, b.high) - std::max(a.low, b.low) > usualReach; }

Span around(Span a, Span b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

bool holds(SnapKind kind) { return kind < SnapKind::Tile; }

} // namespace

double toMillimetres(double value) { return std::round(value * 1000) / 1000; }

Snap SnapField::rest(const Ghost& ghost, double reach) const
{
    const CheckedPlan& checked = m_placement.checked();
    const Bounds2 own = boundsOf(ghost.area);
    Axis x(own.x.low, own.x.high - own.x.low, reach), y(own.y.low, own.y.high - own.y.low, reach);
    const std::uint32_t at = checked.spaceIndex.of(ghost.space);
    Place origin;
    if (at != RowIndex<Space>::none) {
        const Space& space = checked.plan.spaces[at];
        const bool alongX = isAlongX(ghost.facing), hangs = ghost.type && ghost.type->kind == EquipmentKind::Busway;
        const bool facesUp = ghost.facing == Facing::North || ghost.facing == Facing::East;
        const double aisle = space.aisleMinimum.in(metre);
        origin = {space.x.in(metre), space.y.in(metre)};
        const Footprint& f = ghost.area;
        const Footprint search {f.x0 - farthestNeighbour, f.y0 - farthestNeighbour, f.x1 + farthestNeighbour, f.y1 + farthestNeighbour};
        const PieceGrid& grid = hangs ? checked.contents[at].overheadGrid : checked.contents[at].floorGrid;
        grid.forEachNear(search, [&](std::uint32_t other) {
            const Bounds2 theirs = boundsOf(checked.footprints[other]);
            if (m_placement.isMoving(other) || !isNear(own.x, theirs.x) || !isNear(own.y, theirs.y)) return true;
            const Facing facing = checked.plan.equipment[other].facing;
            const bool isSame = facing == ghost.facing, isOpposite = facing == opposite(ghost.facing);
            offerPiece(x, theirs.x, theirs.y, {alongX, isSame, isOpposite, facesUp, overlap(own.y, theirs.y), aisle});
            offerPiece(y, theirs.y, theirs.x, {!alongX, isSame, isOpposite, facesUp, overlap(own.x, theirs.x), aisle});
            return true;
        });
        const double width = space.width.in(metre), depth = space.depth.in(metre);
        const bool hasWalls = space.kind != SpaceKind::Yard;
        const Relation ofX {alongX, false, false, facesUp, true, aisle}, ofY {!alongX, false, false, facesUp, true, aisle};
        if (const SpaceShape& shape = checked.shapes[at]; !shape.isRectangle()) offerOutline(x, y, shape.corners(), ofX, ofY, hasWalls);
        else {
            offerWalls(x, width, {0, depth}, ofX, hasWalls);
            offerWalls(y, depth, {0, width}, ofY, hasWalls);
        }
    }
    x.settle();
    y.settle();
    Snap snap {{toMillimetres(x.best), toMillimetres(y.best)}, x.kind, y.kind, {}};
    const Span restX {x.best, x.best + x.size}, restY {y.best, y.best + y.size};
    if (holds(x.kind)) {
        const Span line = around(restY, x.across);
        snap.guides.push_back({{origin.x + x.guide, origin.y + line.low}, {origin.x + x.guide, origin.y + line.high}, x.kind});
    }
    if (holds(y.kind)) {
        const Span line = around(restX, y.across);
        snap.guides.push_back({{origin.x + line.low, origin.y + y.guide}, {origin.x + line.high, origin.y + y.guide}, y.kind});
    }
    return snap;
}

namespace {

void offerEdges(Axis& x, Axis& y, const Bounds2& b, SnapKind kind, bool withCentre)
{
    for (const double line : {b.x.low, b.x.high}) x.offer(line, line, kind, b.y);
    for (const double line : {b.y.low, b.y.high}) y.offer(line, line, kind, b.x);
    if (!withCentre) return;
    x.offer(b.x.middle(), b.x.middle(), SnapKind::Centre, b.y);
    y.offer(b.y.middle(), b.y.middle(), SnapKind::Centre, b.x);
}

Bounds2 moved(Bounds2 b, Place by) { return {{b.x.low + by.x, b.x.high + by.x}, {b.y.low + by.y, b.y.high + by.y}}; }

} // namespace

Snap SnapField::restPoint(Place at, double reach) const
{
    const CheckedPlan& checked = m_placement.checked();
    Axis x(at.x, 0, reach), y(at.y, 0, reach);
    const Span here {at.x, at.x}, there {at.y, at.y};
    const auto offer = [&](const Bounds2& b, SnapKind kind, bool withCentre) {
        if (isNear(here, b.x) && isNear(there, b.y)) offerEdges(x, y, b, kind, withCentre);
    };
    for (std::uint32_t s = 0; s < checked.plan.spaces.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        const Place origin {space.x.in(metre), space.y.in(metre)};
        const Bounds2 room = moved({{0, space.width.in(metre)}, {0, space.depth.in(metre)}}, origin);
        offer(room, SnapKind::Wall, false);
        if (const SpaceShape& shape = checked.shapes[s]; !shape.isRectangle())
            for (const Corner& corner : shape.corners()) offer(moved({{corner.x, corner.x}, {corner.y, corner.y}}, origin), SnapKind::Wall, false);
        if (!isNear(here, room.x) || !isNear(there, room.y)) continue;
        const Footprint search {at.x - origin.x - reach, at.y - origin.y - reach, at.x - origin.x + reach, at.y - origin.y + reach};
        for (const PieceGrid* grid : {&checked.contents[s].floorGrid, &checked.contents[s].overheadGrid})
            grid->forEachNear(search, [&](std::uint32_t piece) {
                if (!m_placement.isMoving(piece)) offer(moved(boundsOf(checked.footprints[piece]), origin), SnapKind::Edge, true);
                return true;
            });
    }
    for (const Obstacle& obstacle : checked.plan.obstacles)
        if (const std::uint32_t s = checked.spaceIndex.of(obstacle.space); s != RowIndex<Space>::none)
            offer(moved(boundsOf(footprintOf(obstacle)), {checked.plan.spaces[s].x.in(metre), checked.plan.spaces[s].y.in(metre)}), SnapKind::Edge, true);
    x.settle();
    y.settle();
    Snap snap {{toMillimetres(x.best), toMillimetres(y.best)}, x.kind, y.kind, {}};
    if (holds(x.kind)) snap.guides.push_back({{x.guide, around(there, x.across).low}, {x.guide, around(there, x.across).high}, x.kind});
    if (holds(y.kind)) snap.guides.push_back({{around(here, y.across).low, y.guide}, {around(here, y.across).high, y.guide}, y.kind});
    return snap;
}

} // namespace gw
