// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_step.h"

/// What users of a served model see: time per output token and to the first token. Seconds.
namespace gw {

/// Requests in the system and their mean lengths.
struct ServingLoad {
    double concurrency = 1, input = 1, output = 1, cached = 0;
    double mean() const { return input + output / 2; }   ///< Context of a token, halfway through its answer.
};

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

/// Step time that prompts take where decoding goes on beside them: sets of ranks with sequences of their own wait for the one with most prompts, as all meet in
/// every layer with experts. The busiest of n draws of about one prompt each has 1 + log2(n) / 2.
double promptTimePerStep(const ServingGroup& group, const PromptTime& prompt, double sequences, double output);

/// Workers that read prompts and workers that decode, joined by the scale-out network.
struct ServingPools {
    ServingGroup prefill, decode;
    double prefillWorkers = 1, decodeWorkers = 1;
    double accelerators() const { return prefill.accelerators() * prefillWorkers + decode.accelerators() * decodeWorkers; }
};

/// What handing over costs beside its time, as aiconfigurator corrects its disaggregated estimates: pools never match exactly; receiving caches disturbs decoding
/// and sending them disturbs prompts.
struct HandOverCost { static constexpr double matching = 0.9, perToken = 1.08, first = 1.1; };

/// Requests/s that prompts allow, after matching.
double promptCapacity(const ServingPools& pools, const ServingLoad& load);
/// Seconds to hand a prompt's cache over.
double handOver(const ServingPools& pools, const ServingLoad& load);

ServingTimes disaggregatedTimes(const ServingPools& pools, const ServingLoad& load);

/// Wait of a prompt for the first of `workers` that is free. Mean by Erlang C for constant service times (half of that of memoryless ones; for one worker
/// Pollaczek and Khinchine); 99th percentile of the memoryless queue, as it is the long prompts of a real mix that make the tail. `load` is of one worker; arrivals are Poisson, so beyond 0.98 it is held there.
struct PromptWait { double mean = 0, tail = 0; };
PromptWait promptWait(double load, double prompt, double workers = 1);

} // namespace gw
