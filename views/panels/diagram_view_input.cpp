// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "views/session/plan_session.h"

#include <QApplication>
#include <QHelpEvent>
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
    m_pressed = foldButtonAt(event->position());
    m_isOnFoldButton = event->button() == Qt::LeftButton && m_pressed != nothing;
    if (!m_isOnFoldButton) m_pressed = nodeAt(event->position());
    if (event->button() != Qt::LeftButton) m_hold = Hold::Pan;
    else if (m_isOnFoldButton) m_hold = Hold::Node;
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
    if (std::exchange(m_isOnFoldButton, false)) return openOrFold(m_pressed);
    m_marks.selectedEdge = m_pressed == nothing ? edgeAt(event->position()) : nothing;
    if (m_pressed != nothing) select(m_pressed, event->modifiers().testFlag(Qt::ControlModifier));
    else if (m_marks.selectedEdge == nothing) m_session.select({});
    else showEdge(m_marks.selectedEdge);
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) return showAll();
    const std::size_t n = nodeAt(event->position());
    // The first click has done it.
    if (n != nothing && foldButtonAt(event->position()) == nothing) openOrFold(n);
}

void DiagramView::openOrFold(std::size_t node)
{
    if (m_diagram.nodes[node].canExpand) emit expandAsked(node);
    else if (m_diagram.nodes[node].canFold) emit foldAsked(node);
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

/// The window's own shortcuts stand back for keys that mean something here.
bool DiagramView::isOwnKey(int key) const
{
    switch (key) {
    case Qt::Key_Delete: return m_marks.selectedEdge != nothing;
    case Qt::Key_F:
    case Qt::Key_F2:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Space:
    case Qt::Key_Home:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

bool DiagramView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && isOwnKey(key->key())) event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const std::size_t n = nodeAt(help->pos()); n != nothing) QToolTip::showText(help->globalPos(), m_texts[n].tip, this);
    else if (const std::size_t e = edgeAt(help->pos()); e != nothing) QToolTip::showText(help->globalPos(), tipOf(e), this);
    else QToolTip::hideText();
    return true;
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
        if (const std::size_t n = firstSelected(); n != nothing) openOrFold(n);
        return;
    case Qt::Key_Plus:
        if (const std::size_t n = firstSelected(); n != nothing && m_diagram.nodes[n].canExpand) emit expandAsked(n);
        return;
    case Qt::Key_Minus:
        if (const std::size_t n = firstSelected(); n != nothing && m_diagram.nodes[n].canFold) emit foldAsked(n);
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
    setCursor(foldButtonAt(at) != nothing ? Qt::PointingHandCursor : isOnPort ? Qt::CrossCursor : n != nothing || edgeAt(at) != nothing ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const EquipmentId piece = n != nothing && !m_diagram.nodes[n].pieces.empty() ? m_diagram.nodes[n].pieces.front() : EquipmentId {};
    m_session.view().setHovered(piece.isNone() ? Subject {} : Subject {piece});
    if (std::exchange(m_marks.hovered, n) != n) update();
}

} // namespace gw
