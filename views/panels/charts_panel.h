// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "views/panels/asked.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace gw {

class ChartView;
class PlanSession;
struct Theme;

/// The five layers, the cash flow and the way of the power, side by side.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

signals:
    /// Someone asks how a mark is made.
    void explainWanted(const gw::Asked& asked);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addChart(const QString& name);
    void fillQuestions(QMenu& menu, std::size_t at);
    void refresh();

    PlanSession& m_session;
    QHBoxLayout* m_row = nullptr;
    std::vector<ChartView*> m_views;
    std::vector<Chart> m_charts;       ///< As shown.
    bool m_isStale = true;
};

} // namespace gw
