// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/serving_input.h"

#include "core/compute/type_look_up.h"
#include "core/formulas/serving.h"

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

/// Hardware without an arithmetic multiplies at the next wider rate.
AcceleratorRow servingAccelerator(const AcceleratorType& type)
{
    AcceleratorRow row {};
    row.memoryGib = type.memory.value / bytesPerGib;
    row.memoryBandwidth = type.memoryBandwidth.value.si();
    row.bf16 = type.bf16.value.si();
    row.fp8 = std::max(row.bf16, type.fp8.value.si());
    row.fp4 = type.fp4 ? std::max(row.fp8, type.fp4->value.si()) : 0;
    row.scaleUp = type.scaleUp.value.si();
    row.scaleUpDomain = type.scaleUpDomain.value;
    row.scaleOut = type.scaleOut.value.si();
    row.boardPower = type.power.value.si();
    return row;
}

} // namespace

ServedModel servingModel(const ModelType& type)
{
    const double all = type.parameters.value, active = std::min(type.activeParameters.value, all), experts = type.experts.value, activeExperts = type.activeExperts.value;
    const bool isLatent = hasLatentCache(type);
    ServedModel model {.layers = type.layers.value, .hidden = type.hidden.value, .keyValueHeads = isLatent ? 0 : type.keyValueHeads.value, .experts = experts, .activeExperts = activeExperts};
    ModelSize& size = model.size;
    size.parameters = all, size.active = active;
    if (experts > 0) size.oneExpert = std::min({expertParameters(all, active, experts, activeExperts), active / std::max(1.0, activeExperts), all / experts});
    size.dense = active - activeExperts * size.oneExpert;
    size.expertLayers = experts > 0 ? model.layers : 0; // the catalogue does not list the few that begin without
    size.cachePerToken = type.kvElementsPerToken.value;
    size.decodeAttentionWidth = type.attentionWidth.value;
    size.attentionWidth = isLatent ? std::min(unfoldedWidth(type), size.decodeAttentionWidth) : size.decodeAttentionWidth;
    return model;
}

ServingRack servingRack(const EquipmentType& type, const AcceleratorType& accelerator)
{
    assert(type.rack);
    ServingRack rack;
    rack.accelerators = type.rack->accelerators.value;
    rack.accelerator = servingAccelerator(accelerator);
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
    TypeLookUp types(catalog);
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = types.of(piece.type);
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
