// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/failure_drill.h"

#include <QString>

namespace gw {

/// "Without UPS 1A: nothing loses its power, 2 elements above the rating." and what that does to the coolant; with nothing out of service, what to do.
QString drillSentence(const PlanSession& session, const FailureDrill& drill);
/// Whether the drill shows something that must not be: power or coolant lost, or an overload.
bool isHarmful(const FailureDrill& drill);
/// How a piece stands now, in a few words: "Out of service", "1.3 MW, 52 %".
QString standingText(const DrilledPiece& piece);

} // namespace gw
