// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/following.h"

#include "core/checks/footprint.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gw {
namespace {

constexpr double sameRoom = 1e-6;

double along(const auto& placed, Facing facing) { return (isAlongX(facing) ? placed.x : placed.y).in(metre); }
double across(const auto& placed, Facing facing) { return (isAlongX(facing) ? placed.y : placed.x).in(metre); }

void place(Equipment& piece, Facing facing, double alongRow, double acrossRow)
{
    const auto set = [](Length& where, double to) { if (std::abs(where.in(metre) - to) > sameRoom) where = tidy(to); };
    set(isAlongX(facing) ? piece.x : piece.y, alongRow);
    set(isAlongX(facing) ? piece.y : piece.x, acrossRow);
    piece.facing = facing;
}

double alongAt(const Group& row, std::uint32_t slot) { return along(row, row.facing) + (slot - 1) * row.pitch.in(metre); }

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
    place(piece, row.facing, alongAt(row, piece.slot), across(row, row.facing) + behind(following, row, member));
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
    place(piece, m_row.facing, alongAt(m_row, slot), acrossRow);
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

/// Moved alone, a piece leaves the row; put back in its place, it follows again.
void leaveOrReturn(Following& following, const Group& row, EquipmentId id)
{
    Equipment piece = *following.after<Equipment>(id);
    Equipment home = piece;
    place(home, row.facing, alongAt(row, piece.slot), across(row, row.facing));
    const bool isHome = std::abs(along(piece, row.facing) - alongAt(row, piece.slot)) < sameRoom && piece.x == home.x && piece.y == home.y && piece.facing == row.facing;
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

} // namespace

void followMovedMembers(Following& following)
{
    for (const auto& [id, moved] : movedMembers(following)) {
        Group row = *following.after<Group>(id);
        const auto& members = following.members(id);
        const auto attached = std::count_if(members.begin(), members.end(), [&](EquipmentId m) { return isMemberOf(*following.after<Equipment>(m), id); });
        if (moved.isAlike && static_cast<std::size_t>(attached) == moved.ids.size()) {
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
        if (isArray(*after)) RowLayout(following, id).lay();
        else if (before && isArray(*before)) release(following, id);
    }
}

} // namespace gw
