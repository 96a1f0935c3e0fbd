// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

struct Neighbour {
    double distance;                 ///< Clear depth in m.
    std::uint32_t piece;             ///< `none` for a wall, or when nothing is near.
};

constexpr std::uint32_t none = RowIndex<Equipment>::none;

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

Footprint outline(const Space& space)
{
    return {0, 0, space.width.in(metre), space.depth.in(metre)};
}

/// From the face to the wall behind everything: the gap between the piece and the far edge of its room.
double toWall(const Footprint& p, const Space& space, Facing facing)
{
    const Footprint room = outline(space);
    switch (facing) {
    case Facing::North: return room.y1 - p.y1;
    case Facing::South: return p.y0;
    case Facing::East: return room.x1 - p.x1;
    case Facing::West: return p.x0;
    }
    return 0;
}

/// Pieces that overlap are another rule's matter, so only what begins at or beyond the face counts.
Neighbour nearest(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Facing facing, double within)
{
    const Footprint own = checked.footprints[piece];
    const Footprint strip = stripBefore(own, facing, within);
    Neighbour found {within, none};
    grid.forEachNear(strip, [&](std::uint32_t other) {
        const double distance = gap(own, checked.footprints[other], facing);
        if (other == piece || distance < -touching || distance >= found.distance) return true;
        const bool besides = penetration(stripBefore(own, facing, within + 1), checked.footprints[other]) <= touching;
        if (!besides) found = {std::max(distance, 0.0), other};
        return true;
    });
    return found;
}

void report(const CheckedPlan& checked, std::uint32_t piece, Neighbour found, double limit, Findings& findings)
{
    Finding finding = measured(findingAbout(checked, piece, Rule::AisleTooNarrow, Severity::Error), found.distance, limit, "m");
    if (found.piece != none) finding.equipment.push_back(checked.plan.equipment[found.piece].id);
    findings.push_back(std::move(finding));
}

/// Whether the other piece finds the same aisle from its own front and has the smaller position, so that a pair is told once.
bool isToldByOther(const CheckedPlan& checked, std::uint32_t piece, std::uint32_t other, bool sameSide)
{
    if (other == none || other > piece) return false;
    return sameSide && checked.plan.equipment[other].facing == opposite(checked.plan.equipment[piece].facing);
}

void checkFront(const CheckedPlan& checked, const Space& space, const PieceGrid& grid, std::uint32_t piece, Findings& findings)
{
    const Facing facing = checked.plan.equipment[piece].facing;
    const double limit = space.aisleMinimum.in(metre);
    Neighbour found = nearest(checked, grid, piece, facing, limit);
    const double wall = toWall(checked.footprints[piece], space, facing);
    if (space.kind != SpaceKind::Yard && wall >= -touching && wall < found.distance) found = {std::max(wall, 0.0), none};
    if (found.distance < limit - touching && !isToldByOther(checked, piece, found.piece, true)) report(checked, piece, found, limit, findings);
}

void checkBack(const CheckedPlan& checked, const Space& space, const PieceGrid& grid, std::uint32_t piece, Findings& findings)
{
    const Facing behind = opposite(checked.plan.equipment[piece].facing);
    const double limit = space.aisleMinimum.in(metre) / 2;
    const Neighbour found = nearest(checked, grid, piece, behind, limit);
    if (found.distance <= touching || found.distance >= limit - touching) return;
    const bool otherIsRack = found.piece != none && isRack(checked.types[found.piece]->kind);
    const bool facesUs = found.piece != none && checked.plan.equipment[found.piece].facing == checked.plan.equipment[piece].facing;
    if (facesUs) return;  // That aisle is before the other's face and measured there.
    if (!isToldByOther(checked, piece, found.piece, otherIsRack)) report(checked, piece, found, limit, findings);
}

} // namespace

void checkAisles(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        const PieceGrid& grid = checked.contents[s].floorGrid;
        for (const std::uint32_t piece : checked.contents[s].onFloor) {
            checkFront(checked, space, grid, piece, findings);
            if (isRack(checked.types[piece]->kind)) checkBack(checked, space, grid, piece, findings);
        }
    }
}

} // namespace gw
