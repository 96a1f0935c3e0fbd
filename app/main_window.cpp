// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/commands.h"
#include "app/commands/edit_commands.h"
#include "app/commands/chart_commands.h"
#include "app/commands/explain_commands.h"
#include "app/commands/feed_commands.h"
#include "app/commands/file_commands.h"
#include "app/commands/help_commands.h"
#include "app/commands/import_commands.h"
#include "app/commands/layout_commands.h"
#include "app/commands/place_commands.h"
#include "app/commands/settings_commands.h"
#include "app/commands/type_commands.h"
#include "app/commands/view_commands.h"
#include "app/commands/window_commands.h"
#include "app/palette_answers.h"
#include "app/plan_files.h"
#include "app/tour_stops.h"
#include "app/workspace_bar.h"
#include "app/workspaces.h"
#include "core/catalog/read_catalog.h"
#include "views/dialogs/generate_dialog.h"
#include "views/dialogs/start_page.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/charts_panel.h"
#include "views/panels/explain_panel.h"
#include "views/panels/findings_panel.h"
#include "views/panels/formulas_panel.h"
#include "views/panels/headline_strip.h"
#include "views/panels/history_panel.h"
#include "views/panels/inspector.h"
#include "views/panels/layers_panel.h"
#include "views/panels/loop_diagram_panel.h"
#include "views/panels/one_line_panel.h"
#include "views/panels/plan_tree.h"
#include "views/panels/report_panel.h"
#include "views/panels/risk_panel.h"
#include "views/panels/run_progress.h"
#include "views/panels/saved_views_bar.h"
#include "views/panels/types_panel.h"
#include "views/scene/scene_view.h"
#include "views/session/latest_run.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"
#include "views/widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace gw {

MainWindow::MainWindow(PlanSession& session, Settings settings, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_settings(std::move(settings)),
      m_isSystemDark(QApplication::palette().color(QPalette::Window).lightness() < 128), m_files(new PlanFiles(session, *this)),
      m_commands(new Commands(*this)), m_docks(*this), m_workspaces(new WorkspaceSwitch(*this, m_settings.docks)),
      m_palette(new Palette(*this, [this](const QString& typed) { return paletteAnswers(typed, *m_commands, m_session, paletteDoors()); }))
{
    resize(1600, 1000);
    buildCentre();
    buildDocks();
    buildCommands();
    buildBars();
    connectPanels();
    connectSession();
    connectStartPage();
    noteOpened({});
    chooseTheme(m_settings.theme);
    if (!m_settings.geometry.isEmpty()) restoreGeometry(m_settings.geometry);
    if (!m_workspaces->show(m_settings.workspace)) m_workspaces->show("layout");
    // Docks that were put away ask for no room any more: a small window may be small.
    layout()->activate();
    m_tree->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = themed(new MessageBar(centre));
    m_scene = themed(new SceneView(m_session, centre));
    applyDrawing();
    m_centre = new QStackedWidget(centre);
    m_centre->addWidget(m_scene);
    column->addWidget(m_bar);
    column->addWidget(m_centre, 1);
    setCentralWidget(centre);
    themed(m_palette);
}

void MainWindow::buildDocks()
{
    using Side = Docks::Side;
    auto* strip = new HeadlineStrip(m_session);
    connect(strip, &HeadlineStrip::explainWanted, this, &MainWindow::showExplained);
    m_docks.addStrip("headline", tr("Headline figures"), strip);
    m_docks.add(Side::Left, "plan", tr("Plan"), m_tree = themed(new PlanTree(m_session)));
    m_library = new TypeLibrary(m_session, resourcesFolder() / "catalog", ownCatalogFolder(), this);
    auto* catalog = m_catalog = themed(new CatalogPanel(m_session));
    catalog->setLibrary(*m_library);
    catalog->setKept(m_settings.favouriteTypes, m_settings.recentTypes);
    connect(catalog, &CatalogPanel::keptChanged, this, [this, catalog] {
        m_settings.favouriteTypes = catalog->favourites();
        m_settings.recentTypes = catalog->recent();
    });
    m_docks.add(Side::Left, "catalog", tr("Catalogue"), catalog);
    auto* inspector = themed(new Inspector(m_session));
    connect(inspector, &Inspector::explainWanted, this, &MainWindow::explainAsked);
    m_docks.add(Side::Right, "inspector", tr("Inspector"), inspector);
    m_docks.add(Side::Right, "history", tr("History"), themed(new HistoryPanel(m_session)));
    m_docks.add(Side::Right, "layers", tr("Layers"), m_layers = themed(new LayersPanel(m_session)));
    connectViews();
    auto* charts = themed(new ChartsPanel(m_session));
    connect(charts, &ChartsPanel::explainWanted, this, &MainWindow::explainAsked);
    m_docks.add(Side::Bottom, "charts", tr("Charts"), charts);
    m_docks.add(Side::Bottom, "risk", tr("Risk"), m_risk = themed(new RiskPanel(m_session)));
    m_findingsDock = m_docks.add(Side::Bottom, "findings", tr("Findings"), m_findings = themed(new FindingsPanel(m_session)));
    m_docks.add(Side::Bottom, "one_line", tr("One-line"), m_oneLine = themed(new OneLinePanel(m_session)));
    m_docks.add(Side::Bottom, "loops", tr("Loops"), m_loops = themed(new LoopDiagramPanel(m_session)));
    m_docks.add(Side::Bottom, "formulas", tr("Formulas"), m_formulas = new FormulasPanel(m_session));
    m_docks.add(Side::Bottom, "explain", tr("Explain"), m_explain = themed(new ExplainPanel(m_session)));
    connect(inspector, &Inspector::entryWanted, m_explain, &ExplainPanel::entryWanted);
    m_docks.add(Side::Bottom, "types", tr("Types"), m_types = themed(new TypesPanel(m_session, *m_library)));
    m_docks.add(Side::Bottom, "report", tr("Report"), new ReportPanel(m_session, [this] { return m_files->report(); }));
    m_docks.settle();
}

/// The user's own views live in the settings.
void MainWindow::connectViews()
{
    SavedViewsBar& bar = m_layers->savedViews();
    if (const auto kept = readSavedViews(m_settings.views); kept) bar.setViews(*kept);
    connect(&bar, &SavedViewsBar::said, this, &MainWindow::say);
    connect(&bar, &SavedViewsBar::viewsChanged, this, [this, &bar] { m_settings.views = savedViewsText(bar.views()); });
}

void MainWindow::buildCommands()
{
    addFileCommands(*m_commands, *m_files, *this);
    addEditCommands(*m_commands, m_session);
    addLayoutCommands(*m_commands, m_session, *this);
    addWindowCommands(*m_commands, m_session, *m_scene, [this](ThemeChoice choice) { chooseTheme(choice); }, [this] { return m_settings.theme; });
    addViewCommands(*m_commands, m_session, *m_scene);
    addFeedCommands(*m_commands, m_session, {*m_oneLine, *m_loops, [this](const QString& name) { showPanel(name); }, [this](const QString& why) { complain(why); },
        [this](const QString& left) { m_bar->showMessage(left, Severity::Warning); }});
    addPlaceCommands(*m_commands, m_session, {*m_scene, *this, [this](const QString& why) { complain(why); }});
    addImportCommands(*m_commands, m_session, {*this, [this](const QString& report) { m_bar->showMessage(report, Severity::Info); }, [this](const QString& why) { complain(why); }});
    addTypeCommands(*m_commands, {m_session, *m_types, *m_library, *this, [this] { showPanel("types"); }, [this](const QString& why) { complain(why); }});
    addWorkspaceCommands(*m_commands, *m_workspaces);
    addDockCommands(*m_commands, m_docks.switches());
    m_commands->add({.id = "view.formulas", .title = tr("F&ormulas..."), .menu = tr("&View"), .keys = tr("Ctrl+Shift+E"), .icon = "search", .run = [this] { showFormula(); }});
    addExplainCommands(*m_commands, [this](const QString& metric) { showExplained(metric); });
    addChartCommands(*m_commands, *this, [this](const QString& why) { complain(why); });
    m_generate = new GenerateDialog(m_session, this);
    m_tour = new Tour(tourStops(*this, m_session), *this);
    m_commands->add({.id = "insert.generate", .title = tr("&Generate a factory..."), .menu = tr("&Insert"), .keys = tr("Ctrl+Shift+N"), .icon = "new", .run = [this] { m_generate->show(); }});
    m_commands->add({.id = "insert.fill", .title = tr("&Fill a hall..."), .menu = tr("&Insert"), .run = [this] { m_generate->showFill(); m_generate->show(); }});
    addSettingsCommands(*m_commands, *this, m_session, *m_scene);
    addHelpCommands(*m_commands, *m_palette, *m_tour, *this);
    applyKeys(*m_commands, m_settings.keys);
    themed(m_commands);
    connect(&m_session, &PlanSession::selectionChanged, m_commands, &Commands::refresh);
    connect(&m_session, &PlanSession::planReplaced, m_commands, &Commands::refresh);
    connect(&m_session, &PlanSession::planChanged, m_commands, &Commands::refresh);
    m_commands->refresh();
}

void MainWindow::buildBars()
{
    addToolBar(m_workspaceBar = themed(new WorkspaceBar(*m_workspaces, *m_commands, m_session, this)));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_saved = new QLabel(this));
    statusBar()->addPermanentWidget(m_solved = new QLabel(this));
    auto* writing = new RunProgress(m_files->reportRun(), m_saved, this);
    writing->setMaximumWidth(320);
    statusBar()->insertPermanentWidget(0, writing);
    // Whoever leaves while the report or the plan is written still gets it.
    for (LatestRun* run : {&m_files->reportRun(), &m_files->fileRun()})
        connect(run, &LatestRun::ended, this, [this] { if (std::exchange(m_isLeaving, false)) close(); });
}

bool MainWindow::showPanel(const QString& name)
{
    auto* dock = findChild<QDockWidget*>(name);
    if (!dock) return false;
    if (dock->isHidden()) m_workspaces->show(workspaceOf(name));
    dock->show();
    dock->raise();
    if (name == QLatin1String("formulas") || name == QLatin1String("types") || name == QLatin1String("explain")) giveHeight(*dock, 0.5);
    // One that was hidden joins its tabs with the next layout only.
    QTimer::singleShot(0, dock, &QWidget::raise);
    return true;
}

QStringList MainWindow::panels() const
{
    QStringList names;
    for (const auto& [name, action] : m_docks.switches()) names << name;
    return names;
}

/// At least this share of the window's, once the layout has placed the dock.
void MainWindow::giveHeight(QDockWidget& dock, double share)
{
    const int wanted = qRound(height() * share);
    QTimer::singleShot(0, &dock, [this, &dock, wanted] {
        if (dock.height() < wanted) resizeDocks({&dock}, {wanted}, Qt::Vertical);
    });
}

void MainWindow::showExplained(const QString& metric)
{
    showPanel("explain");
    if (!metric.isEmpty()) m_explain->choose(metric);
    m_explain->tree().setFocus();
}

/// A question about a part of a figure: a mark of a chart, one piece, a finding.
void MainWindow::explainAsked(const Asked& asked)
{
    showPanel("explain");
    m_explain->ask(asked);
    m_explain->tree().setFocus();
}

void MainWindow::showFormula(const QString& id)
{
    showPanel("formulas");
    if (id.isEmpty()) m_formulas->focusSearch();
    else m_formulas->choose(id);
}

void MainWindow::say(const QString& sentence) { statusBar()->showMessage(sentence, 6000); }

void MainWindow::complain(const QString& sentence) { m_bar->showMessage(sentence, Severity::Error); }

} // namespace gw
