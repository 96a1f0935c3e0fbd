// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/risk_runner.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace gw {

struct Asked;
class GoalPage;
class PlanSession;
class RiskChartsPage;
class RiskControls;
class RiskFigures;
class RiskInputsPage;
class SharesPage;
class SweepPage;
struct Theme;

/// What may become of the plan: random futures in charts and tables, and a search among other plans. What was computed for an earlier state of the plan is marked so, and computed
/// anew by itself where that takes no time.
class RiskPanel : public QWidget {
    Q_OBJECT
public:
    explicit RiskPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Draws the futures of the plan as it is now.
    void run();
    RiskRunner& runner() { return *m_runner; }
    /// Turns to the search among other plans.
    SweepPage& showSearch();
    /// Turns to the goal seek.
    GoalPage& showGoal();
    /// Futures are being drawn or candidates computed.
    bool isBusy() const;
    /// Those of the plan as it is, without a scenario; none where they are not drawn.
    const Futures* presentFutures() const;
    /// Shows the futures of a scenario of the plan.
    void openScenario(ScenarioId scenario);

signals:
    void failed(const gw::Error& error);
    /// Someone asks how a figure of the plan is made.
    void explainWanted(const gw::Asked& asked);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildTop();
    void accept(const std::shared_ptr<Assessed>& assessed);
    void forget();
    void follow();
    bool isStale() const;
    bool isAskedAnew() const;
    std::optional<Uncertainty> asked();
    void share();
    void refreshState();
    void refreshPage();

    PlanSession& m_session;
    RiskRunner* m_runner;
    RiskControls* m_controls;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    RiskChartsPage* m_charts;
    RiskFigures* m_figures;
    RiskInputsPage* m_inputs;
    SharesPage* m_shares;
    SweepPage* m_sweep;
    GoalPage* m_goal;
    QWidget *m_state, *m_idle;
    QLabel *m_sentence, *m_stale, *m_empty;
    QTimer* m_pause;
    std::shared_ptr<const Assessed> m_assessed;
    int m_asked = 0, m_shown = 0;            ///< `RiskInputsPage::revision` of the futures that are asked for, and of those shown.
};

} // namespace gw
