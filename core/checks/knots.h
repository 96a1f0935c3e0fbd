// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/power_net.h"

namespace gw {

/// Among the pieces that wait (`waiting` is not zero) the greatest sets of which each piece reaches each other along the feeds, itself included. Each
/// set is in order of position. Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.
std::vector<std::vector<std::uint32_t>> knotsOf(const PowerNet& net, std::span<const std::uint32_t> waiting);

} // namespace gw
