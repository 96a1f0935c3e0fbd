// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/doubt_list.h"

#include "core/formulas/serving.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace gw {
namespace {

using enum DoubtKind;

constexpr Band bandwidthPerWatt {1, 30, "Datasheets: H100 4.8, GB300 5.7, Vera Rubin 9.6 GB/s per watt; from a fifth to three times"};
constexpr Band arithmeticPerWatt {0.3, 8, "Datasheets: H100 1.4, GB300 1.8, MI455X 4.2 TFLOP/s of 16 bits per watt; from a quarter to twice"};
constexpr Band shape {2, 60, "Transformers: 12 hidden sizes squared per layer without embeddings; grouped heads and wide feed-forward layers move it"};
constexpr Band cacheShare {0.003, 1.01, "All keys and values are 2 x layers x heads x size; windows, latent and linear attention keep less, nothing keeps more"};
constexpr Band layersMake {0.6, 1.03, "26 configurations: feed-forward and vocabulary make 72 % (wide attention) to 102 % (a name rounder than the layers) of all parameters"};
constexpr Band layersPass {0.5, 1.03, "26 configurations: feed-forward and vocabulary make 58 % (many narrow experts) to 99 % of what a token passes"};
constexpr Band fractionOfLimit {0.002, 1, "Roofline: twice the active parameters for each token written or read, caches read once; Estimate: below 0.2 % it is no tuned server"};

void doubtExperts(DoubtList& doubts, const ModelType& type)
{
    const double all = type.experts.value, active = type.activeExperts.value;
    if (type.activeParameters.value > type.parameters.value * 1.001)
        doubts.say(ActiveParameters, "active_parameters", "more than there are", "A token passes no more parameters than the model has", type.activeParameters.value / 1e9, "billion");
    if (active > all) doubts.say(ActiveParameters, "active_experts", "more than there are", "A token passes no more experts than there are", active);
    if (all == 0 && type.activeParameters.value < 0.9 * type.parameters.value)
        doubts.say(ActiveParameters, "experts", "sleeping parameters without experts", "In a dense model every token passes all parameters but the embeddings", type.activeParameters.value / 1e9, "billion");
}

/// Parameters of gated feed-forward layers (three matrices each) and of the vocabulary, where each layer with experts has so many.
double withoutAttention(const ModelType& type, double experts)
{
    const auto count = [](const std::optional<Figure<double>>& figure) { return figure ? figure->value : 0.0; };
    const double hidden = type.hidden.value, dense = count(type.denseLayers);
    const double widths = dense * count(type.denseWidth) + (type.layers.value - dense) * count(type.expertWidth) * (experts + count(type.sharedExperts));
    return hidden * (3 * widths + count(type.vocabulary) * count(type.vocabularyMatrices));
}

void doubtLayers(DoubtList& doubts, const ModelType& type)
{
    if (!type.denseLayers || !type.vocabulary || !type.vocabularyMatrices) return;
    doubts.outside(ModelShape, "parameters", withoutAttention(type, type.experts.value) / type.parameters.value, layersMake, "", "of them by layers and vocabulary, without attention");
    doubts.outside(ActiveParameters, "active_parameters", withoutAttention(type, type.activeExperts.value) / type.activeParameters.value, layersPass, "",
        "of them by layers and vocabulary, without attention");
}

/// Tokens of the prompt and of the answer; MLPerf's DeepSeek-R1 has 800 and 3,880 (rules of MLPerf Inference v6.1).
std::pair<double, double> lengthsOf(const std::string& scenario)
{
    double input = 800, output = 3880;
    std::sscanf(scenario.c_str(), "maximum %lf/%lf", &input, &output);
    return {input, output};
}

/// Output tokens/s of one accelerator that neither its arithmetic nor its memory can exceed, in the fastest of its formats.
double servingLimit(const ModelType& model, const AcceleratorType& chip, const std::string& scenario)
{
    const auto [input, output] = lengthsOf(scenario);
    const double context = input + output / 2, width = model.attentionWidth.value;
    const double peak = std::max({chip.bf16.value.si(), chip.fp8.value.si(), chip.fp4 ? chip.fp4->value.si() : 0.0});
    const double matrices = 2 * model.activeParameters.value * (1 + input / output);
    const double attention = std::min(decodeAttentionFlop(width, context) + prefillAttentionFlop(width, input, 0.0) / output, matrices);   // Sparse attention does less than its width says.
    const double smallestCache = 0.5;                         // Bytes of an element in four bits.
    const double cacheBytes = std::min(context, 1024.0) * model.kvElementsPerToken.value * smallestCache;   // Windows keep less than the context.
    return std::min(peak / (matrices + attention), chip.memoryBandwidth.value.si() / cacheBytes);
}

} // namespace

void doubt(DoubtList& doubts, const AcceleratorType& type, const Catalog&)
{
    const double watts = type.power.value.in(watt);
    doubts.outside(Bandwidth, "memory_bandwidth", type.memoryBandwidth.value.in(gigabytePerSecond) / watts, bandwidthPerWatt, "GB/s/W");
    doubts.outside(Bandwidth, "bf16", type.bf16.value.in(teraflops) / watts, arithmeticPerWatt, "TFLOP/s/W");
    const Rate eight = type.fp8.value, four = type.fp4 ? type.fp4->value : eight;
    if (eight < type.bf16.value) doubts.say(Precisions, "fp8", "slower than 16 bits", "Narrower numbers are not slower", eight.in(teraflops), "TFLOP/s");
    if (four < eight) doubts.say(Precisions, "fp4", "slower than 8 bits", "Narrower numbers are not slower", four.in(teraflops), "TFLOP/s");
}

void doubt(DoubtList& doubts, const ModelType& type, const Catalog&)
{
    doubtExperts(doubts, type);
    doubtLayers(doubts, type);
    const double layers = type.layers.value, hidden = type.hidden.value;
    if (type.experts.value == 0) doubts.outside(ModelShape, "parameters", type.parameters.value / (layers * hidden * hidden), shape, "", "parameters over layers times hidden size squared");
    const double all = 2 * layers * type.keyValueHeads.value * type.headSize.value;
    doubts.outside(ModelShape, "kv_elements_per_token", type.kvElementsPerToken.value / all, cacheShare, "", "of what all heads of all layers keep");
    if (type.keyValueHeads.value > type.queryHeads.value)
        doubts.say(ModelShape, "key_value_heads", fmt::format("more than the {:.0f} query heads", type.queryHeads.value), "Query heads share key and value heads", type.keyValueHeads.value);
}

void doubtMeasurement(DoubtList& doubts, const MeasuredThroughput& row, const Catalog& catalog)
{
    const ModelType* model = catalog.find(row.model);
    const AcceleratorType* chip = catalog.find(row.accelerator);
    if (!model || !chip) return;
    const double limit = servingLimit(*model, *chip, row.scenario), seen = row.perAccelerator.value.in(tokenPerSecond);
    doubts.outside(ThroughputLimit, "measured." + row.accelerator.text + "." + row.scenario + ".per_accelerator", seen, {limit * fractionOfLimit.low, limit, fractionOfLimit.source}, "tok/s");
}

} // namespace gw
