// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fill_hall.h"

#include "core/catalog/kinds.h"
#include "core/checks/space_shape.h"
#include "core/editing/compose.h"
#include "core/editing/floor_plan.h"
#include "core/formulas/space_rules.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// The aisles of TIA-942 are crossed after at most 20 racks.
constexpr std::uint32_t longestRun = 20;
constexpr double offsetStep = 0.1;

/// The hall as rows see it: u along them, v across.
struct Field {
    double length, breadth;                    ///< Of the hall along u and v, m.
    double width, depth, cold, hot;            ///< Of a rack and of the aisles, m.
    bool isAlongX;
    std::vector<Footprint> taken;              ///< x = u, y = v.
    SpaceShape shape;                          ///< The same way round.
};

Footprint turned(const Footprint& p, bool isAlongX) { return isAlongX ? p : Footprint {p.y0, p.x0, p.y1, p.x1}; }

SpaceShape shapeOf(const Space& hall, bool isAlongX)
{
    const SpaceShape own(hall);
    if (isAlongX) return own;
    Outline corners = own.isRectangle() ? Outline {} : own.corners();
    for (Corner& corner : corners) std::swap(corner.x, corner.y);
    std::reverse(corners.begin(), corners.end());
    return {own.depth(), own.width(), std::move(corners)};
}

std::vector<Footprint> takenFloor(const Plan& plan, const Catalog& catalog, SpaceId hall)
{
    std::vector<Footprint> taken;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = piece.space == hall ? catalog.find(piece.type) : nullptr;
        if (type && type->kind != EquipmentKind::Busway) taken.push_back(footprintOf(piece, *type));
    }
    for (const Obstacle& o : plan.obstacles)
        if (o.space == hall && o.kind != ObstacleKind::Door)
            taken.push_back({o.x.in(metre), o.y.in(metre), (o.x + o.width).in(metre), (o.y + o.depth).in(metre)});
    return taken;
}

Field fieldOf(const Plan& plan, const Catalog& catalog, const Space& hall, const EquipmentType& type, bool isAlongX)
{
    const double width = hall.width.in(metre), depth = hall.depth.in(metre), cold = hall.aisleMinimum.in(metre);
    Field field {isAlongX ? width : depth, isAlongX ? depth : width, type.width.value.in(metre), type.depth.value.in(metre), cold, cold / 2, isAlongX, {}, shapeOf(hall, isAlongX)};
    for (const Footprint& p : takenFloor(plan, catalog, hall.id)) field.taken.push_back(turned(p, isAlongX));
    return field;
}

/// Where rows stand across the hall: the near edge of each, and whether its face looks to higher v.
struct Line {
    double v;
    bool looksUp;
};

std::vector<Line> linesFrom(const Field& field, double offset, bool beginsWithFace)
{
    std::vector<Line> lines;
    bool looksUp = !beginsWithFace;
    for (double v = offset + (beginsWithFace ? field.cold : field.hot);; looksUp = !looksUp) {
        const double after = looksUp ? field.cold : field.hot;
        if (v + field.depth + after > field.breadth + touching) return lines;
        lines.push_back({v, looksUp});
        v += field.depth + after;
    }
}

/// What walls aslant or in the midst of the hall take of a band across it, with the aisle at the row's ends; and what lies outside of them.
void blockOutside(const Field& field, double low, double high, std::vector<std::pair<double, double>>& blocked)
{
    const Outline corners = field.shape.corners();
    std::vector<std::pair<double, double>> walls;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        Corner a = corners[i], b = corners[(i + 1) % corners.size()];
        if (a.y > b.y) std::swap(a, b);
        if (b.y <= low + touching || a.y >= high - touching) continue;
        const auto at = [&](double v) { return b.y > a.y ? a.x + (b.x - a.x) * std::clamp((v - a.y) / (b.y - a.y), 0.0, 1.0) : a.x; };
        const double u0 = a.y == b.y ? a.x : at(low), u1 = a.y == b.y ? b.x : at(high);
        walls.emplace_back(std::min(u0, u1), std::max(u0, u1));
    }
    std::sort(walls.begin(), walls.end());
    double from = 0;
    const auto leave = [&](double to) {
        if (to > from && !field.shape.contains((from + to) / 2, (low + high) / 2)) blocked.emplace_back(from, to);
    };
    for (const auto& [start, end] : walls) {
        leave(start);
        blocked.emplace_back(start - field.cold, end + field.cold);
        from = std::max(from, end);
    }
    leave(field.length);
}

/// Free stretches of a line: where neither the racks nor the aisles before and behind them meet what stands there.
std::vector<std::pair<double, double>> freeStretches(const Field& field, const Line& line)
{
    const double below = line.looksUp ? field.hot : field.cold, above = line.looksUp ? field.cold : field.hot;
    std::vector<std::pair<double, double>> blocked;
    for (const Footprint& p : field.taken)
        if (p.y1 > line.v - below + touching && p.y0 < line.v + field.depth + above - touching) blocked.emplace_back(p.x0 - field.cold, p.x1 + field.cold);
    if (!field.shape.isRectangle()) blockOutside(field, line.v - below, line.v + field.depth + above, blocked);
    std::sort(blocked.begin(), blocked.end());
    std::vector<std::pair<double, double>> stretches;
    double from = field.cold;
    for (const auto& [start, end] : blocked) {
        if (start > from) stretches.emplace_back(from, start);
        from = std::max(from, end);
    }
    if (field.length - field.cold > from) stretches.emplace_back(from, field.length - field.cold);
    return stretches;
}

void fillStretch(const Field& field, const Line& line, double from, double to, std::vector<FilledRow>& rows)
{
    while (to - from + touching >= field.width) {
        const auto room = static_cast<std::uint32_t>((to - from + touching) / field.width);
        const std::uint32_t count = std::min(room, longestRun);
        const Facing up = field.isAlongX ? Facing::North : Facing::East;
        const double x = field.isAlongX ? from : line.v, y = field.isAlongX ? line.v : from;
        rows.push_back({tidy(x), tidy(y), line.looksUp ? up : opposite(up), count});
        from += count * field.width + field.cold;
    }
}

std::uint32_t countOf(const std::vector<FilledRow>& rows)
{
    std::uint32_t count = 0;
    for (const FilledRow& row : rows) count += row.count;
    return count;
}

void tryLines(const Field& field, const std::vector<Line>& lines, HallFilling& best)
{
    std::vector<FilledRow> rows;
    for (const Line& line : lines)
        for (const auto& [from, to] : freeStretches(field, line)) fillStretch(field, line, from, to, rows);
    ++best.tried;
    if (countOf(rows) <= best.racks) return;
    best.racks = countOf(rows);
    best.rows = std::move(rows);
}

void tryField(const Field& field, HallFilling& best)
{
    const double period = 2 * field.depth + field.cold + field.hot;
    for (const bool beginsWithFace : {false, true})
        for (double offset = 0; offset < std::min(period, field.breadth); offset += offsetStep) tryLines(field, linesFrom(field, offset, beginsWithFace), best);
}

/// How long the walls on one side are that rows stand along: of a rectangle its length.
double wallsAlongRows(const Field& field)
{
    const Outline corners = field.shape.corners();
    double both = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) both += std::abs(corners[(i + 1) % corners.size()].x - corners[i].x);
    return both / 2;
}

/// A rack with its share of the aisles before and behind it; rows in a hall can be no denser.
std::uint32_t countByArea(const Field& field)
{
    const double each = field.width * (field.depth + (field.cold + field.hot) / 2);
    return static_cast<std::uint32_t>(std::max(0.0, (field.shape.area() + wallsAlongRows(field) * (field.cold + field.hot) / 2) / each));
}

HallBound heightBound(const Space& hall, const EquipmentType& type, std::uint32_t room)
{
    const double height = type.height.value.in(metre), limit = hall.height.in(metre) - belowCeiling;
    return {HallLimit::Height, height <= limit + touching ? room : 0, height, limit};
}

HallBound floorBound(const Space& hall, const EquipmentType& type, std::uint32_t room)
{
    const double load = (type.mass.value / (type.width.value * (type.depth.value + hall.aisleMinimum * 0.5))).in(kilogramPerSquareMetre);
    const double limit = hall.floorLimit.in(kilogramPerSquareMetre);
    return {HallLimit::FloorLoad, load <= limit ? room : 0, load, limit};
}

/// What the grid connection has left, over a rack's maximum with what cooling and losses add to it now.
HallBound gridBound(const Plan& plan, const EquipmentType& type, const Outcome& outcome)
{
    const double overhead = outcome.headline.pue.value.value_or(1);
    const double each = type.rack->maximumPower.value.in(kilowatt) * std::max(overhead, 1.0);
    const double left = std::max(0.0, (plan.site.gridCapacity - outcome.headline.gridPeak).in(kilowatt));
    return {HallLimit::GridPower, static_cast<std::uint32_t>(left / each), each, left};
}

/// What the hall's air units have left over the air heat of the racks there are. None where the hall has no air unit yet.
std::optional<HallBound> airBound(const Plan& plan, const Catalog& catalog, SpaceId hall, const EquipmentType& type)
{
    double capacity = 0, heat = 0;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* there = piece.space == hall ? catalog.find(piece.type) : nullptr;
        if (!there) continue;
        if (there->cooling && isAirHandler(there->kind)) capacity += there->cooling->capacity.value.in(kilowatt);
        if (there->rack) heat += piece.maximumPower.value_or(there->rack->maximumPower.value).in(kilowatt) * (1 - there->rack->liquidShare.value);
    }
    const double each = type.rack->maximumPower.value.in(kilowatt) * (1 - type.rack->liquidShare.value), left = std::max(0.0, capacity - heat);
    if (capacity <= 0 || each <= 0) return std::nullopt;
    return HallBound {HallLimit::Air, static_cast<std::uint32_t>(left / each), each, left};
}

/// Rows are given up from the last on.
void keepAtMost(HallFilling& filling, std::uint32_t racks)
{
    while (filling.racks > racks) {
        FilledRow& last = filling.rows.back();
        const std::uint32_t surplus = std::min(last.count, filling.racks - racks);
        last.count -= surplus;
        filling.racks -= surplus;
        if (last.count == 0) filling.rows.pop_back();
    }
}

} // namespace

Result<HallFilling> fillHall(const Plan& plan, const Catalog& catalog, SpaceId hall, const EquipmentType& type, const Outcome* outcome)
{
    const Space* space = plan.spaces.find(hall);
    if (!space) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(hall.number), "a space of the plan"};
    if (!type.rack) return Error {ErrorCode::Unsupported, {}, "rack type", type.name, "a rack"};
    HallFilling filling;
    for (const bool isAlongX : {true, false}) {
        const Field field = fieldOf(plan, catalog, *space, type, isAlongX);
        tryField(field, filling);
        filling.byArea = std::max(filling.byArea, countByArea(field));
    }
    const std::uint32_t room = filling.racks;
    filling.bounds = {{HallLimit::Room, room}, heightBound(*space, type, room), floorBound(*space, type, room)};
    if (outcome) filling.bounds.push_back(gridBound(plan, type, *outcome));
    if (const auto air = airBound(plan, catalog, hall, type)) filling.bounds.push_back(*air);
    std::stable_sort(filling.bounds.begin(), filling.bounds.end(), [](const HallBound& a, const HallBound& b) { return a.racks < b.racks; });
    keepAtMost(filling, filling.bounds.front().racks);
    return filling;
}

Edit placeFilling(const Plan& plan, SpaceId hall, const EquipmentType& type, const HallFilling& filling)
{
    EditBuilder builder(plan, "Fill with " + std::to_string(filling.racks) + " " + type.name);
    std::uint32_t number = 0;
    for (const FilledRow& row : filling.rows) {
        Group group = builder.fresh<Group>();
        group.name = "Row " + std::to_string(++number);
        group.space = hall;
        group.count = row.count;
        group.pitch = type.width.value;
        group.x = row.x;
        group.y = row.y;
        group.facing = row.facing;
        for (std::uint32_t slot = 1; slot <= row.count; ++slot) {
            auto piece = builder.fresh<Equipment>();
            const Length along = type.width.value * static_cast<double>(slot - 1);
            piece.name = group.name + "-" + std::to_string(slot);
            piece.type = type.id;
            piece.space = hall;
            piece.group = group.id;
            piece.facing = row.facing;
            piece.x = isAlongX(row.facing) ? tidy((row.x + along).in(metre)) : row.x;
            piece.y = isAlongX(row.facing) ? row.y : tidy((row.y + along).in(metre));
            piece.slot = slot;
            builder.put(std::move(piece));
        }
        builder.put(std::move(group));
    }
    return std::move(builder).finish();
}

} // namespace gw
