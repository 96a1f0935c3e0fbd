// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/small_plan.h"

#include <numbers>
#include <string>
#include <utility>

/// Changes of the small plan that bring it to a rule's limit, or beyond.
namespace gw {

inline void moveTo(SmallPlan& s, EquipmentId id, double x, double y)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.x = metres(x), e.y = metres(y); });
}

inline EquipmentId addSpareWall(SmallPlan& s, double x, double y) { return s.addPiece("Spare", "fan_wall", x, y); }

inline void turn(SmallPlan& s, EquipmentId id, Facing facing)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.facing = facing; });
}

inline void giveThirdPower(SmallPlan& s, bool isAgent)
{
    s.edit<Application>(s.agent, [&](Application& a) { a.externalCommunication = true, a.isAgent = isAgent; });
}

inline void addTiers(SmallPlan& s, int count)
{
    for (int i = 0; i < count; ++i) s.add(ServiceTier {.name = "More", .model = {"model"}});
}

inline void narrowAisles(SmallPlan& s)
{
    s.edit<Space>(s.hall, [](Space& h) { h.aisleMinimum = metres(0.9); });
}

inline void raiseFloor(SmallPlan& s)
{
    s.edit<Space>(s.hall, [](Space& h) { h.raisedFloor = metres(0.6), h.floorLimit = kilogramsPerSquareMetre(5000); });
}

inline void addRoom(SmallPlan& s, double x)
{
    s.add(Space {.name = "Room", .kind = SpaceKind::ElectricalRoom, .x = metres(x), .width = metres(5), .depth = metres(5)});
}

inline void draw(SmallPlan& s, ObstacleKind kind, double x, double y, double width, double depth, double height = 3)
{
    constexpr const char* names[] {"Wall", "Door", "Column", "Zone"};
    s.add(Obstacle {.name = names[static_cast<int>(kind)], .space = s.hall, .kind = kind, .x = metres(x), .y = metres(y), .width = metres(width), .depth = metres(depth), .height = metres(height)});
}

inline void addRacks(SmallPlan& s, GroupId row, double x, double y, int count)
{
    for (int i = 0; i < count; ++i)
        s.add(Equipment {.name = "R" + std::to_string(i), .type = {"rack"}, .space = s.hall, .group = row, .x = metres(x + 0.6 * i), .y = metres(y)});
}

inline GroupId addRow(SmallPlan& s, double x, double y, int count)
{
    const GroupId row = s.add(Group {.name = "Row", .space = s.hall});
    addRacks(s, row, x, y, count);
    return row;
}

/// Between the two racks; with `width` it reaches beyond them.
inline void addAisle(SmallPlan& s, AisleKind kind, Containment containment, double width = 0.6)
{
    s.add(Aisle {.name = "Aisle", .space = s.hall, .kind = kind, .x = metres(5), .y = metres(6.2), .width = metres(width), .depth = metres(0.5)});
    s.edit<Equipment>(s.north, [](Equipment& e) { e.y = metres(6.7); });
    const Aisle drawn = s.plan.aisles[s.plan.aisles.size() - 1];
    s.edit<Aisle>(drawn.id, [&](Aisle& a) { a.containment = containment; });
    s.edit<Equipment>(s.cdu, [](Equipment& e) { e.x = metres(17), e.y = metres(14); });
}

inline EquipmentId addOutside(SmallPlan& s, const char* name, const char* type, double x, double y)
{
    return s.add(Equipment {.name = name, .type = {type}, .space = s.yard, .x = metres(x), .y = metres(y)});
}

inline void nearHall(SmallPlan& s)
{
    s.edit<Space>(s.yard, [](Space& y) { y.x = metres(20); });
}

inline void transform(SmallPlan& s)
{
    s.removeFeeds([&](const Feed& f) { return f.from == s.grid || f.from == s.gridB; });
    const EquipmentId board = s.addPiece("Board", "switchgear", 15, 15), a = s.addPiece("TA", "transformer", 17, 15), b = s.addPiece("TB", "transformer", 17, 17);
    for (const auto& [from, to] : {std::pair {s.grid, board}, {board, a}, {board, b}, {a, s.ups}, {b, s.upsB}}) s.add(Feed {.from = from, .to = to});
}

inline void disconnect(SmallPlan& s, EquipmentId piece, LoopRole role)
{
    const Table<Connection> all = s.plan.connections;
    for (const Connection& c : all)
        if (c.equipment == piece && c.role == role) s.plan.connections.remove(c.id);
}

inline void useTowers(SmallPlan& s, double wetBulb)
{
    for (const EquipmentId cooler : {s.cooler, s.spareCooler}) s.edit<Equipment>(cooler, [](Equipment& e) { e.type = {"tower"}; });
    s.catalog.climates[0].designWetBulb.value = celsius(wetBulb);
}

/// A chiller on the facility loop, for what the dry coolers leave at this design temperature.
inline void trim(SmallPlan& s, double dryBulb)
{
    s.connect(s.facility, s.chiller, LoopRole::Cools);
    s.catalog.climates[0].designDryBulb.value = celsius(dryBulb);
}

inline void addPump(SmallPlan& s) { s.connect(s.facility, addOutside(s, "Pump", "pump", 4, 8), LoopRole::Cools); }

inline void pipe(SmallPlan& s, double cubicMetresPerSecond, double millimetresWide)
{
    s.outcome.loops[0].flow = VolumeFlow::fromSi(cubicMetresPerSecond);
    s.edit<Loop>(s.technology, [&](Loop& l) { l.pipeDiameter = millimetres(millimetresWide); });
}

inline void askFlow(SmallPlan& s, double litres, double supply)
{
    s.type("rack").rack->coolantFlow.value = litresPerMinute(litres);
    s.edit<Loop>(s.technology, [&](Loop& l) { l.supply = celsius(supply); });
}

/// Published for 30 C, where the loop gives enough, and for 40 C, where it does not; the listed flow is another's matter.
inline void askFlows(SmallPlan& s, double supply)
{
    s.edit<Loop>(s.technology, [supply](Loop& l) { l.supply = celsius(supply); });
    RackData& rack = *s.type("rack").rack;
    rack.coolantFlow.value = litresPerMinute(500);
    for (const auto& [warmth, litres] : {std::pair {30.0, 0.0}, std::pair {40.0, 130.0}}) {
        rack.flows.emplace_back();
        rack.flows.back().supply.value = celsius(warmth), rack.flows.back().flow.value = litresPerMinute(litres);
    }
}

inline void addNetwork(SmallPlan& s, double x)
{
    s.edit<Space>(s.hall, [](Space& h) { h.width = metres(120); });
    s.plan.equipment.remove(s.north);
    s.outcome.equipment.resize(s.plan.equipment.size());
    s.addPiece("Network", "network", x, 5.6);
    moveTo(s, s.south, 0.6, 5);
}

inline void train(SmallPlan& s, double distance)
{
    s.plan.workload.preTrainingShare = 0.2;
    s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0.1; });
    s.plan.workload.postTrainingShare = 0.4;
    const SpaceId far = s.add(Space {.name = "Far", .x = metres(distance), .width = metres(20), .depth = metres(20)});
    s.edit<Equipment>(s.north, [&](Equipment& e) { e.space = far; });
}

inline void shareUps(SmallPlan& s)
{
    s.removeFeeds([&](const Feed& f) { return f.from == s.upsB && f.to == s.buswayB; });
    s.add(Feed {.from = s.ups, .to = s.buswayB, .side = Side::B});
}

inline void drawAll(SmallPlan& s, double kilowattsEach)
{
    for (const EquipmentId rack : {s.north, s.south}) s.outcomeOf(rack).peakPower = kilowatts(kilowattsEach);
}

inline void backUp(SmallPlan& s)
{
    const EquipmentId engine = addOutside(s, "Engine", "generator", 4, 8);
    for (const EquipmentId ups : {s.ups, s.upsB}) s.add(Feed {.from = engine, .to = ups});
}

inline void overload(SmallPlan& s) { s.edit<Equipment>(s.busway, [](Equipment& e) { e.maximumPower = kilowatts(180); }); }

inline std::string hoursAlike(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) text += "0.05 ";
    return text;
}

} // namespace gw
