// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QWidget>

#include <memory>

namespace gw {

struct Theme;

/// Shows a `Chart` on screen with Qt Charts, which stays behind this header: hover values, theme colours, the message as title.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setChart(const Chart& chart);   ///< Updates in place when kind and series stay.
    void setTheme(const Theme& theme);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw
