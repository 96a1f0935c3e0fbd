// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cstdint>

namespace gw {

/// Share of time in which fewer than `needed` of `installed` units work, which all run (also while the system is down) and are repaired by `crews` at most at once.
/// `ratio` is time to repair over time between failures. A birth-death chain over failed units; terms are rescaled so that none overflows.
GW_HD inline double unavailabilityWithCrews(std::int64_t needed, std::int64_t installed, double ratio, std::int64_t crews)
{
    double term = 1, all = 1, down = installed < needed ? 1 : 0;
    for (std::int64_t failed = 1; failed <= installed; ++failed) {
        term *= static_cast<double>(installed - failed + 1) * ratio / static_cast<double>(failed < crews ? failed : crews);
        all += term;
        if (installed - failed < needed) down += term;
        if (all > 1e200) term *= 1e-200, all *= 1e-200, down *= 1e-200;
    }
    return down / all;
}

} // namespace gw
