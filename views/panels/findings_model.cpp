// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_model.h"

#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/two_line_delegate.h"

namespace gw {

FindingsModel::FindingsModel(PlanSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &PlanSession::planReplaced, this, &FindingsModel::reset);
    connect(&session, &PlanSession::outcomeChanged, this, &FindingsModel::reset);
    drawIcons();
    reset();
}

void FindingsModel::reset()
{
    beginResetModel();
    m_rows = listFindings(m_session.findings(), m_asked);
    endResetModel();
}

void FindingsModel::ask(FindingsAsked asked)
{
    m_asked = std::move(asked);
    reset();
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

int FindingsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

const Finding* FindingsModel::findingAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) return nullptr;
    const int at = m_rows[static_cast<std::size_t>(index.row())].finding;
    const auto& findings = m_session.findings();
    return at >= 0 && at < static_cast<int>(findings.size()) ? &findings[static_cast<std::size_t>(at)] : nullptr;
}

QModelIndex FindingsModel::indexOf(const Finding& finding) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const Finding* other = findingAt(index(row)); other && isSameFinding(*other, finding)) return index(row);
    return {};
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex& index) const
{
    return findingAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Finding* finding = findingAt(index);
    if (!finding) return headingData(m_rows[static_cast<std::size_t>(index.row())], role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return message(*finding);
    case Qt::DecorationRole: return m_icons[static_cast<int>(finding->severity)];
    case secondLineRole: return secondLine(*finding);
    case headingRole: return false;
    case Qt::AccessibleDescriptionRole: return title(finding->severity);
    default: return {};
    }
}

QVariant FindingsModel::headingData(const FindingsRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.heading;
    case secondLineRole: return row.count == 1 ? tr("1 finding") : tr("%1 findings").arg(row.count);
    case headingRole: return true;
    default: return {};
    }
}

QString FindingsModel::secondLine(const Finding& finding) const
{
    const QString rule = finding.object.empty() ? title(finding.rule) : tr("%1 \u00B7 %2").arg(title(finding.rule), QString::fromStdString(finding.object));
    return finding.isWaived ? tr("%1 \u00B7 accepted: %2").arg(rule, QString::fromStdString(finding.waiverReason)) : rule;
}

} // namespace gw
