// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// The roofline of serving a language model. SI: bytes, FLOP, seconds. `R` is the lane type.
/// Closed forms as in the SOL mode of aiconfigurator (https://github.com/ai-dynamo/aiconfigurator, 095f58a5).
namespace gw {

inline constexpr double bytesPerGib = 1073741824.0;

/// Roofline of one kernel: seconds that its arithmetic and its bytes take, each alone.
template <class R>
struct OperatorTime {
    R arithmetic, memory;
    GW_HD constexpr R longer() const { return lane::larger(arithmetic, memory); }
};

/// `arithmetic` FLOP/s, `bandwidth` bytes/s.
template <class R>
GW_HD constexpr OperatorTime<R> operatorTime(R flop, R arithmetic, R bytes, R bandwidth)
{
    return {flop / arithmetic, bytes / bandwidth};
}

/// Distinct experts that a batch of `tokens` reads in one layer under uniform routing: E (1 - (1 - k/E)^T). 0 for dense models.
template <class R>
GW_HD R expertsTouched(R experts, R activeExperts, R tokens)
{
    return experts > R(0) ? experts * (R(1) - lane::power(R(1) - activeExperts / experts, tokens)) : R(0);
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

} // namespace gw
