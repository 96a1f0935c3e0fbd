// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace gw {

class Commands;
class HelpPage;
class MainWindow;
class Palette;
class Tour;

/// The Help menu: palette, shortcuts, tour, about.
void addHelpCommands(Commands& commands, Palette& palette, Tour& tour, MainWindow& window);
/// The window's page of help, made when it is first asked for.
HelpPage& helpPage(Commands& commands, MainWindow& window);
/// Gives commands the keys the user chose and all others those they came with. Keys that two commands would share go to the one they were chosen for, else to the first.
void applyKeys(Commands& commands, const QHash<QString, QString>& keys);

} // namespace gw
