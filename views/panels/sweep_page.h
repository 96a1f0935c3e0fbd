// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/sweep_runner.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace gw {

struct Asked;
class CandidateCard;
class ChartView;
class PlanSession;
class SweepControls;
struct Theme;

/// A search among other plans: what is varied, the candidates as points with the front, and the one that is chosen.
class SweepPage : public QWidget {
    Q_OBJECT
public:
    explicit SweepPage(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void run();
    SweepRunner& runner() { return *m_runner; }

signals:
    void failed(const gw::Error& error);
    /// Someone asks how a figure of a candidate is made.
    void explainWanted(const gw::Asked& asked);
    /// A candidate has become this scenario of the plan.
    void scenarioOpened(gw::ScenarioId scenario);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void accept(const std::shared_ptr<Swept>& swept);
    void forget();
    void follow();
    void countCandidates();
    void open(std::uint64_t candidate);
    void explain(std::uint64_t candidate, const QString& metric);
    QString summary() const;

    PlanSession& m_session;
    SweepRunner* m_runner;
    SweepControls* m_controls;
    QStackedWidget* m_middle;
    ChartView* m_chart;
    CandidateCard* m_card;
    QLabel *m_empty, *m_told;
    std::shared_ptr<const Swept> m_swept;
    bool m_isOffered = false;                ///< The controls know the plan as it is.
};

} // namespace gw
