// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/traced_plan.h"

#include "core/compute/power_drill.h"

namespace gw {

/// What the power chain carries in one case, and what its parts are called then.
struct ChainCase {
    struct Words {
        const char *load, *taken, *given, *loss, *lossFormula, *draw;
    };
    Words words;
    std::vector<double> flow;                          ///< W that each node gives, or draws.
    std::vector<double> share;                         ///< Of the node's power that comes by each feed.
    std::function<Traced(const RackGroup&)> rack;      ///< W that one rack draws.
    std::function<Traced()> cooling;                   ///< W that all placed cooling draws.
    /// W lost in a node, of its output, rating and the three parts of its loss.
    std::function<double(std::uint32_t node, std::span<const double> figures)> loss;
};

/// Every rack at its maximum in the year's worst hour. The scribe must outlive the case; so in the others.
ChainCase atPeak(Scribe& scribe);
/// The same with one side lost.
ChainCase withoutSide(Scribe& scribe, Side lost);
/// The same with what is out of service by a drill; what is left shares as the drill has it.
ChainCase inDrill(Scribe& scribe, const DrillState& state);
/// The mean of the year, as the chain's expansion has it: see `Quadratic`. The plan too must outlive the case.
ChainCase onAverage(Scribe& scribe, const TracedPlan& plan);

} // namespace gw
