// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// A language model as the formulas of serving see it, wherever it is listed. Counts of elements.
namespace gw {

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
    bool operator==(const ModelSize&) const = default;
};

struct ServedModel {
    double layers = 0, hidden = 0;
    double keyValueHeads = 1;                 ///< Tensor ranks that can share the cache; 0 with a latent one (MLA), which each rank holds whole.
    double experts = 0, activeExperts = 0;    ///< 0 for dense models.
    double window = 0;                        ///< Tokens that every second layer looks back; 0 = all.
    ModelSize size;

    GW_HD bool isMoe() const { return experts > 0; }
    GW_HD bool isLatent() const { return keyValueHeads == 0; }
    bool operator==(const ServedModel&) const = default;
};

/// Tokens of a context that a layer looks at, averaged over the layers.
GW_HD constexpr double attendedContext(const ServedModel& model, double context)
{
    return model.window > 0 ? (context + lane::smaller(context, model.window)) / 2 : context;
}

} // namespace gw
