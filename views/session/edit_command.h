// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"

#include <QUndoCommand>

namespace gw {

class PlanSession;

/// One edit on the undo stack. Contains no logic: the document applies and reverts, `merged` joins the steps of a gesture.
class EditCommand : public QUndoCommand {
public:
    EditCommand(PlanSession& session, Edit edit, int gesture);

    void redo() override;
    void undo() override;
    int id() const override { return m_gesture > 0 ? m_gesture : -1; }
    bool mergeWith(const QUndoCommand* later) override;

private:
    PlanSession& m_session;
    Edit m_edit;
    int m_gesture;
};

} // namespace gw
