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

} // namespace gw
