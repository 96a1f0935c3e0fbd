// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fixes.h"
#include "core/editing/floor_trial.h"

#include <cmath>

namespace gw {
namespace {

struct Standing {
    EquipmentId id;
    Footprint area;
    bool isOverhead;
};

std::vector<Standing> standingIn(const Plan& floor, const Catalog& catalog)
{
    std::vector<Standing> standing;
    for (const Equipment& piece : floor.equipment)
        if (const EquipmentType* type = catalog.find(piece.type)) standing.push_back({piece.id, footprintOf(piece, *type), type->kind == EquipmentKind::Busway});
    return standing;
}

bool hasOverlap(const std::vector<Standing>& standing, const EquipmentType& type, const Equipment& moved)
{
    const Footprint own = footprintOf(moved, type);
    const bool isOverhead = type.kind == EquipmentKind::Busway;
    return std::ranges::any_of(standing, [&](const Standing& other) { return other.isOverhead == isOverhead && other.id != moved.id && penetration(own, other.area) > touching; });
}

bool speaksOf(const Findings& findings, EquipmentId id)
{
    return std::ranges::any_of(findings, [&](const Finding& f) { return std::ranges::find(f.equipment, id) != f.equipment.end(); });
}

Edit moveTo(const FixInput& input, const Equipment& moved, const char* where)
{
    EditBuilder builder(input.plan, "Move " + moved.name + where);
    builder.put(moved);
    return std::move(builder).finish();
}

/// To the nearest place where no rule of place speaks of the piece.
Edit moveToFreeRoom(const FixInput& input, const Equipment& piece)
{
    FloorTrial trial(input.plan, input.catalog, piece.space);
    const EquipmentType* type = input.catalog.find(piece.type);
    if (!type) return {};
    const std::vector<Standing> standing = standingIn(trial.plan(), input.catalog);
    const std::size_t before = trial.faults().size();
    for (const Equipment& place : placesNear(trial.plan(), input.catalog, piece)) {
        if (hasOverlap(standing, *type, place)) continue;
        trial.move(place);
        const Findings left = trial.faults();
        if (left.size() < before && !speaksOf(left, piece.id)) return moveTo(input, place, " to the nearest free room");
    }
    return {};
}

/// A piece with all that shares its row and stays in line with it.
std::vector<Equipment> rowOf(const Plan& plan, const Equipment& piece)
{
    std::vector<Equipment> row;
    if (piece.group.isNone()) return {piece};
    for (const Equipment& other : plan.equipment)
        if (other.group == piece.group && other.space == piece.space) row.push_back(other);
    return row;
}

void shift(Equipment& piece, Facing towards, double by)
{
    const double sign = towards == Facing::North || towards == Facing::East ? by : -by;
    Length& along = isAlongX(towards) ? piece.y : piece.x;
    along = metres(std::round((along.in(metre) + sign) * 1000) / 1000);
}

/// Shifts the row of `piece`; empty where that is not better for the whole floor.
Edit shiftRow(const FixInput& input, const Equipment& piece, Facing towards, double by)
{
    std::vector<Equipment> row = rowOf(input.plan, piece);
    if (std::ranges::any_of(row, &Equipment::isLocked)) return {};
    FloorTrial trial(input.plan, input.catalog, piece.space);
    const std::size_t before = trial.faults().size();
    for (Equipment& member : row) {
        shift(member, towards, by);
        trial.move(member);
    }
    const Findings left = trial.faults();
    if (left.size() >= before || std::ranges::any_of(left, [&](const Finding& f) { return isSame(f, input.finding); })) return {};
    const Group* group = input.plan.groups.find(piece.group);
    EditBuilder builder(input.plan, "Shift " + (group && !group->name.empty() ? group->name : piece.name) + " to widen the aisle");
    for (Equipment& member : row) builder.put(std::move(member));
    return std::move(builder).finish();
}

double inside(double at, double size, double room) { return std::clamp(at, 0.0, std::max(0.0, room - size)); }

template <class T>
Edit moveDrawnInside(const FixInput& input, const Table<T>& table)
{
    for (const T& drawn : table) {
        const Space* space = input.plan.spaces.find(drawn.space);
        if (drawn.name != input.finding.object || drawn.space != input.finding.space || !space) continue;
        T moved = drawn;
        moved.width = std::min(moved.width, space->width);
        moved.depth = std::min(moved.depth, space->depth);
        moved.x = metres(inside(drawn.x.in(metre), moved.width.in(metre), space->width.in(metre)));
        moved.y = metres(inside(drawn.y.in(metre), moved.depth.in(metre), space->depth.in(metre)));
        if (!(moved == drawn)) return changeRow(input.plan, moved, "Move " + drawn.name + " inside its space");
    }
    return {};
}

} // namespace

Edit fixByMovingLast(const FixInput& input)
{
    for (const std::size_t n : {std::size_t {1}, std::size_t {0}})
        if (const Equipment* piece = input.piece(n))
            if (Edit edit = moveToFreeRoom(input, *piece); !edit.isEmpty()) return edit;
    return {};
}

Edit fixByMovingInside(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    const EquipmentType* type = piece ? input.catalog.find(piece->type) : nullptr;
    const Space* space = piece ? input.plan.spaces.find(piece->space) : nullptr;
    if (!type || !space) return {};
    const Footprint own = footprintOf(*piece, *type);
    Equipment moved = *piece;
    moved.x = metres(inside(own.x0, own.x1 - own.x0, space->width.in(metre)));
    moved.y = metres(inside(own.y0, own.y1 - own.y0, space->depth.in(metre)));
    FloorTrial trial(input.plan, input.catalog, piece->space);
    const std::size_t before = trial.faults().size();
    trial.move(moved);
    if (trial.faults().size() < before) return moveTo(input, moved, " inside its space");
    return moveToFreeRoom(input, *piece);
}

Edit fixByWidening(const FixInput& input)
{
    const double missing = std::ceil((input.finding.limit - input.finding.measured) * 1000 - 1e-6) / 1000;
    const Equipment *first = input.piece(0), *second = input.piece(1);
    for (const Facing facing : {Facing::North, Facing::East, Facing::South, Facing::West}) {
        if (first && (facing == first->facing || facing == opposite(first->facing)))
            if (Edit edit = shiftRow(input, *first, facing, missing); !edit.isEmpty()) return edit;
        if (second && first && (facing == first->facing || facing == opposite(first->facing)))
            if (Edit edit = shiftRow(input, *second, facing, missing); !edit.isEmpty()) return edit;
    }
    return {};
}

Edit fixDrawing(const FixInput& input)
{
    Edit edit = moveDrawnInside(input, input.plan.obstacles);
    return edit.isEmpty() ? moveDrawnInside(input, input.plan.aisles) : edit;
}

Edit fixDoor(const FixInput& input)
{
    for (const Obstacle& door : input.plan.obstacles) {
        if (door.kind != ObstacleKind::Door || door.name != input.finding.object || door.space != input.finding.space) continue;
        Obstacle larger = door;
        Length& width = door.width >= door.depth ? larger.width : larger.depth;
        width = std::max(width, metres(1));
        larger.height = std::max(larger.height, metres(2.13));
        if (!(larger == door)) return changeRow(input.plan, larger, "Make " + door.name + " 1 m wide and 2.13 m high");
    }
    return {};
}

Edit fixContainment(const FixInput& input)
{
    for (const Aisle& aisle : input.plan.aisles) {
        if (aisle.name != input.finding.object || aisle.space != input.finding.space || aisle.containment != Containment::None) continue;
        Aisle closed = aisle;
        closed.containment = Containment::Full;
        return changeRow(input.plan, closed, "Close " + aisle.name + " with doors and a roof");
    }
    return {};
}

} // namespace gw
