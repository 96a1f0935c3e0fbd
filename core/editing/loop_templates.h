// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"

namespace gw {

/// Cools `cooled` by `coolers` in one step. The loop is the one of the right kind that a cooler serves already, else a new one: a technology loop
/// where racks are cooled, no warmer than they accept; a facility loop elsewhere, cold enough for the CDUs or air handlers on it. What cooled them
/// before, by a loop of the same kind, cools them no more. Refused as `connectLoop`, and NothingToCool.
Connected coolFrom(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> coolers, std::span<const EquipmentId> cooled);

/// The same with the selection sorted out: with racks, CDUs cool them; without, outdoor plant cools CDUs and air handlers.
Connected coolSelection(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection);

/// Cools the liquid-cooled racks of the selection by new pieces in one step: CDUs at the ends of their rows on technology loops, dry coolers in the
/// yard on a facility loop, and chillers for what the hottest hour leaves over; each with `spare` beyond what is needed. Heat to air is not theirs.
/// Refused: NothingToCool, NoPart.
Connected coolByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, std::size_t spare = 1);

} // namespace gw
