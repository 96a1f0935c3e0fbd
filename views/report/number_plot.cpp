// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/number_plot.h"

#include "views/report/print_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

using print::text;

namespace {

/// Between a tick and its label, in parts of the type size.
constexpr qreal gap = 0.5, lineHeight = 1.45;
/// From the ticks' line to the foot of the title below, in lines.
constexpr qreal titleGap = 1.3;
/// Two lines of a row's name and some air.
constexpr qreal rowLines = 3.0;

qreal widestTick(const QFontMetricsF& metrics, const ChartAxis& axis)
{
    qreal widest = 0;
    for (const double tick : axis.ticks()) widest = std::max(widest, metrics.horizontalAdvance(text(tickText(tick, axis.step))));
    return widest;
}

qreal widestName(const QFontMetricsF& metrics, const Chart& chart)
{
    qreal widest = 0;
    for (const Swing& swing : chart.swings)
        widest = std::max({widest, metrics.horizontalAdvance(text(swing.name)), metrics.horizontalAdvance(text(swing.range))});
    return widest;
}

/// As many steps as there is room for their labels.
int stepsIn(qreal length, qreal each) { return std::clamp(static_cast<int>(length / each), 2, 6); }

ChartAxis axisBelow(const Chart& chart, int steps) { return chart.kind == ChartKind::Tornado ? valueAxis(chart, steps) : numberAxis(chart, steps); }

} // namespace

bool hasNumberPlot(const Chart& chart)
{
    return chart.kind == ChartKind::Fan || chart.kind == ChartKind::Histogram || chart.kind == ChartKind::Tornado || chart.kind == ChartKind::Scatter;
}

NumberPlot layOut(const QPaintDevice* device, const QRectF& whole, const Chart& chart, const ChartStyle& style)
{
    const QFontMetricsF metrics(style.font(device), device);
    const qreal size = style.labelSize, line = lineHeight * size;
    const bool isTornado = chart.kind == ChartKind::Tornado;
    NumberPlot plot;
    plot.left = whole.left();
    const qreal above = chart.kind == ChartKind::Histogram ? line : line / 2;   // The rules' names stand above the bars.
    plot.area = whole.adjusted(0, above, -line, -line - (chart.categoryTitle.empty() ? gap * size : titleGap * line));
    plot.y = isTornado ? ChartAxis {} : valueAxis(chart, stepsIn(plot.area.height(), 3 * line));
    const qreal left = isTornado ? std::min(widestName(metrics, chart), 0.46 * whole.width()) + size : widestTick(metrics, plot.y) + gap * size;
    plot.area.setLeft(whole.left() + left);
    plot.x = axisBelow(chart, stepsIn(plot.area.width(), 5 * size));
    if (isTornado) plot.rows = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.0, plot.area.height() / (rowLines * size))), 1, chart.swings.size());
    return plot;
}

void paintAxes(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    painter.setFont(style.font(painter.device()));
    const qreal size = style.labelSize, line = lineHeight * size;
    const bool isTornado = chart.kind == ChartKind::Tornado;
    for (const double tick : plot.x.ticks()) {
        const qreal x = plot.xOf(tick);
        painter.setPen(QPen(style.grid, 0.07 * size));
        if (isTornado || chart.kind == ChartKind::Scatter) painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
        else painter.drawLine(QPointF(x, plot.area.bottom()), QPointF(x, plot.area.bottom() + 0.4 * size));
        painter.setPen(style.quietInk);
        painter.drawText(QRectF(x - 5 * size, plot.area.bottom() + gap * size, 10 * size, line), Qt::AlignHCenter | Qt::AlignTop, text(tickText(tick, plot.x.step)));
    }
    if (!isTornado)
        for (const double tick : plot.y.ticks()) {
            const qreal y = plot.yOf(tick);
            painter.setPen(QPen(style.grid, 0.07 * size));
            painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
            painter.setPen(style.quietInk);
            painter.drawText(QRectF(plot.area.left() - 10 * size, y - line / 2, (10 - gap) * size, line), Qt::AlignRight | Qt::AlignVCenter, text(tickText(tick, plot.y.step)));
        }
    painter.setPen(style.quietInk);
    const QRectF below(plot.area.left(), plot.area.bottom() + titleGap * line, plot.area.width(), line);
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, QFontMetricsF(painter.font(), painter.device()).elidedText(text(chart.categoryTitle), Qt::ElideRight, below.width()));
}

void paintNumberChart(QPainter& painter, const QRectF& whole, const Chart& chart, const ChartStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const NumberPlot plot = layOut(painter.device(), whole, chart, style);
    if (plot.area.width() > 2 * style.labelSize && plot.area.height() > 2 * style.labelSize) {
        paintAxes(painter, plot, chart, style);
        paintMarks(painter, plot, chart, style);
    }
    painter.restore();
}

} // namespace gw
