// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "views/widgets/theme.h"

#include <QChartView>

#include <optional>
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
    /// A box was drawn over these categories, by place on the axis.
    void boxed(std::size_t from, std::size_t to);
    /// Dragged with the middle button by so many categories.
    void panned(int by);
    /// A double click: everything is to be seen again.
    void resetWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

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
    std::optional<std::size_t> categoryAt(QPointF at) const;
    QRectF slotOf(std::size_t from, std::size_t to) const;
    QString said(std::size_t place) const;
    void cross(std::optional<std::size_t> place);

    Chart m_chart;
    Theme m_theme = Theme::light();
    QBarCategoryAxis* m_categories = nullptr;
    QValueAxis* m_values = nullptr;
    std::vector<QBarSet*> m_sets;
    std::vector<QLineSeries*> m_lines;
    QLineSeries* m_marker = nullptr;
    QLineSeries* m_zero = nullptr;
    std::optional<std::size_t> m_crossed;    ///< The category whose line follows the pointer, by place on the axis.
    std::optional<std::size_t> m_boxFrom, m_panFrom;
    QPointF m_pressedAt;
    bool m_isBoxing = false, m_isOnMark = false;
};

} // namespace gw
