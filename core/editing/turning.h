// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/compose.h"
#include "core/editing/copy.h"
#include "core/editing/floor_plan.h"

#include <functional>

namespace gw {

/// A turn or mirror on the floor: where a rectangle comes to lie, and which way its face looks then.
struct Turning {
    std::function<Footprint(const Footprint&)> rectangle;
    std::function<Facing(Facing)> facing;

    /// The piece turned, its corner where the turned rectangle has it.
    Equipment operator()(const Catalog& catalog, Equipment piece) const;
};

/// About a point: a quarter turn against the clock, or three.
Turning quarterTurn(double x, double y, bool isLeft);
/// In a mirror at a place of the axis.
Turning mirrorAtX(double x);
Turning mirrorAtY(double y);

/// Brings rows and pods in line with their pieces, which the builder holds turned: arrays get their new line and, where the turn reversed their
/// order, new places; pods their new corner. `pieces` are those of the groups.
void lineUpGroups(EditBuilder& builder, const Catalog& catalog, const std::vector<GroupId>& groups, const std::vector<EquipmentId>& pieces);

} // namespace gw
