// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"

#include <cmath>

namespace gw::contract {
namespace {

struct AcceleratorInput {
    std::string accelerator;
    template <class F> void describe(F& f) { f.required("accelerator", accelerator, acceleratorMeaning); }
};

struct AcceleratorOutput {
    double bandwidth = 0, bf16 = 0;
    std::optional<double> fp8, fp4;
    double memory = 0;
    std::optional<double> board, allIn, cost, scaleUp, scaleOut;
    template <class F> void describe(F& f)
    {
        f.output("memory_bandwidth_b_per_s", bandwidth, "Datasheet");
        f.output("peak_bf16_flop_per_s", bf16, "Dense");
        f.output("peak_fp8_flop_per_s", fp8, "Dense; null without such arithmetic");
        f.output("peak_fp4_flop_per_s", fp4, "Dense; null without such arithmetic");
        f.output("hbm_gib", memory, "Memory");
        f.output("board_power_w", board, "Of one accelerator");
        f.output("all_in_power_kw", allIn, "Utility power of the site's share");
        f.output("cost_usd_per_gpu_h", cost, "Ownership at hyperscale");
        f.output("scale_up_b_per_s", scaleUp, "Per direction");
        f.output("scale_out_b_per_s", scaleOut, "Per direction");
    }
};

std::optional<double> listed(double value) { return value > 0 ? std::optional(value) : std::nullopt; }

Answer<AcceleratorOutput> acceleratorData(const AcceleratorInput& in)
{
    Lookup lookup;
    const AcceleratorRow* a = lookup.accelerator(in.accelerator);
    if (lookup.refusal()) return *lookup.refusal();
    return AcceleratorOutput {a->memoryBandwidth, a->bf16, listed(a->fp8), listed(a->fp4), a->memoryGib, listed(a->boardPower), listed(a->allInKilowatts), listed(a->dollarsPerHour),
        listed(a->scaleUp), listed(a->scaleOut)};
}

struct ModelInput {
    std::string model, weights = "bf16", cache = "bf16";
    template <class F> void describe(F& f)
    {
        f.required("model", model, modelMeaning);
        f.optional("weight_precision", weights, formatMeaning);
        f.optional("kv_precision", cache, formatMeaning);
    }
};

struct ModelOutput {
    std::int64_t parameters = 0, active = 0;
    double weights = 0, cache = 0;
    template <class F> void describe(F& f)
    {
        f.output("parameters", parameters, "With embeddings and norms");
        f.output("active_parameters", active, "Per token, with the head, without the input embedding");
        f.output("weight_bytes", weights, "All parameters at the weights' precision");
        f.output("kv_cache_bytes_per_token", cache, "Over all layers");
    }
};

Answer<ModelOutput> modelSize(const ModelInput& in)
{
    Lookup lookup;
    const ModelRow* model = lookup.model(in.model);
    const double bytes = bytesPerElement(lookup.format("weight_precision", in.weights)), cached = bytesPerElement(lookup.format("kv_precision", in.cache));
    if (lookup.refusal()) return *lookup.refusal();
    const ModelSize size = sizeOf(*model);
    return ModelOutput {std::llround(size.parameters), std::llround(size.active), size.parameters * bytes, size.cachePerToken * cached};
}

struct RidgeInput {
    std::string accelerator, format;
    template <class F> void describe(F& f)
    {
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("precision", format, "Of weights and arithmetic: bf16, fp8, nvfp4 or mxfp4");
    }
};

struct RidgeOutput {
    double tokens = 0;
    template <class F> void describe(F& f) { f.output("batch_tokens", tokens, "Tokens of one step"); }
};

Answer<RidgeOutput> ridge(const RidgeInput& in)
{
    Lookup lookup;
    const AcceleratorRow* a = lookup.accelerator(in.accelerator);
    const NumberFormat format = lookup.format("precision", in.format);
    if (lookup.refusal()) return *lookup.refusal();
    return RidgeOutput {ridgeBatch(peakFlops(*a, format), bytesPerElement(format), a->memoryBandwidth)};
}

struct ExpertsInput {
    std::int64_t experts = 0, topK = 0, tokens = 0;
    template <class F> void describe(F& f)
    {
        f.required("experts", experts, "Of a layer", between(1, 1e6));
        f.required("top_k", topK, "Experts that each token takes", between(1, 1e6));
        f.required("tokens", tokens, "Of the batch", between(0, 1e9));
    }
};

struct ExpertsOutput {
    double expected = 0;
    std::int64_t most = 0;
    template <class F> void describe(F& f)
    {
        f.output("expected_experts", expected, "Under uniform routing");
        f.output("upper_bound_experts", most, "Where no two tokens share one");
    }
};

Answer<ExpertsOutput> experts(const ExpertsInput& in)
{
    if (in.topK > in.experts) return impossible("top_k", "at most experts, " + std::to_string(in.experts), std::to_string(in.topK));
    const double touched = expertsTouched(static_cast<double>(in.experts), static_cast<double>(in.topK), static_cast<double>(in.tokens));
    return ExpertsOutput {touched, std::min(in.experts, in.tokens * in.topK)};
}

} // namespace

std::vector<Entry> operatorFormulas();
std::vector<Entry> servingMemoryFormulas();
std::vector<Entry> latencyFormulas();
std::vector<Entry> servingFleetFormulas();
std::vector<Entry> bestThroughputFormulas();

std::vector<Entry> servingFormulas()
{
    std::vector<Entry> all {
        entryOf<acceleratorData>({"serving.accelerator_data", "Catalogue figures of an accelerator", "Figures of section 6.1", {}, "Makers' datasheets; InferenceX for all-in power and ownership"}),
        entryOf<modelSize>({"serving.model_size", "Parameters, weights and KV cache of a model", "GQA cache 2 L n_kv d b; MLA cache L (kv_rank + d_rope) b", {}, "Model cards"}),
        entryOf<ridge>({"serving.ridge_batch", "Tokens per step at which weight reading and arithmetic take equal time", "F b_w / (2 BW)", {}, "Roofline"})};
    for (Entry& entry : operatorFormulas()) all.push_back(std::move(entry));
    all.push_back(entryOf<experts>({"serving.experts_touched", "Distinct experts that a batch reads under uniform routing", "E (1 - (1 - k/E)^T); at most min(E, T k)", {}, "Closed form"}));
    for (const auto more : {servingMemoryFormulas, latencyFormulas, servingFleetFormulas, bestThroughputFormulas})
        for (Entry& entry : more()) all.push_back(std::move(entry));
    return all;
}

} // namespace gw::contract
