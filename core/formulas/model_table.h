// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/served_model.h"

#include <string_view>

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

ModelSize sizeOf(const ModelRow& model);

/// The model as serving sees it.
ServedModel servedModel(const ModelRow& model);

} // namespace gw
