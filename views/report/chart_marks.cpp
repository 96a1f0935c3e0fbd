// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_marks.h"

#include "core/units/format.h"
#include "views/report/print_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gw {

using namespace print;

namespace {

constexpr qreal valueSize = 7.5;
/// A loss of one in a thousand must still be seen.
constexpr qreal thinnestBar = 0.8;

QRectF barRect(const Plot& plot, qreal centre, qreal width, const Span& span)
{
    const qreal a = plot.y(span.first), b = plot.y(span.second);
    return QRectF(centre - width / 2, std::min(a, b), width, std::max(std::abs(a - b), thinnestBar));
}

void paintValue(QPainter& painter, const QRectF& at, double value, const QColor& colour, int alignment = Qt::AlignCenter)
{
    painter.setPen(colour);
    painter.drawText(at, alignment | Qt::TextDontClip, text(digits(value)));
}

QColor textOn(const QColor& fill) { return fill.lightnessF() < 0.42F ? paper() : ink(); }

/// The highest point and, where it lies apart from that, the last one.
std::vector<std::size_t> namedPoints(const Series& series)
{
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < series.values.size(); ++i)
        if (std::isfinite(series.values[i]) && (at.empty() || series.values[i] > series.values[at.front()])) at.assign(1, i);
    if (at.empty() || !std::isfinite(series.values.back())) return at;
    if (series.values.size() - 1 > at.front() + 2) at.push_back(series.values.size() - 1);
    return at;
}

/// Beside the last bar, each name at the height of its segment, pushed apart where segments are thin.
void paintStackNames(QPainter& painter, const Plot& plot, const Chart& chart, qreal barWidth)
{
    constexpr qreal line = 10.5;
    const std::size_t last = chart.categories.size() - 1;
    const auto spans = stackedSpans(chart, last);
    std::vector<qreal> at;
    for (const Span& span : spans) at.push_back((plot.y(span.first) + plot.y(span.second)) / 2);
    if (!at.empty()) at[0] = std::min(at[0], plot.area.bottom() - line / 2);
    for (std::size_t i = 1; i < at.size(); ++i) at[i] = std::min(at[i], at[i - 1] - line);
    const qreal lowest = plot.area.top() + line / 2;
    if (!at.empty() && at.back() < lowest) at.back() = lowest;
    for (std::size_t i = at.size(); i-- > 1;) at[i - 1] = std::max(at[i - 1], at[i] + line);
    const qreal x = plot.x(last) + barWidth / 2 + 6;
    for (std::size_t i = 0; i < at.size(); ++i) {
        painter.fillRect(QRectF(x, at[i] - 3, 6, 6), of(chart.series[i].tone));
        painter.setPen(ink());
        painter.drawText(QRectF(x + 10, at[i] - line / 2, 120, line), Qt::AlignLeft | Qt::AlignVCenter, text(chart.series[i].name));
    }
}

} // namespace

void paintStackedBars(QPainter& painter, const Plot& plot, const Chart& chart)
{
    painter.setFont(font(painter.device(), valueSize));
    const qreal width = std::min(plot.slot() * 0.56, 90.0);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto spans = stackedSpans(chart, i);
        double sum = 0, top = 0;
        for (std::size_t s = 0; s < spans.size(); ++s) {
            const double value = spans[s].second - spans[s].first;
            sum += value;
            top = std::max(top, spans[s].second);
            if (value == 0) continue;
            const QRectF bar = barRect(plot, plot.x(i), width, spans[s]);
            painter.fillRect(bar, of(chart.series[s].tone));
            if (bar.height() > 11) paintValue(painter, bar, value, textOn(of(chart.series[s].tone)));
        }
        painter.setFont(font(painter.device(), valueSize, Weight::Strong));
        paintValue(painter, QRectF(plot.x(i) - 40, plot.y(top) - 12, 80, 11), sum, ink());
        painter.setFont(font(painter.device(), valueSize));
    }
    paintStackNames(painter, plot, chart, width);
}

void paintWaterfall(QPainter& painter, const Plot& plot, const Chart& chart)
{
    if (chart.series.empty()) return;
    const auto& steps = chart.series.front().values;
    const auto spans = waterfallSpans(steps);
    const qreal width = std::min(plot.slot() * 0.62, 60.0);
    painter.setFont(font(painter.device(), valueSize));
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool isEnd = i == 0 || i + 1 == spans.size();
        const QRectF bar = barRect(plot, plot.x(i), width, spans[i]);
        painter.fillRect(bar, isEnd ? of(i == 0 ? SeriesTone::Infrastructure : SeriesTone::Neutral) : of(chart.series.front().tone));
        if (i + 1 < spans.size()) {
            const qreal y = plot.y(i + 2 == spans.size() ? spans.back().second : spans[i].second);
            painter.setPen(QPen(quietInk(), 0.4));
            painter.drawLine(QPointF(bar.right(), y), QPointF(plot.x(i + 1) - width / 2, y));
        }
        paintValue(painter, QRectF(plot.x(i) - 40, bar.top() - 12, 80, 11), steps[i], ink());
    }
}

void paintLine(QPainter& painter, const Plot& plot, const Series& series)
{
    QPainterPath path;
    bool isDrawing = false;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!std::isfinite(series.values[i])) {
            isDrawing = false;
            continue;
        }
        const QPointF at(plot.x(i), plot.y(series.values[i]));
        isDrawing ? path.lineTo(at) : path.moveTo(at);
        isDrawing = true;
    }
    painter.strokePath(path, QPen(of(series.tone), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(of(series.tone));
    for (std::size_t i = 0; i < series.values.size(); ++i)
        if (std::isfinite(series.values[i])) painter.drawEllipse(QPointF(plot.x(i), plot.y(series.values[i])), 1.9, 1.9);
    painter.setFont(font(painter.device(), valueSize, Weight::Strong));
    for (const std::size_t i : namedPoints(series))
        paintValue(painter, QRectF(plot.x(i) - 40, plot.y(series.values[i]) - 14, 80, 11), series.values[i], of(series.tone));
}

void paintBars(QPainter& painter, const Plot& plot, const Chart& chart)
{
    const auto bars = std::count_if(chart.series.begin(), chart.series.end(), [](const Series& s) { return !s.isLine; });
    const qreal group = plot.slot() * 0.64, width = group / static_cast<qreal>(std::max<std::ptrdiff_t>(1, bars));
    int at = 0;
    for (const Series& series : chart.series) {
        if (series.isLine) continue;
        const qreal offset = -group / 2 + (at++ + 0.5) * width;
        for (std::size_t i = 0; i < series.values.size(); ++i)
            if (std::isfinite(series.values[i]) && series.values[i] != 0)
                painter.fillRect(barRect(plot, plot.x(i) + offset, width, {0, series.values[i]}), of(series.tone));
    }
    for (const Series& series : chart.series)
        if (series.isLine) paintLine(painter, plot, series);
}

void paintMarker(QPainter& painter, const Plot& plot, const Chart& chart)
{
    if (!chart.marker) return;
    const qreal x = plot.x(*chart.marker);
    painter.setPen(QPen(accent(), 0.9, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
    painter.setFont(font(painter.device(), valueSize, Weight::Strong));
    painter.setPen(accent());
    const bool isLeft = x > plot.area.center().x();
    const QRectF label = isLeft ? QRectF(x - 124, plot.area.top(), 120, 11) : QRectF(x + 4, plot.area.top(), 120, 11);
    painter.drawText(label, (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text(chart.markerLabel));
}

} // namespace gw
