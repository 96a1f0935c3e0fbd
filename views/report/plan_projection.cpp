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
    const bool isDeep = scene.maximum.y - scene.minimum.y > scene.maximum.x - scene.minimum.x;
    const double turn = (isDeep ? -62 : 28) * degree;
    m_sinTurn = std::sin(turn), m_cosTurn = std::cos(turn);
    QPolygonF corners;
    for (const float x : {scene.minimum.x, scene.maximum.x})
        for (const float y : {scene.minimum.y, scene.maximum.y})
            for (const float z : {scene.minimum.z, scene.maximum.z}) corners << unscaled({x, y, z});
    const QRectF bounds = corners.boundingRect();
    m_scale = std::min(area.width() / std::max(bounds.width(), 1e-6), area.height() / std::max(bounds.height(), 1e-6));
    m_origin = area.center() - bounds.center() * m_scale;
}

QPointF PlanProjection::unscaled(Point p) const
{
    const double x = static_cast<double>(p.x), y = static_cast<double>(p.y), z = static_cast<double>(p.z);
    return {x * m_cosTurn - y * m_sinTurn, -(x * m_sinTurn + y * m_cosTurn) * sinElevation - z * cosElevation};
}

double PlanProjection::distance(Point p) const { return static_cast<double>(p.x) * m_sinTurn + static_cast<double>(p.y) * m_cosTurn; }

QPolygonF PlanProjection::ground(Point a, Point b, float z) const { return {{at({a.x, a.y, z}), at({b.x, a.y, z}), at({b.x, b.y, z}), at({a.x, b.y, z})}}; }

QPolygonF PlanProjection::side(Point a, Point b, int normalX, int normalY, float low, float high) const
{
    const float x = normalX > 0 ? b.x : a.x, y = normalY > 0 ? b.y : a.y;
    const Point from = normalX != 0 ? Point {x, a.y, low} : Point {a.x, y, low};
    const Point to = normalX != 0 ? Point {x, b.y, low} : Point {b.x, y, low};
    return {{at(from), at(to), at({to.x, to.y, high}), at({from.x, from.y, high})}};
}

} // namespace gw
