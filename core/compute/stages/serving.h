// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/compute/serving_input.h"
#include "core/formulas/serving.h"

namespace gw {

/// The best way for one rack to serve one tier alone, at full load.
struct PairServing {
    bool fits = false;                    ///< False: the weights fit on no width, or no batch meets the tier's promises; see `because`.
    double tokensPerSecond = 0;           ///< Output tokens/s of the rack.
    double limit = 0;                     ///< What physics allows the same rack at the same width and batch. Never below `tokensPerSecond`.
    double interactivity = 0;             ///< Tokens/s seen by one user.
    double ttft = 0;                      ///< s, mean.
    double activePower = 0;               ///< W of the rack while it serves at full load, not above its cap.
    double width = 0, batch = 0;          ///< Accelerators that share a copy of the weights; sequences they decode at once.
    Limit because = Limit::MemoryBandwidth;
};

/// Every rack kind against every tier, row by row of racks: `pair[rack * tiers + tier]`.
struct ServingResult {
    std::vector<PairServing> pairs;
    std::size_t tiers = 0;
    const PairServing& at(std::size_t rack, std::size_t tier) const { return pairs[rack * tiers + tier]; }
};

PairServing servePair(const ServingRack& rack, const ServingTier& tier);
ServingResult serve(const ServingInput& input);

} // namespace gw
