// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/network_collective.h"
#include "core/formulas/serving_group.h"

/// Time of one engine step on a group of accelerators, operator by operator: a roofline with the efficiency of each kind of kernel, collectives and the host.
/// The one model of it: the planner's stage calls these functions with what its catalogue lists, the contract's formulas with their tables.
namespace gw {

/// Seconds of a step that decodes one token of each sequence.
struct DecodeTime {
    double weights = 0, experts = 0, attention = 0, collectives = 0, host = 0;
    double arithmeticBound = 0, memoryBound = 0; ///< Seconds of kernels that wait for the one or the other; see power.
    double sampling = 0, routing = 0;         ///< Parts of `host` with small kernels at work: on what answers, and moving tokens to experts.
    GW_HD double total() const { return weights + experts + attention + collectives + host; }
};
GW_HD inline DecodeTime decodeTime(const ServingGroup& group, double sequences, double context);

/// Reading a prompt.
struct PromptTime {
    double busy = 0;                          ///< s of the whole group, many prompts keeping all of it at work.
    double alone = 0;                         ///< s until the last layer, one prompt on the ranks that read it.
};
GW_HD inline PromptTime promptTime(const ServingGroup& group, double tokens, double cached = 0);

/// What physics allows: weights that every token needs and the caches, read once by the ranks; arithmetic, residual traffic and links of a prompt.
GW_HD inline double decodeLimit(const ServingGroup& group, double sequences, double context);
GW_HD inline double promptLimit(const ServingGroup& group, double tokens, double cached, double prompts);

/// Requests in the system and their mean lengths.
struct ServingLoad {
    double concurrency = 1, input = 1, output = 1, cached = 0;
    GW_HD double mean() const { return input + output / 2; }   ///< Context of a token, halfway through its answer.
};

/// Tokens that a verify step accepts of each sequence, of one and those drafted for it.
struct Speculation { double accepted = 1, drafted = 0; };
/// Seconds for one accepted token of each sequence. A verify step works on the drafted tokens as well: more rows in every matrix and in attention, the same caches.
GW_HD inline DecodeTime verifyTime(const ServingGroup& group, double sequences, double context, const Speculation& speculation);

/// Least seconds for one token of each sequence: each byte once for a step, experts as many as uniform routing wakes; each operation at its peak.
/// `prompts` are read beside for each answer that ends, 1 or 0.
GW_HD inline double stepLimit(const ServingGroup& group, double sequences, const ServingLoad& load, const Speculation& speculation = {}, double prompts = 1);

namespace detail {

GW_HD inline double imbalance(const ServingGroup& g) { return g.expert > 1 ? g.efficiency.imbalance : 1; }

/// Two all-reduces per layer among the tensor ranks.
GW_HD inline double reduceTime(const ServingGroup& g, double tokens, double latency)
{
    if (g.tensor <= 1) return 0;
    const EngineEfficiency& e = g.efficiency;
    return 2 * g.model.layers * passTime(CollectiveOperation::AllReduce, g.tensor, 2 * tokens * g.model.hidden, g.accelerator, {latency, e.link, latency > 0 ? e.outHop : 0, e.outLink});
}

/// Copies of a token that leave the sender's domain. Kernels for prompts send one to each domain, which spreads it (DeepEP); those for decode one to each expert's rank.
GW_HD inline double copiesAcross(const ServingGroup& g, double domains, bool isPrompt)
{
    const double experts = lane::smaller(g.model.activeExperts, g.width());
    const double others = (domains - 1) / domains * experts;
    return isPrompt ? lane::smaller(others, (domains - 1) * (1 - lane::power(1 - 1 / domains, experts))) : others;
}

/// Dispatch in 8 bits and combine in 16 of each token's copies, where attention is not cut over all ranks. `tokens` of one accelerator.
GW_HD inline double exchangeTime(const ServingGroup& g, double tokens, bool isPrompt)
{
    const double ranks = g.width();
    if (!g.model.isMoe() || g.copies() <= 1) return 0;
    const AcceleratorRow& a = g.accelerator;
    const EngineEfficiency& e = g.efficiency;
    const Domains d = domainsOf(ranks, a);
    const double bytes = 3 * tokens * g.model.hidden, ownDomain = lane::smaller(g.model.activeExperts, ranks) / d.across * bytes;
    double perLayer = allToAllTime(isPrompt ? 0 : 2 * e.dispatch, ownDomain, d.inside, a.scaleUp * e.link);
    if (d.across > 1) perLayer += (isPrompt ? 0 : 2 * e.farExchange) + copiesAcross(g, d.across, isPrompt) * bytes / (a.scaleOut * e.outLink);
    return g.model.size.expertLayers * perLayer * (isPrompt ? 1 - e.overlap : 1);
}

/// Of all stages, whatever the batch.
GW_HD inline double hostTime(const ServingGroup& g)
{
    const EngineEfficiency& e = g.efficiency;
    const double vllm = e.vllmLayer * g.model.layers, sglang = e.sglangStep;
    const double more = g.engine == ServingEngine::Vllm ? vllm : g.engine == ServingEngine::Sglang ? sglang : g.engine == ServingEngine::Any ? (vllm + sglang) / 3 : 0;
    return (e.host + more) * g.pipeline;
}

/// Experts read by the busiest rank, as a share of all tensor cuts of it: its part of those touched, never more than it holds.
GW_HD inline double expertsRead(const ServingGroup& g, double tokens)
{
    const double touched = expertsTouched(g.model.experts, g.model.activeExperts, tokens);
    return lane::smaller(g.model.experts, imbalance(g) * touched) / g.width();
}

/// Where memory and arithmetic take about as long they get in each other's way: a cubic mean, which leaves all others at the longer of the two.
/// Noted with what it waits for.
GW_HD inline double kernelTime(DecodeTime& t, const OperatorTime<double>& of)
{
    const double time = std::cbrt(of.memory * of.memory * of.memory + of.arithmetic * of.arithmetic * of.arithmetic);
    (of.memory > of.arithmetic ? t.memoryBound : t.arithmeticBound) += time;
    return time;
}

GW_HD inline double promptFlop(const ServingGroup& g, double tokens, double cached)
{
    return prefillAttentionFlop(g.model.size.attentionWidth, tokens, cached) * attendedContext(g.model, tokens) / tokens;
}

/// s of one accelerator for the arithmetic of one prompt, matrices and attention at their peaks.
GW_HD inline double promptArithmetic(const ServingGroup& g, double tokens, double cached)
{
    return 2 * g.model.size.active * (tokens - cached) / peakFlops(g.accelerator, g.weights) + promptFlop(g, tokens, cached) / g.accelerator.bf16;
}

} // namespace detail

namespace detail {

/// A step with so many rows of each sequence in every matrix. Its cache is read once for all of them, but each attends to it.
GW_HD inline DecodeTime rowsTime(const ServingGroup& g, double sequences, double context, double rows)
{
    const ModelSize& size = g.model.size;
    const EngineEfficiency& e = g.efficiency;
    const AcceleratorRow& a = g.accelerator;
    const double passing = sequences / g.pipeline, ofOne = passing / g.copies(), bytes = bytesPerElement(g.weights), seen = attendedContext(g.model, context);
    const double cacheBytes = ofOne * seen * cacheBytesPerToken(g) * g.pipeline, attentionFlop = rows * ofOne * decodeAttentionFlop(size.decodeAttentionWidth, seen) / g.tensor;
    DecodeTime t;
    t.weights = kernelTime(t, operatorTime(2 * size.dense * rows * ofOne / g.tensor, matrixFlops(g), size.dense * bytes / g.tensor, a.memoryBandwidth * e.dense));
    t.attention = kernelTime(t, operatorTime(attentionFlop, a.bf16 * e.attention, cacheBytes, a.memoryBandwidth * (g.model.isLatent() ? e.latentCache : e.cache)));
    if (g.model.isMoe()) {
        const double flop = 2 * size.oneExpert * g.model.activeExperts * rows * passing / g.width() * imbalance(g), read = size.oneExpert * expertsRead(g, rows * passing) * bytes;
        t.experts = kernelTime(t, operatorTime(flop, attainableFlops(g) * e.expertMatrices, read, a.memoryBandwidth * e.experts));
    }
    t.collectives = reduceTime(g, rows * ofOne, engineLatency(domainsOf(g.tensor, a).inside)) + exchangeTime(g, rows * passing / g.width(), false) + (g.pipeline - 1) * e.peerHop;
    t.sampling = e.perSequence * ofOne * g.pipeline;
    t.routing = e.expertLayer * size.expertLayers;
    t.host = hostTime(g) + t.sampling + t.routing;
    return t;
}

} // namespace detail

GW_HD inline DecodeTime decodeTime(const ServingGroup& g, double sequences, double context) { return detail::rowsTime(g, sequences, context, 1); }

GW_HD inline PromptTime promptTime(const ServingGroup& g, double tokens, double cached)
{
    const ModelSize& size = g.model.size;
    const double fresh = tokens - cached, attention = detail::promptFlop(g, tokens, cached), spread = g.width() * g.pipeline;
    const double denseFlop = 2 * size.dense * fresh, expertFlop = 2 * size.oneExpert * g.model.activeExperts * fresh;
    const double links = (detail::reduceTime(g, fresh, 0) + detail::exchangeTime(g, fresh / g.tensor, true)) / (g.copies() * g.pipeline);
    PromptTime t;
    t.busy = (denseFlop / matrixFlops(g) + attention / (g.accelerator.bf16 * g.efficiency.matrices)
        + detail::imbalance(g) * expertFlop / (attainableFlops(g) * g.efficiency.expertMatrices)) / spread + links;
    t.alone = t.busy * g.copies() * g.pipeline;
    return t;
}

GW_HD inline double decodeLimit(const ServingGroup& g, double sequences, double context)
{
    const ModelSize& size = g.model.size;
    const double weights = (g.model.isMoe() ? size.active : size.parameters) * bytesPerElement(g.weights);
    const double caches = sequences / g.pipeline * attendedContext(g.model, context) * size.cachePerToken * bytesPerElement(g.cache);
    return (weights + caches) / (g.width() * g.accelerator.memoryBandwidth);
}

GW_HD inline double promptLimit(const ServingGroup& g, double tokens, double cached, double prompts)
{
    const AcceleratorRow& a = g.accelerator;
    const double fresh = prompts * (tokens - cached), ranks = g.width();
    const double arithmetic = prompts * detail::promptArithmetic(g, tokens, cached) / ranks;
    const double residual = 2 * g.model.layers * 4 * g.model.hidden * 2 * fresh / g.copies() / a.memoryBandwidth;
    const double links = ranks > 1 && g.copies() <= 1 ? 2 * g.model.layers * passTime(CollectiveOperation::AllReduce, ranks, 2 * fresh * g.model.hidden, a, {}) : 0;
    return arithmetic + residual + links;
}

GW_HD inline DecodeTime verifyTime(const ServingGroup& g, double sequences, double context, const Speculation& s)
{
    DecodeTime t = detail::rowsTime(g, sequences, context, 1 + s.drafted);
    const double drafts = s.drafted > 0 ? s.drafted * decodeTime(g, sequences, context).weights / g.model.layers : 0; // a layer each
    t.weights += drafts, t.memoryBound += drafts;
    for (double* part : {&t.weights, &t.experts, &t.attention, &t.collectives, &t.host, &t.arithmeticBound, &t.memoryBound, &t.sampling, &t.routing}) *part /= s.accepted;
    return t;
}

GW_HD inline double stepLimit(const ServingGroup& g, double sequences, const ServingLoad& load, const Speculation& s, double prompts)
{
    const double bandwidth = g.width() * g.accelerator.memoryBandwidth, seen = attendedContext(g.model, load.mean());
    const double touched = expertsTouched(g.model.experts, g.model.activeExperts, sequences / g.pipeline);
    const double woken = lane::larger(0.0, touched - g.model.activeExperts) * g.model.size.oneExpert * bytesPerElement(g.weights);
    const double token = 2 * g.model.size.active / peakFlops(g.accelerator, g.weights) + decodeAttentionFlop(g.model.size.decodeAttentionWidth, seen) / g.accelerator.bf16;
    const double arithmetic = sequences * (token + prompts * detail::promptArithmetic(g, load.input, load.cached) / load.output) / g.accelerators();
    return lane::larger((decodeLimit(g, sequences, load.mean()) + woken / bandwidth) / s.accepted, arithmetic);
}

} // namespace gw
