// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QWidget>

#include <memory>

namespace gw {

struct Theme;

/// Shows a `Chart` on screen: hover values, theme colours, the message as title. Bars and their lines are drawn with Qt Charts, which stays behind
/// this header; charts of numbers as the report draws them.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setChart(const Chart& chart);   ///< Updates in place when kind and series stay.
    void setTheme(const Theme& theme);

signals:
    void chosen(std::uint64_t candidate);   ///< A point of a scatter.
    void pressed(std::size_t series, std::size_t category);   ///< A bar, or a point of a line.

private:
    template <class Part> Part* part(Part*& made);
    void showPlot();
    void showNumbers();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw
