// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

namespace gw {

/// A place on the floor of a space: the corner with the smallest coordinates.
struct Spot {
    Length x, y;
};

/// The free room nearest to `neighbour` along its row for a piece of `type` with the same facing, faces in one line. What stands on the floor is
/// passed, and busways pass only busways. Inside the space where there is room; else where the row ends, for the rules to name. Whole millimetres.
Spot freeRoomBeside(const Plan& plan, const Catalog& catalog, const EquipmentType& type, const Equipment& neighbour);

} // namespace gw
