// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_formats.h"

/// Language models as the formulas of serving and training know them by id. Source: the makers' model cards and configuration files.
namespace gw {

/// One model's shape. Counts of elements.
struct ModelRow {
    std::string_view id;
    double layers, hidden, feedForward;       ///< feedForward: of a dense layer.
    double experts = 0, activeExperts = 0, sharedExperts = 0, expertHidden = 0;
    double queryHeads = 1, keyValueHeads = 1; ///< keyValueHeads is 0 with a latent cache (MLA).
    double headSize = 128, vocabulary = 0;
    double denseLayers = 0;                   ///< Layers at the start of an MoE model that have no experts.
    double feedForwardMatrices = 3;           ///< 2 without a gate.
    double window = 0;                        ///< Tokens that every second layer looks back; 0 = all.

    bool isMoe() const { return experts > 0; }
    bool isLatent() const { return keyValueHeads == 0; }
};

/// Ranks of DeepSeek's latent attention (arXiv 2412.19437), which Kimi shares.
struct LatentAttention {
    static constexpr double queryRank = 1536, keyValueRank = 512, rope = 64, value = 128;
};

/// Null for an id that is not known; `llama-3.3-70b`, `deepseek-v3.1` and `deepseek-r1` have the shapes of their elders.
const ModelRow* findModel(std::string_view id);

/// What follows from a shape.
struct ModelSize {
    double parameters = 0;                    ///< All, with embeddings and norms.
    double active = 0;                        ///< Per token: with the head, without the input embedding.
    double dense = 0;                         ///< Read whatever the routing: active ones but routed experts.
    double oneExpert = 0;                     ///< One routed expert in all layers that have experts.
    double expertLayers = 0;
    double cachePerToken = 0;                 ///< Elements over all layers.
    double attentionWidth = 0;                ///< Sum over layers of n_q (d_qk + d_v).
    double decodeAttentionWidth = 0;          ///< Likewise of a decoded token, with a latent cache not unfolded.
};
ModelSize sizeOf(const ModelRow& model);

/// Tokens of a context that a layer looks at, averaged over the layers.
double attendedContext(const ModelRow& model, double context);

} // namespace gw
