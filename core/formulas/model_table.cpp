// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/model_table.h"

#include <algorithm>

namespace gw {
namespace {

constexpr ModelRow dense(std::string_view id, double layers, double hidden, double feedForward, double queryHeads, double keyValueHeads, double vocabulary, double matrices = 3)
{
    return {.id = id, .layers = layers, .hidden = hidden, .feedForward = feedForward, .queryHeads = queryHeads, .keyValueHeads = keyValueHeads, .vocabulary = vocabulary,
        .feedForwardMatrices = matrices};
}

struct Experts { double all, active, shared, hidden; };

constexpr ModelRow mixture(std::string_view id, double layers, double hidden, Experts e, double queryHeads, double keyValueHeads, double vocabulary)
{
    return {.id = id, .layers = layers, .hidden = hidden, .feedForward = 0, .experts = e.all, .activeExperts = e.active, .sharedExperts = e.shared, .expertHidden = e.hidden,
        .queryHeads = queryHeads, .keyValueHeads = keyValueHeads, .vocabulary = vocabulary};
}

constexpr ModelRow latent(std::string_view id, double experts, double queryHeads, double vocabulary, double denseLayers)
{
    ModelRow row = mixture(id, 61, 7168, {experts, 8, 1, 2048}, queryHeads, 0, vocabulary);
    row.feedForward = 18432;
    row.denseLayers = denseLayers;
    return row;
}

constexpr ModelRow gptOss()
{
    ModelRow row = mixture("gpt-oss-120b", 36, 2880, {128, 4, 0, 2880}, 64, 8, 201088);
    row.headSize = 64;
    row.window = 128;
    return row;
}

constexpr auto models = std::to_array<ModelRow>({
    dense("llama-2-7b", 32, 4096, 11008, 32, 32, 32000),
    dense("llama-2-13b", 40, 5120, 13824, 40, 40, 32000),
    dense("llama-2-70b", 80, 8192, 28672, 64, 8, 32000),
    dense("llama-3.1-8b", 32, 4096, 14336, 32, 8, 128256),
    dense("llama-3.1-70b", 80, 8192, 28672, 64, 8, 128256),
    dense("llama-3.1-405b", 126, 16384, 53248, 128, 8, 128256),
    dense("qwen3-32b", 64, 5120, 25600, 64, 8, 151936),
    dense("gpt3-175b", 96, 12288, 49152, 96, 96, 51200, 2),
    mixture("mixtral-8x7b", 32, 4096, {8, 2, 0, 14336}, 32, 8, 32000),
    mixture("mixtral-8x22b", 56, 6144, {8, 2, 0, 16384}, 48, 8, 32768),
    mixture("qwen3-235b-a22b", 94, 4096, {128, 8, 0, 1536}, 64, 4, 151936),
    mixture("qwen3-coder-480b-a35b", 62, 6144, {160, 8, 0, 2560}, 96, 8, 151936),
    gptOss(),
    mixture("minimax-m2.5", 62, 3072, {256, 8, 0, 1536}, 48, 8, 200064),
    latent("deepseek-v3", 256, 128, 129280, 3),
    latent("kimi-k2.5", 384, 64, 163840, 1),
});

struct Alias { std::string_view id, elder; };
constexpr auto aliases = std::to_array<Alias>({{"llama-3.3-70b", "llama-3.1-70b"}, {"deepseek-v3.1", "deepseek-v3"}, {"deepseek-r1", "deepseek-v3"}});

double attentionParameters(const ModelRow& m)
{
    using A = LatentAttention;
    if (!m.isLatent()) return 2 * m.hidden * m.headSize * (m.queryHeads + m.keyValueHeads);
    return m.hidden * A::queryRank + A::queryRank * m.queryHeads * (m.headSize + A::rope) + m.hidden * (A::keyValueRank + A::rope)
        + A::keyValueRank * m.queryHeads * (m.headSize + A::value) + m.queryHeads * A::value * m.hidden;
}

/// Query, key and value elements of all heads that meet in attention: of a prompt, and of a decoded token that stays in the latent space.
double attentionWidth(const ModelRow& m, bool isDecoded)
{
    using A = LatentAttention;
    if (!m.isLatent()) return m.layers * m.queryHeads * 2 * m.headSize;
    return m.layers * m.queryHeads * (isDecoded ? 2 * A::keyValueRank + A::rope : m.headSize + A::rope + A::value);
}

} // namespace

const ModelRow* findModel(std::string_view id)
{
    for (const Alias& alias : aliases)
        if (alias.id == id) return findModel(alias.elder);
    const auto found = std::find_if(models.begin(), models.end(), [&](const ModelRow& row) { return row.id == id; });
    return found == models.end() ? nullptr : &*found;
}

ModelSize sizeOf(const ModelRow& m)
{
    ModelSize size;
    size.expertLayers = m.isMoe() ? m.layers - m.denseLayers : 0;
    const double plainLayers = m.layers - size.expertLayers, embedding = m.vocabulary * m.hidden;
    size.oneExpert = size.expertLayers * 3 * m.hidden * m.expertHidden;
    size.dense = m.layers * attentionParameters(m) + plainLayers * m.feedForwardMatrices * m.hidden * m.feedForward + embedding
        + m.sharedExperts * size.oneExpert + size.expertLayers * m.hidden * m.experts;
    size.active = size.dense + m.activeExperts * size.oneExpert;
    size.parameters = size.dense + m.experts * size.oneExpert + embedding + (2 * m.layers + 1) * m.hidden;
    size.cachePerToken = m.layers * (m.isLatent() ? LatentAttention::keyValueRank + LatentAttention::rope : 2 * m.keyValueHeads * m.headSize);
    size.attentionWidth = attentionWidth(m, false);
    size.decodeAttentionWidth = attentionWidth(m, true);
    return size;
}

ServedModel servedModel(const ModelRow& m)
{
    return {.layers = m.layers, .hidden = m.hidden, .keyValueHeads = m.keyValueHeads, .experts = m.experts, .activeExperts = m.activeExperts, .window = m.window, .size = sizeOf(m)};
}

} // namespace gw
