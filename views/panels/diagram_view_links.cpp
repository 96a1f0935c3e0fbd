// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "views/session/plan_session.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

/// Connections being drawn, and the menu.
namespace gw {

/// Judged again only when it points at something else: the judge looks at every feed.
void DiagramView::aim(QPointF at)
{
    const std::size_t target = nodeAt(at) == m_port.node ? nothing : nodeAt(at);
    if (std::exchange(m_aimed, target) == target) return;
    m_objection.clear();
    if (target == nothing || !m_judge) return;
    m_objection = m_port.isBelow ? m_judge(m_port.node, target, m_port.tone) : m_judge(target, m_port.node, m_port.tone);
}

void DiagramView::dropConnection(QPointF at)
{
    const std::size_t target = nodeAt(at);
    m_objection.clear();
    if (target == nothing) return;
    // Drawn from the load's port, the line means the same.
    if (m_port.isBelow) emit connectAsked(m_port.node, target, m_port.tone);
    else emit connectAsked(target, m_port.node, m_port.tone);
}

void DiagramView::paintRubberLine(QPainter& painter)
{
    const QColor side = m_port.tone == DiagramTone::SideA ? m_style.sideA : m_port.tone == DiagramTone::SideB ? m_style.sideB : m_style.supply;
    const QColor colour = m_objection.isEmpty() ? side : m_style.error;
    painter.setPen(QPen(colour, 2.4, Qt::DashLine));
    painter.drawLine(portOf(m_port.node, m_port.tone, m_port.isBelow), m_lastAt);
    if (m_aimed == nothing) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_objection.isEmpty() ? m_style.good : m_style.error, 2));
    painter.drawRoundedRect(areaOnWidget(m_aimed).adjusted(-3, -3, 3, 3), 7, 7);
    if (!m_objection.isEmpty()) paintObjection(painter);
}

void DiagramView::paintObjection(QPainter& painter)
{
    constexpr double widest = 300, pad = 8, away = 18;
    painter.setFont(m_style.font(this, 12));
    const QRectF words = painter.fontMetrics().boundingRect(QRect(0, 0, int(widest), 400), int(Qt::TextWordWrap), m_objection);
    QRectF ground(m_lastAt + QPointF(away, away), words.size() + QSizeF(2 * pad, 2 * pad));
    ground.moveLeft(std::clamp(ground.left(), 0.0, std::max(0.0, width() - ground.width())));
    if (ground.bottom() > height()) ground.moveBottom(m_lastAt.y() - away);
    painter.setPen(QPen(m_style.error, 1));
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(ground, 6, 6);
    painter.setPen(m_style.error);
    painter.drawText(ground.adjusted(pad, pad, -pad, -pad), int(Qt::TextWordWrap), m_objection);
}

/// The inspector tells of the feed, or of the first of several.
void DiagramView::showEdge(std::size_t edge)
{
    const DiagramEdge chosen = m_diagram.edges[edge];
    if (!chosen.feeds.empty()) m_session.show(chosen.feeds.front());
    m_marks.selectedEdge = edge;
    update();
}

std::size_t DiagramView::edgeOf(const Subject& subject) const
{
    const auto* feed = std::get_if<FeedId>(&subject);
    const auto holds = [feed](const DiagramEdge& edge) { return std::ranges::find(edge.feeds, *feed) != edge.feeds.end(); };
    const auto at = feed ? std::ranges::find_if(m_diagram.edges, holds) : m_diagram.edges.end();
    return at == m_diagram.edges.end() ? nothing : static_cast<std::size_t>(at - m_diagram.edges.begin());
}

QString DiagramView::tipOf(std::size_t edge) const
{
    const DiagramEdge& e = m_diagram.edges[edge];
    const QString from = m_texts[e.from].name, to = m_texts[e.to].name;
    if (e.tone == DiagramTone::Coolant) return tr("%1 cools %2").arg(from, to);
    const QString side = e.tone == DiagramTone::SideA ? QStringLiteral("A") : QStringLiteral("B");
    const QString tip = e.isAlternate ? tr("%1 feeds %2 on side %3 when the first choice is gone").arg(from, to, side) : tr("%1 feeds %2 on side %3").arg(from, to, side);
    return e.feeds.size() > 1 ? tr("%1\nFeeds: %2").arg(tip).arg(e.feeds.size()) : tip;
}

/// Right on something that is not selected selects it first.
void DiagramView::askMenu(QPointF at, QPoint onScreen)
{
    const std::size_t node = nodeAt(at), edge = node == nothing ? edgeAt(at) : nothing;
    if (node != nothing && !isSelected(m_diagram.nodes[node])) choose(node, false);
    m_marks.selectedEdge = edge;
    update();
    emit menuAsked(node, edge, onScreen);
}

/// The mouse's own menu comes when its button is let go without a drag; this is the keyboard's.
void DiagramView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (event->reason() != QContextMenuEvent::Keyboard) return;
    const std::size_t node = firstSelected();
    if (node != nothing) emit menuAsked(node, nothing, mapToGlobal(areaOnWidget(node).center().toPoint()));
}

} // namespace gw
