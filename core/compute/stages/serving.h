// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/compute/serving_input.h"
#include "core/lanes/lane_math.h"
#include "core/formulas/serving.h"

namespace gw {

/// How a group of accelerators shares one copy of a model. Tensor: every matrix is cut; dense or MoE.
/// Expert: experts are spread, attention and dense parts are held whole by each and work on their own sequences; MoE only.
enum class Split : std::uint8_t { Tensor, Expert };

/// One way to serve a tier: `width` accelerators decode `batch` sequences at once.
struct ServingChoice {
    unsigned width = 1;
    Split split = Split::Tensor;
    unsigned batch = 1;
};

/// Seconds of one step of a group in the steady state of continuous batching with chunked prefill:
/// every sequence makes one token, and the prompts of those that ended are read meanwhile.
template <class R>
struct StepTime {
    R arithmetic {}, memory {};           ///< Kernels bound by one or the other; prefill is arithmetic.
    R collectives {}, host {};
    R prefill {};                         ///< Part of `arithmetic`.
    R limit {};                           ///< Least time that memory and arithmetic allow, everything else perfect.
    GW_HD R total() const { return arithmetic + memory + collectives + host; }
};

/// What a choice gives. Rates per group, not per rack.
struct ServingPoint {
    double tokensPerSecond = 0, limit = 0;
    double interactivity = 0, ttft = 0;
    double power = 0;                     ///< Of the rack, with all its groups at work.
    bool isCapped = false;
    StepTime<double> step;
};

/// The best way for one rack to serve one tier alone, at full load.
struct PairServing {
    bool fits = false;                    ///< False: the weights fit on no width, or no batch meets the tier's promises; see `because`.
    double tokensPerSecond = 0;           ///< Output tokens/s of the rack.
    double limit = 0;                     ///< What physics allows the same rack at the same width and batch. Never below `tokensPerSecond`.
    double interactivity = 0;             ///< Tokens/s seen by one user, mean.
    double ttft = 0;                      ///< s, mean: wait behind other prompts, own prompt, one step.
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

/// Time of one step. Throws nothing, allocates nothing; any lane type.
template <class R>
GW_HD StepTime<R> stepTime(const ServingRack& rack, const ServingTier& tier, const ServingChoice& choice, const ServingEfficiency& efficiency = {});

/// Sequences that fit beside the weights, with their whole length; 0 where the weights do not fit.
unsigned largestBatch(const ServingRack& rack, const ServingTier& tier, unsigned width, Split split, const ServingEfficiency& efficiency = {});

/// The figures of one choice, power cap applied.
ServingPoint servingPoint(const ServingRack& rack, const ServingTier& tier, const ServingChoice& choice);

/// Searches width, split and batch for the most tokens per accelerator that keep the tier's promises. A group may span whole scale-up
/// domains up to all accelerators of one rack.
/// For each width the batch is the largest that keeps them: more sequences never make fewer tokens, and never a faster step.
PairServing servePair(const ServingRack& rack, const ServingTier& tier);
ServingResult serve(const ServingInput& input);

/// Bytes of one weight: 4-bit formats carry one 8-bit scale for 16 weights (NVFP4).
GW_HD constexpr double bytesPerWeight(Precision precision)
{
    return precision == Precision::Bf16 ? 2.0 : precision == Precision::Fp8 ? 1.0 : 9.0 / 16;
}

/// Bytes of one cached element: 16-bit with 16-bit weights, else 8-bit, as engines run them.
GW_HD constexpr double bytesPerCached(Precision precision)
{
    return precision == Precision::Bf16 ? 2.0 : 1.0;
}

namespace detail {

GW_HD constexpr double peak(const ServingRack& rack, Precision precision) { return rack.arithmetic[static_cast<unsigned>(precision)]; }

/// Arithmetic that served tokens see of the peak of 4-bit kernels; see `fourBitOverEightBit`.
GW_HD constexpr double attainablePeak(const ServingRack& rack, Precision precision, const ServingEfficiency& efficiency)
{
    return lane::smaller(peak(rack, precision), efficiency.fourBitOverEightBit * peak(rack, Precision::Fp8));
}

/// A model's work in one step of a group, in bytes and FLOP of the whole group.
template <class R>
struct StepWork {
    R batch, prompt;                      ///< Tokens decoded, prompt tokens read.
    R denseBytes, expertBytes, cacheBytes;
    R denseFlop, expertFlop;              ///< Per token.
    R decodeAttention, promptAttention;   ///< FLOP of the step.
};

template <class R>
GW_HD StepWork<R> stepWork(const ServingTier& tier, unsigned batch)
{
    const ServingModel& m = tier.model;
    const R oneExpert = expertParameters(R(m.parameters), R(m.activeParameters), R(m.experts), R(m.activeExperts));
    const R dense = lane::larger(R(m.parameters) - R(m.experts) * oneExpert, R(0));
    const R sequences = R(batch), input = R(tier.inputTokens), cached = input * R(tier.cachedShare), output = R(tier.outputTokens);
    const R context = input + output / R(2);
    StepWork<R> work;
    work.batch = sequences;
    work.prompt = sequences / output * (input - cached);
    work.denseBytes = dense * R(bytesPerWeight(tier.precision));
    work.expertBytes = oneExpert * expertsTouched(R(m.experts), R(m.activeExperts), batch) * R(bytesPerWeight(tier.precision));
    work.cacheBytes = sequences * context * R(m.kvElementsPerToken * bytesPerCached(tier.precision));
    work.expertFlop = R(2) * lane::smaller(R(m.activeExperts) * oneExpert, R(m.activeParameters));
    work.denseFlop = R(2) * R(m.activeParameters) - work.expertFlop;
    work.decodeAttention = sequences * decodeAttentionFlop(R(m.decodeAttentionWidth), context);
    work.promptAttention = sequences / output * prefillAttentionFlop(R(m.attentionWidth), input, cached);
    return work;
}

/// Least time of the work: each byte read once, each FLOP at its precision's peak, over all accelerators of the group.
template <class R>
GW_HD R limitTime(const StepWork<R>& work, const ServingRack& rack, Precision precision, R width)
{
    const R bytes = work.denseBytes + work.expertBytes + work.cacheBytes;
    const R matrices = (work.batch + work.prompt) * (work.denseFlop + work.expertFlop) / R(peak(rack, precision));
    const Precision attention = precision == Precision::Bf16 ? Precision::Bf16 : Precision::Fp8;
    const R attentions = (work.decodeAttention + work.promptAttention) / R(peak(rack, attention));
    return lane::larger(bytes / R(rack.memoryBandwidth), matrices + attentions) / width;
}

/// Collectives of one step: two all-reduces per layer when matrices are cut; dispatch in 8 bits and combine in 16 when experts are spread.
/// A group wider than the scale-up domain leaves it by the scale-out network.
template <class R>
GW_HD R collectiveTime(const StepWork<R>& work, const ServingRack& rack, const ServingModel& m, const ServingChoice& choice, const ServingEfficiency& e)
{
    const bool cuts = choice.split == Split::Tensor;
    const R width = R(choice.width), inside = lane::smaller(width, lane::larger(R(rack.scaleUpDomain), R(1))), tokens = work.batch + work.prompt, hidden = R(m.hidden);
    const Hop<R> in {R(cuts ? e.collective : e.dispatch), inside, R(rack.scaleUp * e.link)}, out {R(e.outHop), width / inside, R(rack.scaleOut * e.outLink)};
    if (cuts) return R(2 * m.layers) * allReduceTime(R(2) * tokens * hidden, in, out);
    const R copies = lane::smaller(R(m.activeExperts), width) * hidden * tokens / width;
    return R(m.layers) * (allToAllTime(copies, in, out) + allToAllTime(R(2) * copies, in, out));
}

/// Adds an operator to what binds it.
template <class R>
GW_HD void addOperator(StepTime<R>& step, R memory, R arithmetic)
{
    if (memory > arithmetic) step.memory += memory;
    else step.arithmetic += arithmetic;
}

} // namespace detail

template <class R>
GW_HD StepTime<R> stepTime(const ServingRack& rack, const ServingTier& tier, const ServingChoice& choice, const ServingEfficiency& e)
{
    const detail::StepWork<R> work = detail::stepWork<R>(tier, choice.batch);
    const R width = R(choice.width), bandwidth = R(rack.memoryBandwidth);
    const bool spreads = choice.split == Split::Expert;
    const R matrices = width * R(detail::attainablePeak(rack, tier.precision, e)), attention = width * R(rack.arithmetic[0]);
    const R copies = spreads ? width : R(1); // of dense weights within the group
    const R cacheRanks = spreads ? width : lane::smaller(width, R(tier.model.keyValueShards));
    const R imbalance = R(spreads && choice.width > 1 ? e.imbalance : 1.0);
    const R expertDecode = R(e.decodeArithmetic * e.expertPrefill / e.prefill);
    const bool isMoe = tier.model.experts > 0;

    StepTime<R> step;
    detail::addOperator(step, work.denseBytes * copies / (width * bandwidth * R(e.kernel)), work.batch * work.denseFlop / (matrices * R(e.decodeArithmetic)));
    detail::addOperator(step, imbalance * work.expertBytes / (width * bandwidth * R(e.expertKernel)), imbalance * work.batch * work.expertFlop / (matrices * expertDecode));
    detail::addOperator(step, work.cacheBytes / (cacheRanks * bandwidth * R(e.kernel)), work.decodeAttention / (attention * R(e.attentionArithmetic)));
    step.prefill = imbalance * work.prompt * (work.denseFlop + work.expertFlop) / (matrices * R(isMoe ? e.expertPrefill : e.prefill))
        + work.promptAttention / (attention * R(e.prefill));
    step.arithmetic += step.prefill;
    step.collectives = detail::collectiveTime(work, rack, tier.model, choice, e);
    step.host = R(e.host) + R(e.hostPerSequence) * work.batch / copies;
    step.limit = detail::limitTime(work, rack, tier.precision, width);
    return step;
}

} // namespace gw
