// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QToolButton;

namespace gw {

class PlanFiles;
class PlanSession;

/// The commands of the window: menus, tool bar and shortcuts. Each is one call; what is done is done elsewhere.
class WindowActions : public QObject {
    Q_OBJECT
public:
    WindowActions(QMainWindow& window, PlanSession& session, PlanFiles& files);

    void setTheme(const Theme& theme);
    void setThemeChoice(ThemeChoice choice);
    void setRecent(const QStringList& recent);
    /// Appends the switches of the docks to the View menu.
    void addToViewMenu(const std::vector<QAction*>& actions);

signals:
    void themeChosen(gw::ThemeChoice choice);
    void frameRequested();
    void showAllRequested();

private:
    QAction* add(QMenu* menu, const QString& text, const char* icon, const QKeySequence& keys, std::function<void()> run);
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildToolBar();
    QMenu* makeColourMenu();
    void nameColours();
    void addUndo(QAction* action, const char* icon, const QKeySequence& keys, QMenu* menu);
    void duplicate();
    void refresh();
    void showAbout();

    struct Drawn { QAction* action; const char* icon; };

    QMainWindow& m_window;
    PlanSession& m_session;
    PlanFiles& m_files;
    std::vector<Drawn> m_drawn;
    std::vector<QAction*> m_tools;     ///< Of the tool bar, in order; null = separator.
    QMenu *m_recent = nullptr, *m_view = nullptr, *m_colours = nullptr;
    QAction *m_delete = nullptr, *m_duplicate = nullptr, *m_frame = nullptr;
    QToolButton* m_colourButton = nullptr;
    std::vector<QAction*> m_themes;
};

} // namespace gw
