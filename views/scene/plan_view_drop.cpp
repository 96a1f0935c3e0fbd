// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/session/type_drag.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace gw {

EquipmentTypeId PlanView::typeIn(const QMimeData* data) const
{
    const EquipmentTypeId id {data->data(typeMime).toStdString()};
    return m_session.catalog().find(id) ? id : EquipmentTypeId {};
}

void PlanView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!typeIn(event->mimeData()).isNone()) event->acceptProposedAction();
}

void PlanView::dragMoveEvent(QDragMoveEvent* event)
{
    const EquipmentTypeId type = typeIn(event->mimeData());
    if (type.isNone()) return;
    m_cursor = event->position();
    m_hasCursor = true;
    m_tools.dragOver(type, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
}

void PlanView::dragLeaveEvent(QDragLeaveEvent*)
{
    m_hasCursor = false;
    m_tools.dragLeave();
}

void PlanView::dropEvent(QDropEvent* event)
{
    const EquipmentTypeId type = typeIn(event->mimeData());
    if (type.isNone()) return;
    m_tools.drop(type, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
    setFocus();
}

} // namespace gw
