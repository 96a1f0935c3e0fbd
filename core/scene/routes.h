// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/scene/diagram.h"
#include "core/scene/pieces.h"

namespace gw {

/// Where a cable, busway or pipe runs: corners in metres on the site.
struct Route {
    std::vector<Point> path;
    Length length() const;
};

/// The pipes of a loop: a trunk past what cools it, and a main along every row or line of what it cools.
struct LoopRoute {
    std::vector<Route> mains;         ///< Trunk first; once, for supply and return run side by side.
    std::vector<Route> branches;      ///< From a main to each piece.
    Length longest;                   ///< Along the mains from what cools to the farthest piece, one way.
    Length allPipe;                   ///< Of mains and branches, supply and return.
    VolumeFlow flow;                  ///< At the peak.
    Length diameter;                  ///< Inner, of the mains: the plan's own, or proposed from flow and velocity limit.
    int nominal = 0;                  ///< DN where it is proposed; 0 where the plan gives a diameter.
    int parallel = 1;                 ///< Pipes side by side.
    Velocity velocity;
    Pressure drop;                    ///< There and back along `longest`, every metre at full flow: an upper bound. Fittings add half. Estimate.
};

/// Lengths and places of all feeds and loops. Cables run on trays above the racks, at right angles, and past columns and no-go zones where a
/// way with at most three legs does; coolant runs behind the racks, in the raised floor where there is one, else overhead.
struct Routes {
    std::vector<Route> feeds;         ///< Parallel to Plan::feeds.
    std::vector<Route> busways;       ///< Parallel to Plan::equipment; along what a busway feeds, empty for all else.
    std::vector<LoopRoute> loops;     ///< Parallel to Plan::loops.
};

Routes layRoutes(const Plan& plan, const Pieces& pieces, const Outcome& outcome);
/// The loops alone.
std::vector<LoopRoute> layLoopRoutes(const Plan& plan, const Pieces& pieces, const Outcome& outcome);
/// `LoopRoute::longest` of one loop.
Length longestWay(const Plan& plan, const Catalog& catalog, LoopId loop);
/// Sizes a loop's mains for its flow; fills everything after `allPipe`.
void sizeLoop(LoopRoute& route, const Loop& loop, VolumeFlow flow);
/// What a diagram and an inspector say of a loop.
LoopFigures figuresOf(const Loop& loop, const LoopRoute& route);

/// Radius that tubes of a loop are drawn with, m: half the outer diameter of its mains, at least 20 mm.
float tubeRadius(const LoopRoute& route);
/// What the racks on a loop ask by published flows, at its supply temperature and their maximum power; all else asks by heat and rise.
struct AskedFlow {
    VolumeFlow flow;
    Power heat;                       ///< That goes with `flow`.
};

/// What a piece asks by a published flow of the loop that cools it; nothing where its type has none.
AskedFlow askedFlow(const Loop& loop, const Equipment& piece, const EquipmentType* type);
/// The same before anything is computed, for mains that carry `heat` at the loop's rise and `asked` beside it.
float tubeRadius(const Loop& loop, Power heat, VolumeFlow asked);

} // namespace gw
