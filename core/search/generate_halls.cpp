// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"
#include "core/search/hall_shape.h"

#include <cmath>

namespace gw {
namespace {

bool isFacingNorth(std::size_t line) { return line % 2 == 0; }

/// Faces stand in one plane along the aisle, whatever the depth of the piece.
Equipment inRow(const EquipmentType& type, const DraftRow& row, bool north, Length along)
{
    Equipment piece {.type = type.id, .group = row.group, .x = row.x + along, .y = row.y, .facing = north ? Facing::North : Facing::South};
    if (north) piece.y = row.y + row.depth - type.depth.value;
    return piece;
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

Space hallSpace(const Draft& draft, const HallShape& shape, const HallSize& size, const DraftHall& hall)
{
    const Parts& parts = draft.parts;
    Space space {.name = "Hall " + hall.ordinal, .kind = SpaceKind::DataHall, .width = shape.width, .depth = shape.depth, .height = size.height};
    if (draft.request.hall) space.width = size.width, space.depth = size.depth;
    space.floorLimit = draft.request.floorLimit.value_or(floorFor({parts.rack, parts.smallCdu, parts.largeCdu, parts.fanWall}, space.aisleMinimum, space.floorLimit));
    return space;
}

void layFanWalls(Draft& draft, DraftHall& hall, const HallShape& shape, Length hallWidth)
{
    const EquipmentType& type = *draft.parts.fanWall;
    for (std::size_t i = 0; i < shape.westFanWalls + shape.eastFanWalls; ++i) {
        const bool west = i < shape.westFanWalls;
        Equipment wall {.name = airUnitName(type) + hall.ordinal + "." + std::to_string(i + 1), .type = type.id, .space = hall.floor};
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

FloorLoad floorLoadOf(const EquipmentType& type, Length aisle) { return type.mass.value / (type.width.value * (type.depth.value + aisle * 0.5)); }

FloorLoad floorFor(std::initializer_list<const EquipmentType*> types, Length aisle, FloorLoad usual)
{
    double needed = usual.in(kilogramPerSquareMetre);
    for (const EquipmentType* type : types) {
        needed = std::max(needed, std::ceil(floorLoadOf(*type, aisle).in(kilogramPerSquareMetre) / 500) * 500);
    }
    return kilogramsPerSquareMetre(needed);
}

DraftHall layHall(Draft& draft, const HallSize& size, std::uint32_t number, bool isOnlyHall, std::uint32_t racks)
{
    const HallShape shape = shapeOf(draft, racks);
    DraftHall hall {.number = isOnlyHall ? "" : std::to_string(number), .ordinal = std::to_string(number)};
    const Space space = hallSpace(draft, shape, size, hall);
    hall.floor = draft.add(space);
    GroupId pod;
    for (std::size_t r = 0; r < shape.rows; ++r) {
        const std::size_t line = r % shape.lines;
        if (startsPod(shape, r)) pod = addPod(draft, hall);
        DraftRow row = startRow(draft, hall, shape, r, pod);
        Length along;
        for (const auto& [type, pieces] : rowContents(draft, racksOfRow(shape, r))) layRacks(draft, hall, row, hall.pods.back(), isFacingNorth(line), *type, pieces, along);
        layCdus(draft, hall, shape, row, hall.pods.back(), r - line % rowsPerPod, isFacingNorth(line));
        hall.rows.push_back(std::move(row));
    }
    layFanWalls(draft, hall, shape, space.width);
    return hall;
}

} // namespace gw
