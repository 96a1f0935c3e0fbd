// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace gw {

/// A plan of two racks that face each other, with all that belongs to them on two sides and one to spare, and what a solver would say of it. No rule objects.
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
    void feedSide(Side side, EquipmentId source, EquipmentId gear, EquipmentId distribution);
    void connect(LoopId loop, EquipmentId piece, LoopRole role) { add(Connection {.loop = loop, .equipment = piece, .role = role}); }
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

    std::vector<Finding> findings() const { return check(plan, catalog, outcome, "2026-11-22"); }

    SpaceId hall, yard;
    EquipmentId north, south, fanWall, cdu, busway, ups, grid, cooler, buswayB, upsB, gridB, spareWall, spareCdu, spareCooler;
    EquipmentId chiller, spareChiller;
    LoopId technology, facility, chilled;
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
    type.rack->idlePower.value = kilowatts(30);
    type.rack->accelerators.value = 72;
    type.rack->maximumAirInlet.value = celsius(35);
    return type;
}

inline EquipmentType networkType()
{
    EquipmentType type = pieceType("network", EquipmentKind::NetworkRack, 0.6, 1.2, 2.3, 700);
    type.rack.emplace();
    type.rack->cords.value = 1;
    type.rack->maximumAirInlet.value = celsius(35);
    return type;
}

inline Climate mildClimate()
{
    Climate climate {.id = {"mild"}, .name = "Mild"};
    climate.designDryBulb.value = celsius(32);
    climate.designWetBulb.value = celsius(22);
    return climate;
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
    type.cooling->electricShare.value = 0.01;
    type.cooling->approach.value = kelvins(4);
    return type;
}

} // namespace detail

inline SmallPlan::SmallPlan()
{
    using namespace detail;
    catalog.equipment = {rackType(), ratedType("busway", EquipmentKind::Busway, 3, 0.2), ratedType("ups", EquipmentKind::Ups, 1, 1),
        pieceType("grid", EquipmentKind::GridConnection, 2, 2, 3, 500), coolingType("cdu", EquipmentKind::Cdu, 160),
        coolingType("fan_wall", EquipmentKind::FanWall, 40), coolingType("cooler", EquipmentKind::DryCooler, 400), coolingType("chiller", EquipmentKind::Chiller, 60),
        coolingType("tower", EquipmentKind::CoolingTower, 400), coolingType("pump", EquipmentKind::Pump, 150), ratedType("transformer", EquipmentKind::Transformer, 1, 1),
        ratedType("switchgear", EquipmentKind::Switchgear, 1, 1), ratedType("generator", EquipmentKind::Generator, 2, 1), ratedType("battery", EquipmentKind::Battery, 2, 1),
        networkType()};
    type("chiller").cooling->carnotShare.value = 0.5;
    EnergySourceType engine {.id = {"engine"}, .name = "Engine"}, sun {.id = {"sun"}, .name = "Sun"};
    engine.capacityFactor.value = 0.9;
    sun.capacityFactor.value = 0.25;
    catalog.energySources = {engine, sun};

    catalog.models = {ModelType {.id = {"model"}, .name = "Model"}};
    catalog.climates = {mildClimate()};

    plan.info.name = "Small";
    plan.site.climate = {"mild"};
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
    buswayB = addPiece("Busway B", "busway", 5, 5.9);
    upsB = addPiece("UPS B", "ups", 13, 5);
    gridB = addPiece("Grid B", "grid", 2, 6);
    spareWall = addPiece("Fan wall 2", "fan_wall", 0, 6, Facing::East);
    spareCdu = addPiece("CDU 2", "cdu", 15, 9, Facing::North);
    spareCooler = addPiece("Cooler 2", "cooler", 7, 2);
    for (const EquipmentId outside : {grid, cooler, gridB, spareCooler}) edit<Equipment>(outside, [this](Equipment& e) { e.space = yard; });
    feedSide(Side::A, grid, ups, busway);
    feedSide(Side::B, gridB, upsB, buswayB);
    technology = add(Loop {.name = "Technology", .kind = LoopKind::Technology, .supply = celsius(40)});
    facility = add(Loop {.name = "Facility", .kind = LoopKind::Facility, .supply = celsius(36)});
    for (const EquipmentId unit : {cdu, spareCdu}) connect(technology, unit, LoopRole::Cools);
    for (const EquipmentId rack : {north, south}) connect(technology, rack, LoopRole::IsCooled);
    for (const EquipmentId unit : {cdu, spareCdu}) connect(facility, unit, LoopRole::IsCooled);
    for (const EquipmentId unit : {cooler, spareCooler}) connect(facility, unit, LoopRole::Cools);
    // The walls have water of their own, so that rules of the facility loop say one thing at a time.
    chilled = add(Loop {.name = "Chilled", .kind = LoopKind::Facility, .supply = celsius(20)});
    chiller = add(Equipment {.name = "Chiller", .type = {"chiller"}, .space = yard, .x = metres(8), .y = metres(6)});
    spareChiller = add(Equipment {.name = "Chiller 2", .type = {"chiller"}, .space = yard, .x = metres(6), .y = metres(6)});
    for (const EquipmentId unit : {chiller, spareChiller}) connect(chilled, unit, LoopRole::Cools);
    for (const EquipmentId unit : {fanWall, spareWall}) connect(chilled, unit, LoopRole::IsCooled);
    for (const EquipmentId unit : {cdu, spareCdu, cooler, spareCooler, fanWall, spareWall, chiller, spareChiller})
        for (const auto& [side, gear] : {std::pair {Side::A, ups}, std::pair {Side::B, upsB}}) add(Feed {.from = gear, .to = unit, .side = side});
    tier = add(ServiceTier {.name = "Standard", .model = {"model"}, .capacityShare = 0.8});
    agent = add(Application {.name = "Agent", .tier = tier, .isAgent = true, .sensitiveData = true, .codeExecution = true});

    outcome.headline.gridPeak = kilowatts(280);
    outcome.tiers[0].capacity = tokensPerSecond(1000);
    for (const EquipmentId rack : {north, south}) outcomeOf(rack).peakPower = kilowatts(100);
    for (const EquipmentId gear : {busway, ups, buswayB, upsB}) outcomeOf(gear) = {.peakPower = kilowatts(200), .rating = kilowatts(400), .loading = 0.5, .failureLoading = 1};
    outcome.loops[0] = {.heat = kilowatts(160), .capacity = kilowatts(320), .flow = litresPerMinute(240)};
    outcome.loops[1] = {.heat = kilowatts(160), .capacity = kilowatts(800), .flow = litresPerMinute(240)};
    outcome.loops[2] = {.heat = kilowatts(40), .capacity = kilowatts(120), .flow = litresPerMinute(60)};
}

inline void SmallPlan::feedSide(Side side, EquipmentId source, EquipmentId gear, EquipmentId distribution)
{
    add(Feed {.from = source, .to = gear, .side = side});
    add(Feed {.from = gear, .to = distribution, .side = side});
    for (const EquipmentId rack : {north, south}) add(Feed {.from = distribution, .to = rack, .side = side});
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
