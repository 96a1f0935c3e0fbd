// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/training.h"

/// Memory of Megatron-style training on the first pipeline stage. Source: arXiv 2205.05198, as coded in https://github.com/calculon-ai/calculon. Bytes.
namespace gw {

struct MegatronShape {
    double layers = 0, hidden = 0, heads = 0, sequence = 0, microBatch = 0;
    double tensorRanks = 1, pipelineRanks = 1, interleave = 1;
};

/// By what is not kept but computed again, or spread over the tensor ranks.
struct ActivationBytes { double none, sequenceParallel, selective, both, full; };

/// Weights, gradients and optimizer: 18 bytes for each of 12 L h^2 parameters.
GW_HD constexpr double megatronStateBytes(const MegatronShape& s)
{
    return optimizerBytes(12 * s.layers * s.hidden * s.hidden, s.tensorRanks, s.pipelineRanks);
}

/// Stages hold as many micro-batches as they are many, so the first keeps the activations of all layers; interleaved a little more.
GW_HD constexpr ActivationBytes activationBytes(const MegatronShape& s)
{
    const double unit = s.sequence * s.microBatch * s.hidden, attention = 5 * s.heads * s.sequence / s.hidden, t = s.tensorRanks;
    const double p = s.pipelineRanks, times = unit * s.layers * (s.interleave > 1 ? 1 + (p - 1) / (p * s.interleave) : 1);
    return {times * (10 + 24 / t + attention / t), times * (34 + attention) / t, times * (10 + 24 / t), times * 34 / t, times * 2};
}

} // namespace gw
