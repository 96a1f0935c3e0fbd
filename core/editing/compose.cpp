// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"

#include "core/editing/free_room.h"
#include "core/editing/piece_name.h"

#include <algorithm>
#include <unordered_set>

namespace gw {
namespace {

Equipment newPiece(EditBuilder& builder, const EquipmentType& type, SpaceId space, Spot spot, Facing facing)
{
    auto piece = builder.fresh<Equipment>();
    piece.type = type.id;
    piece.space = space;
    piece.x = spot.x;
    piece.y = spot.y;
    piece.facing = facing;
    return piece;
}

void copyFeeds(EditBuilder& builder, const Plan& plan, EquipmentId from, EquipmentId to)
{
    for (const Feed& feed : plan.feeds) {
        if (feed.to != from) continue;
        auto copy = builder.fresh<Feed>();
        copy.from = feed.from;
        copy.to = to;
        copy.side = feed.side;
        builder.put(copy);
    }
}

/// Only what can cool takes the neighbour's part in cooling a loop.
void copyConnections(EditBuilder& builder, const Plan& plan, EquipmentId from, EquipmentId to, const EquipmentType& type)
{
    for (const Connection& connection : plan.connections) {
        if (connection.equipment != from || (connection.role == LoopRole::Cools && !type.cooling)) continue;
        auto copy = builder.fresh<Connection>();
        copy.loop = connection.loop;
        copy.equipment = to;
        copy.role = connection.role;
        builder.put(copy);
    }
}

std::string removalLabel(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    const Equipment* only = ids.size() == 1 ? plan.equipment.find(ids.front()) : nullptr;
    return only ? "Remove " + only->name : "Remove " + std::to_string(ids.size()) + " pieces";
}

} // namespace

Edit moveEquipment(const Plan& plan, EquipmentId id, Length x, Length y)
{
    const Equipment* piece = plan.equipment.find(id);
    if (!piece) return {};
    Equipment moved = *piece;
    moved.x = x;
    moved.y = y;
    return changeRow(plan, moved, "Move " + piece->name);
}

Edit addEquipment(const Plan& plan, const EquipmentType& type, SpaceId space, Length x, Length y, Facing facing)
{
    EditBuilder builder(plan, "Add " + type.name);
    Equipment piece = newPiece(builder, type, space, {x, y}, facing);
    piece.name = freshName(plan, type);
    builder.put(std::move(piece));
    return std::move(builder).finish();
}

Edit addBeside(const Plan& plan, const Catalog& catalog, const EquipmentType& type, EquipmentId neighbour)
{
    const Equipment* beside = plan.equipment.find(neighbour);
    if (!beside) return {};
    EditBuilder builder(plan, "Add " + type.name);
    Equipment piece = newPiece(builder, type, beside->space, freeRoomBeside(plan, catalog, type, *beside), beside->facing);
    piece.name = beside->type == type.id ? nameAfter(plan, *beside) : freshName(plan, type);
    piece.group = beside->group;
    const EquipmentId id = piece.id;
    builder.put(std::move(piece));
    copyFeeds(builder, plan, neighbour, id);
    copyConnections(builder, plan, neighbour, id, type);
    return std::move(builder).finish();
}

Edit removeEquipment(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    const std::unordered_set<EquipmentId> gone(ids.begin(), ids.end());
    EditBuilder builder(plan, removalLabel(plan, ids));
    for (const Waiver& waiver : plan.waivers)
        if (gone.contains(waiver.equipment)) builder.remove<Waiver>(waiver.id);
    for (const Connection& connection : plan.connections)
        if (gone.contains(connection.equipment)) builder.remove<Connection>(connection.id);
    for (const Feed& feed : plan.feeds)
        if (gone.contains(feed.from) || gone.contains(feed.to)) builder.remove<Feed>(feed.id);
    for (const EquipmentId id : ids) builder.remove<Equipment>(id);
    return std::move(builder).finish();
}

} // namespace gw
