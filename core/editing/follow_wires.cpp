// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/copies.h"

#include <algorithm>

namespace gw {
namespace {

/// Feeds and connections of the originals, repeated among the copies.
class WiresFollow {
public:
    WiresFollow(Following& following, Copies& copies) : m_following(following), m_copies(copies) {}

    void run()
    {
        readWires();
        for (const FeedId id : std::vector<FeedId>(m_following.touched<Feed>())) {
            const Feed *before = m_following.before<Feed>(id), *now = m_following.after<Feed>(id);
            if (before && now && *before == *now) continue;
            const std::optional<Feed> after = now ? std::optional(*now) : std::nullopt;
            if (before) forEachInstance(before->to, [&](GroupId instance) { removeFeed(*before, instance); });
            if (after) forEachInstance(after->to, [&](GroupId instance) { addFeed(*after, instance); });
        }
        for (const ConnectionId id : std::vector<ConnectionId>(m_following.touched<Connection>())) {
            const Connection *before = m_following.before<Connection>(id), *now = m_following.after<Connection>(id);
            if (before && now && *before == *now) continue;
            const std::optional<Connection> after = now ? std::optional(*now) : std::nullopt;
            if (before) forEachInstance(before->equipment, [&](GroupId instance) { removeConnection(*before, instance); });
            if (after) forEachInstance(after->equipment, [&](GroupId instance) { addConnection(*after, instance); });
        }
    }

private:
    GroupId groupOf(EquipmentId id) const
    {
        const Equipment* piece = m_following.after<Equipment>(id);
        if (!piece) piece = m_following.before<Equipment>(id);
        return piece ? piece->group : GroupId {};
    }
    template <class Visit>
    void forEachInstance(EquipmentId original, Visit visit)
    {
        for (const GroupId copy : m_copies.ofGroup(groupOf(original))) visit(m_copies.instanceOf(copy));
    }
    /// Whether `other` belongs to what repeats when `piece` does.
    bool isInside(EquipmentId other, EquipmentId piece) const
    {
        return m_copies.instanceOf(groupOf(other)) == m_copies.instanceOf(groupOf(piece)) && !m_copies.ofGroup(groupOf(other)).empty();
    }
    EquipmentId sourceIn(GroupId instance, const Feed& feed) const { return isInside(feed.from, feed.to) ? m_copies.pieceIn(instance, feed.from) : feed.from; }
    /// What is wired to the copies of what changed, so that nothing is joined twice.
    void readWires()
    {
        std::unordered_set<EquipmentId> copies;
        const auto add = [&](EquipmentId original) { for (const EquipmentId id : m_copies.ofPiece(original)) copies.insert(id); };
        const auto addFeed = [&](const Feed* feed) { if (feed) add(feed->to); };
        const auto addConnection = [&](const Connection* connection) { if (connection) add(connection->equipment); };
        for (const FeedId id : m_following.touched<Feed>()) addFeed(m_following.before<Feed>(id)), addFeed(m_following.after<Feed>(id));
        for (const ConnectionId id : m_following.touched<Connection>())
            addConnection(m_following.before<Connection>(id)), addConnection(m_following.after<Connection>(id));
        if (!copies.empty()) m_wires = m_following.wiring(copies);
    }

    bool isTouchable(EquipmentId id) const
    {
        const Equipment* piece = m_following.after<Equipment>(id);
        return piece && follows(*piece);
    }
    void addFeed(const Feed& feed, GroupId instance)
    {
        const EquipmentId to = m_copies.pieceIn(instance, feed.to), from = sourceIn(instance, feed);
        if (from.isNone() || !isTouchable(to)) return;
        for (const Feed& other : m_wires[to].feeds)
            if (other.from == from && other.to == to && other.side == feed.side) return;
        m_wires[to].feeds.push_back({m_following.fresh<Feed>().id, from, to, feed.side});
        m_following.put(m_wires[to].feeds.back());
    }
    void removeFeed(const Feed& feed, GroupId instance)
    {
        const EquipmentId to = m_copies.pieceIn(instance, feed.to), from = sourceIn(instance, feed);
        if (from.isNone() || !isTouchable(to)) return;
        for (const Feed& other : m_wires[to].feeds)
            if (other.from == from && other.to == to && other.side == feed.side) return m_following.remove<Feed>(other.id);
    }
    void addConnection(const Connection& connection, GroupId instance)
    {
        const EquipmentId copy = m_copies.pieceIn(instance, connection.equipment);
        if (!isTouchable(copy)) return;
        const LoopId loop = loopIn(instance, connection);
        for (const Connection& other : m_wires[copy].connections)
            if (other.loop == loop && other.role == connection.role) return;
        m_wires[copy].connections.push_back({m_following.fresh<Connection>().id, loop, copy, connection.role});
        m_following.put(m_wires[copy].connections.back());
    }
    void removeConnection(const Connection& connection, GroupId instance)
    {
        const EquipmentId copy = m_copies.pieceIn(instance, connection.equipment);
        if (!isTouchable(copy)) return;
        const LoopId loop = loopIn(instance, connection);
        for (const Connection& other : m_wires[copy].connections)
            if (other.loop == loop && other.role == connection.role) return m_following.remove<Connection>(other.id);
    }
    std::vector<Connection> connectionsOf(EquipmentId id) { return m_following.wiring({id})[id].connections; }
    /// What cools a loop; before the edit too, so that a loop that loses its cooler is still known.
    std::vector<EquipmentId> coolersOf(LoopId loop) const
    {
        std::vector<EquipmentId> coolers;
        const auto add = [&](const Connection* c) { if (c && c->loop == loop && c->role == LoopRole::Cools) coolers.push_back(c->equipment); };
        for (const Connection& connection : m_following.plan().connections) add(&connection);
        for (const ConnectionId id : m_following.touched<Connection>()) add(m_following.after<Connection>(id));
        return coolers;
    }
    /// The loop in an instance that stands for `connection`'s: its own where members cool it, the same one otherwise.
    LoopId loopIn(GroupId instance, const Connection& connection)
    {
        const auto [at, isNew] = m_loops.try_emplace({instance, connection.loop}, connection.loop);
        if (!isNew) return at->second;
        const auto coolers = coolersOf(connection.loop);
        const bool isInner = !coolers.empty() && std::all_of(coolers.begin(), coolers.end(), [&](EquipmentId c) { return isInside(c, connection.equipment); });
        if (isInner) at->second = innerLoop(instance, connection.loop, coolers);
        return at->second;
    }
    LoopId innerLoop(GroupId instance, LoopId original, const std::vector<EquipmentId>& coolers)
    {
        const Loop* loop = m_following.after<Loop>(original);
        if (!loop) return original;
        for (const EquipmentId cooler : coolers)
            for (const Connection& own : connectionsOf(m_copies.pieceIn(instance, cooler))) {
                const Loop* other = m_following.after<Loop>(own.loop);
                if (own.role == LoopRole::Cools && own.loop != original && other && other->kind == loop->kind) return own.loop;
            }
        Loop copy = *loop;
        copy.id = m_following.fresh<Loop>().id;
        if (!m_loopNames) m_loopNames = NameSeries::ofLoops(m_following.plan());
        copy.name = m_loopNames->after(copy.name);
        const LoopId id = copy.id;
        m_following.put(std::move(copy));
        return id;
    }

    Following& m_following;
    Copies& m_copies;
    std::map<std::pair<GroupId, LoopId>, LoopId> m_loops;
    std::optional<NameSeries> m_loopNames;
    std::unordered_map<EquipmentId, PieceWiring> m_wires;
};

} // namespace

void followWires(Following& following, Copies& copies) { WiresFollow(following, copies).run(); }

} // namespace gw
