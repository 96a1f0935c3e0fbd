// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checks/small_plan.h"

#include <QTest>

#include <numbers>

using namespace gw;

namespace {

/// A plan that breaks a rule, and one that just keeps it.
struct RuleCase {
    const char* name;
    Rule rule;
    Severity severity;
    double measured, limit;
    const char* object;
    void (*breakIt)(SmallPlan&);
    void (*keepIt)(SmallPlan&);
};

void moveTo(SmallPlan& s, EquipmentId id, double x, double y)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.x = metres(x), e.y = metres(y); });
}

EquipmentId addSpareWall(SmallPlan& s, double x, double y) { return s.addPiece("Spare", "fan_wall", x, y); }

void turn(SmallPlan& s, EquipmentId id, Facing facing)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.facing = facing; });
}

void giveThirdPower(SmallPlan& s, bool isAgent)
{
    s.edit<Application>(s.agent, [&](Application& a) { a.externalCommunication = true, a.isAgent = isAgent; });
}

void addTiers(SmallPlan& s, int count)
{
    for (int i = 0; i < count; ++i) s.add(ServiceTier {.name = "More", .model = {"model"}});
}

void narrowAisles(SmallPlan& s)
{
    s.edit<Space>(s.hall, [](Space& h) { h.aisleMinimum = metres(0.9); });
}

void raiseFloor(SmallPlan& s)
{
    s.edit<Space>(s.hall, [](Space& h) { h.raisedFloor = metres(0.6), h.floorLimit = kilogramsPerSquareMetre(5000); });
}

void addRoom(SmallPlan& s, double x)
{
    s.add(Space {.name = "Room", .kind = SpaceKind::ElectricalRoom, .x = metres(x), .width = metres(5), .depth = metres(5)});
}

void draw(SmallPlan& s, ObstacleKind kind, double x, double y, double width, double depth, double height = 3)
{
    constexpr const char* names[] {"Wall", "Door", "Column", "Zone"};
    s.add(Obstacle {.name = names[static_cast<int>(kind)], .space = s.hall, .kind = kind, .x = metres(x), .y = metres(y), .width = metres(width), .depth = metres(depth), .height = metres(height)});
}

void addRacks(SmallPlan& s, GroupId row, double x, double y, int count)
{
    for (int i = 0; i < count; ++i)
        s.add(Equipment {.name = "R" + std::to_string(i), .type = {"rack"}, .space = s.hall, .group = row, .x = metres(x + 0.6 * i), .y = metres(y)});
}

GroupId addRow(SmallPlan& s, double x, double y, int count)
{
    const GroupId row = s.add(Group {.name = "Row", .space = s.hall});
    addRacks(s, row, x, y, count);
    return row;
}

/// Between the two racks; with `width` it reaches beyond them.
void addAisle(SmallPlan& s, AisleKind kind, Containment containment, double width = 0.6)
{
    s.add(Aisle {.name = "Aisle", .space = s.hall, .kind = kind, .x = metres(5), .y = metres(6.2), .width = metres(width), .depth = metres(0.5)});
    s.edit<Equipment>(s.north, [](Equipment& e) { e.y = metres(6.7); });
    const Aisle drawn = s.plan.aisles[s.plan.aisles.size() - 1];
    s.edit<Aisle>(drawn.id, [&](Aisle& a) { a.containment = containment; });
    s.edit<Equipment>(s.cdu, [](Equipment& e) { e.x = metres(17), e.y = metres(14); });
}

EquipmentId addOutside(SmallPlan& s, const char* name, const char* type, double x, double y)
{
    return s.add(Equipment {.name = name, .type = {type}, .space = s.yard, .x = metres(x), .y = metres(y)});
}

void nearHall(SmallPlan& s)
{
    s.edit<Space>(s.yard, [](Space& y) { y.x = metres(20); });
}

void transform(SmallPlan& s)
{
    s.removeFeeds([&](const Feed& f) { return f.from == s.grid || f.from == s.gridB; });
    const EquipmentId board = s.addPiece("Board", "switchgear", 15, 15), a = s.addPiece("TA", "transformer", 17, 15), b = s.addPiece("TB", "transformer", 17, 17);
    for (const auto& [from, to] : {std::pair {s.grid, board}, {board, a}, {board, b}, {a, s.ups}, {b, s.upsB}}) s.add(Feed {.from = from, .to = to});
}

void disconnect(SmallPlan& s, EquipmentId piece, LoopRole role)
{
    const Table<Connection> all = s.plan.connections;
    for (const Connection& c : all)
        if (c.equipment == piece && c.role == role) s.plan.connections.remove(c.id);
}

void useTowers(SmallPlan& s, double wetBulb)
{
    for (const EquipmentId cooler : {s.cooler, s.spareCooler}) s.edit<Equipment>(cooler, [](Equipment& e) { e.type = {"tower"}; });
    s.catalog.climates[0].designWetBulb.value = celsius(wetBulb);
}

/// A chiller on the facility loop, for what the dry coolers leave at this design temperature.
void trim(SmallPlan& s, double dryBulb)
{
    s.connect(s.facility, s.chiller, LoopRole::Cools);
    s.catalog.climates[0].designDryBulb.value = celsius(dryBulb);
}

void addPump(SmallPlan& s) { s.connect(s.facility, addOutside(s, "Pump", "pump", 4, 8), LoopRole::Cools); }

void pipe(SmallPlan& s, double cubicMetresPerSecond, double millimetresWide)
{
    s.outcome.loops[0].flow = VolumeFlow::fromSi(cubicMetresPerSecond);
    s.edit<Loop>(s.technology, [&](Loop& l) { l.pipeDiameter = millimetres(millimetresWide); });
}

void askFlow(SmallPlan& s, double litres, double supply)
{
    s.type("rack").rack->coolantFlow.value = litresPerMinute(litres);
    s.edit<Loop>(s.technology, [&](Loop& l) { l.supply = celsius(supply); });
}

/// Published for 30 C, where the loop gives enough, and for 40 C, where it does not; the listed flow is another's matter.
void askFlows(SmallPlan& s, double supply)
{
    s.edit<Loop>(s.technology, [supply](Loop& l) { l.supply = celsius(supply); });
    RackData& rack = *s.type("rack").rack;
    rack.coolantFlow.value = litresPerMinute(500);
    for (const auto& [warmth, litres] : {std::pair {30.0, 0.0}, std::pair {40.0, 130.0}}) {
        rack.flows.emplace_back();
        rack.flows.back().supply.value = celsius(warmth), rack.flows.back().flow.value = litresPerMinute(litres);
    }
}

void addNetwork(SmallPlan& s, double x)
{
    s.edit<Space>(s.hall, [](Space& h) { h.width = metres(120); });
    s.plan.equipment.remove(s.north);
    s.outcome.equipment.resize(s.plan.equipment.size());
    s.addPiece("Network", "network", x, 5.6);
    moveTo(s, s.south, 0.6, 5);
}

void train(SmallPlan& s, double distance)
{
    s.plan.workload.preTrainingShare = 0.2;
    s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0.1; });
    s.plan.workload.postTrainingShare = 0.4;
    const SpaceId far = s.add(Space {.name = "Far", .x = metres(distance), .width = metres(20), .depth = metres(20)});
    s.edit<Equipment>(s.north, [&](Equipment& e) { e.space = far; });
}

void shareUps(SmallPlan& s)
{
    s.removeFeeds([&](const Feed& f) { return f.from == s.upsB && f.to == s.buswayB; });
    s.add(Feed {.from = s.ups, .to = s.buswayB, .side = Side::B});
}

void drawAll(SmallPlan& s, double kilowattsEach)
{
    for (const EquipmentId rack : {s.north, s.south}) s.outcomeOf(rack).peakPower = kilowatts(kilowattsEach);
}

void backUp(SmallPlan& s)
{
    const EquipmentId engine = addOutside(s, "Engine", "generator", 4, 8);
    for (const EquipmentId ups : {s.ups, s.upsB}) s.add(Feed {.from = engine, .to = ups});
}

void overload(SmallPlan& s) { s.edit<Equipment>(s.busway, [](Equipment& e) { e.maximumPower = kilowatts(180); }); }

std::string hoursAlike(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) text += "0.05 ";
    return text;
}

const RuleCase cases[] = {
    {"overlap", Rule::Overlap, Severity::Error, 0.25, 0, "UPS",
        [](SmallPlan& s) { addSpareWall(s, 10.75, 5.5); }, [](SmallPlan& s) { addSpareWall(s, 11, 5); }},
    {"overlap of a turned piece", Rule::Overlap, Severity::Error, 0.1, 0, "UPS",
        [](SmallPlan& s) { s.addPiece("Turned", "rack", 10.9, 4.9, Facing::East); }, [](SmallPlan& s) { s.addPiece("Turned", "rack", 11, 4.9, Facing::East); }},
    {"overlap of busways", Rule::Overlap, Severity::Error, 0.1, 0, "Busway",
        [](SmallPlan& s) { s.addPiece("Second", "busway", 7, 5.1); }, [](SmallPlan& s) { s.addPiece("Second", "busway", 7, 5.2); }},
    {"outside its space", Rule::OutsideSpace, Severity::Error, 0.25, 0, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 19.25, 5); }, [](SmallPlan& s) { moveTo(s, s.ups, 19, 5); }},
    {"outside at the near corner", Rule::OutsideSpace, Severity::Error, 0.5, 0, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, -0.5, 12); }, [](SmallPlan& s) { moveTo(s, s.ups, 0, 12); }},
    {"aisle between faces", Rule::AisleTooNarrow, Severity::Error, 1.1, 1.2, "A-01",
        [](SmallPlan& s) { moveTo(s, s.north, 5, 7.3); }, [](SmallPlan& s) { moveTo(s, s.north, 5, 7.4); }},
    {"aisle before a wall", Rule::AisleTooNarrow, Severity::Error, 0.75, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 10, 18.25); }, [](SmallPlan& s) { moveTo(s, s.ups, 10, 17.8); }},
    {"aisle before a wall within the room", Rule::AisleTooNarrow, Severity::Error, 0.9, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 10, 12), draw(s, ObstacleKind::Wall, 9, 13.9, 4, 0.2); }, [](SmallPlan& s) { moveTo(s, s.ups, 10, 12), draw(s, ObstacleKind::Wall, 9, 14.2, 4, 0.2); }},
    {"aisle before a column", Rule::AisleTooNarrow, Severity::Error, 0.5, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 10, 12), draw(s, ObstacleKind::Column, 10.2, 13.5, 0.5, 0.5); }, [](SmallPlan& s) { moveTo(s, s.ups, 10, 12), draw(s, ObstacleKind::Column, 11.3, 13.5, 0.5, 0.5); }},
    {"aisle behind racks", Rule::AisleTooNarrow, Severity::Error, 0.5, 0.6, "B-01",
        [](SmallPlan& s) { addSpareWall(s, 5, 9.1); }, [](SmallPlan& s) { addSpareWall(s, 5, 9.2); }},
    {"backs that touch", Rule::AisleTooNarrow, Severity::Error, 0.2, 0.6, "B-01",
        [](SmallPlan& s) { addSpareWall(s, 5, 8.8); }, [](SmallPlan& s) { addSpareWall(s, 5, 8.6); }},
    {"aisle to the west", Rule::AisleTooNarrow, Severity::Error, 1, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 7.6, 5), turn(s, s.ups, Facing::West); }, [](SmallPlan& s) { moveTo(s, s.ups, 7.8, 5), turn(s, s.ups, Facing::West); }},
    {"floor", Rule::FloorOverloaded, Severity::Error, 2550, 2500, "A-01",
        [](SmallPlan& s) { s.type("rack").mass.value = kilograms(2754); }, [](SmallPlan& s) { s.type("rack").mass.value = kilograms(2700); }},
    {"height", Rule::TooTallForSpace, Severity::Error, 4.2, 4, "A-01",
        [](SmallPlan& s) { s.type("rack").height.value = metres(4.2); }, [](SmallPlan& s) { s.type("rack").height.value = metres(4); }},
    {"no feed", Rule::RackWithoutFeed, Severity::Error, 0, 2, "B-01",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north; }); }, nullptr},
    {"one side", Rule::OneSideOnly, Severity::Warning, 1, 2, "B-01",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); },
        [](SmallPlan& s) { s.type("rack").rack->cords.value = 1, s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); }},
    {"feed overloaded", Rule::FeedOverloaded, Severity::Error, 440, 400, "UPS",
        [](SmallPlan& s) { s.outcomeOf(s.ups).loading = 1.1; }, [](SmallPlan& s) { s.outcomeOf(s.ups).loading = 1; }},
    {"another element lost", Rule::FeedFailureOverload, Severity::Warning, 200, 180, "Busway",
        overload, [](SmallPlan& s) { s.edit<Equipment>(s.busway, [](Equipment& e) { e.maximumPower = kilowatts(200); }); }},
    {"no source", Rule::PowerGearWithoutSource, Severity::Error, 0, 0, "Busway",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.grid; }); },
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.grid; }), s.add(Feed {.from = s.gridB, .to = s.ups}); }},
    {"loop", Rule::LoopOverloaded, Severity::Error, 330, 320, "Technology",
        [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(330); }, [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(320); }},
    {"warm coolant", Rule::CoolantTooWarm, Severity::Error, 46, 45, "A-01",
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(46); }); },
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(45); }); }},
    {"no technology loop", Rule::LiquidRackWithoutLoop, Severity::Error, 0.8, 0.5, "A-01",
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.kind = LoopKind::Facility; }); },
        [](SmallPlan& s) { s.type("rack").rack->liquidShare.value = 0.5, s.type("fan_wall").cooling->capacity.value = kilowatts(100); }},
    {"air", Rule::AirLimitExceeded, Severity::Error, 40, 38, "Hall",
        [](SmallPlan& s) { s.type("fan_wall").cooling->capacity.value = kilowatts(19); }, [](SmallPlan& s) { s.type("fan_wall").cooling->capacity.value = kilowatts(20); }},
    {"air with a smaller unit", Rule::AirLimitExceeded, Severity::Error, 40, 30, "Hall",
        [](SmallPlan& s) { for (const EquipmentId wall : {s.fanWall, s.spareWall}) s.edit<Equipment>(wall, [](Equipment& e) { e.maximumPower = kilowatts(15); }); }, nullptr},
    {"supply", Rule::SupplySmallerThanPeak, Severity::Error, 0.31, 0.3, "Field",
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310); }, [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(300); }},
    {"supply with the sun", Rule::SupplySmallerThanPeak, Severity::Error, 0.31, 0.3, "Field",
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310), s.add(EnergySource {.name = "Sun", .type = {"sun"}, .capacity = megawatts(1)}); },
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310), s.add(EnergySource {.name = "Engine", .type = {"engine"}, .capacity = kilowatts(10)}); }},
    {"interruptible supply", Rule::SupplySmallerThanPeak, Severity::Warning, 0.28, 0.27, "Field",
        [](SmallPlan& s) { s.plan.energy.interruptibleShare = 0.1; }, [](SmallPlan& s) { s.plan.energy.interruptibleShare = 0.05; }},
    {"all powers", Rule::AgentWithAllPowers, Severity::Error, 3, 2, "Agent",
        [](SmallPlan& s) { giveThirdPower(s, true); }, [](SmallPlan& s) { giveThirdPower(s, false); }},
    {"tier without capacity", Rule::TierNotServed, Severity::Warning, 0, 0.8, "Standard",
        [](SmallPlan& s) { s.outcome.tiers[0].capacity = Missing::NothingFits; }, nullptr},
    {"tier without accelerators", Rule::TierNotServed, Severity::Warning, 0, 0, "Standard",
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0; }); },
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0; }), s.plan.applications.remove(s.agent); }},
    {"shares", Rule::CapacitySharesAboveOne, Severity::Error, 1.05, 1, "Small",
        [](SmallPlan& s) { s.plan.workload.preTrainingShare = 0.25; }, [](SmallPlan& s) { s.plan.workload.preTrainingShare = 0.2; }},
    {"a circle of feeds", Rule::FeedCycle, Severity::Error, 2, 0, "UPS",
        [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.ups, .side = Side::A}); },
        [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.upsB, .side = Side::A}); }},
    {"a feed to itself", Rule::FeedCycle, Severity::Error, 1, 0, "Busway", [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.busway, .side = Side::A}); }, nullptr},
    {"tiers", Rule::TooManyTiers, Severity::Error, 17, 16, "Small", [](SmallPlan& s) { addTiers(s, 16); }, [](SmallPlan& s) { addTiers(s, 15); }},
    {"type", Rule::UnknownType, Severity::Error, 2, 0, "gone",
        [](SmallPlan& s) { for (const EquipmentId rack : {s.north, s.south}) s.edit<Equipment>(rack, [](Equipment& e) { e.type = {"gone"}; }); }, nullptr},
    {"accelerator", Rule::UnknownAccelerator, Severity::Error, 2, 0, "rack",
        [](SmallPlan& s) { s.type("rack").rack->accelerator = AcceleratorId {"gone"}; },
        [](SmallPlan& s) { s.catalog.accelerators = {AcceleratorType {.id = {"here"}, .name = "Here"}}, s.type("rack").rack->accelerator = AcceleratorId {"here"}; }},
    {"model", Rule::UnknownModel, Severity::Error, 1, 0, "Standard", [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.model = {"gone"}; }); }, nullptr},
    {"source", Rule::UnknownEnergySource, Severity::Error, 1, 0, "Panels",
        [](SmallPlan& s) { s.add(EnergySource {.name = "Panels", .type = {"gone"}}); }, [](SmallPlan& s) { s.add(EnergySource {.name = "Panels", .type = {"sun"}}); }},
    {"climate", Rule::UnknownClimate, Severity::Error, 1, 0, "Field", [](SmallPlan& s) { s.plan.site.climate = {"gone"}; }, [](SmallPlan& s) { s.plan.site.climate = {}; }},
    {"letters among hours", Rule::UnreadableSeries, Severity::Error, 3, 8760, "Market (energy_price)",
        [](SmallPlan& s) { s.add(HourlySeries {.name = "Market", .kind = SeriesKind::EnergyPrice, .hours = "0.05 0.06 free " + hoursAlike(8757)}); },
        [](SmallPlan& s) { s.add(HourlySeries {.name = "Market", .kind = SeriesKind::EnergyPrice, .hours = hoursAlike(8760)}); }},
    {"a year too short", Rule::UnreadableSeries, Severity::Error, 8760, 8760, "Market (carbon)",
        [](SmallPlan& s) { s.add(HourlySeries {.name = "Market", .kind = SeriesKind::Carbon, .hours = hoursAlike(8759)}); }, nullptr},
    {"headroom", Rule::HeadroomTooSmall, Severity::Warning, 0.4, 0.457, "A-01",
        [](SmallPlan& s) { s.type("rack").height.value = metres(3.6); }, [](SmallPlan& s) { s.type("rack").height.value = metres(3.543); }},
    {"working space before a wall", Rule::WorkingSpaceTooShallow, Severity::Error, 1, 1.07, "UPS",
        [](SmallPlan& s) { narrowAisles(s), moveTo(s, s.ups, 10, 18); }, [](SmallPlan& s) { narrowAisles(s), moveTo(s, s.ups, 10, 17.93); }},
    {"working space before live parts", Rule::WorkingSpaceTooShallow, Severity::Error, 1.1, 1.22, "UPS",
        [](SmallPlan& s) { narrowAisles(s), moveTo(s, s.upsB, 10, 7.1), turn(s, s.upsB, Facing::South); },
        [](SmallPlan& s) { narrowAisles(s), moveTo(s, s.upsB, 10, 7.22), turn(s, s.upsB, Facing::South); }},
    {"rooms on one another", Rule::SpacesOverlap, Severity::Error, 2, 0, "Hall, Room",
        [](SmallPlan& s) { addRoom(s, 18); }, [](SmallPlan& s) { addRoom(s, 20); }},
    {"a yard under a room", Rule::SpacesOverlap, Severity::Warning, 1, 0, "Hall, Yard",
        [](SmallPlan& s) { s.edit<Space>(s.yard, [](Space& y) { y.x = metres(19); }); }, nullptr},
    {"a column outside", Rule::DrawnOutsideSpace, Severity::Warning, 0.5, 0, "Column",
        [](SmallPlan& s) { draw(s, ObstacleKind::Column, 19.5, 15, 1, 1); }, [](SmallPlan& s) { draw(s, ObstacleKind::Column, 19, 15, 1, 1); }},
    {"a wall on the edge", Rule::DrawnOutsideSpace, Severity::Warning, 0.3, 0.2, "Wall",
        [](SmallPlan& s) { draw(s, ObstacleKind::Wall, 17, 19.9 + 0.2, 2, 0.2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Wall, 17, 20, 2, 0.2); }},
    {"no-go zone", Rule::InNoGoZone, Severity::Error, 0.25, 0, "UPS",
        [](SmallPlan& s) { draw(s, ObstacleKind::NoGoZone, 10.75, 5, 2, 2); }, [](SmallPlan& s) { draw(s, ObstacleKind::NoGoZone, 11, 5, 2, 2); }},
    {"column", Rule::OnColumn, Severity::Error, 0.5, 0, "UPS",
        [](SmallPlan& s) { draw(s, ObstacleKind::Column, 10.25, 5.25, 0.5, 0.5); }, [](SmallPlan& s) { draw(s, ObstacleKind::Column, 11, 5.25, 0.5, 0.5); }},
    {"wall", Rule::ThroughWall, Severity::Error, 0.2, 0, "UPS",
        [](SmallPlan& s) { draw(s, ObstacleKind::Wall, 8, 5.5, 4, 0.2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Wall, 8, 4.8, 4, 0.2); }},
    {"door blocked", Rule::DoorBlocked, Severity::Error, 1, 1.22, "Door",
        [](SmallPlan& s) { draw(s, ObstacleKind::Door, 10, 3.8, 1.2, 0.2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Door, 10, 3.58, 1.2, 0.2); }},
    {"door with something in it", Rule::DoorBlocked, Severity::Error, 0, 1.22, "Door",
        [](SmallPlan& s) { draw(s, ObstacleKind::Door, 9.9, 5, 0.2, 1.2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Door, 8.58, 5, 0.2, 1.2); }},
    {"narrow door", Rule::DoorTooSmall, Severity::Warning, 0.9, 1, "Door",
        [](SmallPlan& s) { draw(s, ObstacleKind::Door, 17, 15, 0.9, 0.2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Door, 17, 15, 1, 0.2); }},
    {"low door", Rule::DoorTooSmall, Severity::Warning, 2, 2.13, "Door",
        [](SmallPlan& s) { draw(s, ObstacleKind::Door, 17, 15, 1, 0.2, 2); }, [](SmallPlan& s) { draw(s, ObstacleKind::Door, 17, 15, 1, 0.2, 2.13); }},
    {"long row", Rule::RowTooLong, Severity::Warning, 21, 20, "Row",
        [](SmallPlan& s) { addRow(s, 2, 12, 21); }, [](SmallPlan& s) { addRow(s, 2, 12, 20); }},
    {"long row with a way through", Rule::RowTooLong, Severity::Warning, 22, 20, "Row",
        [](SmallPlan& s) { addRow(s, 2, 12, 22); }, [](SmallPlan& s) { const GroupId row = addRow(s, 2, 12, 11); addRacks(s, row, 2 + 11 * 0.6 + 1.2, 12, 11); }},
    {"dead end", Rule::DeadEndAisle, Severity::Warning, 11, 10, "Row",
        [](SmallPlan& s) { addRow(s, 0, 17.6, 11); }, [](SmallPlan& s) { addRow(s, 0, 17.6, 10); }},
    {"dead end with a way out", Rule::DeadEndAisle, Severity::Warning, 12, 10, "Row",
        [](SmallPlan& s) { addRow(s, 0, 17.6, 12); }, [](SmallPlan& s) { addRow(s, 0.6, 17.6, 12); }},
    {"faces to backs", Rule::FacesMixed, Severity::Warning, 1, 0, "A-01",
        [](SmallPlan& s) { turn(s, s.north, Facing::North); }, nullptr},
    {"aisle faced wrongly", Rule::AisleFacedWrongly, Severity::Warning, 2, 0, "Aisle",
        [](SmallPlan& s) { addAisle(s, AisleKind::Hot, Containment::None); }, [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::None); }},
    {"containment missing", Rule::ContainmentMissing, Severity::Warning, 20, 15, "Aisle",
        [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::None); }, [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::Full); }},
    {"open aisle with little heat", Rule::ContainmentMissing, Severity::Warning, 20, 15, "Aisle",
        [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::None); }, [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::None), s.type("rack").rack->liquidShare.value = 0.85; }},
    {"gap in a containment", Rule::ContainmentGap, Severity::Warning, 0.4, 0.05, "Aisle",
        [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::Full, 1); }, [](SmallPlan& s) { addAisle(s, AisleKind::Cold, Containment::Full, 0.65); }},
    {"dry cooler in a room", Rule::PlantIndoors, Severity::Warning, 0, 0, "Cooler",
        [](SmallPlan& s) { s.edit<Equipment>(s.cooler, [&](Equipment& e) { e.space = s.hall, e.x = metres(16); }); }, nullptr},
    {"battery in a hall", Rule::EngineInHall, Severity::Error, 0, 0, "Battery",
        [](SmallPlan& s) { s.addPiece("Battery", "battery", 15, 15); }, [](SmallPlan& s) { addOutside(s, "Battery", "battery", 4, 4); }},
    {"battery at a building", Rule::BatteryNearBuilding, Severity::Warning, 3, 3.05, "Battery",
        [](SmallPlan& s) { nearHall(s), addOutside(s, "Battery", "battery", 3, 8); }, [](SmallPlan& s) { nearHall(s), addOutside(s, "Battery", "battery", 3.05, 8); }},
    {"land", Rule::LandTooSmall, Severity::Warning, 500, 499, "Field",
        [](SmallPlan& s) { s.plan.site.landArea = squareMetres(499); }, [](SmallPlan& s) { s.plan.site.landArea = squareMetres(500); }},
    {"raised floor", Rule::PanelOverloaded, Severity::Warning, 2760 * 9.80665 / 4000, 6.67, "A-01",
        [](SmallPlan& s) { raiseFloor(s), s.type("rack").mass.value = kilograms(2760); }, [](SmallPlan& s) { raiseFloor(s), s.type("rack").mass.value = kilograms(2720); }},
    {"continuous load", Rule::ContinuousLoadTooHigh, Severity::Warning, 340, 320, "Busway",
        [](SmallPlan& s) { s.outcomeOf(s.busway).loading = 0.85; }, [](SmallPlan& s) { s.outcomeOf(s.busway).loading = 0.8; }},
    {"feed from a rack", Rule::FeedFromLoad, Severity::Error, 0, 0, "B-01",
        [](SmallPlan& s) { s.add(Feed {.from = s.north, .to = s.cdu}); }, nullptr},
    {"grid to UPS", Rule::NoTransformer, Severity::Error, 0, 1, "UPS",
        [](SmallPlan& s) { s.plan.site.gridCapacity = megawatts(1); }, [](SmallPlan& s) { s.plan.site.gridCapacity = megawatts(1), transform(s); }},
    {"no UPS", Rule::NoUps, Severity::Warning, 2, 0, "Hall",
        [](SmallPlan& s) { s.type("ups").kind = EquipmentKind::Switchgear; }, nullptr},
    {"busway too far", Rule::BuswayOutOfReach, Severity::Warning, 3.2, 3, "Busway",
        [](SmallPlan& s) { moveTo(s, s.busway, 9, 4); }, [](SmallPlan& s) { moveTo(s, s.busway, 9, 4.2); }},
    {"plant without feed", Rule::PlantWithoutFeed, Severity::Warning, 0, 1, "CDU",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.cdu; }); },
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.cdu && f.side == Side::A; }); }},
    {"twin feeds", Rule::DuplicateFeed, Severity::Warning, 2, 1, "B-01",
        [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.north, .side = Side::A}); }, [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.north, .side = Side::B}); }},
    {"cap", Rule::CapBelowIdle, Severity::Error, 29, 30, "B-01",
        [](SmallPlan& s) { s.edit<Equipment>(s.north, [](Equipment& e) { e.powerCap = kilowatts(29); }); },
        [](SmallPlan& s) { s.edit<Equipment>(s.north, [](Equipment& e) { e.powerCap = kilowatts(30); }); }},
    {"generators", Rule::GeneratorsTooSmall, Severity::Warning, 0.28, 0.27, "Field",
        [](SmallPlan& s) { s.type("generator").power->rating.value = kilowatts(270), addOutside(s, "Engine", "generator", 4, 8); },
        [](SmallPlan& s) { s.type("generator").power->rating.value = kilowatts(280), addOutside(s, "Engine", "generator", 4, 8); }},
    {"more sources than load", Rule::SourcesAboveDemand, Severity::Info, 0.29, 0.28, "Field",
        [](SmallPlan& s) { s.add(EnergySource {.name = "Sun", .type = {"sun"}, .capacity = kilowatts(290)}); },
        [](SmallPlan& s) { s.add(EnergySource {.name = "Sun", .type = {"sun"}, .capacity = kilowatts(280)}); }},
    {"CDU without facility water", Rule::CduWithoutFacility, Severity::Error, 0, 0, "CDU",
        [](SmallPlan& s) { disconnect(s, s.cdu, LoopRole::IsCooled); }, nullptr},
    {"facility loop without rejection", Rule::FacilityWithoutRejection, Severity::Error, 0, 0, "Facility",
        [](SmallPlan& s) { disconnect(s, s.cooler, LoopRole::Cools), disconnect(s, s.spareCooler, LoopRole::Cools); },
        [](SmallPlan& s) { disconnect(s, s.cooler, LoopRole::Cools); }},
    {"facility water too warm", Rule::FacilityTooWarm, Severity::Warning, 36.5, 36, "Technology",
        [](SmallPlan& s) { s.edit<Loop>(s.facility, [](Loop& l) { l.supply = celsius(36.5); }); }, nullptr},
    {"dry coolers in a hot place", Rule::RejectionTooWarm, Severity::Warning, 37, 36, "Facility",
        [](SmallPlan& s) { s.catalog.climates[0].designDryBulb.value = celsius(33); }, [](SmallPlan& s) { s.catalog.climates[0].designDryBulb.value = celsius(32); }},
    {"towers in a humid place", Rule::RejectionTooWarm, Severity::Warning, 37, 36, "Facility",
        [](SmallPlan& s) { useTowers(s, 33); }, [](SmallPlan& s) { useTowers(s, 32); }},
    {"trim chillers", Rule::TrimChillersTooSmall, Severity::Warning, 64, 60, "Facility",
        [](SmallPlan& s) { trim(s, 36); }, [](SmallPlan& s) { trim(s, 35.75); }},
    {"pumps", Rule::PumpsTooSmall, Severity::Warning, 160, 150, "Facility",
        [](SmallPlan& s) { addPump(s); }, [](SmallPlan& s) { s.type("pump").cooling->capacity.value = kilowatts(160), addPump(s); }},
    {"fast coolant", Rule::CoolantTooFast, Severity::Warning, 4 * 0.04 / (std::numbers::pi * 0.0196), 2.5, "Technology",
        [](SmallPlan& s) { pipe(s, 0.04, 140); }, [](SmallPlan& s) { pipe(s, 0.04, 143); }},
    {"fast coolant in a small pipe", Rule::CoolantTooFast, Severity::Warning, 4 * 0.003 / (std::numbers::pi * 0.0025), 1.5, "Technology",
        [](SmallPlan& s) { pipe(s, 0.003, 50); }, [](SmallPlan& s) { pipe(s, 0.0029, 50); }},
    {"little flow", Rule::RackFlowTooSmall, Severity::Warning, 80e3 / (1010 * 3900 * 10) * 60e3, 130, "Technology",
        [](SmallPlan& s) { askFlow(s, 130, 45); }, [](SmallPlan& s) { askFlow(s, 120, 45); }},
    {"little flow of cool coolant", Rule::RackFlowTooSmall, Severity::Warning, 80e3 / (1010 * 3900 * 10) * 60e3, 130, "Technology",
        [](SmallPlan& s) { askFlow(s, 130, 44); }, [](SmallPlan& s) { askFlow(s, 130, 43); }},
    {"little flow by a published point", Rule::RackFlowTooSmall, Severity::Warning, 80e3 / (1010 * 3900 * 10) * 60e3, 130, "Technology",
        [](SmallPlan& s) { askFlows(s, 40); }, [](SmallPlan& s) { askFlows(s, 39); }},
    {"coil without water", Rule::AirUnitWithoutWater, Severity::Warning, 0, 0, "Fan wall",
        [](SmallPlan& s) { disconnect(s, s.fanWall, LoopRole::IsCooled); },
        [](SmallPlan& s) { s.type("fan_wall").cooling->carnotShare.value = 0.4, disconnect(s, s.fanWall, LoopRole::IsCooled); }},
    {"warm air", Rule::AirInletTooWarm, Severity::Error, 36, 35, "Hall",
        [](SmallPlan& s) { s.edit<Loop>(s.chilled, [](Loop& l) { l.supply = celsius(32); }); }, [](SmallPlan& s) { s.edit<Loop>(s.chilled, [](Loop& l) { l.supply = celsius(31); }); }},
    {"sweating pipes", Rule::CoolantBelowDewPoint, Severity::Warning, 16, 17, "Technology",
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(16); }); }, [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(17); }); }},
    {"a rack that cools", Rule::WrongLoopRole, Severity::Error, 0, 0, "B-01",
        [](SmallPlan& s) { s.connect(s.technology, s.north, LoopRole::Cools); }, nullptr},
    {"a cooler that is cooled", Rule::WrongLoopRole, Severity::Error, 0, 0, "Cooler",
        [](SmallPlan& s) { s.connect(s.technology, s.cooler, LoopRole::IsCooled); }, nullptr},
    {"network out of reach", Rule::NetworkOutOfReach, Severity::Warning, 1.1 * (94.7 + 0.6 + 5), 100, "Hall",
        [](SmallPlan& s) { addNetwork(s, 95.3); }, [](SmallPlan& s) { addNetwork(s, 85.9); }},
    {"training across the site", Rule::TrainingSpansTooFar, Severity::Warning, 1.1 * (450 + 5), 500, "Small",
        [](SmallPlan& s) { train(s, 450); }, [](SmallPlan& s) { train(s, 449); }},
    {"sides that share a UPS", Rule::SidesShareGear, Severity::Warning, 2, 0, "UPS",
        [](SmallPlan& s) { shareUps(s); }, nullptr},
    {"single point of failure", Rule::SinglePointOfFailure, Severity::Warning, 1.2, 1, "UPS",
        [](SmallPlan& s) { shareUps(s), drawAll(s, 600); }, [](SmallPlan& s) { shareUps(s), drawAll(s, 500); }},
    {"single source", Rule::SingleSource, Severity::Info, 1, 2, "Grid",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.gridB; }), s.add(Feed {.from = s.grid, .to = s.upsB, .side = Side::B}); },
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.gridB; }), s.add(Feed {.from = s.grid, .to = s.upsB, .side = Side::B}), backUp(s); }},
    {"not maintainable", Rule::NotMaintainable, Severity::Info, 0.1, 0, "Small",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); }, nullptr},
    {"loop without spare", Rule::LoopWithoutSpare, Severity::Warning, 161, 160, "Technology",
        [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(161); }, [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(160); }},
    {"air without spare", Rule::AirWithoutSpare, Severity::Warning, 40, 39, "Hall",
        [](SmallPlan& s) { s.type("fan_wall").cooling->capacity.value = kilowatts(39); }, [](SmallPlan& s) { s.type("fan_wall").cooling->capacity.value = kilowatts(40); }},
    {"loop on one side", Rule::LoopOnOneSide, Severity::Warning, 160, 0, "Technology",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return (f.to == s.cdu || f.to == s.spareCdu) && f.side == Side::B; }); },
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return (f.to == s.cdu && f.side == Side::B) || (f.to == s.spareCdu && f.side == Side::A); }); }},
    {"demand turned away", Rule::DemandTurnedAway, Severity::Warning, 1300, 1250, "Standard",
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.demand = tokensPerSecond(1300); }); },
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.demand = tokensPerSecond(1250); }); }},
    {"applications turned away", Rule::DemandTurnedAway, Severity::Warning, 1300, 1250, "Standard",
        [](SmallPlan& s) { s.edit<Application>(s.agent, [](Application& a) { a.users = 1300, a.tokensPerUserDay = tokens(86400); }); },
        [](SmallPlan& s) { s.edit<Application>(s.agent, [](Application& a) { a.users = 1250, a.tokensPerUserDay = tokens(86400); }); }},
    {"names", Rule::DuplicateNames, Severity::Info, 2, 1, "UPS",
        [](SmallPlan& s) { s.edit<Equipment>(s.upsB, [](Equipment& e) { e.name = "UPS"; }); }, [](SmallPlan& s) { s.edit<Equipment>(s.upsB, [](Equipment& e) { e.name = "ups"; }); }},
    {"expired waiver", Rule::WaiverExpired, Severity::Info, 1, 0, "Busway",
        [](SmallPlan& s) { overload(s), s.add(Waiver {.rule = "feed_failure_overload", .object = "Busway", .expires = "2026-11-21"}); },
        [](SmallPlan& s) { overload(s), s.add(Waiver {.rule = "feed_failure_overload", .object = "Busway", .expires = "2026-11-22"}); }},
    {"unused waiver", Rule::WaiverUnused, Severity::Info, 0, 0, "feed_failure_overload",
        [](SmallPlan& s) { s.add(Waiver {.rule = "feed_failure_overload"}); }, [](SmallPlan& s) { overload(s), s.add(Waiver {.rule = "feed_failure_overload"}); }},
};

const Finding* firstOf(const std::vector<Finding>& findings, Rule rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

void addCaseRows()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(cases)); ++i) QTest::newRow(cases[i].name) << i;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanThatKeepsEveryRuleHasNoFindings();
    void aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit_data() { addCaseRows(); }
    void aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit();
    void aPlanThatJustKeepsARuleIsNot_data() { addCaseRows(); }
    void aPlanThatJustKeepsARuleIsNot();
    void everyRuleHasACaseAndItsOwnWord();
    void aCircleIsShownAlongItsFeedsFromWherePowerComesIn();
    void whatIsNotSolvedIsJudgedByTheRulesThatNeedNoFigures();
    void anAisleIsToldOnceWithBothSides();
    void waiversMarkTheFindingsTheyName();
    void aWaiverOfOnePieceLeavesTheOthers();
    void errorsComeBeforeWarningsAndRulesInOrder();
    void referencesThatLeadNowhereAreNoCrash();
    void withoutAnOutcomeOnlyTheDrawingIsChecked();
};

void CheckTest::aPlanThatKeepsEveryRuleHasNoFindings()
{
    const auto findings = SmallPlan().findings();
    for (const Finding& f : findings) qWarning("%s: %s %g > %g", ruleId(f.rule).data(), f.object.c_str(), f.measured, f.limit);
    QVERIFY(findings.empty());
}

void CheckTest::aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit()
{
    QFETCH(int, row);
    const RuleCase& c = cases[row];
    SmallPlan s;
    c.breakIt(s);
    const auto findings = s.findings();
    const Finding* finding = firstOf(findings, c.rule);
    QVERIFY(finding);
    QCOMPARE(finding->severity, c.severity);
    QCOMPARE(QString::fromStdString(finding->object), QString::fromLatin1(c.object));
    QVERIFY2(std::abs(finding->measured - c.measured) < 1e-9, qPrintable(QString::number(finding->measured)));
    QVERIFY2(std::abs(finding->limit - c.limit) < 1e-9, qPrintable(QString::number(finding->limit)));
}

void CheckTest::aPlanThatJustKeepsARuleIsNot()
{
    QFETCH(int, row);
    const RuleCase& c = cases[row];
    SmallPlan s;
    if (c.keepIt) c.keepIt(s);
    const auto findings = s.findings();
    QVERIFY(!firstOf(findings, c.rule));
}

void CheckTest::everyRuleHasACaseAndItsOwnWord()
{
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const Rule rule = static_cast<Rule>(i);
        QVERIFY(std::ranges::any_of(cases, [&](const RuleCase& c) { return c.rule == rule; }));
        QVERIFY(std::ranges::find(words, ruleId(rule)) == words.end());
        words.push_back(ruleId(rule));
    }
}

void CheckTest::aCircleIsShownAlongItsFeedsFromWherePowerComesIn()
{
    SmallPlan s;
    s.add(Feed {.from = s.busway, .to = s.ups, .side = Side::B});
    const auto findings = checkUnsolved(s.plan, s.catalog, "2026-11-22");
    QCOMPARE(findings.size(), std::size_t {1});
    QVERIFY((findings[0].equipment == std::vector {s.ups, s.busway}));
    QCOMPARE(findings[0].seen, std::string("Busway"));
    QVERIFY(explainsUnsolved(findings));
}

void CheckTest::whatIsNotSolvedIsJudgedByTheRulesThatNeedNoFigures()
{
    SmallPlan s;
    s.outcome.loops[0].heat = kilowatts(330);
    moveTo(s, s.ups, 19.25, 5);
    s.add(Waiver {.rule = "loop_overloaded", .reason = "Later", .object = "Technology"});
    const auto findings = checkUnsolved(s.plan, s.catalog, "2026-11-22");
    QCOMPARE(findings.size(), std::size_t {1});
    QCOMPARE(findings[0].rule, Rule::OutsideSpace);
    QVERIFY(!explainsUnsolved(findings));
    QVERIFY(unjudgedRules() > 10 && unjudgedRules() < ruleCount / 2);
}

void CheckTest::anAisleIsToldOnceWithBothSides()
{
    SmallPlan s;
    moveTo(s, s.north, 5, 7.3);
    const auto findings = s.findings();
    QCOMPARE(findings.size(), std::size_t {1});
    QVERIFY((findings[0].equipment == std::vector {s.south, s.north}));
}

void CheckTest::waiversMarkTheFindingsTheyName()
{
    SmallPlan s;
    moveTo(s, s.north, 5, 7.3);
    QCOMPARE(countFindings(s.findings()).error, 1);
    s.add(Waiver {.rule = "aisle_too_narrow", .reason = "Robots only"});
    const auto findings = s.findings();
    QVERIFY(findings[0].isWaived);
    QCOMPARE(findings[0].waiverReason, std::string("Robots only"));
    QCOMPARE(countFindings(findings).error, 0);
}

void CheckTest::aWaiverOfOnePieceLeavesTheOthers()
{
    SmallPlan s;
    s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(50); });
    s.add(Waiver {.rule = "coolant_too_warm", .equipment = s.north, .reason = "Derated"});
    const auto findings = s.findings();
    QCOMPARE(findings.size(), std::size_t {2});
    for (const Finding& finding : findings) QCOMPARE(finding.isWaived, finding.equipment.front() == s.north);
}

void CheckTest::errorsComeBeforeWarningsAndRulesInOrder()
{
    SmallPlan s;
    overload(s);
    s.outcome.loops[0].heat = kilowatts(330);
    moveTo(s, s.ups, 19.25, 5);
    std::vector<Rule> rules;
    for (const Finding& finding : s.findings()) rules.push_back(finding.rule);
    QVERIFY((rules == std::vector {Rule::OutsideSpace, Rule::LoopOverloaded, Rule::FeedFailureOverload}));
}

void CheckTest::referencesThatLeadNowhereAreNoCrash()
{
    SmallPlan s;
    s.addPiece("Unknown", "no_such_type", 1, 1);
    s.add(Equipment {.name = "Nowhere", .type = {"rack"}, .space = SpaceId {900}});
    s.add(Feed {.from = EquipmentId {4'000'000'000U}, .to = s.north});
    s.add(Connection {.loop = LoopId {900}, .equipment = EquipmentId {901}});
    s.plan.equipment.put(Equipment {.id = EquipmentId {4'294'967'295U}, .name = "Far", .type = {"rack"}, .space = s.hall});
    QVERIFY(firstOf(s.findings(), Rule::RackWithoutFeed));
}

void CheckTest::withoutAnOutcomeOnlyTheDrawingIsChecked()
{
    SmallPlan s;
    s.outcome = Outcome {};
    QVERIFY(s.findings().empty());
    moveTo(s, s.ups, 19.25, 5);
    QCOMPARE(s.findings().size(), std::size_t {1});
}

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
