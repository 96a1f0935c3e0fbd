// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/factory.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

namespace gw {

/// Which feeds of a piece carry: the live ones of the lowest rank.
enum class FeedRank : std::uint8_t { First, Alternate, Standby };

/// The rank of a feed from a piece of one kind into another. `hasA`: the receiver has a feed on side A.
FeedRank rankOf(EquipmentKind from, EquipmentKind to, Side side, bool hasA);

/// The chain for the failure drill: pieces, or loads fed alike as one, in an order that visits every load before what feeds it.
struct DrillGraph {
    std::vector<std::uint32_t> nodeOf;        ///< Of each piece.
    std::vector<std::uint32_t> piece;         ///< Of each node, the first it stands for.
    std::vector<double> draw;                 ///< W of its own.
    std::vector<double> rating, noLoad, proportional, square;
    std::vector<std::uint8_t> canFail;        ///< Power gear and sources.
    std::vector<std::uint32_t> firstFeed, source;
    std::vector<FeedRank> rank;
    std::vector<Side> side;
    std::vector<std::uint32_t> firstLoad, load;   ///< The same feeds from the other end.
    std::size_t size() const { return piece.size(); }
};

DrillGraph drillGraph(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

} // namespace gw
