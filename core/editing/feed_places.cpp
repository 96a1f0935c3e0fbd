// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_places.h"

#include "core/search/generate_steps.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Clear before switchgear of 151..600 V with live parts on both sides of the aisle. Source: NEC 110.26(A)(1), condition 3, 4 ft.
constexpr Length indoorAisle = metres(1.22), outdoorAisle = metres(2);
/// Between neighbours indoors, and between what breathes from its sides outdoors. Estimates.
constexpr Length indoorGap = metres(0.3), outdoorGap = metres(1);
constexpr Length leastWidth = metres(14);
/// How far from its racks a busway may hang, metres: half a cold aisle.
constexpr double halfAisle = 0.9;

double distance(const Space& a, const Space& b)
{
    const double x = (a.x + a.width * 0.5 - b.x - b.width * 0.5).si(), y = (a.y + a.depth * 0.5 - b.y - b.depth * 0.5).si();
    return std::hypot(x, y);
}

} // namespace

FeedPlaces::FeedPlaces(const Plan& plan, const Catalog& catalog, SpaceId near) : m_plan(plan), m_catalog(catalog)
{
    const Space* home = plan.spaces.find(near);
    for (const Space& space : plan.spaces) {
        m_north = std::max(m_north, space.y + space.depth);
        if (space.kind != SpaceKind::ElectricalRoom && space.kind != SpaceKind::Yard) continue;
        m_rooms.push_back({space.id, space.kind, SpaceShape(space), space.aisleMinimum, space.kind == SpaceKind::Yard ? outdoorGap : indoorGap, {}});
    }
    if (home) {
        m_x = home->x;
        m_width = std::max(home->width, leastWidth);
        std::ranges::stable_sort(m_rooms, {}, [&](const Room& room) { return distance(*plan.spaces.find(room.id), *home); });
    }
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = catalog.find(piece.type);
        if (!type) continue;
        const Footprint foot = footprintOf(piece, *type);
        if (type->kind == EquipmentKind::Busway) m_overhead[piece.space].push_back(foot);
        for (Room& room : m_rooms)
            if (room.id == piece.space && type->kind != EquipmentKind::Busway) room.taken.push_back({foot, stripBefore(foot, piece.facing, room.aisle.in(metre))});
    }
    for (const Obstacle& o : plan.obstacles)
        for (Room& room : m_rooms)
            if (room.id == o.space) {
                const Footprint foot {o.x.in(metre), o.y.in(metre), (o.x + o.width).in(metre), (o.y + o.depth).in(metre)};
                room.taken.push_back({foot, foot});
            }
}

bool FeedPlaces::isFree(const Room& room, const Taken& wanted) const
{
    const double side = room.spacing.in(metre);
    if (wanted.foot.x1 > room.shape.width() - side + touching || wanted.before.y1 > room.shape.depth() + touching) return false;
    const Footprint wide {wanted.foot.x0 - side, wanted.foot.y0, wanted.foot.x1 + side, wanted.foot.y1};
    if (!room.shape.isRectangle() && (room.shape.beyond(wide) > touching || room.shape.beyond(wanted.before) > touching)) return false;
    return std::ranges::none_of(room.taken, [&](const Taken& other) {
        return penetration(other.foot, wide) > touching || penetration(other.before, wanted.foot) > touching || penetration(other.foot, wanted.before) > touching;
    });
}

/// Beside or behind what stands there, the front lines first.
std::optional<Footprint> FeedPlaces::freePlace(const Room& room, const EquipmentType& type) const
{
    const double side = room.spacing.in(metre), width = type.width.value.in(metre), depth = type.depth.value.in(metre), aisle = room.aisle.in(metre);
    std::vector<double> xs {side}, ys {side};
    for (const Taken& taken : room.taken) {
        xs.push_back(taken.foot.x1 + side);
        ys.insert(ys.end(), {taken.foot.y0, taken.before.y1, taken.foot.y1 + side});
    }
    if (!room.shape.isRectangle())
        for (const Corner& corner : room.shape.corners()) xs.push_back(corner.x + side), ys.push_back(corner.y);
    for (auto* all : {&xs, &ys}) {
        for (double& value : *all) value = std::ceil(value * 1000 - 1e-6) / 1000;
        std::ranges::sort(*all);
        all->erase(std::unique(all->begin(), all->end()), all->end());
    }
    for (const double y : ys)
        for (const double x : xs) {
            if (x < side || y < 0) continue;
            const Footprint foot {x, y, x + width, y + depth};
            if (isFree(room, {foot, stripBefore(foot, Facing::North, aisle)})) return foot;
        }
    return std::nullopt;
}

FeedPlaces::NewRoom& FeedPlaces::newRoom(EditBuilder& builder, SpaceKind kind, const EquipmentType& type)
{
    const bool isYard = kind == SpaceKind::Yard;
    auto [at, isNew] = m_new.try_emplace(kind);
    NewRoom& room = at->second;
    if (isNew) {
        room.space = builder.fresh<Space>();
        room.space.kind = kind;
        room.space.name = std::string(isYard ? "Yard " : "Electrical room ") + std::to_string(1 + std::ranges::count(m_rooms, kind, &Room::kind));
        room.space.aisleMinimum = isYard ? outdoorAisle : indoorAisle;
        room.shelves = Shelves(m_width, room.space.aisleMinimum, isYard ? outdoorGap : indoorGap);
    }
    room.space.height = std::max(room.space.height, type.height.value + metres(1));
    room.space.floorLimit = std::max(room.space.floorLimit, floorFor({&type}, room.space.aisleMinimum, room.space.floorLimit));
    return room;
}

void FeedPlaces::place(EditBuilder& builder, const EquipmentType& type, SpaceKind kind, Equipment& piece)
{
    piece.facing = Facing::North;
    for (Room& room : m_rooms) {
        if (room.kind != kind) continue;
        const auto foot = freePlace(room, type);
        if (!foot) continue;
        piece.space = room.id;
        piece.x = metres(foot->x0);
        piece.y = metres(foot->y0);
        room.taken.push_back({*foot, stripBefore(*foot, Facing::North, room.aisle.in(metre))});
        return;
    }
    NewRoom& room = newRoom(builder, kind, type);
    piece = room.shelves.place(type, std::move(piece));
    piece.space = room.space.id;
    piece.x = toMillimetre(piece.x);
    piece.y = toMillimetre(piece.y);
}

void FeedPlaces::hang(const EquipmentType& type, std::span<const EquipmentId> loads, Side side, Equipment& piece)
{
    const Equipment& first = *m_plan.equipment.find(loads.front());
    Footprint row = footprintOf(first, *m_catalog.find(first.type));
    for (const EquipmentId id : loads) {
        const Equipment& load = *m_plan.equipment.find(id);
        const Footprint foot = footprintOf(load, *m_catalog.find(load.type));
        row = {std::min(row.x0, foot.x0), std::min(row.y0, foot.y0), std::max(row.x1, foot.x1), std::max(row.y1, foot.y1)};
    }
    const bool alongX = isAlongX(first.facing);
    const Space* space = m_plan.spaces.find(first.space);
    const double width = type.width.value.in(metre), depth = type.depth.value.in(metre);
    const double end = !space ? 0 : (alongX ? space->width : space->depth).in(metre), begin = alongX ? row.x0 : row.y0;
    const double low = alongX ? row.y0 : row.x0, high = alongX ? row.y1 : row.x1;
    const bool facesUp = first.facing == Facing::North || first.facing == Facing::East, atFront = side == Side::A;
    const double step = depth + 0.01, along = std::max(0.0, std::min(begin, end - width));
    const auto at = [&](double shift) {
        const double across = facesUp == atFront ? high - depth - shift : low + shift;
        return alongX ? Footprint {along, across, along + width, across + depth} : Footprint {across, along, across + depth, along + width};
    };
    const auto isTaken = [&](const Footprint& foot) {
        return std::ranges::any_of(m_overhead[first.space], [&](const Footprint& other) { return penetration(other, foot) > touching; });
    };
    // Over the racks from their edge inwards, then outwards over half an aisle.
    std::vector<double> shifts;
    for (double shift = 0; shift + depth <= high - low + touching; shift += step) shifts.push_back(shift);
    for (double shift = -step; shift >= -halfAisle; shift -= step) shifts.push_back(shift);
    const auto free = std::ranges::find_if_not(shifts, [&](double shift) { return isTaken(at(shift)); });
    const Footprint best = at(free == shifts.end() ? 0 : *free);
    m_overhead[first.space].push_back(best);
    piece.space = first.space;
    piece.facing = alongX ? Facing::North : Facing::East;
    piece.x = metres(std::round(best.x0 * 1000) / 1000);
    piece.y = metres(std::round(best.y0 * 1000) / 1000);
}

void FeedPlaces::close(EditBuilder& builder)
{
    Length y = m_north;
    for (auto& [kind, room] : m_new) {
        room.space.x = m_x;
        room.space.y = y;
        room.space.width = toMillimetre(room.shelves.width());
        room.space.depth = toMillimetre(room.shelves.depth());
        y += room.space.depth;
        builder.put(room.space);
    }
}

} // namespace gw
