// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/space_moves.h"

#include "core/editing/turning.h"
#include "core/model/outline.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Whole micrometres, so that there and back is the same place.
Length tidied(Length length) { return metres(std::round(length.in(metre) * 1e6) / 1e6); }

Length wholeMillimetres(double value) { return metres(std::round(value * 1000) / 1000); }

template <class T>
void shiftIn(EditBuilder& builder, const Table<T>& table, SpaceId space, Length dx, Length dy)
{
    for (T row : table) {
        if (row.space != space) continue;
        row.x = tidied(row.x + dx);
        row.y = tidied(row.y + dy);
        builder.put(std::move(row));
    }
}

/// A quarter turn of a rectangle `width` by `depth` that leaves its corner at the origin.
struct FloorTurn {
    double width, depth;
    bool isLeft;

    Corner operator()(Corner c) const { return isLeft ? Corner {depth - c.y, c.x} : Corner {c.y, width - c.x}; }
    Footprint operator()(const Footprint& f) const
    {
        const Corner a = (*this)(Corner {f.x0, f.y0}), b = (*this)(Corner {f.x1, f.y1});
        return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    }
    Turning turning() const
    {
        return {*this, isLeft ? std::function<Facing(Facing)>(turnedLeft) : [](Facing facing) { return opposite(turnedLeft(facing)); }};
    }
};

Space turned(Space space, const FloorTurn& turn)
{
    Outline corners = outlineOf(space);
    for (Corner& corner : corners) corner = turn(corner);
    const Length width = space.width, depth = space.depth;
    space.x = wholeMillimetres((space.x + (width - depth) * 0.5).in(metre));
    space.y = wholeMillimetres((space.y + (depth - width) * 0.5).in(metre));
    space.width = depth;
    space.depth = width;
    if (!corners.empty()) space.outline = outlineText(corners);
    return space;
}

template <class T>
void turnRectangles(EditBuilder& builder, const Table<T>& table, SpaceId space, const FloorTurn& turn)
{
    for (T row : table) {
        if (row.space != space) continue;
        const Footprint area = turn(Footprint {row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)});
        row.x = tidy(area.x0);
        row.y = tidy(area.y0);
        std::swap(row.width, row.depth);
        builder.put(std::move(row));
    }
}

std::vector<EquipmentId> turnPieces(EditBuilder& builder, const Plan& plan, const Catalog& catalog, SpaceId space, const Turning& turning)
{
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : plan.equipment) {
        if (piece.space != space) continue;
        ids.push_back(piece.id);
        builder.put(turning(catalog, piece));
    }
    return ids;
}

std::vector<GroupId> groupsIn(const Plan& plan, SpaceId space)
{
    std::vector<GroupId> ids;
    for (const Group& group : plan.groups)
        if (group.space == space) ids.push_back(group.id);
    return ids;
}

} // namespace

Edit reshapeSpace(const Plan& plan, const Space& reshaped, Length x, Length y)
{
    const Space* space = plan.spaces.find(reshaped.id);
    if (!space) return {};
    EditBuilder builder(plan, "Reshape " + space->name);
    const Length dx = space->x - reshaped.x + x, dy = space->y - reshaped.y + y;
    if (tidied(dx) != Length {} || tidied(dy) != Length {}) {
        shiftIn(builder, plan.groups, reshaped.id, dx, dy);
        shiftIn(builder, plan.equipment, reshaped.id, dx, dy);
        shiftIn(builder, plan.obstacles, reshaped.id, dx, dy);
        shiftIn(builder, plan.aisles, reshaped.id, dx, dy);
    }
    builder.put(reshaped);
    return std::move(builder).finish();
}

Edit moveSpace(const Plan& plan, SpaceId id, Length x, Length y, Contents contents)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return {};
    Space moved = *space;
    moved.x = x;
    moved.y = y;
    const bool follow = contents == Contents::Follow;
    Edit edit = reshapeSpace(plan, moved, follow ? x - space->x : Length {}, follow ? y - space->y : Length {});
    edit.label = "Move " + space->name;
    return edit;
}

Result<Edit> turnSpace(const Plan& plan, const Catalog& catalog, SpaceId id, Turn turn, Contents contents)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(id.number), "a space of the plan"};
    const FloorTurn floor {space->width.in(metre), space->depth.in(metre), turn == Turn::Left};
    const std::string label = "Turn " + space->name;
    if (contents == Contents::Stay) {
        Edit edit = reshapeSpace(plan, turned(*space, floor), {}, {});
        edit.label = label;
        return edit;
    }
    EditBuilder builder(plan, label);
    builder.put(turned(*space, floor));
    const auto pieces = turnPieces(builder, plan, catalog, id, floor.turning());
    lineUpGroups(builder, catalog, groupsIn(plan, id), pieces);
    turnRectangles(builder, plan.obstacles, id, floor);
    turnRectangles(builder, plan.aisles, id, floor);
    return unlessLocked(std::move(builder).finish());
}

} // namespace gw
