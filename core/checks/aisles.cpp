// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"
#include "core/checks/rules.h"

namespace gw {
namespace {

void report(const CheckedPlan& checked, std::uint32_t piece, Neighbour found, double limit, Findings& findings)
{
    Finding finding = measured(findingAbout(checked, piece, Rule::AisleTooNarrow, Severity::Error), found.distance, limit, "m");
    if (found.piece != noNeighbour) finding.equipment.push_back(checked.plan.equipment[found.piece].id);
    findings.push_back(std::move(finding));
}

/// Whether the other piece finds the same aisle from its own front and has the smaller position, so that a pair is told once.
bool isToldByOther(const CheckedPlan& checked, std::uint32_t piece, std::uint32_t other, bool sameSide)
{
    if (other == noNeighbour || other > piece) return false;
    return sameSide && checked.plan.equipment[other].facing == opposite(checked.plan.equipment[piece].facing);
}

/// Where a rear door blows: away from the rack it hangs on, whichever way it was turned.
Facing awayFromRack(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece)
{
    const Facing facing = checked.plan.equipment[piece].facing;
    const Neighbour found = nearestPiece(checked, grid, piece, facing, 2 * touching);
    return found.piece != noNeighbour && isRack(checked.types[found.piece]->kind) ? opposite(facing) : facing;
}

/// A rear door is the back of its rack and asks for as much behind it.
void checkDoor(const CheckedPlan& checked, std::size_t s, std::uint32_t piece, Findings& findings)
{
    const Facing away = awayFromRack(checked, checked.contents[s].floorGrid, piece);
    const double limit = checked.plan.spaces[s].aisleMinimum.in(metre) / 2;
    const Neighbour found = nearestBefore(checked, s, piece, away, limit);
    if (found.distance >= limit - touching) return;
    if (!isToldByOther(checked, piece, found.piece, true)) report(checked, piece, found, limit, findings);
}

void checkFront(const CheckedPlan& checked, std::size_t s, std::uint32_t piece, Findings& findings)
{
    const double limit = checked.plan.spaces[s].aisleMinimum.in(metre);
    const Neighbour found = nearestBefore(checked, s, piece, checked.plan.equipment[piece].facing, limit);
    if (found.distance < limit - touching && !isToldByOther(checked, piece, found.piece, true)) report(checked, piece, found, limit, findings);
}

void checkBack(const CheckedPlan& checked, const Space& space, const PieceGrid& grid, std::uint32_t piece, Findings& findings)
{
    const Facing behind = opposite(checked.plan.equipment[piece].facing);
    const double limit = space.aisleMinimum.in(metre) / 2;
    const Neighbour found = nearestPiece(checked, grid, piece, behind, limit);
    if (found.distance <= touching || found.distance >= limit - touching) return;
    const bool otherIsRack = found.piece != noNeighbour && isRack(checked.types[found.piece]->kind);
    const bool facesUs = found.piece != noNeighbour && checked.plan.equipment[found.piece].facing == checked.plan.equipment[piece].facing;
    const bool isDoor = found.piece != noNeighbour && checked.isKind(found.piece, EquipmentKind::RearDoor);
    if (isDoor && isAlongX(checked.plan.equipment[found.piece].facing) == isAlongX(behind)) return;  // The door tells it.
    if (facesUs) return;  // That aisle is before the other's face and measured there.
    if (!isToldByOther(checked, piece, found.piece, otherIsRack)) report(checked, piece, found, limit, findings);
}

} // namespace

void checkAisles(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings)
{
    if (checked.isKind(piece, EquipmentKind::Busway)) return;
    if (checked.isKind(piece, EquipmentKind::RearDoor)) return checkDoor(checked, space, piece, findings);
    checkFront(checked, space, piece, findings);
    if (isRack(checked.types[piece]->kind)) checkBack(checked, checked.plan.spaces[space], checked.contents[space].floorGrid, piece, findings);
}

} // namespace gw
