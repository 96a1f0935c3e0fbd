// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_annotations.h"

#include "views/scene/box_colours.h"
#include "views/scene/kept_paint.h"
#include "views/scene/tools/place_tool.h"

#include <QPainter>

namespace gw {

namespace {

QColor faint(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

template <class T>
QRectF areaOf(const PlanDrawing& drawing, const T& row)
{
    const Place origin = originOf(drawing.plan, row.space);
    const auto at = [&](Length x, Length y) { return Point {static_cast<float>(origin.x + x.in(metre)), static_cast<float>(origin.y + y.in(metre)), 0}; };
    return footprint(drawing.toPicture, at(row.x, row.y), at(row.x + row.width, row.y + row.depth));
}

void paintDoor(QPainter& painter, const QRectF& area, const Theme& theme)
{
    painter.setPen(QPen(theme.mutedText, 1));
    painter.setBrush(faint(theme.surface, 0.8));
    painter.drawRect(area);
    // Two leaves and the way they swing.
    painter.setBrush(Qt::NoBrush);
    const double radius = std::min(area.width() / 2, area.height());
    painter.drawArc(QRectF(area.left() - radius, area.bottom() - radius, 2 * radius, 2 * radius), 0, 90 * 16);
    painter.drawArc(QRectF(area.right() - radius, area.bottom() - radius, 2 * radius, 2 * radius), 90 * 16, 90 * 16);
}

void paintObstacle(QPainter& painter, const PlanDrawing& drawing, const Obstacle& obstacle)
{
    const QRectF area = areaOf(drawing, obstacle);
    if (!area.intersects(drawing.picture)) return;
    const QColor stone = mixed(drawing.theme.floorLine, drawing.theme.text, 0.55);
    switch (obstacle.kind) {
    case ObstacleKind::Wall: painter.fillRect(area, stone); break;
    case ObstacleKind::Door: paintDoor(painter, area, drawing.theme); break;
    case ObstacleKind::Column:
        painter.fillRect(area, stone);
        painter.setPen(QPen(drawing.theme.surface, 1));
        painter.drawLine(area.topLeft(), area.bottomRight());
        painter.drawLine(area.bottomLeft(), area.topRight());
        break;
    case ObstacleKind::NoGoZone:
        painter.setPen(QPen(drawing.theme.error, 1, Qt::DashLine));
        painter.setBrush(QBrush(faint(drawing.theme.error, 0.35), Qt::BDiagPattern));
        painter.drawRect(area);
        break;
    }
}

/// Doors at the ends, and the edge of a roof.
void paintContainment(QPainter& painter, const PlanDrawing& drawing, const Aisle& aisle, const QRectF& area)
{
    const QColor colour = aisle.kind == AisleKind::Cold ? drawing.theme.supply : drawing.theme.coolantReturn;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1, aisle.containment == Containment::Full ? Qt::SolidLine : Qt::DotLine));
    painter.drawRect(area);
    if (aisle.containment == Containment::None) return;
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::FlatCap));
    const bool alongX = area.width() >= area.height();
    painter.drawLine(area.topLeft(), alongX ? area.bottomLeft() : area.topRight());
    painter.drawLine(area.bottomRight(), alongX ? area.topRight() : area.bottomLeft());
}

} // namespace

void paintAisles(QPainter& painter, const PlanDrawing& drawing)
{
    const LayerState& layer = drawing.view.layer(DrawingLayer::Aisles);
    if (!layer.isShown) return;
    painter.setOpacity(layer.opacity);
    for (const AisleStrip& strip : drawing.scene.aisles) {
        const QRectF area = footprint(drawing.toPicture, strip.minimum, strip.maximum);
        painter.fillRect(area, faint(strip.isCold ? drawing.theme.coldAisle : drawing.theme.hotAisle, 0.75));
        // Told without colour as well.
        if (!strip.isCold) painter.fillRect(area, QBrush(faint(drawing.theme.coolantReturn, 0.22), Qt::BDiagPattern));
    }
    for (const Aisle& aisle : drawing.plan.aisles)
        if (const QRectF area = areaOf(drawing, aisle); drawing.view.sees(aisle) && area.intersects(drawing.picture)) paintContainment(painter, drawing, aisle, area);
    painter.setOpacity(1);
}

void paintSolids(QPainter& painter, const PlanDrawing& drawing)
{
    const LayerState& layer = drawing.view.layer(DrawingLayer::Obstacles);
    if (!layer.isShown) return;
    painter.setOpacity(layer.opacity);
    for (const Obstacle& obstacle : drawing.plan.obstacles)
        if (drawing.view.sees(obstacle)) paintObstacle(painter, drawing, obstacle);
    painter.setOpacity(1);
}

void paintMeasurements(QPainter& painter, const PlanDrawing& drawing)
{
    const LayerState& layer = drawing.view.layer(DrawingLayer::Measurements);
    if (!layer.isShown) return;
    painter.setOpacity(layer.opacity);
    const auto toPicture = [&](const std::vector<Point>& places) {
        QPolygonF line;
        for (const Point at : places) line << drawing.toPicture.map(QPointF(at.x, at.y));
        return line;
    };
    paintKept({painter, drawing.theme, toPicture, drawing.keptShown}, drawing.plan);
    painter.setOpacity(1);
}

} // namespace gw
