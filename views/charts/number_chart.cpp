// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/number_chart.h"

#include "views/charts/number_hits.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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

NumberPlot NumberChart::plot() const { return layOut(this, QRectF(rect()), m_chart, m_style); }

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
    paintNumberChart(painter, QRectF(rect()), m_chart, m_style);
    if (m_chart.kind != ChartKind::Scatter) return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered) paintRing(painter, *m_hovered, m_style.quietInk);
    if (m_chosen) paintRing(painter, *m_chosen, m_style.ink);
}

void NumberChart::paintRing(QPainter& painter, std::size_t mark, const QColor& colour) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawEllipse(plot().of(m_chart.points[mark]), 7, 7);
}

void NumberChart::mouseMoveEvent(QMouseEvent* event) { hover(hasNumberPlot(m_chart) ? markAt(plot(), m_chart, event->position()) : std::nullopt); }

void NumberChart::leaveEvent(QEvent*) { hover(std::nullopt); }

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
    if (m_chart.kind == ChartKind::Scatter && event->button() == Qt::LeftButton) choose(markAt(plot(), m_chart, event->position()));
    QWidget::mousePressEvent(event);
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
