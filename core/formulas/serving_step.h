// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"
#include "core/formulas/model_table.h"

/// Time of one engine step on a group of accelerators, operator by operator: a roofline with the efficiency of each kind of kernel, collectives and the host.
/// Finer than the planner's stage (core/compute/stages/serving.h), which needs one figure for all engines; the closed forms in core/formulas/serving.h are shared.
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
    double expertMatrices = 0.41;             ///< Of peak arithmetic, experts.
    double link = 0.37;                       ///< Of scale-up bandwidth.
    double expertLayer = 36e-6;               ///< s per layer with experts: routing, sorting, small kernels.
    double host = 2.8e-3, perSequence = 27e-6;///< s per step of a pipeline stage; per step and sequence of one scheduler.
    double vllmLayer = 15e-6, sglangStep = 1.8e-3; ///< s more than TensorRT-LLM, per layer or per step.
    double imbalance = 1.6;                   ///< Busiest rank over the mean where experts are spread; see ServingEfficiency.
    double firstToken = 20e-3;                ///< s from the door to the scheduler: HTTP, tokenizer. Estimate: 52 ms of which the prompt is 8 (MiniMax, 4 users).
    double peerHop = 10e-6;                   ///< s, point to point between pipeline stages; aiconfigurator.
    double outLink = 0.86;                    ///< Of scale-out bandwidth; see ServingEfficiency.
    double farExchange = 30e-6;               ///< s that a dispatch or combine gains by leaving the scale-up domain. Estimate, below DeepEP's 118 us with 128 tokens and 16 ranks.
    double overlap = 0.5;                     ///< Of dispatch and combine of prompts that hides behind the other half-batch's arithmetic. Estimate, open-infra-index shows 0.4-0.9.
};

/// Accelerators that hold one copy of a model. Tensor ranks cut every matrix; data-parallel attention puts `data` such sets side by side, whose experts are
/// common; expert ranks spread whole experts over all of them; pipeline stages hold some layers each.
struct ServingGroup {
    const ModelRow* model = nullptr;
    const AcceleratorRow* accelerator = nullptr;
    NumberFormat weights = NumberFormat::Fp8, cache = NumberFormat::Fp8;
    ServingEngine engine = ServingEngine::Any;
    double tensor = 1, expert = 1, pipeline = 1, data = 1;
    EngineEfficiency efficiency {};

    double width() const;                     ///< Accelerators of one pipeline stage.
    double copies() const { return width() / tensor; }  ///< Of attention and dense weights.
    double accelerators() const { return width() * pipeline; }
    double attentionShards() const;           ///< Ranks that share one sequence's cache; heads are not cut.
};

/// Bytes on one accelerator.
double weightBytesOf(const ServingGroup& group);
double cacheBytesPerToken(const ServingGroup& group);

/// Sequences whose whole length fits beside weights and engine in 0.9 of the memory; 0 where not even the weights do. Rounded down for each copy.
double sequencesThatFit(const ServingGroup& group, double tokens);

/// Seconds of a step that decodes one token of each sequence.
struct DecodeTime {
    double weights = 0, experts = 0, attention = 0, collectives = 0, host = 0;
    double arithmeticBound = 0, memoryBound = 0; ///< Seconds of kernels that wait for the one or the other; see power.
    double total() const { return weights + experts + attention + collectives + host; }
};
DecodeTime decodeTime(const ServingGroup& group, double sequences, double context);

/// Reading a prompt.
struct PromptTime {
    double busy = 0;                          ///< s of the whole group, many prompts keeping all of it at work.
    double alone = 0;                         ///< s until the last layer, one prompt on the ranks that read it.
};
PromptTime promptTime(const ServingGroup& group, double tokens, double cached = 0);

/// What physics allows: weights that every token needs and the caches, read once by the ranks; arithmetic, residual traffic and links of a prompt.
double decodeLimit(const ServingGroup& group, double sequences, double context);
double promptLimit(const ServingGroup& group, double tokens, double cached, double prompts);

} // namespace gw
