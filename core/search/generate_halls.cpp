// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

#include <cmath>

namespace gw {
namespace {

/// TIA-942 asks at least 1.2 m before racks; 1.8 m lets a rack of 1.2 m depth turn on its dolly (Estimate).
constexpr Length coldAisle = metres(1.8);
/// Between backs, where hoses and cords are worked on. TIA-942: at least 0.6 m, 0.9 m preferred; 1.5 m for liquid manifolds (Estimate).
constexpr Length hotAisle = metres(1.5);
/// Between the banks of rows and along the galleries: circulation of at least 1.2 m, here two people with a trolley (Estimate).
constexpr Length crossAisle = metres(2.4);
constexpr std::size_t rowsPerPod = 4;

struct HallShape {
    std::size_t rows, racksPerRow, lines, banks;
    Length racksLength;                      ///< Of all racks of a full row.
    std::size_t cdusPerRow;                  ///< Places at the end of each row.
    const EquipmentType* cdu;
    std::size_t westFanWalls, eastFanWalls;
    Length rowLength, rowDepth, bankPitch, westGallery;
};

Power liquidHeatOf(const EquipmentType& rack) { return rack.rack->maximumPower.value * rack.rack->liquidShare.value; }
Power airHeatOf(const EquipmentType& rack) { return rack.rack->maximumPower.value * (1 - rack.rack->liquidShare.value); }

/// Rows of the pod whose first row is `first`: fewer where a bank or the hall ends.
std::size_t rowsOfPod(const HallShape& shape, std::size_t first)
{
    return std::min({rowsPerPod, shape.lines - first % shape.lines, shape.rows - first});
}

bool startsPod(const HallShape& shape, std::size_t row) { return row % shape.lines % rowsPerPod == 0; }

/// What the liquid heat of a pod needs, and one to spare.
std::size_t cdusFor(const Draft& draft, const HallShape& shape, std::size_t rows)
{
    const Power heat = liquidHeatOf(*draft.parts.rack) * static_cast<double>(rows * shape.racksPerRow);
    return heat.si() > 0 ? countFor(heat, shape.cdu->cooling->capacity.value) + 1 : 0;
}

/// The smaller type where one of them carries a pod, and the places that the fullest row needs.
void chooseCdus(const Draft& draft, HallShape& shape)
{
    const double racks = static_cast<double>(shape.racksPerRow * rowsOfPod(shape, 0));
    const bool isSmall = liquidHeatOf(*draft.parts.rack) * racks <= draft.parts.smallCdu->cooling->capacity.value;
    shape.cdu = isSmall ? draft.parts.smallCdu : draft.parts.largeCdu;
    for (std::size_t row = 0; row < shape.rows; ++row) {
        const std::size_t rows = rowsOfPod(shape, row);
        if (startsPod(shape, row)) shape.cdusPerRow = std::max(shape.cdusPerRow, (cdusFor(draft, shape, rows) + rows - 1) / rows);
    }
}

/// What stands in a row of `racks` accelerator racks, type by type.
std::array<std::pair<const EquipmentType*, std::size_t>, 3> rowContents(const Draft& draft, std::size_t racks)
{
    return {{{draft.parts.rack, racks}, {draft.parts.networkRack, draft.request.networkRacksPerRow}, {draft.parts.storageRack, draft.request.storageRacksPerRow}}};
}

/// One more than the racks' air heat needs, on the west wall first.
void chooseFanWalls(const Draft& draft, HallShape& shape, std::size_t racks)
{
    Power heat = airHeatOf(*draft.parts.rack) * static_cast<double>(racks);
    for (const auto& [type, count] : rowContents(draft, 0)) heat += airHeatOf(*type) * static_cast<double>(count * shape.rows);
    const std::size_t count = heat > kilowatts(1) ? countFor(heat, draft.parts.fanWall->cooling->capacity.value) + 1 : 0;
    const std::size_t fit = std::max<std::size_t>(1, static_cast<std::size_t>((static_cast<double>(shape.lines) * (shape.rowDepth + (coldAisle + hotAisle) * 0.5)) / draft.parts.fanWall->width.value));
    shape.westFanWalls = count <= fit ? count : (count + 1) / 2;
    shape.eastFanWalls = count - shape.westFanWalls;
}

HallShape shapeOf(const Draft& draft, std::uint32_t racks)
{
    const EquipmentType& rack = *draft.parts.rack;
    HallShape shape {};
    shape.racksPerRow = std::min<std::size_t>(racks, draft.request.racksPerRow);
    shape.rows = (racks + shape.racksPerRow - 1) / shape.racksPerRow;
    shape.banks = shape.rows > rowsPerPod ? 2 : 1;
    shape.lines = (shape.rows + shape.banks - 1) / shape.banks;
    chooseCdus(draft, shape);
    shape.rowDepth = shape.cdusPerRow > 0 ? std::max(rack.depth.value, shape.cdu->depth.value) : rack.depth.value;
    if (draft.request.networkRacksPerRow > 0) shape.rowDepth = std::max(shape.rowDepth, draft.parts.networkRack->depth.value);
    if (draft.request.storageRacksPerRow > 0) shape.rowDepth = std::max(shape.rowDepth, draft.parts.storageRack->depth.value);
    for (const auto& [type, count] : rowContents(draft, shape.racksPerRow)) shape.racksLength += type->width.value * static_cast<double>(count);
    shape.rowLength = shape.racksLength + shape.cdu->width.value * static_cast<double>(shape.cdusPerRow);
    shape.bankPitch = std::max(shape.rowLength, draft.parts.busway->width.value) + crossAisle;
    chooseFanWalls(draft, shape, racks);
    shape.westGallery = crossAisle + (shape.westFanWalls > 0 ? draft.parts.fanWall->depth.value : Length {});
    return shape;
}

/// Lines 0 and 1 face each other across a cold aisle, 1 and 2 stand back to back across a hot one.
Length lineY(const HallShape& shape, std::size_t line)
{
    const Length pair = shape.rowDepth * 2.0 + coldAisle + hotAisle;
    return hotAisle + pair * static_cast<double>(line / 2) + (line % 2 == 0 ? Length {} : shape.rowDepth + coldAisle);
}

bool facesNorth(std::size_t line) { return line % 2 == 0; }

/// Faces stand in one plane along the aisle, whatever the depth of the piece.
Equipment inRow(const EquipmentType& type, const DraftRow& row, bool north, Length along)
{
    Equipment piece {.type = type.id, .group = row.group, .x = row.x + along, .y = row.y, .facing = north ? Facing::North : Facing::South};
    if (north) piece.y = row.y + row.depth - type.depth.value;
    return piece;
}

Space hallSpace(const Draft& draft, const HallShape& shape, const DraftHall& hall)
{
    const std::size_t last = shape.lines - 1;
    const Length rowsDepth = lineY(shape, last) + shape.rowDepth + (facesNorth(last) ? coldAisle : hotAisle);
    const std::size_t longestWall = std::max(shape.westFanWalls, shape.eastFanWalls);
    const Length eastGallery = crossAisle + (shape.eastFanWalls > 0 ? draft.parts.fanWall->depth.value : Length {});
    Space space {.name = "Hall " + hall.ordinal, .kind = SpaceKind::DataHall};
    space.width = toMillimetre(shape.westGallery + shape.bankPitch * static_cast<double>(shape.banks) - crossAisle + eastGallery);
    space.depth = toMillimetre(std::max(rowsDepth, draft.parts.fanWall->width.value * static_cast<double>(longestWall)));
    space.height = std::max(metres(5), draft.parts.rack->height.value + metres(2));  // Two metres for busway, trays and pipes. Estimate.
    space.floorLimit = floorFor({draft.parts.rack, draft.parts.smallCdu, draft.parts.largeCdu, draft.parts.fanWall}, space.aisleMinimum, space.floorLimit);
    return space;
}

/// Racks of one type side by side, from `along` on.
void layRacks(Draft& draft, DraftHall& hall, DraftRow& row, DraftPod& pod, bool north, const EquipmentType& type, std::size_t count, Length& along)
{
    for (std::size_t i = 0; i < count; ++i) {
        Equipment rack = inRow(type, row, north, along);
        const std::size_t number = row.racks.size() + 1;
        rack.name = row.name + (number < 10 ? "-0" : "-") + std::to_string(number);
        rack.space = hall.floor;
        row.racks.push_back(draft.add(std::move(rack)));
        if (type.rack->liquidShare.value > 0) pod.racks.push_back(row.racks.back());
        along += type.width.value;
    }
    row.peak += type.rack->maximumPower.value * static_cast<double>(count);
    hall.liquidHeat += liquidHeatOf(type) * static_cast<double>(count);
    hall.airHeat += airHeatOf(type) * static_cast<double>(count);
}

void layCdus(Draft& draft, DraftHall& hall, const HallShape& shape, const DraftRow& row, DraftPod& pod, std::size_t first, bool north)
{
    Length along = shape.racksLength;
    const std::size_t index = pod.rows++, rows = rowsOfPod(shape, first), all = cdusFor(draft, shape, rows);
    const std::size_t count = all * (index + 1) / rows - all * index / rows;
    for (std::size_t i = 0; i < count; ++i) {
        Equipment cdu = inRow(*shape.cdu, row, north, along);
        cdu.name = "CDU " + row.name + std::to_string(i + 1);
        cdu.space = hall.floor;
        pod.cdus.push_back(draft.add(std::move(cdu)));
        hall.plant.push_back({pod.cdus.back(), shape.cdu->cooling->capacity.value * shape.cdu->cooling->electricShare.value});
        along += shape.cdu->width.value;
    }
}

void layFanWalls(Draft& draft, DraftHall& hall, const HallShape& shape, Length hallWidth)
{
    const EquipmentType& type = *draft.parts.fanWall;
    for (std::size_t i = 0; i < shape.westFanWalls + shape.eastFanWalls; ++i) {
        const bool west = i < shape.westFanWalls;
        Equipment wall {.name = "Fan wall " + hall.ordinal + "." + std::to_string(i + 1), .type = type.id, .space = hall.floor};
        wall.facing = west ? Facing::East : Facing::West;
        wall.x = west ? Length {} : hallWidth - type.depth.value;
        wall.y = type.width.value * static_cast<double>(west ? i : i - shape.westFanWalls);
        hall.fanWalls.push_back(draft.add(std::move(wall)));
    }
}

GroupId addPod(Draft& draft, DraftHall& hall)
{
    DraftPod pod {.name = (hall.number.empty() ? "" : hall.number + ".") + std::to_string(hall.pods.size() + 1)};
    const GroupId group = draft.add(Group {.name = "Pod " + pod.name, .kind = GroupKind::Pod, .space = hall.floor});
    hall.pods.push_back(std::move(pod));
    return group;
}

DraftRow startRow(Draft& draft, const DraftHall& hall, const HallShape& shape, std::size_t index, GroupId pod)
{
    DraftRow row {.name = hall.number + rowLetters(index)};
    row.group = draft.add(Group {.name = "Row " + row.name, .kind = GroupKind::Row, .parent = pod, .space = hall.floor});
    row.x = shape.westGallery + shape.bankPitch * static_cast<double>(index / shape.lines);
    row.y = lineY(shape, index % shape.lines);
    row.length = shape.rowLength;
    row.depth = shape.rowDepth;
    return row;
}

} // namespace

FloorLoad floorFor(std::initializer_list<const EquipmentType*> types, Length aisle, FloorLoad usual)
{
    double needed = usual.in(kilogramPerSquareMetre);
    for (const EquipmentType* type : types) {
        const FloorLoad load = type->mass.value / (type->width.value * (type->depth.value + aisle * 0.5));
        needed = std::max(needed, std::ceil(load.in(kilogramPerSquareMetre) / 500) * 500);
    }
    return kilogramsPerSquareMetre(needed);
}

DraftHall layHall(Draft& draft, std::uint32_t number, bool isOnlyHall, std::uint32_t racks)
{
    const HallShape shape = shapeOf(draft, racks);
    DraftHall hall {.number = isOnlyHall ? "" : std::to_string(number), .ordinal = std::to_string(number)};
    const Space space = hallSpace(draft, shape, hall);
    hall.floor = draft.add(space);
    GroupId pod;
    for (std::size_t r = 0; r < shape.rows; ++r) {
        const std::size_t line = r % shape.lines;
        if (startsPod(shape, r)) pod = addPod(draft, hall);
        DraftRow row = startRow(draft, hall, shape, r, pod);
        Length along;
        const std::size_t count = std::min<std::size_t>(shape.racksPerRow, racks - r * shape.racksPerRow);
        for (const auto& [type, pieces] : rowContents(draft, count)) layRacks(draft, hall, row, hall.pods.back(), facesNorth(line), *type, pieces, along);
        layCdus(draft, hall, shape, row, hall.pods.back(), r - line % rowsPerPod, facesNorth(line));
        hall.rows.push_back(std::move(row));
    }
    layFanWalls(draft, hall, shape, space.width);
    return hall;
}

} // namespace gw
