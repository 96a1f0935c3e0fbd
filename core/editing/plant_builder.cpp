// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/plant_builder.h"

#include "core/catalog/kinds.h"
#include "core/editing/free_room.h"
#include "core/editing/piece_name.h"
#include "core/formulas/cooling.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Between the two: see `isWaterCooled`.
constexpr TemperatureDifference waterApproach = kelvins(6);
/// A chiller evaporates this much below what it supplies, as generated plans count it. Estimate.
constexpr double evaporatorApproach = 3;

/// What reaches the loop without a compressor in the worst hour. The catalogue has no extreme wet bulb: its dry bulb's step stands for it. Estimate.
Temperature reachOf(const Climate& climate, const EquipmentType& type)
{
    if (type.kind != EquipmentKind::CoolingTower) return climate.extremeDryBulb.value + type.cooling->approach.value;
    return climate.designWetBulb.value + (climate.extremeDryBulb.value - climate.designDryBulb.value) + type.cooling->approach.value;
}

const EquipmentType* cheapestChiller(const Catalog& catalog, bool isByWater, Power heat, std::size_t spare)
{
    Catalog fitting;
    for (const EquipmentType& type : catalog.equipment)
        if (type.kind == EquipmentKind::Chiller && type.cooling && isWaterCooled(type) == isByWater) fitting.equipment.push_back(type);
    const EquipmentType* best = cheapestFor(fitting, EquipmentKind::Chiller, heat, spare, {});
    return best ? catalog.find(best->id) : nullptr;
}

/// Of the heat that chillers take, what their compressors add to it.
double compressorShare(const EquipmentType& chiller, Temperature supply, Temperature sink)
{
    return 1 / chillerCop(chiller.cooling->carnotShare.value, supply.inKelvin() - evaporatorApproach, (sink + chiller.cooling->approach.value).inKelvin());
}

} // namespace

std::size_t countOf(Power heat, const EquipmentType& type) { return static_cast<std::size_t>(std::ceil(heat / type.cooling->capacity.value - 1e-9)); }

bool isWaterCooled(const EquipmentType& chiller) { return chiller.cooling && chiller.cooling->approach.value < waterApproach; }

const EquipmentType* cheapestFor(const Catalog& catalog, EquipmentKind kind, Power heat, std::size_t spare, Power least)
{
    const EquipmentType* best = nullptr;
    Money lowest;
    for (const EquipmentType& type : catalog.equipment) {
        if (type.kind != kind || !type.cooling || type.cooling->capacity.value.si() <= 0 || type.cooling->capacity.value < least) continue;
        const Money cost = type.price.value * static_cast<double>(countOf(heat, type) + spare);
        if (best && cost >= lowest) continue;
        best = &type;
        lowest = cost;
    }
    return best;
}

std::optional<Refusal> chooseOutdoors(const Plan& plan, const Catalog& catalog, HeatSink sink, const Loop& loop, Power heat, std::size_t spare, Outdoors& outdoors)
{
    const EquipmentKind kind = sink == HeatSink::Towers ? EquipmentKind::CoolingTower : EquipmentKind::DryCooler;
    const auto missing = [](EquipmentKind what) { return Refusal {.fault = ConnectFault::NoPart, .expected = std::string(word(what))}; };
    const Climate* climate = catalog.find(plan.site.climate);
    double trim = sink == HeatSink::Chillers ? 1 : 0;
    if (sink != HeatSink::Chillers) {
        outdoors.free = cheapestFor(catalog, kind, heat, spare, {});
        if (!outdoors.free) return missing(kind);
        if (climate) trim = std::clamp((reachOf(*climate, *outdoors.free) - loop.supply) / loop.rise, 0.0, 1.0);
        // Dry coolers that reach nothing in the worst hour still spare the chillers the rest of the year.
        outdoors.freeHeat = heat;
        outdoors.pumpedHeat = heat;
        outdoors.pump = cheapestFor(catalog, EquipmentKind::Pump, heat, spare, {});
        if (!outdoors.pump) return missing(EquipmentKind::Pump);
    }
    if (trim <= 0) return std::nullopt;
    outdoors.chilledHeat = heat * trim;
    outdoors.chiller = cheapestChiller(catalog, sink == HeatSink::Towers, outdoors.chilledHeat, spare);
    if (!outdoors.chiller) return missing(EquipmentKind::Chiller);
    if (sink == HeatSink::Towers && climate) outdoors.freeHeat += outdoors.chilledHeat * compressorShare(*outdoors.chiller, loop.supply, reachOf(*climate, *outdoors.free));
    return std::nullopt;
}

Loop PlantBuilder::addLoop(const std::string& stem, LoopKind kind, Temperature supply, TemperatureDifference rise)
{
    auto loop = m_builder.fresh<Loop>();
    for (std::size_t number = 1; loop.name.empty() || isTaken(loop.name); ++number) loop.name = stem + " " + std::to_string(number);
    loop.kind = kind;
    loop.supply = supply;
    loop.rise = rise;
    m_builder.put(loop);
    return loop;
}

void PlantBuilder::connect(LoopId loop, EquipmentId piece, LoopRole role)
{
    auto connection = m_builder.fresh<Connection>();
    connection.loop = loop;
    connection.equipment = piece;
    connection.role = role;
    m_builder.put(connection);
}

bool PlantBuilder::isTaken(const std::string& name) const
{
    const auto& loops = m_builder.plan().loops;
    return std::any_of(loops.begin(), loops.end(), [&](const Loop& loop) { return loop.name == name; });
}

void PlantBuilder::addOutdoors(const Outdoors& outdoors, LoopId loop)
{
    if (outdoors.free) addYard(*outdoors.free, outdoors.freeHeat, loop);
    if (outdoors.chiller) addYard(*outdoors.chiller, outdoors.chilledHeat, loop);
    if (outdoors.pump) addYard(*outdoors.pump, outdoors.pumpedHeat, loop);
}

void PlantBuilder::addYard(const EquipmentType& type, Power heat, LoopId loop)
{
    for (std::size_t i = 0; i < countOf(heat, type) + m_spare; ++i) {
        auto piece = m_builder.fresh<Equipment>();
        piece.type = type.id;
        piece.name = freshName(m_builder.plan(), type);
        m_places.place(m_builder, type, SpaceKind::Yard, piece);
        const EquipmentId id = piece.id;
        m_added.push_back(id);
        m_builder.put(std::move(piece));
        connect(loop, id, LoopRole::Cools);
    }
}

EquipmentId PlantBuilder::add(const EquipmentType& type, Equipment piece)
{
    piece.id = m_builder.fresh<Equipment>().id;
    piece.type = type.id;
    piece.name = freshName(m_builder.plan(), type);
    const EquipmentId id = piece.id;
    m_added.push_back(id);
    m_builder.put(std::move(piece));
    return id;
}

EquipmentId PlantBuilder::addBesideRack(const EquipmentType& type, EquipmentId rack)
{
    const Equipment& neighbour = *m_plan.equipment.find(rack);
    const Spot spot = freeRoomBeside(m_builder.plan(), m_catalog, type, neighbour);
    return add(type, {.space = neighbour.space, .group = neighbour.group, .x = spot.x, .y = spot.y, .facing = neighbour.facing});
}

} // namespace gw
