// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_prompts.h"

/// What users of a served model see: time per output token and to the first token. Seconds.
namespace gw {

/// Prompts and decoding on the same accelerators.
struct ServingTimes {
    double timePerToken = 0, timeToFirst = 0;
    double timePerTokenLimit = 0, timeToFirstLimit = 0;  ///< Least that physics allows.
    double admitted = 0;                      ///< Sequences decoded at once.
    double tokensPerSecond = 0;               ///< Output tokens of all.
    bool isExhausted = false;                 ///< Memory admits fewer than ask.
    double promptShare = 0;                   ///< Share of a step spent on prompts.
    DecodeTime step;
};

/// Continuous batching with chunked prompts in the steady state of a closed loop; those not admitted wait. Admits nobody (0) where not one sequence fits.
ServingTimes continuousTimes(const ServingGroup& group, const ServingLoad& load);

/// One batch at a time: all prompts, then all answers. Those not admitted wait for whole batches.
ServingTimes staticTimes(const ServingGroup& group, const ServingLoad& load);

/// Workers that read prompts and workers that decode, joined by the scale-out network.
struct ServingPools {
    ServingGroup prefill, decode;
    double prefillWorkers = 1, decodeWorkers = 1;
    double accelerators() const { return prefill.accelerators() * prefillWorkers + decode.accelerators() * decodeWorkers; }
};

/// Requests/s that prompts allow, after matching.
double promptCapacity(const ServingPools& pools, const ServingLoad& load);
/// Seconds to hand a prompt's cache over.
double handOver(const ServingPools& pools, const ServingLoad& load);

ServingTimes disaggregatedTimes(const ServingPools& pools, const ServingLoad& load);

} // namespace gw
