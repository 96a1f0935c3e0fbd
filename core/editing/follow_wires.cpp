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
    /// What is wired to what changed and to its copies, so that nothing is joined twice, nor parted that is still joined in the original.
    void readWires()
    {
        std::unordered_set<EquipmentId> copies;
        const auto add = [&](EquipmentId original) {
            const auto of = m_copies.ofPiece(original);
            copies.insert(of.begin(), of.end());
            if (!of.empty()) copies.insert(original);
        };
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
    bool hasFeed(EquipmentId from, EquipmentId to, Side side)
    {
        const auto& feeds = m_wires[to].feeds;
        return std::any_of(feeds.begin(), feeds.end(), [&](const Feed& f) { return f.from == from && f.to == to && f.side == side; });
    }
    bool hasConnection(LoopId loop, EquipmentId piece, LoopRole role)
    {
        const auto& connections = m_wires[piece].connections;
        return std::any_of(connections.begin(), connections.end(), [&](const Connection& c) { return c.loop == loop && c.role == role; });
    }
    void addFeed(const Feed& feed, GroupId instance)
    {
        const EquipmentId to = m_copies.pieceIn(instance, feed.to), from = sourceIn(instance, feed);
        if (from.isNone() || !isTouchable(to)) return;
        if (hasFeed(from, to, feed.side)) return;
        m_wires[to].feeds.push_back({m_following.fresh<Feed>().id, from, to, feed.side});
        m_following.put(m_wires[to].feeds.back());
    }
    void removeFeed(const Feed& feed, GroupId instance)
    {
        const EquipmentId to = m_copies.pieceIn(instance, feed.to), from = sourceIn(instance, feed);
        if (from.isNone() || !isTouchable(to) || hasFeed(feed.from, feed.to, feed.side)) return;
        for (const Feed& other : m_wires[to].feeds)
            if (other.from == from && other.to == to && other.side == feed.side) m_following.remove<Feed>(other.id);
    }
    void addConnection(const Connection& connection, GroupId instance)
    {
        const EquipmentId copy = m_copies.pieceIn(instance, connection.equipment);
        if (!isTouchable(copy)) return;
        const LoopId loop = loopIn(instance, connection);
        if (loop.isNone()) return;
        if (hasConnection(loop, copy, connection.role)) return;
        m_wires[copy].connections.push_back({m_following.fresh<Connection>().id, loop, copy, connection.role});
        m_following.put(m_wires[copy].connections.back());
    }
    void removeConnection(const Connection& connection, GroupId instance)
    {
        const EquipmentId copy = m_copies.pieceIn(instance, connection.equipment);
        if (!isTouchable(copy)) return;
        const LoopId loop = loopIn(instance, connection);
        if (loop.isNone() || hasConnection(connection.loop, connection.equipment, connection.role)) return;
        for (const Connection& other : m_wires[copy].connections)
            if (other.loop == loop && other.role == connection.role) m_following.remove<Connection>(other.id);
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
    /// The loop that stands for an inner one: what the instance's own cooler cools, else what its other pieces are on. A new one for a loop that
    /// came to the original with this edit; none where the instance lost its loop.
    LoopId innerLoop(GroupId instance, LoopId original, const std::vector<EquipmentId>& coolers)
    {
        for (const EquipmentId cooler : coolers)
            if (const LoopId own = loopOf(m_copies.pieceIn(instance, cooler), original, LoopRole::Cools); !own.isNone()) return own;
        for (const Connection& connection : m_following.plan().connections) {
            if (connection.loop != original || connection.role != LoopRole::IsCooled) continue;
            if (const LoopId own = loopOf(m_copies.pieceIn(instance, connection.equipment), original, LoopRole::IsCooled); !own.isNone()) return own;
        }
        const bool canCool = std::any_of(coolers.begin(), coolers.end(), [&](EquipmentId c) { return isTouchable(m_copies.pieceIn(instance, c)); });
        return canCool && isNewlyCooled(original) ? newLoop(original) : LoopId {};
    }
    LoopId loopOf(EquipmentId copy, LoopId original, LoopRole role)
    {
        const Loop* loop = m_following.after<Loop>(original);
        for (const Connection& own : copy.isNone() ? std::vector<Connection> {} : connectionsOf(copy)) {
            const Loop* other = m_following.after<Loop>(own.loop);
            if (own.role == role && own.loop != original && loop && other && other->kind == loop->kind) return own.loop;
        }
        return {};
    }
    bool isNewlyCooled(LoopId loop) const
    {
        const auto& touched = m_following.touched<Connection>();
        return std::any_of(touched.begin(), touched.end(), [&](ConnectionId id) {
            const Connection* after = m_following.after<Connection>(id);
            return after && after->loop == loop && after->role == LoopRole::Cools && !m_following.before<Connection>(id);
        });
    }
    LoopId newLoop(LoopId original)
    {
        const Loop* loop = m_following.after<Loop>(original);
        if (!loop) return {};
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
