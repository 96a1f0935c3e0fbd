// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/editing/feed_templates.h"
#include "core/editing/plant_builder.h"
#include "core/editing/plant_feeds.h"

#include <algorithm>

namespace gw {
namespace {

/// Across CDUs and racks: within the 8..12 K of published CDU design rules (catalogue data, section 2.1).
constexpr TemperatureDifference liquidRise = kelvins(10);
/// Warm enough to need no compressor in most climates. Source: vendors' design point of NVL72 racks.
constexpr Temperature warmSupply = celsius(40);
/// CDUs beside one loop before a new one begins: what generated plans put on a pod. Estimate.
constexpr std::size_t unitsPerLoop = 4;
/// Below this a CDU stands in its rack and not in a row.
constexpr Power leastUnit = kilowatts(300);

struct LiquidRack {
    EquipmentId piece;
    Power heat;
};

/// In the order of rooms and rows, with what liquid takes of each.
std::vector<LiquidRack> liquidRacks(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, Temperature& supply)
{
    std::vector<const Equipment*> pieces;
    for (const EquipmentId id : selection)
        if (const Equipment* piece = plan.equipment.find(id)) pieces.push_back(piece);
    std::ranges::sort(pieces, {}, [](const Equipment* piece) { return std::tuple(piece->space, piece->group, piece->id); });
    std::vector<LiquidRack> racks;
    for (const Equipment* piece : pieces) {
        const EquipmentType* type = catalog.find(piece->type);
        if (!type || !type->rack || type->rack->liquidShare.value <= 0 || !plan.spaces.contains(piece->space)) continue;
        supply = std::min(supply, type->rack->maximumSupply.value);
        racks.push_back({piece->id, maximumDraw(plan, catalog, *piece) * type->rack->liquidShare.value});
    }
    return racks;
}

void leaveTechnologyLoops(const Plan& plan, EditBuilder& builder, const std::vector<LiquidRack>& racks)
{
    for (const Connection& connection : plan.connections) {
        const Loop* loop = plan.loops.find(connection.loop);
        const bool isOurs = std::ranges::find(racks, connection.equipment, &LiquidRack::piece) != racks.end();
        if (isOurs && connection.role == LoopRole::IsCooled && loop && loop->kind == LoopKind::Technology) builder.remove<Connection>(connection.id);
    }
}

/// CDUs at the end of the row of the last of these racks, on their technology loop and on the facility loop.
void coolRacks(PlantBuilder& plant, std::span<const LiquidRack> racks, const EquipmentType& unit, std::size_t spare, Temperature supply, LoopId facility)
{
    const LoopId loop = plant.addLoop("Technology loop", LoopKind::Technology, supply, liquidRise).id;
    Power heat;
    for (const LiquidRack& rack : racks) {
        heat += rack.heat;
        plant.connect(loop, rack.piece, LoopRole::IsCooled);
    }
    for (std::size_t i = 0; i < countOf(heat, unit) + spare; ++i) {
        const EquipmentId cdu = plant.addBesideRack(unit, racks.back().piece);
        plant.connect(loop, cdu, LoopRole::Cools);
        plant.connect(facility, cdu, LoopRole::IsCooled);
    }
}

} // namespace

Connected coolByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, const LoopTemplate& wanted)
{
    Temperature supply = warmSupply;
    const std::vector<LiquidRack> racks = liquidRacks(plan, catalog, selection, supply);
    if (racks.empty()) return Refusal {.fault = ConnectFault::NothingToCool};
    Power heat;
    for (const LiquidRack& rack : racks) heat += rack.heat;
    const EquipmentType* unit = cheapestFor(catalog, EquipmentKind::Cdu, heat, wanted.spare, leastUnit);
    if (!unit) return Refusal {.fault = ConnectFault::NoPart, .expected = std::string(word(EquipmentKind::Cdu))};

    EditBuilder builder(plan, "Cool " + std::to_string(racks.size()) + " racks by new CDUs and outdoor plant");
    leaveTechnologyLoops(plan, builder, racks);
    PlantBuilder plant(plan, catalog, builder, plan.equipment.find(racks.front().piece)->space, wanted.spare);
    const Loop facility = plant.addLoop("Facility loop", LoopKind::Facility, supply - unit->cooling->approach.value, liquidRise);
    Outdoors outdoors;
    if (auto refusal = chooseOutdoors(plan, catalog, wanted.sink, facility, heat * heatMargin, wanted.spare, outdoors)) return *std::move(refusal);
    const Power most = unit->cooling->capacity.value * static_cast<double>(unitsPerLoop);
    for (std::size_t first = 0; first < racks.size();) {
        std::size_t last = first;
        for (Power sum; last < racks.size() && (last == first || sum + racks[last].heat <= most); ++last) sum += racks[last].heat;
        coolRacks(plant, std::span(racks).subspan(first, last - first), *unit, wanted.spare, supply, facility.id);
        first = last;
    }
    plant.addOutdoors(outdoors, facility.id);
    plant.close();
    return finishFed(std::move(builder), catalog, plant.added());
}

} // namespace gw
