// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/charts_panel.h"

#include "core/report/report.h"
#include "views/charts/chart_bars.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_asked.h"
#include "views/session/plan_session.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QMenu>
#include <QToolButton>

namespace gw {

namespace {

/// Title, legend, axis and enough of a plot between them to be read.
constexpr int leastHeight = 190;

} // namespace

ChartsPanel::ChartsPanel(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(leastHeight);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(spacing::tight, 0, spacing::tight, 0);
    m_row->setSpacing(spacing::tight);
    for (const QString& name : {tr("Cost and value of the five layers"), tr("Cash flow"), tr("Power by stage")}) addChart(name);
    connect(&session, &PlanSession::planReplaced, this, &ChartsPanel::refresh);
    connect(&session, &PlanSession::outcomeChanged, this, &ChartsPanel::refresh);
}

/// A mark is asked how it is made by a click, or by its line in the menu beside the chart.
void ChartsPanel::addChart(const QString& name)
{
    auto* cell = new QWidget(this);
    auto* view = m_views.emplace_back(new ChartView(cell));
    view->setAccessibleName(name);
    auto* ask = new QToolButton(cell);
    ask->setText(QStringLiteral("?"));
    ask->setToolTip(tr("How are these figures made? A click on a mark asks the same."));
    ask->setAccessibleName(tr("How the figures of this chart are made: %1").arg(name));
    ask->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(ask);
    ask->setMenu(menu);
    auto* grid = new QGridLayout(cell);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(view, 0, 0);
    grid->addWidget(ask, 0, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    m_row->addWidget(cell, 1);
    const std::size_t at = m_views.size() - 1;
    connect(view, &ChartView::pressed, this, [this, at](std::size_t series, std::size_t category) {
        if (at >= m_charts.size()) return;
        if (const Asked asked = askedOf(m_charts[at], series, category); !asked.metric.isEmpty()) emit explainWanted(asked);
    });
    connect(menu, &QMenu::aboutToShow, this, [this, at, menu] { fillQuestions(*menu, at); });
}

void ChartsPanel::fillQuestions(QMenu& menu, std::size_t at)
{
    menu.clear();
    if (at >= m_charts.size()) return;
    const Chart& chart = m_charts[at];
    for (std::size_t series = 0; series < chart.series.size(); ++series)
        for (std::size_t category = 0; category < chart.categories.size(); ++category) {
            const Asked asked = askedOf(chart, series, category);
            if (asked.metric.isEmpty()) continue;
            const QString said = QString::fromStdString(hoverText(chart, series, category)).replace(QLatin1Char('\n'), QStringLiteral(" \u00B7 "));
            menu.addAction(said, this, [this, asked] { emit explainWanted(asked); });
        }
}

void ChartsPanel::setTheme(const Theme& theme)
{
    for (ChartView* view : m_views) view->setTheme(theme);
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) refresh();
}

/// Charts nobody sees are not drawn.
void ChartsPanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale || !m_session.hasOutcome()) return;
    const Outcome& outcome = m_session.outcome();
    m_charts = {layersChart(outcome), cashFlowChart(outcome), powerStagesChart(outcome)};
    for (std::size_t i = 0; i < m_views.size(); ++i) m_views[i]->setChart(m_charts[i]);
}

} // namespace gw
