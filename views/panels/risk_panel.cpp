// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_panel.h"

#include "core/search/uncertain_inputs.h"
#include "views/panels/asked.h"
#include "views/panels/goal_page.h"
#include "views/panels/risk_charts_page.h"
#include "views/panels/risk_controls.h"
#include "views/panels/risk_inputs_page.h"
#include "views/panels/risk_tables.h"
#include "views/panels/risk_text.h"
#include "views/panels/run_progress.h"
#include "views/panels/shares_page.h"
#include "views/panels/sweep_page.h"
#include "views/session/plan_session.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include <chrono>

namespace gw {

namespace {

/// A run that takes no longer follows every edit by itself.
constexpr double quickSeconds = 0.3;
/// So long the plan must rest before it does.
constexpr std::chrono::milliseconds rest {250};

} // namespace

RiskPanel::RiskPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new RiskRunner(session.sharedCatalog(), session.solver(), this)), m_controls(new RiskControls(this)),
      m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)), m_charts(new RiskChartsPage(this)), m_figures(new RiskFigures(this)),
      m_inputs(new RiskInputsPage(this)), m_shares(new SharesPage(session, this)), m_sweep(new SweepPage(session, this)), m_goal(new GoalPage(session, this)), m_state(new QWidget(this)), m_idle(new QWidget(m_state)), m_sentence(makeLabel({}, "value", m_idle)), m_stale(makeLabel({}, "bad", m_idle)),
      m_empty(makeLabel({}, "muted", this)), m_pause(new QTimer(this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_pause->setSingleShot(true);
    build();
    connect(m_controls, &RiskControls::runRequested, this, &RiskPanel::run);
    connect(m_tabs, &QTabBar::currentChanged, this, &RiskPanel::refreshPage);
    connect(m_pause, &QTimer::timeout, this, &RiskPanel::run);
    connect(m_runner, &RiskRunner::assessed, this, &RiskPanel::accept);
    connect(m_runner, &RiskRunner::failed, this, &RiskPanel::failed);
    connect(m_inputs, &RiskInputsPage::changed, this, &RiskPanel::follow);
    connect(m_shares, &SharesPage::runRequested, this, &RiskPanel::share);
    connect(m_shares, &SharesPage::failed, this, &RiskPanel::failed);
    connect(m_sweep, &SweepPage::failed, this, &RiskPanel::failed);
    connect(m_sweep, &SweepPage::explainWanted, this, &RiskPanel::explainWanted);
    connect(m_goal, &GoalPage::explainWanted, this, &RiskPanel::explainWanted);
    connect(m_sweep, &SweepPage::scenarioOpened, this, &RiskPanel::openScenario);
    connect(m_goal, &GoalPage::failed, this, &RiskPanel::failed);
    connect(m_goal, &GoalPage::scenarioOpened, this, &RiskPanel::openScenario);
    connect(m_runner, &LatestRun::ended, this, &RiskPanel::refreshState);
    connect(&session, &PlanSession::planReplaced, this, &RiskPanel::forget);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        m_runner->setCatalog(m_session.sharedCatalog());
        forget();
    });
    connect(&session, &PlanSession::planChanged, this, &RiskPanel::follow);
    forget();
}

void RiskPanel::build()
{
    auto* state = new QVBoxLayout(m_state);
    state->setContentsMargins(spacing::small, 0, spacing::small, 0);
    state->addWidget(m_idle);
    state->addWidget(new RunProgress(*m_runner, m_idle, m_state));
    auto* line = new QHBoxLayout(m_idle);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::medium);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_stale);
    m_stale->setWordWrap(false);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setAlignment(Qt::AlignCenter);
    const auto ask = [this](const QString& metric) { emit explainWanted(Asked(metric.toUtf8().constData())); };
    connect(m_figures, &RiskFigures::explainWanted, this, ask);
    connect(m_charts, &RiskChartsPage::explainWanted, this, ask);
    for (QWidget* page : {static_cast<QWidget*>(m_charts), static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_inputs),
             static_cast<QWidget*>(m_shares), static_cast<QWidget*>(m_sweep), static_cast<QWidget*>(m_goal), static_cast<QWidget*>(m_empty)})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::tight, spacing::small, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(buildTop());
    column->addWidget(m_state);
    column->addWidget(m_pages, 1);
}

QWidget* RiskPanel::buildTop()
{
    m_tabs->setAccessibleName(tr("Parts of the risk view"));
    m_tabs->setExpanding(false);
    for (const QString& title : {tr("Futures"), tr("Figures"), tr("Inputs"), tr("Shares"), tr("Search"), tr("Goal")}) m_tabs->addTab(title);
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_controls);
    return top;
}

void RiskPanel::setTheme(const Theme& theme)
{
    m_charts->setTheme(theme);
    m_sweep->setTheme(theme);
}

SweepPage& RiskPanel::showSearch()
{
    m_tabs->setCurrentIndex(m_pages->indexOf(m_sweep));
    return *m_sweep;
}

GoalPage& RiskPanel::showGoal()
{
    m_tabs->setCurrentIndex(m_pages->indexOf(m_goal));
    return *m_goal;
}

bool RiskPanel::isBusy() const
{
    return m_runner->isRunning() || m_shares->runner().isRunning() || m_sweep->runner().isRunning() || m_goal->runner().isRunning();
}

/// The same question as of the futures.
void RiskPanel::share()
{
    const auto uncertainty = asked();
    if (uncertainty) m_shares->run({m_session.snapshot(), m_controls->scenario(), *uncertainty});
}

/// What the controls and the list of inputs say; of inputs that the plan no longer has nothing is said.
std::optional<Uncertainty> RiskPanel::asked()
{
    auto uncertainty = m_controls->uncertainty();
    const auto inputs = uncertainInputs(m_session.plan(), m_session.catalog(), {});
    if (!uncertainty || !inputs) return uncertainty;
    std::vector<std::string> keys;
    for (const UncertainInput& input : *inputs) keys.push_back(input.key);
    m_inputs->putInto(*uncertainty, keys);
    return uncertainty;
}

void RiskPanel::run()
{
    m_pause->stop();
    const auto uncertainty = asked();
    m_asked = m_inputs->revision();
    if (uncertainty) m_runner->request({m_session.snapshot(), m_controls->scenario(), *uncertainty});
}

void RiskPanel::openScenario(ScenarioId scenario)
{
    m_controls->choose(scenario);
    m_tabs->setCurrentIndex(0);
    run();
}

void RiskPanel::accept(const std::shared_ptr<Assessed>& assessed)
{
    m_assessed = assessed;
    m_shown = m_asked;
    m_charts->setAssessed(*assessed);
    m_figures->setRisk(assessed->risk);
    m_inputs->setInputs(assessed->moved);
    refreshState();
}

/// Another plan: nothing is known of it.
void RiskPanel::forget()
{
    m_pause->stop();
    m_runner->cancel();
    m_assessed.reset();
    m_inputs->forget();
    m_controls->setScenarios(m_session.plan());
    refreshState();
}

void RiskPanel::follow()
{
    m_controls->setScenarios(m_session.plan());
    refreshState();
    if (m_assessed && (isStale() || isAskedAnew()) && isVisible() && m_assessed->seconds < quickSeconds) m_pause->start(rest);
}

void RiskPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

bool RiskPanel::isStale() const { return m_assessed && *m_assessed->request.plan != m_session.plan(); }

const Futures* RiskPanel::presentFutures() const
{
    const bool isPresent = m_assessed && !isStale() && !isAskedAnew() && m_assessed->request.scenario.isNone();
    return isPresent ? m_assessed.get() : nullptr;
}

/// The user has switched inputs or says that they spread otherwise.
bool RiskPanel::isAskedAnew() const
{
    return m_assessed && m_shown != m_inputs->revision();
}

void RiskPanel::refreshState()
{
    const QString notes = m_assessed ? notesText(m_assessed->risk) : QString();
    m_sentence->setText(m_assessed ? riskSentence(*m_assessed) : QString());
    m_sentence->setToolTip(notes);
    m_stale->setText(isStale() ? tr("The plan has changed since. Press Run.") : isAskedAnew() ? tr("What varies has changed since. Press Run.") : QString());
    refreshPage();
}

void RiskPanel::refreshPage()
{
    QWidget* page = m_pages->widget(m_tabs->currentIndex());
    const bool isSearch = page == m_sweep || page == m_goal, isOwn = isSearch || page == m_shares;
    const bool hasPage = isOwn || (m_assessed && (page != m_charts || m_charts->hasCharts()));
    m_empty->setText(m_assessed ? tr("The futures of this plan have no figures to draw: it has no years of operation.")
                                : tr("Press Run to draw random futures of this plan. Every price, power and throughput that is not certain varies,\n"
                                     "and the markets move month by month; here you see what the plan may earn, and what that depends on."));
    m_pages->setCurrentWidget(hasPage ? page : m_empty);
    m_controls->setVisible(!isSearch);
    m_state->setVisible(!isOwn);
}

} // namespace gw
