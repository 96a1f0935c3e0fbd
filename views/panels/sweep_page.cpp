// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sweep_page.h"

#include "core/report/metric_text.h"
#include "core/report/sweep_chart.h"
#include "core/units/format.h"
#include "views/charts/chart_view.h"
#include "views/panels/asked.h"
#include "views/panels/candidate_card.h"
#include "views/panels/run_progress.h"
#include "views/panels/sweep_controls.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>

namespace gw {

namespace {

constexpr int controlsWidth = 400, cardWidth = 270;

QScrollArea* scrolled(QWidget* content, const QString& name, int width)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(width);
    area->setAccessibleName(name);
    content->setObjectName("panel");
    content->setAttribute(Qt::WA_StyledBackground);
    return area;
}

} // namespace

SweepPage::SweepPage(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new SweepRunner(session.sharedCatalog(), this)), m_controls(new SweepControls(this)),
      m_middle(new QStackedWidget(this)), m_chart(new ChartView(this)), m_card(new CandidateCard(this)), m_empty(makeLabel({}, "muted", this)),
      m_told(makeLabel({}, "small", this))
{
    build();
    connect(m_controls, &SweepControls::changed, this, &SweepPage::countCandidates);
    connect(m_controls, &SweepControls::runRequested, this, &SweepPage::run);
    connect(m_runner, &SweepRunner::swept, this, &SweepPage::accept);
    connect(m_runner, &SweepRunner::failed, this, &SweepPage::failed);
    connect(m_chart, &ChartView::chosen, this, [this](std::uint64_t candidate) { m_card->show(*m_swept, candidate); });
    connect(m_card, &CandidateCard::openRequested, this, &SweepPage::open);
    connect(m_card, &CandidateCard::explainRequested, this, &SweepPage::explain);
    connect(&session, &PlanSession::planReplaced, this, &SweepPage::forget);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        m_runner->setCatalog(m_session.sharedCatalog());
        forget();
    });
    connect(&session, &PlanSession::planChanged, this, &SweepPage::follow);
    forget();
}

void SweepPage::build()
{
    m_chart->setAccessibleName(tr("Candidates"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_chart);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(spacing::tight);
    middle->addWidget(m_told);
    middle->addWidget(new RunProgress(*m_runner, m_told, this));
    middle->addWidget(m_middle, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::medium);
    row->addWidget(scrolled(m_controls, tr("What to search"), controlsWidth));
    row->addLayout(middle, 1);
    row->addWidget(scrolled(m_card, tr("Chosen candidate"), cardWidth));
}

void SweepPage::setTheme(const Theme& theme) { m_chart->setTheme(theme); }

void SweepPage::run() { m_runner->request({m_session.snapshot(), m_controls->varied(), m_controls->objectives()}); }

void SweepPage::accept(const std::shared_ptr<Swept>& swept)
{
    m_swept = swept;
    const auto chart = sweepChart(swept->result, swept->space);
    m_empty->setText(tr("No candidate has both figures. Compare others, or vary something else."));
    if (chart) m_chart->setChart(*chart);
    m_middle->setCurrentWidget(chart ? static_cast<QWidget*>(m_chart) : m_empty);
    m_card->clear();
    m_card->setStale(*m_swept->plan != m_session.plan());
    m_told->setText(summary());
}

QString SweepPage::summary() const
{
    const QString done = tr("%1 candidates on %2 in %3 s").arg(locale().toString(m_swept->result.range.count), QString::fromStdString(m_swept->result.device).toUpper(),
        QString::fromStdString(digits(m_swept->seconds, 2)));
    if (m_swept->result.failed == 0) return tr("%1.").arg(done);
    const SweepFailure& first = m_swept->result.failures.front();
    return tr("%1; %2 could not be computed, the first because: %3").arg(done, locale().toString(m_swept->result.failed), message(first.error));
}

void SweepPage::forget()
{
    m_runner->cancel();
    m_swept.reset();
    m_card->clear();
    m_told->clear();
    m_empty->setText(tr("Choose what may be different and press Search. Every combination is computed;\n"
                        "the front joins those that no other one beats in both figures."));
    m_middle->setCurrentWidget(m_empty);
    follow();
}

/// Offers are made anew only for those who see them.
void SweepPage::follow()
{
    m_card->setStale(m_swept && *m_swept->plan != m_session.plan());
    m_isOffered = isVisible();
    if (m_isOffered) m_controls->setPlan(m_session.plan(), m_session.catalog());
}

void SweepPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_isOffered) follow();
}

void SweepPage::countCandidates()
{
    const auto space = spaceOf(m_session.plan(), m_session.catalog(), m_controls->varied());
    if (!space) m_controls->refuse(message(space.error()));
    else m_controls->setCount(space->size());
}

void SweepPage::open(std::uint64_t candidate)
{
    const auto edit = adopt(*m_swept, candidate, tr("Candidate %1").arg(candidate).toStdString());
    if (!edit) return emit failed(edit.error());
    const auto before = m_session.plan().scenarios.size();
    m_session.perform(*edit);
    const auto& scenarios = m_session.plan().scenarios;
    if (scenarios.size() > before) emit scenarioOpened(scenarios[scenarios.size() - 1].id);
}

/// The candidate's plan is made for it and stays what it is, whatever becomes of the open one.
void SweepPage::explain(std::uint64_t candidate, const QString& metric)
{
    const std::vector<double> values = m_swept->space.valuesOf(candidate);
    auto variant = variantOf(*m_swept->plan, {}, m_swept->space.inputs(), values);
    if (!variant) return emit failed(variant.error());
    Asked asked(metric.toUtf8().constData());
    asked.other = std::make_shared<OtherPlan>(OtherPlan {tr("candidate %1").arg(candidate), std::make_shared<const Plan>(std::move(variant->plan)), variant->factors});
    emit explainWanted(asked);
}

} // namespace gw
