// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/chain_sizes.h"
#include "core/search/generate_steps.h"

#include <cmath>

namespace gw {
namespace {

/// Clear before switchgear of 151..600 V with live parts on both sides of the aisle. Source: NEC 110.26(A)(1), condition 3, 4 ft.
constexpr Length switchgearAisle = metres(1.22);
/// Between coolers and transformers in the open: they breathe from the sides. Estimate.
constexpr Length outdoorGap = metres(1), outdoorAisle = metres(2);

const char* letterOf(Side side) { return side == Side::A ? "A" : "B"; }

/// What each side gives while nothing has failed.
Power shareOfSide(const GenerateRequest& request, Power all) { return all / static_cast<double>(sidesOf(request).size()); }

void addPlantChain(Draft& draft, DraftHall& hall, std::span<const PlantLoad> loads, Power out, std::size_t number, Side side)
{
    const std::string suffix = numbered(hall, number) + letterOf(side), name = "Plant switchgear " + suffix;
    const EquipmentId transformer = addTransformer(draft, hall, suffix, inputOf(*draft.parts.lowVoltage, out), {{}, static_cast<std::size_t>(side), side});
    const EquipmentId board = addIndoors(draft, hall, *draft.parts.lowVoltage, name, breakerNeed(shareOfSide(draft.request, out), out));
    draft.feed(transformer, board, side);
    for (const PlantLoad& load : loads) draft.feed(board, load.piece, side);
}

/// The loads from `first` on that one transformer and board carry, at least one, and their sum.
std::span<const PlantLoad> nextPlantBlock(const Parts& parts, std::span<const PlantLoad> rest, Power& out)
{
    std::size_t count = 0;
    out = {};
    while (count < rest.size()) {
        const Power next = out + rest[count].draw, above = inputOf(*parts.lowVoltage, next);
        const bool fits = next * chainMargin <= parts.lowVoltage->power->rating.value && above * chainMargin <= parts.transformer->power->rating.value;
        if (count > 0 && !fits) break;
        out = next;
        ++count;
    }
    return rest.first(count);
}

void addMediumVoltage(Draft& draft, DraftHall& hall)
{
    const EquipmentType& type = *draft.parts.mediumVoltage;
    hall.room.newLine();
    for (const Side side : sidesOf(draft.request)) {
        const std::size_t s = static_cast<std::size_t>(side);
        hall.mediumVoltage[s] = addIndoors(draft, hall, type, "Main switchgear " + hall.ordinal + letterOf(side), breakerNeed(shareOfSide(draft.request, hall.transformerDraw), hall.transformerDraw));
        for (const DraftTransformer& transformer : hall.transformers) {
            const bool isMain = transformer.main % sidesOf(draft.request).size() == s;
            if (isMain) draft.feed(hall.mediumVoltage[s], transformer.piece, transformer.side);
            else if (transformer.mayAlternate) draft.feed(hall.mediumVoltage[s], transformer.piece, transformer.side == Side::A ? Side::B : Side::A);
        }
    }
    hall.draw = inputOf(type, hall.transformerDraw);
}

/// Room for two coolers side by side where halls stand in line; about as wide as deep behind a single hall.
Length plantWidth(const Parts& parts, const DraftHall& hall)
{
    const Length width = parts.dryCooler->width.value + outdoorGap, depth = parts.dryCooler->depth.value + outdoorAisle;
    // Dry coolers for all liquid heat, chillers for about half of it and for the air.
    const double coolers = (hall.liquidHeat * 1.5 + hall.airHeat) / parts.dryCooler->cooling->capacity.value;
    const double square = std::ceil(std::sqrt(coolers * (depth / width)));
    return width * (hall.number.empty() ? std::max(2.0, square) : 2.0) + outdoorGap;
}

} // namespace

std::string numbered(const DraftHall& hall, std::size_t number)
{
    return (hall.number.empty() ? "" : hall.number + ".") + std::to_string(number);
}

EquipmentId addTransformer(Draft& draft, DraftHall& hall, const std::string& suffix, Power out, DraftTransformer transformer)
{
    const EquipmentType& type = *draft.parts.transformer;
    transformer.piece = draft.addSized(type, hall.outside.place(type, {.name = "Transformer " + suffix, .space = hall.yard}), out * chainMargin);
    hall.transformers.push_back(transformer);
    return transformer.piece;
}

EquipmentId addIndoors(Draft& draft, DraftHall& hall, const EquipmentType& type, std::string name, Power need)
{
    return draft.addSized(type, hall.room.place(type, {.name = std::move(name), .space = hall.electricalRoom}), need);
}

void openRooms(Draft& draft, DraftHall& hall)
{
    const Parts& parts = draft.parts;
    const Length width = draft.plan.spaces.find(hall.floor)->width, yardWidth = std::max(width, plantWidth(parts, hall));
    Space room {.name = "Electrical room " + hall.ordinal, .kind = SpaceKind::ElectricalRoom, .width = width, .depth = metres(1), .aisleMinimum = switchgearAisle};
    room.floorLimit = floorFor({parts.ups, parts.lowVoltage, parts.mediumVoltage, parts.fanWall}, room.aisleMinimum, room.floorLimit);
    room.height = std::max({room.height, parts.mediumVoltage->height.value, parts.ups->height.value, parts.lowVoltage->height.value, parts.fanWall->height.value});
    Space yard {.name = "Yard " + hall.ordinal, .kind = SpaceKind::Yard, .width = yardWidth, .depth = metres(1), .aisleMinimum = outdoorAisle};
    yard.floorLimit = floorFor({parts.dryCooler, parts.chiller, parts.transformer}, yard.aisleMinimum, yard.floorLimit);
    hall.electricalRoom = draft.add(room);
    hall.yard = draft.add(yard);
    hall.room = Shelves(width, switchgearAisle, metres(0.3));
    hall.outside = Shelves(yardWidth, outdoorAisle, outdoorGap);
}

void powerPlant(Draft& draft, DraftHall& hall)
{
    const Parts& parts = draft.parts;
    std::span<const PlantLoad> rest = hall.plant;
    for (std::size_t number = hall.chains + 1; !rest.empty(); ++number) {
        Power out;
        const auto loads = nextPlantBlock(parts, rest, out);
        for (const Side side : sidesOf(draft.request)) addPlantChain(draft, hall, loads, out, number, side);
        hall.transformerDraw += inputOf(*parts.transformer, inputOf(*parts.lowVoltage, out));
        rest = rest.subspan(loads.size());
    }
    addMediumVoltage(draft, hall);
}

void closeRooms(Draft& draft, const DraftHall& hall)
{
    for (const auto& [id, shelves] : {std::pair {hall.electricalRoom, &hall.room}, std::pair {hall.yard, &hall.outside}}) {
        Space space = *draft.plan.spaces.find(id);
        space.width = toMillimetre(shelves->width());
        space.depth = toMillimetre(shelves->depth());
        draft.plan.spaces.put(space);
    }
}

} // namespace gw
