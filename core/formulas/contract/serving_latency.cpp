// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_latency.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"
#include "core/formulas/network_collective.h"

#include <array>
#include <cmath>

namespace gw::contract {

namespace { enum class Scheduling : std::uint8_t { Continuous, Static }; }
namespace { enum class PoolMode : std::uint8_t { Aggregated, Disaggregated }; }
template <> inline constexpr auto choicesOf<Scheduling> = std::to_array<std::string_view>({"continuous", "static"});
template <> inline constexpr auto choicesOf<PoolMode> = std::to_array<std::string_view>({"aggregated", "disaggregated"});

namespace {

using Count = std::optional<std::int64_t>;

struct LatencyInput {
    std::string model, accelerator;
    ServingEngine engine = ServingEngine::Any;
    std::string weights, cache;
    std::int64_t tensor = 1, expert = 1, pipeline = 1, data = 1, concurrency = 1;
    double input = 0, output = 0;
    std::vector<double> range {1, 1};
    Scheduling scheduling = Scheduling::Continuous;
    PoolMode mode = PoolMode::Aggregated;
    Count prefillWorkers, prefillTensor, decodeWorkers, decodeTensor, decodeData, decodeExpert;

    template <class F> void describe(F& f)
    {
        f.required("model", model, modelMeaning);
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.optional("engine", engine, "Default: the middle of the three");
        f.required("weight_precision", weights, formatMeaning);
        f.required("kv_precision", cache, formatMeaning);
        f.required("tensor_parallel", tensor, "Ranks that cut every matrix", ranks);
        f.optional("expert_parallel", expert, "Ranks over which experts are spread; default: none", ranks);
        f.optional("pipeline_parallel", pipeline, "Stages; default: one", ranks);
        f.optional("data_parallel_attention", data, "Sets of tensor ranks with sequences of their own; default: one", ranks);
        f.required("concurrency", concurrency, "Requests in the system", between(1, 1e9));
        f.required("input_tokens", input, "Nominal", tokenLength);
        f.required("output_tokens", output, "Nominal", tokenLength);
        f.optional("length_range", range, "Real lengths are uniform between these fractions of nominal; default: all nominal", between(0, 10).sized(2));
        f.optional("scheduling", scheduling, "Default: continuous batching; static is one batch, prefill then decode");
        describePools(f);
    }
    template <class F> void describePools(F& f)
    {
        f.optional("serving_mode", mode, "Default: prompts and decoding on the same accelerators");
        f.optional("prefill_workers", prefillWorkers, "Disaggregated: workers that read prompts", ranks);
        f.optional("prefill_tensor_parallel", prefillTensor, "Disaggregated: tensor ranks of one", ranks);
        f.optional("decode_workers", decodeWorkers, "Disaggregated: workers that decode", ranks);
        f.optional("decode_tensor_parallel", decodeTensor, "Disaggregated: tensor ranks of one", ranks);
        f.optional("decode_data_parallel_attention", decodeData, "Disaggregated: sets of them in one; without it one", ranks);
        f.optional("decode_expert_parallel", decodeExpert, "Disaggregated: expert ranks of one; without it none", ranks);
    }
};

struct LatencyOutput {
    double perToken = 0, first = 0, perTokenLimit = 0, firstLimit = 0;
    std::int64_t admitted = 0;
    double perUser = 0, perGpu = 0;
    template <class F> void describe(F& f)
    {
        f.output("tpot_ms", perToken, "Mean time per output token");
        f.output("ttft_ms", first, "Mean time to first token");
        f.output("tpot_limit_ms", perTokenLimit, "What physics allows");
        f.output("ttft_limit_ms", firstLimit, "What physics allows");
        f.output("admitted_batch", admitted, "Sequences decoded at once");
        f.output("tokens_per_s_per_user", perUser, "1 / time per output token");
        f.output("tokens_per_s_per_gpu", perGpu, "Output tokens, all accelerators counted");
    }
};

/// The first key of disaggregated serving that is given, or that is needed and not given.
std::optional<Refusal> poolFault(const LatencyInput& in)
{
    struct Key { std::string_view key; const Count& value; bool isNeeded; };
    const std::array<Key, 6> keys {{{"prefill_workers", in.prefillWorkers, true}, {"prefill_tensor_parallel", in.prefillTensor, true}, {"decode_workers", in.decodeWorkers, true},
        {"decode_tensor_parallel", in.decodeTensor, true}, {"decode_data_parallel_attention", in.decodeData, false}, {"decode_expert_parallel", in.decodeExpert, false}}};
    const bool isApart = in.mode == PoolMode::Disaggregated;
    for (const Key& key : keys) {
        if (!isApart && key.value) return invalid(std::string(key.key), "only with serving_mode disaggregated");
        if (isApart && key.isNeeded && !key.value) return missing(std::string(key.key));
    }
    if (isApart && in.scheduling == Scheduling::Static) return invalid("scheduling", "continuous with serving_mode disaggregated", "static");
    return {};
}

double number(const Count& count) { return static_cast<double>(count.value_or(1)); }

ServingPools poolsOf(const LatencyInput& in, const ServingGroup& group)
{
    ServingPools pools {group, group, number(in.prefillWorkers), number(in.decodeWorkers)};
    pools.prefill.tensor = number(in.prefillTensor);
    pools.prefill.expert = pools.prefill.data = 1;
    pools.decode.tensor = number(in.decodeTensor);
    pools.decode.data = number(in.decodeData);
    pools.decode.expert = number(in.decodeExpert);
    return pools;
}

/// Families of which rows are in the published tables.
bool isMeasured(std::string_view id)
{
    for (const std::string_view family : {"llama", "qwen3", "deepseek", "gpt-oss", "minimax"})
        if (id.starts_with(family)) return true;
    return false;
}

std::optional<Refusal> shapeFault(const LatencyInput& in, const ServingGroup& group)
{
    if (in.range[0] > in.range[1] || in.range[1] <= 0) return invalid("length_range", "two rising fractions, the second above 0");
    if (!group.model.isMoe() && in.expert > 1) return invalid("expert_parallel", "1 for a model without experts", std::to_string(in.expert));
    if (const auto fault = poolFault(in)) return fault;
    const double ranks = in.mode == PoolMode::Disaggregated ? number(in.prefillTensor) + number(in.decodeTensor) : group.width(); // caches move from pool to pool
    if (!isLinked(group.accelerator, ranks)) return impossible("accelerator", "one whose links are listed", std::string(group.accelerator.id));
    return {};
}

Answer<LatencyOutput> latency(const LatencyInput& in)
{
    Lookup lookup;
    ServingGroup group {lookup.served(in.model), lookup.serving(in.accelerator), lookup.format("weight_precision", in.weights), lookup.format("kv_precision", in.cache), in.engine};
    if (lookup.refusal()) return *lookup.refusal();
    group.tensor = static_cast<double>(in.tensor);
    group.expert = static_cast<double>(in.expert);
    group.pipeline = static_cast<double>(in.pipeline);
    group.data = static_cast<double>(in.data);
    if (const auto fault = shapeFault(in, group)) return *fault;
    const double mean = (in.range[0] + in.range[1]) / 2;
    const ServingLoad load {static_cast<double>(in.concurrency), std::max(1.0, in.input * mean), std::max(1.0, in.output * mean)};
    const bool isApart = in.mode == PoolMode::Disaggregated;
    const ServingPools pools = poolsOf(in, group);
    const ServingTimes t = isApart ? disaggregatedTimes(pools, load) : in.scheduling == Scheduling::Static ? staticTimes(group, load) : continuousTimes(group, load);
    if (t.admitted < 1) return noSolution("not one sequence fits beside the weights");
    Flags flags;
    flags.raiseIf(t.isExhausted, "kv_cache_exhausted");
    flags.raiseIf(!isMeasured(in.model), "outside_fitted_range");
    const double accelerators = isApart ? pools.accelerators() : group.accelerators();
    return {LatencyOutput {1e3 * t.timePerToken, 1e3 * t.timeToFirst, 1e3 * t.timePerTokenLimit, 1e3 * t.timeToFirstLimit, std::llround(t.admitted), 1 / t.timePerToken,
        t.tokensPerSecond / accelerators}, flags};
}

} // namespace

std::vector<Entry> latencyFormulas();
std::vector<Entry> latencyFormulas()
{
    return {entryOf<latency>({"serving.latency", "Time per output token and time to first token of one configuration",
        "tpot_limit = (weight bytes + admitted * mean context * KV bytes) / (ranks BW)\ntpot = sum of operators at their efficiency + collectives + host + prompts of others; never below the limit",
        {{"kv_cache_exhausted", "Fewer sequences fit than are requested; the rest wait"}, {"outside_fitted_range", "A family of models without measured support"}},
        "Roofline; measured rows exported by https://github.com/ai-dynamo/aiconfigurator"})};
}

} // namespace gw::contract
