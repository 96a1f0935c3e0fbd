// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/band.h"

#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw {

namespace {

// What is nearer to the camera than this is cut off, metres.
constexpr double nearPlane = 0.02;

/// Points of the camera's own space: x to the right, y up, z ahead.
struct Corner {
    double x, y, z;
};

/// The outline of a box on the picture: its corners, and where its edges leave the near plane.
struct Shadow {
    std::array<QPointF, 20> points;
    std::size_t count = 0;
    bool isWhole = true;                ///< No part lies behind the camera.
    QRectF bounds() const
    {
        double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
        for (std::size_t i = 1; i < count; ++i) {
            left = std::min(left, points[i].x()), right = std::max(right, points[i].x());
            top = std::min(top, points[i].y()), bottom = std::max(bottom, points[i].y());
        }
        return {QPointF(left, top), QPointF(right, bottom)};
    }
};

/// The camera's axes and scale, made once for many boxes.
class Projector {
public:
    Projector(const OrbitCamera& camera, ViewSize size)
        : m_from(camera.position()), m_right(camera.right()), m_up(camera.up()), m_ahead(camera.forward()),
          m_scale(size.height / (2 * std::tan(OrbitCamera::viewAngle / 2))), m_middle(size.width / 2, size.height / 2)
    {
    }
    Shadow shadowOf(Point low, Point high) const
    {
        std::array<Corner, 8> corners;
        for (std::size_t i = 0; i < 8; ++i) corners[i] = cornerOf({i & 1 ? high.x : low.x, i & 2 ? high.y : low.y, i & 4 ? high.z : low.z});
        Shadow shadow;
        for (const Corner& corner : corners)
            if (corner.z >= nearPlane) shadow.points[shadow.count++] = onPicture(corner);
            else shadow.isWhole = false;
        if (!shadow.isWhole) addCuts(corners, shadow);
        return shadow;
    }

private:
    Corner cornerOf(Point p) const
    {
        const Vector v = vectorOf(p) - m_from;
        return {dot(v, m_right), dot(v, m_up), dot(v, m_ahead)};
    }
    QPointF onPicture(const Corner& c) const { return {m_middle.x() + c.x * m_scale / c.z, m_middle.y() - c.y * m_scale / c.z}; }
    void addCuts(const std::array<Corner, 8>& corners, Shadow& shadow) const
    {
        for (std::size_t i = 0; i < 8; ++i)
            for (const std::size_t axis : {1U, 2U, 4U}) {
                const Corner &a = corners[i], &b = corners[i | axis];
                if ((i & axis) || (a.z >= nearPlane) == (b.z >= nearPlane)) continue;
                const double t = (nearPlane - a.z) / (b.z - a.z);
                shadow.points[shadow.count++] = onPicture({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, nearPlane});
            }
    }

    Vector m_from, m_right, m_up, m_ahead;
    double m_scale;
    QPointF m_middle;
};

double cross(QPointF o, QPointF a, QPointF b) { return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x()); }

/// The convex hull, by Andrew's monotone chain.
std::vector<QPointF> hullOf(const Shadow& shadow)
{
    std::vector<QPointF> points(shadow.points.begin(), shadow.points.begin() + static_cast<std::ptrdiff_t>(shadow.count));
    std::sort(points.begin(), points.end(), [](QPointF a, QPointF b) { return std::make_pair(a.x(), a.y()) < std::make_pair(b.x(), b.y()); });
    std::vector<QPointF> hull;
    for (int side = 0; side < 2; ++side) {
        const std::size_t first = hull.size();
        for (const QPointF& p : points) {
            while (hull.size() >= first + 2 && cross(hull[hull.size() - 2], hull.back(), p) <= 0) hull.pop_back();
            hull.push_back(p);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull;
}

/// Whether a line along one side of the hull has the whole rectangle outside.
bool isBeside(const std::vector<QPointF>& hull, const QRectF& r)
{
    const std::array<QPointF, 4> corners {r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()};
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const QPointF a = hull[i], b = hull[(i + 1) % hull.size()];
        if (std::all_of(corners.begin(), corners.end(), [&](QPointF corner) { return cross(a, b, corner) < 0; })) return true;
    }
    return false;
}

bool meet(const QRectF& a, const QRectF& b) { return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom(); }

bool isTaken(const Shadow& shadow, const QRectF& band, bool touching)
{
    if (shadow.count == 0) return false;
    const QRectF bounds = shadow.bounds();
    if (!touching) return shadow.isWhole && band.contains(bounds);
    if (!meet(bounds, band)) return false;
    return band.contains(bounds) || !isBeside(hullOf(shadow), band);
}

} // namespace

std::vector<EquipmentId> piecesInBand(const std::vector<Box>& boxes, const OrbitCamera& camera, ViewSize size, const QRectF& band, bool touching)
{
    const Projector projector(camera, size);
    std::vector<EquipmentId> taken;
    for (const Box& box : boxes)
        if (isTaken(projector.shadowOf(box.minimum, box.maximum), band, touching)) taken.push_back(box.equipment);
    return taken;
}

bool isInBand(Point minimum, Point maximum, const OrbitCamera& camera, ViewSize size, const QRectF& band, bool touching)
{
    return isTaken(Projector(camera, size).shadowOf(minimum, maximum), band, touching);
}

bool isInPicture(Point minimum, Point maximum, const OrbitCamera& camera, ViewSize size)
{
    return isInBand(minimum, maximum, camera, size, QRectF(0, 0, size.width, size.height), true);
}

} // namespace gw
