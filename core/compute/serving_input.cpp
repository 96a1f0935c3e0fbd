// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/serving_input.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

namespace gw {

namespace {

/// Racks that serve alike: one type, and the same overrides of power.
using RackKey = std::tuple<EquipmentTypeId, double, double>;

RackKey keyOf(const Equipment& piece)
{
    return {piece.type, piece.maximumPower ? piece.maximumPower->si() : 0.0, piece.powerCap ? piece.powerCap->si() : 0.0};
}

ServingRack placedRack(const Equipment& piece, const EquipmentType& type, const AcceleratorType& accelerator)
{
    ServingRack rack = servingRack(type, accelerator);
    if (piece.maximumPower) rack.maximumPower = piece.maximumPower->si();
    rack.typicalPower = std::min(rack.typicalPower, rack.maximumPower);
    rack.idlePower = std::min(rack.idlePower, rack.typicalPower);
    rack.powerCap = piece.powerCap ? piece.powerCap->si() : 0;
    return rack;
}

/// A latent cache (MLA) is listed with one head, which every rank needs whole, and with the width that decoding without unfolding it takes.
bool hasLatentCache(const ModelType& model) { return model.keyValueHeads.value <= 1; }

/// A prompt's attention unfolds the latent: per head 192 elements of key (128 and 64 of position) and 128 of value. Source: DeepSeek-V2,
/// arXiv 2405.04434; Kimi K2 is built alike.
double unfoldedWidth(const ModelType& model)
{
    constexpr double perHead = 192 + 128;
    return model.layers.value * model.queryHeads.value * perHead;
}

} // namespace

ServingModel servingModel(const ModelType& type)
{
    ServingModel model;
    model.parameters = type.parameters.value;
    model.activeParameters = std::min(type.activeParameters.value, type.parameters.value);
    model.layers = type.layers.value;
    model.hidden = type.hidden.value;
    model.kvElementsPerToken = type.kvElementsPerToken.value;
    model.decodeAttentionWidth = type.attentionWidth.value;
    const bool isLatent = hasLatentCache(type);
    model.keyValueShards = isLatent ? 1 : type.keyValueHeads.value;
    model.attentionWidth = isLatent ? std::min(unfoldedWidth(type), type.attentionWidth.value) : type.attentionWidth.value;
    model.experts = type.experts.value;
    model.activeExperts = type.activeExperts.value;
    return model;
}

ServingRack servingRack(const EquipmentType& type, const AcceleratorType& accelerator)
{
    assert(type.rack);
    ServingRack rack;
    rack.accelerators = type.rack->accelerators.value;
    rack.memory = accelerator.memory.value;
    rack.memoryBandwidth = accelerator.memoryBandwidth.value.si();
    const double bf16 = accelerator.bf16.value.si(), fp8 = std::max(bf16, accelerator.fp8.value.si());
    rack.arithmetic = {bf16, fp8, accelerator.fp4 ? std::max(fp8, accelerator.fp4->value.si()) : fp8};
    rack.scaleUp = accelerator.scaleUp.value.si();
    rack.scaleUpDomain = accelerator.scaleUpDomain.value;
    rack.scaleOut = accelerator.scaleOut.value.si();
    rack.idlePower = type.rack->idlePower.value.si();
    rack.typicalPower = type.rack->typicalPower.value.si();
    rack.maximumPower = type.rack->maximumPower.value.si();
    return rack;
}

ServingInput servingInput(const Plan& plan, const Catalog& catalog)
{
    ServingInput input;
    std::map<RackKey, std::uint32_t> kinds;
    input.rackOfEquipment.reserve(plan.equipment.size());
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = catalog.find(piece.type);
        const AcceleratorType* accelerator = type && type->rack && type->rack->accelerator ? catalog.find(*type->rack->accelerator) : nullptr;
        if (!accelerator) {
            input.rackOfEquipment.push_back(ServingInput::noRack);
            continue;
        }
        const auto [at, isNew] = kinds.try_emplace(keyOf(piece), static_cast<std::uint32_t>(input.racks.size()));
        if (isNew) input.racks.push_back(placedRack(piece, *type, *accelerator));
        input.racks[at->second].count += 1;
        input.rackOfEquipment.push_back(at->second);
    }
    for (const ServiceTier& tier : plan.tiers) {
        const ModelType* model = catalog.find(tier.model);
        ServingTier row;
        if (model) row.model = servingModel(*model);
        row.precision = tier.precision;
        row.capacityShare = tier.capacityShare;
        row.inputTokens = tier.inputLength.si();
        row.outputTokens = tier.outputLength.si();
        row.cachedShare = tier.cachedShare;
        row.minimumInteractivity = tier.minimumInteractivity.si();
        row.maximumTtft = tier.maximumTtft.si();
        input.tiers.push_back(row);
    }
    return input;
}

} // namespace gw
