// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

#include "core/formulas/cooling.h"

#include <cmath>

namespace gw {
namespace {

/// Fluid to fluid in a chilled-water air handler at its rating: 18 C in, 25 C out (Vertiv FA096HC, catalogue entry fan-wall-fa096).
constexpr Temperature chilledSupply = celsius(18);
constexpr TemperatureDifference chilledRise = kelvins(7);
/// Across CDUs and racks, and across the facility loop: within the 8..12 K of published CDU design rules (catalogue data, section 2.1).
constexpr TemperatureDifference liquidRise = kelvins(10);
/// For pumps' heat and rounding between the sum of maxima and the loop's own balance. Estimate.
constexpr double heatMargin = 1.07;

/// The part of a loop's heat that compressors must take in the hottest hour: dry coolers bring the water down to the air plus their approach.
double trimShare(const Parts& parts, const Loop& loop)
{
    const Temperature reachable = parts.climate->extremeDryBulb.value + parts.dryCooler->cooling->approach.value;
    return std::clamp((reachable - loop.supply) / loop.rise, 0.0, 1.0);
}

/// At full heat in the hottest hour, compressor and fans.
Power chillerDraw(const Parts& parts, Temperature supply)
{
    const CoolingData& chiller = *parts.chiller->cooling;
    const Temperature condensing = parts.climate->extremeDryBulb.value + chiller.approach.value;
    const double cop = chillerCop(chiller.carnotShare.value, supply.inKelvin() - 3, condensing.inKelvin());
    return chiller.capacity.value * (chiller.electricShare.value + 1 / cop);
}

/// Pieces of one type that cool a loop, set down in the yard: what `heat` needs and one to spare.
void addPlant(Draft& draft, DraftHall& hall, const EquipmentType& type, LoopId loop, Power heat, Power draw, std::size_t& count)
{
    if (heat.si() <= 0) return;
    const std::size_t pieces = countFor(heat, type.cooling->capacity.value) + 1;
    for (std::size_t i = 0; i < pieces; ++i) {
        const char* name = &type == draft.parts.chiller ? "Chiller " : "Dry cooler ";
        Equipment piece = hall.outside.place(type, {.name = name + hall.ordinal + "." + std::to_string(++count), .type = type.id, .space = hall.yard});
        const EquipmentId id = draft.add(std::move(piece));
        draft.connect(loop, id, LoopRole::Cools);
        hall.plant.push_back({id, draw});
    }
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

void addLiquidCooling(Draft& draft, DraftHall& hall, std::size_t& chillers)
{
    if (hall.liquidHeat.si() <= 0) return;
    const Parts& parts = draft.parts;
    const Temperature supply = std::min(draft.request.coolantSupply, parts.rack->rack->maximumSupply.value);
    const auto approach = std::max(parts.smallCdu->cooling->approach.value, parts.largeCdu->cooling->approach.value);
    Loop loop {.name = "Facility loop " + hall.ordinal, .kind = LoopKind::Facility, .supply = supply - approach, .rise = liquidRise};
    loop.id = draft.add(loop);
    addTechnologyLoops(draft, hall, loop.id, supply);
    const Power heat = hall.liquidHeat * heatMargin;
    std::size_t coolers = 0;
    addPlant(draft, hall, *parts.dryCooler, loop.id, heat, parts.dryCooler->cooling->capacity.value * parts.dryCooler->cooling->electricShare.value, coolers);
    addPlant(draft, hall, *parts.chiller, loop.id, heat * trimShare(parts, loop), chillerDraw(parts, loop.supply), chillers);
}

void addAirCooling(Draft& draft, DraftHall& hall, double load, std::size_t& chillers)
{
    if (hall.fanWalls.empty()) return;
    const Parts& parts = draft.parts;
    const CoolingData& wall = *parts.fanWall->cooling;
    const LoopId loop = draft.add(Loop {.name = "Chilled water " + hall.ordinal, .kind = LoopKind::Facility, .supply = chilledSupply, .rise = chilledRise});
    for (const EquipmentId piece : hall.fanWalls) {
        draft.connect(loop, piece, LoopRole::IsCooled);
        hall.plant.push_back({piece, wall.capacity.value * wall.electricShare.value});
    }
    const Power heat = wall.capacity.value * (static_cast<double>(hall.fanWalls.size()) * (load + wall.electricShare.value) * heatMargin);
    addPlant(draft, hall, *parts.chiller, loop, heat, chillerDraw(parts, chilledSupply), chillers);
}

} // namespace

void coolElectricalRoom(Draft& draft, DraftHall& hall)
{
    const EquipmentType& type = *draft.parts.fanWall;
    const std::size_t count = hall.roomLoss.si() > 0 ? countFor(hall.roomLoss * heatMargin, type.cooling->capacity.value) + 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = hall.ordinal + "." + std::to_string(hall.fanWalls.size() + 1);
        hall.fanWalls.push_back(draft.add(hall.room.place(type, {.name = "Fan wall " + number, .type = type.id, .space = hall.electricalRoom})));
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
    std::size_t chillers = 0;
    addLiquidCooling(draft, hall, chillers);
    addAirCooling(draft, hall, fanWallLoad, chillers);
}

} // namespace gw
