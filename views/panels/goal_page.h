// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/goal_runner.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gw {

struct Asked;
class ChoiceBox;
class PlanSession;

/// "Which value of this input brings that figure there?": the question, the answer in a sentence, and the button that makes it so.
class GoalPage : public QWidget {
    Q_OBJECT
public:
    explicit GoalPage(PlanSession& session, QWidget* parent = nullptr);

    void run();
    GoalRunner& runner() { return *m_runner; }

signals:
    void failed(const gw::Error& error);
    /// Someone asks how the figure is made at the value that was found.
    void explainWanted(const gw::Asked& asked);
    /// The value has become this scenario of the plan.
    void scenarioOpened(gw::ScenarioId scenario);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void put(QGridLayout& grid, int line, const QString& name, QWidget* editor);
    void accept(const std::shared_ptr<Sought>& sought);
    void forget();
    void follow();
    void offerInputs();
    void proposeRange();
    void proposeTarget();
    void checkQuestion();
    void refreshApply();
    void apply();
    void explain();
    std::string input() const;
    std::string target() const;

    PlanSession& m_session;
    GoalRunner* m_runner;
    ChoiceBox *m_input, *m_figure;
    QLineEdit *m_range, *m_target;
    QPushButton *m_run, *m_apply, *m_ask;
    QLabel *m_reason, *m_answer, *m_details;
    std::shared_ptr<const Sought> m_sought;
    bool m_isOffered = false;                ///< The inputs are those of the plan as it is.
};

} // namespace gw
