// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_latency.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Expected values never beat their limits.
ServingTimes bounded(ServingTimes t)
{
    t.timePerToken = std::max(t.timePerToken, t.timePerTokenLimit);
    t.timeToFirst = std::max(t.timeToFirst, t.timeToFirstLimit);
    return t;
}

double admittedOf(const ServingGroup& group, const ServingLoad& load, double concurrency)
{
    return std::min(concurrency, sequencesThatFit(group, load.input + load.output));
}

/// Little's law over a closed loop: every request takes its wait, its prompt and its answer.
double loopRate(const ServingTimes& t, const ServingLoad& load)
{
    return load.concurrency * load.output / (t.timeToFirst + load.output * t.timePerToken);
}

/// Of decoding workers that share a batch.
double stepTime(const ServingPools& pools, const ServingLoad& load, double batch)
{
    return HandOverCost::perToken * decodeTime(pools.decode, batch / pools.decodeWorkers, load.mean()).total();
}

/// The decode batch of all workers at which they finish `requests` a second, at most `most`.
double batchAtRate(const ServingPools& pools, const ServingLoad& load, double requests, double most)
{
    double low = 0, high = most;
    for (int i = 0; i < 60; ++i) {
        const double batch = (low + high) / 2, step = stepTime(pools, load, batch);
        (batch / (load.output * step) < requests ? low : high) = batch;
    }
    return high;
}

} // namespace

ServingTimes continuousTimes(const ServingGroup& group, const ServingLoad& load)
{
    ServingTimes t;
    t.admitted = admittedOf(group, load, load.concurrency);
    t.isExhausted = t.admitted < load.concurrency;
    if (t.admitted < 1) return t;
    const PromptTime prompt = promptTime(group, load.input, load.cached);
    t.step = decodeTime(group, t.admitted, load.mean());
    const double prompts = promptTimePerStep(group, prompt, t.admitted, load.output);
    t.timePerToken = t.step.total() + prompts;
    t.promptShare = prompts / t.timePerToken;
    t.timePerTokenLimit = decodeLimit(group, t.admitted, load.mean());
    t.timeToFirstLimit = promptLimit(group, load.input, load.cached, 1);
    const double queue = (load.concurrency - t.admitted) * load.output * t.timePerToken / t.admitted;
    t.timeToFirst = queue + firstTokenTime(group, prompt, prompts, t.timePerToken);
    t = bounded(t);
    t.tokensPerSecond = std::min(loopRate(t, load), t.admitted / t.timePerToken);
    return t;
}

ServingTimes staticTimes(const ServingGroup& group, const ServingLoad& load)
{
    ServingTimes t;
    t.admitted = admittedOf(group, load, load.concurrency);
    t.isExhausted = t.admitted < load.concurrency;
    if (t.admitted < 1) return t;
    const double prompts = t.admitted * promptTime(group, load.input, load.cached).busy;
    t.step = decodeTime(group, t.admitted, load.mean());
    t.timePerToken = t.step.total();
    t.timePerTokenLimit = decodeLimit(group, t.admitted, load.mean());
    t.timeToFirstLimit = promptLimit(group, load.input, load.cached, t.admitted);
    const double before = (load.concurrency / t.admitted - 1) / 2; // whole batches that go first, on average
    t.timeToFirst = prompts + t.step.host + std::max(0.0, before) * (prompts + load.output * t.timePerToken);
    t = bounded(t);
    t.promptShare = prompts / (prompts + load.output * t.timePerToken);
    t.tokensPerSecond = t.admitted * load.output / (prompts + load.output * t.timePerToken);
    return t;
}

double promptCapacity(const ServingPools& pools, const ServingLoad& load)
{
    return HandOverCost::matching * pools.prefillWorkers / promptTime(pools.prefill, load.input, load.cached).busy;
}

double handOver(const ServingPools& pools, const ServingLoad& load) { return handOverTime(pools.decode, pools.prefill.tensor, load); }

ServingTimes disaggregatedTimes(const ServingPools& pools, const ServingLoad& load)
{
    ServingTimes t;
    const double most = std::min(load.concurrency, sequencesThatFit(pools.decode, load.input + load.output) * pools.decodeWorkers);
    t.isExhausted = most < load.concurrency;
    if (most < 1 || sequencesThatFit(pools.prefill, load.input) < 1) return t;
    const PromptTime prompt = promptTime(pools.prefill, load.input, load.cached);
    const double alone = pools.prefill.efficiency.firstToken + HandOverCost::first * prompt.alone + handOver(pools, load);
    const double slowest = stepTime(pools, load, most), capacity = promptCapacity(pools, load);
    const double rate = std::min({load.concurrency / (alone + load.output * slowest), capacity, most / (load.output * slowest)});
    t.admitted = std::clamp(std::floor(batchAtRate(pools, load, rate, most)), 1.0, most);
    t.step = decodeTime(pools.decode, t.admitted / pools.decodeWorkers, load.mean());
    t.timePerToken = stepTime(pools, load, t.admitted);
    t.timePerTokenLimit = decodeLimit(pools.decode, t.admitted / pools.decodeWorkers, load.mean());
    t.timeToFirstLimit = promptLimit(pools.prefill, load.input, load.cached, 1);
    const double held = load.concurrency / rate - load.output * t.timePerToken; // Little: what is not decoding waits or is read
    t.timeToFirst = std::max(alone + promptWait(rate / capacity * HandOverCost::matching, prompt.alone, pools.prefillWorkers).mean, held);
    t = bounded(t);
    t.tokensPerSecond = rate * load.output;
    return t;
}

} // namespace gw
