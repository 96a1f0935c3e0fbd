// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_drawing.h"

#include "views/scene/box_colours.h"
#include "views/scene/overlay.h"
#include "views/scene/plan_annotations.h"
#include "views/scene/plan_underlays.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

// The floor's tile, metres; drawn where it is at least this many pixels wide.
constexpr double tile = 0.6, smallestTile = 7;
// A body smaller than this on the picture is one coloured spot: what it shows matters more than its outline.
constexpr double smallestOutline = 5;

QPolygonF outlineOf(const PlanDrawing& drawing, const FloorArea& floor)
{
    QPolygonF outline;
    for (const Point corner : floor.outline) outline << drawing.toPicture.map(QPointF(corner.x, corner.y));
    return outline;
}

void paintTiles(QPainter& painter, const PlanDrawing& drawing, const QRectF& floor)
{
    const double step = tile * drawing.pixelsPerMetre;
    if (step < smallestTile) return;
    const QRectF seen = floor.intersected(drawing.picture);
    QColor line = drawing.theme.floorLine;
    line.setAlphaF(static_cast<float>(std::min(1.0, (step - smallestTile) / smallestTile)));
    painter.setPen(QPen(line, 1));
    for (double x = floor.left() + std::ceil((seen.left() - floor.left()) / step) * step; x < seen.right(); x += step)
        painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    // Tiles are laid from the south-west corner, which is below on the picture.
    for (double y = floor.bottom() - std::ceil((floor.bottom() - seen.bottom()) / step) * step; y > seen.top(); y -= step)
        painter.drawLine(QPointF(seen.left(), y), QPointF(seen.right(), y));
}

void paintFloors(QPainter& painter, const PlanDrawing& drawing)
{
    for (const FloorArea& floor : drawing.scene.floors) {
        const QRectF area = footprint(drawing.toPicture, floor.minimum, floor.maximum);
        if (!area.intersects(drawing.picture)) continue;
        const QPolygonF outline = outlineOf(drawing, floor);
        painter.save();
        if (!outline.isEmpty()) painter.setClipRegion(QRegion(outline.toPolygon()), Qt::IntersectClip);
        painter.fillRect(area, floorColour(floor.kind, drawing.theme));
        paintTiles(painter, drawing, area);
        painter.restore();
        const double wall = std::clamp(0.12 * drawing.pixelsPerMetre, 1.0, 6.0);
        painter.setPen(QPen(mixed(drawing.theme.floorLine, drawing.theme.mutedText, 0.6), floor.kind == SpaceKind::Yard ? 1 : wall,
            floor.kind == SpaceKind::Yard ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        if (outline.isEmpty()) painter.drawRect(area);
        else painter.drawPolygon(outline);
    }
}

void paintTubes(QPainter& painter, const PlanDrawing& drawing)
{
    for (const Tube& tube : drawing.scene.tubes) {
        const bool isPower = tube.tone == TubeTone::SideA || tube.tone == TubeTone::SideB;
        painter.setOpacity(drawing.view.layer(isPower ? DrawingLayer::Power : DrawingLayer::Cooling).opacity);
        QPolygonF path;
        for (const Point& point : tube.path) path << drawing.toPicture.map(QPointF(point.x, point.y));
        QColor colour = tubeColour(tube.tone, drawing.theme);
        colour.setAlphaF(0.8F);
        painter.setPen(QPen(colour, std::clamp(2.0 * double(tube.radius) * drawing.pixelsPerMetre, 1.0, 6.0), Qt::SolidLine, Qt::FlatCap));
        painter.drawPolyline(path);
    }
    painter.setOpacity(1);
}

/// The strip along the door: the front quarter of the piece.
QRectF frontOf(const QRectF& area, Facing front)
{
    const double share = 0.28;
    switch (front) {
    case Facing::North: return {area.left(), area.top(), area.width(), area.height() * share};
    case Facing::South: return {area.left(), area.bottom() - area.height() * share, area.width(), area.height() * share};
    case Facing::East: return {area.right() - area.width() * share, area.top(), area.width() * share, area.height()};
    case Facing::West: break;
    }
    return {area.left(), area.top(), area.width() * share, area.height()};
}

/// Kinds are told by their hatch too, where there is room to see one.
void fillHatched(QPainter& painter, const QRectF& area, const QColor& colour, Qt::BrushStyle pattern)
{
    painter.fillRect(area, colour);
    if (pattern == Qt::SolidPattern || std::min(area.width(), area.height()) < smallestOutline) return;
    painter.fillRect(area, QBrush(mixed(colour, colour.lightnessF() > 0.5F ? Qt::black : Qt::white, 0.65), pattern));
}

void paintBox(QPainter& painter, const PlanDrawing& drawing, const Box& box, const QRectF& area)
{
    const QColor body = bodyColour(box.tone, drawing.theme);
    const auto band = bandColour(box, drawing.scene.legend, drawing.theme);
    const bool isSmall = std::min(area.width(), area.height()) < smallestOutline;
    painter.fillRect(area, isSmall && band ? *band : body);
    if (isSmall) return;
    if (band) fillHatched(painter, frontOf(area, box.front), *band, bandPattern(box, drawing.scene.legend));
    else if (box.tone == BodyTone::Rack) painter.fillRect(frontOf(area, box.front), mixed(body, Qt::black, 0.25));
    painter.setPen(QPen(mixed(body, drawing.theme.isDark ? Qt::white : Qt::black, 0.4), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
}

/// Whether any of a box lies on the picture; asked of every box, so it compares numbers only.
struct SeenArea {
    float x0, y0, x1, y1;
    explicit SeenArea(const PlanDrawing& drawing)
    {
        const QRectF site = drawing.toPicture.inverted().mapRect(drawing.picture);
        x0 = static_cast<float>(site.left()), y0 = static_cast<float>(site.top());
        x1 = static_cast<float>(site.right()), y1 = static_cast<float>(site.bottom());
    }
    bool meets(Point minimum, Point maximum) const { return minimum.x <= x1 && maximum.x >= x0 && minimum.y <= y1 && maximum.y >= y0; }
};

void paintBoxes(QPainter& painter, const PlanDrawing& drawing)
{
    const SeenArea seen(drawing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // What hangs above is painted last and lets the racks shine through.
    for (const bool isHanging : {false, true})
        for (const Box& box : drawing.scene.boxes) {
            if ((box.minimum.z > 1) != isHanging || !seen.meets(box.minimum, box.maximum)) continue;
            painter.setOpacity((isHanging ? 0.45 : 1) * drawing.view.layer(layerOf(box.kind)).opacity);
            paintBox(painter, drawing, box, footprint(drawing.toPicture, box.minimum, box.maximum));
        }
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintSelection(QPainter& painter, const PlanDrawing& drawing)
{
    QColor veil = drawing.theme.accent;
    veil.setAlphaF(0.22F);
    const auto& boxes = drawing.scene.boxes;
    painter.setPen(QPen(drawing.theme.accent, 2));
    painter.setBrush(veil);
    const SeenArea seen(drawing);
    for (const EquipmentId id : drawing.selection) {
        const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
        if (at == boxes.end() || at->equipment != id || !seen.meets(at->minimum, at->maximum)) continue;
        painter.drawRect(footprint(drawing.toPicture, at->minimum, at->maximum).adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

void paintNames(QPainter& painter, const PlanDrawing& drawing)
{
    std::vector<LabelWish> wishes;
    for (const SceneLabel& label : drawing.scene.labels) {
        const double strength = labelStrength(label.priority, drawing.pixelsPerMetre);
        if (strength <= 0) continue;
        const QPointF at = drawing.toPicture.map(QPointF(label.at.x, label.at.y)) + QPointF(0, label.priority < 100 ? 9 : 0);
        if (drawing.clear.contains(at)) wishes.push_back({&label, at, strength});
    }
    paintLabels(painter, arrangeLabels(std::move(wishes), painter.font(), drawing.clear, {legendArea(drawing.clear, drawing.scene.legend, drawing.theme)}, drawing.lineUnder), drawing.theme);
}

} // namespace

QRectF footprint(const QTransform& toPicture, Point minimum, Point maximum)
{
    return QRectF(toPicture.map(QPointF(minimum.x, minimum.y)), toPicture.map(QPointF(maximum.x, maximum.y))).normalized();
}

void paintHover(QPainter& painter, const QRectF& area, const Theme& theme)
{
    painter.setPen(QPen(mixed(theme.accent, theme.surface, 0.4), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(-1, -1, 1, 1));
}

void paintPlanFromAbove(QPainter& painter, const PlanDrawing& drawing)
{
    QLinearGradient sky(drawing.picture.topLeft(), drawing.picture.bottomLeft());
    sky.setColorAt(0, drawing.theme.skyTop);
    sky.setColorAt(1, drawing.theme.skyBottom);
    painter.fillRect(drawing.picture, sky);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFloors(painter, drawing);
    if (const LayerState& layer = drawing.view.layer(DrawingLayer::Underlays); layer.isShown)
        paintUnderlays(painter, drawing.plan, drawing.underlays, drawing.toPicture, layer.opacity, drawing.theme, drawing.view);
    paintAisles(painter, drawing);
    paintSolids(painter, drawing);
    paintBoxes(painter, drawing);
    paintTubes(painter, drawing);
    paintSelection(painter, drawing);
    paintMeasurements(painter, drawing);
    paintNames(painter, drawing);
}

void paintPlanKey(QPainter& painter, const QRectF& clear, const Legend& legend, double pixelsPerMetre, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, clear, legend, theme);
    paintScaleBar(painter, clear, pixelsPerMetre, theme);
}

} // namespace gw
