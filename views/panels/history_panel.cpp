// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/history_panel.h"

#include "views/session/plan_session.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QUndoView>
#include <QVBoxLayout>

namespace gw {

HistoryPanel::HistoryPanel(PlanSession& session, QWidget* parent) : QWidget(parent), m_view(new QUndoView(&session.undoStack(), this))
{
    m_view->setEmptyLabel(tr("As opened"));
    m_view->setAccessibleName(tr("Steps since the plan was opened"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    auto* hint = makeLabel(tr("Every edit stands here by its name. A click on a line travels there, back and forth."), "muted", this);
    hint->setMargin(spacing::medium);
    column->addWidget(hint);
    const auto follow = [hint, &undo = session.undoStack()] { hint->setVisible(undo.count() == 0); };
    connect(&session.undoStack(), &QUndoStack::indexChanged, hint, follow);
    follow();
}

void HistoryPanel::setTheme(const Theme& theme) { m_view->setCleanIcon(icon("save", theme)); }

} // namespace gw
