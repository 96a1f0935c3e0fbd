// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "views/session/plan_session.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

constexpr double zoomPerNotch = 1.18, largestScale = 3, smallestScale = 0.02;

} // namespace

void DiagramView::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    QToolTip::hideText();
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    m_isFramed = true;
    m_aimed = nothing;
    m_objection.clear();
    const auto port = portUnder(event->position());
    m_pressed = nodeAt(event->position());
    if (event->button() != Qt::LeftButton) m_hold = Hold::Pan;
    else if (port) m_hold = Hold::Port, m_port = *port;
    else m_hold = m_pressed != nothing ? Hold::Node : Hold::Pan;
}

void DiagramView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_hold == Hold::Nothing) return hover(at);
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    if (m_hold == Hold::Pan || m_hold == Hold::Node) m_origin -= (at - m_lastAt) / m_scale;
    m_lastAt = at;
    if (m_hold == Hold::Port) aim(at);
    update();
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    update();
    if (m_hasMoved) return hold == Hold::Port ? dropConnection(event->position()) : void();
    if (event->button() == Qt::RightButton) return askMenu(event->position(), event->globalPosition().toPoint());
    if (event->button() != Qt::LeftButton) return;
    m_marks.selectedEdge = m_pressed == nothing ? edgeAt(event->position()) : nothing;
    if (m_pressed != nothing) select(m_pressed, event->modifiers().testFlag(Qt::ControlModifier));
    else if (m_marks.selectedEdge == nothing) m_session.select({});
    else showEdge(m_marks.selectedEdge);
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) return showAll();
    if (const std::size_t n = nodeAt(event->position()); n != nothing && m_diagram.nodes[n].canExpand) emit expandAsked(n);
}

void DiagramView::wheelEvent(QWheelEvent* event)
{
    const QPointF held = toDiagram(event->position());
    m_scale = std::clamp(m_scale * std::pow(zoomPerNotch, event->angleDelta().y() / 120.0), smallestScale, largestScale);
    m_origin += held - toDiagram(event->position());
    m_isFramed = true;
    event->accept();
    update();
}

void DiagramView::select(std::size_t node, bool isToggled)
{
    emit clicked(node);
    choose(node, isToggled);
}

void DiagramView::choose(std::size_t node, bool isToggled)
{
    const DiagramNode& n = m_diagram.nodes[node];
    if (n.pieces.empty()) {
        if (!n.loops.empty()) m_session.show(n.loops.front());
        return;
    }
    std::vector<EquipmentId> chosen = isToggled ? m_session.selection() : std::vector<EquipmentId> {};
    const bool wasChosen = isToggled && isSelected(n);
    for (const EquipmentId id : n.pieces) {
        std::erase(chosen, id);
        if (!wasChosen) chosen.push_back(id);
    }
    m_session.select(std::move(chosen));
}

/// To the nearest node in a direction, what lies aside counting double.
void DiagramView::step(int dx, int dy)
{
    const auto at = std::ranges::find(m_marks.isSelected, std::uint8_t(1));
    if (at == m_marks.isSelected.end()) return m_diagram.nodes.empty() ? void() : select(0, false);
    const DiagramPoint from = m_diagram.nodes[static_cast<std::size_t>(at - m_marks.isSelected.begin())].at;
    std::size_t best = nothing;
    double nearest = 0;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n) {
        const double x = m_diagram.nodes[n].at.x - from.x, y = m_diagram.nodes[n].at.y - from.y;
        const double ahead = x * dx + y * dy, aside = std::abs(x * dy) + std::abs(y * dx);
        if (ahead < 1) continue;
        if (const double distance = ahead + 2 * aside; best == nothing || distance < nearest) best = n, nearest = distance;
    }
    if (best != nothing) choose(best, false);
}

void DiagramView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Home: return showAll();
    case Qt::Key_F: return frameSelection();
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Up: return step(0, -1);
    case Qt::Key_Down: return step(0, 1);
    case Qt::Key_Escape:
        m_marks.selectedEdge = nothing;
        if (std::exchange(m_hold, Hold::Nothing) == Hold::Nothing) m_session.select({});
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
            if (m_marks.isSelected[n] && m_diagram.nodes[n].canExpand) return emit expandAsked(n);
        return;
    case Qt::Key_Space:
        if (const std::size_t n = firstSelected(); n != nothing) emit clicked(n);
        return;
    case Qt::Key_F2:
        if (const std::size_t n = firstSelected(); n != nothing) emit renameAsked(n);
        return;
    case Qt::Key_Delete:
        if (m_marks.selectedEdge != nothing) emit removeAsked(std::exchange(m_marks.selectedEdge, nothing));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void DiagramView::hover(QPointF at)
{
    const bool isOnPort = portUnder(at).has_value();
    const std::size_t n = nodeAt(at);
    setCursor(isOnPort ? Qt::CrossCursor : n != nothing || edgeAt(at) != nothing ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const EquipmentId piece = n != nothing && !m_diagram.nodes[n].pieces.empty() ? m_diagram.nodes[n].pieces.front() : EquipmentId {};
    m_session.view().setHovered(piece.isNone() ? Subject {} : Subject {piece});
    if (std::exchange(m_marks.hovered, n) != n) update();
}

} // namespace gw
