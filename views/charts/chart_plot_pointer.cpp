// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_plot.h"

#include "views/charts/chart_bars.h"
#include "views/charts/chart_part.h"

#include <QApplication>
#include <QChart>
#include <QCursor>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace gw {

/// The category under a place of the widget, by its place on the axis; none beside the plot.
std::optional<std::size_t> ChartPlot::categoryAt(QPointF at) const
{
    const QPointF inScene = mapToScene(at.toPoint());
    if (m_chart.categories.empty() || !m_values || !chart()->plotArea().contains(inScene)) return std::nullopt;
    const QPointF value = chart()->mapToValue(inScene, chart()->series().value(0));
    const long place = std::lround(isLying(m_chart) ? value.y() : value.x());
    return place >= 0 && place < static_cast<long>(m_chart.categories.size()) ? std::optional(static_cast<std::size_t>(place)) : std::nullopt;
}

QRectF ChartPlot::slotOf(std::size_t from, std::size_t to) const
{
    const QRectF area = chart()->plotArea();
    const double each = (isLying(m_chart) ? area.height() : area.width()) / double(m_chart.categories.size());
    const double length = each * double(to - from + 1), start = each * double(from);
    if (isLying(m_chart)) return {area.left(), area.bottom() - start - length, area.width(), length};
    return {area.left() + start, area.top(), length, area.height()};
}

/// Every value of a category, under its name.
QString ChartPlot::said(std::size_t place) const
{
    QStringList lines;
    const std::size_t category = placeOf(m_chart, place);
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        const QString text = QString::fromStdString(hoverText(m_chart, i, category));
        if (!text.isEmpty()) lines << (lines.isEmpty() ? text : text.section(QLatin1Char('\n'), 1));
    }
    return lines.join(QLatin1Char('\n'));
}

void ChartPlot::cross(std::optional<std::size_t> place)
{
    if (place == m_crossed) return;
    m_crossed = place;
    viewport()->update();
    if (m_isOnMark) return;
    if (place) QToolTip::showText(QCursor::pos(), said(*place), this);
    else QToolTip::hideText();
}

void ChartPlot::mousePressEvent(QMouseEvent* event)
{
    m_isBoxing = false;
    m_boxFrom = event->button() == Qt::LeftButton && canZoom(m_chart) ? categoryAt(event->position()) : std::nullopt;
    m_panFrom = event->button() == Qt::MiddleButton ? categoryAt(event->position()) : std::nullopt;
    m_pressedAt = event->position();
    QChartView::mousePressEvent(event);
}

void ChartPlot::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const auto place = categoryAt(event->position());
    if (m_boxFrom && (event->position() - m_pressedAt).manhattanLength() >= 2 * QApplication::startDragDistance()) m_isBoxing = true;
    if (m_panFrom && place && *place != *m_panFrom) emit panned(static_cast<int>(*std::exchange(m_panFrom, place)) - static_cast<int>(*place));
    cross(place);
    if (m_isBoxing) viewport()->update();
}

/// A box over several categories draws nearer; a click stays a click.
void ChartPlot::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    const auto from = std::exchange(m_boxFrom, std::nullopt);
    m_panFrom.reset();
    const auto to = categoryAt(event->position());
    const bool isBox = std::exchange(m_isBoxing, false) && from && to && *from != *to;
    viewport()->update();
    if (isBox) emit boxed(std::min(*from, *to), std::max(*from, *to));
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) emit resetWanted();
    event->accept();
}

void ChartPlot::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    cross(std::nullopt);
}

void ChartPlot::drawForeground(QPainter* painter, const QRectF& exposed)
{
    QChartView::drawForeground(painter, exposed);
    if (!m_crossed || *m_crossed >= m_chart.categories.size()) return;
    const QRectF slot = slotOf(*m_crossed, *m_crossed);
    painter->setPen(QPen(m_theme.mutedText, 1, Qt::DotLine));
    if (isLying(m_chart)) painter->drawLine(QPointF(slot.left(), slot.center().y()), QPointF(slot.right(), slot.center().y()));
    else painter->drawLine(QPointF(slot.center().x(), slot.top()), QPointF(slot.center().x(), slot.bottom()));
    if (!m_isBoxing || !m_boxFrom) return;
    QColor veil = m_theme.accent;
    veil.setAlphaF(0.15F);
    painter->fillRect(slotOf(std::min(*m_boxFrom, *m_crossed), std::max(*m_boxFrom, *m_crossed)), veil);
}

} // namespace gw
