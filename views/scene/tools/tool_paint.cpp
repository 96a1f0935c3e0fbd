// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/tool_paint.h"

#include "core/scene/clearances.h"
#include "views/text/placement_text.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace gw {

namespace {

constexpr double tagAway = 18, padX = 8, padY = 5, smallText = 11;

QFont smallFont(const QPainter& painter)
{
    QFont font = painter.font();
    font.setPixelSize(smallText);
    return font;
}

QColor faint(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

Point pointAt(Place at, double z) { return {static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(z)}; }

/// The four sides of an upright box and its roof, where the picture has a third dimension.
void paintRise(const ToolPicture& picture, const Footprint& a, double height)
{
    const std::array<Place, 4> corners {{{a.x0, a.y0}, {a.x1, a.y0}, {a.x1, a.y1}, {a.x0, a.y1}}};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Place from = corners[i], to = corners[(i + 1) % corners.size()];
        picture.painter.drawPolygon(picture.toPolygon({pointAt(from, 0), pointAt(to, 0), pointAt(to, height), pointAt(from, height)}));
    }
    picture.painter.drawPolygon(picture.toPolygon({pointAt(corners[0], height), pointAt(corners[1], height), pointAt(corners[2], height), pointAt(corners[3], height)}));
}

/// The side of the footprint with the door.
std::pair<Place, Place> frontEdge(const Footprint& a, Facing facing)
{
    switch (facing) {
    case Facing::North: return {{a.x0, a.y1}, {a.x1, a.y1}};
    case Facing::South: return {{a.x0, a.y0}, {a.x1, a.y0}};
    case Facing::East: return {{a.x1, a.y0}, {a.x1, a.y1}};
    case Facing::West: break;
    }
    return {{a.x0, a.y0}, {a.x0, a.y1}};
}

} // namespace

QColor toneColour(ToolTag::Tone tone, const Theme& theme)
{
    switch (tone) {
    case ToolTag::Tone::Plain: break;
    case ToolTag::Tone::Good: return theme.good;
    case ToolTag::Tone::Bad: return theme.error;
    }
    return theme.text;
}

QPolygonF polygon(const ToolPicture& picture, const std::vector<Place>& corners)
{
    QPolygonF line;
    if (!picture.toPolygon) {
        for (const Place corner : corners) line << picture.toPicture(corner);
        return line;
    }
    std::vector<Point> points;
    for (const Place corner : corners) points.push_back(pointAt(corner, 0));
    return picture.toPolygon(points);
}

QPolygonF outline(const ToolPicture& picture, const Footprint& a)
{
    return polygon(picture, {{a.x0, a.y0}, {a.x1, a.y0}, {a.x1, a.y1}, {a.x0, a.y1}});
}

void paintGhost(const ToolPicture& picture, const Footprint& area, Facing facing, bool isGood, double height)
{
    const QColor edge = isGood ? picture.theme.good : picture.theme.error;
    picture.painter.setPen(QPen(edge, 2));
    // Five faces lie over each other: together they are as dense as the one from above.
    picture.painter.setBrush(faint(picture.theme.rackBody, picture.toPolygon ? 0.16 : 0.4));
    picture.painter.drawPolygon(outline(picture, area));
    if (picture.toPolygon && height > 0) paintRise(picture, area, height);
    const auto [from, to] = frontEdge(area, facing);
    picture.painter.setPen(QPen(edge, 4, Qt::SolidLine, Qt::FlatCap));
    picture.painter.drawLine(picture.toPicture(from), picture.toPicture(to));
}

void paintArea(const ToolPicture& picture, const Footprint& area, const QColor& colour)
{
    picture.painter.setPen(QPen(colour, 2));
    picture.painter.setBrush(faint(colour, 0.14));
    picture.painter.drawPolygon(outline(picture, area));
}

void paintLine(const ToolPicture& picture, Place from, Place to, const QColor& colour, Qt::PenStyle style)
{
    picture.painter.setPen(QPen(colour, 2, style));
    picture.painter.drawLine(picture.toPicture(from), picture.toPicture(to));
}

void paintNote(QPainter& painter, QPointF centre, const QString& text, const Theme& theme)
{
    painter.save();
    painter.setFont(smallFont(painter));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(text) + padX, metrics.height() + 2);
    const QRectF area(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faint(theme.surface, 0.92));
    painter.drawRoundedRect(area, 3, 3);
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
}

void paintDimension(const ToolPicture& picture, Place from, Place to, const QString& text)
{
    const QPointF a = picture.toPicture(from), b = picture.toPicture(to);
    const QLineF line(a, b);
    if (line.length() < 6) return;
    const QColor colour = picture.theme.accent;
    picture.painter.setPen(QPen(colour, 1));
    picture.painter.drawLine(line);
    const QPointF across = QPointF(-line.dy(), line.dx()) / line.length() * 4;
    for (const QPointF end : {a, b}) picture.painter.drawLine(end - across, end + across);
    if (line.length() > 26) paintNote(picture.painter, (a + b) / 2, text, picture.theme);
}

void paintClearances(const ToolPicture& picture, const Placement& placement, const Ghost& ghost)
{
    for (const Clearance& free : clearances(placement, ghost)) paintDimension(picture, free.from, free.to, lengthText(free.length));
}

void paintGuides(const ToolPicture& picture, const std::vector<SnapGuide>& guides)
{
    picture.painter.setPen(QPen(picture.theme.accent, 1, Qt::DashLine));
    for (const SnapGuide& guide : guides) picture.painter.drawLine(picture.toPicture(guide.from), picture.toPicture(guide.to));
}

void paintTag(QPainter& painter, QPointF cursor, const ToolTag& tag, const Theme& theme)
{
    if (tag.text.isEmpty()) return;
    painter.save();
    painter.setFont(smallFont(painter));
    const QSizeF text = QFontMetricsF(painter.font()).size(0, tag.text);
    QRectF area(cursor + QPointF(tagAway, tagAway), text + QSizeF(2 * padX, 2 * padY));
    const QRectF window = painter.window();
    // To the other side of the cursor where there is no room.
    if (area.right() > window.right()) area.moveRight(cursor.x() - tagAway);
    if (area.bottom() > window.bottom()) area.moveBottom(cursor.y() - tagAway);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tag.tone == ToolTag::Tone::Plain ? theme.border : toneColour(tag.tone, theme), 1));
    painter.setBrush(faint(theme.surface, 0.95));
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(tag.tone == ToolTag::Tone::Bad ? toneColour(tag.tone, theme) : theme.text);
    painter.drawText(area.adjusted(padX, padY, -padX, -padY), Qt::AlignLeft | Qt::AlignVCenter, tag.text);
    painter.restore();
}

} // namespace gw
