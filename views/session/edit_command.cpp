// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edit_command.h"

#include "views/session/plan_session.h"

namespace gw {

EditCommand::EditCommand(PlanSession& session, Edit edit, int gesture)
    : QUndoCommand(QString::fromStdString(edit.label)), m_session(session), m_edit(std::move(edit)), m_gesture(gesture)
{
}

void EditCommand::redo() { m_session.m_document->apply(m_edit); }

void EditCommand::undo() { m_session.m_document->revert(m_edit); }

bool EditCommand::mergeWith(const QUndoCommand* later)
{
    m_edit = merged(m_edit, static_cast<const EditCommand*>(later)->m_edit);
    setText(QString::fromStdString(m_edit.label));
    setObsolete(m_edit.isEmpty());
    return true;
}

} // namespace gw
