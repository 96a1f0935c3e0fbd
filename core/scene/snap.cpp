// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap_axis.h"

namespace gw {

using namespace snapping;

namespace {

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

/// Walls and columns within a room are walls to what stands there; a no-go zone and a door are lines to keep to.
void offerObstacle(Axis& axis, ObstacleKind kind, Span own, Span across, const Relation& r)
{
    for (const double at : {own.high, own.low - axis.size}) axis.offer(at, at == own.high ? own.high : own.low, bars(kind) ? SnapKind::Wall : SnapKind::Edge, across);
    if (!bars(kind) || r.isAlongWidth || !r.isBeside) return;
    if (r.facesUp) axis.offer(own.low - r.aisle - axis.size, own.low - r.aisle, SnapKind::AisleLine, across);
    else axis.offer(own.high + r.aisle, own.high + r.aisle, SnapKind::AisleLine, across);
}

/// Whole places away from a member of the same row, further than its side.
void offerPitch(Axis& axis, Span other, Span across, double pitch)
{
    if (pitch < 0.05) return;
    const double places = std::round((axis.wanted - other.low) / pitch);
    if (std::abs(places) >= 2) axis.offer(other.low + places * pitch, other.low + places * pitch, SnapKind::Pitch, across);
}

/// More than what a hold may still move.
bool overlap(Span a, Span b) { return std::min(a.high, b.high) - std::max(a.low, b.low) > usualReach; }

/// Of the array that a piece stands in; of none, the width of what comes beside it.
double pitchOf(const Plan& plan, const Equipment& piece, double width)
{
    const Group* row = piece.slot > 0 && !piece.isDetached ? plan.groups.find(piece.group) : nullptr;
    return row ? row->pitch.in(metre) : width;
}

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
            const bool isInRow = isSame && overlap(alongX ? own.y : own.x, alongX ? theirs.y : theirs.x);
            if (isInRow) offerPitch(alongX ? x : y, alongX ? theirs.x : theirs.y, alongX ? theirs.y : theirs.x, pitchOf(checked.plan, checked.plan.equipment[other], (alongX ? x : y).size));
            return true;
        });
        for (const std::uint32_t o : checked.contents[at].obstacles) {
            const Obstacle& obstacle = checked.plan.obstacles[o];
            const Bounds2 theirs = boundsOf(footprintOf(obstacle));
            if (hangs || !isNear(own.x, theirs.x) || !isNear(own.y, theirs.y)) continue;
            offerObstacle(x, obstacle.kind, theirs.x, theirs.y, {alongX, false, false, facesUp, overlap(own.y, theirs.y), aisle});
            offerObstacle(y, obstacle.kind, theirs.y, theirs.x, {!alongX, false, false, facesUp, overlap(own.x, theirs.x), aisle});
        }
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

} // namespace gw
