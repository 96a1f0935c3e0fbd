// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/plant_feeds.h"

#include "core/catalog/kinds.h"
#include "core/checks/powered_plant.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/editing/board_room.h"
#include "core/editing/feed_templates.h"
#include "core/search/chain_sizes.h"

#include <algorithm>
#include <unordered_set>

namespace gw {
namespace {

void connect(EditBuilder& builder, EquipmentId from, EquipmentId to, Side side)
{
    if (from.isNone()) return;
    auto feed = builder.fresh<Feed>();
    feed.from = from;
    feed.to = to;
    feed.side = side;
    builder.put(feed);
}

bool hasBoards(const Plan& plan, const Catalog& catalog)
{
    return std::ranges::any_of(plan.equipment, [&](const Equipment& piece) { const auto* type = catalog.find(piece.type); return type && type->kind == EquipmentKind::Switchgear; });
}

/// Largest first: what is left over is room for small pieces.
std::vector<std::pair<Power, const Equipment*>> drawsOf(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> plant)
{
    std::vector<std::pair<Power, const Equipment*>> draws;
    for (const EquipmentId id : plant) {
        const Equipment* piece = plan.equipment.find(id);
        const Power draw = piece ? maximumDraw(plan, catalog, *piece) : Power {};
        if (draw.si() > 0) draws.emplace_back(draw * chainMargin, piece);
    }
    std::ranges::stable_sort(draws, std::greater {}, [](const auto& draw) { return draw.first; });
    return draws;
}

void feedWhereRoom(EditBuilder& builder, const Catalog& catalog, std::span<const EquipmentId> plant)
{
    const Plan cooled = builder.plan();
    if (!hasBoards(cooled, catalog)) return;
    const auto factory = compile(cooled, catalog);
    if (!factory) return;
    const auto outcome = makeCpuSolver()->solve(*factory);
    if (!outcome) return;
    BoardRoom room(cooled, catalog, *outcome);
    for (const auto& [draw, piece] : drawsOf(cooled, catalog, plant)) {
        const auto pair = room.take(piece->space, draw);
        if (!pair) continue;
        connect(builder, pair->a, piece->id, Side::A);
        connect(builder, pair->b, piece->id, Side::B);
    }
}

} // namespace

std::size_t countUnfed(const Catalog& catalog, const Edit& edit)
{
    std::unordered_set<EquipmentId> fed;
    for (const Change& change : edit.changes)
        if (const auto* feed = std::get_if<RowChange<Feed>>(&change); feed && feed->after) fed.insert(feed->after->to);
    std::size_t unfed = 0;
    for (const Change& change : edit.changes) {
        const auto* piece = std::get_if<RowChange<Equipment>>(&change);
        if (!piece || piece->before || !piece->after || fed.contains(piece->id)) continue;
        const EquipmentType* type = catalog.find(piece->after->type);
        unfed += type && drawsPower(*type);
    }
    return unfed;
}

Edit finishFed(EditBuilder&& builder, const Catalog& catalog, std::span<const EquipmentId> plant)
{
    feedWhereRoom(builder, catalog, plant);
    Edit edit = std::move(builder).finish();
    if (const std::size_t unfed = countUnfed(catalog, edit)) edit.label += "; without power: " + std::to_string(unfed) + (unfed == 1 ? " piece" : " pieces");
    return edit;
}

} // namespace gw
