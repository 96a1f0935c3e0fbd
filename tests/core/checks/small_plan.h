// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace gw {

/// A plan of two racks that face each other, with all that belongs to them, and what a solver would say of it. No rule objects.
struct SmallPlan {
    Plan plan;
    Catalog catalog;
    Outcome outcome;

    SmallPlan();

    template <class T>
    typename Table<T>::Key add(T row)
    {
        row.id.number = ++plan.info.lastId;
        const auto id = row.id;
        tableOf<T>(plan).put(std::move(row));
        outcome.equipment.resize(plan.equipment.size());
        outcome.loops.resize(plan.loops.size());
        outcome.tiers.resize(plan.tiers.size());
        return id;
    }

    template <class T, class Change>
    void edit(typename Table<T>::Key id, Change&& change)
    {
        T row = *tableOf<T>(plan).find(id);
        change(row);
        tableOf<T>(plan).put(std::move(row));
    }

    EquipmentId addPiece(const char* name, const char* type, double x, double y, Facing facing = Facing::North);
    EquipmentType& type(const char* id);
    EquipmentOutcome& outcomeOf(EquipmentId id) { return outcome.equipment[plan.equipment.indexOf(id)]; }
    /// Deletes every feed for which `isUnwanted` holds.
    template <class Predicate>
    void removeFeeds(Predicate&& isUnwanted)
    {
        const Table<Feed> all = plan.feeds;
        for (const Feed& feed : all)
            if (isUnwanted(feed)) plan.feeds.remove(feed.id);
    }

    std::vector<Finding> findings() const { return check(plan, catalog, outcome); }

    SpaceId hall, yard;
    EquipmentId north, south, fanWall, cdu, busway, ups, grid, cooler;
    LoopId technology, facility;
    TierId tier;
    ApplicationId agent;
};

namespace detail {

inline EquipmentType pieceType(const char* id, EquipmentKind kind, double width, double depth, double height, double mass)
{
    EquipmentType type {.id = {id}, .kind = kind, .name = id};
    type.width.value = metres(width);
    type.depth.value = metres(depth);
    type.height.value = metres(height);
    type.mass.value = kilograms(mass);
    return type;
}

inline EquipmentType rackType()
{
    EquipmentType type = pieceType("rack", EquipmentKind::AcceleratorRack, 0.6, 1.2, 2.3, 1440);
    type.rack.emplace();
    type.rack->maximumPower.value = kilowatts(100);
    type.rack->liquidShare.value = 0.8;
    type.rack->cords.value = 2;
    type.rack->maximumSupply.value = celsius(45);
    return type;
}

inline EquipmentType ratedType(const char* id, EquipmentKind kind, double width, double depth)
{
    EquipmentType type = pieceType(id, kind, width, depth, 2, 500);
    type.power.emplace();
    type.power->rating.value = kilowatts(400);
    return type;
}

inline EquipmentType coolingType(const char* id, EquipmentKind kind, double kilowattsOfHeat)
{
    EquipmentType type = pieceType(id, kind, 1, 1, 2, 500);
    type.cooling.emplace();
    type.cooling->capacity.value = kilowatts(kilowattsOfHeat);
    return type;
}

} // namespace detail

inline SmallPlan::SmallPlan()
{
    using namespace detail;
    catalog.equipment = {rackType(), ratedType("busway", EquipmentKind::Busway, 3, 0.2), ratedType("ups", EquipmentKind::Ups, 1, 1),
        pieceType("grid", EquipmentKind::GridConnection, 2, 2, 3, 500), coolingType("cdu", EquipmentKind::Cdu, 160),
        coolingType("fan_wall", EquipmentKind::FanWall, 40), coolingType("cooler", EquipmentKind::DryCooler, 400)};
    EnergySourceType engine {.id = {"engine"}, .name = "Engine"}, sun {.id = {"sun"}, .name = "Sun"};
    engine.capacityFactor.value = 0.9;
    sun.capacityFactor.value = 0.25;
    catalog.energySources = {engine, sun};

    plan.info.name = "Small";
    plan.site.name = "Field";
    plan.site.gridCapacity = kilowatts(300);
    hall = add(Space {.name = "Hall", .width = metres(20), .depth = metres(20), .height = metres(4), .floorLimit = kilogramsPerSquareMetre(2500), .aisleMinimum = metres(1.2)});
    yard = add(Space {.name = "Yard", .kind = SpaceKind::Yard, .x = metres(30), .width = metres(10), .depth = metres(10)});
    south = addPiece("A-01", "rack", 5, 5, Facing::North);
    north = addPiece("B-01", "rack", 5, 7.4, Facing::South);
    fanWall = addPiece("Fan wall", "fan_wall", 0, 5, Facing::East);
    cdu = addPiece("CDU", "cdu", 5.6, 5.2, Facing::North);
    busway = addPiece("Busway", "busway", 5, 5);
    ups = addPiece("UPS", "ups", 10, 5);
    grid = addPiece("Grid", "grid", 2, 2);
    cooler = addPiece("Cooler", "cooler", 6, 2);
    edit<Equipment>(grid, [this](Equipment& e) { e.space = yard; });
    edit<Equipment>(cooler, [this](Equipment& e) { e.space = yard; });
    for (const Side side : {Side::A, Side::B}) {
        add(Feed {.from = grid, .to = ups, .side = side});
        add(Feed {.from = ups, .to = busway, .side = side});
        for (const EquipmentId rack : {north, south}) add(Feed {.from = busway, .to = rack, .side = side});
    }
    technology = add(Loop {.name = "Technology", .kind = LoopKind::Technology, .supply = celsius(40)});
    facility = add(Loop {.name = "Facility", .kind = LoopKind::Facility, .supply = celsius(36)});
    add(Connection {.loop = technology, .equipment = cdu, .role = LoopRole::Cools});
    for (const EquipmentId rack : {north, south}) add(Connection {.loop = technology, .equipment = rack, .role = LoopRole::IsCooled});
    add(Connection {.loop = facility, .equipment = cdu, .role = LoopRole::IsCooled});
    add(Connection {.loop = facility, .equipment = cooler, .role = LoopRole::Cools});
    tier = add(ServiceTier {.name = "Standard", .model = {}, .capacityShare = 0.8});
    agent = add(Application {.name = "Agent", .tier = tier, .isAgent = true, .sensitiveData = true, .codeExecution = true});

    outcome.headline.gridPeak = kilowatts(280);
    outcome.tiers[0].capacity = tokensPerSecond(1000);
    for (const EquipmentId rack : {north, south}) outcomeOf(rack).peakPower = kilowatts(100);
    for (const EquipmentId gear : {busway, ups}) outcomeOf(gear) = {.peakPower = kilowatts(200), .rating = kilowatts(400), .loading = 0.5, .failureLoading = 1};
    outcome.loops[0] = {.heat = kilowatts(160), .capacity = kilowatts(160)};
    outcome.loops[1] = {.heat = kilowatts(160), .capacity = kilowatts(400)};
}

inline EquipmentId SmallPlan::addPiece(const char* name, const char* typeId, double x, double y, Facing facing)
{
    return add(Equipment {.name = name, .type = {typeId}, .space = hall, .x = metres(x), .y = metres(y), .facing = facing});
}

inline EquipmentType& SmallPlan::type(const char* id)
{
    return *std::ranges::find(catalog.equipment, EquipmentTypeId {id}, &EquipmentType::id);
}

} // namespace gw
