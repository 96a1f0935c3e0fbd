// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_search.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_scenario.h"
#include "core/formulas/contract/serving_words.h"
#include "core/formulas/speculative_decoding.h"

#include <cmath>

namespace gw::contract {

namespace { enum class SearchMode : std::uint8_t { Any, Aggregated, Disaggregated }; }
template <> inline constexpr auto choicesOf<SearchMode> = std::to_array<std::string_view>({"any", "aggregated", "disaggregated"});

namespace {

using Number = std::optional<double>;

struct SearchInput {
    std::string model, accelerator;
    std::int64_t gpus = 1;
    std::string weights, cache;
    double input = 0, output = 0, cached = 0;
    std::vector<double> range {1, 1};
    Number perUser, first, perToken;
    std::optional<ServingScenario> scenario;
    SearchMode mode = SearchMode::Any;
    std::int64_t draft = 0;
    template <class F> void describe(F& f)
    {
        f.required("model", model, modelMeaning);
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("gpus", gpus, "Accelerators to use", between(1, 1024));
        f.required("weight_precision", weights, formatMeaning);
        f.required("kv_precision", cache, formatMeaning);
        f.required("input_tokens", input, "Nominal", tokenLength);
        f.required("output_tokens", output, "Nominal", tokenLength);
        f.optional("cached_prefix_tokens", cached, "Of the input; default: none", notNegative);
        f.optional("length_range", range, "Real lengths are uniform between these fractions of nominal; default: all nominal", between(0, 10).sized(2));
        f.optional("min_tokens_per_s_per_user", perUser, "Least speed of one user", positive);
        f.optional("ttft_limit_ms", first, "Of the mean, or of the 99th percentile in the scenarios server and interactive", positive);
        f.optional("tpot_limit_ms", perToken, "Likewise", positive);
        f.optional("scenario", scenario, "How requests arrive; offline knows no limit. Without it a closed loop");
        f.optional("serving_mode", mode, "Default: whichever is better");
        f.optional("draft_tokens", draft, "Speculative tokens per step, accepted as in the catalogue; default: none", between(0, 64));
    }
};

struct Configuration {
    std::string mode;
    std::int64_t workers = 0, tensor = 0, expert = 0, data = 0, pipeline = 0, batch = 0;
    std::optional<std::int64_t> prefillWorkers, prefillTensor, prefillExpert;
    template <class F> void describe(F& f)
    {
        f.output("serving_mode", mode, "aggregated or disaggregated");
        f.output("workers", workers, "Copies of the model that decode");
        f.output("tensor_parallel", tensor, "Of one");
        f.output("expert_parallel", expert, "Of one");
        f.output("data_parallel_attention", data, "Of one");
        f.output("pipeline_parallel", pipeline, "Of one");
        f.output("batch", batch, "Sequences of one");
        f.output("prefill_workers", prefillWorkers, "Null when aggregated");
        f.output("prefill_tensor_parallel", prefillTensor, "Null when aggregated");
        f.output("prefill_expert_parallel", prefillExpert, "Null when aggregated");
    }
};

struct SearchOutput {
    Number rate, perGpu, totalPerGpu, perToken, first, cost;
    std::optional<Configuration> configuration;
    template <class F> void describe(F& f)
    {
        f.output("output_tokens_per_s", rate, "Of all accelerators; null where nothing meets the limits, as are the rest");
        f.output("output_tokens_per_s_per_gpu", perGpu, "Per accelerator");
        f.output("total_tokens_per_s_per_gpu", totalPerGpu, "Input and output, per accelerator");
        f.output("tpot_ms", perToken, "Mean, or 99th percentile in the scenarios server and interactive");
        f.output("ttft_ms", first, "Likewise; null offline");
        f.output("cost_usd_per_million_tokens", cost, "Ownership over total tokens; null where no ownership cost is listed");
        f.output("configuration", configuration, "Chosen parallelism, batch and mode");
    }
};

ServingPromise promiseOf(const SearchInput& in)
{
    ServingPromise p {.allowsTogether = in.mode != SearchMode::Disaggregated, .allowsApart = in.mode != SearchMode::Aggregated};
    if (in.draft > 0) p.acceptedPerStep = acceptedLength({std::begin(goldenAcceptance), std::end(goldenAcceptance)}, static_cast<std::size_t>(in.draft));
    p.draftTokens = static_cast<double>(in.draft);
    if (in.scenario == ServingScenario::Offline) return p;
    p.isTail = in.scenario.has_value();
    p.interactivity = in.perUser.value_or(0);
    if (in.first) p.timeToFirst = *in.first / 1e3;
    if (in.perToken) p.timePerToken = *in.perToken / 1e3;
    return p;
}

std::int64_t whole(double x) { return std::llround(x); }

Configuration configurationOf(const BestServing& best)
{
    const ServingGroup& g = best.decode;
    Configuration c {best.prefill ? "disaggregated" : "aggregated", whole(best.decodeWorkers), whole(g.tensor), whole(g.expert), whole(g.data), whole(g.pipeline), whole(best.batch), {}, {}, {}};
    if (!best.prefill) return c;
    c.prefillWorkers = whole(best.prefillWorkers);
    c.prefillTensor = whole(best.prefill->tensor);
    c.prefillExpert = whole(best.prefill->expert);
    return c;
}

Answer<SearchOutput> search(const SearchInput& in)
{
    Lookup lookup;
    ServingGroup like {lookup.served(in.model), lookup.serving(in.accelerator), lookup.format("weight_precision", in.weights), lookup.format("kv_precision", in.cache)};
    if (lookup.refusal()) return *lookup.refusal();
    if (in.range[0] > in.range[1] || in.range[1] <= 0) return invalid("length_range", "two rising fractions, the second above 0");
    if (in.cached >= in.input) return impossible("cached_prefix_tokens", "fewer than input_tokens", std::to_string(in.cached));
    const double mean = (in.range[0] + in.range[1]) / 2, gpus = static_cast<double>(in.gpus);
    const ServingLoad lengths {.input = std::max(1.0, in.input * mean), .output = std::max(1.0, in.output * mean), .cached = in.cached * mean};
    if (in.scenario == ServingScenario::Offline) like.efficiency = offlineEfficiency();
    const auto best = bestServing(like, gpus, lengths, promiseOf(in));
    if (!best) return {SearchOutput {}, Flags {"infeasible"}};
    const double perGpu = best->tokensPerSecond / gpus, total = perGpu * (1 + lengths.input / lengths.output), cost = like.accelerator.dollarsPerHour;
    SearchOutput out {best->tokensPerSecond, perGpu, total, 1e3 * best->timePerToken, {}, {}, configurationOf(*best)};
    if (in.scenario != ServingScenario::Offline && best->timeToFirst) out.first = 1e3 * *best->timeToFirst;
    if (cost > 0) out.cost = cost / (3600 * total) * 1e6;
    return out;
}

} // namespace

std::vector<Entry> bestThroughputFormulas();
std::vector<Entry> bestThroughputFormulas()
{
    return {entryOf<search>({"serving.best_throughput", "Best configuration of a number of accelerators under latency limits",
        "largest batch of every tensor, expert, data and pipeline parallelism and mode that keeps the limits; throughput read at the limit on the line to the next batch",
        {{"infeasible", "No configuration meets the limits; outputs are null"}}, "https://github.com/SemiAnalysisAI/InferenceX"})};
}

} // namespace gw::contract
