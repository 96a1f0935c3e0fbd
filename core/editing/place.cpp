// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/place.h"

#include "core/editing/piece_name.h"
#include "core/editing/space_moves.h"
#include "core/editing/space_outline.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace gw {
namespace {

/// Feeds and connections of a neighbour, found once for many pieces.
struct Services {
    std::vector<Feed> feeds;
    std::vector<Connection> connections;
};

Services servicesOf(const Plan& plan, const EquipmentType& type, EquipmentId neighbour)
{
    Services services;
    if (neighbour.isNone()) return services;
    for (const Feed& feed : plan.feeds)
        if (feed.to == neighbour) services.feeds.push_back(feed);
    for (const Connection& connection : plan.connections)
        if (connection.equipment == neighbour && (connection.role == LoopRole::IsCooled || type.cooling)) services.connections.push_back(connection);
    return services;
}

void serve(EditBuilder& builder, const Services& services, EquipmentId piece)
{
    for (Feed feed : services.feeds) {
        feed.id = builder.fresh<Feed>().id;
        feed.to = piece;
        builder.put(feed);
    }
    for (Connection connection : services.connections) {
        connection.id = builder.fresh<Connection>().id;
        connection.equipment = piece;
        builder.put(connection);
    }
}

Equipment pieceAt(EditBuilder& builder, const EquipmentType& type, const Spotting& spot)
{
    auto piece = builder.fresh<Equipment>();
    piece.type = type.id;
    piece.space = spot.space;
    piece.x = spot.x;
    piece.y = spot.y;
    piece.facing = spot.facing;
    return piece;
}

/// "Row 4": the first number that makes it new.
std::string freshRowName(const Plan& plan)
{
    std::unordered_set<std::string> names;
    std::size_t rows = 1;
    for (const Group& group : plan.groups) {
        names.insert(group.name);
        rows += group.kind == GroupKind::Row;
    }
    while (names.contains("Row " + std::to_string(rows))) ++rows;
    return "Row " + std::to_string(rows);
}

std::string memberName(const std::string& row, std::uint32_t slot, std::uint32_t count)
{
    std::string number = std::to_string(slot);
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(count).size());
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return row + "-" + number;
}

Group rowGroup(EditBuilder& builder, const Plan& plan, const RowSpotting& row)
{
    auto group = builder.fresh<Group>();
    const Equipment* beside = plan.equipment.find(row.first.neighbour);
    const Group* near = beside ? plan.groups.find(beside->group) : nullptr;
    group.name = freshRowName(plan);
    group.parent = near ? near->parent : GroupId {};
    group.space = row.first.space;
    group.count = row.count;
    group.pitch = row.pitch;
    group.x = row.first.x;
    group.y = row.first.y;
    group.facing = row.first.facing;
    return group;
}

} // namespace

Edit placeEquipment(const Plan& plan, const EquipmentType& type, const Spotting& spot)
{
    EditBuilder builder(plan, "Place " + type.name);
    Equipment piece = pieceAt(builder, type, spot);
    const Equipment* beside = plan.equipment.find(spot.neighbour);
    piece.name = beside && beside->type == type.id ? nameAfter(plan, *beside) : freshName(plan, type);
    if (beside) piece.group = beside->group;
    const EquipmentId id = piece.id;
    builder.put(std::move(piece));
    if (beside) serve(builder, servicesOf(plan, type, spot.neighbour), id);
    return std::move(builder).finish();
}

Edit placeRow(const Plan& plan, const EquipmentType& type, const RowSpotting& row)
{
    if (row.count == 0) return {};
    EditBuilder builder(plan, "Place a row of " + std::to_string(row.count) + " " + type.name);
    const Group group = rowGroup(builder, plan, row);
    const Services services = servicesOf(plan, type, row.first.neighbour);
    const bool alongX = row.first.facing == Facing::North || row.first.facing == Facing::South;
    builder.put(group);
    for (std::uint32_t i = 0; i < row.count; ++i) {
        Spotting spot = row.first;
        (alongX ? spot.x : spot.y) += row.pitch * i;
        Equipment piece = pieceAt(builder, type, spot);
        piece.name = memberName(group.name, i + 1, row.count);
        piece.group = group.id;
        piece.slot = i + 1;
        const EquipmentId id = piece.id;
        builder.put(std::move(piece));
        serve(builder, services, id);
    }
    return std::move(builder).finish();
}

Edit reshapeSpace(const Plan& plan, SpaceId id, Length x, Length y, Length width, Length depth)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return {};
    Space reshaped = *space;
    reshaped.x = x;
    reshaped.y = y;
    reshaped.width = width;
    reshaped.depth = depth;
    if (!space->outline.empty()) reshaped.outline = stretchedOutline(*space, width, depth);
    return reshapeSpace(plan, reshaped);
}

Edit reshapeSpace(const Plan& plan, const Space& reshaped) { return reshapeSpace(plan, reshaped, Length {}, Length {}); }

} // namespace gw
