// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"

#include "views/panels/asked.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QSplitter;
class QToolButton;

namespace gw {

class ChoiceBox;
class FindingDetails;
class FindingsModel;
class PlanSession;
struct Theme;

/// What the design rules say: a list by severity, object or rule that can be searched, and the chosen finding explained, mended or accepted.
/// A click or Enter selects what it is about and asks for it to be framed.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// "2 errors, 3 warnings", "No findings"
    QString summary() const;
    /// Chooses this finding in the list, which shows all that are not accepted, and jumps to what it is about.
    void show(const Finding& finding);
    using QWidget::show;

signals:
    void frameRequested();
    void summaryChanged(const QString& summary);
    /// Someone asks how the chosen finding's measured value is made.
    void explainWanted(const gw::Asked& asked);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildControls(QWidget* parent);
    void choose(const QModelIndex& index);
    void hover(const QModelIndex& index);
    void endHover();
    void showDetails(const QModelIndex& index);
    void ask();
    void refresh();
    void returnToPlace();
    QString emptyText() const;
    void tellUnjudged();

    PlanSession& m_session;
    FindingsModel* m_model;
    QSplitter* m_splitter;
    FindingDetails* m_details;
    QLineEdit* m_search = nullptr;
    ChoiceBox* m_groups = nullptr;
    QToolButton* m_waived = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_unjudged = nullptr;            ///< Seen while the plan cannot be computed.
    std::optional<Finding> m_chosen;         ///< Explained beside the list; stays while the plan is edited.
    int m_row = 0, m_scrolled = 0;           ///< Where it stood before the list was made anew.
};

} // namespace gw
