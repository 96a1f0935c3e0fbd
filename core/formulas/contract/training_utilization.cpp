// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"
#include "core/formulas/training.h"

#include <algorithm>

namespace gw::contract {

namespace { enum class AttentionCount : std::uint8_t { Full, Causal, None }; }
template <> inline constexpr auto choicesOf<AttentionCount> = std::to_array<std::string_view>({"full", "causal", "none"});

namespace {

using Number = std::optional<double>;
using Count = std::optional<std::int64_t>;

struct UtilizationInput {
    std::optional<std::string> model;
    Count layers, hidden, vocabulary, sequence;
    AttentionCount attention = AttentionCount::Full;
    Number tokenRate, tflops;
    Count batch;
    Number iteration;
    Count gpus;
    Number flop, hours;
    std::optional<std::string> accelerator;
    Number peak;
    template <class F> void describe(F& f)
    {
        f.optional("model", model, "Id of a model of section 6.2; or the next three");
        f.optional("layers", layers, "Of a GPT-3 style model", count);
        f.optional("hidden", hidden, "Of a GPT-3 style model", count);
        f.optional("vocabulary", vocabulary, "Of a GPT-3 style model", count);
        f.optional("sequence_tokens", sequence, "Needed wherever attention or iterations are counted", count);
        f.optional("attention_convention", attention, "Default: the whole square, as NVIDIA counts; causal, as DeepSeek; or none");
        f.optional("tokens_per_s_per_gpu", tokenRate, "Speed; or one of the next", positive);
        f.optional("achieved_tflops_per_gpu", tflops, "Speed", positive);
        f.optional("global_batch_sequences", batch, "Speed, with iteration_s and gpus", count);
        f.optional("iteration_s", iteration, "Speed, with the batch and gpus", positive);
        f.optional("gpus", gpus, "Speed, with the batch and iteration_s", count);
        f.optional("total_flop", flop, "Speed, with gpu_hours", positive);
        f.optional("gpu_hours", hours, "Speed, with total_flop", positive);
        f.optional("accelerator", accelerator, "Its dense bf16 rate is the peak; or peak_tflops_per_gpu; without either no utilization");
        f.optional("peak_tflops_per_gpu", peak, "Or accelerator", positive);
    }
    bool hasIteration() const { return batch || iteration || gpus; }
    bool hasTotal() const { return flop || hours; }
};

struct UtilizationOutput {
    Number flopPerToken, tflops, mfu;
    template <class F> void describe(F& f)
    {
        f.output("flop_per_token", flopPerToken, "Forward and backward, nothing counted twice; null without a model");
        f.output("achieved_tflops_per_gpu", tflops, "Null without a speed");
        f.output("mfu", mfu, "Of the peak; null without one");
    }
};

/// Keys that go together: the first that is missing where another is given.
std::optional<Refusal> incomplete(std::initializer_list<std::pair<std::string_view, bool>> keys)
{
    bool hasAny = false;
    for (const auto& [key, isGiven] : keys) hasAny = hasAny || isGiven;
    for (const auto& [key, isGiven] : keys)
        if (hasAny && !isGiven) return missing(std::string(key));
    return {};
}

std::optional<Refusal> inputFault(const UtilizationInput& in)
{
    const bool hasShape = in.layers || in.hidden || in.vocabulary;
    if (in.model && hasShape) return invalid("inputs", "model, or layers, hidden and vocabulary");
    if (const auto fault = incomplete({{"layers", in.layers.has_value()}, {"hidden", in.hidden.has_value()}, {"vocabulary", in.vocabulary.has_value()}})) return fault;
    if (in.tokenRate.has_value() + in.tflops.has_value() + in.hasIteration() + in.hasTotal() > 1)
        return invalid("inputs", "one measure of speed: tokens_per_s_per_gpu, achieved_tflops_per_gpu, an iteration, or total_flop and gpu_hours");
    if (const auto fault = incomplete({{"global_batch_sequences", in.batch.has_value()}, {"iteration_s", in.iteration.has_value()}, {"gpus", in.gpus.has_value()}})) return fault;
    if (const auto fault = incomplete({{"total_flop", in.flop.has_value()}, {"gpu_hours", in.hours.has_value()}})) return fault;
    if (in.accelerator && in.peak) return invalid("inputs", "at most one of accelerator and peak_tflops_per_gpu");
    const bool countsTokens = (in.model || hasShape) && in.attention != AttentionCount::None;
    if (!in.sequence && (countsTokens || in.hasIteration())) return missing("sequence_tokens");
    if (!in.model && !hasShape && (in.tokenRate || in.hasIteration())) return missing("model");
    return {};
}

/// A GPT-3 style model as arXiv 2205.05198 counts it: 72 L h^2 (1 + s/(6h) + V/(12 L h)); attention by the convention.
double gptFlopPerToken(double layers, double hidden, double vocabulary, double sequence, AttentionCount attention)
{
    const double square = attention == AttentionCount::Full ? 1 : attention == AttentionCount::Causal ? 0.5 : 0;
    return 72 * layers * hidden * hidden * (1 + square * sequence / (6 * hidden) + vocabulary / (12 * layers * hidden));
}

Number flopPerToken(const UtilizationInput& in, const ModelRow* model)
{
    const double sequence = static_cast<double>(in.sequence.value_or(0));
    const auto real = [](const Count& n) { return static_cast<double>(*n); };
    if (in.layers) return gptFlopPerToken(real(in.layers), real(in.hidden), real(in.vocabulary), sequence, in.attention);
    if (model == nullptr) return {};
    const ModelSize size = sizeOf(*model);
    if (in.attention == AttentionCount::None) return trainingFlop(size.active, 1.0);
    return trainingFlopPerToken(size.active, size.attentionWidth, sequence, in.attention == AttentionCount::Full ? AttentionConvention::Full : AttentionConvention::Causal);
}

/// FLOP/s of one accelerator by whichever measure is given.
Number achieved(const UtilizationInput& in, const Number& perToken)
{
    if (in.tflops) return *in.tflops * 1e12;
    if (in.hasTotal()) return *in.flop / (*in.hours * 3600);
    if (in.tokenRate) return *in.tokenRate * *perToken;
    if (!in.hasIteration()) return {};
    const double tokens = static_cast<double>(*in.batch) * static_cast<double>(*in.sequence);
    return tokens * *perToken / (*in.iteration * static_cast<double>(*in.gpus));
}

Answer<UtilizationOutput> utilization(const UtilizationInput& in)
{
    Lookup lookup;
    const ModelRow* model = in.model ? lookup.model(*in.model) : nullptr;
    const AcceleratorRow* a = in.accelerator ? lookup.accelerator(*in.accelerator) : nullptr;
    if (lookup.refusal()) return *lookup.refusal();
    if (const auto fault = inputFault(in)) return *fault;
    UtilizationOutput out {flopPerToken(in, model), {}, {}};
    const Number speed = achieved(in, out.flopPerToken);
    if (!speed) return out;
    out.tflops = *speed / 1e12;
    if (a != nullptr) out.mfu = *speed / a->bf16;
    if (in.peak) out.mfu = *out.tflops / *in.peak;
    Flags flags;
    flags.raiseIf(in.peak && *out.tflops > *in.peak, "implausible_value");
    flags.raiseIf(a != nullptr && *speed > std::max({a->bf16, a->fp8, a->fp4}), "implausible_value");
    return {out, flags};
}

} // namespace

Entry utilizationFormula();
Entry utilizationFormula()
{
    return entryOf<utilization>({"training.model_flops_utilization", "FLOP per token and model FLOP utilization, with the accounting convention stated",
        "6 N_flop + 12 L n_q d s (full) or + 6 L n_q d s (causal); GPT-3 style 72 L h^2 (1 + s/(6h) + V/(12 L h)); MFU = achieved / dense bf16 peak",
        {{"implausible_value", "Faster than the given peak, or than the accelerator's fastest arithmetic"}},
        "arXiv 2205.05198; https://docs.nvidia.com/nemo-framework"});
}

} // namespace gw::contract
