// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/following.h"

namespace gw {
namespace {

/// What can have followers.
template <class T>
constexpr bool isWatched = std::is_same_v<T, Group> || std::is_same_v<T, Equipment> || std::is_same_v<T, Feed> || std::is_same_v<T, Connection>;

template <class T>
bool isPlacedAnew(const RowChange<T>& change)
{
    const auto &before = change.before, &after = change.after;
    return after && (!before || before->x != after->x || before->y != after->y || before->facing != after->facing);
}

} // namespace

Following::Following(const Plan& plan, const Catalog& catalog, const Edit& edit) : m_plan(plan), m_catalog(catalog), m_builder(plan, edit.label)
{
    for (const Change& change : edit.changes) std::visit([this](const auto& c) { take(c); }, change);
    m_hasFollowers = false;
}

template <class T>
void Following::touch(decltype(T::id) id)
{
    if constexpr (isWatched<T>) {
        auto& touched = std::get<Touched<T>>(m_touched);
        if (touched.seen.insert(id).second) touched.order.push_back(id);
    }
}

template <class T>
void Following::take(const RowChange<T>& change)
{
    if (change.after) m_builder.put(*change.after);
    else m_builder.remove<T>(change.id);
    if constexpr (std::is_same_v<T, Equipment>) {
        if (isPlacedAnew(change)) m_placed.insert(change.id);
    }
    if constexpr (std::is_same_v<T, Group>) m_groups.insert(change.id);
    touch<T>(change.id);
}

template <class T>
void Following::put(T row)
{
    if (const T* now = after<T>(row.id); now && *now == row) return;
    touch<T>(row.id);
    m_hasFollowers = true;
    if constexpr (std::is_same_v<T, Equipment>) {
        if (m_isIndexed) noteMember(row);
    }
    m_builder.put(std::move(row));
}

template <class T>
void Following::remove(decltype(T::id) id)
{
    if (!after<T>(id)) return;
    touch<T>(id);
    m_hasFollowers = true;
    if constexpr (std::is_same_v<T, Equipment>) {
        if (m_isIndexed) std::erase(m_members[after<Equipment>(id)->group], id);
    }
    m_builder.remove<T>(id);
}

template void Following::put<Group>(Group);
template void Following::put<Equipment>(Equipment);
template void Following::put<Feed>(Feed);
template void Following::put<Loop>(Loop);
template void Following::put<Connection>(Connection);
template void Following::remove<Group>(GroupId);
template void Following::remove<Equipment>(EquipmentId);
template void Following::remove<Feed>(FeedId);
template void Following::remove<Connection>(ConnectionId);

void Following::removePieces(const std::unordered_set<EquipmentId>& gone)
{
    if (gone.empty()) return;
    for (const Waiver& waiver : m_plan.waivers)
        if (gone.contains(waiver.equipment)) m_builder.remove<Waiver>(waiver.id);
    for (const auto& [id, wires] : wiring(gone)) {
        for (const Connection& connection : wires.connections) remove<Connection>(connection.id);
        for (const Feed& feed : wires.feeds) remove<Feed>(feed.id);
    }
    for (const EquipmentId id : gone) remove<Equipment>(id);
}

void Following::noteMember(const Equipment& piece)
{
    const Equipment* now = after<Equipment>(piece.id);
    if (now && now->group == piece.group) return;
    if (now) std::erase(m_members[now->group], piece.id);
    m_members[piece.group].push_back(piece.id);
}

bool Following::isAnyLeftBehind(const std::vector<GroupId>& groups) const
{
    const auto& touched = std::get<Touched<Equipment>>(m_touched).seen;
    const Table<Equipment>& pieces = m_plan.equipment;
    const auto isLeft = [&](const Equipment& piece) {
        return std::ranges::find(groups, piece.group) != groups.end() && follows(piece) && !touched.contains(piece.id);
    };
    const std::size_t start = m_placed.empty() ? 0 : std::min(pieces.indexOf(*m_placed.begin()), pieces.size());
    for (std::size_t away = 0; away <= pieces.size(); ++away) {
        if (start + away < pieces.size() && isLeft(pieces[start + away])) return true;
        if (away > 0 && away <= start && isLeft(pieces[start - away])) return true;
    }
    return false;
}

void Following::indexMembers()
{
    m_isIndexed = true;
    const auto& touched = std::get<Touched<Equipment>>(m_touched);
    for (const Equipment& piece : m_plan.equipment)
        if (!piece.group.isNone() && !touched.seen.contains(piece.id)) m_members[piece.group].push_back(piece.id);
    for (const EquipmentId id : touched.order)
        if (const Equipment* piece = after<Equipment>(id); piece && !piece->group.isNone()) m_members[piece->group].push_back(id);
}

const std::vector<EquipmentId>& Following::members(GroupId id)
{
    if (!m_isIndexed) indexMembers();
    return m_members[id];
}

std::unordered_map<EquipmentId, PieceWiring> Following::wiring(const std::unordered_set<EquipmentId>& of) const
{
    std::unordered_map<EquipmentId, PieceWiring> found;
    const auto addFeed = [&](const Feed& feed) {
        if (of.contains(feed.from)) found[feed.from].feeds.push_back(feed);
        if (of.contains(feed.to) && feed.to != feed.from) found[feed.to].feeds.push_back(feed);
    };
    const auto addConnection = [&](const Connection& connection) {
        if (of.contains(connection.equipment)) found[connection.equipment].connections.push_back(connection);
    };
    const auto& feeds = std::get<Touched<Feed>>(m_touched);
    const auto& connections = std::get<Touched<Connection>>(m_touched);
    for (const Feed& feed : m_plan.feeds)
        if (!feeds.seen.contains(feed.id)) addFeed(feed);
    for (const Connection& connection : m_plan.connections)
        if (!connections.seen.contains(connection.id)) addConnection(connection);
    for (const FeedId id : feeds.order)
        if (const Feed* feed = after<Feed>(id)) addFeed(*feed);
    for (const ConnectionId id : connections.order)
        if (const Connection* connection = after<Connection>(id)) addConnection(*connection);
    return found;
}

NameSeries& Following::names()
{
    if (m_names) return *m_names;
    m_names = NameSeries::ofPieces(m_plan);
    for (const EquipmentId id : touched<Equipment>())
        if (const Equipment* piece = after<Equipment>(id)) m_names->take(piece->name);
    return *m_names;
}

Equipment shifted(Equipment piece, Shift by)
{
    if (by.x != 0) piece.x = tidy(piece.x.in(metre) + by.x);
    if (by.y != 0) piece.y = tidy(piece.y.in(metre) + by.y);
    return piece;
}

} // namespace gw
