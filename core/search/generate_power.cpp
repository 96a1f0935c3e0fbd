// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

#include "core/formulas/power_chain.h"

#include <cmath>

namespace gw {
namespace {

/// Between what a chain is planned for and its rating: what the hourly balance adds to the sum of maxima. Estimate.
constexpr double margin = 1.03;
/// Clear before switchgear of 151..600 V with live parts on both sides of the aisle. Source: NEC 110.26(A)(1), condition 3, 4 ft.
constexpr Length switchgearAisle = metres(1.22);
/// Between coolers and transformers in the open: they breathe from the sides. Estimate.
constexpr Length outdoorGap = metres(1), outdoorAisle = metres(2);

Power ratingFor(const EquipmentType& type, Power need)
{
    return type.power ? std::max(type.power->rating.value, need) : need;
}

Power lossOf(const EquipmentType& type, Power out, Power need)
{
    if (!type.power) return {};
    const PowerData& p = *type.power;
    return watts(elementLoss(out.si(), ratingFor(type, need).si(), p.noLoadLoss.value, p.proportionalLoss.value, p.squareLoss.value));
}

/// What an element takes in while it gives `out` and is sized for it.
Power inputOf(const EquipmentType& type, Power out)
{
    return out + lossOf(type, out, out * margin);
}

/// Lost by the two elements of sides A and B that share `out`.
Power sharedLoss(const EquipmentType& type, Power out)
{
    return lossOf(type, out * 0.5, out * margin) * 2.0;
}

/// Whether one chain carries `out`: a UPS of its type's rating, below a board and a transformer that may be built a tenth larger than theirs.
bool fitsOneChain(const Parts& parts, Power out)
{
    constexpr double larger = 1.1;
    const Power lowVoltage = inputOf(*parts.ups, out), transformer = inputOf(*parts.lowVoltage, lowVoltage);
    return out * margin <= parts.ups->power->rating.value && lowVoltage * margin <= parts.lowVoltage->power->rating.value * larger
        && transformer * margin <= parts.transformer->power->rating.value * larger;
}

const char* letterOf(Side side) { return side == Side::A ? "A" : "B"; }

std::string numbered(const DraftHall& hall, std::size_t number)
{
    return (hall.number.empty() ? "" : hall.number + ".") + std::to_string(number);
}

EquipmentId addTransformer(Draft& draft, DraftHall& hall, std::size_t number, Side side, Power out)
{
    const EquipmentType& type = *draft.parts.transformer;
    Equipment piece = hall.outside.place(type, {.name = "Transformer " + numbered(hall, number) + letterOf(side), .space = hall.yard});
    const EquipmentId id = draft.addSized(type, std::move(piece), out * margin);
    hall.transformers[static_cast<std::size_t>(side)].push_back(id);
    return id;
}

EquipmentId addIndoors(Draft& draft, DraftHall& hall, const EquipmentType& type, std::string name, Power out)
{
    return draft.addSized(type, hall.room.place(type, {.name = std::move(name), .space = hall.electricalRoom}), out * margin);
}

/// Overhead, one before the other, from the first rack of the row on.
EquipmentId addBusway(Draft& draft, const DraftHall& hall, const DraftRow& row, Side side)
{
    const EquipmentType& type = *draft.parts.busway;
    Equipment piece {.name = "Busway " + row.name + " side " + letterOf(side), .space = hall.floor, .group = row.group, .x = row.x, .y = row.y};
    if (side == Side::B) piece.y += row.depth - type.depth.value;
    return draft.addSized(type, std::move(piece), row.peak * margin);
}

using Block = std::span<const DraftRow>;

Power blockDraw(const Parts& parts, Block rows)
{
    Power draw;
    for (const DraftRow& row : rows) draw += inputOf(*parts.busway, row.peak);
    return draw;
}

/// As many rows as one chain carries, at least one.
Block nextBlock(const Parts& parts, Block rest)
{
    std::size_t count = 1;
    while (count < rest.size() && fitsOneChain(parts, blockDraw(parts, rest.first(count + 1)))) ++count;
    return rest.first(count);
}

void addChain(Draft& draft, DraftHall& hall, Block rows, std::size_t number, Side side)
{
    const Parts& parts = draft.parts;
    const Power out = blockDraw(parts, rows), intoUps = inputOf(*parts.ups, out);
    const std::string suffix = numbered(hall, number) + letterOf(side);
    const EquipmentId transformer = addTransformer(draft, hall, number, side, inputOf(*parts.lowVoltage, intoUps));
    const EquipmentId board = addIndoors(draft, hall, *parts.lowVoltage, "Switchgear " + suffix, intoUps);
    const EquipmentId ups = addIndoors(draft, hall, *parts.ups, "UPS " + suffix, out);
    draft.feed(transformer, board, side);
    draft.feed(board, ups, side);
    for (const DraftRow& row : rows) {
        const EquipmentId busway = addBusway(draft, hall, row, side);
        draft.feed(ups, busway, side);
        for (const EquipmentId rack : row.racks) draft.feed(busway, rack, side);
    }
}

void addPlantChain(Draft& draft, DraftHall& hall, std::span<const PlantLoad> loads, Power out, std::size_t number, Side side)
{
    const std::string name = "Plant switchgear " + numbered(hall, number) + letterOf(side);
    const EquipmentId transformer = addTransformer(draft, hall, number, side, inputOf(*draft.parts.lowVoltage, out));
    const EquipmentId board = addIndoors(draft, hall, *draft.parts.lowVoltage, name, out);
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
        const bool fits = next * margin <= parts.lowVoltage->power->rating.value && above * margin <= parts.transformer->power->rating.value;
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
        hall.mediumVoltage[s] = addIndoors(draft, hall, type, "Main switchgear " + hall.ordinal + letterOf(side), hall.transformerDraw);
        for (const EquipmentId transformer : hall.transformers[s]) draft.feed(hall.mediumVoltage[s], transformer, side);
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

void powerRows(Draft& draft, DraftHall& hall)
{
    const Parts& parts = draft.parts;
    Block rest = hall.rows;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const Block rows = nextBlock(parts, rest);
        for (const Side side : sidesOf(draft.request)) addChain(draft, hall, rows, number, side);
        const Power out = blockDraw(parts, rows), intoUps = inputOf(*parts.ups, out), intoBoard = inputOf(*parts.lowVoltage, intoUps);
        hall.roomLoss += sharedLoss(*parts.ups, out) + sharedLoss(*parts.lowVoltage, intoUps);
        hall.transformerDraw += inputOf(*parts.transformer, intoBoard);
        rest = rest.subspan(rows.size());
        hall.chains = number;
    }
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
