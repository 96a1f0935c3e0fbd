// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cstdint>

/// Queues before servers of which any may take the next request. Source: Erlang 1917.
namespace gw {

/// Share of requests that find all `servers` busy and are lost. `offered` load in erlang. Stable recursion B_k = a B / (k + a B).
GW_HD constexpr double erlangB(double offered, std::int64_t servers)
{
    double blocked = 1;
    for (std::int64_t k = 1; k <= servers; ++k) blocked = offered * blocked / (static_cast<double>(k) + offered * blocked);
    return blocked;
}

/// Share of requests that wait, from the share that would be lost; `offered` below `servers`.
GW_HD constexpr double erlangC(double blocked, double offered, std::int64_t servers)
{
    return blocked / (1 - offered / static_cast<double>(servers) * (1 - blocked));
}

} // namespace gw
