// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/kinds.h"

namespace gw {

/// Cooling gear that draws power of its own, so that it needs a feed.
inline bool drawsPower(const EquipmentType& type)
{
    return isCooling(type.kind) && type.cooling && (type.cooling->electricShare.value > 0 || type.cooling->carnotShare.value > 0);
}

} // namespace gw
