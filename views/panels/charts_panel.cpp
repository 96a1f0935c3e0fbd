// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/charts_panel.h"

#include "core/report/report.h"
#include "views/charts/chart_view.h"
#include "views/session/plan_session.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>

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
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::tight, 0, spacing::tight, 0);
    row->setSpacing(spacing::tight);
    for (const QString& name : {tr("Cost and value of the five layers"), tr("Cash flow"), tr("Power by stage")}) {
        ChartView* view = m_views.emplace_back(new ChartView(this));
        view->setAccessibleName(name);
        row->addWidget(view, 1);
    }
    connect(&session, &PlanSession::planReplaced, this, &ChartsPanel::refresh);
    connect(&session, &PlanSession::outcomeChanged, this, &ChartsPanel::refresh);
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
    m_views[0]->setChart(layersChart(outcome));
    m_views[1]->setChart(cashFlowChart(outcome));
    m_views[2]->setChart(powerStagesChart(outcome));
}

} // namespace gw
