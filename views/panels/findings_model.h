// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/findings_list.h"
#include "views/widgets/theme.h"

#include <QAbstractListModel>

namespace gw {

class PlanSession;

/// True for a heading.
inline constexpr int headingRole = Qt::UserRole + 2;

/// The findings as a list under headings: sentence, rule and object, severity as icon. Sentences are made when they are drawn.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit FindingsModel(PlanSession& session, QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    void ask(FindingsAsked asked);
    const FindingsAsked& asked() const { return m_asked; }
    /// Null for a heading.
    const Finding* findingAt(const QModelIndex& index) const;
    /// The row that speaks of the same; invalid when it is gone.
    QModelIndex indexOf(const Finding& finding) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void reset();
    void drawIcons();
    QString secondLine(const Finding& finding) const;
    QVariant headingData(const FindingsRow& row, int role) const;

    PlanSession& m_session;
    FindingsAsked m_asked;
    std::vector<FindingsRow> m_rows;
    Theme m_theme = Theme::light();
    QIcon m_icons[3];
};

} // namespace gw
