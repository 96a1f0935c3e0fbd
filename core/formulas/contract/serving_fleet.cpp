// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_latency.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"
#include "core/formulas/network_collective.h"

#include <cmath>

namespace gw::contract {

namespace { enum class Phase : std::uint8_t { Prefill, Decode }; }
template <> inline constexpr auto choicesOf<Phase> = std::to_array<std::string_view>({"prefill", "decode"});

namespace {

using Number = std::optional<double>;
constexpr double secondsPerDay = 86400;

struct FleetInput {
    double input = 0, output = 0;
    Number cached;
    double prefillRate = 0, decodeRate = 0;
    std::int64_t perNode = 8;
    Number perUser;
    template <class F> void describe(F& f)
    {
        f.required("input_tokens_per_day", input, "Cached ones included", notNegative);
        f.required("output_tokens_per_day", output, "Generated", notNegative);
        f.optional("cached_input_tokens_per_day", cached, "Of the input", notNegative);
        f.required("prefill_tokens_per_s_per_node", prefillRate, "Input tokens, cached ones included", positive);
        f.required("decode_tokens_per_s_per_node", decodeRate, "Output tokens", positive);
        f.optional("gpus_per_node", perNode, "Default: nodes of most makers", between(1, 1e6));
        f.optional("tokens_per_s_per_user", perUser, "Speed of one user", positive);
    }
};

struct FleetOutput {
    double prefill = 0, decode = 0, total = 0;
    Number hits, perNode, perGpu;
    template <class F> void describe(F& f)
    {
        f.output("prefill_nodes", prefill, "Mean over the day");
        f.output("decode_nodes", decode, "Mean over the day");
        f.output("total_nodes", total, "Both");
        f.output("cache_hit_fraction", hits, "Null without cached tokens or without input");
        f.output("concurrency_per_decode_node", perNode, "Little's law; null without a speed");
        f.output("concurrency_per_gpu", perGpu, "Likewise");
    }
};

Answer<FleetOutput> fleet(const FleetInput& in)
{
    if (in.cached && *in.cached > in.input) return impossible("cached_input_tokens_per_day", "at most input_tokens_per_day", std::to_string(*in.cached));
    FleetOutput out {in.input / secondsPerDay / in.prefillRate, in.output / secondsPerDay / in.decodeRate, 0, {}, {}, {}};
    out.total = out.prefill + out.decode;
    if (in.cached && in.input > 0) out.hits = *in.cached / in.input;
    if (!in.perUser) return out;
    out.perNode = in.decodeRate / *in.perUser;
    out.perGpu = *out.perNode / static_cast<double>(in.perNode);
    return out;
}

struct PoolInput {
    Phase phase = Phase::Prefill;
    std::string model, accelerator, weights, cache;
    std::int64_t perNode = 8, expert = 1, tensor = 1;
    Number input;
    double hits = 0;
    Number context, batch, perUser;
    template <class F> void describe(F& f)
    {
        f.required("phase", phase, "What the pool does");
        f.required("model", model, modelMeaning);
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("weight_precision", weights, formatMeaning);
        f.required("kv_precision", cache, formatMeaning);
        f.required("gpus_per_node", perNode, "Accelerators of one node", between(1, 1e6));
        f.required("expert_parallel", expert, "Accelerators in the pool", ranks);
        f.optional("tensor_parallel", tensor, "Ranks that cut attention and dense parts; default: none", ranks);
        f.optional("input_tokens", input, "Needed for prefill", tokenLength);
        f.optional("cache_hit_fraction", hits, "Prefill: cached tokens count as served; default: none", between(0, 0.999999));
        f.optional("context_tokens", context, "Needed for decode: tokens in the cache", tokenLength);
        f.optional("batch_per_gpu", batch, "Decode: this or tokens_per_s_per_user, or neither for the batch that fits", positive);
        f.optional("tokens_per_s_per_user", perUser, "Decode: this or batch_per_gpu", positive);
    }
};

struct PoolOutput {
    double perNode = 0, perGpu = 0, batch = 0;
    Number perToken;
    template <class F> void describe(F& f)
    {
        f.output("tokens_per_s_per_node", perNode, "Input tokens of a prefill pool, output tokens of a decode pool");
        f.output("tokens_per_s_per_gpu", perGpu, "Per accelerator");
        f.output("batch_per_gpu", batch, "Sequences decoded, or prompts read at once");
        f.output("tpot_ms", perToken, "Null for prefill");
    }
};

/// The largest batch per accelerator that decodes as fast as a user asks; 0 where one sequence is too slow.
double batchAtSpeed(const ServingGroup& group, double context, double fits, double perUser)
{
    const auto isFast = [&](double batch) { return decodeTime(group, batch, context).total() * perUser <= 1; };
    if (!isFast(1)) return 0;
    double low = 1, high = fits;
    if (isFast(fits)) return fits;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (isFast(middle) ? low : high) = middle;
    }
    return low;
}

Answer<PoolOutput> decodePool(const PoolInput& in, const ServingGroup& group)
{
    if (!in.context) return missing("context_tokens");
    const double gpus = group.accelerators(), fits = sequencesThatFit(group, *in.context), perNode = static_cast<double>(in.perNode);
    if (fits < 1) return noSolution("not one sequence fits beside the weights");
    const double asked = in.batch ? *in.batch * gpus : in.perUser ? batchAtSpeed(group, *in.context, fits, *in.perUser) : fits;
    if (asked <= 0) return noSolution("a pool that decodes one sequence so fast");
    const double batch = std::min(asked, fits), step = std::max(decodeTime(group, batch, *in.context).total(), decodeLimit(group, batch, *in.context));
    const double perGpu = batch / step / gpus;
    Flags flags;
    flags.raiseIf(asked > fits, "kv_cache_exhausted");
    return {PoolOutput {perGpu * perNode, perGpu, batch / gpus, 1e3 * step}, flags};
}

Answer<PoolOutput> prefillPool(const PoolInput& in, const ServingGroup& group)
{
    if (!in.input) return missing("input_tokens");
    if (in.perUser) return invalid("tokens_per_s_per_user", "only with phase decode");
    const double gpus = group.accelerators(), fits = sequencesThatFit(group, *in.input), prompts = in.batch.value_or(1);
    if (fits < 1) return noSolution("not one prompt fits beside the weights");
    const double busy = std::max(promptTime(group, *in.input, in.hits * *in.input).busy, 1e-12);
    const double perGpu = *in.input / busy / gpus;
    Flags flags;
    flags.raiseIf(prompts * gpus > fits, "kv_cache_exhausted");
    return {PoolOutput {perGpu * static_cast<double>(in.perNode), perGpu, std::min(prompts, fits / gpus), {}}, flags};
}

Answer<PoolOutput> pool(const PoolInput& in)
{
    Lookup lookup;
    ServingGroup group {lookup.served(in.model), lookup.serving(in.accelerator), lookup.format("weight_precision", in.weights), lookup.format("kv_precision", in.cache)};
    if (lookup.refusal()) return *lookup.refusal();
    if (in.batch && in.perUser) return invalid("inputs", "at most one of batch_per_gpu and tokens_per_s_per_user");
    if (in.expert % in.tensor != 0) return invalid("tensor_parallel", "a divisor of expert_parallel, " + std::to_string(in.expert), std::to_string(in.tensor));
    group.tensor = static_cast<double>(in.tensor);
    group.expert = static_cast<double>(in.expert);
    group.data = group.expert / group.tensor;
    if (!isLinked(group.accelerator, group.width())) return impossible("accelerator", "one whose links are listed", in.accelerator);
    return in.phase == Phase::Prefill ? prefillPool(in, group) : decodePool(in, group);
}

} // namespace

std::vector<Entry> servingFleetFormulas();
std::vector<Entry> servingFleetFormulas()
{
    return {entryOf<fleet>({"serving.fleet_sizing", "Nodes for a day of traffic with separate prefill and decode pools", "nodes = tokens per second / node rate; concurrency = node rate / rate per user", {},
                "Identity"}),
        entryOf<pool>({"serving.pool_throughput", "Throughput of one prefill or decode pool with expert parallelism", "operator roofline with kernel efficiency, expert imbalance, dispatch and combine",
            {{"kv_cache_exhausted", "Fewer sequences fit than are requested"}}, "Roofline; published deployments of DeepSeek (open-infra-index) and SGLang (large-scale EP)"})};
}

} // namespace gw::contract
