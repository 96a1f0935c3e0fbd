// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/board_room.h"

#include "core/catalog/kinds.h"
#include "core/editing/feed_parts.h"

#include <algorithm>
#include <limits>

namespace gw {
namespace {

/// Deeper than any chain: what lies beyond is a circle.
constexpr int mostStages = 16;

bool hasBreakers(EquipmentKind kind) { return kind == EquipmentKind::Switchgear || kind == EquipmentKind::Busway || kind == EquipmentKind::Pdu; }

double lossFactor(const EquipmentType& type)
{
    const Power rating = type.power ? type.power->rating.value : Power {};
    return rating.si() > 0 ? inputFor(type, rating) / rating : 1;
}

} // namespace

BoardRoom::BoardRoom(const Plan& plan, const Catalog& catalog, const Outcome& outcome)
    : m_plan(plan), m_catalog(catalog), m_feeds(plan), m_positions(plan.equipment), m_drill(powerDrill(plan, catalog, outcome))
{
    m_hasTwoSides = std::ranges::any_of(plan.feeds, [](const Feed& feed) { return feed.side == Side::B; });
    for (const Equipment& piece : plan.equipment) m_types.push_back(catalog.find(piece.type));
    for (std::size_t i = 0; i < m_types.size(); ++i)
        if (m_types[i] && m_types[i]->kind == EquipmentKind::Switchgear) addBoard(i);
}

void BoardRoom::addBoard(std::size_t piece)
{
    const Equipment& equipment = m_plan.equipment[piece];
    const auto into = m_feeds.into(equipment.id);
    const Voltages given = VoltageFinder(m_plan, m_catalog, m_feeds).given(equipment.id);
    if (into.empty() || given != Voltages {Voltage::Low} || equipment.isLocked) return;
    Board board {equipment.id, equipment.space, into.front()->side, {}};
    if (walkUp(board, {piece, 1, 1}, 0)) m_boards.push_back(std::move(board));
}

/// False behind a UPS, on a circle, and where a piece is unknown.
bool BoardRoom::walkUp(Board& board, Above at, int depth) const
{
    const EquipmentType* type = m_types[at.piece];
    if (!type || type->kind == EquipmentKind::Ups || depth > mostStages) return false;
    const auto known = std::ranges::find(board.above, at.piece, &Above::piece);
    if (known == board.above.end()) board.above.push_back(at);
    else known->normal += at.normal, known->worst += at.worst;
    const auto feeds = m_feeds.into(m_plan.equipment[at.piece].id);
    for (const Feed* feed : feeds) {
        const std::uint32_t from = m_positions.of(feed->from);
        if (from == noIndex || !m_types[from]) return false;
        const bool standsBy = isStandby(m_types[from]->kind);
        const auto beside = std::ranges::count_if(feeds, [&](const Feed* other) {
            const std::uint32_t source = m_positions.of(other->from);
            return other->side == feed->side && source != noIndex && m_types[source] && isStandby(m_types[source]->kind) == standsBy;
        });
        const bool waits = standsBy || (feed->side == Side::B && std::ranges::any_of(feeds, [](const Feed* other) { return other->side == Side::A; }));
        const double loss = lossFactor(*type), parallel = static_cast<double>(beside);
        if (!walkUp(board, {from, waits ? 0 : at.normal * loss / parallel, at.worst * loss / std::max(1.0, parallel - 1)}, depth + 1)) return false;
    }
    return true;
}

/// What the board can give more at most while it gives `share` of it all day.
Power BoardRoom::roomOf(const Board& board, double share) const
{
    Power room = watts(std::numeric_limits<double>::max());
    for (const Above& above : board.above) {
        const ElementDrill& drill = m_drill[above.piece];
        if (drill.rating.si() <= 0) continue;
        room = std::min(room, (drill.rating - drill.worst) * (1 / above.worst));
        if (hasBreakers(m_types[above.piece]->kind) && above.normal > 0) room = std::min(room, (drill.rating * continuousShare - drill.load) * (1 / (above.normal * share)));
    }
    return room;
}

bool BoardRoom::shareGear(const Board& a, const Board& b) const
{
    return std::ranges::any_of(a.above, [&](const Above& above) {
        const EquipmentKind kind = m_types[above.piece]->kind;
        return kind != EquipmentKind::GridConnection && !isStandby(kind) && std::ranges::find(b.above, above.piece, &Above::piece) != b.above.end();
    });
}

Length BoardRoom::distance(SpaceId a, SpaceId b) const
{
    const Space *from = m_plan.spaces.find(a), *to = m_plan.spaces.find(b);
    if (!from || !to) return metres(std::numeric_limits<double>::max());
    const Length x = from->x + from->width * 0.5 - to->x - to->width * 0.5, y = from->y + from->depth * 0.5 - to->y - to->depth * 0.5;
    return std::max(x, x * -1.0) + std::max(y, y * -1.0);
}

void BoardRoom::load(const Board& board, Power draw, double share)
{
    for (const Above& above : board.above) {
        m_drill[above.piece].load += draw * (above.normal * share);
        m_drill[above.piece].worst += draw * above.worst;
    }
}

std::optional<BoardPair> BoardRoom::take(SpaceId near, Power draw)
{
    const double share = m_hasTwoSides ? 0.5 : 1;
    const auto nearest = [&](const Board* beside) {
        const auto rank = [&](const Board& board) {
            return std::tuple(beside && shareGear(*beside, board), beside && beside->side == board.side, distance(near, board.space), roomOf(board, share) * -1.0);
        };
        const Board* best = nullptr;
        for (const Board& board : m_boards)
            if (&board != beside && roomOf(board, share) >= draw && (!best || rank(board) < rank(*best))) best = &board;
        return best;
    };
    const Board* a = nearest(nullptr);
    const Board* b = a && m_hasTwoSides ? nearest(a) : nullptr;
    if (!a || (m_hasTwoSides && !b)) return std::nullopt;
    load(*a, draw, share);
    if (!b) return BoardPair {a->id, {}};
    // What is above both carries both.
    load(*b, draw, share);
    if (a->side == Side::B && b->side == Side::A) std::swap(a, b);
    return BoardPair {a->id, b->id};
}

} // namespace gw
