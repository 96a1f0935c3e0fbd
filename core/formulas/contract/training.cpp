// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/training.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/reliability.h"
#include "core/formulas/training_memory.h"
#include "core/formulas/training_scaling.h"

namespace gw::contract {
namespace {

using Number = std::optional<double>;
constexpr double gib = 1073741824.0, secondsPerDay = 86400, trillion = 1e12;

struct RunInput {
    Number parameters;
    double tokens = 0;
    std::optional<std::int64_t> gpus;
    Number tflops, tokenRate, hoursPerTrillion;
    double extraHours = 0;
    Number cost;
    template <class F> void describe(F& f)
    {
        f.optional("parameters", parameters, "Active per token", positive);
        f.required("tokens", tokens, "Trained on", positive);
        f.optional("gpus", gpus, "Accelerators; needed for days", count);
        f.optional("achieved_tflops_per_gpu", tflops, "With parameters; or one of the next two", positive);
        f.optional("tokens_per_s_per_gpu", tokenRate, "Or one of the two beside", positive);
        f.optional("gpu_hours_per_trillion_tokens", hoursPerTrillion, "Or one of the two above", positive);
        f.optional("extra_gpu_hours", extraHours, "Context extension, post-training; default: none", notNegative);
        f.optional("cost_usd_per_gpu_h", cost, "Ownership or rent", notNegative);
    }
};

struct RunOutput {
    Number flop, hours, totalHours, days, daysPerTrillion, tokensPerDay, cost;
    template <class F> void describe(F& f)
    {
        f.output("total_flop", flop, "6 N D; null without parameters");
        f.output("gpu_hours", hours, "Null without a measure of speed");
        f.output("total_gpu_hours", totalHours, "With the extra hours");
        f.output("days", days, "Without the extra hours; null without gpus");
        f.output("days_per_trillion_tokens", daysPerTrillion, "Likewise");
        f.output("tokens_per_day", tokensPerDay, "Likewise");
        f.output("cost_usd", cost, "Of all hours");
    }
};

/// Accelerator-hours by whichever measure of speed is given; nothing without one.
Answer<Number> hoursOf(const RunInput& in)
{
    if (in.tflops.has_value() + in.tokenRate.has_value() + in.hoursPerTrillion.has_value() > 1)
        return invalid("inputs", "at most one of achieved_tflops_per_gpu, tokens_per_s_per_gpu and gpu_hours_per_trillion_tokens");
    if (in.hoursPerTrillion) return Number(*in.hoursPerTrillion * in.tokens / trillion);
    if (in.tokenRate) return Number(in.tokens / *in.tokenRate / 3600);
    if (!in.tflops) return Number {};
    if (!in.parameters) return missing("parameters");
    return Number(trainingTime(trainingFlop(*in.parameters, in.tokens), 1.0, *in.tflops * 1e12, 1.0, 1.0) / 3600);
}

Answer<RunOutput> run(const RunInput& in)
{
    const Answer<Number> hours = hoursOf(in);
    if (!hours) return hours.refusal();
    RunOutput out;
    if (in.parameters) out.flop = trainingFlop(*in.parameters, in.tokens);
    out.hours = hours.value();
    if (!out.hours) return out;
    out.totalHours = *out.hours + in.extraHours;
    if (in.cost) out.cost = *out.totalHours * *in.cost;
    if (!in.gpus) return out;
    out.days = *out.hours * 3600 / (static_cast<double>(*in.gpus) * secondsPerDay);
    out.daysPerTrillion = *out.days * trillion / in.tokens;
    out.tokensPerDay = in.tokens / *out.days;
    return out;
}

struct MemoryInput {
    std::int64_t layers = 0, hidden = 0, heads = 0, sequence = 0, microBatch = 0, tensor = 0, pipeline = 1, interleave = 1;
    template <class F> void describe(F& f)
    {
        f.required("layers", layers, "Of the model", count);
        f.required("hidden", hidden, "Width", count);
        f.required("heads", heads, "Of attention", count);
        f.required("sequence_tokens", sequence, "Of one sequence", count);
        f.required("micro_batch", microBatch, "Sequences", count);
        f.required("tensor_parallel", tensor, "Ranks that cut every matrix", count);
        f.optional("pipeline_parallel", pipeline, "Stages; default: one", count);
        f.optional("interleave", interleave, "Parts of the model on each stage; default: one", count);
    }
};

struct MemoryOutput {
    double state = 0;
    ActivationBytes gibs {}, parts {};
    template <class F> void describe(F& f)
    {
        f.output("parameters_and_optimizer_gib", state, "Weights, gradients and optimizer");
        f.output("activations_none_gib", gibs.none, "No recomputation");
        f.output("activations_sequence_parallel_gib", gibs.sequenceParallel, "What tensor ranks held in common is spread");
        f.output("activations_selective_gib", gibs.selective, "Attention computed again");
        f.output("activations_sequence_parallel_selective_gib", gibs.both, "Both");
        f.output("activations_full_gib", gibs.full, "Everything computed again");
        f.output("activations_sequence_parallel_fraction", parts.sequenceParallel, "Of none");
        f.output("activations_selective_fraction", parts.selective, "Of none");
        f.output("activations_sequence_parallel_selective_fraction", parts.both, "Of none");
        f.output("activations_full_fraction", parts.full, "Of none");
    }
};

ActivationBytes over(const ActivationBytes& a, double by) { return {a.none / by, a.sequenceParallel / by, a.selective / by, a.both / by, a.full / by}; }

Answer<MemoryOutput> activationMemory(const MemoryInput& in)
{
    const auto real = [](std::int64_t n) { return static_cast<double>(n); };
    const MegatronShape shape {real(in.layers), real(in.hidden), real(in.heads), real(in.sequence), real(in.microBatch), real(in.tensor), real(in.pipeline), real(in.interleave)};
    const ActivationBytes bytes = activationBytes(shape);
    return MemoryOutput {megatronStateBytes(shape) / gib, over(bytes, gib), over(bytes, bytes.none)};
}

struct ScalingInput {
    std::vector<std::int64_t> gpus;
    std::vector<double> times;
    std::optional<std::int64_t> target;
    template <class F> void describe(F& f)
    {
        f.required("gpus", gpus, "Two sizes", count.sized(2));
        f.required("time_min", times, "Time on each", positive.sized(2));
        f.optional("target_gpus", target, "Size to predict", count);
    }
};

struct ScalingOutput {
    double work = 0, serial = 0, efficiency = 0;
    Number predicted;
    template <class F> void describe(F& f)
    {
        f.output("parallel_work_gpu_min", work, "a of t = a/N + b");
        f.output("serial_time_min", serial, "b of t = a/N + b");
        f.output("strong_scaling_efficiency", efficiency, "Of the larger against the smaller");
        f.output("predicted_time_min", predicted, "Null without a target");
    }
};

Answer<ScalingOutput> scaling(const ScalingInput& in)
{
    if (in.gpus[0] == in.gpus[1]) return invalid("gpus", "two sizes that differ", std::to_string(in.gpus[0]));
    const std::size_t small = in.gpus[0] < in.gpus[1] ? 0 : 1, large = 1 - small;
    const double n1 = static_cast<double>(in.gpus[small]), n2 = static_cast<double>(in.gpus[large]), t1 = in.times[small], t2 = in.times[large];
    const ScalingFit fit = scalingThrough(n1, t1, n2, t2);
    ScalingOutput out {fit.parallelWork, fit.serialTime, strongScaling(n1, t1, n2, t2), {}};
    if (in.target) out.predicted = fit.timeOn(static_cast<double>(*in.target));
    if (out.predicted && !(*out.predicted > 0)) return impossible("target_gpus", "a size whose fitted time is above 0", std::to_string(*in.target));
    Flags flags;
    flags.raiseIf(fit.parallelWork < 0 || fit.serialTime < -1e-9 * t1, "outside_valid_range");
    return {out, flags};
}

struct CheckpointInput {
    Time checkpoint, betweenFailures, restart;
    template <class F> void describe(F& f)
    {
        f.required("checkpoint_s", checkpoint, second, "To write one", positive);
        f.required("mtbf_h", betweenFailures, hour, "Mean time between failures of the job", positive);
        f.optional("restart_s", restart, second, "Until the job runs again; default: at once", notNegative);
    }
};

struct CheckpointOutput {
    Time young, daly;
    double firstOrder = 0, exact = 0;
    template <class F> void describe(F& f)
    {
        f.output("young_interval_s", young, second, "First order");
        f.output("daly_interval_s", daly, second, "Higher order; the time between failures where a checkpoint takes twice that");
        f.output("waste_first_order", firstOrder, "At the Young interval");
        f.output("waste_exact", exact, "At the Young interval, any ratio of times");
    }
};

Answer<CheckpointOutput> checkpoint(const CheckpointInput& in)
{
    const double c = in.checkpoint.si(), m = in.betweenFailures.si(), r = in.restart.si(), young = youngInterval(c, m);
    Flags flags;
    flags.raiseIf(c + r > m / 10, "first_order_invalid");
    return {CheckpointOutput {Time::fromSi(young), Time::fromSi(dalyInterval(c, m)), firstOrderWaste(young, c, r, m), 1 - exactGoodput(young, c, r, m)}, flags};
}

} // namespace

Entry utilizationFormula();

std::vector<Entry> trainingFormulas()
{
    return {utilizationFormula(),
        entryOf<run>({"training.run", "Compute, time and cost of a training run", "6 N D; hours by one of three measures of speed", {}, "arXiv 2203.15556"}),
        entryOf<activationMemory>({"training.activation_memory", "Memory of Megatron-style training on the first pipeline stage",
            "18 bytes of 12 L h^2 / (t p); per layer none s b h (10 + 24/t + 5 a s/(h t)), sequence parallel s b h (34 + 5 a s/h) / t, selective s b h (10 + 24/t), both 34 s b h / t, full 2 s b h;\n"
            "times L (1 + (p-1)/(p v)) when interleaved",
            {}, "arXiv 2205.05198"}),
        entryOf<scaling>({"training.scaling_fit", "Strong scaling from two measured sizes", "t = a/N + b",
            {{"outside_valid_range", "More than proportionally faster, or slower, on the larger size: a or b is negative"}}, "Amdahl 1967"}),
        entryOf<checkpoint>({"training.checkpoint_interval", "Checkpoint interval and waste under Poisson failures",
            "Young sqrt(2 C M); Daly sqrt(2CM) (1 + sqrt(C/2M)/3 + (C/2M)/9) - C; first order C/T + (T/2 + R)/M; exact 1 - T / (M e^(R/M) (e^((T+C)/M) - 1))",
            {{"first_order_invalid", "Checkpoint and restart exceed a tenth of the time between failures: use the exact waste"}}, "Young 1974, Daly 2006"})};
}

} // namespace gw::contract
