// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/gizmo.h"

#include "core/scene/pieces.h"
#include "views/scene/box_colours.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

// Pixels of an arrow, and how near a pointer must come to a line.
constexpr double arrowPixels = 74, reach = 8;
// The square between the arrows, and the radius of the arc, in arrows.
constexpr double squareFrom = 0.22, squareTo = 0.46, arcRadius = 0.78;

double distanceTo(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a, to = p - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(to, along) / length, 0.0, 1.0) : 0;
    const QPointF off = to - along * t;
    return std::hypot(off.x(), off.y());
}

void drawArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length < 6) return;
    const QPointF u = along / length, side(-u.y(), u.x());
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to - u * 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({to, to - u * 13 + side * 6, to - u * 13 - side * 6}));
}

} // namespace

Gizmo::Gizmo(Vector at, const OrbitCamera& camera, ViewSize size) : m_at(at), m_camera(camera), m_size(size)
{
    const double pixels = camera.pixelsPerMetre(at, size);
    if (pixels > 0) m_unit = arrowPixels / pixels;
}

std::optional<QPointF> Gizmo::project(double x, double y) const
{
    const auto place = m_camera.project(m_at + Vector {x * m_unit, y * m_unit, 0}, m_size);
    return place ? std::optional(QPointF(place->x, place->y)) : std::nullopt;
}

std::vector<QPointF> Gizmo::arc() const
{
    // Three quarters of a circle, away from the arrows.
    std::vector<QPointF> points;
    for (int step = 0; step <= 36; ++step) {
        const double angle = (105 + step * 240.0 / 36) * std::numbers::pi / 180;
        if (const auto at = project(arcRadius * std::cos(angle), arcRadius * std::sin(angle))) points.push_back(*at);
    }
    return points;
}

GizmoHandle Gizmo::handleAt(QPointF at) const
{
    const auto middle = project(0, 0), east = project(1, 0), north = project(0, 1);
    if (m_unit <= 0 || !middle || !east || !north) return GizmoHandle::None;
    QPolygonF square;
    for (const auto& [x, y] : {std::pair(squareFrom, squareFrom), {squareTo, squareFrom}, {squareTo, squareTo}, {squareFrom, squareTo}})
        if (const auto corner = project(x, y)) square << *corner;
    if (square.containsPoint(at, Qt::OddEvenFill)) return GizmoHandle::OnFloor;
    const double toEast = distanceTo(at, *middle, *east), toNorth = distanceTo(at, *middle, *north);
    if (std::min(toEast, toNorth) <= reach) return toEast <= toNorth ? GizmoHandle::AlongX : GizmoHandle::AlongY;
    const auto points = arc();
    for (std::size_t i = 1; i < points.size(); ++i)
        if (distanceTo(at, points[i - 1], points[i]) <= reach) return GizmoHandle::Turn;
    return GizmoHandle::None;
}

std::optional<QPointF> Gizmo::placeOf(GizmoHandle handle) const
{
    if (m_unit <= 0) return {};
    const double middle = (squareFrom + squareTo) / 2, diagonal = arcRadius / std::numbers::sqrt2;
    switch (handle) {
    case GizmoHandle::None: return {};
    case GizmoHandle::AlongX: return project(0.85, 0);
    case GizmoHandle::AlongY: return project(0, 0.85);
    case GizmoHandle::OnFloor: return project(middle, middle);
    case GizmoHandle::Turn: return project(-diagonal, -diagonal);
    }
    return {};
}

void Gizmo::paint(QPainter& painter, GizmoHandle lit, const Theme& theme) const
{
    const auto middle = project(0, 0), east = project(1, 0), north = project(0, 1);
    if (m_unit <= 0 || !middle || !east || !north) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colour = [&](GizmoHandle handle, const QColor& usual) { return handle == lit ? theme.accent : usual; };
    QPolygonF square;
    for (const auto& [x, y] : {std::pair(squareFrom, squareFrom), {squareTo, squareFrom}, {squareTo, squareTo}, {squareFrom, squareTo}})
        if (const auto corner = project(x, y)) square << *corner;
    QColor fill = colour(GizmoHandle::OnFloor, theme.models);
    painter.setPen(QPen(fill, 1.5));
    fill.setAlphaF(0.40F);
    painter.setBrush(fill);
    painter.drawPolygon(square);
    const auto points = arc();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(GizmoHandle::Turn, theme.infrastructure), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    drawArrow(painter, *middle, *east, colour(GizmoHandle::AlongX, theme.applications));
    drawArrow(painter, *middle, *north, colour(GizmoHandle::AlongY, theme.chips));
    painter.setPen(QPen(theme.surface, 1.5));
    painter.setBrush(theme.mutedText);
    painter.drawEllipse(*middle, 5, 5);
    painter.restore();
}

std::optional<Vector> gizmoPlace(const std::vector<Box>& boxes, const std::vector<EquipmentId>& selection)
{
    Point low, high;
    bool isFirst = true;
    for (const EquipmentId id : selection) {
        const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
        if (at == boxes.end() || at->equipment != id) continue;
        if (isFirst) low = at->minimum, high = at->maximum;
        else include(low, high, at->minimum, at->maximum);
        isFirst = false;
    }
    if (isFirst) return {};
    return Vector {(double(low.x) + double(high.x)) / 2, (double(low.y) + double(high.y)) / 2, double(high.z)};
}

} // namespace gw
