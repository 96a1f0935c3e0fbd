// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "views/scene/chosen.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QTimer>
#include <QToolTip>

namespace gw {

namespace {

bool isPad(const QKeyEvent& event) { return event.modifiers().testFlag(Qt::KeypadModifier); }

bool walks(int key)
{
    switch (key) {
    case Qt::Key_W:
    case Qt::Key_A:
    case Qt::Key_S:
    case Qt::Key_D:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Shift: return true;
    default: return false;
    }
}

} // namespace

bool VtkWidget::startTransform(GizmoHandle handle, QPointF at)
{
    const auto middle = gizmoAt();
    if (!middle) return false;
    m_held = *middle;
    m_lastAt = at;
    if (m_transform.begin(handle, pointerAt(at, {}, middle->z).at, {middle->x, middle->y})) return true;
    tell(tr("What is selected is locked. Unlock it in the inspector, or its layer, to move it."));
    return false;
}

void VtkWidget::beginTransform(GizmoHandle handle)
{
    if (m_hold != Hold::Nothing || m_transform.isActive() || !gizmoAt()) return;
    if (startTransform(handle, m_lastAt)) drawAgain();
}

bool VtkWidget::padKey(const QKeyEvent& event)
{
    if (!isPad(event)) return false;
    const bool isOpposite = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_1: lookFrom(isOpposite ? Side::Back : Side::Front); return true;
    case Qt::Key_3: lookFrom(isOpposite ? Side::Left : Side::Right); return true;
    case Qt::Key_7: lookFrom(isOpposite ? Side::Bottom : Side::Top); return true;
    case Qt::Key_5: showAll(); return true;
    case Qt::Key_0:
        if (isOpposite) m_control.save();
        else if (m_control.hasSaved()) m_control.recall();
        else tell(tr("No view is saved yet. Ctrl+0 on the number pad saves this one."));
        return true;
    default: return false;
    }
}

bool VtkWidget::walkKey(const QKeyEvent& event, bool isDown)
{
    if (!m_walker || !walks(event.key())) return false;
    if (event.isAutoRepeat()) return true;
    if (isDown) m_keys.insert(event.key());
    else m_keys.erase(event.key());
    if (isDown) m_steps->start();
    return true;
}

/// Leaves the innermost thing: what is dragged, the walk, the isolation; last the selection.
void VtkWidget::escape()
{
    if (m_drag.isActive()) m_drag.cancel();
    else if (m_reshape.isActive()) m_reshape.cancel();
    else if (m_hold == Hold::Section) m_session.view().setSection(m_sectionBefore);
    else if (m_walker) endWalk();
    else if (m_hold == Hold::Nothing && m_session.view().isIsolating()) m_session.view().isolate({});
    else if (m_hold == Hold::Nothing) m_session.select({});
    m_hold = Hold::Nothing;
    drawAgain();
}

void VtkWidget::keyPressEvent(QKeyEvent* event)
{
    const bool wasActive = m_transform.isActive();
    if (m_transform.key(*event)) {
        if (!m_transform.isActive()) m_hold = Hold::Nothing;
        if (wasActive && !m_transform.isActive()) tell(m_transform.refusal());
        return drawAgain();
    }
    if (handleKey(*event)) return;
    if (m_tools.key(*event) || walkKey(*event, true) || padKey(*event)) return;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier));
    switch (event->key()) {
    case Qt::Key_F:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) return isolateSelection();
        return frameSelection();
    case Qt::Key_Home: return showAll();
    case Qt::Key_G:
    case Qt::Key_R:
        if (!isPlain || m_hold != Hold::Nothing || !gizmoAt()) break;
        return beginTransform(event->key() == Qt::Key_G ? GizmoHandle::OnFloor : GizmoHandle::Turn);
    case Qt::Key_Escape: return escape();
    case Qt::Key_Delete:
        if (m_drag.isActive() || m_reshape.isActive() || m_transform.isActive()) return;
        return tell(removeChosen(m_session));
    default: break;
    }
    QOpenGLWidget::keyPressEvent(event);
}

void VtkWidget::keyReleaseEvent(QKeyEvent* event)
{
    if (!walkKey(*event, false)) QOpenGLWidget::keyReleaseEvent(event);
}

/// Keys that mean something here before they are anybody's shortcut.
bool VtkWidget::wantsKey(const QKeyEvent& event) const
{
    if (isPad(event) && event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    if (m_transform.isActive() || m_tools.isInHand() || m_drag.isActive() || m_reshape.isActive()) return !event.text().isEmpty() || event.key() == Qt::Key_Escape;
    if (m_walker) return walks(event.key()) || event.key() == Qt::Key_Escape;
    const bool isTransform = (event.key() == Qt::Key_G || event.key() == Qt::Key_R) && !(event.modifiers() & Qt::ShiftModifier);
    return isTransform && !m_session.selection().empty();
}

bool VtkWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip) return QOpenGLWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto zone = ViewCube::zoneAt(help->pos(), cubeMiddle(), camera());
    const auto piece = m_tools.isInHand() || zone ? std::nullopt : pieceAt(help->pos());
    if (zone) QToolTip::showText(help->globalPos(), title(*zone), this);
    else if (ViewCube::isHomeAt(help->pos(), cubeMiddle())) QToolTip::showText(help->globalPos(), tr("Show all"), this);
    else if (piece) QToolTip::showText(help->globalPos(), tipOf(m_session, *piece), this);
    else QToolTip::hideText();
    return true;
}

} // namespace gw
