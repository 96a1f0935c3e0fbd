// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"

namespace gw::contract {

namespace { enum class Bound : std::uint8_t { Compute, Memory }; }
namespace { enum class Routing : std::uint8_t { Uniform, UpperBound }; }
template <> inline constexpr auto choicesOf<Bound> = std::to_array<std::string_view>({"compute", "memory"});
template <> inline constexpr auto choicesOf<Routing> = std::to_array<std::string_view>({"uniform", "upper_bound"});

namespace {

constexpr Limits size = between(1, 1e9);
constexpr std::string_view source = "Roofline; https://github.com/ai-dynamo/aiconfigurator";

struct Rate { double flops = 0, bandwidth = 0, bytes = 0; };

struct GemmInput {
    std::int64_t m = 0, n = 0, k = 0, count = 1;
    std::optional<std::string> accelerator, format;
    std::optional<double> peak, bandwidth, bytes;
    template <class F> void describe(F& f)
    {
        f.required("m", m, "Rows of the first and of the product", size);
        f.required("n", n, "Columns of the second and of the product", size);
        f.required("k", k, "Columns of the first, rows of the second", size);
        f.optional("count", count, "Independent products; default: one", size);
        f.optional("accelerator", accelerator, "With precision; or the three figures below");
        f.optional("precision", format, formatMeaning);
        f.optional("peak_flop_per_s", peak, "With the two below", positive);
        f.optional("memory_bandwidth_b_per_s", bandwidth, "With the two beside", positive);
        f.optional("bytes_per_element", bytes, "With the two above", positive);
    }
    Answer<Rate> rate() const
    {
        const int figures = peak.has_value() + bandwidth.has_value() + bytes.has_value(), ids = accelerator.has_value() + format.has_value();
        if ((figures != 0) == (ids != 0)) return invalid("inputs", "accelerator and precision, or peak_flop_per_s, memory_bandwidth_b_per_s and bytes_per_element");
        if (ids == 1) return missing(accelerator ? "precision" : "accelerator");
        if (figures == 3) return Rate {*peak, *bandwidth, *bytes};
        if (figures != 0) return missing(!peak ? "peak_flop_per_s" : !bandwidth ? "memory_bandwidth_b_per_s" : "bytes_per_element");
        Lookup lookup;
        const AcceleratorRow* a = lookup.accelerator(*accelerator);
        const NumberFormat precision = lookup.format("precision", *format);
        if (lookup.refusal()) return *lookup.refusal();
        return Rate {peakFlops(*a, precision), a->memoryBandwidth, bytesPerElement(precision)};
    }
};

struct BoundTimeOutput {
    double time = 0, compute = 0, memory = 0;
    Bound bound = Bound::Compute;
    template <class F> void describe(F& f)
    {
        f.output("time_ms", time, "The longer of the two");
        f.output("compute_ms", compute, "Arithmetic alone");
        f.output("memory_ms", memory, "Memory alone");
        f.output("bound", bound, "The longer of the two");
    }
};

Answer<BoundTimeOutput> gemm(const GemmInput& in)
{
    const Answer<Rate> rate = in.rate();
    if (!rate) return rate.refusal();
    const double m = static_cast<double>(in.m), n = static_cast<double>(in.n), k = static_cast<double>(in.k), times = 1e3 * static_cast<double>(in.count);
    const auto t = operatorTime(times * 2 * m * n * k, rate->flops, times * rate->bytes * (m * n + m * k + n * k), rate->bandwidth);
    return BoundTimeOutput {t.longer(), t.arithmetic, t.memory, t.memory > t.arithmetic ? Bound::Memory : Bound::Compute};
}

struct MoeInput {
    std::string accelerator, format;
    std::int64_t tokens = 0, hidden = 0, expertHidden = 0, topK = 0, experts = 0, expertRanks = 1, tensorRanks = 1;
    Routing routing = Routing::Uniform;
    template <class F> void describe(F& f)
    {
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("precision", format, formatMeaning);
        f.required("tokens", tokens, "Of all ranks", size);
        f.required("hidden", hidden, "Width of the model", size);
        f.required("expert_hidden", expertHidden, "Width inside an expert", size);
        f.required("top_k", topK, "Experts that each token takes", between(1, 1e6));
        f.required("experts", experts, "Of a layer", between(1, 1e6));
        f.optional("expert_parallel", expertRanks, "Ranks over which experts are spread; default: none", ranks);
        f.optional("tensor_parallel", tensorRanks, "Ranks that cut each expert; default: none", ranks);
        f.optional("routing", routing, "Experts touched: expected under uniform routing, or as many as can be");
    }
};

struct MoeOutput {
    double time = 0, compute = 0, reading = 0;
    Bound bound = Bound::Compute;
    template <class F> void describe(F& f)
    {
        f.output("time_ms", time, "The longer of the two");
        f.output("compute_ms", compute, "Arithmetic alone");
        f.output("weight_read_ms", reading, "Experts touched, read once");
        f.output("bound", bound, "The longer of the two");
    }
};

Answer<MoeOutput> moe(const MoeInput& in)
{
    Lookup lookup;
    const AcceleratorRow* a = lookup.accelerator(in.accelerator);
    const NumberFormat precision = lookup.format("precision", in.format);
    if (lookup.refusal()) return *lookup.refusal();
    if (in.topK > in.experts) return impossible("top_k", "at most experts, " + std::to_string(in.experts), std::to_string(in.topK));
    const double tokens = static_cast<double>(in.tokens), k = static_cast<double>(in.topK), e = static_cast<double>(in.experts);
    const double expert = 3.0 * static_cast<double>(in.hidden) * static_cast<double>(in.expertHidden), ep = static_cast<double>(in.expertRanks), tp = static_cast<double>(in.tensorRanks);
    const double touched = in.routing == Routing::UpperBound ? std::min(e, tokens * k) : expertsTouched(e, k, tokens);
    const auto t = operatorTime(1e3 * 2 * tokens * k * expert / (ep * tp), peakFlops(*a, precision), 1e3 * expert * bytesPerElement(precision) * touched / (ep * tp), a->memoryBandwidth);
    return MoeOutput {t.longer(), t.arithmetic, t.memory, t.memory > t.arithmetic ? Bound::Memory : Bound::Compute};
}

struct AttentionInput {
    std::string accelerator;
    std::int64_t queryHeads = 0, keyValueHeads = 0, headSize = 0;
    std::string cache, arithmetic;
    std::int64_t batch = 0;
    double context = 0;
    template <class F> void describe(F& f)
    {
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("query_heads", queryHeads, "On this accelerator", size);
        f.required("kv_heads", keyValueHeads, "On this accelerator", size);
        f.required("head_dim", headSize, "Elements of one", size);
        f.required("kv_precision", cache, formatMeaning);
        f.required("compute_precision", arithmetic, formatMeaning);
        f.required("batch", batch, "Sequences", size);
        f.required("context_tokens", context, "Tokens in the cache", notNegative);
    }
};

struct AttentionOutput {
    double time = 0, compute = 0, memory = 0;
    template <class F> void describe(F& f)
    {
        f.output("time_ms", time, "The longer of the two");
        f.output("compute_ms", compute, "Arithmetic alone");
        f.output("memory_ms", memory, "Cache, queries and outputs, the last two in bf16");
    }
};

Answer<AttentionOutput> decodeAttention(const AttentionInput& in)
{
    Lookup lookup;
    const AcceleratorRow* a = lookup.accelerator(in.accelerator);
    const double cached = bytesPerElement(lookup.format("kv_precision", in.cache));
    const NumberFormat arithmetic = lookup.format("compute_precision", in.arithmetic);
    if (lookup.refusal()) return *lookup.refusal();
    const double batch = static_cast<double>(in.batch), query = static_cast<double>(in.queryHeads) * static_cast<double>(in.headSize);
    const double keyValue = static_cast<double>(in.keyValueHeads) * static_cast<double>(in.headSize);
    const double flop = batch * decodeAttentionFlop(2 * query, in.context), bytes = batch * (4 * query + 2 * keyValue * in.context * cached);
    const auto t = operatorTime(1e3 * flop, peakFlops(*a, arithmetic), 1e3 * bytes, a->memoryBandwidth);
    return AttentionOutput {t.longer(), t.arithmetic, t.memory};
}

} // namespace

std::vector<Entry> operatorFormulas();
std::vector<Entry> operatorFormulas()
{
    return {entryOf<gemm>({"serving.gemm_time", "Roofline time of a matrix product (m x k)(k x n)", "count max(2 m n k / F, b (m n + m k + n k) / BW)", {}, source}),
        entryOf<moe>({"serving.moe_gemm_time", "Roofline time of the expert matrices of one MoE layer on one rank",
            "compute 2 T k h I 3 / (ep tp F); reading 3 h I b A / (tp BW), A = min(E, T k) / ep or E (1 - (1 - k/E)^T) / ep", {}, source}),
        entryOf<decodeAttention>({"serving.decode_attention_time", "Roofline time of attention over the KV cache for one layer and one new token per sequence",
            "compute 4 B n_q d c / F; memory B (4 n_q d + 2 n_kv c d b_kv) / BW", {}, source})};
}

} // namespace gw::contract
