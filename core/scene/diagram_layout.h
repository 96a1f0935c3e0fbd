// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

namespace gw {

/// Gives every node a place and every edge a path. Layers by longest path from the sources, few crossings by the barycentre of neighbours
/// (Sugiyama, Tagawa, Toda 1981), places within a layer nearest to the neighbours' (isotonic regression), edges at right angles on tracks
/// between the layers: all edges of a node on one side share a track, as a busbar. Edges that would lead back up are drawn as they are.
/// Read from left to right it is the same layout turned over.
void layOutDiagram(Diagram& diagram);

/// Where edges of a tone leave a node, or enter it.
DiagramPoint portOf(const DiagramNode& node, DiagramTone tone, DiagramFlow flow, bool isLeaving);

} // namespace gw
