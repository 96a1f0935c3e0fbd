// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/serving.h"

#include "core/formulas/power_cap.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gw {

namespace {

/// Share of the power between idle and full that a rack draws in each kind of time. From the ML.ENERGY measurements of Llama 70B on four H100:
/// P = 100 + 1164 u_c + 505 u_m W of 700; prefill at 40 % of peak with some reading comes to all of it, decode at 85 % of bandwidth to three quarters.
/// Waiting for host and network: Estimate, clocks stay up but nothing switches.
constexpr double arithmeticDraw = 1.0, memoryDraw = 0.75, waitingDraw = 0.3;

/// Widest group looked at; no published deployment of one copy is wider than a few racks.
constexpr unsigned widestGroup = 128;

/// W that a step adds to the idle rack on average, by what follows the clock and what does not.
struct AddedPower { double arithmetic, rest; };

AddedPower addedPower(const ServingRack& rack, const StepTime<double>& step)
{
    const double range = std::max(0.0, rack.typicalPower - rack.idlePower) / step.total();
    return {range * arithmeticDraw * step.arithmetic, range * (memoryDraw * step.memory + waitingDraw * (step.collectives + step.host))};
}

/// Mean time to the first token: wait behind the prompts of others, the own prompt, one step. Prompts of a group are read one after
/// another; where experts are spread each accelerator has its own queue and reads its own prompts, with the group's help for the experts only.
double firstTokenTime(const ServingTier& tier, const ServingChoice& choice, const StepTime<double>& step)
{
    const double queues = choice.split == Split::Expert ? choice.width : 1;
    const double prompt = step.prefill * tier.outputTokens / choice.batch * queues;
    return meanWait(step.prefill / step.total(), prompt) + prompt + step.total();
}

/// Slows arithmetic until the rack keeps its cap; what the lowest clock cannot save is saved by pausing.
double applyCap(const ServingRack& rack, StepTime<double>& step, ServingPoint& point)
{
    const AddedPower added = addedPower(rack, step);
    point.power = rack.idlePower + added.arithmetic + added.rest;
    if (rack.powerCap <= 0 || point.power <= rack.powerCap) return 1;
    point.isCapped = true;
    const double clock = cappedClock(rack.idlePower, added.arithmetic, added.rest, rack.powerCap);
    step.arithmetic /= clock;
    step.prefill /= clock;
    const double slowed = added.arithmetic * lane::power(clock, clockPowerExponent) + added.rest;
    const double allowed = std::max(0.0, rack.powerCap - rack.idlePower);
    point.power = std::max(rack.idlePower, std::min(rack.powerCap, rack.idlePower + slowed));
    return slowed > allowed ? allowed / slowed : 1;
}

bool keepsPromises(const ServingTier& tier, const ServingPoint& point)
{
    return point.interactivity >= tier.minimumInteractivity && point.ttft <= tier.maximumTtft;
}

/// Groups of a width that one rack holds; a domain wider than a rack is shared with its neighbours.
double groupsPerRack(const ServingRack& rack, unsigned width)
{
    const double groups = rack.accelerators / width;
    return groups >= 1 ? std::floor(groups) : groups;
}

bool isPowerOfTwo(unsigned n) { return (n & (n - 1)) == 0; }

unsigned domainOf(const ServingRack& rack) { return static_cast<unsigned>(std::max(1.0, rack.scaleUpDomain)); }

/// Beyond its scale-up domain a group spans whole domains, up to the rack's last accelerator.
unsigned widestOf(const ServingRack& rack)
{
    const unsigned spanning = rack.scaleOut > 0 ? static_cast<unsigned>(rack.accelerators) : 0;
    return std::min(std::max(domainOf(rack), spanning), widestGroup);
}

bool isCandidate(const ServingRack& rack, const ServingTier& tier, unsigned width, Split split)
{
    const unsigned domain = domainOf(rack);
    if (width > domain && width % domain != 0) return false;
    if (split == Split::Tensor) return isPowerOfTwo(width);
    return tier.model.experts > 0 && width > 1 && (width > domain || isPowerOfTwo(width) || domain % width == 0);
}

/// The largest batch up to `most` that keeps the promises; 0 where even the smallest does not.
unsigned promisedBatch(const ServingRack& rack, const ServingTier& tier, ServingChoice choice, unsigned most)
{
    const auto keeps = [&](unsigned batch) { choice.batch = batch; return keepsPromises(tier, servingPoint(rack, tier, choice)); };
    if (keeps(most)) return most;
    unsigned low = choice.split == Split::Expert ? choice.width : 1, high = most; // each accelerator needs a sequence of its own
    if (low >= high || !keeps(low)) return 0;
    while (high - low > 1) {
        const unsigned middle = low + (high - low) / 2;
        (keeps(middle) ? low : high) = middle;
    }
    return low;
}

/// What would have to give for more tokens: a quarter more sequences that gain less than 5 % mean that the machine itself is full.
Limit bindingLimit(const ServingRack& rack, const ServingTier& tier, ServingChoice choice, unsigned fitting)
{
    const ServingPoint at = servingPoint(rack, tier, choice);
    if (at.isCapped) return Limit::PowerCap;
    const unsigned batch = choice.batch;
    choice.batch = batch + std::max(1U, batch / 4);
    const ServingPoint beyond = servingPoint(rack, tier, choice);
    const double growth = beyond.tokensPerSecond / at.tokensPerSecond - 1, asked = static_cast<double>(choice.batch) / batch - 1;
    if (growth < 0.2 * asked) return at.step.arithmetic > at.step.memory ? Limit::Arithmetic : Limit::MemoryBandwidth;
    if (batch >= fitting) return Limit::MemoryCapacity;
    return beyond.ttft > tier.maximumTtft && beyond.interactivity >= tier.minimumInteractivity ? Limit::Ttft : Limit::Interactivity;
}

/// Why no choice served: the weights, or the promise that the lightest load breaks.
Limit reasonForNone(const ServingRack& rack, const ServingTier& tier, const ServingChoice& lightest, bool weightsFit)
{
    if (!weightsFit) return Limit::MemoryCapacity;
    const ServingPoint point = servingPoint(rack, tier, lightest);
    if (point.isCapped) return Limit::PowerCap;
    return point.interactivity < tier.minimumInteractivity ? Limit::Interactivity : Limit::Ttft;
}

struct Best {
    ServingChoice choice;
    ServingPoint point;
    unsigned fitting = 0;
    double perRack = 0;
    bool weightsFit = false;
};

void consider(Best& best, const ServingRack& rack, const ServingTier& tier, ServingChoice choice)
{
    const unsigned fitting = largestBatch(rack, tier, choice.width, choice.split);
    if (fitting < (choice.split == Split::Expert ? choice.width : 1)) return;
    // the widest that fits in a domain is the fastest, should none keep its promises
    if (best.perRack == 0 && (!best.weightsFit || choice.width <= domainOf(rack))) best.choice = choice;
    best.weightsFit = true;
    choice.batch = promisedBatch(rack, tier, choice, fitting);
    if (choice.batch == 0) return;
    const ServingPoint point = servingPoint(rack, tier, choice);
    const double perRack = point.tokensPerSecond * groupsPerRack(rack, choice.width);
    if (perRack <= best.perRack) return;
    best = {choice, point, fitting, perRack, true};
}

} // namespace

unsigned largestBatch(const ServingRack& rack, const ServingTier& tier, unsigned width, Split split, const ServingEfficiency& efficiency)
{
    const ServingModel& m = tier.model;
    const double oneExpert = expertParameters(m.parameters, m.activeParameters, m.experts, m.activeExperts);
    const double spread = std::min(m.experts * oneExpert, m.parameters), dense = m.parameters - spread;
    const double weights = (split == Split::Expert ? dense + spread / width : m.parameters / width) * bytesPerWeight(tier.precision);
    const double shards = split == Split::Expert ? width : std::min<double>(width, m.keyValueShards);
    const double perSequence = (tier.inputTokens + tier.outputTokens) * m.kvElementsPerToken * bytesPerCached(tier.precision) / shards;
    const double batch = batchThatFits(rack.memory, efficiency.usableMemory, weights, efficiency.engineBytes, perSequence);
    constexpr double most = 1e6; // no scheduler holds more sequences at once
    return batch >= 1 ? static_cast<unsigned>(std::min(batch, most)) : 0;
}

ServingPoint servingPoint(const ServingRack& rack, const ServingTier& tier, const ServingChoice& choice)
{
    ServingPoint point;
    point.step = stepTime<double>(rack, tier, choice);
    point.limit = choice.batch / point.step.limit;
    const double duty = applyCap(rack, point.step, point);
    point.interactivity = duty / point.step.total();
    point.tokensPerSecond = choice.batch * point.interactivity;
    point.ttft = duty > 0 ? firstTokenTime(tier, choice, point.step) / duty : HUGE_VAL;
    assert(point.tokensPerSecond <= point.limit);
    point.tokensPerSecond = std::min(point.tokensPerSecond, point.limit);
    return point;
}

PairServing servePair(const ServingRack& rack, const ServingTier& tier)
{
    PairServing pair;
    Best best;
    const unsigned widest = widestOf(rack);
    for (unsigned width = 1; width <= widest && rack.accelerators > 0; ++width)
        for (const Split split : {Split::Tensor, Split::Expert})
            if (isCandidate(rack, tier, width, split)) consider(best, rack, tier, {width, split, split == Split::Expert ? width : 1});
    pair.fits = best.perRack > 0;
    pair.because = pair.fits ? bindingLimit(rack, tier, best.choice, best.fitting) : reasonForNone(rack, tier, best.choice, best.weightsFit);
    if (!pair.fits) return pair;
    const double groups = groupsPerRack(rack, best.choice.width);
    pair.tokensPerSecond = best.perRack;
    pair.limit = best.point.limit * groups;
    pair.interactivity = best.point.interactivity;
    pair.ttft = best.point.ttft;
    pair.activePower = best.point.power;
    pair.width = best.choice.width;
    pair.batch = best.choice.batch;
    return pair;
}

ServingResult serve(const ServingInput& input)
{
    ServingResult result;
    result.tiers = input.tiers.size();
    result.pairs.reserve(input.racks.size() * result.tiers);
    for (const ServingRack& rack : input.racks)
        for (const ServingTier& tier : input.tiers) result.pairs.push_back(servePair(rack, tier));
    return result;
}

} // namespace gw
