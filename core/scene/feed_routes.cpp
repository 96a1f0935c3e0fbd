// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/routes.h"

#include "core/checks/row_index.h"
#include "core/scene/manhattan.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Trays of power gear hang this high, those of side B above those of side A. Estimate: 3 m clear below, as the drawing shows.
constexpr float trayHeight = 3.5F, betweenSides = 0.3F;
/// A busway over its racks: joint boxes and tap-off units need about this clear height. Estimate.
constexpr float aboveRacks = 0.65F;

struct Extent {
    Point minimum, maximum;
    bool isEmpty = true;
    void add(const Box& box)
    {
        if (isEmpty) minimum = box.minimum, maximum = box.maximum;
        else include(minimum, maximum, box.minimum, box.maximum);
        isEmpty = false;
    }
};

/// The run of a busway along all that it feeds, at its own line.
Route runOf(const Box& busway, const Extent& loads)
{
    const Point end = centreOf(busway);
    const float z = loads.maximum.z + aboveRacks;
    const bool alongX = loads.maximum.x - loads.minimum.x >= loads.maximum.y - loads.minimum.y;
    if (alongX) return {{{std::min(loads.minimum.x, end.x), end.y, z}, {std::max(loads.maximum.x, end.x), end.y, z}}};
    return {{{end.x, std::min(loads.minimum.y, end.y), z}, {end.x, std::max(loads.maximum.y, end.y), z}}};
}

Point nearestOn(const Route& run, Point to)
{
    const Point &a = run.path.front(), &b = run.path.back();
    return {std::clamp(to.x, std::min(a.x, b.x), std::max(a.x, b.x)), std::clamp(to.y, std::min(a.y, b.y), std::max(a.y, b.y)), a.z};
}

Point topOf(const Box& box)
{
    const Point centre = centreOf(box);
    return {centre.x, centre.y, box.maximum.z};
}

/// From the busway down to a load.
Route tap(const Route& run, const Box& load)
{
    const Point to = topOf(load), from = nearestOn(run, to);
    return {{from, {to.x, to.y, from.z}, to}};
}

Route cable(const Box& from, const Point& to, Side side, const std::vector<Blocked>& blocked)
{
    const Point start = topOf(from);
    const float z = std::max({trayHeight + (side == Side::B ? betweenSides : 0), start.z, to.z});
    Route route {wayAround(start, to, z, blocked)};
    route.path.insert(route.path.begin(), start);
    route.path.push_back(to);
    return route;
}

} // namespace

Length Route::length() const
{
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double x = double(path[i].x) - double(path[i - 1].x), y = double(path[i].y) - double(path[i - 1].y), z = double(path[i].z) - double(path[i - 1].z);
        sum += std::sqrt(x * x + y * y + z * z);
    }
    return metres(sum);
}

Routes layRoutes(const Plan& plan, const Pieces& pieces, const Outcome& outcome)
{
    Routes routes {std::vector<Route>(plan.feeds.size()), std::vector<Route>(pieces.boxes.size()), layLoopRoutes(plan, pieces, outcome)};
    const RowIndex<Equipment> positions(plan.equipment);
    const std::vector<Blocked> blocked = blockedBy(plan);
    const auto isBusway = [&](std::size_t piece) { return pieces.types[piece] && pieces.types[piece]->kind == EquipmentKind::Busway; };
    std::vector<Extent> loads(pieces.boxes.size());
    for (const Feed& feed : plan.feeds) {
        const std::uint32_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from != RowIndex<Equipment>::none && to != RowIndex<Equipment>::none && isBusway(from)) loads[from].add(pieces.boxes[to]);
    }
    for (std::size_t p = 0; p < loads.size(); ++p)
        if (!loads[p].isEmpty) routes.busways[p] = runOf(pieces.boxes[p], loads[p]);
    for (std::size_t f = 0; f < plan.feeds.size(); ++f) {
        const std::uint32_t from = positions.of(plan.feeds[f].from), to = positions.of(plan.feeds[f].to);
        if (from == RowIndex<Equipment>::none || to == RowIndex<Equipment>::none) continue;
        const Route& own = routes.busways[from];
        const Point end = routes.busways[to].path.empty() ? topOf(pieces.boxes[to]) : nearestOn(routes.busways[to], topOf(pieces.boxes[from]));
        routes.feeds[f] = own.path.empty() ? cable(pieces.boxes[from], end, plan.feeds[f].side, blocked) : tap(own, pieces.boxes[to]);
    }
    return routes;
}

} // namespace gw
