// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/number_plot.h"

#include <QWidget>

#include <optional>

namespace gw {

struct Theme;

/// Draws a fan, histogram, tornado or scatter as the report does, tells what lies under the pointer, and lets points be chosen by mouse or arrow keys.
/// A drawn box looks nearer, the middle button moves along, a double click shows all again.
class NumberChart : public QWidget {
    Q_OBJECT
public:
    explicit NumberChart(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    void setTheme(const Theme& theme);
    /// Where a point is drawn; none when there is no such point.
    std::optional<QPointF> placeOf(std::uint64_t candidate) const;
    /// Ends looking nearer.
    void showAll();
    bool isNear() const { return m_near.has_value(); }

signals:
    void chosen(std::uint64_t candidate);
    /// A bar or a part of a fan, by its place in the drawing.
    void pressed(std::size_t mark);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    NumberPlot plot() const;
    void hover(std::optional<std::size_t> mark);
    void choose(std::optional<std::size_t> mark);
    void paintNear(QPainter& painter, const NumberPlot& plot) const;
    void paintCross(QPainter& painter, const NumberPlot& plot) const;
    void look(const QRectF& box);
    void pan(QPointF by);
    void paintRing(QPainter& painter, std::size_t mark, const QColor& colour) const;

    Chart m_chart;
    ChartStyle m_style;
    std::optional<std::size_t> m_hovered, m_chosen;
    struct Part {
        ChartAxis x, y;
    };
    std::optional<Part> m_near;              ///< What of both axes is looked at; none = all.
    std::optional<QPointF> m_pointer;        ///< Where it is over the plot.
    QPointF m_from, m_last;
    enum class Hold { Nothing, Press, Box, Pan } m_hold = Hold::Nothing;
};

} // namespace gw
