// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;
class QWidget;

namespace gw {

class Commands;

/// What the menu of each chart in `window` offers, as commands: "Copy chart: Cash flow". `complain` says why one could not be written.
void addChartCommands(Commands& commands, QWidget& window, const std::function<void(const QString& why)>& complain);

} // namespace gw
