// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_step.h"

#include "core/formulas/network_collective.h"
#include "core/formulas/serving.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr double gib = 1073741824.0;

/// FLOP/s that kernels of a format see at best; see ServingEfficiency::fourBitOverEightBit.
double attainable(const ServingGroup& g)
{
    const double peak = peakFlops(*g.accelerator, g.weights);
    return std::min(peak, ServingEfficiency {}.fourBitOverEightBit * peakFlops(*g.accelerator, NumberFormat::Fp8));
}

double matrixRate(const ServingGroup& g)
{
    const bool isFourBit = peakFlops(*g.accelerator, g.weights) > peakFlops(*g.accelerator, NumberFormat::Fp8);
    return attainable(g) * g.efficiency.matrices * (isFourBit ? g.efficiency.fourBit : 1);
}

double imbalance(const ServingGroup& g) { return g.expert > 1 ? g.efficiency.imbalance : 1; }

/// Two all-reduces per layer among the tensor ranks.
double reduceTime(const ServingGroup& g, double tokens, double latency)
{
    if (g.tensor <= 1) return 0;
    const AcceleratorRow& a = *g.accelerator;
    const double inside = std::min(g.tensor, std::max(1.0, a.scaleUpDomain));
    const ServingEfficiency e;
    const Hop<double> in {latency, inside, a.scaleUp * g.efficiency.link}, out {latency > 0 ? e.outHop : 0, std::ceil(g.tensor / inside), a.scaleOut * e.outLink};
    return 2 * g.model->layers * allReduceTime(2 * tokens * g.model->hidden, in, out);
}

/// Copies of a token that leave the sender's domain. Kernels for prompts send one to each domain, which spreads it (DeepEP); those for decode one to each expert's rank.
double copiesAcross(const ServingGroup& g, double domains, bool isPrompt)
{
    const double experts = std::min(g.model->activeExperts, g.width());
    const double others = (domains - 1) / domains * experts;
    return isPrompt ? std::min(others, (domains - 1) * (1 - std::pow(1 - 1 / domains, experts))) : others;
}

/// Dispatch in 8 bits and combine in 16 of each token's copies, where attention is not cut over all ranks. `tokens` of one accelerator.
double exchangeTime(const ServingGroup& g, double tokens, bool isPrompt)
{
    const double ranks = g.width();
    if (!g.model->isMoe() || g.copies() <= 1) return 0;
    const AcceleratorRow& a = *g.accelerator;
    const ServingEfficiency e;
    const double inside = std::min(ranks, std::max(1.0, a.scaleUpDomain)), domains = std::ceil(ranks / inside);
    const double bytes = 3 * tokens * g.model->hidden, ownDomain = std::min(g.model->activeExperts, ranks) / domains * bytes;
    double perLayer = allToAllTime(isPrompt ? 0 : 2 * e.dispatch, ownDomain, inside, a.scaleUp * g.efficiency.link);
    if (domains > 1) perLayer += (isPrompt ? 0 : 2 * g.efficiency.farExchange) + copiesAcross(g, domains, isPrompt) * bytes / (a.scaleOut * g.efficiency.outLink);
    return sizeOf(*g.model).expertLayers * perLayer * (isPrompt ? 1 - g.efficiency.overlap : 1);
}

double hostTime(const ServingGroup& g, double sequencesOfOne)
{
    const EngineEfficiency& e = g.efficiency;
    const double vllm = e.vllmLayer * g.model->layers, sglang = e.sglangStep;
    const double more = g.engine == ServingEngine::Vllm ? vllm : g.engine == ServingEngine::Sglang ? sglang : g.engine == ServingEngine::Any ? (vllm + sglang) / 3 : 0;
    return (e.host + more) * g.pipeline + e.perSequence * sequencesOfOne + e.expertLayer * sizeOf(*g.model).expertLayers;
}

/// Experts read by the busiest rank, as a share of all tensor cuts of it: its part of those touched, never more than it holds.
double expertsRead(const ServingGroup& g, double tokens)
{
    const ModelRow& m = *g.model;
    const double touched = m.experts * (1 - std::pow(1 - m.activeExperts / m.experts, tokens));
    return std::min(m.experts, imbalance(g) * touched) / g.width();
}

/// Where memory and arithmetic take about as long they get in each other's way: a cubic mean, which leaves all others at the longer of the two.
/// Noted with what it waits for.
double kernelTime(DecodeTime& t, double memory, double arithmetic)
{
    const double time = std::cbrt(memory * memory * memory + arithmetic * arithmetic * arithmetic);
    (memory > arithmetic ? t.memoryBound : t.arithmeticBound) += time;
    return time;
}

double promptFlop(const ServingGroup& g, double tokens, double cached)
{
    return prefillAttentionFlop(sizeOf(*g.model).attentionWidth, tokens, cached) * attendedContext(*g.model, tokens) / tokens;
}

} // namespace

double ServingGroup::width() const { return std::max(tensor * data, expert); }
double ServingGroup::attentionShards() const { return model->isLatent() ? 1 : std::min(tensor, model->keyValueHeads); }

double weightBytesOf(const ServingGroup& g)
{
    const ModelSize size = sizeOf(*g.model);
    const double spread = g.model->experts * size.oneExpert;
    return ((size.parameters - spread) / g.tensor + spread / g.width()) / g.pipeline * bytesPerElement(g.weights);
}

double cacheBytesPerToken(const ServingGroup& g)
{
    return sizeOf(*g.model).cachePerToken * bytesPerElement(g.cache) / (g.attentionShards() * g.pipeline);
}

double sequencesThatFit(const ServingGroup& g, double tokens)
{
    const ServingEfficiency e;
    const double ofOne = batchThatFits(g.accelerator->memoryGib * gib, e.usableMemory, weightBytesOf(g), e.engineBytes, cacheBytesPerToken(g) * tokens);
    return std::max(0.0, std::floor(ofOne)) * g.copies();
}

DecodeTime decodeTime(const ServingGroup& g, double sequences, double context)
{
    const ModelSize size = sizeOf(*g.model);
    const EngineEfficiency& e = g.efficiency;
    const AcceleratorRow& a = *g.accelerator;
    const double passing = sequences / g.pipeline, ofOne = passing / g.copies(), bytes = bytesPerElement(g.weights), seen = attendedContext(*g.model, context);
    const double cacheBytes = ofOne * seen * cacheBytesPerToken(g) * g.pipeline, attentionFlop = ofOne * decodeAttentionFlop(size.decodeAttentionWidth, seen) / g.tensor;
    const double denseBytes = size.dense * bytes / g.tensor, denseFlop = 2 * size.dense * ofOne / g.tensor;
    DecodeTime t;
    t.weights = kernelTime(t, denseBytes / (a.memoryBandwidth * e.dense), denseFlop / matrixRate(g));
    t.attention = kernelTime(t, cacheBytes / (a.memoryBandwidth * (g.model->isLatent() ? e.latentCache : e.cache)), attentionFlop / (a.bf16 * e.attention));
    if (g.model->isMoe())
        t.experts = kernelTime(t, size.oneExpert * expertsRead(g, passing) * bytes / (a.memoryBandwidth * e.experts),
            2 * size.oneExpert * g.model->activeExperts * passing / g.width() * imbalance(g) / (attainable(g) * e.expertMatrices));
    t.collectives = reduceTime(g, ofOne, engineLatency(std::min(g.tensor, std::max(1.0, a.scaleUpDomain)))) + exchangeTime(g, passing / g.width(), false)
        + (g.pipeline - 1) * e.peerHop;
    t.host = hostTime(g, ofOne * g.pipeline);
    return t;
}

PromptTime promptTime(const ServingGroup& g, double tokens, double cached)
{
    const ModelSize size = sizeOf(*g.model);
    const double fresh = tokens - cached, attention = promptFlop(g, tokens, cached), spread = g.width() * g.pipeline;
    const double denseFlop = 2 * size.dense * fresh, expertFlop = 2 * size.oneExpert * g.model->activeExperts * fresh;
    const double links = (reduceTime(g, fresh, 0) + exchangeTime(g, fresh / g.tensor, true)) / (g.copies() * g.pipeline);
    PromptTime t;
    t.busy = (denseFlop / matrixRate(g) + attention / (g.accelerator->bf16 * g.efficiency.matrices)
        + imbalance(g) * expertFlop / (attainable(g) * g.efficiency.expertMatrices)) / spread + links;
    t.alone = t.busy * g.copies() * g.pipeline;
    return t;
}

double decodeLimit(const ServingGroup& g, double sequences, double context)
{
    const ModelSize size = sizeOf(*g.model);
    const double weights = (g.model->isMoe() ? size.active : size.parameters) * bytesPerElement(g.weights);
    const double caches = sequences / g.pipeline * attendedContext(*g.model, context) * size.cachePerToken * bytesPerElement(g.cache);
    return (weights + caches) / (g.width() * g.accelerator->memoryBandwidth);
}

double promptLimit(const ServingGroup& g, double tokens, double cached, double prompts)
{
    const AcceleratorRow& a = *g.accelerator;
    const double fresh = prompts * (tokens - cached), ranks = g.width();
    const double arithmetic = (2 * sizeOf(*g.model).active * fresh / peakFlops(a, g.weights) + prompts * promptFlop(g, tokens, cached) / a.bf16) / ranks;
    const double residual = 2 * g.model->layers * 4 * g.model->hidden * 2 * fresh / g.copies() / a.memoryBandwidth;
    const double links = ranks > 1 && g.copies() <= 1 ? 2 * g.model->layers * collectiveTime(CollectiveOperation::AllReduce, CollectiveKernel::Engine, ranks, 2 * fresh * g.model->hidden, a).bandwidth : 0;
    return arithmetic + residual + links;
}

} // namespace gw
