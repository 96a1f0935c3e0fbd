// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/copies.h"

namespace gw {
namespace {

/// How far the pod of a group moved: what moves with its pod has not moved within it.
Shift podShift(const Following& following, GroupId group)
{
    const Group* row = following.before<Group>(group);
    const GroupId pod = row && !row->parent.isNone() ? row->parent : group;
    const Group *before = following.before<Group>(pod), *after = following.after<Group>(pod);
    return before && after && before->kind == GroupKind::Pod ? shiftBetween(*before, *after) : Shift {};
}

Shift minus(Shift a, Shift b) { return {a.x - b.x, a.y - b.y}; }

/// Takes over a changed value where the copy does not override it.
template <class V>
void takeOver(V& copy, const V& before, const V& after)
{
    if (before != after && copy == before) copy = after;
}

class GroupsFollow {
public:
    GroupsFollow(Following& following, Copies& copies) : m_following(following), m_copies(copies) {}

    void run()
    {
        for (const GroupId id : std::vector<GroupId>(m_following.touched<Group>())) {
            const Group *before = m_following.before<Group>(id), *after = m_following.after<Group>(id);
            if (before && after) change(*before, Group(*after));
            else if (after) add(Group(*after));
            else if (before) remove(*before);
        }
    }

private:
    void change(const Group& before, const Group& after)
    {
        const bool isRow = !before.parent.isNone();
        const Shift by = isRow ? minus(shiftBetween(before, after), podShift(m_following, before.id)) : Shift {};
        for (const GroupId id : m_copies.ofGroup(before.id)) {
            Group copy = *m_following.after<Group>(id);
            if (m_following.isChangedByEdit(id)) continue;
            if (before.kind == GroupKind::Row) {
                takeOver(copy.count, before.count, after.count);
                takeOver(copy.pitch, before.pitch, after.pitch);
                takeOver(copy.facing, before.facing, after.facing);
            }
            takeOver(copy.ends, before.ends, after.ends);
            copy.x = tidy(copy.x.in(metre) + by.x);
            copy.y = tidy(copy.y.in(metre) + by.y);
            m_following.put(std::move(copy));
        }
    }
    bool hasCopyIn(GroupId parent, GroupId original) const
    {
        for (const GroupId id : m_copies.ofGroup(original))
            if (m_following.after<Group>(id)->parent == parent) return true;
        return false;
    }
    void add(const Group& row)
    {
        if (row.parent.isNone()) return;
        for (const GroupId parent : m_copies.ofGroup(row.parent)) {
            if (hasCopyIn(parent, row.id)) continue;
            const Shift by = m_copies.shiftOf(parent, row.parent);
            Group copy = row;
            copy.id = m_following.fresh<Group>().id;
            copy.parent = parent;
            copy.original = row.id;
            copy.space = m_following.after<Group>(parent)->space;
            copy.x = tidy(row.x.in(metre) + by.x);
            copy.y = tidy(row.y.in(metre) + by.y);
            const GroupId id = copy.id;
            m_following.put(std::move(copy));
            m_copies.note(id);
        }
    }
    /// The copies of a row that is gone go with it; those of a pod that is gone stand for themselves.
    void remove(const Group& group)
    {
        for (const GroupId id : m_copies.ofGroup(group.id)) {
            Group copy = *m_following.after<Group>(id);
            copy.original = {};
            const bool isEmptyRow = !copy.parent.isNone() && m_following.members(id).empty();
            if (isEmptyRow) m_following.remove<Group>(id);
            else m_following.put(std::move(copy));
        }
    }

    Following& m_following;
    Copies& m_copies;
};

class PiecesFollow {
public:
    PiecesFollow(Following& following, Copies& copies) : m_following(following), m_copies(copies) {}

    void run()
    {
        for (const EquipmentId id : std::vector<EquipmentId>(m_following.touched<Equipment>())) {
            const Equipment *before = m_following.before<Equipment>(id), *now = m_following.after<Equipment>(id);
            const bool isIn = now && !m_copies.ofGroup(now->group).empty();
            if (before && isIn && !m_copies.ofPiece(id).empty()) change(*before, Equipment(*now));
            else if (isIn && (!before || before->group != now->group)) add(Equipment(*now));
            else if (before && !isIn) drop(id);
        }
        m_following.removePieces(m_gone);
    }

private:
    void change(const Equipment& before, const Equipment& after)
    {
        const Shift by = minus(shiftBetween(before, after), podShift(m_following, after.group));
        for (const EquipmentId id : m_copies.ofPiece(before.id)) {
            const Equipment* now = m_following.after<Equipment>(id);
            if (!now || !follows(*now)) continue;
            const Equipment* start = m_following.before<Equipment>(id);
            if (!start) continue;
            Equipment copy = *now;
            if (!m_following.isPlacedByEdit(id)) copy.x = shifted(*start, by).x, copy.y = shifted(*start, by).y;
            takeOver(copy.type, before.type, after.type);
            takeOver(copy.facing, before.facing, after.facing);
            takeOver(copy.maximumPower, before.maximumPower, after.maximumPower);
            takeOver(copy.powerCap, before.powerCap, after.powerCap);
            takeOver(copy.price, before.price, after.price);
            takeOver(copy.slot, before.slot, after.slot);
            if (before.group != after.group) copy.group = counterpart(after.group, m_copies.instanceOf(now->group), now->group);
            m_following.put(std::move(copy));
        }
    }
    GroupId counterpart(GroupId original, GroupId instance, GroupId otherwise) const
    {
        for (const GroupId id : m_copies.ofGroup(original))
            if (m_copies.instanceOf(id) == instance) return id;
        return otherwise;
    }
    void add(const Equipment& piece)
    {
        for (const GroupId group : m_copies.ofGroup(piece.group)) {
            if (!m_copies.pieceIn(m_copies.instanceOf(group), piece.id).isNone() || !hasPlace(group, piece)) continue;
            Equipment copy = shifted(piece, m_copies.shiftOf(group, piece.group));
            copy.id = m_following.fresh<Equipment>().id;
            copy.name = m_following.names().after(piece.name);
            copy.group = group;
            copy.space = m_following.after<Group>(group)->space;
            copy.original = piece.id;
            copy.isDetached = copy.isLocked = false;
            const EquipmentId id = copy.id;
            m_following.put(std::move(copy));
            m_copies.note(id);
        }
    }
    /// A row that overrides its original's count has no place for what stands beyond it.
    bool hasPlace(GroupId group, const Equipment& piece) const
    {
        const Group& row = *m_following.after<Group>(group);
        return !isArray(row) || piece.slot <= row.count;
    }
    /// The copies of a piece that left go too; one that follows no more stands for itself.
    void drop(EquipmentId original)
    {
        for (const EquipmentId id : m_copies.ofPiece(original)) {
            const Equipment* now = m_following.after<Equipment>(id);
            if (!now) continue;
            if (follows(*now)) m_gone.insert(id);
            else {
                Equipment alone = *now;
                alone.original = {};
                m_following.put(std::move(alone));
            }
        }
    }

    Following& m_following;
    Copies& m_copies;
    std::unordered_set<EquipmentId> m_gone;
};

} // namespace

void followOriginals(Following& following)
{
    Copies copies(following);
    if (copies.isEmpty()) return;
    GroupsFollow(following, copies).run();
    PiecesFollow(following, copies).run();
    followWires(following, copies);
}

} // namespace gw
