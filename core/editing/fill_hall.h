// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/outcome.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <vector>

namespace gw {

/// What may say how many racks a hall takes.
enum class HallLimit : std::uint8_t { Room, Height, FloorLoad, Panel, GridPower, Air, Liquid };

/// How many racks of a type one limit alone would take.
struct HallBound {
    HallLimit what;
    std::uint32_t racks;
    /// Room: m behind the last row, and what a row more would take with its aisles. Height in m, the limit below sprinklers; floor load in kg/m2; what
    /// one foot puts on a panel of a raised floor in kN. Power, air and liquid: of one rack, and what is left, in kW.
    double measured = 0, limit = 0;
};

/// One row: its first place and how many stand in it.
struct FilledRow {
    Length x, y;                               ///< Corner of the first place with the smallest coordinates, in the hall's coordinates.
    Facing facing = Facing::North;
    std::uint32_t count = 0;
};

/// How many racks a hall takes, and why not more.
struct HallFilling {
    std::vector<FilledRow> rows;               ///< The best arrangement of parallel rows, as far as the other limits let it be filled.
    std::uint32_t racks = 0;                   ///< In these rows.
    std::vector<HallBound> bounds;             ///< Each limit alone, the tightest first: that one binds.
    std::uint32_t weighed = 0;                 ///< Places that a row across the hall can take, in both directions: the arrangement is the best of all.
    double alongLeft = 0, alongNeeded = 0;     ///< The longest stretch that stays free in the rows, and a rack's width, m.
    std::uint32_t byArea = 0;                  ///< What the area would take were there no walls and ends: no arrangement of rows can pass it.
};

/// Fills the free floor of a hall with rows of `type` in the arrangement that holds most: straight rows through the hall, face to face across aisles of the hall's minimum and back to back across half of it, with
/// an aisle at both ends and after every 20 racks (TIA-942). What stands there already, walls, columns and no-go zones are left free with their
/// aisles. Grid power counts only where the plan is solved, air and liquid only where the hall has air units and CDUs: without, they do not limit.
/// Failures: UnknownId for a space that is none, Unsupported for a type that is no rack.
Result<HallFilling> fillHall(const Plan& plan, const Catalog& catalog, SpaceId hall, const EquipmentType& type, const Outcome* outcome = nullptr);

/// The rows of a filling as an edit: arrays that can be changed afterwards.
Edit placeFilling(const Plan& plan, SpaceId hall, const EquipmentType& type, const HallFilling& filling);

} // namespace gw
