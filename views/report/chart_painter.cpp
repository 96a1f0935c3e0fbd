// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_painter.h"

#include "core/report/chart_keys.h"
#include "views/report/chart_marks.h"
#include "views/report/number_plot.h"
#include "views/report/print_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

using namespace print;

namespace {

constexpr qreal titleSize = 10.5, labelSize = 7.5;

qreal paintTitle(QPainter& painter, const QRectF& area, const Chart& chart)
{
    painter.setFont(font(painter.device(), titleSize, Weight::Strong));
    painter.setPen(ink());
    QRectF used;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text(chart.title), &used);
    return used.height();
}

/// Names by a square or a short line, right of the unit. Stacked bars carry theirs beside the last bar.
void paintKeys(QPainter& painter, const QRectF& line, const Chart& chart)
{
    painter.setFont(font(painter.device(), labelSize));
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.setPen(quietInk());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text(chart.unit));
    if (chart.series.size() < 2 || chart.kind == ChartKind::StackedBars) return;
    qreal x = line.left() + metrics.horizontalAdvance(text(chart.unit)) + 14;
    for (const Series& series : chart.series) {
        const bool isLine = series.isLine || chart.kind == ChartKind::Lines;
        const qreal height = isLine ? 1.6 : 6;
        painter.fillRect(QRectF(x, line.center().y() - height / 2, isLine ? 12 : 6, height), of(series.tone));
        x += isLine ? 16 : 10;
        painter.setPen(quietInk());
        painter.drawText(QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text(series.name));
        x += metrics.horizontalAdvance(text(series.name)) + 14;
    }
}

/// The keys of a chart of numbers, in the same place.
void paintNumberKeys(QPainter& painter, const QRectF& line, const Chart& chart, const ChartStyle& style)
{
    painter.setFont(font(painter.device(), labelSize));
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal x = line.left();
    const auto say = [&](const std::string& what) {
        painter.setPen(quietInk());
        painter.drawText(QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text(what));
        x += metrics.horizontalAdvance(text(what)) + 14;
    };
    say(chart.unit);
    for (const ChartKey& key : chartKeys(chart)) {
        const qreal height = key.sign == KeySign::Line || key.sign == KeySign::Dashed ? 1.6 : 6, width = height < 6 ? 12 : 6;
        painter.fillRect(QRectF(x, line.center().y() - height / 2, width, height), style.pale(style.of(key.tone), key.strength));
        x += width + 4;
        say(key.name);
    }
}

qreal tickWidth(const QFontMetricsF& metrics, const ChartAxis& axis)
{
    qreal widest = 0;
    for (const double tick : axis.ticks()) widest = std::max(widest, metrics.horizontalAdvance(text(tickText(tick, axis.step))));
    return widest;
}

/// Space right of the bars for the names of the stack.
qreal namesWidth(const QFontMetricsF& metrics, const Chart& chart)
{
    if (chart.kind != ChartKind::StackedBars) return 4;
    qreal widest = 0;
    for (const Series& series : chart.series) widest = std::max(widest, metrics.horizontalAdvance(text(series.name)));
    return widest + 14;
}

void paintGrid(QPainter& painter, const Plot& plot)
{
    painter.setFont(font(painter.device(), labelSize));
    for (const double tick : plot.axis.ticks()) {
        const qreal y = plot.y(tick);
        painter.setPen(QPen(grid(), 0.5));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        painter.setPen(quietInk());
        painter.drawText(QRectF(plot.area.left() - 64, y - 6, 60, 12), Qt::AlignRight | Qt::AlignVCenter, text(tickText(tick, plot.axis.step)));
    }
}

void paintZeroLine(QPainter& painter, const Plot& plot)
{
    painter.setPen(QPen(ink(), 0.9));
    painter.drawLine(QPointF(plot.area.left(), plot.y(0)), QPointF(plot.area.right(), plot.y(0)));
}

/// Every n-th name where all would overlap; names of two words may take two lines.
void paintCategories(QPainter& painter, const Plot& plot, const Chart& chart)
{
    painter.setFont(font(painter.device(), labelSize));
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal widest = 0;
    for (const auto& name : chart.categories)
        for (const QString& word : text(name).split(QLatin1Char(' '))) widest = std::max(widest, metrics.horizontalAdvance(word));
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 4) / plot.slot())));
    painter.setPen(ink());
    for (std::size_t i = 0; i < chart.categories.size(); i += every) {
        const qreal width = plot.slot() * static_cast<qreal>(every);
        painter.drawText(QRectF(plot.x(i) - width / 2, plot.area.bottom() + 3, width, 22), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
            text(chart.categories[i]));
    }
    painter.setPen(quietInk());
    if (!chart.categoryTitle.empty())
        painter.drawText(
            QRectF(plot.area.left(), plot.area.bottom() + 14, plot.area.width(), 11), Qt::AlignHCenter | Qt::AlignTop, text(chart.categoryTitle));
}

void paintMarks(QPainter& painter, const Plot& plot, const Chart& chart)
{
    switch (chart.kind) {
    case ChartKind::StackedBars: paintStackedBars(painter, plot, chart); break;
    case ChartKind::Waterfall: paintWaterfall(painter, plot, chart); break;
    case ChartKind::Lines:
        for (const Series& series : chart.series) paintLine(painter, plot, series);
        break;
    case ChartKind::Bars:
    case ChartKind::BarsWithLine: paintBars(painter, plot, chart); break;
    default: break;                          // Charts of numbers have a plot of their own.
    }
}

} // namespace

void paintChart(QPainter& painter, const QRectF& area, const Chart& chart)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal titleHeight = paintTitle(painter, area, chart);
    const QRectF keyLine(area.left(), area.top() + titleHeight + 3, area.width(), 12);
    if (hasNumberPlot(chart)) {
        paintNumberKeys(painter, keyLine, chart, printChartStyle());
        paintNumberChart(painter, area.adjusted(0, keyLine.bottom() - area.top() + 4, 0, 0), chart, printChartStyle());
        return painter.restore();
    }
    const QFontMetricsF metrics(font(painter.device(), labelSize), painter.device());
    Plot plot {{}, valueAxis(chart), chart.categories.size()};
    const qreal left = tickWidth(metrics, plot.axis) + 6;
    plot.area = area.adjusted(left, keyLine.bottom() - area.top() + 8, -namesWidth(metrics, chart), -26);
    if (!chart.categories.empty() && plot.area.width() > 20 && plot.area.height() > 20) {
        paintKeys(painter, keyLine, chart);
        paintGrid(painter, plot);
        paintMarks(painter, plot, chart);
        paintZeroLine(painter, plot);
        paintMarker(painter, plot, chart);
        paintCategories(painter, plot, chart);
    }
    painter.restore();
}

} // namespace gw
