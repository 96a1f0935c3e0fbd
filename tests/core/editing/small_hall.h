// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"

namespace gw {

inline EquipmentType typeOf(const char* id, EquipmentKind kind, double width, double depth)
{
    EquipmentType type;
    type.id.text = id;
    type.name = id;
    type.kind = kind;
    type.width.value = metres(width);
    type.depth.value = metres(depth);
    return type;
}

inline Catalog smallCatalog()
{
    Catalog catalog;
    catalog.equipment = {typeOf("rack", EquipmentKind::AcceleratorRack, 0.6, 1.2), typeOf("cdu", EquipmentKind::Cdu, 0.8, 1.0), typeOf("busway", EquipmentKind::Busway, 6, 0.3)};
    catalog.equipment[1].cooling.emplace();
    return catalog;
}

/// A hall of 10 m x 8 m with one row of three racks at x = 2, y = 3, all fed twice by a busway and cooled by one CDU.
struct Hall {
    Plan plan;
    SpaceId space;
    GroupId row;
    LoopId loop;
    std::vector<EquipmentId> racks;
    EquipmentId busway, cdu;
};

inline Hall hall(Facing facing = Facing::North)
{
    Hall h;
    const Plan empty;
    EditBuilder builder(empty, "");
    auto space = builder.fresh<Space>();
    space.width = metres(10), space.depth = metres(8);
    h.space = space.id;
    builder.put(space);
    auto group = builder.fresh<Group>();
    group.space = h.space;
    h.row = group.id;
    builder.put(group);
    auto loop = builder.fresh<Loop>();
    h.loop = loop.id;
    builder.put(loop);
    const auto place = [&](const char* type, const std::string& name, double x, double y) {
        auto piece = builder.fresh<Equipment>();
        piece.type.text = type, piece.name = name, piece.space = h.space, piece.group = h.row, piece.facing = facing;
        piece.x = metres(x), piece.y = metres(y);
        builder.put(piece);
        return piece.id;
    };
    const bool alongX = isAlongX(facing);
    for (int i = 0; i < 3; ++i) h.racks.push_back(place("rack", "A-0" + std::to_string(i + 7), alongX ? 2 + 0.6 * i : 3, alongX ? 3 : 2 + 0.6 * i));
    h.busway = place("busway", "Bus", alongX ? 2 : 3, alongX ? 3 : 2);
    h.cdu = place("cdu", "CDU", alongX ? 6 : 3, alongX ? 3 : 6);
    for (const EquipmentId rack : h.racks) {
        for (const Side side : {Side::A, Side::B}) {
            auto feed = builder.fresh<Feed>();
            feed.from = h.busway, feed.to = rack, feed.side = side;
            builder.put(feed);
        }
        auto connection = builder.fresh<Connection>();
        connection.loop = h.loop, connection.equipment = rack;
        builder.put(connection);
    }
    auto cooling = builder.fresh<Connection>();
    cooling.loop = h.loop, cooling.equipment = h.cdu, cooling.role = LoopRole::Cools;
    builder.put(cooling);
    PlanDocument document;
    document.apply(std::move(builder).finish());
    h.plan = document.plan();
    return h;
}

inline Plan after(const Plan& plan, const Edit& edit)
{
    PlanDocument document(plan);
    document.apply(edit);
    return document.plan();
}

} // namespace gw
