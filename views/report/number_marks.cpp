// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/number_plot.h"

#include "core/report/chart_keys.h"
#include "views/report/print_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gw {

using print::text;

namespace {

void paintBand(QPainter& painter, const NumberPlot& plot, const ChartBand& band, const QColor& colour)
{
    QPolygonF outline;
    for (std::size_t i = 0; i < band.high.size(); ++i) outline << QPointF(plot.xOf(static_cast<double>(i)), plot.yOf(band.high[i]));
    for (std::size_t i = band.low.size(); i-- > 0;) outline << QPointF(plot.xOf(static_cast<double>(i)), plot.yOf(band.low[i]));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(outline);
}

void paintCourse(QPainter& painter, const NumberPlot& plot, const Series& series, const QPen& pen)
{
    QPolygonF course;
    for (std::size_t i = 0; i < series.values.size(); ++i)
        if (std::isfinite(series.values[i])) course << QPointF(plot.xOf(static_cast<double>(i)), plot.yOf(series.values[i]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(course);
}

void paintZero(QPainter& painter, const NumberPlot& plot, const ChartStyle& style)
{
    painter.setPen(QPen(style.ink, 0.12 * style.labelSize));
    painter.drawLine(QPointF(plot.area.left(), plot.yOf(0)), QPointF(plot.area.right(), plot.yOf(0)));
}

void paintFan(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    for (std::size_t i = 0; i < chart.bands.size(); ++i)
        paintBand(painter, plot, chart.bands[i], style.pale(style.of(chart.bands[i].tone), i == 0 ? wideBand : narrowBand));
    paintZero(painter, plot, style);
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        const Series& series = chart.series[i];
        paintCourse(painter, plot, series, QPen(style.of(series.tone), 0.2 * style.labelSize, i == 0 ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    }
}

/// A dashed line with its name above the plot; a name that would meet the last one is left out.
void paintRules(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    painter.setFont(style.font(painter.device(), true));
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal free = -1e9;
    for (const ChartRule& rule : chart.rules) {
        const qreal x = plot.xOf(rule.at), width = metrics.horizontalAdvance(text(rule.label));
        if (x < plot.area.left() || x > plot.area.right()) continue;
        painter.setPen(QPen(style.ink, 0.1 * style.labelSize, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
        const qreal from = std::clamp(x - width / 2, plot.area.left(), plot.area.right() + style.labelSize - width);
        if (from < free) continue;
        free = from + width + 0.3 * style.labelSize;
        painter.drawText(QPointF(from, plot.area.top() - 0.25 * style.labelSize), text(rule.label));
    }
}

void paintHistogram(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    const qreal air = std::min(0.1 * style.labelSize, 0.1 * (plot.xOf(chart.binStep) - plot.xOf(0)));
    for (const Series& series : chart.series)
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            if (!(series.values[i] > 0)) continue;
            const double from = chart.binFirst + static_cast<double>(i) * chart.binStep;
            const QPointF topLeft(plot.xOf(from) + air / 2, plot.yOf(series.values[i])), bottomRight(plot.xOf(from + chart.binStep) - air / 2, plot.yOf(0));
            painter.fillRect(QRectF(topLeft, bottomRight), style.of(series.tone));
        }
    paintZero(painter, plot, style);
    paintRules(painter, plot, chart, style);
}

/// Name and range of a row, left of the plot.
void paintRowName(QPainter& painter, const NumberPlot& plot, const Swing& swing, qreal top, const ChartStyle& style)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal width = plot.area.left() - style.labelSize - plot.left, line = 1.45 * style.labelSize;
    const qreal middle = top + plot.rowHeight() / 2;
    const auto draw = [&](const std::string& what, qreal y, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(QRectF(plot.left, y, width, line), Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(text(what), Qt::ElideMiddle, width));
    };
    draw(swing.name, middle - line, style.ink);
    draw(swing.range, middle, style.quietInk);
}

void paintTornado(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    const double base = chart.rules.empty() ? 0 : chart.rules.front().at;
    const qreal height = std::min(0.56 * plot.rowHeight(), 2.2 * style.labelSize);
    painter.setFont(style.font(painter.device()));
    for (std::size_t i = 0; i < plot.rows; ++i) {
        const qreal top = plot.area.top() + static_cast<qreal>(i) * plot.rowHeight(), y = top + (plot.rowHeight() - height) / 2;
        const auto bar = [&](double to, SeriesTone tone) { painter.fillRect(QRectF(QPointF(plot.xOf(base), y), QPointF(plot.xOf(to), y + height)).normalized(), style.of(tone)); };
        const Swing& swing = chart.swings[i];
        const bool isLowFarther = std::abs(swing.atLow - base) > std::abs(swing.atHigh - base);
        if (isLowFarther) bar(swing.atLow, chart.series[0].tone);
        bar(swing.atHigh, chart.series[1].tone);
        if (!isLowFarther) bar(swing.atLow, chart.series[0].tone);
        paintRowName(painter, plot, swing, top, style);
    }
    const qreal x = plot.xOf(base);
    painter.setPen(QPen(style.ink, 0.12 * style.labelSize));
    painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
}

void paintFront(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    std::vector<QPointF> front;
    for (const ChartPoint& point : chart.points)
        if (point.role == PointRole::Front) front.push_back(plot.of(point));
    std::sort(front.begin(), front.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.accent, 0.15 * style.labelSize));
    painter.drawPolyline(front.data(), static_cast<int>(front.size()));
}

/// Round for candidates, larger on the front, a square for the plan: shapes tell them apart where colours do not.
void paintPoint(QPainter& painter, QPointF at, PointRole role, const ChartStyle& style)
{
    const qreal size = style.labelSize;
    painter.setPen(QPen(style.paper, 0.08 * size));
    painter.setBrush(role == PointRole::Front ? style.accent : role == PointRole::Present ? style.of(SeriesTone::Applications) : style.pale(style.of(SeriesTone::Neutral), quietPoint));
    if (role == PointRole::Present) painter.drawRect(QRectF(at.x() - 0.45 * size, at.y() - 0.45 * size, 0.9 * size, 0.9 * size));
    else painter.drawEllipse(at, (role == PointRole::Front ? 0.42 : 0.28) * size, (role == PointRole::Front ? 0.42 : 0.28) * size);
}

void paintScatter(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    const auto paint = [&](PointRole role) {
        for (const ChartPoint& point : chart.points)
            if (point.role == role) paintPoint(painter, plot.of(point), role, style);
    };
    paint(PointRole::Candidate);
    paintFront(painter, plot, chart, style);
    paint(PointRole::Front);
    paint(PointRole::Present);
}

} // namespace

void paintMarks(QPainter& painter, const NumberPlot& plot, const Chart& chart, const ChartStyle& style)
{
    switch (chart.kind) {
    case ChartKind::Fan: return paintFan(painter, plot, chart, style);
    case ChartKind::Histogram: return paintHistogram(painter, plot, chart, style);
    case ChartKind::Tornado: return paintTornado(painter, plot, chart, style);
    case ChartKind::Scatter: return paintScatter(painter, plot, chart, style);
    default: return;
    }
}

} // namespace gw
