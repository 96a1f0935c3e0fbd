// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "views/scene/floor_objects.h"
#include "views/scene/kept_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace gw {

namespace {

// Pixels within which a handle is taken hold of, and a line is meant.
constexpr double gripPixels = 8;
// What is nearer to the eye than this is behind the picture, m.
constexpr double nearest = 0.05;

/// The part of a polygon, or of an open line, before the eye.
std::vector<Vector> before(const OrbitCamera& camera, const std::vector<Vector>& corners, bool isClosed)
{
    std::vector<Vector> seen;
    const auto depth = [&](const Vector& at) { return dot(at - camera.position(), camera.forward()) - nearest; };
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vector &a = corners[i], &b = corners[(i + 1) % corners.size()];
        const double here = depth(a), there = depth(b);
        if (here >= 0) seen.push_back(a);
        if ((isClosed || i + 1 < corners.size()) && (here >= 0) != (there >= 0)) seen.push_back(a + (b - a) * (here / (here - there)));
    }
    return seen;
}

QPolygonF projected(const OrbitCamera& camera, ViewSize size, const std::vector<Vector>& places)
{
    QPolygonF line;
    for (const Vector& at : places)
        if (const auto place = camera.project(at, size)) line << QPointF(place->x, place->y);
    return line;
}

} // namespace

QPolygonF VtkWidget::seenLine(const std::vector<Point>& places, const OrbitCamera& camera, ViewSize size) const
{
    std::vector<Vector> line;
    for (const Point at : places) line.push_back(vectorOf(at));
    return projected(camera, size, before(camera, line, places.size() > 2));
}

ToolPicture VtkWidget::toolPicture(QPainter& painter) const
{
    const auto toPicture = [this](Place at) {
        const auto place = camera().project({at.x, at.y, 0}, viewSize());
        return place ? QPointF(place->x, place->y) : QPointF(-1e4, -1e4);
    };
    const auto toPolygon = [this](const std::vector<Point>& corners) { return seenLine(corners, camera(), viewSize()); };
    return {painter, m_theme, toPicture, m_lastAt, toPolygon};
}

void VtkWidget::paintMeasures(QPainter& painter, const OrbitCamera& camera, ViewSize size)
{
    const LayerState& layer = m_session.view().layer(DrawingLayer::Measurements);
    if (!layer.isShown) return;
    const auto* chosen = std::get_if<MeasurementId>(&m_session.subject());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(layer.opacity);
    paintKept({painter, m_theme, [&](const std::vector<Point>& places) { return seenLine(places, camera, size); }, chosen ? *chosen : MeasurementId {}}, m_session.plan());
    painter.restore();
}

bool VtkWidget::pressHandle(const QMouseEvent& event)
{
    const auto place = placeUnder(event.position());
    if (!place || m_tools.isInHand() || m_walker) return false;
    const double pixels = camera().pixelsPerMetre({place->x, place->y, 0}, viewSize());
    return pixels > 0 && m_reshape.press(pointerAt(event.position(), event.modifiers()), gripPixels / pixels);
}

std::vector<Subject> VtkWidget::floorUnderPointer(QPointF at)
{
    const auto place = placeUnder(at);
    if (!place) return {};
    const double pixels = camera().pixelsPerMetre({place->x, place->y, 0}, viewSize());
    return objectsAt(m_session, m_underlays, *place, gripPixels / std::max(pixels, 1e-3));
}

std::optional<Subject> VtkWidget::thingAt(QPointF at)
{
    if (const auto piece = pieceAt(at)) return *piece;
    const Ray ray = camera().rayThrough({at.x(), at.y()}, viewSize());
    if (const auto obstacle = obstacleAlong(m_session, m_seen.scene(), pointOf(ray.origin), pointOf(ray.direction))) return obstacle->second;
    const auto floor = floorUnderPointer(at);
    return floor.empty() ? std::nullopt : std::optional(floor.front());
}

std::vector<Subject> VtkWidget::thingsUnder(QPointF at)
{
    const Ray ray = camera().rayThrough({at.x(), at.y()}, viewSize());
    const Point origin = pointOf(ray.origin), direction = pointOf(ray.direction);
    std::vector<std::pair<float, Subject>> met;
    for (const Box& box : m_seen.pickable())
        if (const auto entry = entryOf(box, origin, direction)) met.push_back({*entry, box.equipment});
    if (const auto obstacle = obstacleAlong(m_session, m_seen.scene(), origin, direction)) met.push_back({obstacle->first, obstacle->second});
    std::ranges::stable_sort(met, {}, &std::pair<float, Subject>::first);
    std::vector<Subject> things;
    for (const auto& [entry, thing] : met) things.push_back(thing);
    for (const Subject& thing : floorUnderPointer(at))
        if (std::ranges::find(things, thing) == things.end()) things.push_back(thing);
    return things;
}

bool VtkWidget::handleKey(const QKeyEvent& event)
{
    if (!m_reshape.isActive() || !m_reshape.key(event)) return false;
    if (!m_reshape.isActive()) m_hold = Hold::Nothing;
    tell(m_reshape.refusal());
    drawAgain();
    return true;
}

} // namespace gw
