// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fill_hall.h"

#include "core/catalog/kinds.h"
#include "core/checks/panels.h"
#include "core/editing/compose.h"
#include "core/editing/floor_plan.h"
#include "core/editing/hall_field.h"
#include "core/formulas/space_rules.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace gw {
namespace {

/// The best of both directions.
struct BestRows {
    HallFilling filling;
    HallBound room {HallLimit::Room, 0};
};

BestRows bestRows(const Plan& plan, const Catalog& catalog, const Space& hall, const EquipmentType& type)
{
    BestRows best;
    for (const bool isAlongX : {true, false}) {
        const HallField field = fieldOf(plan, catalog, hall, type, isAlongX);
        const HallLines found = bestLines(field);
        best.filling.weighed += found.weighed;
        best.filling.byArea = std::max(best.filling.byArea, countByArea(field));
        if (!isAlongX && found.racks <= best.filling.racks) continue;
        best.filling.racks = found.racks;
        best.filling.rows.clear();
        best.filling.alongLeft = found.lines.empty() ? std::max(0.0, field.length - 2 * field.cold) : 0;
        best.filling.alongNeeded = field.width;
        best.room = {HallLimit::Room, found.racks, found.behind, field.depth + field.cold + field.hot};
        for (const HallLine& line : found.lines) {
            HallRows rows = rowsOn(field, line);
            best.filling.alongLeft = std::max(best.filling.alongLeft, rows.left);
            best.filling.rows.insert(best.filling.rows.end(), rows.rows.begin(), rows.rows.end());
        }
    }
    return best;
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

/// Of a rack to the fluid that pieces of some kinds take away.
using HeatShare = double (*)(const RackData&);
double toAir(const RackData& rack) { return 1 - rack.liquidShare.value; }
double toLiquid(const RackData& rack) { return rack.liquidShare.value; }

/// What the hall's own pieces have left over the heat of the racks there are. None where the hall has no such piece yet.
std::optional<HallBound> heatBound(const Plan& plan, const Catalog& catalog, SpaceId hall, const EquipmentType& type, HallLimit what)
{
    const bool isAir = what == HallLimit::Air;
    const HeatShare share = isAir ? toAir : toLiquid;
    double capacity = 0, heat = 0;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* there = piece.space == hall ? catalog.find(piece.type) : nullptr;
        if (!there) continue;
        const bool takesIt = isAir ? isAirHandler(there->kind) : there->kind == EquipmentKind::Cdu;
        if (there->cooling && takesIt) capacity += there->cooling->capacity.value.in(kilowatt);
        if (there->rack) heat += piece.maximumPower.value_or(there->rack->maximumPower.value).in(kilowatt) * share(*there->rack);
    }
    const double each = type.rack->maximumPower.value.in(kilowatt) * share(*type.rack), left = std::max(0.0, capacity - heat);
    if (capacity <= 0 || each <= 0) return std::nullopt;
    return HallBound {what, static_cast<std::uint32_t>(left / each), each, left};
}

std::optional<HallBound> panelBound(const Space& hall, const EquipmentType& type, std::uint32_t room)
{
    if (hall.raisedFloor.si() <= 0) return std::nullopt;
    const double load = kilonewtonsPerFoot(type);
    return HallBound {HallLimit::Panel, load <= panelLimit ? room : 0, load, panelLimit};
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
    auto [filling, roomBound] = bestRows(plan, catalog, *space, type);
    const std::uint32_t room = filling.racks;
    filling.bounds = {roomBound, heightBound(*space, type, room), floorBound(*space, type, room)};
    const auto add = [&filling](const std::optional<HallBound>& bound) { if (bound) filling.bounds.push_back(*bound); };
    add(panelBound(*space, type, room));
    if (outcome) add(gridBound(plan, type, *outcome));
    add(heatBound(plan, catalog, hall, type, HallLimit::Air));
    add(heatBound(plan, catalog, hall, type, HallLimit::Liquid));
    std::stable_sort(filling.bounds.begin(), filling.bounds.end(), [](const HallBound& a, const HallBound& b) { return a.racks < b.racks; });
    keepAtMost(filling, filling.bounds.front().racks);
    return filling;
}

namespace {

/// "Row 7": of those that no row or piece of the plan is called after.
class RowNames {
public:
    explicit RowNames(const Plan& plan)
    {
        for (const Group& group : plan.groups) m_taken.insert(group.name);
        for (const Equipment& piece : plan.equipment) m_taken.insert(piece.name);
    }
    std::string next()
    {
        std::string name;
        do name = "Row " + std::to_string(++m_number);
        while (m_taken.contains(name) || m_taken.contains(name + "-1"));
        return name;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::uint32_t m_number = 0;
};

} // namespace

Edit placeFilling(const Plan& plan, SpaceId hall, const EquipmentType& type, const HallFilling& filling)
{
    EditBuilder builder(plan, "Fill with " + std::to_string(filling.racks) + " " + type.name);
    RowNames names(plan);
    for (const FilledRow& row : filling.rows) {
        Group group = builder.fresh<Group>();
        group.name = names.next();
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
