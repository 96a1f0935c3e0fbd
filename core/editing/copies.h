// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/following.h"

#include <map>

namespace gw {

/// The groups and pieces that repeat others, after the edit. An instance is one whole copy, named by its outermost group.
class Copies {
public:
    explicit Copies(Following& following);

    bool isEmpty() const { return m_groups.empty() && m_pieces.empty(); }
    std::vector<GroupId> ofGroup(GroupId original) const;
    std::vector<EquipmentId> ofPiece(EquipmentId original) const;
    GroupId instanceOf(GroupId group) const;
    /// The piece that repeats `original` in an instance; none when there is none.
    EquipmentId pieceIn(GroupId instance, EquipmentId original) const;
    /// How far an instance stands from what it repeats.
    Shift shiftOf(GroupId copy, GroupId original) const;
    /// Takes a new group or piece into account; what repeats nothing is passed over.
    void note(GroupId id);
    void note(EquipmentId id);

private:
    Following& m_following;
    std::map<GroupId, std::vector<GroupId>> m_groups;
    std::unordered_map<EquipmentId, std::vector<EquipmentId>> m_pieces;
};

/// Feeds and connections of the originals, repeated among the copies.
void followWires(Following& following, Copies& copies);

} // namespace gw
