// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/help_book.h"
#include "views/dialogs/palette.h"

#include <QString>

#include <functional>

namespace gw {

class Commands;
class PlanSession;
struct Finding;

/// Where answers lead that are neither commands nor objects; what is empty has no answers.
struct PaletteDoors {
    std::function<void(const QString& id)> showFormula {};
    std::function<const HelpBook&()> help {};                     ///< Asked when something is typed.
    std::function<void(const QString& topic)> showHelp {};
    std::function<void(const Finding& finding)> showFinding {};
};

/// What the palette answers: commands with their menu and keys or why they cannot be done now, then objects of the plan, equipment types to place,
/// findings, pages of help and formulas. A command is found by the words of its menu too. At most 60, best first; commands before objects where both fit alike.
std::vector<PaletteEntry> paletteAnswers(const QString& typed, const Commands& commands, PlanSession& session, const PaletteDoors& doors = {});

} // namespace gw
