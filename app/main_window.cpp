// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/plan_files.h"
#include "app/window_actions.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/charts_panel.h"
#include "views/panels/findings_panel.h"
#include "views/panels/headline_strip.h"
#include "views/panels/inspector.h"
#include "views/panels/plan_tree.h"
#include "views/panels/risk_panel.h"
#include "views/scene/scene_view.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

namespace gw {

namespace {

constexpr int sideWidth = 260, inspectorWidth = 290, bottomHeight = 235, riskHeight = 340;
/// Raised when docks are added or renamed, so that an old arrangement is not forced upon a new window.
constexpr int dockVersion = 2;

/// A title bar without height. The layout gives it a size of nought where a bare widget would have none.
QWidget* nothing(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    (new QVBoxLayout(bar))->setContentsMargins(0, 0, 0, 0);
    return bar;
}

} // namespace

MainWindow::MainWindow(PlanSession& session, Settings settings, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_settings(std::move(settings)),
      m_isSystemDark(QApplication::palette().color(QPalette::Window).lightness() < 128), m_files(new PlanFiles(session, *this)),
      m_actions(new WindowActions(*this, session, *m_files))
{
    resize(1600, 1000);
    buildCentre();
    buildDocks();
    buildStatusBar();
    connectPanels();
    m_actions->setRecent(m_settings.recent);
    chooseTheme(m_settings.theme);
    if (!m_settings.geometry.isEmpty()) restoreGeometry(m_settings.geometry);
    if (!m_settings.docks.isEmpty()) restoreState(m_settings.docks, dockVersion);
    refreshTitle();
    m_tree->setFocus();
}

/// Docks still tell that they vanish when the window no longer can listen.
MainWindow::~MainWindow() { m_riskDock->disconnect(this); }

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new MessageBar(centre);
    m_scene = new SceneView(m_session, centre);
    column->addWidget(m_bar);
    column->addWidget(m_scene, 1);
    setCentralWidget(centre);
}

QDockWidget* MainWindow::dock(const QString& title, const char* name, QWidget* panel, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    // Docks stay inside: a floating window takes its OpenGL neighbour's context with it.
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    QDockWidget* strip = dock(tr("Headline figures"), "headline", new HeadlineStrip(m_session), Qt::TopDockWidgetArea);
    strip->setFeatures(QDockWidget::NoDockWidgetFeatures);
    QDockWidget* tree = dock(tr("Plan"), "plan", m_tree = new PlanTree(m_session), Qt::LeftDockWidgetArea);
    QDockWidget* catalog = dock(tr("Catalogue"), "catalog", m_catalog = new CatalogPanel(m_session), Qt::LeftDockWidgetArea);
    QDockWidget* inspector = dock(tr("Inspector"), "inspector", m_inspector = new Inspector(m_session), Qt::RightDockWidgetArea);
    QDockWidget* charts = dock(tr("Charts"), "charts", m_charts = new ChartsPanel(m_session), Qt::BottomDockWidgetArea);
    m_riskDock = dock(tr("Risk"), "risk", m_risk = new RiskPanel(m_session), Qt::BottomDockWidgetArea);
    m_findingsDock = dock(tr("Findings"), "findings", m_findings = new FindingsPanel(m_session), Qt::BottomDockWidgetArea);
    // Their tabs name them; a title above would say it twice.
    for (QDockWidget* named : {strip, tree, catalog, charts, m_riskDock, m_findingsDock}) named->setTitleBarWidget(nothing(named));
    tabifyDockWidget(tree, catalog);
    tabifyDockWidget(charts, m_riskDock);
    tabifyDockWidget(m_riskDock, m_findingsDock);
    tree->raise();
    charts->raise();
    resizeDocks({tree, inspector}, {sideWidth, inspectorWidth}, Qt::Horizontal);
    resizeDocks({charts}, {bottomHeight}, Qt::Vertical);
    m_actions->addToViewMenu({tree->toggleViewAction(), catalog->toggleViewAction(), inspector->toggleViewAction(), charts->toggleViewAction(),
        m_riskDock->toggleViewAction(), m_findingsDock->toggleViewAction()});
    // Queued: a dock that was behind another has its size only once the layout is done.
    connect(m_riskDock, &QDockWidget::visibilityChanged, this, &MainWindow::makeRoomForRisk, Qt::QueuedConnection);
}

/// Futures take more room than the other panels; when they are left, those get back the height they had.
void MainWindow::makeRoomForRisk(bool isShown)
{
    // What resizeDocks counts: the tabs too, but not the line between them and the drawing.
    const int line = style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    const int room = statusBar()->y() - centralWidget()->geometry().bottom() - 1 - line;
    if (isShown && room < riskHeight) {
        m_heightBeforeRisk = room;
        resizeDocks({m_riskDock}, {riskHeight}, Qt::Vertical);
    } else if (!isShown && m_heightBeforeRisk > 0) resizeDocks({m_riskDock}, {std::exchange(m_heightBeforeRisk, 0)}, Qt::Vertical);
}

bool MainWindow::showPanel(const QString& name)
{
    auto* dock = findChild<QDockWidget*>(name);
    if (!dock) return false;
    dock->show();
    dock->raise();
    return true;
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_saved = new QLabel(this));
    statusBar()->addPermanentWidget(m_solved = new QLabel(this));
}

void MainWindow::connectPanels()
{
    connect(m_files, &PlanFiles::told, this, &MainWindow::say);
    connect(m_files, &PlanFiles::failed, this, &MainWindow::complain);
    connect(m_files, &PlanFiles::opened, this, &MainWindow::noteOpened);
    connect(m_actions, &WindowActions::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_actions, &WindowActions::frameRequested, m_scene, &SceneView::frameSelection);
    connect(m_actions, &WindowActions::showAllRequested, m_scene, &SceneView::showAll);
    connect(m_findings, &FindingsPanel::frameRequested, m_scene, &SceneView::frameSelection);
    connect(m_risk, &RiskPanel::failed, this, [this](const Error& error) { complain(message(error)); });
    connect(m_tree, &PlanTree::activatedSubject, m_scene, &SceneView::frameSelection);
    connect(m_findings, &FindingsPanel::summaryChanged, this, [this](const QString& summary) {
        m_findingsDock->setWindowTitle(tr("Findings: %1").arg(summary));
    });
    connect(&m_session, &PlanSession::planReplaced, this, [this] {
        m_bar->hide();
        refreshTitle();
    });
    connect(&m_session, &PlanSession::planChanged, this, [this] { refreshTitle(); });
    connect(&m_session, &PlanSession::outcomeChanged, this, &MainWindow::refreshSolved);
    connect(&m_session, &PlanSession::failed, this, [this](const Error& error) {
        complain(message(error));
        m_solved->setText(tr("Not computed; the figures are those of before"));
        m_hasFailed = true;
    });
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_settings.theme = choice;
    m_actions->setThemeChoice(choice);
    const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_isSystemDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    applyTheme(*qApp, theme);
    m_actions->setTheme(theme);
    m_bar->setTheme(theme);
    m_tree->setTheme(theme);
    m_catalog->setTheme(theme);
    m_inspector->setTheme(theme);
    m_charts->setTheme(theme);
    m_risk->setTheme(theme);
    m_findings->setTheme(theme);
    m_scene->setTheme(theme);
}

void MainWindow::say(const QString& sentence) { statusBar()->showMessage(sentence, 6000); }

void MainWindow::complain(const QString& sentence) { m_bar->showMessage(sentence, Severity::Error); }

void MainWindow::noteOpened(const QString& path)
{
    m_settings.recent = withRecent(m_settings.recent, path);
    m_actions->setRecent(m_settings.recent);
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    const QString name = QString::fromStdString(m_session.path().empty() ? m_session.plan().info.name : m_session.path().filename().string());
    setWindowTitle(tr("%1[*] - Gigawright").arg(name.isEmpty() ? tr("New plan") : name));
    setWindowModified(m_session.isModified());
    m_saved->setText(m_session.isModified() ? tr("Unsaved changes") : m_session.path().empty() ? tr("Not saved yet") : tr("Saved"));
}

void MainWindow::refreshSolved()
{
    if (std::exchange(m_hasFailed, false)) m_bar->hide();
    const Outcome& outcome = m_session.outcome();
    const double milliseconds = outcome.solveSeconds * 1e3;
    const QString time = milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(qRound(milliseconds));
    m_solved->setText(tr("Solved in %1 on %2").arg(time, QString::fromStdString(outcome.device).toUpper()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayDiscard()) return event->ignore();
    m_settings.geometry = saveGeometry();
    m_settings.docks = saveState(dockVersion);
    event->accept();
}

} // namespace gw
