// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/number_chart.h"

#include "views/charts/number_hits.h"
#include "views/report/print_style.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace gw {

namespace {

ChartStyle styleOf(const Theme& theme)
{
    ChartStyle style {theme.text, theme.mutedText, theme.border, theme.accent, theme.surface, {}, static_cast<qreal>(textSize::small)};
    for (std::size_t i = 0; i < style.tones.size(); ++i) style.tones[i] = theme.of(static_cast<SeriesTone>(i));
    return style;
}

} // namespace

NumberChart::NumberChart(QWidget* parent) : QWidget(parent), m_style(styleOf(Theme::light()))
{
    setMouseTracking(true);
    setMinimumSize(120, 80);
}

void NumberChart::setChart(const Chart& chart)
{
    if (chart.id != m_chart.id || chart.kind != m_chart.kind) m_near.reset();
    m_chart = chart;
    m_hovered.reset(), m_chosen.reset();
    setFocusPolicy(chart.kind == ChartKind::Scatter ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(QString::fromStdString(chart.title));
    update();
}

void NumberChart::setTheme(const Theme& theme)
{
    m_style = styleOf(theme);
    update();
}

NumberPlot NumberChart::plot() const
{
    NumberPlot plot = layOut(this, QRectF(rect()), m_chart, m_style);
    if (m_near) plot.x = m_near->x, plot.y = m_near->y;
    return plot;
}

std::optional<QPointF> NumberChart::placeOf(std::uint64_t candidate) const
{
    const auto at = std::find_if(m_chart.points.begin(), m_chart.points.end(),
        [&](const ChartPoint& point) { return point.id == candidate && point.role != PointRole::Present; });
    return at == m_chart.points.end() ? std::nullopt : std::optional(plot().of(*at));
}

void NumberChart::paintEvent(QPaintEvent*)
{
    if (!hasNumberPlot(m_chart)) return;
    QPainter painter(this);
    const NumberPlot plot = this->plot();
    if (!m_near) paintNumberChart(painter, QRectF(rect()), m_chart, m_style);
    else paintNear(painter, plot);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCross(painter, plot);
    if (m_chart.kind != ChartKind::Scatter) return;
    if (m_hovered) paintRing(painter, *m_hovered, m_style.quietInk);
    if (m_chosen) paintRing(painter, *m_chosen, m_style.ink);
}

void NumberChart::paintNear(QPainter& painter, const NumberPlot& plot) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, plot, m_chart, m_style);
    painter.setClipRect(plot.area);
    paintMarks(painter, plot, m_chart, m_style);
    painter.restore();
}

/// Two lines through the pointer with the numbers where they meet the axes, and the box that is drawn.
void NumberChart::paintCross(QPainter& painter, const NumberPlot& plot) const
{
    if (!m_pointer || !plot.area.contains(*m_pointer) || m_chart.kind == ChartKind::Tornado) return;
    painter.setPen(QPen(m_style.quietInk, 1, Qt::DotLine));
    painter.drawLine(QPointF(m_pointer->x(), plot.area.top()), QPointF(m_pointer->x(), plot.area.bottom()));
    painter.drawLine(QPointF(plot.area.left(), m_pointer->y()), QPointF(plot.area.right(), m_pointer->y()));
    painter.setFont(m_style.font(this));
    const double y = plot.y.high - (m_pointer->y() - plot.area.top()) / plot.area.height() * (plot.y.high - plot.y.low);
    const QString said = tr("%1; %2").arg(print::text(tickText(plot.xAt(m_pointer->x()), plot.x.step / 10)), print::text(tickText(y, plot.y.step / 10)));
    painter.setPen(m_style.ink);
    painter.drawText(plot.area.adjusted(4, 2, -4, -2), Qt::AlignRight | Qt::AlignTop, said);
    if (m_hold != Hold::Box) return;
    QColor veil = m_style.accent;
    veil.setAlphaF(0.15F);
    painter.fillRect(QRectF(m_from, *m_pointer).normalized() & plot.area, veil);
}

void NumberChart::paintRing(QPainter& painter, std::size_t mark, const QColor& colour) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawEllipse(plot().of(m_chart.points[mark]), 7, 7);
}

void NumberChart::keyPressEvent(QKeyEvent* event)
{
    const bool isForward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    const bool isBack = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
    if (m_chart.kind != ChartKind::Scatter || !(isForward || isBack)) return QWidget::keyPressEvent(event);
    choose(nextOnFront(m_chart, m_chosen, isForward ? 1 : -1));
}

/// The plan as it is cannot be chosen: it is open.
void NumberChart::choose(std::optional<std::size_t> mark)
{
    if (!mark || m_chart.points[*mark].role == PointRole::Present) return;
    m_chosen = mark;
    update();
    emit chosen(m_chart.points[*mark].id);
}

} // namespace gw
