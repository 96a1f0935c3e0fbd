// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "views/widgets/theme.h"

#include <QMainWindow>

#include <filesystem>

class QLabel;
class QDockWidget;

namespace gw {

class CatalogPanel;
class ChartsPanel;
class FindingsPanel;
class Inspector;
class MessageBar;
class PlanFiles;
class PlanSession;
class PlanTree;
class RiskPanel;
class SceneView;
class WindowActions;

/// Puts the panels around the drawing and connects them. It decides nothing: the session holds the plan, the panels show it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(PlanSession& session, Settings settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    PlanFiles& files() { return *m_files; }
    const Settings& settings() const { return m_settings; }
    void chooseTheme(ThemeChoice choice);
    void say(const QString& sentence);
    void complain(const QString& sentence);
    /// Raises "charts", "risk" or "findings"; false when there is no such panel.
    bool showPanel(const QString& name);
    RiskPanel& risk() { return *m_risk; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    QDockWidget* dock(const QString& title, const char* name, QWidget* panel, Qt::DockWidgetArea area);
    void makeRoomForRisk(bool isShown);
    void buildStatusBar();
    void connectPanels();
    void noteOpened(const QString& path);
    void refreshTitle();
    void refreshSolved();

    PlanSession& m_session;
    Settings m_settings;
    bool m_isSystemDark;               ///< By the palette before ours was applied.
    PlanFiles* m_files;
    WindowActions* m_actions;
    SceneView* m_scene = nullptr;
    PlanTree* m_tree = nullptr;
    CatalogPanel* m_catalog = nullptr;
    Inspector* m_inspector = nullptr;
    ChartsPanel* m_charts = nullptr;
    RiskPanel* m_risk = nullptr;
    FindingsPanel* m_findings = nullptr;
    QDockWidget *m_findingsDock = nullptr, *m_riskDock = nullptr;
    int m_heightBeforeRisk = 0;
    MessageBar* m_bar = nullptr;
    QLabel *m_solved = nullptr, *m_saved = nullptr;
    bool m_hasFailed = false;          ///< The bar tells why the plan cannot be computed.
};

} // namespace gw
