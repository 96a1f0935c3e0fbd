// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/palette.h"

#include <QString>

#include <functional>

namespace gw {

class Commands;
class PlanSession;

/// What the palette answers: commands with their keys or why they cannot be done now, then objects of the plan, equipment types to place and formulas.
/// At most 60, best first; commands before objects where both fit alike.
std::vector<PaletteEntry> paletteAnswers(const QString& typed, const Commands& commands, PlanSession& session, std::function<void(const QString& id)> showFormula = {});

} // namespace gw
