// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

/// Compute and memory of training a transformer. FLOP, bytes, seconds.
namespace gw {

/// FLOP to train: 6 N D, forward and backward, attention left out. `parameters` are those active per token. Source: arXiv 2203.15556.
template <class R>
GW_HD constexpr R trainingFlop(R activeParameters, R tokens)
{
    return R(6) * activeParameters * tokens;
}

/// Tokens that make the best of a training budget, about 20 per parameter. Source: arXiv 2203.15556.
template <class R>
GW_HD constexpr R computeOptimalTokens(R parameters)
{
    return R(20) * parameters;
}

/// Whether attention is counted over the whole square of a sequence or over the causal half. NVIDIA counts the first, DeepSeek the second;
/// a utilisation without its convention can be 13 % off at 8k tokens.
enum class AttentionConvention : unsigned char { Full, Causal };

/// FLOP per trained token with attention: 6 N + 12 L n_q d s (full) or 6 L n_q d s (causal). `attentionWidth` is the sum over layers of n_q (d_qk + d_v) = 2 n_q d.
template <class R>
GW_HD constexpr R trainingFlopPerToken(R activeParameters, R attentionWidth, R sequence, AttentionConvention convention)
{
    const R perElement = convention == AttentionConvention::Full ? R(6) : R(3);
    return R(6) * activeParameters + perElement * attentionWidth * sequence;
}

/// Time of a run on `accelerators` of peak `arithmetic`; `utilisation` is the share of peak (MFU), `goodput` the share of time that makes progress.
template <class R>
GW_HD constexpr R trainingTime(R flop, R accelerators, R arithmetic, R utilisation, R goodput)
{
    return flop / (accelerators * arithmetic * utilisation * goodput);
}

/// Share of a pipeline's time spent filling and draining: (p - 1) / (m v). Source: Megatron-LM, arXiv 2104.04473.
template <class R>
GW_HD constexpr R pipelineBubble(R stages, R microBatches, R interleave)
{
    return (stages - R(1)) / (microBatches * interleave);
}

/// Bytes of weights, gradients and Adam's state per rank: 18 per parameter in mixed precision. Source: arXiv 2205.05198.
template <class R>
GW_HD constexpr R optimizerBytes(R parameters, R tensorRanks, R pipelineRanks)
{
    return R(18) * parameters / (tensorRanks * pipelineRanks);
}

} // namespace gw
