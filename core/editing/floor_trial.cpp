// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/floor_trial.h"

#include "core/checks/rule_checks.h"

#include <cmath>

namespace gw {
namespace {

/// Enough to leave a crowd of racks; more would make the button wait.
constexpr std::size_t mostLines = 48;

double toMillimetre(double metres) { return std::round(metres * 1000) / 1000; }

/// Where a piece of this size touches, or keeps an aisle from, what covers [begin, end] along one axis.
void addLines(std::vector<double>& lines, double begin, double end, double size, double aisle)
{
    for (const double line : {begin - size, end, begin - size - aisle, end + aisle, begin, end - size}) lines.push_back(toMillimetre(line));
}

std::vector<double> nearestLines(std::vector<double> lines, double own, double least, double most)
{
    lines.push_back(own);
    std::erase_if(lines, [&](double line) { return line < least - touching || line > most + touching; });
    std::ranges::sort(lines, {}, [&](double line) { return std::pair {std::abs(line - own), line}; });
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (lines.size() > mostLines) lines.resize(mostLines);
    return lines;
}

template <class Row>
void copyRows(const Table<Row>& from, SpaceId space, Table<Row>& to)
{
    std::vector<Row> rows;
    for (const Row& row : from)
        if (row.space == space) rows.push_back(row);
    to = Table<Row>::ofRows(std::move(rows));
}

} // namespace

FloorTrial::FloorTrial(const Plan& plan, const Catalog& catalog, SpaceId space) : m_catalog(catalog)
{
    if (const Space* own = plan.spaces.find(space)) m_floor.spaces.put(*own);
    copyRows(plan.equipment, space, m_floor.equipment);
    copyRows(plan.obstacles, space, m_floor.obstacles);
}

Findings FloorTrial::faults() const
{
    const Outcome unsolved;
    const CheckedPlan checked(m_floor, m_catalog, unsolved);
    Findings found;
    using enum Rule;
    for (const Rule rule : {Overlap, OutsideSpace, AisleTooNarrow, WorkingSpaceTooShallow, InNoGoZone, OnColumn, ThroughWall, DoorBlocked}) askAll(rule, checked, found);
    return found;
}

bool isSame(const Finding& a, const Finding& b) { return a.rule == b.rule && a.equipment == b.equipment && a.object == b.object; }

std::vector<Equipment> placesNear(const Plan& floor, const Catalog& catalog, const Equipment& piece)
{
    const EquipmentType* type = catalog.find(piece.type);
    const Space* space = floor.spaces.find(piece.space);
    if (!type || !space) return {};
    const Footprint own = footprintOf(piece, *type);
    const double width = own.x1 - own.x0, depth = own.y1 - own.y0, aisle = space->aisleMinimum.in(metre);
    std::vector<double> xs, ys;
    const auto add = [&](const Footprint& f) { addLines(xs, f.x0, f.x1, width, aisle), addLines(ys, f.y0, f.y1, depth, aisle); };
    for (const Equipment& other : floor.equipment)
        if (const EquipmentType* otherType = catalog.find(other.type); otherType && other.id != piece.id) add(footprintOf(other, *otherType));
    for (const Obstacle& o : floor.obstacles) add({o.x.in(metre), o.y.in(metre), (o.x + o.width).in(metre), (o.y + o.depth).in(metre)});
    for (const Corner& corner : SpaceShape(*space).corners()) add({corner.x, corner.y, corner.x, corner.y});
    xs = nearestLines(std::move(xs), own.x0, 0, space->width.in(metre) - width);
    ys = nearestLines(std::move(ys), own.y0, 0, space->depth.in(metre) - depth);
    std::vector<Equipment> places;
    for (const double x : xs)
        for (const double y : ys) {
            if (x == own.x0 && y == own.y0) continue;
            places.push_back(piece);
            places.back().x = metres(x), places.back().y = metres(y);
        }
    const auto way = [&](const Equipment& e) { return std::abs(e.x.in(metre) - own.x0) + std::abs(e.y.in(metre) - own.y0); };
    std::ranges::stable_sort(places, {}, way);
    return places;
}

} // namespace gw
