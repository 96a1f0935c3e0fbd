// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/settings_dialog.h"

namespace gw {

class Commands;
class MainWindow;
class PlanSession;
class SceneView;

/// What the user can set for himself, each with the way to do it.
std::vector<Setting> settingsOf(MainWindow& window, PlanSession& session, SceneView& scene);
/// The dialog, and one palette entry for each setting.
void addSettingsCommands(Commands& commands, MainWindow& window, PlanSession& session, SceneView& scene);

} // namespace gw
