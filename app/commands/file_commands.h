// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMainWindow;

namespace gw {

class Commands;
class PlanFiles;

/// The File menu: samples, open, recent, save, report, quit.
void addFileCommands(Commands& commands, PlanFiles& files, QMainWindow& window);
/// Fills "Open recent" with these paths, newest first.
void showRecent(Commands& commands, PlanFiles& files, const QStringList& recent);

} // namespace gw
