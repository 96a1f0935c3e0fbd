// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

/// What engines make of accelerators and networks. The one set of constants of serving, for the formulas and for the planner.
namespace gw {

/// Shares of the physical rate and times that physics does not ask for, fitted by coordinate descent on 147 published TPOT rows of
/// https://github.com/ai-dynamo/aiconfigurator (systems/silicon_sample.csv: Llama 70B on H100, H200 and B200; DeepSeek, gpt-oss and MiniMax on H200, B200
/// and B300). Mean error of the fit: 4 % dense, 8 % mixture of experts; models and machines not among the rows: expect 15 and 30 %.
struct EngineEfficiency {
    double dense = 0.86, experts = 0.85;      ///< Of memory bandwidth, reading weights.
    double cache = 0.90, latentCache = 0.76;  ///< Of memory bandwidth, reading caches.
    double attention = 0.30;                  ///< Of bf16 arithmetic in decode attention, sequences of unequal length. FlashMLA reports 0.6 at best on Hopper.
    double matrices = 0.67;                   ///< Of peak arithmetic, dense matrices and attention of prompts.
    double fourBit = 0.65;                    ///< 4-bit matrices reach this share of that: MLPerf Inference v5.1, Llama 2 70B and Llama 3.1 405B on B200.
    double fourBitOverEightBit = 2.0;         ///< More than that does not show in served tokens: MLPerf v5.1, Llama 405B, GB300 over GB200 is 1.09 at 1.5 times the peak.
    double expertMatrices = 0.41;             ///< Of peak arithmetic, experts.
    double link = 0.37;                       ///< Of scale-up bandwidth.
    double expertLayer = 36e-6;               ///< s per layer with experts: routing, sorting, small kernels.
    double host = 2.8e-3, perSequence = 27e-6;///< s per step of a pipeline stage; per step and sequence of one scheduler.
    double vllmLayer = 15e-6, sglangStep = 1.8e-3; ///< s more than TensorRT-LLM, per layer or per step.
    double imbalance = 1.6;                   ///< Busiest rank over the mean where experts are spread. Range 1.2-2.
    double firstToken = 20e-3;                ///< s from the door to the scheduler: HTTP, tokenizer. Estimate: 52 ms of which the prompt is 8 (MiniMax, 4 users).
    double peerHop = 10e-6;                   ///< s, point to point between pipeline stages; aiconfigurator.
    double dispatch = 30e-6;                  ///< s, latency of an expert dispatch or combine. Estimate between an all-reduce and DeepEP's 77-114 us with 128 tokens.
    double outHop = 10e-6;                    ///< s that a reduction gains by leaving the scale-up domain. Point to point in aiconfigurator's systems; same for all collectives: Estimate.
    double outLink = 0.86;                    ///< Of scale-out bandwidth. DeepEP, 16 ranks in two domains: 43 of 50 GB/s.
    double farExchange = 30e-6;               ///< s that a dispatch or combine gains by leaving the scale-up domain. Estimate, below DeepEP's 118 us with 128 tokens and 16 ranks.
    double overlap = 0.5;                     ///< Of dispatch and combine of prompts that hides behind the other half-batch's arithmetic. Estimate, open-infra-index shows 0.4-0.9.
    double engineBytes = 3.9 * 1073741824.0;  ///< Framework and communication buffers. aiconfigurator: 3.5 + 0.4 GiB.
    double usableMemory = 0.90;               ///< Engines' usual setting.
};

/// An engine that streams no answers, or flushes them after many tokens: a third of what a server spends on each sequence. Estimate; MLPerf's harness and the
/// engines' own benchmarks have neither HTTP nor detokenizer in the way.
GW_HD constexpr EngineEfficiency offlineEfficiency()
{
    EngineEfficiency e;
    e.perSequence = 9e-6;
    return e;
}

} // namespace gw
