// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

/// Plans made by hand, so that these tests know every coordinate.
namespace gw {

inline EquipmentType pieceType(const char* id, EquipmentKind kind, double width, double depth, double height)
{
    EquipmentType type;
    type.id = {id};
    type.kind = kind;
    type.name = id;
    type.width.value = metres(width);
    type.depth.value = metres(depth);
    type.height.value = metres(height);
    return type;
}

inline Catalog smallCatalog()
{
    Catalog catalog;
    catalog.equipment = {pieceType("rack", EquipmentKind::AcceleratorRack, 0.6, 1.2, 2.2), pieceType("cdu", EquipmentKind::Cdu, 0.9, 1.2, 2.0),
        pieceType("busway", EquipmentKind::Busway, 0.4, 0.3, 0.3), pieceType("dry-cooler", EquipmentKind::DryCooler, 6, 2.4, 2.6),
        pieceType("ups", EquipmentKind::Ups, 2, 1, 2)};
    return catalog;
}

inline void addSpace(Plan& plan, std::uint32_t id, double x, double y, double width, double depth)
{
    Space space;
    space.id = {id};
    space.name = "Hall " + std::to_string(id);
    space.x = metres(x);
    space.y = metres(y);
    space.width = metres(width);
    space.depth = metres(depth);
    plan.spaces.put(space);
}

inline void addPiece(Plan& plan, std::uint32_t id, const char* type, std::uint32_t space, double x, double y, Facing facing)
{
    Equipment piece;
    piece.id = {id};
    piece.name = "P-" + std::to_string(id);
    piece.type = {type};
    piece.space = {space};
    piece.x = metres(x);
    piece.y = metres(y);
    piece.facing = facing;
    plan.equipment.put(piece);
}

/// Two rows of four racks in a hall at (10, 20), doors facing each other over 1.8 m; the southern row stands at y = 2.
inline Plan twoFacingRows()
{
    Plan plan;
    addSpace(plan, 1, 10, 20, 12, 10);
    for (std::uint32_t i = 0; i < 4; ++i) {
        addPiece(plan, 10 + i, "rack", 1, 3 + 0.6 * i, 2, Facing::North);
        addPiece(plan, 20 + i, "rack", 1, 3 + 0.6 * i, 5, Facing::South);
    }
    return plan;
}

} // namespace gw
