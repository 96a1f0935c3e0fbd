// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

#include <cstdint>

/// Rules for what stands on a floor.
namespace gw {

/// Mass spread over the area that carries it.
GW_HD constexpr FloorLoad floorLoad(Mass mass, Length width, Length depth)
{
    return mass / (width * depth);
}

/// TIA-942, as public directives print it: rows of at most 20 racks between cross aisles, dead ends of at most 10.
inline constexpr std::int64_t mostRacksInRow = 20, mostRacksToDeadEnd = 10;

GW_HD constexpr bool isRowTooLong(std::int64_t racks) { return racks > mostRacksInRow; }
GW_HD constexpr bool isDeadEndTooLong(std::int64_t racks) { return racks > mostRacksToDeadEnd; }

/// Depth of the working space before live parts. `condition` 1: nothing live or grounded opposite; 2: grounded parts, concrete, brick or tile; 3: live parts.
/// `voltage` to ground, V, at most 1,000. Source: NEC 110.26(A)(1).
GW_HD constexpr Length workingSpaceDepth(double voltage, std::int64_t condition)
{
    constexpr double feetDeep[3][3] {{3, 3, 3}, {3, 3.5, 4}, {3, 4, 5}};
    return feet(feetDeep[voltage <= 150 ? 0 : voltage <= 600 ? 1 : 2][condition - 1]);
}

} // namespace gw
