// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gw {

class PlanSession;

/// Writes a picture of the window to `file` once the first answer is shown and nothing is busy, then ends the program: exit code 0, or 4 when the
/// file cannot be written or no answer comes.
void takeScreenshotAndQuit(QWidget& window, PlanSession& session, const QString& file, std::function<bool()> isBusy);

} // namespace gw
