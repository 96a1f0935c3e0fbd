// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

#include <limits>

namespace gw {

inline constexpr std::size_t noNode = std::numeric_limits<std::size_t>::max();

/// A node, or the place where an edge passes a layer.
struct Vertex {
    std::size_t node = noNode;
    double width = 0, centre = 0;
};

/// A piece of an edge from one layer to the next.
struct EdgePiece {
    std::size_t from = 0, to = 0;     ///< Vertices.
    std::size_t edge = 0;
};

/// A diagram cut so that every span leads from one layer to the next.
struct Layers {
    std::vector<Vertex> vertices;             ///< The nodes first, in their order.
    std::vector<EdgePiece> spans;
    std::vector<std::vector<std::size_t>> rows;   ///< Vertices of each layer, from left to right.
    std::vector<std::vector<std::size_t>> above, below;   ///< Neighbours of each vertex.
    std::vector<std::size_t> layerOf;
};

/// Writes the layer of every node and cuts the edges.
Layers cutIntoLayers(Diagram& diagram);
/// Orders each layer for few crossings.
void orderLayers(Layers& layers);
/// Gives every vertex its centre.
void spreadLayers(Layers& layers);

} // namespace gw
