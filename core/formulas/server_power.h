// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

namespace gw {

/// What a machine draws above `idle` while it works for `share` of its time, or at that share of the way to `busy`. Nothing where busy is not above idle.
/// Source: the linear server model, Fan, Weber and Barroso, "Power provisioning for a warehouse-sized computer", 2007.
template <class R>
GW_HD constexpr R addedPower(R idle, R busy, R share)
{
    return share * lane::larger(R(0), busy - idle);
}

} // namespace gw
