// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/plan_projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr double degree = std::numbers::pi / 180;
/// Steep enough to look into the aisles, flat enough to see the racks' fronts.
const double sinElevation = std::sin(38 * degree), cosElevation = std::cos(38 * degree);

} // namespace

PlanProjection::PlanProjection(const Scene& scene, const QRectF& area)
{
    for (const double turn : {28.0, -28.0, -62.0, 62.0}) {
        PlanProjection candidate;
        candidate.m_sinTurn = std::sin(turn * degree), candidate.m_cosTurn = std::cos(turn * degree);
        const QRectF bounds = candidate.boundsOf(scene);
        candidate.m_scale = std::min(area.width() / std::max(bounds.width(), 1e-6), area.height() / std::max(bounds.height(), 1e-6));
        candidate.m_origin = area.center() - bounds.center() * candidate.m_scale;
        // The first view stays unless another shows everything clearly larger.
        if (turn == 28.0 || candidate.m_scale > 1.08 * m_scale) *this = candidate;
    }
}

QRectF PlanProjection::boundsOf(const Scene& scene) const
{
    QPolygonF corners;
    const auto cover = [&](Point a, Point b) {
        for (const float x : {a.x, b.x})
            for (const float y : {a.y, b.y}) corners << unscaled({x, y, a.z}) << unscaled({x, y, b.z});
    };
    for (const FloorArea& floor : scene.floors) cover(floor.minimum, {floor.maximum.x, floor.maximum.y, floor.minimum.z});
    for (const Box& box : scene.boxes) cover(box.minimum, box.maximum);
    for (const Tube& tube : scene.tubes)
        for (const Point& point : tube.path) corners << unscaled(point);
    if (corners.isEmpty()) cover(scene.minimum, scene.maximum);
    return corners.boundingRect();
}

QPointF PlanProjection::unscaled(Point p) const
{
    const double x = static_cast<double>(p.x), y = static_cast<double>(p.y), z = static_cast<double>(p.z);
    return {x * m_cosTurn - y * m_sinTurn, -(x * m_sinTurn + y * m_cosTurn) * sinElevation - z * cosElevation};
}

double PlanProjection::distance(Point p) const { return static_cast<double>(p.x) * m_sinTurn + static_cast<double>(p.y) * m_cosTurn; }

QPolygonF PlanProjection::ground(Point a, Point b, float z) const
{
    return {{at({a.x, a.y, z}), at({b.x, a.y, z}), at({b.x, b.y, z}), at({a.x, b.y, z})}};
}

QPolygonF PlanProjection::side(Point a, Point b, int normalX, int normalY, float low, float high) const
{
    const float x = normalX > 0 ? b.x : a.x, y = normalY > 0 ? b.y : a.y;
    const Point from = normalX != 0 ? Point {x, a.y, low} : Point {a.x, y, low};
    const Point to = normalX != 0 ? Point {x, b.y, low} : Point {b.x, y, low};
    return {{at(from), at(to), at({to.x, to.y, high}), at({from.x, from.y, high})}};
}

} // namespace gw
