// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/row_places.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

bool movesMembers(const Group& before, const Group& after)
{
    return before.count != after.count || before.pitch != after.pitch || before.x != after.x || before.y != after.y || before.facing != after.facing
        || before.space != after.space;
}

/// A row that is an array no more lets its members go.
void release(Following& following, GroupId id)
{
    for (const EquipmentId member : std::vector<EquipmentId>(following.members(id)))
        if (Equipment piece = *following.after<Equipment>(member); piece.slot > 0 && !piece.isLocked) {
            piece.slot = 0;
            following.put(std::move(piece));
        }
}

/// The coordinate of the face that looks to `facing`.
double faceOf(const Footprint& f, Facing facing)
{
    switch (facing) {
    case Facing::North: return f.y1;
    case Facing::East: return f.x1;
    case Facing::South: return f.y0;
    case Facing::West: break;
    }
    return f.x0;
}

/// The members of an array that the edit moved.
struct MovedMembers {
    std::vector<EquipmentId> ids;
    Shift by;
    bool isAlike = true;
};

bool isMemberOf(const Equipment& piece, GroupId row) { return piece.group == row && piece.slot > 0 && follows(piece); }

/// A piece in another row has no place there yet.
void leaveOldRow(Following& following, const Equipment& before, const Equipment& after)
{
    if (before.group == after.group || after.slot == 0 || after.slot != before.slot) return;
    Equipment loose = after;
    loose.slot = 0;
    following.put(std::move(loose));
}

/// Whether a piece stands on the row's line, or with its face in line with another member's.
bool isInLine(Following& following, const Group& row, const Equipment& piece)
{
    if (std::abs(across(piece, row.facing) - across(row, row.facing)) < sameRoom) return true;
    const double face = faceOf(floorOf(following.catalog(), piece), row.facing);
    const auto& members = following.members(row.id);
    return std::any_of(members.begin(), members.end(), [&](EquipmentId id) {
        const Equipment& other = *following.after<Equipment>(id);
        return id != piece.id && isMemberOf(other, row.id) && std::abs(faceOf(floorOf(following.catalog(), other), row.facing) - face) < sameRoom;
    });
}

/// Moved alone, a piece leaves the row; put back in its place, it follows again.
void leaveOrReturn(Following& following, const Group& row, EquipmentId id)
{
    Equipment piece = *following.after<Equipment>(id);
    const bool isHome = piece.facing == row.facing && std::abs(along(piece, row.facing) - alongAt(row, piece.slot)) < sameRoom && isInLine(following, row, piece);
    piece.isDetached = !isHome;
    following.put(std::move(piece));
}

std::map<GroupId, MovedMembers> movedMembers(Following& following)
{
    std::map<GroupId, MovedMembers> moved;
    for (const EquipmentId id : std::vector<EquipmentId>(following.touched<Equipment>())) {
        const Equipment *before = following.before<Equipment>(id), *after = following.after<Equipment>(id);
        if (!before || !after) continue;
        leaveOldRow(following, *before, *after);
        after = following.after<Equipment>(id);
        const Group* row = following.after<Group>(after->group);
        if (!row || !isArray(*row) || following.isChangedByEdit(row->id) || !following.isPlacedByEdit(id) || after->slot == 0 || after->isLocked) continue;
        if (after->isDetached) {
            leaveOrReturn(following, *row, id);
            continue;
        }
        const Shift by = shiftBetween(*before, *after);
        MovedMembers& members = moved[row->id];
        if (members.ids.empty()) members.by = by;
        members.isAlike = members.isAlike && std::abs(by.x - members.by.x) < sameRoom && std::abs(by.y - members.by.y) < sameRoom
            && before->facing == after->facing;
        members.ids.push_back(id);
    }
    return moved;
}

/// Whether a row has so many members that stand in its places.
bool areAllMembers(Following& following, GroupId row, std::size_t count)
{
    const auto& members = following.members(row);
    const auto attached = std::count_if(members.begin(), members.end(), [&](EquipmentId m) { return isMemberOf(*following.after<Equipment>(m), row); });
    return static_cast<std::size_t>(attached) == count;
}

} // namespace

void followMovedMembers(Following& following)
{
    for (const auto& [id, moved] : movedMembers(following)) {
        Group row = *following.after<Group>(id);
        if (moved.isAlike && areAllMembers(following, id, moved.ids.size())) {
            row.x = tidy(row.x.in(metre) + moved.by.x);
            row.y = tidy(row.y.in(metre) + moved.by.y);
            following.put(row);
        } else for (const EquipmentId member : moved.ids) leaveOrReturn(following, row, member);
    }
}

void layRows(Following& following)
{
    for (const GroupId id : std::vector<GroupId>(following.touched<Group>())) {
        const Group *before = following.before<Group>(id), *after = following.after<Group>(id);
        if (!after) continue;
        if (before && !movesMembers(*before, *after)) continue;
        if (isArray(*after)) layRow(following, id);
        else if (before && isArray(*before)) release(following, id);
    }
}

} // namespace gw
