// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/floor_plan.h"

#include "core/editing/follow.h"

#include <cmath>
#include <optional>

namespace gw {

Footprint floorOf(const Catalog& catalog, const Equipment& piece)
{
    const EquipmentType* type = catalog.find(piece.type);
    const double x = piece.x.in(metre), y = piece.y.in(metre);
    return type ? footprintOf(piece, *type) : Footprint {x, y, x, y};
}

Footprint around(const Footprint& a, const Footprint& b)
{
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

Footprint floorOf(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids)
{
    std::optional<Footprint> all;
    for (const EquipmentId id : ids)
        if (const Equipment* piece = plan.equipment.find(id)) all = all ? around(*all, floorOf(catalog, *piece)) : floorOf(catalog, *piece);
    return all.value_or(Footprint {});
}

Facing turnedLeft(Facing facing) { return static_cast<Facing>((static_cast<int>(facing) + 3) % 4); }

Facing mirroredAlongX(Facing facing) { return isAlongX(facing) ? facing : opposite(facing); }

Facing mirroredAlongY(Facing facing) { return isAlongX(facing) ? opposite(facing) : facing; }

Length tidy(double inMetres) { return metres(std::round(inMetres * 1e6) / 1e6 + 0.0); }

Result<Edit> unlessLocked(Edit edit)
{
    if (auto error = lockedPiece(edit)) return *std::move(error);
    return edit;
}

std::string piecesText(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    const Equipment* only = ids.size() == 1 ? plan.equipment.find(ids.front()) : nullptr;
    return only ? only->name : std::to_string(ids.size()) + " pieces";
}

} // namespace gw
