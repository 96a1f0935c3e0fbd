// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

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

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    PlanSession& m_session;
    std::vector<ChartView*> m_views;
    bool m_isStale = true;
};

} // namespace gw
