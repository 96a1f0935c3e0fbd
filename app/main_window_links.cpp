// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/commands.h"
#include "app/commands/help_commands.h"
#include "app/commands/type_commands.h"
#include "app/palette_answers.h"
#include "app/plan_files.h"
#include "app/workspaces.h"
#include "core/catalog/read_catalog.h"
#include "core/formulas/formula_uses.h"
#include "views/dialogs/generate_dialog.h"
#include "views/dialogs/help_page.h"
#include "views/dialogs/start_page.h"
#include "views/dialogs/tour.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/explain_panel.h"
#include "views/panels/findings_panel.h"
#include "views/panels/formulas_panel.h"
#include "views/panels/loop_diagram_panel.h"
#include "views/panels/one_line_panel.h"
#include "views/panels/plan_tree.h"
#include "views/panels/risk_panel.h"
#include "views/panels/types_panel.h"
#include "views/scene/scene_view.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"
#include "views/widgets/message_bar.h"

#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>

/// What one part of the window tells another.
namespace gw {

void MainWindow::connectPanels()
{
    m_files->setFutures([this] { return m_risk->presentFutures(); });
    connect(m_files, &PlanFiles::told, this, &MainWindow::say);
    connect(m_files, &PlanFiles::failed, this, &MainWindow::complain);
    connect(m_files, &PlanFiles::opened, this, &MainWindow::noteOpened);
    connect(m_files, &PlanFiles::leaving, this, &MainWindow::keepLook);
    connect(m_scene, &SceneView::said, this, &MainWindow::say);
    connect(m_findings, &FindingsPanel::frameRequested, m_scene, &SceneView::frameSelection);
    connect(m_findings, &FindingsPanel::explainWanted, this, &MainWindow::explainAsked);
    connect(m_risk, &RiskPanel::explainWanted, this, &MainWindow::explainAsked);
    for (DiagramPanel* diagram : {static_cast<DiagramPanel*>(m_oneLine), static_cast<DiagramPanel*>(m_loops)})
        connect(&diagram->edits(), &DiagramEdits::explainWanted, this, &MainWindow::explainAsked);
    connect(m_risk, &RiskPanel::failed, this, [this](const Error& error) { complain(message(error)); });
    connect(m_tree, &PlanTree::activatedSubject, m_scene, &SceneView::frameSelection);
    connect(m_findings, &FindingsPanel::summaryChanged, this, [this](const QString& summary) {
        m_findingsDock->setWindowTitle(tr("Findings: %1").arg(summary));
    });
    connect(m_workspaces, &WorkspaceSwitch::changed, this, [this](const QString& id) { m_settings.workspace = id; });
    connectFormulas();
    connectTypes();
}

/// A type that was kept is shown among the cards.
void MainWindow::connectTypes()
{
    connect(m_library, &TypeLibrary::skipped, this, [this](const Error& error) { complain(message(error)); });
    connect(m_catalog, &CatalogPanel::menuWanted, this, [this](const QPoint& at) { showTypeMenu(*m_commands, *this, at); });
    connect(m_catalog, &CatalogPanel::chosenChanged, this, [this] {
        if (const EquipmentTypeId card = m_catalog->chosenId(); !card.text.empty()) m_types->choose(card.text);
    });
    connect(m_types, &TypesPanel::chosenChanged, m_commands, &Commands::refresh);
    connect(m_library, &TypeLibrary::changed, m_commands, &Commands::refresh);
    connect(m_types, &TypesPanel::told, this, &MainWindow::say);
    connect(m_types, &TypesPanel::complained, this, &MainWindow::complain);
    connect(m_types, &TypesPanel::kept, this, [this](const QString& id) { m_catalog->choose({id.toStdString()}); });
}

/// From a formula to where the plan uses it, and from what a figure is made of to its formula or card.
void MainWindow::connectFormulas()
{
    connect(m_explain, &ExplainPanel::formulaWanted, this, [this](const QString& name) { showFormula(name); });
    connect(m_explain, &ExplainPanel::entryWanted, this, [this](const QString& entry) {
        const EquipmentTypeId type {entry.toStdString()};
        if (m_session.catalog().find(type)) {
            showPanel("catalog");
            return m_catalog->choose(type);
        }
        showPanel("types");
        m_types->edit(type.text);
    });
    using contract::FormulaStage;
    connect(m_formulas, &FormulasPanel::figureWanted, this, &MainWindow::showExplained);
    connect(m_formulas, &FormulasPanel::stageWanted, this, [this](FormulaStage stage) {
        const bool isOfLoops = stage == FormulaStage::Cooling || stage == FormulaStage::Coolant || stage == FormulaStage::Pipes;
        if (isOfLoops) showPanel("loops");
        else if (stage == FormulaStage::Power) showPanel("one_line");
        else if (stage == FormulaStage::Catalog) showPanel("types");
        else showPanel(stage == FormulaStage::Space ? "findings" : stage == FormulaStage::Risk || stage == FormulaStage::Sweep ? "risk" : "charts");
    });
}

void MainWindow::connectSession()
{
    connect(&m_session, &PlanSession::planReplaced, this, [this] {
        m_bar->hide();
        restoreLook();
        leaveStartPage();
        refreshTitle();
    });
    connect(&m_session, &PlanSession::planChanged, this, [this] { refreshTitle(); });
    connect(&m_session, &PlanSession::outcomeChanged, this, &MainWindow::refreshSolved);
    connect(&m_session, &PlanSession::refused, this, [this](const Error& error) { complain(message(error)); });
    connect(&m_session, &PlanSession::failed, this, [this](const Error& error) {
        complain(message(error));
        m_solved->setText(m_session.hasOutcome() ? tr("Not computed; the figures are those of before") : tr("Not computed"));
        m_hasFailed = true;
    });
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(&m_session, &PlanSession::savingChanged, this, &MainWindow::refreshTitle);
}

PaletteDoors MainWindow::paletteDoors()
{
    return {.showFormula = [this](const QString& id) { showFormula(id); }, .help = [this]() -> const HelpBook& { return helpPage(*m_commands, *this).book(); },
        .showHelp = [this](const QString& topic) {
            HelpPage& page = helpPage(*m_commands, *this);
            page.showTopic({topic});
            page.show();
            page.raise();
        },
        .showFinding = [this](const Finding& finding) {
            showPanel("findings");
            m_findings->show(finding);
        }};
}

void MainWindow::connectStartPage()
{
    m_start = themed(new StartPage(PlanFiles::sampleCards(), m_centre));
    m_centre->addWidget(m_start);
    connect(m_start, &StartPage::openRequested, m_files, [this](const QString& path) { if (m_files->mayDiscard()) m_files->open(path.toStdString()); });
    connect(m_start, &StartPage::askToOpen, m_files, &PlanFiles::askAndOpen);
    connect(m_start, &StartPage::sampleRequested, m_files, [this](const QString& path) { if (m_files->mayDiscard()) m_files->openAsNew(path.toStdString()); });
    connect(m_start, &StartPage::templateRequested, m_files, [this](const GenerateRequest& request) { if (m_files->mayDiscard()) m_files->openGenerated(request); });
    connect(m_start, &StartPage::returnRequested, this, &MainWindow::leaveStartPage);
    connect(m_start, &StartPage::generateRequested, m_generate, &QDialog::show);
    connect(m_generate, &GenerateDialog::planWanted, m_files, [this](const GenerateRequest& request) {
        if (m_files->mayDiscard() && m_files->openGenerated(request)) m_generate->hide();
    });
    connect(m_start, &StartPage::tourRequested, m_tour, &Tour::begin);
    connect(m_tour, &Tour::begun, m_files, [this] { if (m_files->mayDiscard()) m_files->openAsNew(resourcesFolder() / "samples" / "superpod.gwp.json"); });
    connect(m_start, &StartPage::emptyRequested, m_files, [this] { if (m_files->mayDiscard()) m_files->openEmpty(); });
}

} // namespace gw
