// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "views/widgets/theme.h"

#include <QChartView>

#include <vector>

class QAbstractSeries;
class QBarCategoryAxis;
class QBarSet;
class QLineSeries;
class QValueAxis;

namespace gw {

/// Axes, bars and lines of a chart. Keeps its series while the shape of the chart stays, so that an edit moves marks instead of building new ones.
class ChartPlot : public QChartView {
    Q_OBJECT
public:
    explicit ChartPlot(QWidget* parent);

    void setChart(const Chart& chart);
    void setTheme(const Theme& theme);

signals:
    /// A bar or point was clicked, by position in the chart.
    void pressed(std::size_t series, std::size_t category);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addAxes();
    void addBars();
    void addLines();
    void addRules();
    void attach(QAbstractSeries* series);
    void refresh();
    int wantedTicks() const;
    void refreshAxis();
    void colour();
    void turnLabels();
    void tell(bool isInside, std::size_t series, int category);
    void press(std::size_t series, int place);

    Chart m_chart;
    Theme m_theme = Theme::light();
    QBarCategoryAxis* m_categories = nullptr;
    QValueAxis* m_values = nullptr;
    std::vector<QBarSet*> m_sets;
    std::vector<QLineSeries*> m_lines;
    QLineSeries* m_marker = nullptr;
    QLineSeries* m_zero = nullptr;
};

} // namespace gw
