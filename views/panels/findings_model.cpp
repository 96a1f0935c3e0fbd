// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_model.h"

#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/two_line_delegate.h"

namespace gw {

FindingsModel::FindingsModel(PlanSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    const auto reset = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&session, &PlanSession::planReplaced, this, reset);
    connect(&session, &PlanSession::outcomeChanged, this, reset);
    drawIcons();
}

void FindingsModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    drawIcons();
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void FindingsModel::drawIcons()
{
    constexpr const char* names[] {"error", "warning", "info"};
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        m_icons[static_cast<int>(severity)] = icon(names[static_cast<int>(severity)], m_theme.of(severity), m_theme.mutedText);
}

int FindingsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_session.findings().size()); }

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const auto& findings = m_session.findings();
    if (!index.isValid() || index.row() >= static_cast<int>(findings.size())) return {};
    const Finding& finding = findings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return message(finding);
    case Qt::DecorationRole: return m_icons[static_cast<int>(finding.severity)];
    case secondLineRole: return secondLine(finding);
    case Qt::AccessibleDescriptionRole: return title(finding.severity);
    default: return {};
    }
}

QString FindingsModel::secondLine(const Finding& finding) const
{
    const QString rule = finding.object.empty() ? title(finding.rule) : tr("%1 · %2").arg(title(finding.rule), QString::fromStdString(finding.object));
    return finding.isWaived ? tr("%1 · accepted: %2").arg(rule, QString::fromStdString(finding.waiverReason)) : rule;
}

} // namespace gw
