// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks.h"
#include "app/settings.h"
#include "views/widgets/theme.h"

#include <QMainWindow>

#include <filesystem>
#include <functional>
#include <vector>

class QLabel;
class QDockWidget;
class QStackedWidget;

namespace gw {

class Commands;
class ExplainPanel;
struct Asked;
class FindingsPanel;
class FormulasPanel;
class GenerateDialog;
class LayersPanel;
class LoopDiagramPanel;
class MessageBar;
class OneLinePanel;
class Palette;
class PlanFiles;
class PlanSession;
class PlanTree;
class RecoveryKeeper;
class RiskPanel;
class SceneView;
class StartPage;
class Tour;
class CatalogPanel;
class TypeLibrary;
class TypesPanel;
class WorkspaceBar;
class WorkspaceSwitch;
struct PaletteDoors;

/// Puts the panels around the drawing and connects them. It decides nothing: the session holds the plan, the panels show it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(PlanSession& session, Settings settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    PlanFiles& files() { return *m_files; }
    Commands& commands() { return *m_commands; }
    WorkspaceSwitch& workspaces() { return *m_workspaces; }
    Palette& commandPalette() { return *m_palette; }
    const Settings& settings() const { return m_settings; }
    void chooseTheme(ThemeChoice choice);
    /// Holds from the next start on.
    void chooseDevice(const QString& device) { m_settings.device = device; }
    /// With what other parts of the window keep until it closes.
    Settings presentSettings() const;
    /// Takes over a file of settings at once. False where it is refused; the bar tells why.
    bool importSettings(const QString& path);
    /// The page of the tool in hand, where the drawing has the keyboard.
    QStringList toolTopics(const QWidget* focus) const;
    /// Kept settings were ignored and are not written.
    bool isSafe() const { return m_isSafe; }
    void beSafe();
    /// Keeps the plan in this folder while it has edits that are not saved, and offers what earlier runs have left there.
    void keepUnsavedIn(const std::filesystem::path& folder);
    void say(const QString& sentence);
    void complain(const QString& sentence);
    /// Raises a dock by its name, such as "charts", in a workspace that shows it; false when there is no such panel.
    bool showPanel(const QString& name);
    /// The names of all docks that can be raised.
    QStringList panels() const;
    /// Where one begins; it goes when a plan is opened.
    void showStartPage();
    /// Back to the plan that is open.
    void leaveStartPage();
    RiskPanel& risk() { return *m_risk; }
    /// Raises the formulas with this one shown, or with the cursor in their search.
    void showFormula(const QString& id = {});
    /// Raises the panel that tells how figures are made, with this one or the one it shows.
    void showExplained(const QString& metric = {});
    void explainAsked(const Asked& asked);
    /// Remembers the shortcuts that differ from what commands came with.
    void keepKeys(QHash<QString, QString> keys) { m_settings.keys = std::move(keys); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildCommands();
    void buildBars();
    void connectPanels();
    void connectFormulas();
    void connectTypes();
    void connectSession();
    void connectViews();
    void connectStartPage();
    PaletteDoors paletteDoors();
    void offerUnsaved(const std::filesystem::path& folder);
    void noteOpened(const QString& path);
    void keepLook();
    void restoreLook();
    void applyDrawing();
    void giveHeight(QDockWidget& dock, double share);
    void refreshTitle();
    void refreshSolved();
    /// Keeps a panel that follows the theme.
    template <class Panel> Panel* themed(Panel* panel)
    {
        m_themed.push_back([panel](const Theme& theme) { panel->setTheme(theme); });
        return panel;
    }

    PlanSession& m_session;
    Settings m_settings;
    bool m_isSystemDark;               ///< By the palette before ours was applied.
    PlanFiles* m_files;
    Commands* m_commands;
    Docks m_docks;
    WorkspaceSwitch* m_workspaces;
    RecoveryKeeper* m_keeper = nullptr;  ///< Null where nothing is kept.
    WorkspaceBar* m_workspaceBar = nullptr;
    Palette* m_palette = nullptr;
    Tour* m_tour = nullptr;
    GenerateDialog* m_generate = nullptr;
    StartPage* m_start = nullptr;
    QStackedWidget* m_centre = nullptr;
    SceneView* m_scene = nullptr;
    PlanTree* m_tree = nullptr;
    RiskPanel* m_risk = nullptr;
    LayersPanel* m_layers = nullptr;
    FormulasPanel* m_formulas = nullptr;
    ExplainPanel* m_explain = nullptr;
    TypeLibrary* m_library = nullptr;
    CatalogPanel* m_catalog = nullptr;
    TypesPanel* m_types = nullptr;
    FindingsPanel* m_findings = nullptr;
    OneLinePanel* m_oneLine = nullptr;
    LoopDiagramPanel* m_loops = nullptr;
    QDockWidget* m_findingsDock = nullptr;
    MessageBar* m_bar = nullptr;
    QLabel *m_solved = nullptr, *m_saved = nullptr;
    std::vector<std::function<void(const Theme&)>> m_themed;
    bool m_isSafe = false;
    bool m_isLeaving = false;          ///< As soon as the report and the plan are written.
    bool m_hasFailed = false;          ///< The bar tells why the plan cannot be computed.
};

} // namespace gw
