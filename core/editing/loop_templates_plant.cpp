// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/editing/feed_places.h"
#include "core/editing/feed_templates.h"
#include "core/editing/free_room.h"
#include "core/editing/loop_templates.h"
#include "core/editing/piece_name.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// For pumps' heat and rounding between the sum of maxima and the loop's own balance. Estimate, as generated plans have it.
constexpr double heatMargin = 1.07;
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

std::size_t countOf(Power heat, const EquipmentType& type) { return static_cast<std::size_t>(std::ceil(heat / type.cooling->capacity.value - 1e-9)); }

/// The type of a kind of which enough, and the spare ones, cost least.
const EquipmentType* cheapestFor(const Catalog& catalog, EquipmentKind kind, Power heat, std::size_t spare)
{
    const EquipmentType* best = nullptr;
    Money least;
    for (const EquipmentType& type : catalog.equipment) {
        if (type.kind != kind || !type.cooling || type.cooling->capacity.value < leastUnit) continue;
        const Money cost = type.price.value * static_cast<double>(countOf(heat, type) + spare);
        if (best && cost >= least) continue;
        best = &type;
        least = cost;
    }
    return best;
}

/// The part of a facility loop's heat that compressors must take in the hottest hour.
double trimShare(const Plan& plan, const Catalog& catalog, const EquipmentType& cooler, Temperature supply)
{
    const Climate* climate = catalog.find(plan.site.climate);
    if (!climate) return 0;
    return std::clamp((climate->extremeDryBulb.value + cooler.cooling->approach.value - supply) / liquidRise, 0.0, 1.0);
}

/// Writes the plant of a template into an edit.
class PlantBuilder {
public:
    PlantBuilder(const Plan& plan, const Catalog& catalog, EditBuilder& builder, SpaceId near, std::size_t spare)
        : m_plan(plan), m_catalog(catalog), m_builder(builder), m_places(plan, catalog, near), m_spare(spare)
    {
    }

    LoopId addLoop(LoopKind kind, Temperature supply)
    {
        auto loop = m_builder.fresh<Loop>();
        const std::string series = kind == LoopKind::Facility ? "Facility loop " : "Technology loop ";
        for (std::size_t number = 1; loop.name.empty() || isTaken(loop.name); ++number) loop.name = series + std::to_string(number);
        loop.kind = kind;
        loop.supply = supply;
        loop.rise = liquidRise;
        m_builder.put(loop);
        return loop.id;
    }

    void connect(LoopId loop, EquipmentId piece, LoopRole role)
    {
        auto connection = m_builder.fresh<Connection>();
        connection.loop = loop;
        connection.equipment = piece;
        connection.role = role;
        m_builder.put(connection);
    }

    /// CDUs at the end of the row of the last of these racks, on their technology loop and on the facility loop.
    void coolRacks(std::span<const LiquidRack> racks, const EquipmentType& unit, Temperature supply, LoopId facility)
    {
        const LoopId loop = addLoop(LoopKind::Technology, supply);
        Power heat;
        for (const LiquidRack& rack : racks) {
            heat += rack.heat;
            connect(loop, rack.piece, LoopRole::IsCooled);
        }
        for (std::size_t i = 0; i < countOf(heat, unit) + m_spare; ++i) {
            const EquipmentId cdu = addBesideRack(unit, racks.back().piece);
            connect(loop, cdu, LoopRole::Cools);
            connect(facility, cdu, LoopRole::IsCooled);
        }
    }

    void addOutdoors(const EquipmentType& type, Power heat, LoopId loop)
    {
        for (std::size_t i = 0; i < countOf(heat, type) + m_spare; ++i) {
            auto piece = m_builder.fresh<Equipment>();
            piece.type = type.id;
            piece.name = freshName(m_builder.plan(), type);
            m_places.place(m_builder, type, SpaceKind::Yard, piece);
            const EquipmentId id = piece.id;
            m_builder.put(std::move(piece));
            connect(loop, id, LoopRole::Cools);
        }
    }

    void close() { m_places.close(m_builder); }

private:
    bool isTaken(const std::string& name) const
    {
        const auto& loops = m_builder.plan().loops;
        return std::any_of(loops.begin(), loops.end(), [&](const Loop& loop) { return loop.name == name; });
    }

    EquipmentId addBesideRack(const EquipmentType& type, EquipmentId rack)
    {
        const Equipment& neighbour = *m_plan.equipment.find(rack);
        const Spot spot = freeRoomBeside(m_builder.plan(), m_catalog, type, neighbour);
        auto piece = m_builder.fresh<Equipment>();
        piece.type = type.id;
        piece.name = freshName(m_builder.plan(), type);
        piece.space = neighbour.space;
        piece.group = neighbour.group;
        piece.facing = neighbour.facing;
        piece.x = spot.x;
        piece.y = spot.y;
        const EquipmentId id = piece.id;
        m_builder.put(std::move(piece));
        return id;
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    EditBuilder& m_builder;
    FeedPlaces m_places;
    std::size_t m_spare;
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

} // namespace

Connected coolByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, std::size_t spare)
{
    Temperature supply = warmSupply;
    const std::vector<LiquidRack> racks = liquidRacks(plan, catalog, selection, supply);
    if (racks.empty()) return Refusal {.fault = ConnectFault::NothingToCool};
    Power heat;
    for (const LiquidRack& rack : racks) heat += rack.heat;
    const EquipmentType *unit = cheapestFor(catalog, EquipmentKind::Cdu, heat, spare), *cooler = cheapestFor(catalog, EquipmentKind::DryCooler, heat * heatMargin, spare);
    if (!unit || !cooler) return Refusal {.fault = ConnectFault::NoPart, .expected = std::string(word(unit ? EquipmentKind::DryCooler : EquipmentKind::Cdu))};
    const Temperature facilitySupply = supply - unit->cooling->approach.value;
    const double trim = trimShare(plan, catalog, *cooler, facilitySupply);
    const EquipmentType* chiller = trim > 0 ? cheapestFor(catalog, EquipmentKind::Chiller, heat * (heatMargin * trim), spare) : nullptr;
    if (trim > 0 && !chiller) return Refusal {.fault = ConnectFault::NoPart, .expected = std::string(word(EquipmentKind::Chiller))};

    EditBuilder builder(plan, "Cool " + std::to_string(racks.size()) + " racks by new CDUs and dry coolers");
    leaveTechnologyLoops(plan, builder, racks);
    PlantBuilder plant(plan, catalog, builder, plan.equipment.find(racks.front().piece)->space, spare);
    const LoopId facility = plant.addLoop(LoopKind::Facility, facilitySupply);
    const Power most = unit->cooling->capacity.value * static_cast<double>(unitsPerLoop);
    for (std::size_t first = 0; first < racks.size();) {
        std::size_t last = first;
        for (Power sum; last < racks.size() && (last == first || sum + racks[last].heat <= most); ++last) sum += racks[last].heat;
        plant.coolRacks(std::span(racks).subspan(first, last - first), *unit, supply, facility);
        first = last;
    }
    plant.addOutdoors(*cooler, heat * heatMargin, facility);
    if (chiller) plant.addOutdoors(*chiller, heat * (heatMargin * trim), facility);
    plant.close();
    return std::move(builder).finish();
}

} // namespace gw
