// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_group.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"

#include <cmath>

namespace gw::contract {
namespace {

struct MemoryInput {
    std::string model, weights, cache;
    std::int64_t tensor = 1, expert = 1, pipeline = 1, batch = 1;
    double context = 0, activation = 0, framework = EngineEfficiency {}.engineBytes / bytesPerGib;
    std::optional<std::string> accelerator;
    double utilization = 1;
    template <class F> void describe(F& f)
    {
        f.required("model", model, modelMeaning);
        f.required("weight_precision", weights, formatMeaning);
        f.required("kv_precision", cache, formatMeaning);
        f.required("tensor_parallel", tensor, "Ranks that cut every matrix", ranks);
        f.optional("expert_parallel", expert, "Ranks over which experts are spread; default: none", ranks);
        f.optional("pipeline_parallel", pipeline, "Stages; default: one", ranks);
        f.required("batch", batch, "Sequences", between(0, 1e9));
        f.required("context_tokens", context, "Of one sequence", notNegative);
        f.required("activation_gib", activation, "Working memory of the kernels", notNegative);
        f.optional("framework_gib", framework, "Engine and communication; default: aiconfigurator's 3.5 and 0.4", notNegative);
        f.optional("accelerator", accelerator, "Needed for max_batch");
        f.optional("memory_utilization", utilization, "Share that the engine may fill; default: all", between(0, 1));
    }
};

struct MemoryOutput {
    double weights = 0, cache = 0, perSequence = 0, total = 0;
    std::optional<std::int64_t> most;
    template <class F> void describe(F& f)
    {
        f.output("weights_gib", weights, "On one accelerator");
        f.output("kv_cache_gib", cache, "Of the batch, on one accelerator");
        f.output("kv_cache_gib_per_sequence", perSequence, "On one accelerator");
        f.output("total_gib", total, "With activations and framework");
        f.output("max_batch", most, "Sequences that fit; null without an accelerator or without a context");
    }
};

Answer<MemoryOutput> memory(const MemoryInput& in)
{
    Lookup lookup;
    ServingGroup group {.model = lookup.served(in.model), .weights = lookup.format("weight_precision", in.weights), .cache = lookup.format("kv_precision", in.cache)};
    if (in.accelerator) group.accelerator = lookup.serving(*in.accelerator);
    if (lookup.refusal()) return *lookup.refusal();
    group.tensor = static_cast<double>(in.tensor);
    group.expert = static_cast<double>(in.expert);
    group.pipeline = static_cast<double>(in.pipeline);
    MemoryOutput out {weightBytesOf(group) / bytesPerGib, 0, in.context * cacheBytesPerToken(group) / bytesPerGib, 0, {}};
    out.cache = static_cast<double>(in.batch) * out.perSequence;
    out.total = out.weights + out.cache + in.activation + in.framework;
    Flags flags;
    if (!in.accelerator) return out;
    const double memory = group.accelerator.memoryGib, fitting = batchThatFits(memory, in.utilization, out.weights, in.activation + in.framework, out.perSequence);
    if (out.perSequence > 0) out.most = static_cast<std::int64_t>(std::clamp(std::floor(fitting), 0.0, 1e15));
    flags.raiseIf(out.total > memory * in.utilization, "out_of_memory");
    return {out, flags};
}

} // namespace

std::vector<Entry> servingMemoryFormulas();
std::vector<Entry> servingMemoryFormulas()
{
    return {entryOf<memory>({"serving.memory_per_accelerator", "Memory of one accelerator and the batch that fits",
        "weights / (tp pp), experts / (max(tp, ep) pp); cache / (min(tp, KV heads) pp), MLA cache / pp\nmax_batch = floor((HBM u - weights - activations - framework) / cache per sequence)",
        {{"out_of_memory", "The batch does not fit"}}, "https://github.com/ai-dynamo/aiconfigurator"})};
}

} // namespace gw::contract
