// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/row_places.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

/// How far behind the row's line a piece stands: where the edit put it, else as before. Pieces of less depth keep their distance.
double behind(const Following& following, const Group& row, const Equipment& piece)
{
    const Group* rowBefore = following.before<Group>(row.id);
    const Equipment* before = following.before<Equipment>(piece.id);
    const bool wasMember = rowBefore && isArray(*rowBefore) && before && before->group == row.id && before->slot > 0;
    if (!wasMember || following.isPlacedByEdit(piece.id)) return across(piece, row.facing) - across(row, row.facing);
    return across(*before, rowBefore->facing) - across(*rowBefore, rowBefore->facing);
}

void putInPlace(Following& following, const Group& row, const Equipment& member)
{
    Equipment piece = member;
    piece.space = row.space;
    placeInRow(piece, row.facing, alongAt(row, piece.slot), across(row, row.facing) + behind(following, row, member));
    following.put(std::move(piece));
}

/// Lays out one row.
class RowLayout {
public:
    RowLayout(Following& following, GroupId id) : m_following(following), m_row(*following.after<Group>(id)) {}

    void lay()
    {
        becomeArray();
        removeSurplus();
        moveMembers();
        addMissing();
    }

private:
    std::uint32_t countBefore() const
    {
        const Group* before = m_following.before<Group>(m_row.id);
        return before ? before->count : 0;
    }
    void becomeArray();
    void takeLine(const std::vector<Equipment>& inOrder);
    void removeSurplus();
    void moveMembers();
    void addMissing();
    void add(Equipment nearest, std::uint32_t slot);
    void copyWiring(EquipmentId from, const Equipment& to);
    std::map<std::uint32_t, EquipmentId> bySlot();
    std::vector<Equipment> membersNow();

    Following& m_following;
    Group m_row;
    std::unordered_map<EquipmentId, PieceWiring> m_wiring;
    std::unordered_map<EquipmentId, EquipmentId> m_wiredAs;   ///< A new member, and the one whose wiring it repeats.
};

std::vector<Equipment> RowLayout::membersNow()
{
    std::vector<Equipment> members;
    for (const EquipmentId id : m_following.members(m_row.id)) members.push_back(*m_following.after<Equipment>(id));
    return members;
}

/// What stood in the row gets places in its order, and the row its line from them where the edit gave none. Busways hang over a row, not in it.
void RowLayout::becomeArray()
{
    std::vector<Equipment> members = membersNow();
    std::erase_if(members, [this](const Equipment& piece) {
        const EquipmentType* type = m_following.catalog().find(piece.type);
        return piece.isDetached || (type && type->kind == EquipmentKind::Busway);
    });
    if (countBefore() > 0 || members.empty() || std::any_of(members.begin(), members.end(), [](const Equipment& p) { return p.slot > 0; })) return;
    const Facing facing = members.front().facing;
    std::sort(members.begin(), members.end(), [&](const Equipment& a, const Equipment& b) { return along(a, facing) < along(b, facing); });
    takeLine(members);
    std::uint32_t slot = 0;
    for (Equipment& piece : members) {
        piece.slot = ++slot;
        m_following.put(piece);
    }
}

void RowLayout::takeLine(const std::vector<Equipment>& inOrder)
{
    const Group* before = m_following.before<Group>(m_row.id);
    if (!before) return;
    const Equipment& first = inOrder.front();
    if (m_row.facing == before->facing) m_row.facing = first.facing;
    if (m_row.x == before->x) m_row.x = first.x;
    if (m_row.y == before->y) m_row.y = first.y;
    const EquipmentType* type = m_following.catalog().find(first.type);
    if (m_row.pitch == before->pitch) {
        if (inOrder.size() > 1) m_row.pitch = tidy(along(inOrder[1], first.facing) - along(first, first.facing));
        if ((inOrder.size() < 2 || m_row.pitch < millimetres(10)) && type) m_row.pitch = type->width.value;
    }
    m_following.put(m_row);
}

void RowLayout::removeSurplus()
{
    std::unordered_set<EquipmentId> gone;
    for (const Equipment& piece : membersNow())
        if (piece.slot > m_row.count && follows(piece)) gone.insert(piece.id);
    m_following.removePieces(gone);
}

void RowLayout::moveMembers()
{
    for (const Equipment& piece : membersNow())
        if (piece.slot > 0 && follows(piece)) putInPlace(m_following, m_row, piece);
}

std::map<std::uint32_t, EquipmentId> RowLayout::bySlot()
{
    std::map<std::uint32_t, EquipmentId> found;
    for (const Equipment& piece : membersNow())
        if (piece.slot > 0) found.emplace(piece.slot, piece.id);
    return found;
}

void RowLayout::addMissing()
{
    auto places = bySlot();
    if (places.empty()) return;
    std::unordered_set<EquipmentId> present;
    for (const auto& [slot, id] : places) present.insert(id);
    for (std::uint32_t slot = countBefore() + 1; slot <= m_row.count; ++slot) {
        const auto next = places.lower_bound(slot);
        if (next != places.end() && next->first == slot) continue;
        if (m_wiring.empty()) m_wiring = m_following.wiring(present);
        const EquipmentId nearest = next == places.begin() ? next->second : std::prev(next)->second;
        add(*m_following.after<Equipment>(nearest), slot);
        places.emplace(slot, m_following.members(m_row.id).back());
    }
}

void RowLayout::add(Equipment nearest, std::uint32_t slot)
{
    Equipment piece = nearest;
    piece.id = m_following.fresh<Equipment>().id;
    piece.name = m_following.names().after(nearest.name);
    piece.slot = slot;
    piece.original = {};
    piece.isDetached = piece.isLocked = false;
    piece.space = m_row.space;
    const double acrossRow = across(m_row, m_row.facing) + (follows(nearest) ? across(nearest, m_row.facing) - across(m_row, m_row.facing) : 0);
    placeInRow(piece, m_row.facing, alongAt(m_row, slot), acrossRow);
    const auto wired = m_wiredAs.find(nearest.id);
    const EquipmentId like = wired == m_wiredAs.end() ? nearest.id : wired->second;
    m_wiredAs[piece.id] = like;
    m_following.put(piece);
    copyWiring(like, piece);
}

void RowLayout::copyWiring(EquipmentId from, const Equipment& to)
{
    for (const Feed& feed : m_wiring[from].feeds) {
        if (feed.to != from) continue;
        Feed copy = feed;
        copy.id = m_following.fresh<Feed>().id;
        copy.to = to.id;
        m_following.put(copy);
    }
    for (const Connection& connection : m_wiring[from].connections) {
        Connection copy = connection;
        copy.id = m_following.fresh<Connection>().id;
        copy.equipment = to.id;
        m_following.put(copy);
    }
}

} // namespace

void layRow(Following& following, GroupId row) { RowLayout(following, row).lay(); }

} // namespace gw
