// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis.h"

#include <QRectF>

class QPainter;

namespace gw {

/// Where values and categories lie on paper.
struct Plot {
    QRectF area;
    ChartAxis axis;
    std::size_t categories = 1;

    qreal y(double value) const { return area.bottom() - (value - axis.low) / (axis.high - axis.low) * area.height(); }
    qreal slot() const { return area.width() / static_cast<qreal>(categories); }
    qreal x(double category) const { return area.left() + (category + 0.5) * slot(); }
    qreal x(std::size_t category) const { return x(static_cast<double>(category)); }
};

/// The marks of each kind of chart, with their values beside them where they fit.
void paintStackedBars(QPainter& painter, const Plot& plot, const Chart& chart);
void paintWaterfall(QPainter& painter, const Plot& plot, const Chart& chart);
void paintBars(QPainter& painter, const Plot& plot, const Chart& chart);   ///< Series that are lines are drawn over the bars.
void paintLine(QPainter& painter, const Plot& plot, const Series& series);
void paintMarker(QPainter& painter, const Plot& plot, const Chart& chart);

} // namespace gw
