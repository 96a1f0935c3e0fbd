// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_symbols.h"

#include <QPainter>
#include <QPainterPath>

namespace gw {
namespace {

/// A pen that draws in a square of 24 by 24.
class Pen {
public:
    Pen(QPainter& painter, const QRectF& square) : m_painter(painter), m_square(square), m_unit(square.width() / 24) {}

    QPointF at(double x, double y) const { return {m_square.left() + x * m_unit, m_square.top() + y * m_unit}; }
    void line(double x0, double y0, double x1, double y1) { m_painter.drawLine(at(x0, y0), at(x1, y1)); }
    void box(double x0, double y0, double x1, double y1, double radius = 0) { m_painter.drawRoundedRect(QRectF(at(x0, y0), at(x1, y1)), radius * m_unit, radius * m_unit); }
    void circle(double x, double y, double radius) { m_painter.drawEllipse(at(x, y), radius * m_unit, radius * m_unit); }
    void lines(std::initializer_list<std::pair<double, double>> corners)
    {
        QPainterPath path;
        for (const auto& [x, y] : corners) path.elementCount() == 0 ? path.moveTo(at(x, y)) : path.lineTo(at(x, y));
        m_painter.drawPath(path);
    }
    /// One period of alternating current.
    void wave(double x, double y, double width)
    {
        QPainterPath path(at(x, y));
        path.cubicTo(at(x + width * 0.25, y - width * 0.45), at(x + width * 0.25, y - width * 0.45), at(x + width * 0.5, y));
        path.cubicTo(at(x + width * 0.75, y + width * 0.45), at(x + width * 0.75, y + width * 0.45), at(x + width, y));
        m_painter.drawPath(path);
    }
    /// Direct current.
    void direct(double x, double y, double width)
    {
        line(x, y - 1.2, x + width, y - 1.2);
        line(x, y + 1.2, x + width * 0.35, y + 1.2);
        line(x + width * 0.65, y + 1.2, x + width, y + 1.2);
    }
    /// Blades of a fan.
    void fan(double x, double y, double radius)
    {
        circle(x, y, radius);
        lines({{x - radius * 0.7, y - radius * 0.4}, {x + radius * 0.7, y + radius * 0.4}, {x + radius * 0.7, y - radius * 0.4}, {x - radius * 0.7, y + radius * 0.4}, {x - radius * 0.7, y - radius * 0.4}});
    }
    void coil(double x0, double x1, double y)
    {
        const double step = (x1 - x0) / 6;
        lines({{x0, y}, {x0 + step, y - 3}, {x0 + 2 * step, y + 3}, {x0 + 3 * step, y - 3}, {x0 + 4 * step, y + 3}, {x0 + 5 * step, y - 3}, {x1, y}});
    }

private:
    QPainter& m_painter;
    QRectF m_square;
    double m_unit;
};

void grid(Pen& pen)
{
    pen.lines({{12, 2}, {5, 22}});
    pen.lines({{12, 2}, {19, 22}});
    pen.lines({{6.8, 17}, {17.2, 17}, {8.9, 11}});
    pen.lines({{17.2, 17}, {15.1, 11}, {8.9, 11}, {6.8, 17}});
    pen.line(4, 7, 20, 7);
    pen.line(4, 7, 4, 9);
    pen.line(20, 7, 20, 9);
}

void transformer(Pen& pen)
{
    pen.line(12, 0, 12, 2.5);
    pen.circle(12, 8.5, 6);
    pen.circle(12, 15.5, 6);
    pen.line(12, 21.5, 12, 24);
}

void switchgear(Pen& pen)
{
    pen.line(12, 0, 12, 6);
    pen.lines({{10, 4}, {14, 8}});
    pen.lines({{14, 4}, {10, 8}});
    pen.line(12, 18, 6.5, 7.5);
    pen.line(12, 18, 12, 21);
    pen.line(2, 21, 22, 21);
}

void ups(Pen& pen)
{
    pen.box(1, 4, 23, 20, 1);
    pen.line(8, 20, 12, 4);
    pen.line(12, 20, 16, 4);
    pen.wave(2.6, 9, 5);
    pen.direct(9.6, 12, 4.6);
    pen.wave(16.3, 15, 5);
}

void busway(Pen& pen)
{
    pen.box(1, 8, 23, 12);
    for (const double x : {5.0, 12.0, 19.0}) {
        pen.line(x, 12, x, 19);
        pen.lines({{x - 1.6, 16.5}, {x, 19}, {x + 1.6, 16.5}});
    }
}

void pdu(Pen& pen)
{
    pen.box(3, 2, 21, 22, 1);
    pen.circle(12, 6.5, 2.6);
    pen.circle(12, 9.6, 2.6);
    for (const double x : {7.0, 12.0, 17.0}) pen.line(x, 15, x, 22);
    pen.line(7, 15, 17, 15);
}

void rectifier(Pen& pen)
{
    pen.box(3, 3, 21, 21, 1);
    pen.line(3, 21, 21, 3);
    pen.wave(5, 8, 6);
    pen.direct(13, 16.5, 6);
}

void generator(Pen& pen)
{
    pen.circle(12, 12, 9.5);
    pen.lines({{14.5, 7.4}, {11, 6.2}, {8.4, 9}, {11, 11.6}, {14.5, 10.8}, {14.5, 9.2}, {12.4, 9.2}});
    pen.wave(8, 16.5, 8);
}

void battery(Pen& pen)
{
    pen.line(12, 1, 12, 6);
    pen.line(3, 6, 21, 6);
    pen.line(8, 10, 16, 10);
    pen.line(3, 14, 21, 14);
    pen.line(8, 18, 16, 18);
    pen.line(12, 18, 12, 23);
}

void rack(Pen& pen)
{
    pen.box(5, 1, 19, 23, 1);
    for (const double y : {5.0, 8.5, 12.0, 15.5, 19.0}) pen.line(7.5, y, 16.5, y);
}

void networkRack(Pen& pen)
{
    pen.box(5, 1, 19, 23, 1);
    pen.circle(12, 6, 1.8);
    pen.circle(8.6, 17, 1.8);
    pen.circle(15.4, 17, 1.8);
    pen.line(11.4, 7.8, 9.2, 15.2);
    pen.line(12.6, 7.8, 14.8, 15.2);
}

void cdu(Pen& pen)
{
    pen.circle(12, 12, 9.5);
    pen.lines({{1, 12}, {7, 12}, {9.5, 6.5}, {14.5, 17.5}, {17, 12}, {23, 12}});
}

void airHandler(Pen& pen)
{
    pen.box(2, 3, 22, 21, 1);
    pen.fan(8.5, 12, 4.6);
    for (const double y : {8.0, 12.0, 16.0}) pen.lines({{16, y}, {20, y}});
}

void dryCooler(Pen& pen)
{
    pen.box(2, 10, 22, 21, 1);
    pen.coil(4, 20, 15.5);
    pen.fan(12, 5.5, 3.6);
}

void chiller(Pen& pen)
{
    pen.box(2, 2, 22, 22, 1);
    pen.coil(4, 20, 6.5);
    pen.coil(4, 20, 17.5);
    pen.circle(12, 12, 2.6);
}

void coolingTower(Pen& pen)
{
    pen.lines({{6, 2}, {18, 2}, {22, 22}, {2, 22}, {6, 2}});
    pen.line(7, 8, 17, 8);
    for (const double x : {8.5, 12.0, 15.5}) {
        pen.line(x, 11, x, 13);
        pen.line(x, 16, x, 18);
    }
}

void pump(Pen& pen)
{
    pen.circle(12, 12, 9.5);
    pen.lines({{7.4, 3.8}, {21.5, 12}, {7.4, 20.2}});
}

void loop(Pen& pen, bool isFacility)
{
    pen.line(1, 9, 23, 9);
    pen.line(1, 15, 23, 15);
    pen.lines({{17, 6.4}, {20, 9}, {17, 11.6}});
    pen.lines({{7, 12.4}, {4, 15}, {7, 17.6}});
    if (!isFacility) return;
    pen.line(1, 5, 1, 19);
    pen.line(23, 5, 23, 19);
}

} // namespace

void paintSymbol(QPainter& painter, const QRectF& square, DiagramSymbol symbol)
{
    Pen pen(painter, square);
    painter.setBrush(Qt::NoBrush);
    switch (symbol) {
    case DiagramSymbol::Grid: return grid(pen);
    case DiagramSymbol::Transformer: return transformer(pen);
    case DiagramSymbol::Switchgear: return switchgear(pen);
    case DiagramSymbol::Ups: return ups(pen);
    case DiagramSymbol::Busway: return busway(pen);
    case DiagramSymbol::Pdu: return pdu(pen);
    case DiagramSymbol::Rectifier: return rectifier(pen);
    case DiagramSymbol::Generator: return generator(pen);
    case DiagramSymbol::Battery: return battery(pen);
    case DiagramSymbol::Rack: return rack(pen);
    case DiagramSymbol::NetworkRack: return networkRack(pen);
    case DiagramSymbol::Cdu: return cdu(pen);
    case DiagramSymbol::AirHandler: return airHandler(pen);
    case DiagramSymbol::DryCooler: return dryCooler(pen);
    case DiagramSymbol::Chiller: return chiller(pen);
    case DiagramSymbol::CoolingTower: return coolingTower(pen);
    case DiagramSymbol::Pump: return pump(pen);
    case DiagramSymbol::FacilityLoop: return loop(pen, true);
    case DiagramSymbol::TechnologyLoop: return loop(pen, false);
    }
}

} // namespace gw
