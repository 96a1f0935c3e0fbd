// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

/// The roofline of serving a language model. SI: bytes, FLOP, seconds. `R` is the lane type.
/// Closed forms as in the SOL mode of aiconfigurator (https://github.com/ai-dynamo/aiconfigurator, 095f58a5).
namespace gw {

/// `base` to a whole power, by squaring: the same bits on every machine.
template <class R>
GW_HD constexpr R wholePower(R base, unsigned exponent)
{
    R result = R(1);
    for (; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = result * base;
        base = base * base;
    }
    return result;
}

/// Distinct experts that a batch of `tokens` reads in one layer under uniform routing: E (1 - (1 - k/E)^T). 0 for dense models.
template <class R>
GW_HD constexpr R expertsTouched(R experts, R activeExperts, unsigned tokens)
{
    if (!(experts > R(0))) return R(0);
    return experts * (R(1) - wholePower(R(1) - activeExperts / experts, tokens));
}

/// Parameters of one expert, all layers together: total and active counts differ by the experts that sleep. 0 for dense models.
template <class R>
GW_HD constexpr R expertParameters(R parameters, R activeParameters, R experts, R activeExperts)
{
    return experts > activeExperts ? (parameters - activeParameters) / (experts - activeExperts) : R(0);
}

/// Tokens per step at which reading the weights and multiplying by them take equal time: F b / (2 BW).
template <class R>
GW_HD constexpr R ridgeBatch(R arithmetic, R bytesPerWeight, R memoryBandwidth)
{
    return arithmetic * bytesPerWeight / (R(2) * memoryBandwidth);
}

/// Work of decoding one token at a context: two FLOP per active parameter, two per attention element and context token.
template <class R>
GW_HD constexpr R decodeAttentionFlop(R attentionWidth, R context)
{
    return R(2) * attentionWidth * context;
}

/// Attention work of a prompt of which the first `cached` tokens are known already; causal, so half the square.
template <class R>
GW_HD constexpr R prefillAttentionFlop(R attentionWidth, R input, R cached)
{
    return attentionWidth * (input * input - cached * cached);
}

/// Ring all-reduce of `bytes` among `ranks`: latency plus 2 (n-1)/n of the bytes over one link direction.
template <class R>
GW_HD constexpr R allReduceTime(R latency, R bytes, R ranks, R bandwidth)
{
    return ranks > R(1) ? latency + R(2) * bytes * (ranks - R(1)) / (ranks * bandwidth) : R(0);
}

/// All-to-all in which each rank sends `bytes` in total.
template <class R>
GW_HD constexpr R allToAllTime(R latency, R bytes, R ranks, R bandwidth)
{
    return ranks > R(1) ? latency + bytes * (ranks - R(1)) / (ranks * bandwidth) : R(0);
}

/// One hop of a collective: latency in s, ranks that meet on it, bytes/s of each in one direction.
template <class R>
struct Hop { R latency, ranks, bandwidth; };

/// All-reduce among `in.ranks` times `out.ranks`: inside every scale-up domain, then each rank with its part of the bytes across domains.
/// The hops follow one another. One domain (`out.ranks` 1) leaves the ring inside.
template <class R>
GW_HD constexpr R allReduceTime(R bytes, const Hop<R>& in, const Hop<R>& out)
{
    return allReduceTime(in.latency, bytes, in.ranks, in.bandwidth) + allReduceTime(out.latency, bytes / in.ranks, out.ranks, out.bandwidth);
}

/// All-to-all likewise: what stays in the sender's domain takes the fast hop, all else the slow one; nothing is sent once for several receivers.
/// On DeepEP's rows of 16 to 256 ranks (docs/legacy.md, H800) it comes out 0-45 % slower than measured, most with two domains.
template <class R>
GW_HD constexpr R allToAllTime(R bytes, const Hop<R>& in, const Hop<R>& out)
{
    return allToAllTime(in.latency, bytes / out.ranks, in.ranks, in.bandwidth) + allToAllTime(out.latency, bytes, out.ranks, out.bandwidth);
}

/// Sequences whose whole length fits into what weights and engine leave of the memory; not rounded, negative when they leave nothing.
/// `usable` is the share of memory an engine may fill. Source: `max_batch` of aiconfigurator.
template <class R>
GW_HD constexpr R batchThatFits(R memory, R usable, R weightBytes, R engineBytes, R kvBytesPerSequence)
{
    return (memory * usable - weightBytes - engineBytes) / kvBytesPerSequence;
}

/// Mean wait before a server of constant service time under Poisson arrivals (Pollaczek and Khinchine, M/D/1).
/// `load` is its share of time at work, below 1.
template <class R>
GW_HD constexpr R meanWait(R load, R serviceTime)
{
    return load * serviceTime / (R(2) * (R(1) - load));
}

/// How far kernels, engines and networks stay behind the roofline. Each is a share of the physical rate or a time that physics does not ask for.
/// `kernel`, `collective` and `prefill` were fitted on 441 measured rows of Llama 70B; the rest on the MoE rows of the same table
/// (systems/silicon_sample.csv of aiconfigurator, 2026) together with MLPerf Inference v6.1 and the TensorRT-LLM performance overview.
struct ServingEfficiency {
    double kernel = 0.85;             ///< Of memory bandwidth, dense weights and cache.
    double expertKernel = 0.60;       ///< Of memory bandwidth, expert weights: many small matrices.
    double decodeArithmetic = 0.55;   ///< Of peak arithmetic in large decode batches.
    double attentionArithmetic = 0.60;///< Of bf16 arithmetic in decode attention. FlashMLA reports 0.60-0.67 on Hopper.
    double prefill = 0.40;            ///< Of peak arithmetic, dense.
    double expertPrefill = 0.20;      ///< Of peak arithmetic, experts.
    double imbalance = 1.6;           ///< Busiest rank over the mean where experts are spread. Range 1.2-2.
    double collective = 8e-6;         ///< s, latency of an all-reduce. B200, 8 ranks, 1,024 halves: 7.7 us.
    double dispatch = 30e-6;          ///< s, latency of an expert dispatch or combine. Estimate between an all-reduce and DeepEP's 77-114 us with 128 tokens.
    double link = 0.50;               ///< Of scale-up bandwidth in collectives.
    double outHop = 10e-6;            ///< s that a collective gains by leaving the scale-up domain. Point to point in aiconfigurator's systems; same for all collectives: Estimate.
    double outLink = 0.86;            ///< Of scale-out bandwidth in collectives. DeepEP, 16 ranks in two domains: 43 of 50 GB/s.
    double host = 3e-3;               ///< s per step.
    double hostPerSequence = 8e-6;    ///< s per step and sequence of one scheduler.
    double engineBytes = 3.9 * 1073741824.0;   ///< Framework and communication buffers. aiconfigurator: 3.5 + 0.4 GiB.
    double usableMemory = 0.90;       ///< Engines' usual setting.
    /// 4-bit arithmetic above twice the 8-bit rate does not show in served tokens: MLPerf v5.1, Llama 405B, GB300 over GB200 is 1.09 at 1.5 times the peak.
    double fourBitOverEightBit = 2.0;
};

} // namespace gw
