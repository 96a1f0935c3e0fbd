// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_charts_page.h"

#include "core/report/risk_charts.h"
#include "views/charts/chart_view.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>

#include <algorithm>

namespace gw {

namespace {

/// From here on two rows of charts are better than one.
constexpr int tallEnough = 440;
/// The names of a tornado's rows take room.
constexpr std::array<int, 4> shares {11, 9, 9, 13};

} // namespace

RiskChartsPage::RiskChartsPage(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    const QStringList names {tr("Cumulative cash"), tr("Net present value"), tr("Rate of return"), tr("What matters most")};
    for (std::size_t i = 0; i < count; ++i) {
        m_views[i] = new ChartView(this);
        m_views[i]->setAccessibleName(names[static_cast<qsizetype>(i)]);
    }
    for (std::size_t i = 0; i < count; ++i)
        connect(m_views[i], &ChartView::pressed, this, [this, i] {
            const std::array figures {PathFigure::Npv, PathFigure::Npv, PathFigure::Irr, m_moved};
            emit explainWanted(QString::fromUtf8(titleOf(figures[i]).key));
        });
    arrange();
}

void RiskChartsPage::setAssessed(const Assessed& assessed)
{
    show(0, cashFanChart(assessed.risk, assessed.cumulative));
    show(1, histogramChart(assessed.risk.of(PathFigure::Npv)));
    show(2, histogramChart(assessed.risk.of(PathFigure::Irr)));
    m_moved = assessed.tornado.figure;
    show(3, tornadoChart(assessed.tornado, assessed.moved));
}

void RiskChartsPage::show(std::size_t at, const std::optional<Chart>& chart)
{
    m_has[at] = chart.has_value();
    m_views[at]->setVisible(m_has[at]);
    if (chart) m_views[at]->setChart(*chart);
}

bool RiskChartsPage::hasCharts() const { return std::any_of(m_has.begin(), m_has.end(), [](bool has) { return has; }); }

void RiskChartsPage::setTheme(const Theme& theme)
{
    for (ChartView* view : m_views) view->setTheme(theme);
}

void RiskChartsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RiskChartsPage::arrange()
{
    const int columns = height() >= tallEnough ? 2 : static_cast<int>(count);
    if (columns == m_columns) return;
    m_columns = columns;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        m_grid->addWidget(m_views[static_cast<std::size_t>(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? (columns == 2 ? 1 : shares[static_cast<std::size_t>(i)]) : 0);
        m_grid->setRowStretch(i / columns, 1);
    }
    m_grid->setRowStretch(1, columns == 2 ? 1 : 0);
}

} // namespace gw
