// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/copies.h"

#include <algorithm>

namespace gw {

Copies::Copies(Following& following) : m_following(following)
{
    for (const Group& group : following.plan().groups) note(group.id);
    for (const GroupId id : following.touched<Group>()) note(id);
    for (const Equipment& piece : following.plan().equipment)
        if (!piece.original.isNone()) note(piece.id);
    for (const EquipmentId id : following.touched<Equipment>()) note(id);
}

std::vector<GroupId> Copies::ofGroup(GroupId original) const
{
    const auto at = m_groups.find(original);
    return at == m_groups.end() ? std::vector<GroupId> {} : at->second;
}

std::vector<EquipmentId> Copies::ofPiece(EquipmentId original) const
{
    const auto at = m_pieces.find(original);
    return at == m_pieces.end() ? std::vector<EquipmentId> {} : at->second;
}

GroupId Copies::instanceOf(GroupId group) const
{
    const Group* row = m_following.after<Group>(group);
    if (!row) row = m_following.before<Group>(group);
    return row && !row->parent.isNone() ? row->parent : group;
}

EquipmentId Copies::pieceIn(GroupId instance, EquipmentId original) const
{
    for (const EquipmentId id : ofPiece(original))
        if (const Equipment* piece = m_following.after<Equipment>(id); piece && instanceOf(piece->group) == instance) return id;
    return {};
}

Shift Copies::shiftOf(GroupId copy, GroupId original) const
{
    const Group *to = m_following.after<Group>(instanceOf(copy)), *from = m_following.after<Group>(instanceOf(original));
    return to && from ? shiftBetween(*from, *to) : Shift {};
}

void Copies::note(GroupId id)
{
    const Group* group = m_following.after<Group>(id);
    if (!group || group->original.isNone()) return;
    auto& copies = m_groups[group->original];
    if (std::find(copies.begin(), copies.end(), id) == copies.end()) copies.push_back(id);
}

void Copies::note(EquipmentId id)
{
    const Equipment* piece = m_following.after<Equipment>(id);
    if (!piece || piece->original.isNone()) return;
    auto& copies = m_pieces[piece->original];
    if (std::find(copies.begin(), copies.end(), id) == copies.end()) copies.push_back(id);
}

} // namespace gw
