// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// Charges of a utility's bill. SI or any one set of units.
namespace gw {

/// Demand that a month pays for: its peak, but not less than `least` (a ratchet's share of an earlier peak, or 0).
template <class R>
GW_LANE GW_HD R billedDemand(R peak, R least)
{
    return lane::larger(peak, least);
}

} // namespace gw
