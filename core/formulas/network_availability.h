// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gw {

/// A link between two nodes, usable both ways, that works with a probability of its own.
struct UncertainLink {
    std::size_t from = 0, to = 0;
    double availability = 1;
};

/// Probability that `source` and `target` are joined by working links, exact for any graph. Links are decided one by one in breadth-first order;
/// what is kept of the decided ones is which of the nodes on the border are joined, so effort grows with the width of the graph, not its size.
/// Nothing when more than `mostStates` would have to be kept.
std::optional<double> twoTerminalAvailability(std::size_t nodes, const std::vector<UncertainLink>& links, std::size_t source, std::size_t target, std::size_t mostStates = 200'000);

} // namespace gw
