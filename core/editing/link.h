// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"

namespace gw {

/// Whether a loop can be cooled by a piece of this kind.
bool givesCoolant(EquipmentKind kind);

/// Puts `to` on the loop that `from` cools; where it cools none yet, on a new one: of a technology loop for a CDU, else of a facility loop.
/// Refused: CannotCool, ToItself, and whatever `connectLoop` refuses.
Connected coolFrom(const Plan& plan, const Catalog& catalog, EquipmentId from, EquipmentId to);

} // namespace gw
