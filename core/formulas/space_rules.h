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

/// A figure of a rack, and between what it lies in all racks that exist or are announced.
struct RackBound {
    double seen = 0, least = 0, most = 0;
    GW_HD constexpr bool isKept() const { return seen >= least && seen <= most; }
};

/// What no real rack leaves, coarse enough to catch a slip of the pen or of a unit on import; `cabinets` of usual width that it is built of.
struct RackBounds {
    RackBound mass;                   ///< kg of one cabinet. Estimate: empty ones weigh 100, floors and lifts end at 2,500.
    RackBound powerOfOne;             ///< kW per accelerator. Estimate: below the least of boards; above the greatest announced with its share of the rack.
    RackBound power;                  ///< kW. Estimate: announced busbars of 800 V bring a rack at most a megawatt.
    GW_HD constexpr bool areKept() const { return mass.isKept() && powerOfOne.isKept() && power.isKept(); }
};

GW_HD constexpr RackBounds rackBounds(double accelerators, Mass mass, Power power, double cabinets)
{
    return {{mass.in(kilogram) / cabinets, 100, 2500}, {power.in(kilowatt) / accelerators, 0.2, 6}, {power.in(kilowatt), 0, 1000}};
}

/// Clear height above a piece indoors, m. NFPA 13: 18 in below the deflectors of sprinklers, taken at the ceiling.
inline constexpr double belowCeiling = 0.457;

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
