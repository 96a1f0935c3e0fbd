// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_underlays.h"

#include "views/widgets/theme.h"

#include <QPainter>

namespace gw {

namespace {

constexpr qsizetype smoothLines = 10'000;

} // namespace

void paintUnderlays(QPainter& painter, const Plan& plan, UnderlayContents& contents, const QTransform& toPicture, double opacity, const Theme& theme, const ViewState& view)
{
    contents.keepOnly(plan.underlays);
    for (const Underlay& underlay : plan.underlays) {
        if (!view.isSeen(underlay.id)) continue;
        const UnderlayContent& content = contents.of(underlay);
        const double x = underlay.x.in(metre), y = underlay.y.in(metre), scale = underlay.width.in(metre) / content.width;
        painter.save();
        painter.setOpacity(underlay.opacity * opacity);
        if (!content.picture.isNull()) {
            const QRectF area(toPicture.map(QPointF(x, y + content.depth * scale)), toPicture.map(QPointF(x + content.width * scale, y)));
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(area, content.picture);
        } else {
            painter.setTransform(QTransform(scale, 0, 0, scale, x, y) * toPicture, true);
            painter.setPen(QPen(theme.text, 0));
            // Of a crowd of lines nobody sees the steps, and smooth ones would take ten times as long.
            painter.setRenderHint(QPainter::Antialiasing, content.lines.size() < smoothLines);
            painter.drawLines(content.lines);
        }
        painter.restore();
    }
}

} // namespace gw
