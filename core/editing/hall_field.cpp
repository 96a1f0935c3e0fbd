// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/hall_field.h"

#include "core/checks/doors.h"
#include "core/editing/floor_plan.h"
#include "core/formulas/space_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace gw {
namespace {

constexpr double offsetStep = 0.1;            ///< Where walls stand aslant, m.

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

/// What walls aslant or in the midst of the hall take of a band across it, with the aisle at the row's ends; and what lies outside of them.
void blockOutside(const HallField& field, double low, double high, std::vector<std::pair<double, double>>& blocked)
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
std::vector<std::pair<double, double>> freeStretches(const HallField& field, const HallLine& line)
{
    const double below = line.looksUp ? field.hot : field.cold, above = line.looksUp ? field.cold : field.hot;
    std::vector<std::pair<double, double>> blocked;
    for (const Footprint& p : field.taken)
        if (p.y1 > line.v - below + touching && p.y0 < line.v + field.depth + above - touching) blocked.emplace_back(p.x0 - field.cold, p.x1 + field.cold);
    for (const Footprint& p : field.clear)
        if (p.y1 > line.v + touching && p.y0 < line.v + field.depth - touching) blocked.emplace_back(p.x0, p.x1);
    if (!field.shape.isRectangle()) blockOutside(field, line.v - below, line.v + field.depth + above, blocked);
    std::sort(blocked.begin(), blocked.end());
    std::vector<std::pair<double, double>> stretches;
    double from = field.cold;
    const double last = field.length - field.cold;
    for (const auto& [start, end] : blocked) {
        if (std::min(start, last) > from) stretches.emplace_back(from, std::min(start, last));
        from = std::max(from, end);
    }
    if (last > from) stretches.emplace_back(from, last);
    return stretches;
}

void fillStretch(const HallField& field, const HallLine& line, double from, double to, HallRows& found)
{
    while (to - from + touching >= field.width) {
        const auto room = static_cast<std::uint32_t>((to - from + touching) / field.width);
        const std::uint32_t count = std::min(room, static_cast<std::uint32_t>(mostRacksInRow));
        const Facing up = field.isAlongX ? Facing::North : Facing::East;
        const double x = field.isAlongX ? from : line.v, y = field.isAlongX ? line.v : from;
        found.rows.push_back({tidy(x), tidy(y), line.looksUp ? up : opposite(up), count});
        found.racks += count;
        from += count * field.width + field.cold;
    }
    found.left = std::max(found.left, to - from);
}

/// How long the walls on one side are that rows stand along: of a rectangle its length.
double wallsAlongRows(const HallField& field)
{
    const Outline corners = field.shape.corners();
    double both = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) both += std::abs(corners[(i + 1) % corners.size()].x - corners[i].x);
    return both / 2;
}

/// Edges that a line can stand behind: the wall, and whatever stands in the hall.
std::vector<double> edgesOf(const HallField& field)
{
    std::vector<double> edges {0};
    for (const Footprint& p : field.taken) edges.push_back(p.y1);
    for (const Corner& corner : field.shape.corners()) edges.push_back(corner.y);
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end(), [](double a, double b) { return b - a < 1e-9; }), edges.end());
    return edges;
}

double aisleBelow(const HallField& field, bool looksUp) { return looksUp ? field.hot : field.cold; }

/// Where a line can be pushed to, from the wall on.
class LinePlaces {
public:
    explicit LinePlaces(const HallField& field) : m_field(field)
    {
        for (const double edge : edgesOf(field)) addBehind(edge);
        for (const Footprint& p : field.clear)
            for (const bool looksUp : {true, false}) add({p.y1, looksUp});
        if (!field.shape.isRectangle())
            for (double edge = 0; edge < field.breadth; edge += offsetStep) addBehind(edge);
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const HallLine line = m_places[i];
            add({line.v + field.depth + aisleBelow(field, !line.looksUp), !line.looksUp});
        }
        std::ranges::stable_sort(m_places, {}, &HallLine::v);
    }
    const std::vector<HallLine>& all() const { return m_places; }

private:
    void addBehind(double edge)
    {
        for (const bool looksUp : {true, false}) add({edge + aisleBelow(m_field, looksUp), looksUp});
    }
    void add(HallLine line)
    {
        const double above = aisleBelow(m_field, !line.looksUp);
        if (line.v < aisleBelow(m_field, line.looksUp) - 1e-9 || line.v + m_field.depth + above > m_field.breadth + touching) return;
        if (m_seen.emplace(std::llround(line.v * 1e6), line.looksUp).second) m_places.push_back(line);
    }

    const HallField& m_field;
    std::vector<HallLine> m_places;
    std::set<std::pair<long long, bool>> m_seen;
};

/// The best that ends with a line.
struct Ending {
    std::uint32_t racks = 0;
    std::size_t before = none;
    static constexpr std::size_t none = ~std::size_t {0};
};

} // namespace

HallField fieldOf(const Plan& plan, const Catalog& catalog, const Space& hall, const EquipmentType& type, bool isAlongX)
{
    const double width = hall.width.in(metre), depth = hall.depth.in(metre), cold = hall.aisleMinimum.in(metre);
    HallField field {isAlongX ? width : depth, isAlongX ? depth : width, type.width.value.in(metre), type.depth.value.in(metre), cold, cold / 2, isAlongX, {}, {}, shapeOf(hall, isAlongX)};
    for (const Footprint& p : takenFloor(plan, catalog, hall.id)) field.taken.push_back(turned(p, isAlongX));
    for (const Obstacle& door : plan.obstacles)
        if (door.space == hall.id && door.kind == ObstacleKind::Door) field.clear.push_back(turned(doorZone(door), isAlongX));
    return field;
}

HallRows rowsOn(const HallField& field, const HallLine& line)
{
    HallRows found;
    for (const auto& [from, to] : freeStretches(field, line)) fillStretch(field, line, from, to, found);
    return found;
}

HallLines bestLines(const HallField& field)
{
    const LinePlaces places(field);
    const std::vector<HallLine>& lines = places.all();
    std::vector<Ending> endings(lines.size());
    // Of all lines that are passed, the best that looks down, and the best that looks up.
    std::array<std::size_t, 2> passed {0, 0}, best {Ending::none, Ending::none};
    std::size_t last = Ending::none;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const HallLine& line = lines[i];
        const std::size_t other = line.looksUp ? 0 : 1;
        const double behind = line.v - aisleBelow(field, line.looksUp) - field.depth + 1e-9;
        for (std::size_t& at = passed[other]; at < i && lines[at].v <= behind; ++at)
            if (lines[at].looksUp != line.looksUp && (best[other] == Ending::none || endings[at].racks > endings[best[other]].racks)) best[other] = at;
        endings[i] = {rowsOn(field, line).racks, best[other]};
        if (best[other] != Ending::none) endings[i].racks += endings[best[other]].racks;
        if (endings[i].racks > 0 && (last == Ending::none || endings[i].racks > endings[last].racks)) last = i;
    }
    HallLines found {.weighed = static_cast<std::uint32_t>(lines.size()), .behind = field.breadth};
    if (last == Ending::none) return found;
    found.racks = endings[last].racks;
    found.behind = field.breadth - lines[last].v - field.depth;
    for (std::size_t at = last; at != Ending::none; at = endings[at].before) found.lines.push_back(lines[at]);
    std::ranges::reverse(found.lines);
    return found;
}

std::uint32_t countByArea(const HallField& field)
{
    const double each = field.width * (field.depth + (field.cold + field.hot) / 2);
    return static_cast<std::uint32_t>(std::max(0.0, (field.shape.area() + wallsAlongRows(field) * (field.cold + field.hot) / 2) / each));
}

} // namespace gw
