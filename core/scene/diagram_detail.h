// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram_graph.h"

#include <functional>

namespace gw {

/// Draws and lays out the diagram whose nodes are these classes of the chain, as `collapsed` takes them.
using DrawClasses = std::function<Diagram(const std::vector<std::size_t>& classes)>;

/// The diagram at the detail that the options ask for. `Auto` tries from fine to coarse what fits, before anything is opened, so that opening one card
/// never closes another. Sources come first among the nodes.
Diagram drawInDetail(const ChainGraph& chain, const DiagramOptions& options, const DrawClasses& draw);

} // namespace gw
