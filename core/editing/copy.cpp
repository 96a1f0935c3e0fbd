// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/copy.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace gw {
namespace {

/// How many pieces each group holds, and how many of these are copied.
std::map<GroupId, std::pair<std::size_t, std::size_t>> countMembers(const Plan& plan, const std::unordered_set<EquipmentId>& copied)
{
    std::map<GroupId, std::pair<std::size_t, std::size_t>> counts;
    for (const Equipment& piece : plan.equipment) {
        if (piece.group.isNone()) continue;
        auto& [all, chosen] = counts[piece.group];
        ++all;
        chosen += copied.contains(piece.id);
    }
    return counts;
}

/// The groups that are copied whole: all their pieces are, and of a pod all its rows.
std::vector<Group> wholeGroups(const Plan& plan, const std::unordered_set<EquipmentId>& copied)
{
    const auto counts = countMembers(plan, copied);
    const auto isWhole = [&](GroupId id) {
        const auto at = counts.find(id);
        return at == counts.end() || at->second.first == at->second.second;
    };
    std::set<GroupId> broken, populated;
    for (const auto& [id, count] : counts) (count.second > 0 ? populated : broken).insert(id);
    for (const Group& row : plan.groups)
        if (!row.parent.isNone()) (isWhole(row.id) && populated.contains(row.id) ? populated : broken).insert(row.parent);
    std::vector<Group> pods, rows;
    for (const Group& group : plan.groups)
        if (isWhole(group.id) && populated.contains(group.id) && !broken.contains(group.id)) (group.parent.isNone() ? pods : rows).push_back(group);
    pods.insert(pods.end(), rows.begin(), rows.end());
    return pods;
}

std::vector<Loop> ownLoops(const Plan& plan, const std::unordered_set<EquipmentId>& copied)
{
    std::set<LoopId> own, shared;
    for (const Connection& connection : plan.connections)
        if (connection.role == LoopRole::Cools) (copied.contains(connection.equipment) ? own : shared).insert(connection.loop);
    std::vector<Loop> loops;
    for (const Loop& loop : plan.loops)
        if (own.contains(loop.id) && !shared.contains(loop.id)) loops.push_back(loop);
    return loops;
}

} // namespace

CopySource copySource(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    const std::unordered_set<EquipmentId> copied(ids.begin(), ids.end());
    CopySource source;
    for (const EquipmentId id : std::set<EquipmentId>(ids.begin(), ids.end()))
        if (const Equipment* piece = plan.equipment.find(id)) source.pieces.push_back(*piece);
    source.groups = wholeGroups(plan, copied);
    source.loops = ownLoops(plan, copied);
    for (const Feed& feed : plan.feeds)
        if (copied.contains(feed.to)) source.feeds.push_back(feed);
    for (const Connection& connection : plan.connections)
        if (copied.contains(connection.equipment)) source.connections.push_back(connection);
    return source;
}

Copier::Copier(EditBuilder& builder, const Plan& taken)
    : m_builder(builder), m_plan(taken), m_pieceNames(NameSeries::ofPieces(taken)), m_groupNames(NameSeries::ofGroups(taken)), m_loopNames(NameSeries::ofLoops(taken))
{
}

std::vector<EquipmentId> Copier::add(const CopySource& source, const CopyPlacing& placing)
{
    m_pieces.clear();
    m_groups.clear();
    m_loops.clear();
    addGroups(source, placing);
    addLoops(source);
    std::vector<EquipmentId> added;
    for (const Equipment& piece : source.pieces) added.push_back(addPiece(piece, placing));
    addWires(source);
    return added;
}

void Copier::addGroups(const CopySource& source, const CopyPlacing& placing)
{
    for (const Group& group : source.groups) {
        Group copy = group;
        copy.id = m_builder.fresh<Group>().id;
        copy.name = m_groupNames.like(group.name);
        const auto pod = m_groups.find(group.parent);
        const bool isOwn = group.parent.isNone() || pod != m_groups.end();
        if (pod != m_groups.end()) copy.parent = pod->second;
        else if (!m_plan.groups.contains(group.parent)) copy.parent = {};
        const GroupId root = group.original.isNone() ? group.id : group.original;
        copy.original = placing.isRepeat && isOwn ? root : GroupId {};
        placing.placeGroup(copy);
        m_groups[group.id] = copy.id;
        m_builder.put(std::move(copy));
    }
}

void Copier::addLoops(const CopySource& source)
{
    for (const Loop& loop : source.loops) {
        Loop copy = loop;
        copy.id = m_builder.fresh<Loop>().id;
        copy.name = m_loopNames.like(loop.name);
        m_loops[loop.id] = copy.id;
        m_builder.put(std::move(copy));
    }
}

/// A piece whose row is not copied stays in that row as a piece of its own.
EquipmentId Copier::addPiece(const Equipment& piece, const CopyPlacing& placing)
{
    Equipment copy = piece;
    copy.id = m_builder.fresh<Equipment>().id;
    copy.name = m_pieceNames.like(piece.name);
    copy.isDetached = copy.isLocked = false;
    const auto group = m_groups.find(piece.group);
    if (group != m_groups.end()) copy.group = group->second;
    else copy.slot = 0;
    const EquipmentId root = piece.original.isNone() ? piece.id : piece.original;
    const Group* own = m_builder.find<Group>(copy.group);
    copy.original = own && !own->original.isNone() && group != m_groups.end() ? root : EquipmentId {};
    placing.place(copy);
    const Group* row = m_builder.find<Group>(copy.group);
    if (!row || row->space != copy.space) copy.group = {}, copy.slot = 0;
    const EquipmentId id = copy.id;
    m_pieces[piece.id] = id;
    m_builder.put(std::move(copy));
    return id;
}

void Copier::addWires(const CopySource& source)
{
    const auto mapped = [](const auto& map, auto id) {
        const auto at = map.find(id);
        return at == map.end() ? id : at->second;
    };
    for (const Feed& feed : source.feeds) {
        const EquipmentId from = mapped(m_pieces, feed.from);
        if (from == feed.from && !m_plan.equipment.contains(from)) continue;
        m_builder.put(Feed {m_builder.fresh<Feed>().id, from, m_pieces.at(feed.to), feed.side});
    }
    for (const Connection& connection : source.connections) {
        const LoopId loop = mapped(m_loops, connection.loop);
        if (loop == connection.loop && !m_plan.loops.contains(loop)) continue;
        m_builder.put(Connection {m_builder.fresh<Connection>().id, loop, m_pieces.at(connection.equipment), connection.role});
    }
}

} // namespace gw
