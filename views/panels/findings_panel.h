// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;

namespace gw {

class FindingsModel;
class PlanSession;
struct Theme;

/// What the design rules say. Choosing a finding selects what it is about and asks for it to be framed.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// "2 errors, 3 warnings", "No findings"
    QString summary() const;

signals:
    void frameRequested();
    void summaryChanged(const QString& summary);

private:
    void choose(const QModelIndex& index);
    void refresh();

    PlanSession& m_session;
    FindingsModel* m_model;
    QListView* m_list;
    QLabel* m_empty;
};

} // namespace gw
