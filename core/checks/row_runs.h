// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

namespace gw {

/// Pieces of one row that stand side by side without a way through.
struct RowRun {
    std::uint32_t group, space;              ///< Positions in the plan.
    Facing facing;                           ///< Of its first rack.
    std::vector<std::uint32_t> pieces;       ///< On the floor, in the order along the row.
    int racks = 0;
    Footprint hull;                          ///< What they cover together.
};

/// The runs of at least `racks` racks in the rows of a space. A gap as wide as the space's aisle minimum, at least 0.6 m, is a way through.
std::vector<RowRun> longRuns(const CheckedPlan& checked, std::size_t space, int racks);

} // namespace gw
