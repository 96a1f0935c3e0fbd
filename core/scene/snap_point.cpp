// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap_axis.h"

namespace gw {

using namespace snapping;

namespace {

void offerEdges(Axis& x, Axis& y, const Bounds2& b, SnapKind kind, bool withCentre)
{
    for (const double line : {b.x.low, b.x.high}) x.offer(line, line, kind, b.y);
    for (const double line : {b.y.low, b.y.high}) y.offer(line, line, kind, b.x);
    if (!withCentre) return;
    x.offer(b.x.middle(), b.x.middle(), SnapKind::Centre, b.y);
    y.offer(b.y.middle(), b.y.middle(), SnapKind::Centre, b.x);
}

Bounds2 moved(Bounds2 b, Place by) { return {{b.x.low + by.x, b.x.high + by.x}, {b.y.low + by.y, b.y.high + by.y}}; }

/// The nearest place of a stretch of wall.
Place nearestOn(Place a, Place b, Place at)
{
    const double dx = b.x - a.x, dy = b.y - a.y, square = std::max(dx * dx + dy * dy, 1e-12);
    const double share = std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / square, 0.0, 1.0);
    return {a.x + share * dx, a.y + share * dy};
}

double apart(Place a, Place b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// The best rest on walls that run along neither axis: squarely from where the line began, else the nearest point.
struct SlantingWalls {
    Place at;
    double reach;
    const PointWish& wish;
    double distance = 0;
    Place rest, wallFrom, wallTo;
    SnapKind kind = SnapKind::None;

    void offer(Place a, Place b)
    {
        const Place nearest = nearestOn(a, b, at);
        if (apart(nearest, at) >= reach) return;
        const Place foot = wish.from ? nearestOn(a, b, *wish.from) : nearest;
        const bool isSquare = wish.from && apart(foot, a) > reach && apart(foot, b) > reach && apart(foot, at) < reach;
        take(isSquare ? foot : nearest, isSquare ? SnapKind::Perpendicular : SnapKind::Wall, a, b);
    }
    void take(Place place, SnapKind as, Place a, Place b)
    {
        if (isHeld() && apart(place, at) >= distance) return;
        distance = apart(place, at);
        rest = place;
        kind = as;
        wallFrom = a;
        wallTo = b;
    }
    bool isHeld() const { return kind != SnapKind::None; }
    Snap snap() const { return {{toMillimetres(rest.x), toMillimetres(rest.y)}, kind, kind, {{wallFrom, wallTo, kind}}}; }
};

/// A line that meets an edge may meet it at a right angle.
void offerSquare(Axis& x, Axis& y, Place from, Place at)
{
    if (holds(x.kind) && !holds(y.kind)) y.offer(from.y, from.y, SnapKind::Perpendicular, {std::min(from.x, at.x), std::max(from.x, at.x)});
    else if (holds(y.kind) && !holds(x.kind)) x.offer(from.x, from.x, SnapKind::Perpendicular, {std::min(from.y, at.y), std::max(from.y, at.y)});
}

template <class Row>
Bounds2 onSiteOf(const CheckedPlan& checked, const Row& row, std::uint32_t space)
{
    const Span x {row.x.in(metre), (row.x + row.width).in(metre)}, y {row.y.in(metre), (row.y + row.depth).in(metre)};
    return moved({x, y}, {checked.plan.spaces[space].x.in(metre), checked.plan.spaces[space].y.in(metre)});
}

} // namespace

Snap SnapField::restPoint(Place at, double reach, const PointWish& wish) const
{
    const CheckedPlan& checked = m_placement.checked();
    Axis x(at.x, 0, reach), y(at.y, 0, reach);
    SlantingWalls slanting {at, reach, wish, 0, {}, {}, {}};
    const Span here {at.x, at.x}, there {at.y, at.y};
    const auto offer = [&](const Bounds2& b, SnapKind kind, bool withCentre) {
        if (isNear(here, b.x) && isNear(there, b.y)) offerEdges(x, y, b, kind, withCentre);
    };
    for (std::uint32_t s = 0; s < checked.plan.spaces.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        const Place origin {space.x.in(metre), space.y.in(metre)};
        const Bounds2 room = moved({{0, space.width.in(metre)}, {0, space.depth.in(metre)}}, origin);
        const bool isOther = space.id != wish.notSpace;
        if (isOther) offer(room, SnapKind::Wall, false);
        if (const SpaceShape& shape = checked.shapes[s]; isOther && !shape.isRectangle()) {
            const Outline corners = shape.corners();
            for (std::size_t i = 0; i < corners.size(); ++i) {
                const Corner &a = corners[i], &b = corners[(i + 1) % corners.size()];
                offer(moved({{a.x, a.x}, {a.y, a.y}}, origin), SnapKind::Wall, false);
                if (a.x != b.x && a.y != b.y) slanting.offer({origin.x + a.x, origin.y + a.y}, {origin.x + b.x, origin.y + b.y});
            }
        }
        if (!isNear(here, room.x) || !isNear(there, room.y)) continue;
        const Footprint search {at.x - origin.x - reach, at.y - origin.y - reach, at.x - origin.x + reach, at.y - origin.y + reach};
        for (const PieceGrid* grid : {&checked.contents[s].floorGrid, &checked.contents[s].overheadGrid})
            grid->forEachNear(search, [&](std::uint32_t piece) {
                if (!m_placement.isMoving(piece)) offer(moved(boundsOf(checked.footprints[piece]), origin), SnapKind::Edge, true);
                return true;
            });
        for (const std::uint32_t o : checked.contents[s].obstacles)
            if (const Obstacle& obstacle = checked.plan.obstacles[o]; obstacle.id != wish.notObstacle) offer(onSiteOf(checked, obstacle, s), SnapKind::Edge, true);
        for (const std::uint32_t a : checked.contents[s].aisles)
            if (const Aisle& aisle = checked.plan.aisles[a]; aisle.id != wish.notAisle) offer(onSiteOf(checked, aisle, s), SnapKind::Edge, true);
    }
    if (slanting.isHeld() && !holds(x.kind) && !holds(y.kind)) return slanting.snap();
    if (wish.from) offerSquare(x, y, *wish.from, at);
    x.settle();
    y.settle();
    Snap snap {{toMillimetres(x.best), toMillimetres(y.best)}, x.kind, y.kind, {}};
    if (holds(x.kind)) snap.guides.push_back({{x.guide, around(there, x.across).low}, {x.guide, around(there, x.across).high}, x.kind});
    if (holds(y.kind)) snap.guides.push_back({{around(here, y.across).low, y.guide}, {around(here, y.across).high, y.guide}, y.kind});
    return snap;
}

Snap SnapField::restRectangle(const Footprint& area, double reach, const PointWish& wish) const
{
    const Snap low = restPoint({area.x0, area.y0}, reach, wish), high = restPoint({area.x1, area.y1}, reach, wish);
    const bool byHighX = high.x < low.x, byHighY = high.y < low.y;
    Snap snap {{byHighX ? toMillimetres(high.at.x - area.x1 + area.x0) : low.at.x, byHighY ? toMillimetres(high.at.y - area.y1 + area.y0) : low.at.y},
        byHighX ? high.x : low.x, byHighY ? high.y : low.y, {}};
    for (const auto& [from, isByHigh] : {std::pair(&low, false), std::pair(&high, true)})
        for (const SnapGuide& guide : from->guides)
            if ((guide.from.x == guide.to.x ? byHighX : byHighY) == isByHigh) snap.guides.push_back(guide);
    return snap;
}

} // namespace gw
