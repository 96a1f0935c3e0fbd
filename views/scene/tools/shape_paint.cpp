// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/shape_paint.h"

#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

constexpr double handleSize = 13, noteAway = 17, noteRoom = 26;

QString tr(const char* text) { return QCoreApplication::translate("gw::Reshape", text); }

} // namespace

void paintMoveHandle(const ToolPicture& picture, Place at)
{
    const QPointF middle = picture.toPicture(at);
    picture.painter.setPen(QPen(picture.theme.accent, 1.5));
    picture.painter.setBrush(picture.theme.surface);
    picture.painter.drawEllipse(middle, handleSize / 2, handleSize / 2);
    constexpr double arm = handleSize / 2 - 3;
    picture.painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
    picture.painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
}

void paintWallLengths(const ToolPicture& picture, const Outline& corners)
{
    const QRectF seen = picture.painter.hasClipping() ? picture.painter.clipBoundingRect() : QRectF(picture.painter.window());
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Corner &a = corners[i], &b = corners[(i + 1) % corners.size()];
        const QLineF wall(picture.toPicture({a.x, a.y}), picture.toPicture({b.x, b.y}));
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (wall.length() < noteRoom || length <= 0) continue;
        // Outside is to the right of who walks counter-clockwise.
        const Place beside {(a.x + b.x) / 2 + (b.y - a.y) / length, (a.y + b.y) / 2 - (b.x - a.x) / length};
        const QLineF out(wall.center(), picture.toPicture(beside));
        if (out.length() < 1) continue;
        const QString text = lengthText(length);
        // A wide figure beside an upright wall needs more room than one under a level wall.
        const double share = std::abs(out.dx()) / out.length(), half = QFontMetricsF(picture.painter.font()).horizontalAdvance(text) / 2;
        const QPointF away = out.pointAt((noteAway + share * half) / out.length()) - wall.center();
        const QPointF outside = wall.center() + away;
        // Where the picture ends it stands within the room.
        const bool isSeen = seen.contains(QRectF(outside.x() - half, outside.y() - noteAway / 2, 2 * half, noteAway));
        paintNote(picture.painter, isSeen ? outside : wall.center() - away, text, picture.theme);
    }
}

void paintSides(const ToolPicture& picture, const Footprint& area)
{
    paintWallLengths(picture, {{area.x0, area.y0}, {area.x1, area.y0}, {area.x1, area.y1}, {area.x0, area.y1}});
}

QString wayText(Place by) { return tr("%1 east, %2 north").arg(lengthText(by.x), lengthText(by.y)); }

QString withHold(const QString& text, SnapKind kind)
{
    const QString hold = title(kind);
    return hold.isEmpty() ? text : tr("%1 · %2").arg(text, hold);
}

QString withContentsNote(const QString& text, bool doFollow)
{
    return doFollow ? tr("%1\nWith all that stands in it; Alt: without").arg(text) : tr("%1\nWhat stands in it stays; Alt: it goes along").arg(text);
}

} // namespace gw
