// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/compose.h"

#include <span>

namespace gw {

/// Finishes an edit that adds cooling gear: every piece that draws power is fed from boards with room for it, on both sides where the plan has two.
/// What no board has room for, and all of it where the plan cannot be computed, stays without power; the label says how many pieces do.
Edit finishFed(EditBuilder&& builder, const Catalog& catalog, std::span<const EquipmentId> plant);

/// Cooling gear that an edit adds, that draws power, and that the edit does not feed.
std::size_t countUnfed(const Catalog& catalog, const Edit& edit);

} // namespace gw
