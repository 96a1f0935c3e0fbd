// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_panel.h"

#include "core/checks/check.h"
#include "views/panels/findings_model.h"
#include "views/session/plan_session.h"
#include "views/widgets/label.h"
#include "views/widgets/two_line_delegate.h"

#include <QListView>
#include <QVBoxLayout>

namespace gw {

FindingsPanel::FindingsPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FindingsModel(session, this)), m_list(new QListView(this)),
      m_empty(makeLabel(tr("Every design rule is met. Findings appear here when an edit breaks one."), "muted", this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Findings"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_list, &QAbstractItemView::clicked, this, &FindingsPanel::choose);
    connect(m_list, &QAbstractItemView::activated, this, &FindingsPanel::choose);
    connect(&session, &PlanSession::planReplaced, this, &FindingsPanel::refresh);
    connect(&session, &PlanSession::outcomeChanged, this, &FindingsPanel::refresh);
    refresh();
}

void FindingsPanel::setTheme(const Theme& theme) { m_model->setTheme(theme); }

QString FindingsPanel::summary() const
{
    const FindingCounts counts = countFindings(m_session.findings());
    if (counts.error + counts.warning + counts.info == 0) return tr("No findings");
    const QString errors = counts.error == 1 ? tr("1 error") : tr("%1 errors").arg(counts.error);
    const QString warnings = counts.warning == 1 ? tr("1 warning") : tr("%1 warnings").arg(counts.warning);
    return counts.info == 0 ? tr("%1, %2").arg(errors, warnings) : tr("%1, %2, %3 notes").arg(errors, warnings).arg(counts.info);
}

void FindingsPanel::refresh()
{
    const bool isEmpty = m_session.findings().empty();
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && m_session.hasOutcome());
    emit summaryChanged(summary());
}

void FindingsPanel::choose(const QModelIndex& index)
{
    const auto& findings = m_session.findings();
    if (index.row() >= static_cast<int>(findings.size())) return;
    const Finding& finding = findings[static_cast<std::size_t>(index.row())];
    if (finding.equipment.empty() && !finding.space.isNone()) m_session.show(finding.space);
    else m_session.select(finding.equipment);
    emit frameRequested();
}

} // namespace gw
