// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_chains.h"

#include "core/editing/free_room.h"

#include <algorithm>
#include <cmath>

/// The pieces and feeds of which `feed_chains.cpp` makes chains.
namespace gw {

/// Top down: source, transformer, board, UPS. Returns the last.
EquipmentId FeedChains::addChain(Power out, const std::string& suffix, Side side, std::size_t number, bool mayAlternate)
{
    const auto sized = m_parts.sizedFor(std::min(out, m_parts.capacity()));
    EquipmentId below, bottom;
    for (const EquipmentType* type : *sized) {
        const char* stem = type->kind == EquipmentKind::Transformer ? "Transformer " : type->kind == EquipmentKind::Switchgear ? "Switchgear " : type->kind == EquipmentKind::Ups ? "UPS " : "Rectifier ";
        const EquipmentId id = add(*type, stem + suffix);
        if (below.isNone()) bottom = id;
        else connect(id, below, side);
        below = id;
    }
    connectSource(below, side, number, mayAlternate);
    return bottom;
}

/// A transfer switch: takes the main chain, and the reserve when that is gone.
EquipmentId FeedChains::addSwitch(EquipmentId main, EquipmentId reserve, Power out, const std::string& suffix)
{
    const EquipmentType* type = smallestFor(m_boards, out, m_wanted.loadingLimit);
    const EquipmentId id = add(type ? *type : *m_boards.back(), "Transfer switch " + suffix);
    connect(main, id, Side::A);
    connect(reserve, id, Side::B);
    return id;
}

void FeedChains::feedGroup(const Group& group, const Outlet& outlet)
{
    const bool hasB = !outlet.b.isNone();
    for (const Side side : {Side::A, Side::B}) {
        if (side == Side::B && !hasB) continue;
        const EquipmentId from = side == Side::A || outlet.isAlternate ? outlet.a : outlet.b;
        if (!group.distribution) {
            feedLoads(group, from, side);
            continue;
        }
        const EquipmentId bus = addDistribution(group, side);
        connect(from, bus, outlet.isAlternate ? Side::A : side);
        if (outlet.isAlternate) connect(outlet.b, bus, Side::B);
        feedLoads(group, bus, side);
    }
}

void FeedChains::feedLoads(const Group& group, EquipmentId from, Side side)
{
    for (const EquipmentId load : group.loads) connect(from, load, side);
}

EquipmentId FeedChains::addDistribution(const Group& group, Side side)
{
    const EquipmentType& type = *group.distribution;
    const Equipment& first = *m_plan.equipment.find(group.loads.front());
    const auto* row = m_plan.groups.find(first.group);
    auto piece = m_builder.fresh<Equipment>();
    piece.type = type.id;
    piece.group = first.group;
    piece.name = freshName((type.kind == EquipmentKind::Busway ? "Busway " : "PDU ") + (row ? row->name : first.name) + (side == Side::A ? " side A" : " side B"));
    if (type.kind == EquipmentKind::Busway) {
        m_places.hang(type, group.loads, side, piece);
    } else {
        const Equipment& last = *m_plan.equipment.find(group.loads.back());
        const Spot spot = freeRoomBeside(m_builder.plan(), m_catalog, type, last);
        piece.space = last.space;
        piece.facing = last.facing;
        piece.x = spot.x;
        piece.y = spot.y;
    }
    const EquipmentId id = piece.id;
    m_builder.put(std::move(piece));
    return id;
}

EquipmentId FeedChains::add(const EquipmentType& type, std::string name)
{
    const bool isOutdoors = type.kind == EquipmentKind::Transformer || type.kind == EquipmentKind::GridConnection;
    auto piece = m_builder.fresh<Equipment>();
    piece.type = type.id;
    piece.name = freshName(std::move(name));
    m_places.place(m_builder, type, isOutdoors ? SpaceKind::Yard : SpaceKind::ElectricalRoom, piece);
    const EquipmentId id = piece.id;
    m_builder.put(std::move(piece));
    return id;
}

void FeedChains::connect(EquipmentId from, EquipmentId to, Side side)
{
    auto feed = m_builder.fresh<Feed>();
    feed.from = from;
    feed.to = to;
    feed.side = side;
    m_builder.put(feed);
}

/// Chains take the sources in turn. Where they back each other in threes or more, each can also change over to the next source.
void FeedChains::connectSource(EquipmentId top, Side side, std::size_t number, bool mayAlternate)
{
    connect(sourceAt(number), top, side);
    if (mayAlternate && m_sources.size() > 1) connect(sourceAt(number + 1), top, side == Side::A ? Side::B : Side::A);
}

EquipmentId FeedChains::sourceAt(std::size_t number)
{
    if (m_sources.empty()) {
        const EquipmentType* type = nullptr;
        for (const EquipmentType& candidate : m_catalog.equipment)
            if (candidate.kind == EquipmentKind::GridConnection && !type) type = &candidate;
        for (std::size_t i = 0; type && i < m_leastSources; ++i) m_sources.push_back(add(*type, std::string("Grid connection ") + chainLetter(i)));
    }
    return m_sources.empty() ? EquipmentId {} : m_sources[number % m_sources.size()];
}

/// Medium-voltage boards; where there are none, the transformers above them; else the grid connections. Nearest first, and of as many as stand
/// about as near, one for each side.
void FeedChains::findSources(SpaceId near)
{
    const Space* home = m_plan.spaces.find(near);
    for (const EquipmentKind kind : {EquipmentKind::Switchgear, EquipmentKind::Transformer, EquipmentKind::GridConnection}) {
        std::vector<std::pair<double, EquipmentId>> found;
        for (const Equipment& piece : m_plan.equipment) {
            const EquipmentType* type = m_catalog.find(piece.type);
            const Space* space = m_plan.spaces.find(piece.space);
            if (!type || type->kind != kind || !givenBy(*type).has(Voltage::Medium) || !space || !home) continue;
            found.emplace_back(std::abs((space->x - home->x).si()) + std::abs((space->y - home->y).si()), piece.id);
        }
        std::ranges::sort(found);
        for (const auto& [distance, id] : found)
            if (m_sources.size() < m_leastSources) m_sources.push_back(id);
        if (!m_sources.empty()) return;
    }
}

/// A number that no chain of the plan bears yet.
std::string FeedChains::freshNumber()
{
    for (std::size_t number = 1;; ++number) {
        bool isFree = true;
        for (const char* stem : {"Transformer ", "Switchgear ", "UPS ", "Rectifier ", "Common board ", "Common plant board ", "Plant switchgear "})
            for (const char* letter : {"", "A", "B", "C", "D", "E"}) isFree &= !m_names.contains(stem + std::to_string(number) + letter);
        if (isFree) return std::to_string(number);
    }
}

std::string FeedChains::freshName(std::string name)
{
    std::string fresh = name;
    for (std::size_t number = 2; !m_names.insert(fresh).second; ++number) fresh = name + " " + std::to_string(number);
    return fresh;
}

} // namespace gw
