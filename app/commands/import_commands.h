// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gw {

class Commands;
class PlanSession;

struct ImportCommandParts {
    QWidget& window;
    std::function<void(const QString&)> tell;        ///< Says what was imported and repaired.
    std::function<void(const QString&)> complain;    ///< Says why something was refused.
};

/// Measured years for the plan, in the menu Insert: weather, prices, carbon; and taking them away.
void addImportCommands(Commands& commands, PlanSession& session, const ImportCommandParts& parts);

} // namespace gw
