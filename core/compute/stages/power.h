// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"
#include "core/formulas/power_chain.h"

#include <span>

/// Stage "power": from the loads up to the grid.
namespace gw {

/// Sums over the chain. `supply` is what enters at pieces that nothing feeds.
template <class R>
struct ChainSums {
    std::array<R, chainStages> loss {};
    R indoorLoss {};
    R supply {};
};

/// Carries power from loads to sources. On entry `flow[node]` is what the node itself draws; on return it is what it gives to others, or draws.
/// `share` is one of the graph's three sets of shares. Each element: in = out + loss.
template <class R>
ChainSums<R> carryPower(const PowerGraph& graph, std::span<const double> share, std::span<R> flow)
{
    ChainSums<R> sums;
    for (std::size_t n = 0; n < graph.size(); ++n) {
        R in = flow[n];
        if (graph.rating[n] > 0) {
            const R loss = elementLoss(flow[n], graph.rating[n], graph.noLoad[n], graph.proportional[n], graph.square[n]);
            sums.loss[static_cast<std::size_t>(graph.stage[n])] += loss;
            if (graph.isIndoors[n]) sums.indoorLoss += loss;
            in += loss;
        }
        const std::size_t first = graph.firstFeed[n], last = graph.firstFeed[n + 1];
        if (first == last) sums.supply += in;
        for (std::size_t f = first; f < last; ++f) flow[graph.source[f]] += in * share[f];
    }
    return sums;
}

} // namespace gw
