// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/asked.h"
#include "views/widgets/theme.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QModelIndex;
class QTreeView;

namespace gw {

class ChoiceBox;
class DerivationModel;
class ExplainRunner;
class PlanSession;
class ShareDelegate;
struct Explained;
struct PlanField;

/// How a headline figure is made: a tree of values, shares, formulas and sources down to the catalogue and the plan's own inputs, which are changed
/// in their place. It follows the plan.
class ExplainPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExplainPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Explains a figure, of the open plan or of another; where a part of it is asked for, that part is chosen once it is there, and the whole figure
    /// where there is no such part. Inputs of another plan are told and not changed.
    void ask(const Asked& asked);
    /// Explains a headline figure of the open plan by its key of `solve --json`, or that of one object as for `findObjectFigure`.
    void choose(const QString& metric);
    QString metric() const;
    QTreeView& tree() { return *m_tree; }
    const DerivationModel& model() const { return *m_model; }
    /// From the figure to the node that is chosen, and what is told of it; its links lead to the nodes above and to the formula.
    const QLabel& path() const { return *m_path; }
    const QLabel& details() const { return *m_details; }
    /// Whose figures these are, and the way back; hidden while they are the open plan's.
    const QWidget& whose() const { return *m_whose; }

signals:
    void formulaWanted(const QString& name);
    void entryWanted(const QString& entry);
    /// Another derivation is shown.
    void explained();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildWhose();
    const Plan& plan() const;
    void lookAt(std::shared_ptr<const OtherPlan> other);
    void pick(const QString& metric);
    void buildTree();
    void buildFeet();
    void offer(const QString& metric);
    void request();
    void take(const std::shared_ptr<Explained>& answer);
    void showMissing();
    void keep();
    void restore();
    void open(const QModelIndex& index);
    void follow(const QString& link);
    void tell(const QModelIndex& index);
    void showShares();
    void enter(const PlanField& field, const QString& text);
    void reveal();

    PlanSession& m_session;
    ExplainRunner* m_runner;
    DerivationModel* m_model;
    ShareDelegate* m_shares;
    ChoiceBox* m_figures = nullptr;
    QTreeView* m_tree = nullptr;
    QWidget* m_whose = nullptr;
    QLabel* m_whoseName = nullptr;
    std::shared_ptr<const OtherPlan> m_other;   ///< Null while the open plan is explained.
    QLabel *m_path = nullptr, *m_details = nullptr, *m_none = nullptr;
    QList<QStringList> m_open;         ///< Paths of the rows that are expanded, while another derivation comes.
    QStringList m_current;
    Asked m_asked;                     ///< What is to be chosen when the derivation comes; without metric nothing.
    QString m_shown;                   ///< The figure of the tree.
    bool m_isStale = true;
};

} // namespace gw
