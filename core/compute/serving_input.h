// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/formulas/accelerator_table.h"
#include "core/formulas/served_model.h"
#include "core/model/plan.h"

#include <cstdint>
#include <vector>

namespace gw {

/// One kind of accelerator rack in the plan, as serving sees it. SI; powers are per rack.
/// Racks of one type with different overrides of power are kinds of their own.
struct ServingRack {
    double count = 0;                     ///< Racks of this kind.
    double accelerators = 0;              ///< Per rack.
    AcceleratorRow accelerator {};        ///< Without a name: what the catalogue lists of it.
    double idlePower = 0, typicalPower = 0, maximumPower = 0;
    double powerCap = 0;                  ///< 0 = uncapped.
    bool operator==(const ServingRack&) const = default;
};

struct ServingTier {
    ServedModel model;
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

/// How the formulas name a plan's precision: 4-bit weights carry one 8-bit scale for 16 (NVFP4).
constexpr NumberFormat formatOf(Precision precision)
{
    return precision == Precision::Bf16 ? NumberFormat::Bf16 : precision == Precision::Fp8 ? NumberFormat::Fp8 : NumberFormat::Nvfp4;
}

/// A model and an accelerator of the catalogue as the formulas know them.
ServedModel servingModel(const ModelType& model);
/// One rack of a type without overrides.
ServingRack servingRack(const EquipmentType& type, const AcceleratorType& accelerator);

} // namespace gw
