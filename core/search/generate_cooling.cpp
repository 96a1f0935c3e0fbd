// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

#include "core/formulas/cooling.h"

#include <cmath>
#include <map>

namespace gw {
namespace {

/// Fluid to fluid in a chilled-water air handler at its rating: 18 C in, 25 C out (Vertiv FA096HC, catalogue entry fan-wall-fa096).
constexpr Temperature chilledSupply = celsius(18);
constexpr TemperatureDifference chilledRise = kelvins(7);
/// Across CDUs and racks, and across the facility loop: within the 8..12 K of published CDU design rules (catalogue data, section 2.1).
constexpr TemperatureDifference liquidRise = kelvins(10);
/// How much hotter the worst hour is than the design hour; the catalogue has no extreme wet bulb, so its dry bulb's step stands for it. Estimate.
TemperatureDifference extremeOver(const Climate& climate) { return climate.extremeDryBulb.value - climate.designDryBulb.value; }
/// For pumps' heat and rounding between the sum of maxima and the loop's own balance. Estimate.
constexpr double heatMargin = 1.07;

/// The outdoor plant of one kind of heat rejection.
struct Plant {
    const EquipmentType* outdoor;            ///< Takes heat without a compressor; null = chillers take all.
    const EquipmentType* chiller;
    Temperature sink;                        ///< What the outdoor plant reaches, or chillers condense against, in the worst hour.
};

Plant plantOf(const Draft& draft, bool isForAir)
{
    const Parts& parts = draft.parts;
    const Climate& climate = *parts.climate;
    if (draft.request.cooling == HeatRejection::Towers)
        return {parts.tower, parts.waterChiller, climate.designWetBulb.value + extremeOver(climate) + parts.tower->cooling->approach.value};
    const bool isDry = draft.request.cooling == HeatRejection::DryCoolers && !isForAir;
    return {isDry ? parts.dryCooler : nullptr, parts.chiller, climate.extremeDryBulb.value + (isDry ? parts.dryCooler->cooling->approach.value : TemperatureDifference {})};
}

/// The part of a loop's heat that compressors must take in the worst hour: the outdoor plant brings the water down to what it reaches.
double trimShare(const Plant& plant, const Loop& loop)
{
    return plant.outdoor ? std::clamp((plant.sink - loop.supply) / loop.rise, 0.0, 1.0) : 1;
}

/// At full heat in the worst hour, compressor and fans.
Power chillerDraw(const Draft& draft, const Plant& plant, Temperature supply)
{
    const CoolingData& chiller = *plant.chiller->cooling;
    const Temperature outside = plant.outdoor == draft.parts.tower ? plant.sink : draft.parts.climate->extremeDryBulb.value;
    const double cop = chillerCop(chiller.carnotShare.value, supply.inKelvin() - 3, (outside + chiller.approach.value).inKelvin());
    return chiller.capacity.value * (chiller.electricShare.value + 1 / cop);
}

const char* seriesOf(EquipmentKind kind)
{
    return kind == EquipmentKind::Chiller ? "Chiller " : kind == EquipmentKind::CoolingTower ? "Cooling tower " : "Dry cooler ";
}

/// How many of each series stand in a hall's yard so far.
using Counts = std::map<EquipmentKind, std::size_t>;

/// Pieces of one type that cool a loop, set down in the yard: what `heat` needs and one to spare.
void addPieces(Draft& draft, DraftHall& hall, const EquipmentType& type, LoopId loop, Power heat, Power draw, Counts& counts)
{
    if (heat.si() <= 0) return;
    const std::size_t pieces = countFor(heat, type.cooling->capacity.value) + 1;
    for (std::size_t i = 0; i < pieces; ++i) {
        const std::string name = seriesOf(type.kind) + hall.ordinal + "." + std::to_string(++counts[type.kind]);
        Equipment piece = hall.outside.place(type, {.name = name, .type = type.id, .space = hall.yard});
        const EquipmentId id = draft.add(std::move(piece));
        draft.connect(loop, id, LoopRole::Cools);
        hall.plant.push_back({id, draw});
    }
}

/// Towers take what the compressors add as well.
void addPlant(Draft& draft, DraftHall& hall, const Plant& plant, const Loop& loop, Power heat, Counts& counts)
{
    const double trim = trimShare(plant, loop);
    const Power draw = chillerDraw(draft, plant, loop.supply), chilled = heat * trim;
    if (const EquipmentType* type = plant.outdoor) {
        const Power compressors = type == draft.parts.tower ? chilled * (draw / plant.chiller->cooling->capacity.value) : Power {};
        addPieces(draft, hall, *type, loop.id, heat + compressors, type->cooling->capacity.value * type->cooling->electricShare.value, counts);
    }
    addPieces(draft, hall, *plant.chiller, loop.id, chilled, draw, counts);
}

void addTechnologyLoops(Draft& draft, const DraftHall& hall, LoopId facility, Temperature supply)
{
    for (const DraftPod& pod : hall.pods) {
        if (pod.cdus.empty()) continue;
        const LoopId loop = draft.add(Loop {.name = "Technology loop " + pod.name, .kind = LoopKind::Technology, .supply = supply, .rise = liquidRise});
        for (const EquipmentId cdu : pod.cdus) {
            draft.connect(loop, cdu, LoopRole::Cools);
            draft.connect(facility, cdu, LoopRole::IsCooled);
        }
        for (const EquipmentId rack : pod.racks) draft.connect(loop, rack, LoopRole::IsCooled);
    }
}

void addLiquidCooling(Draft& draft, DraftHall& hall, Counts& counts)
{
    if (hall.liquidHeat.si() <= 0) return;
    const Parts& parts = draft.parts;
    const Temperature supply = std::min(draft.request.coolantSupply, parts.rack->rack->maximumSupply.value);
    const auto approach = std::max(parts.smallCdu->cooling->approach.value, parts.largeCdu->cooling->approach.value);
    Loop loop {.name = "Facility loop " + hall.ordinal, .kind = LoopKind::Facility, .supply = supply - approach, .rise = liquidRise};
    loop.id = draft.add(loop);
    addTechnologyLoops(draft, hall, loop.id, supply);
    addPlant(draft, hall, plantOf(draft, false), loop, hall.liquidHeat * heatMargin, counts);
}

void addAirCooling(Draft& draft, DraftHall& hall, double load, Counts& counts)
{
    if (hall.fanWalls.empty()) return;
    const CoolingData& wall = *draft.parts.fanWall->cooling;
    Loop loop {.name = "Chilled water " + hall.ordinal, .kind = LoopKind::Facility, .supply = chilledSupply, .rise = chilledRise};
    loop.id = draft.add(loop);
    for (const EquipmentId piece : hall.fanWalls) {
        draft.connect(loop.id, piece, LoopRole::IsCooled);
        hall.plant.push_back({piece, wall.capacity.value * wall.electricShare.value});
    }
    const Power heat = wall.capacity.value * (static_cast<double>(hall.fanWalls.size()) * (load + wall.electricShare.value) * heatMargin);
    addPlant(draft, hall, plantOf(draft, true), loop, heat, counts);
}

} // namespace

void coolElectricalRoom(Draft& draft, DraftHall& hall)
{
    const EquipmentType& type = *draft.parts.fanWall;
    const std::size_t count = hall.roomLoss.si() > 0 ? countFor(hall.roomLoss * heatMargin, type.cooling->capacity.value) + 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = hall.ordinal + "." + std::to_string(hall.fanWalls.size() + 1);
        hall.fanWalls.push_back(draft.add(hall.room.place(type, {.name = airUnitName(type) + number, .type = type.id, .space = hall.electricalRoom})));
    }
}

double fanWallLoad(const Draft& draft, const std::vector<DraftHall>& halls)
{
    Power heat, capacity;
    for (const DraftHall& hall : halls) {
        heat += hall.airHeat + hall.roomLoss;
        capacity += draft.parts.fanWall->cooling->capacity.value * static_cast<double>(hall.fanWalls.size());
    }
    return capacity.si() > 0 ? heat / capacity : 0;
}

void coolHall(Draft& draft, DraftHall& hall, double fanWallLoad)
{
    Counts counts;
    addLiquidCooling(draft, hall, counts);
    addAirCooling(draft, hall, fanWallLoad, counts);
}

} // namespace gw
