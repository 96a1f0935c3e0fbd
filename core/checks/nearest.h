// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

namespace gw {

/// What lies next before a face.
struct Neighbour {
    double distance;                 ///< Clear depth in m.
    std::uint32_t piece;             ///< `noNeighbour` for a wall or column, or when nothing is near.
};
inline constexpr std::uint32_t noNeighbour = RowIndex<Equipment>::none;

/// The next piece on the floor before the face of `piece` that looks to `facing`, at most `within` away (m). Pieces that overlap are another
/// rule's matter, so only what begins at or beyond the face counts.
Neighbour nearestPiece(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Facing facing, double within);
/// The nearest of these, the room's walls and the walls and columns within it; a yard has none around it.
Neighbour nearestBefore(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Facing facing, double within);

} // namespace gw
