// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_templates.h"

#include "core/catalog/kinds.h"
#include "core/editing/feed_chains.h"
#include "core/formulas/cooling.h"

#include <algorithm>

namespace gw {
namespace {

/// The loads of one kind in one place, in the order in which they stand.
std::vector<TemplateLoad> sortedLoads(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> ids, bool isRackKind)
{
    std::vector<TemplateLoad> loads;
    for (const EquipmentId id : ids) {
        const Equipment* piece = plan.equipment.find(id);
        const EquipmentType* type = piece ? catalog.find(piece->type) : nullptr;
        if (!type || isPower(type->kind) || isRack(type->kind) != isRackKind) continue;
        const double along = isAlongX(piece->facing) ? piece->x.si() : piece->y.si();
        loads.push_back({id, piece->space, piece->group, along, maximumDraw(plan, catalog, *piece)});
    }
    std::ranges::sort(loads, {}, [](const TemplateLoad& load) { return std::tuple(load.space, load.group, load.along, load.piece); });
    const auto repeated = std::ranges::unique(loads, {}, &TemplateLoad::piece);
    loads.erase(repeated.begin(), repeated.end());
    return loads;
}

std::optional<Refusal> cannotFeed(const Plan& plan, std::span<const TemplateLoad> loads)
{
    for (const TemplateLoad& load : loads) {
        const Equipment& piece = *plan.equipment.find(load.piece);
        if (piece.isLocked) return Refusal {.fault = ConnectFault::Locked, .to = piece.name};
        if (!plan.spaces.contains(load.space)) return Refusal {.fault = ConnectFault::NoRoom, .to = piece.name};
    }
    return std::nullopt;
}

const char* nameOf(Topology topology)
{
    switch (topology) {
    case Topology::N: return "N";
    case Topology::NPlusOne: return "N+1";
    case Topology::TwoN: return "2N";
    case Topology::ThreeHalves: return "3N/2";
    case Topology::FourThirds: return "4N/3";
    case Topology::BlockRedundant: return "block redundant";
    }
    return "";
}

} // namespace

Power maximumDraw(const Plan& plan, const Catalog& catalog, const Equipment& piece)
{
    const EquipmentType* type = catalog.find(piece.type);
    if (!type) return {};
    if (type->rack) {
        const Power most = piece.maximumPower.value_or(type->rack->maximumPower.value);
        return piece.powerCap ? std::min(most, *piece.powerCap) : most;
    }
    if (!type->cooling) return {};
    const CoolingData& cooling = *type->cooling;
    double share = cooling.electricShare.value;
    if (cooling.carnotShare.value > 0) {
        // 15 to 45 degC is AHRI 550/590's air-cooled range; a hotter site condenses hotter.
        const Climate* climate = catalog.find(plan.site.climate);
        const double condensing = std::max(318.15, climate ? (climate->extremeDryBulb.value + cooling.approach.value).inKelvin() : 0);
        share += 1 / chillerCop(cooling.carnotShare.value, 288.15, condensing);
    }
    return piece.maximumPower.value_or(cooling.capacity.value) * share;
}

Connected feedByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> ids, const FeedTemplate& wanted)
{
    const auto racks = sortedLoads(plan, catalog, ids, true), plant = sortedLoads(plan, catalog, ids, false);
    if (racks.empty() && plant.empty()) return Refusal {.fault = ConnectFault::NothingToFeed};
    for (const auto* loads : {&racks, &plant})
        if (auto refusal = cannotFeed(plan, *loads)) return *std::move(refusal);
    EditBuilder builder(plan, "Feed " + std::to_string(racks.size() + plant.size()) + " loads " + nameOf(wanted.topology));
    FeedChains chains(plan, catalog, wanted, builder, racks.empty() ? plant.front().space : racks.front().space);
    if (auto refusal = chains.feed(racks, LoadKind::Racks)) return *std::move(refusal);
    if (auto refusal = chains.feed(plant, LoadKind::Plant)) return *std::move(refusal);
    chains.close();
    return std::move(builder).finish();
}

} // namespace gw
