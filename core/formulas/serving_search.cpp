// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_search.h"

#include "core/formulas/serving_groups.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gw {
namespace {

constexpr double tail = 2.326;                ///< 99th percentile of the normal distribution, in standard deviations.

struct Point { double timePerToken = 0, timeToFirst = 0, tokensPerSecond = 0; };

bool keeps(const ServingPromise& p, const Point& at)
{
    return at.timePerToken > 0 && at.timePerToken <= p.timePerToken && at.timeToFirst <= p.timeToFirst && at.timePerToken * p.interactivity <= 1;
}

double stepOf(const ServingGroup& g, double batch, double context, const ServingPromise& p)
{
    return verifyTime(g, batch, context, {p.acceptedPerStep, p.draftTokens}).total();
}

/// 99th percentile of the sequences at once under Poisson arrivals; those that do not fit into memory would wait for seconds, so they must fit as well. Their variance is the mean over 1 less the share of a step that grows with them,
/// for more sequences slow each other and leave later (linear noise around the mean).
template <class PerToken>
double tailOfBatch(double batch, const PerToken& perToken)
{
    const double here = perToken(batch), growing = std::clamp((perToken(batch * 1.01) - here) / (0.01 * here), 0.0, 0.95);
    return batch + tail * std::sqrt(batch / (1 - growing));
}

Point together(const ServingGroup& g, double batch, double most, const ServingLoad& load, const ServingPromise& p)
{
    const PromptTime prompt = promptTime(g, load.input, load.cached);
    const auto perToken = [&](double b) { return stepOf(g, b, load.mean(), p) + promptTimePerStep(g, prompt, b, load.output); };
    const double mean = std::max(perToken(batch), decodeLimit(g, batch, load.mean()) / p.acceptedPerStep), prompts = promptTimePerStep(g, prompt, batch, load.output);
    Point at {mean, firstTokenTime(g, prompt, prompts, mean), batch / mean};
    if (!p.isTail) return at;
    const double crowd = tailOfBatch(batch, perToken);
    if (crowd > most) return {};
    at.timePerToken = perToken(crowd);
    const PromptWait wait = promptWait(prompts / mean, prompt.alone);
    at.timeToFirst += wait.tail - wait.mean;
    return at;
}

Point apart(const ServingPools& pools, double batch, double most, const ServingLoad& load, const ServingPromise& p)
{
    const PromptTime prompt = promptTime(pools.prefill, load.input, load.cached);
    const auto perToken = [&](double b) { return HandOverCost::perToken * stepOf(pools.decode, b, load.mean(), p); };
    const double mean = std::max(perToken(batch), decodeLimit(pools.decode, batch, load.mean()) / p.acceptedPerStep);
    const double rate = HandOverCost::matching * batch * pools.decodeWorkers / mean, requests = rate / load.output, promptLoad = requests * prompt.busy / pools.prefillWorkers;
    const double crowd = p.isTail ? tailOfBatch(batch, perToken) : batch;
    if (requests > promptCapacity(pools, load) || crowd > most) return {};
    const PromptWait wait = promptWait(promptLoad, prompt.alone, pools.prefillWorkers);
    const double first = pools.prefill.efficiency.firstToken + HandOverCost::first * prompt.alone + handOver(pools, load);
    return {p.isTail ? perToken(crowd) : mean, first + (p.isTail ? wait.tail : wait.mean), rate};
}

/// The largest batch whose point keeps the promise.
template <class PointAt>
double promisedBatch(const PointAt& at, double most, const ServingPromise& p)
{
    return largestKept(most, [&](double batch) { return keeps(p, at(batch)); });
}

/// Throughput at the promised interactivity, on the line between the batch that keeps it and the next that misses it.
template <class PointAt>
Point readAtPromise(const PointAt& at, double batch, double most, const ServingPromise& p)
{
    const Point here = at(batch);
    const double slowest = std::min(p.timePerToken, p.interactivity > 0 ? 1 / p.interactivity : p.timePerToken);
    if (batch >= most) return here;
    const Point next = at(batch + 1);
    if (!(next.timePerToken > slowest) || next.timeToFirst > p.timeToFirst) return here;
    const double part = (1 / here.timePerToken - 1 / slowest) / (1 / here.timePerToken - 1 / next.timePerToken);
    return {slowest, here.timeToFirst + part * (next.timeToFirst - here.timeToFirst), here.tokensPerSecond + part * (next.tokensPerSecond - here.tokensPerSecond)};
}

void keepBetter(std::optional<BestServing>& best, BestServing candidate)
{
    if (!best || candidate.tokensPerSecond > best->tokensPerSecond) best = std::move(candidate);
}

void considerTogether(std::optional<BestServing>& best, const ServingGroup& g, double accelerators, const ServingLoad& load, const ServingPromise& p)
{
    const double workers = std::floor(accelerators / g.accelerators()), most = std::min(sequencesThatFit(g, load.input + load.output), mostSequences * g.copies());
    const auto at = [&](double batch) { return together(g, batch, most, load, p); };
    const double batch = promisedBatch(at, most, p);
    if (batch < 1) return;
    const Point point = readAtPromise(at, batch, most, p);
    keepBetter(best, {g, {}, 0, workers, batch, workers * point.tokensPerSecond, point.timePerToken, point.timeToFirst});
}

void considerApart(std::optional<BestServing>& best, const ServingGroup& prefill, const ServingGroup& decode, double accelerators, const ServingLoad& load, const ServingPromise& p)
{
    const double most = std::min(sequencesThatFit(decode, load.input + load.output), mostSequences * decode.copies());
    for (double workers = 1; workers * prefill.accelerators() + decode.accelerators() <= accelerators; ++workers) {
        const double decoders = std::floor((accelerators - workers * prefill.accelerators()) / decode.accelerators());
        const ServingPools pools {prefill, decode, workers, decoders};
        const auto at = [&](double batch) { return apart(pools, batch, most, load, p); };
        const double batch = promisedBatch(at, most, p);
        if (batch < 1) continue;
        const Point point = readAtPromise(at, batch, most, p);
        keepBetter(best, {decode, prefill, workers, decoders, batch, point.tokensPerSecond, point.timePerToken, point.timeToFirst});
    }
}

} // namespace

std::optional<BestServing> bestServing(const ServingGroup& like, double accelerators, const ServingLoad& lengths, const ServingPromise& promise)
{
    std::optional<BestServing> best;
    const std::vector<ServingGroup> groups = servingGroups(like, accelerators, 4);
    if (promise.allowsTogether)
        for (const ServingGroup& g : groups) considerTogether(best, g, accelerators, lengths, promise);
    if (!promise.allowsApart) return best;
    for (const ServingGroup& prefill : groups) {
        if (prefill.pipeline > 1 || prefill.width() > 32 || sequencesThatFit(prefill, lengths.input) < 1) continue;
        for (const ServingGroup& decode : groups)
            if (decode.pipeline <= 1) considerApart(best, prefill, decode, accelerators, lengths, promise);
    }
    return best;
}

} // namespace gw
