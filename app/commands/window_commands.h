// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <functional>
#include <vector>

class QAction;

namespace gw {

class Commands;
class PlanSession;
class SceneView;
class WorkspaceSwitch;

/// Colour by, themes, workspaces and docks: the View menu as far as the window itself goes.
void addWindowCommands(Commands& commands, PlanSession& session, SceneView& scene, std::function<void(ThemeChoice)> chooseTheme, std::function<ThemeChoice()> theme);
void addWorkspaceCommands(Commands& commands, WorkspaceSwitch& workspaces);
/// One switch for each dock that may be closed.
void addDockCommands(Commands& commands, const std::vector<std::pair<QString, QAction*>>& docks);

} // namespace gw
