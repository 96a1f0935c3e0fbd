// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace gw {

namespace {

constexpr double zoomPerNotch = 1.18, smallestScale = 0.05, largestScale = 600;
// Pixels within which something is taken hold of, or holds.
constexpr double gripPixels = 8, holdPixels = 10;

} // namespace

ToolPointer PlanView::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    return {toSite(at), std::min(usualReach, holdPixels / m_scale), modifiers};
}

void PlanView::beginHold(QMouseEvent* event)
{
    const ToolPointer pointer = pointerAt(event->position(), event->modifiers());
    if (event->button() != Qt::LeftButton) m_hold = Hold::Pan;
    else if (m_tools.isInHand()) {
        m_hold = Hold::Tool;
        m_tools.press(pointer);
    } else if (m_reshape.press(pointer, gripPixels / m_scale)) m_hold = Hold::Handle;
    else m_hold = m_pressed ? Hold::Piece : Hold::Band;
}

void PlanView::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    QToolTip::hideText();
    say({});
    if (m_transform.isActive()) {
        // A move by keys follows the pointer until a click ends it.
        if (event->button() == Qt::LeftButton) say(m_transform.finish());
        else m_transform.cancel();
        return drawAgain();
    }
    m_pressedAt = m_lastAt = m_cursor = event->position();
    m_hasMoved = false;
    m_hasCursor = true;
    m_entry.clear();
    m_pressed = pieceAt(event->position());
    beginHold(event);
}

void PlanView::dragPiece(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!m_drag.isActive()) {
        if (!m_session.isSelected(*m_pressed)) m_session.select({*m_pressed});
        if (!m_drag.begin(*m_pressed, toSite(m_pressedAt))) {
            m_hold = Hold::Nothing;
            const Equipment* piece = m_session.plan().equipment.find(*m_pressed);
            return say(tr("%1 is locked. Unlock it in the inspector, or its layer, to move it.").arg(QString::fromStdString(piece ? piece->name : "")));
        }
    }
    m_drag.moveTo(pointerAt(at, modifiers));
}

void PlanView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_cursor = at;
    m_hasCursor = true;
    const ToolPointer pointer = pointerAt(at, event->modifiers());
    if (m_hold == Hold::Nothing && m_transform.isActive()) {
        m_transform.moveTo(pointer);
        return update();
    }
    if (m_hold == Hold::Tool || (m_hold == Hold::Nothing && m_tools.isInHand())) return m_tools.move(pointer);
    if (m_hold == Hold::Nothing) return hover(at);
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    if (m_hold == Hold::Piece) dragPiece(at, event->modifiers());
    else if (m_hold == Hold::Handle) m_reshape.move(pointer);
    else if (m_hold == Hold::Pan) {
        m_centre = {m_centre.x - (at.x() - m_lastAt.x()) / m_scale, m_centre.y + (at.y() - m_lastAt.y()) / m_scale};
        m_still = {};
    }
    m_lastAt = at;
    update();
}

void PlanView::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    m_entry.clear();
    if (hold == Hold::Tool) return m_tools.release(pointerAt(event->position(), event->modifiers()));
    if (m_reshape.isActive()) return m_reshape.finish();
    if (m_drag.isActive()) {
        say(m_drag.letGo());
        return drawAgain();
    }
    if (event->button() != Qt::LeftButton || hold == Hold::Nothing || hold == Hold::Pan) return;
    if (!m_hasMoved) return click(event->position(), event->modifiers());
    if (hold == Hold::Band) selectBand(*event);
}

void PlanView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) showAll();
    else if (m_tools.isInHand()) {
        // The second press of a double click is a press of its own for a tool.
        mousePressEvent(event);
        m_tools.doubleClick(pointerAt(event->position(), event->modifiers()));
    } else if (pieceAt(event->position())) frameSelection();
    else if (event->button() == Qt::LeftButton) say(m_reshape.doubleClick(pointerAt(event->position(), event->modifiers()), gripPixels / m_scale));
}

void PlanView::wheelEvent(QWheelEvent* event)
{
    const Place held = toSite(event->position());
    m_scale = std::clamp(m_scale * std::pow(zoomPerNotch, event->angleDelta().y() / 120.0), smallestScale, largestScale);
    const Place now = toSite(event->position());
    m_centre = {m_centre.x + held.x - now.x, m_centre.y + held.y - now.y};
    m_isFramed = true;
    m_cursor = event->position();
    event->accept();
    drawAgain();
}

void PlanView::hover(QPointF at)
{
    const auto piece = pieceAt(at);
    const auto floor = piece ? std::vector<Subject> {} : floorAt(at);
    const Subject hit = piece ? Subject {*piece} : floor.empty() ? Subject {} : floor.front();
    // The rulers follow the cursor wherever it goes.
    update();
    if (hit == m_session.view().hovered()) return;
    setCursor(piece ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!piece) QToolTip::hideText();
    m_session.view().setHovered(hit);
}

void PlanView::leaveEvent(QEvent*)
{
    m_hasCursor = false;
    m_tools.leave();
    m_session.view().setHovered({});
    update();
}

} // namespace gw
