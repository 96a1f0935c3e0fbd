// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

namespace gw {

/// One long side of an aisle, and what stands along it.
struct AisleSide {
    Facing into;                             ///< The way a front looks that looks into the aisle.
    double begin, end;                       ///< Along the aisle, in m.
    std::vector<std::uint32_t> pieces;       ///< Within 0.3 m of the side, outside of the aisle.
    bool isWall = false;                     ///< The edge of the room closes it.
};

/// Its two long sides: south and north, or west and east.
std::array<AisleSide, 2> sidesOf(const CheckedPlan& checked, std::size_t space, const Aisle& aisle);

} // namespace gw
