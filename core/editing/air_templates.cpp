// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/checks/placement.h"
#include "core/editing/feed_templates.h"
#include "core/editing/plant_builder.h"
#include "core/editing/plant_feeds.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gw {
namespace {

/// Fluid to fluid in a chilled-water air handler at its rating: 18 C in, 25 C out (Vertiv FA096HC, catalogue entry fan-wall-fa096).
constexpr Temperature chilledSupply = celsius(18);
constexpr TemperatureDifference chilledRise = kelvins(7);
/// From one place along a wall to the next that is tried, metres.
constexpr double wallStep = 0.1;

struct AirRack {
    EquipmentId piece;
    SpaceId space;
    GroupId row;
    Power heat;
};

/// In the order of rooms and rows, with what air takes of each.
std::vector<AirRack> airRacks(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection)
{
    std::vector<AirRack> racks;
    for (const EquipmentId id : selection) {
        const Equipment* piece = plan.equipment.find(id);
        const EquipmentType* type = piece ? catalog.find(piece->type) : nullptr;
        if (!type || !type->rack || type->rack->liquidShare.value >= 1 || !plan.spaces.contains(piece->space)) continue;
        racks.push_back({id, piece->space, piece->group, maximumDraw(plan, catalog, *piece) * (1 - type->rack->liquidShare.value)});
    }
    std::ranges::sort(racks, {}, [](const AirRack& rack) { return std::tuple(rack.space, rack.row, rack.piece); });
    return racks;
}

Power heatOf(std::span<const AirRack> racks)
{
    Power heat;
    for (const AirRack& rack : racks) heat += rack.heat;
    return heat;
}

/// Puts air handlers down and on their loop.
class AirBuilder {
public:
    AirBuilder(const Plan& plan, const Catalog& catalog, PlantBuilder& plant, LoopId loop, std::size_t spare) : m_plan(plan), m_catalog(catalog), m_plant(plant), m_loop(loop), m_spare(spare) {}

    std::optional<Refusal> addDoors(std::span<const AirRack> racks)
    {
        for (const AirRack& rack : racks) {
            const Equipment& piece = *m_plan.equipment.find(rack.piece);
            const Length width = m_catalog.find(piece.type)->width.value;
            const EquipmentType* door = cheapestDoor(rack.heat, width);
            if (!door) return Refusal {.fault = ConnectFault::TooLarge, .to = piece.name, .seen = readable(rack.heat).text(), .expected = readable(largestDoor(width)).text()};
            connect(m_plant.add(*door, behind(piece, *door)));
        }
        return std::nullopt;
    }

    /// What each row gives off, at its end.
    std::optional<Refusal> addInRows(std::span<const AirRack> racks)
    {
        return forEachPart(racks, [](const AirRack& rack) { return std::pair(rack.space, rack.row); }, [this](std::span<const AirRack> row) -> std::optional<Refusal> {
            const EquipmentType* type = cheapestFor(m_catalog, EquipmentKind::InRowCooler, heatOf(row), m_spare, {});
            if (!type) return missing(EquipmentKind::InRowCooler);
            for (std::size_t i = 0; i < countOf(heatOf(row), *type) + m_spare; ++i) connect(m_plant.addBesideRack(*type, row.back().piece));
            return std::nullopt;
        });
    }

    std::optional<Refusal> addWalls(std::span<const AirRack> racks)
    {
        return forEachPart(racks, [](const AirRack& rack) { return rack.space; }, [this](std::span<const AirRack> hall) -> std::optional<Refusal> {
            const EquipmentType* type = cheapestFor(m_catalog, EquipmentKind::FanWall, heatOf(hall), m_spare, {});
            if (!type) return missing(EquipmentKind::FanWall);
            const auto places = alongWalls(hall.front().space, *type, countOf(heatOf(hall), *type) + m_spare);
            if (places.empty()) return Refusal {.fault = ConnectFault::NoWall, .to = m_plan.spaces.find(hall.front().space)->name, .seen = type->name};
            for (const Equipment& place : places) connect(m_plant.add(*type, place));
            return std::nullopt;
        });
    }

private:
    static Refusal missing(EquipmentKind kind) { return {.fault = ConnectFault::NoPart, .expected = std::string(word(kind))}; }
    void connect(EquipmentId piece) { m_plant.connect(m_loop, piece, LoopRole::IsCooled); }

    template <class Key, class Visit>
    std::optional<Refusal> forEachPart(std::span<const AirRack> racks, Key&& key, Visit&& visit)
    {
        for (std::size_t first = 0; first < racks.size();) {
            std::size_t last = first;
            while (last < racks.size() && key(racks[last]) == key(racks[first])) ++last;
            if (auto refusal = visit(racks.subspan(first, last - first))) return refusal;
            first = last;
        }
        return std::nullopt;
    }

    /// No wider than its rack, or the doors of a row would not stand side by side.
    static bool fits(const EquipmentType& type, Length width) { return type.kind == EquipmentKind::RearDoor && type.cooling && type.width.value <= width + millimetres(1); }

    const EquipmentType* cheapestDoor(Power heat, Length width) const
    {
        const EquipmentType* best = nullptr;
        for (const EquipmentType& type : m_catalog.equipment)
            if (fits(type, width) && type.cooling->capacity.value >= heat && (!best || type.price.value < best->price.value)) best = &type;
        return best;
    }

    Power largestDoor(Length width) const
    {
        Power largest;
        for (const EquipmentType& type : m_catalog.equipment)
            if (fits(type, width)) largest = std::max(largest, type.cooling->capacity.value);
        return largest;
    }

    /// A door at the middle of a rack's back, looking as the rack does.
    Equipment behind(const Equipment& rack, const EquipmentType& door) const
    {
        const Footprint foot = footprintOf(rack, *m_catalog.find(rack.type));
        const double wide = door.width.value.in(metre), deep = door.depth.value.in(metre);
        const double midX = (foot.x0 + foot.x1 - wide) / 2, midY = (foot.y0 + foot.y1 - wide) / 2;
        const auto at = [&](double x, double y) {
            return Equipment {.space = rack.space, .group = rack.group, .x = metres(std::round(x * 1000) / 1000), .y = metres(std::round(y * 1000) / 1000), .facing = rack.facing};
        };
        switch (rack.facing) {
        case Facing::North: return at(midX, foot.y0 - deep);
        case Facing::South: return at(midX, foot.y1);
        case Facing::East: return at(foot.x0 - deep, midY);
        case Facing::West: break;
        }
        return at(foot.x1, midY);
    }

    /// Free places for so many along the walls, each blowing into the hall; none where there are too few.
    std::vector<Equipment> alongWalls(SpaceId hall, const EquipmentType& type, std::size_t count) const
    {
        const Placement placement(std::make_shared<const Plan>(m_plan), m_catalog, {});
        const Space& space = *m_plan.spaces.find(hall);
        std::vector<Equipment> places;
        std::vector<Footprint> taken;
        for (const Facing facing : {Facing::East, Facing::West, Facing::North, Facing::South}) {
            const double end = (isAlongX(facing) ? space.width : space.depth).in(metre) - type.width.value.in(metre);
            for (double along = 0; along <= end + 1e-9 && places.size() < count; along += wallStep) {
                const Footprint foot = atWall(space, type, facing, along);
                const bool isTaken = std::ranges::any_of(taken, [&](const Footprint& other) { return penetration(other, foot) > touching; });
                if (isTaken || !placement.issues(Ghost {&type, hall, foot, facing}).empty()) continue;
                taken.push_back(foot);
                places.push_back({.space = hall, .x = metres(std::round(foot.x0 * 1000) / 1000), .y = metres(std::round(foot.y0 * 1000) / 1000), .facing = facing});
            }
        }
        return places.size() < count ? std::vector<Equipment> {} : places;
    }

    /// With its back to the wall behind it.
    static Footprint atWall(const Space& space, const EquipmentType& type, Facing facing, double along)
    {
        const double deep = type.depth.value.in(metre);
        switch (facing) {
        case Facing::East: return footprintAt(type, 0, along, facing);
        case Facing::West: return footprintAt(type, space.width.in(metre) - deep, along, facing);
        case Facing::North: return footprintAt(type, along, 0, facing);
        case Facing::South: break;
        }
        return footprintAt(type, along, space.depth.in(metre) - deep, facing);
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    PlantBuilder& m_plant;
    LoopId m_loop;
    std::size_t m_spare;
};

std::optional<Refusal> addUnits(AirBuilder& air, AirUnits units, std::span<const AirRack> racks)
{
    switch (units) {
    case AirUnits::FanWalls: return air.addWalls(racks);
    case AirUnits::InRowCoolers: return air.addInRows(racks);
    case AirUnits::RearDoors: break;
    }
    return air.addDoors(racks);
}

} // namespace

Connected coolAirByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, const AirTemplate& wanted)
{
    const std::vector<AirRack> racks = airRacks(plan, catalog, selection);
    if (racks.empty()) return Refusal {.fault = ConnectFault::NothingToCool};
    EditBuilder builder(plan, "Cool the air of " + std::to_string(racks.size()) + " racks");
    PlantBuilder plant(plan, catalog, builder, racks.front().space, wanted.spare);
    const Loop chilled = plant.addLoop("Chilled water", LoopKind::Facility, chilledSupply, chilledRise);
    AirBuilder air(plan, catalog, plant, chilled.id, wanted.spare);
    if (auto refusal = addUnits(air, wanted.units, racks)) return *std::move(refusal);
    Outdoors outdoors;
    const HeatSink sink = wanted.sink == HeatSink::Towers ? HeatSink::Towers : HeatSink::Chillers;
    if (auto refusal = chooseOutdoors(plan, catalog, sink, chilled, heatOf(racks) * heatMargin, wanted.spare, outdoors)) return *std::move(refusal);
    plant.addOutdoors(outdoors, chilled.id);
    plant.close();
    return finishFed(std::move(builder), catalog, plant.added());
}

} // namespace gw
