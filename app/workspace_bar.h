// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <map>

class QToolButton;

namespace gw {

class Commands;
class PlanSession;
class WorkspaceSwitch;
struct Theme;

/// The bar under the menus: workspaces, the commonest commands, what colours say, the line that opens the palette.
class WorkspaceBar : public QToolBar {
    Q_OBJECT
public:
    WorkspaceBar(WorkspaceSwitch& workspaces, Commands& commands, PlanSession& session, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);

private:
    void addWorkspaces(WorkspaceSwitch& workspaces);
    void addColours(Commands& commands);
    void addDevice(Commands& commands);
    void nameDevice();
    void addSearch(Commands& commands);
    void nameColours();

    PlanSession& m_session;
    std::map<QString, QToolButton*> m_workspaceButtons;
    QToolButton *m_colours = nullptr, *m_search = nullptr, *m_device = nullptr;
};

} // namespace gw
