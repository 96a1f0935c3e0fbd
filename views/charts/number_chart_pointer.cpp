// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/number_chart.h"

#include "views/charts/number_hits.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <utility>

namespace gw {

namespace {

/// Boxes smaller than this are slips of the hand, pixels.
constexpr qreal leastBox = 12;
constexpr int steps = 5;

ChartAxis axisOf(double low, double high) { return {low, high, niceAxis(low, high, steps).step}; }

ChartAxis shifted(const ChartAxis& axis, double by) { return {axis.low + by, axis.high + by, axis.step}; }

} // namespace

void NumberChart::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_hold == Hold::Press && (*m_pointer - m_from).manhattanLength() >= QApplication::startDragDistance()) m_hold = Hold::Box;
    if (m_hold == Hold::Pan) pan(*m_pointer - std::exchange(m_last, *m_pointer));
    hover(hasNumberPlot(m_chart) && m_hold == Hold::Nothing ? markAt(plot(), m_chart, event->position()) : std::nullopt);
    update();
}

void NumberChart::leaveEvent(QEvent*)
{
    m_pointer.reset();
    hover(std::nullopt);
    update();
}

void NumberChart::hover(std::optional<std::size_t> mark)
{
    if (mark == m_hovered) return;
    m_hovered = mark;
    update();
    if (mark) QToolTip::showText(QCursor::pos(), QString::fromStdString(markText(m_chart, *mark)), this);
    else QToolTip::hideText();
}

void NumberChart::mousePressEvent(QMouseEvent* event)
{
    m_from = m_last = event->position();
    if (event->button() == Qt::LeftButton) m_hold = Hold::Press;
    else if (event->button() == Qt::MiddleButton && m_near) m_hold = Hold::Pan;
    else QWidget::mousePressEvent(event);
}

void NumberChart::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    if (hold == Hold::Press && m_chart.kind == ChartKind::Scatter) choose(markAt(plot(), m_chart, event->position()));
    else if (hold == Hold::Press)
        if (const auto mark = markAt(plot(), m_chart, event->position())) emit pressed(*mark);
    if (hold == Hold::Box) look(QRectF(m_from, event->position()).normalized());
    update();
}

void NumberChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) showAll();
}

/// Rows of a tornado stand under each other: there is nothing between them to come nearer to.
void NumberChart::look(const QRectF& box)
{
    if (!hasNumberPlot(m_chart) || m_chart.kind == ChartKind::Tornado) return;
    const NumberPlot whole = plot();
    const QRectF in = box & whole.area;
    if (in.width() < leastBox || in.height() < leastBox) return;
    const auto yAt = [&](qreal place) { return whole.y.low + (whole.area.bottom() - place) / whole.area.height() * (whole.y.high - whole.y.low); };
    m_near = Part {axisOf(whole.xAt(in.left()), whole.xAt(in.right())), axisOf(yAt(in.bottom()), yAt(in.top()))};
    update();
}

void NumberChart::pan(QPointF by)
{
    if (!m_near) return;
    const NumberPlot now = plot();
    m_near->x = shifted(now.x, -by.x() / now.area.width() * (now.x.high - now.x.low));
    m_near->y = shifted(now.y, by.y() / now.area.height() * (now.y.high - now.y.low));
    update();
}

void NumberChart::showAll()
{
    m_near.reset();
    update();
}

} // namespace gw
