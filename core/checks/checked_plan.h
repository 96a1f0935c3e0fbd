// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/checks/finding.h"
#include "core/checks/footprint.h"
#include "core/checks/piece_grid.h"
#include "core/checks/row_index.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

#include <vector>

namespace gw {

/// What one space holds.
struct SpaceContents {
    std::vector<std::uint32_t> onFloor;      ///< Positions in Plan::equipment of what stands on the floor.
    std::vector<std::uint32_t> overhead;     ///< Busways hang above the rows.
    PieceGrid floorGrid, overheadGrid;
};

/// A plan with what several rules look up, found once. References that lead nowhere are passed over: reading a file reports them.
struct CheckedPlan {
    CheckedPlan(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

    const Plan& plan;
    const Catalog& catalog;
    const Outcome& outcome;
    RowIndex<Equipment> equipmentIndex;
    RowIndex<Space> spaceIndex;
    std::vector<const EquipmentType*> types;     ///< Parallel to Plan::equipment; null for an unknown type.
    std::vector<Footprint> footprints;           ///< Parallel to Plan::equipment.
    std::vector<SpaceContents> contents;         ///< Parallel to Plan::spaces.

    /// None when the outcome belongs to another plan, or nothing was solved.
    const EquipmentOutcome* outcomeOf(std::size_t piece) const;
};

/// Everything between the grid and the rack; not what makes power itself.
bool isPowerGear(EquipmentKind kind);
/// Grid connections, generators and batteries need no feed.
bool isPowerSource(EquipmentKind kind);

/// A finding about one piece.
Finding findingAbout(const CheckedPlan& checked, std::size_t piece, Rule rule, Severity severity);
Finding measured(Finding finding, double value, double limit, std::string unit);

} // namespace gw
