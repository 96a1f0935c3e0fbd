// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/chosen.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace gw {

namespace {

bool beginsTransform(const QKeyEvent& event)
{
    constexpr Qt::KeyboardModifiers held = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier;
    return (event.key() == Qt::Key_G || event.key() == Qt::Key_R) && !(event.modifiers() & held);
}

} // namespace

/// Letters and numbers belong to what is in hand before they are anybody's shortcut.
bool PlanView::wantsKey(const QKeyEvent& event) const
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    const bool isEngaged = m_tools.isInHand() || m_drag.isActive() || m_reshape.isActive() || m_transform.isActive();
    if (isEngaged) return !event.text().isEmpty() || event.key() == Qt::Key_Escape;
    return beginsTransform(event) && !m_session.selection().empty();
}

void PlanView::beginTransform(GizmoHandle handle)
{
    const auto middle = gizmoPlace(m_seen.scene().boxes, m_session.selection());
    if (!middle || m_hold != Hold::Nothing || m_tools.isInHand() || m_transform.isActive()) return;
    const Place centre {middle->x, middle->y};
    if (!m_transform.begin(handle, m_hasCursor ? toSite(m_cursor) : centre, centre))
        say(tr("What is selected is locked. Unlock it in the inspector, or its layer, to move it."));
    update();
}

bool PlanView::takeTransform(const QKeyEvent& event)
{
    const bool wasActive = m_transform.isActive();
    if (!wasActive && m_hold == Hold::Nothing && !m_tools.isInHand() && beginsTransform(event)) {
        beginTransform(event.key() == Qt::Key_G ? GizmoHandle::OnFloor : GizmoHandle::Turn);
        return m_transform.isActive();
    }
    const bool isTaken = m_transform.key(event);
    if (wasActive && !m_transform.isActive()) say(m_transform.refusal());
    return isTaken;
}

bool PlanView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        if (wantsKey(*static_cast<QKeyEvent*>(event))) event->accept();
        return QWidget::event(event);
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto piece = m_tools.isInHand() ? std::nullopt : pieceAt(help->pos());
    if (piece) QToolTip::showText(help->globalPos(), tipOf(m_session, *piece), this);
    else QToolTip::hideText();
    return true;
}

void PlanView::abandon()
{
    if (!m_entry.isEmpty()) {
        m_entry.clear();
        return update();
    }
    say({});
    if (m_drag.isActive()) m_drag.cancel();
    else if (m_reshape.isActive()) m_reshape.cancel();
    else if (m_hold == Hold::Nothing && m_session.view().isIsolating()) m_session.view().isolate({});
    else if (m_hold == Hold::Nothing) m_session.select({});
    m_hold = Hold::Nothing;
    drawAgain();
}

/// Digits while something is dragged, and Enter to make it so.
bool PlanView::takeNumber(const QKeyEvent& event)
{
    if (m_reshape.isActive()) {
        const bool isTaken = m_reshape.key(event);
        if (!m_reshape.isActive()) m_hold = Hold::Nothing;
        say(m_reshape.refusal());
        return isTaken;
    }
    if (!m_drag.isActive()) return false;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || m_entry.isEmpty()) return m_entry.take(event);
    const auto delta = m_entry.delta();
    if (!delta) {
        say(tr("\"%1\" is no distance. Type metres, or one number each for east and north, such as 1.2, -0.6 or 1200 mm; 3 ft.").arg(m_entry.text()));
        return true;
    }
    m_entry.clear();
    m_hold = Hold::Nothing;
    m_drag.moveBy(*delta);
    say(m_drag.letGo());
    return true;
}

void PlanView::keyPressEvent(QKeyEvent* event)
{
    if (takeTransform(*event)) return update();
    if (m_tools.key(*event)) return;
    if (takeNumber(*event)) return update();
    switch (event->key()) {
    case Qt::Key_F: return frameSelection();
    case Qt::Key_Home: return showAll();
    case Qt::Key_Escape: return abandon();
    case Qt::Key_Delete:
        if (m_drag.isActive() || m_reshape.isActive() || m_transform.isActive()) return;
        return say(removeChosen(m_session));
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace gw
