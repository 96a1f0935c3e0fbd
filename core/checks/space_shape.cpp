// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/space_shape.h"

#include <array>
#include <cmath>
#include <limits>

namespace gw {
namespace {

// So far behind a wall two floors are looked at, metres.
constexpr double inward = 0.1;
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Visitor>
void forEachWall(const Outline& corners, Visitor&& visit)
{
    for (std::size_t i = 0; i < corners.size(); ++i) visit(corners[i], corners[(i + 1) % corners.size()]);
}

Corner between(Corner a, Corner b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

double distanceFrom(Corner a, Corner b, Corner p)
{
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double share = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    const Corner nearest = between(a, b, share);
    return std::hypot(p.x - nearest.x, p.y - nearest.y);
}

double distanceToWalls(const Outline& corners, Corner p)
{
    double nearest = infinity;
    forEachWall(corners, [&](Corner a, Corner b) { nearest = std::min(nearest, distanceFrom(a, b, p)); });
    return nearest;
}

/// Ways right of the point that cross walls: odd inside.
bool isInside(const Outline& corners, Corner p)
{
    bool inside = false;
    forEachWall(corners, [&](Corner a, Corner b) {
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
    });
    return inside;
}

/// How deep a point lies in a rectangle; negative outside.
double depthIn(const Footprint& f, Corner p) { return std::min(std::min(p.x - f.x0, f.x1 - p.x), std::min(p.y - f.y0, f.y1 - p.y)); }

/// How deep a wall reaches into a rectangle. Along the wall the depth in it is the least of four straight lines: its top lies at an end of the
/// wall or where two of them cross.
double reachInto(const Footprint& f, Corner a, Corner b)
{
    double deepest = std::max(depthIn(f, a), depthIn(f, b));
    const double dx = b.x - a.x, dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides {{{a.x - f.x0, dx}, {f.x1 - a.x, -dx}, {a.y - f.y0, dy}, {f.y1 - a.y, -dy}}};
    for (std::size_t i = 0; i < sides.size(); ++i)
        for (std::size_t j = i + 1; j < sides.size(); ++j) {
            const double slope = sides[i].second - sides[j].second;
            const double share = slope != 0 ? (sides[j].first - sides[i].first) / slope : -1;
            if (share > 0 && share < 1) deepest = std::max(deepest, depthIn(f, between(a, b, share)));
        }
    return deepest;
}

struct FaceWay {
    double from, to, start, sign;      ///< Across the way; where the face stands along it, and which way it looks.
};

FaceWay wayBefore(const Footprint& p, Facing facing)
{
    switch (facing) {
    case Facing::North: return {p.x0, p.x1, p.y1, 1};
    case Facing::South: return {p.x0, p.x1, p.y0, -1};
    case Facing::East: return {p.y0, p.y1, p.x1, 1};
    case Facing::West: return {p.y0, p.y1, p.x0, -1};
    }
    return {};
}

/// From a face to the nearest point of a wall before it.
double toOne(const FaceWay& way, Corner a, Corner b, bool alongX)
{
    // `u` runs along the face, `v` away from it.
    double u0 = alongX ? a.x : a.y, v0 = way.sign * ((alongX ? a.y : a.x) - way.start), u1 = alongX ? b.x : b.y, v1 = way.sign * ((alongX ? b.y : b.x) - way.start);
    if (u0 > u1) std::swap(u0, u1), std::swap(v0, v1);
    const double from = std::max(u0, way.from + touching), to = std::min(u1, way.to - touching);
    if (from >= to) return infinity;
    const auto at = [&](double u) { return v0 + (v1 - v0) * (u - u0) / (u1 - u0); };
    const double near = std::min(at(from), at(to));
    return near < -touching ? infinity : std::max(near, 0.0);
}

/// The points of one floor's walls that can lie deepest in the other: corners, and the middles of the pieces that the other's walls cut from each.
template <class Visitor>
void forEachProbe(const Outline& own, const Outline& other, Visitor&& visit)
{
    forEachWall(own, [&](Corner a, Corner b) {
        std::vector<double> cuts {0, 1};
        forEachWall(other, [&](Corner c, Corner d) {
            const double turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
            if (turn == 0) return;
            const double share = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / turn, theirs = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / turn;
            if (share > 0 && share < 1 && theirs >= 0 && theirs <= 1) cuts.push_back(share);
        });
        std::ranges::sort(cuts);
        visit(a);
        const double length = std::hypot(b.x - a.x, b.y - a.y), inX = -(b.y - a.y) / length * inward, inY = (b.x - a.x) / length * inward;
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            const Corner middle = between(a, b, (cuts[i - 1] + cuts[i]) / 2), within {middle.x + inX, middle.y + inY};
            visit(middle);
            // Of two floors that are one and the same no wall lies inside of the other.
            if (isInside(own, within)) visit(within);
        }
    });
}

double deepestOf(const Outline& own, const Outline& other)
{
    double deepest = 0;
    forEachProbe(own, other, [&](Corner p) { if (isInside(other, p)) deepest = std::max(deepest, distanceToWalls(other, p)); });
    return deepest;
}

} // namespace

Outline SpaceShape::corners() const { return isRectangle() ? Outline {{0, 0}, {m_width, 0}, {m_width, m_depth}, {0, m_depth}} : m_corners; }

bool SpaceShape::contains(double x, double y) const
{
    if (x < 0 || y < 0 || x > m_width || y > m_depth) return false;
    return isRectangle() || isInside(m_corners, {x, y}) || distanceToWalls(m_corners, {x, y}) <= touching;
}

double SpaceShape::beyondWalls(const Footprint& p) const
{
    double beyond = 0;
    forEachWall(m_corners, [&](Corner a, Corner b) { beyond = std::max(beyond, reachInto(p, a, b)); });
    for (const Corner c : {Corner {p.x0, p.y0}, Corner {p.x1, p.y0}, Corner {p.x1, p.y1}, Corner {p.x0, p.y1}})
        if (!isInside(m_corners, c)) beyond = std::max(beyond, distanceToWalls(m_corners, c));
    return beyond;
}

double SpaceShape::toWall(const Footprint& p, Facing facing) const
{
    if (isRectangle()) {
        switch (facing) {
        case Facing::North: return m_depth - p.y1;
        case Facing::South: return p.y0;
        case Facing::East: return m_width - p.x1;
        case Facing::West: return p.x0;
        }
    }
    double nearest = infinity;
    const FaceWay way = wayBefore(p, facing);
    forEachWall(m_corners, [&](Corner a, Corner b) { nearest = std::min(nearest, toOne(way, a, b, isAlongX(facing))); });
    return nearest;
}

double SpaceShape::distanceTo(const Footprint& p) const
{
    const auto toRectangle = [&](Corner c) { return std::hypot(std::max({p.x0 - c.x, c.x - p.x1, 0.0}), std::max({p.y0 - c.y, c.y - p.y1, 0.0})); };
    if (isRectangle()) return std::hypot(std::max({-p.x1, p.x0 - m_width, 0.0}), std::max({-p.y1, p.y0 - m_depth, 0.0}));
    double nearest = isInside(m_corners, {p.x0, p.y0}) ? 0 : infinity;
    forEachWall(m_corners, [&](Corner a, Corner b) {
        nearest = reachInto(p, a, b) > 0 ? 0 : std::min(nearest, toRectangle(a));
        for (const Corner c : {Corner {p.x0, p.y0}, Corner {p.x1, p.y0}, Corner {p.x1, p.y1}, Corner {p.x0, p.y1}}) nearest = std::min(nearest, distanceFrom(a, b, c));
    });
    return nearest;
}

std::vector<std::pair<double, double>> SpaceShape::inside(double across, bool isAlongX) const
{
    if (isRectangle()) return {{0, isAlongX ? m_width : m_depth}};
    std::vector<double> crossings;
    forEachWall(m_corners, [&](Corner a, Corner b) {
        const double v0 = isAlongX ? a.y : a.x, v1 = isAlongX ? b.y : b.x, u0 = isAlongX ? a.x : a.y, u1 = isAlongX ? b.x : b.y;
        if ((v0 > across) != (v1 > across)) crossings.push_back(u0 + (u1 - u0) * (across - v0) / (v1 - v0));
    });
    std::ranges::sort(crossings);
    std::vector<std::pair<double, double>> stretches;
    for (std::size_t i = 1; i < crossings.size(); i += 2) stretches.emplace_back(crossings[i - 1], crossings[i]);
    return stretches;
}

double sharedDepth(const SpaceShape& a, const SpaceShape& b, double x, double y)
{
    const Outline own = a.corners();
    Outline other = b.corners();
    for (Corner& corner : other) corner.x += x, corner.y += y;
    return std::max(deepestOf(own, other), deepestOf(other, own));
}

} // namespace gw
