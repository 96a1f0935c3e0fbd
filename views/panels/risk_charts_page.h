// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "views/session/risk_runner.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace gw {

class ChartView;
struct Theme;

/// The fan of cash, the spread of net present value and rate of return, and what matters most: side by side, or two by two where there is room.
/// A chart that has nothing to show is not shown.
class RiskChartsPage : public QWidget {
    Q_OBJECT
public:
    explicit RiskChartsPage(QWidget* parent = nullptr);

    void setAssessed(const Assessed& assessed);
    void setTheme(const Theme& theme);
    bool hasCharts() const;

signals:
    /// Someone presses a mark of a chart and asks how the plan's own figure is made; `metric` as in `solve --json`.
    void explainWanted(const QString& metric);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr std::size_t count = 4;

    void show(std::size_t at, const std::optional<Chart>& chart);
    void arrange();

    std::array<ChartView*, count> m_views {};
    std::array<bool, count> m_has {};
    QGridLayout* m_grid;
    int m_columns = 0;
    PathFigure m_moved = PathFigure::Npv;      ///< Of the last chart.
};

} // namespace gw
