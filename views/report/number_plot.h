// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis.h"
#include "views/report/chart_style.h"

#include <QRectF>

class QPainter;

/// Charts with numbers along both axes: fan, histogram and scatter; and the tornado, whose rows stand under each other.
namespace gw {

bool hasNumberPlot(const Chart& chart);

/// Where the axes and, of a tornado, the rows lie.
struct NumberPlot {
    QRectF area;
    ChartAxis x, y;                                ///< Of a tornado only `x` counts.
    qreal left = 0;                           ///< Where names of rows begin.
    std::size_t rows = 0;                     ///< Of a tornado: as many as can be read.

    qreal xOf(double value) const { return area.left() + (value - x.low) / (x.high - x.low) * area.width(); }
    qreal yOf(double value) const { return area.bottom() - (value - y.low) / (y.high - y.low) * area.height(); }
    double xAt(qreal place) const { return x.low + (place - area.left()) / area.width() * (x.high - x.low); }
    qreal rowHeight() const { return area.height() / static_cast<qreal>(std::max<std::size_t>(1, rows)); }
    QPointF of(const ChartPoint& point) const { return {xOf(point.x), yOf(point.y)}; }
};

/// Leaves room in `whole` for ticks, titles and the names of rows.
NumberPlot layOut(const QPaintDevice* device, const QRectF& whole, const Chart& chart, const ChartStyle& style);

/// Grid, ticks and the title of the axis below.
void paintAxes(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style);
/// All marks of the chart.
void paintMarks(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style);

/// The whole of it: laid out, axes, marks.
void paintNumberChart(QPainter& painter, const QRectF& whole, const Chart& chart, const ChartStyle& style);

} // namespace gw
