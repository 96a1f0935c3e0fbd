// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/tubes.h"

/// How the runs of a plan lie. Where the pieces stand does not change how many tubes a run takes.
namespace gw {

/// A busway over the racks it feeds on one side, positions in `pieces`.
void layBusway(const Pieces& pieces, std::uint32_t busway, std::span<const std::uint32_t> racks, Side side, std::vector<Tube>& tubes);
Tube cableBetween(const Box& from, const Box& to, Side side);
/// Supply and return of a loop; `before` tubes are drawn already, and where that leaves no room branches are left out. A loop that cools nothing, or
/// that nothing cools, has none.
void layLoop(const Plan& plan, const Pieces& pieces, const Loop& loop, std::span<const std::uint32_t> cooling, std::span<const std::uint32_t> cooled, std::size_t before,
    std::vector<Tube>& tubes);

} // namespace gw
