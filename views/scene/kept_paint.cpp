// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/kept_paint.h"

#include "core/scene/kept_measures.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QLineF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::KeptPaint", text); }

constexpr double leastForFigure = 26, tick = 4, angleAway = 22, figureAway = 16;

QColor faint(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

Point pointAt(Place at) { return {static_cast<float>(at.x), static_cast<float>(at.y), 0}; }

Point endOf(Length x, Length y, Length z) { return {static_cast<float>(x.in(metre)), static_cast<float>(y.in(metre)), static_cast<float>(z.in(metre))}; }

/// A height seen from above: a cross and its figure.
void paintFromAbove(const KeptPicture& picture, QPointF at, const QString& text)
{
    picture.painter.setPen(QPen(picture.theme.accent, 1.5));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawEllipse(at, 4, 4);
    picture.painter.drawLine(at - QPointF(7, 0), at + QPointF(7, 0));
    picture.painter.drawLine(at - QPointF(0, 7), at + QPointF(0, 7));
    paintNote(picture.painter, at - QPointF(0, figureAway), text, picture.theme);
}

void paintStretch(const KeptPicture& picture, QLineF line, const QString& text, bool isShown)
{
    if (isShown) {
        picture.painter.setPen(QPen(faint(picture.theme.accent, 0.35F), 9, Qt::SolidLine, Qt::RoundCap));
        picture.painter.drawLine(line);
    }
    picture.painter.setPen(QPen(picture.theme.accent, 1.5));
    picture.painter.drawLine(line);
    const QPointF across = QPointF(-line.dy(), line.dx()) / line.length() * tick;
    for (const QPointF end : {line.p1(), line.p2()}) picture.painter.drawLine(end - across, end + across);
    if (line.length() > leastForFigure) paintNote(picture.painter, line.center(), text, picture.theme);
}

void paintMeasurement(const KeptPicture& picture, const Measurement& m)
{
    const Point from = endOf(m.fromX, m.fromY, m.fromZ), to = endOf(m.toX, m.toY, m.toZ);
    const double length = std::hypot(double(to.x - from.x), double(to.y - from.y), double(to.z - from.z));
    const QPolygonF seen = picture.toPicture({from, to});
    if (seen.size() < 2) return;
    const QLineF line(seen[0], seen[1]);
    const bool isUpright = from.x == to.x && from.y == to.y;
    if (line.length() > 6) paintStretch(picture, line, lengthText(length), m.id == picture.shown);
    else if (isUpright) paintFromAbove(picture, line.p1(), lengthText(length));
}

void paintArea(const KeptPicture& picture, const KeptArea& area)
{
    std::vector<Point> corners;
    for (const Place corner : area.corners) corners.push_back(pointAt(corner));
    const QPolygonF seen = picture.toPicture(corners);
    if (seen.size() < 3) return;
    picture.painter.setPen(Qt::NoPen);
    picture.painter.setBrush(faint(picture.theme.accent, 0.10F));
    picture.painter.drawPolygon(seen);
    paintNote(picture.painter, seen.boundingRect().center(), areaText(area.squareMetres), picture.theme);
}

/// Written inside of the angle, away from its point.
void paintAngle(const KeptPicture& picture, const KeptAngle& angle)
{
    const QPolygonF seen = picture.toPicture({pointAt(angle.before), pointAt(angle.at), pointAt(angle.after)});
    if (seen.size() != 3) return;
    const QLineF a(seen[1], seen[0]), b(seen[1], seen[2]);
    if (std::min(a.length(), b.length()) < 2 * leastForFigure) return;
    QLineF between({0, 0}, a.unitVector().p2() - a.p1() + b.unitVector().p2() - b.p1());
    if (between.length() < 0.1) between = QLineF({0, 0}, {-a.dy(), a.dx()});
    between.setLength(angleAway);
    paintNote(picture.painter, seen[1] + between.p2(), tr("%1°").arg(QLocale().toString(angle.degrees, 'f', 1)), picture.theme);
}

} // namespace

void paintKept(const KeptPicture& picture, const Plan& plan)
{
    if (plan.measurements.isEmpty()) return;
    const KeptFigures figures = keptFigures(plan);
    for (const KeptArea& area : figures.areas) paintArea(picture, area);
    for (const Measurement& kept : plan.measurements) paintMeasurement(picture, kept);
    for (const KeptAngle& angle : figures.angles) paintAngle(picture, angle);
}

} // namespace gw
