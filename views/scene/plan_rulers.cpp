// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_rulers.h"

#include "views/widgets/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

// Pixels a named tick needs, and how long the ticks are.
constexpr double roomOfTick = 62, longTick = 8, middleTick = 6, shortTick = 4;
constexpr int smallText = 10;

QFont rulerFont(const QPainter& painter)
{
    QFont font = painter.font();
    font.setPixelSize(smallText);
    return font;
}

QString tickText(double metres, double step)
{
    const QLocale locale;
    if (step < 0.1) return locale.toString(std::lround(metres * 1000));
    return locale.toString(metres, 'f', step < 1 ? 1 : 0);
}

/// A vertical ruler is a horizontal one on its side.
struct Ruler {
    QPainter& painter;
    const Theme& theme;
    bool isVertical;

    void line(double at, double length) const
    {
        if (isVertical) painter.drawLine(QPointF(rulerWidth - length, at), QPointF(rulerWidth, at));
        else painter.drawLine(QPointF(at, rulerWidth - length), QPointF(at, rulerWidth));
    }
    void text(double at, const QString& text) const
    {
        painter.save();
        if (isVertical) {
            painter.translate(11, at - 3);
            painter.rotate(-90);
        } else {
            painter.translate(at + 3, 11);
        }
        painter.drawText(QPointF(0, 0), text);
        painter.restore();
    }
};

void paintTicks(const Ruler& ruler, double from, double to, double step, const auto& pixelOf)
{
    const double small = step / 10;
    const long first = std::lround(std::floor(from / small)), last = std::lround(std::ceil(to / small));
    for (long i = first; i <= last; ++i) {
        const double metres = static_cast<double>(i) * small, at = pixelOf(metres);
        if (at < rulerWidth) continue;
        ruler.painter.setPen(ruler.theme.mutedText);
        ruler.line(at, i % 10 == 0 ? longTick : i % 5 == 0 ? middleTick : shortTick);
        if (i % 10 == 0) ruler.text(at, tickText(metres, step));
    }
}

} // namespace

double rulerStep(double pixelsPerMetre)
{
    const double least = roomOfTick / pixelsPerMetre, power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

void paintRulers(QPainter& painter, const QRectF& picture, const QTransform& toPicture, double pixelsPerMetre, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(rulerFont(painter));
    QColor ground = theme.surface;
    ground.setAlphaF(0.94F);
    painter.fillRect(QRectF(0, 0, picture.width(), rulerWidth), ground);
    painter.fillRect(QRectF(0, rulerWidth, rulerWidth, picture.height() - rulerWidth), ground);
    const QTransform toSite = toPicture.inverted();
    const QPointF low = toSite.map(picture.bottomLeft()), high = toSite.map(picture.topRight());
    const double step = rulerStep(pixelsPerMetre);
    paintTicks({painter, theme, false}, low.x(), high.x(), step, [&](double x) { return toPicture.map(QPointF(x, 0)).x(); });
    paintTicks({painter, theme, true}, low.y(), high.y(), step, [&](double y) { return toPicture.map(QPointF(0, y)).y(); });
    painter.fillRect(QRectF(0, 0, rulerWidth, rulerWidth), theme.surface);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(0, 0, rulerWidth, rulerWidth), Qt::AlignCenter, step < 0.1 ? QStringLiteral("mm") : QStringLiteral("m"));
    painter.setPen(theme.border);
    painter.drawLine(QPointF(0, rulerWidth), QPointF(picture.width(), rulerWidth));
    painter.drawLine(QPointF(rulerWidth, 0), QPointF(rulerWidth, picture.height()));
    painter.restore();
}

void paintRulerCursor(QPainter& painter, const QRectF& picture, QPointF cursor, Place site, const Theme& theme)
{
    if (!picture.contains(cursor)) return;
    painter.save();
    painter.setFont(rulerFont(painter));
    painter.setPen(QPen(theme.accent, 1));
    painter.drawLine(QPointF(cursor.x(), 0), QPointF(cursor.x(), rulerWidth));
    painter.drawLine(QPointF(0, cursor.y()), QPointF(rulerWidth, cursor.y()));
    const auto mark = [&](const Ruler& ruler, double at, double metres) {
        const QString text = QLocale().toString(metres, 'f', 3);
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 6;
        const QRectF area = ruler.isVertical ? QRectF(1, at - wide, rulerWidth - 2, wide) : QRectF(at, 1, wide, rulerWidth - 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRect(area);
        painter.setPen(theme.surface);
        ruler.text(at, text);
    };
    mark({painter, theme, false}, cursor.x(), site.x);
    mark({painter, theme, true}, cursor.y(), site.y);
    painter.restore();
}

} // namespace gw
