// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_commands.h"

#include "app/commands.h"
#include "app/workspaces.h"
#include "views/scene/scene_view.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

#include <QAction>
#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("WindowCommands", text); }

void addThemes(Commands& commands, const std::function<void(ThemeChoice)>& choose, const std::function<ThemeChoice()>& chosen)
{
    const std::pair<ThemeChoice, QString> choices[] {{ThemeChoice::System, tr("As the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, name] : choices)
        commands.add({.id = "view.theme." + wordOf(choice), .title = name, .menu = tr("&View/&Theme"), .run = [choose, choice = choice] { choose(choice); },
            .isCheckable = true, .isChecked = [chosen, choice = choice] { return chosen() == choice; }});
}

void addColours(Commands& commands, PlanSession& session)
{
    for (const ColourBy by : allColourBy) {
        commands.add({.id = QString("view.colour.%1").arg(int(by)), .title = title(by), .menu = tr("&View/&Colour by"), .run = [&session, by] { session.setColourBy(by); },
            .isCheckable = true, .isChecked = [&session, by] { return session.colourBy() == by; }});
    }
}

} // namespace

void addWindowCommands(Commands& commands, PlanSession& session, SceneView& scene, std::function<void(ThemeChoice)> chooseTheme, std::function<ThemeChoice()> theme)
{
    const QString view = tr("&View");
    commands.add({.id = "view.frame", .title = tr("&Frame the selection"), .menu = view, .keys = tr("F"), .icon = "frame", .run = [&scene] { scene.frameSelection(); },
        .whyNot = [&session] { return session.selection().empty() && session.objects().empty() ? tr("Nothing is selected.") : QString(); }});
    commands.add({.id = "view.all", .title = tr("Show &all"), .menu = view, .keys = tr("Home"), .icon = "home", .run = [&scene] { scene.showAll(); }});
    addColours(commands, session);
    addThemes(commands, chooseTheme, theme);
}

void addWorkspaceCommands(Commands& commands, WorkspaceSwitch& workspaces)
{
    int number = 0;
    for (const Workspace& each : gw::workspaces())
        commands.add({.id = "workspace." + each.id, .title = tr("%1 workspace").arg(each.title), .menu = tr("&View/&Workspace"),
            .keys = QKeySequence(QString("Ctrl+%1").arg(++number)), .run = [&workspaces, id = each.id] { workspaces.show(id); },
            .isCheckable = true, .isChecked = [&workspaces, id = each.id] { return workspaces.current() == id; }});
    commands.add({.id = "workspace.reset", .title = tr("&Reset this workspace"), .menu = tr("&View/&Workspace"), .run = [&workspaces] { workspaces.reset(); }});
}

void addDockCommands(Commands& commands, const std::vector<std::pair<QString, QAction*>>& docks)
{
    for (const auto& [name, action] : docks) commands.adopt("panel." + name, action, tr("&View/&Panels"));
}

} // namespace gw
