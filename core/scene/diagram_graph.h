// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

#include <limits>

namespace gw {

/// A piece or a loop, as it stands in the chain.
struct ChainNode {
    DiagramSymbol symbol = DiagramSymbol::Rack;
    EquipmentId piece;
    LoopId loop;
    std::string type;                 ///< What must be equal for nodes to be alike.
    GroupId row;
    SpaceId space;
    bool isLoad = false;              ///< Nothing comes behind it.
};

struct ChainLink {
    std::size_t from = 0, to = 0;     ///< Sources to loads; for coolant, from what cools to what is cooled.
    DiagramTone tone = DiagramTone::SideA;
    bool isAlternate = false;
    FeedId feed;
    ConnectionId connection;
};

struct ChainGraph {
    std::vector<ChainNode> nodes;
    std::vector<ChainLink> links;
};

inline constexpr std::size_t noClass = std::numeric_limits<std::size_t>::max();

/// Nodes and edges of the diagram, without figures and places. `classes`: of each node of the chain, from 0 on; `noClass` for what is left out.
Diagram collapsed(const ChainGraph& chain, const std::vector<std::size_t>& classes, const Plan& plan, const Catalog& catalog);

} // namespace gw
