// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/queueing.h"
#include "core/formulas/serving_step.h"

/// Prompts among decoding, and their wait. Seconds.
namespace gw {

/// Step time that prompts take where decoding goes on beside them: sets of ranks with sequences of their own wait for the one with most prompts, as all meet in
/// every layer with experts. The busiest of n draws of about one prompt each has 1 + log2(n) / 2.
GW_HD inline double promptTimePerStep(const ServingGroup& group, const PromptTime& prompt, double sequences, double output)
{
    return sequences / output * prompt.busy * (1 + std::log2(group.copies()) / 2);
}

/// Wait of a prompt for the first of `workers` that is free. Mean by Erlang C for constant service times (half of that of memoryless ones; for one worker
/// Pollaczek and Khinchine); 99th percentile of the memoryless queue, as it is the long prompts of a real mix that make the tail. `load` is of one worker; arrivals are Poisson, so beyond 0.98 it is held there.
struct PromptWait { double mean = 0, tail = 0; };
GW_HD inline PromptWait promptWait(double load, double prompt, double workers = 1)
{
    const double held = lane::smaller(load, 0.98), offered = held * workers;
    if (!(offered > 0)) return {};
    const auto servers = static_cast<std::int64_t>(workers);
    const double waits = erlangC(erlangB(offered, servers), offered, servers), whenWaiting = prompt / (2 * workers * (1 - held));
    return {waits * whenWaiting, lane::larger(0.0, lane::log(waits / 0.01)) * 2 * whenWaiting};
}

/// Mean time to the first token of a request that is admitted at once: the door, the prompts of others, its own, one step. `prompts` s of each step.
GW_HD inline double firstTokenTime(const ServingGroup& group, const PromptTime& prompt, double prompts, double step)
{
    return group.efficiency.firstToken + promptWait(prompts / step, prompt.alone).mean + prompt.alone + step;
}

/// What handing over costs beside its time, as aiconfigurator corrects its disaggregated estimates: pools never match exactly; receiving caches disturbs decoding
/// and sending them disturbs prompts.
struct HandOverCost { static constexpr double matching = 0.9, perToken = 1.08, first = 1.1; };

/// Seconds to hand a prompt's cache over the scale-out network to `decode`, from `senders` tensor ranks.
GW_HD inline double handOverTime(const ServingGroup& decode, double senders, const ServingLoad& load)
{
    const double bytes = (load.input - load.cached) * decode.model.size.cachePerToken * bytesPerElement(decode.cache);
    const double links = lane::smaller(senders, decode.tensor) * decode.accelerator.scaleOut;
    return decode.efficiency.peerHop + (links > 0 ? bytes / links : 0);
}

} // namespace gw
