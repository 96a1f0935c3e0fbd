// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace gw {

class Commands;
class MainWindow;
class Palette;
class Tour;

/// The Help menu: palette, shortcuts, tour, about.
void addHelpCommands(Commands& commands, Palette& palette, Tour& tour, MainWindow& window);
/// Gives commands the keys the user chose before.
void applyKeys(Commands& commands, const QHash<QString, QString>& keys);

} // namespace gw
