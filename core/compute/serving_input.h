// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

#include <array>
#include <cstdint>
#include <vector>

namespace gw {

/// One kind of accelerator rack in the plan, as serving sees it. SI; powers are per rack, the rest per accelerator.
/// Racks of one type with different overrides of power are kinds of their own.
struct ServingRack {
    double count = 0;                     ///< Racks of this kind.
    double accelerators = 0;              ///< Per rack.
    double memory = 0;                    ///< Bytes.
    double memoryBandwidth = 0;           ///< Bytes/s.
    std::array<double, 3> arithmetic {};  ///< Dense FLOP/s by `Precision`; where the hardware lacks one, the next wider one's.
    double scaleUp = 0, scaleUpDomain = 1, scaleOut = 0;   ///< Bytes/s per direction; accelerators.
    double idlePower = 0, typicalPower = 0, maximumPower = 0;
    double powerCap = 0;                  ///< 0 = uncapped.
    bool operator==(const ServingRack&) const = default;
};

/// An AI model as far as its cost per token depends on it. Counts.
struct ServingModel {
    double parameters = 0, activeParameters = 0;
    double layers = 0, hidden = 0;
    double keyValueShards = 1;            ///< Tensor ranks that can share the cache: its heads; 1 for a latent cache, which each rank would hold whole.
    double kvElementsPerToken = 0;        ///< Over all layers.
    double attentionWidth = 0;            ///< Attention FLOP per token and context token of a prompt = 2x this.
    double decodeAttentionWidth = 0;      ///< Likewise of a decoded token; wider where a latent cache is used without unfolding it.
    double experts = 0, activeExperts = 0;///< 0 for dense models.
    bool operator==(const ServingModel&) const = default;
};

struct ServingTier {
    ServingModel model;
    Precision precision = Precision::Fp8;
    double capacityShare = 0;
    double inputTokens = 1, outputTokens = 1, cachedShare = 0;
    double minimumInteractivity = 0;      ///< Tokens/s seen by one user.
    double maximumTtft = 0;               ///< s.
    bool operator==(const ServingTier&) const = default;
};

struct ServingInput {
    static constexpr std::uint32_t noRack = 0xffffffffU;
    std::vector<ServingRack> racks;
    std::vector<ServingTier> tiers;             ///< Parallel to Plan::tiers.
    std::vector<std::uint32_t> rackOfEquipment; ///< Index into `racks`, parallel to Plan::equipment; `noRack` for all but accelerator racks.
    bool operator==(const ServingInput&) const = default;
};

/// Lays out what serving needs. Every id must be known: `compile` has checked them.
ServingInput servingInput(const Plan& plan, const Catalog& catalog);

/// The model's row alone, for the command line and tests.
ServingModel servingModel(const ModelType& model);
/// One rack of a type without overrides.
ServingRack servingRack(const EquipmentType& type, const AcceleratorType& accelerator);

} // namespace gw
