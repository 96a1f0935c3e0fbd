// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

/// Strong scaling of a run: t = a / N + b. Any unit of time. Source: Amdahl 1967.
namespace gw {

struct ScalingFit {
    double parallelWork = 0, serialTime = 0;  ///< a in accelerators times time, b in time.
    GW_HD constexpr double timeOn(double accelerators) const { return parallelWork / accelerators + serialTime; }
};

/// Through two sizes that differ.
GW_HD constexpr ScalingFit scalingThrough(double size1, double time1, double size2, double time2)
{
    const double work = (time1 - time2) / (1 / size1 - 1 / size2);
    return {work, time1 - work / size1};
}

/// Speed-up of the larger over its share of accelerators.
GW_HD constexpr double strongScaling(double size1, double time1, double size2, double time2)
{
    return time1 * size1 / (time2 * size2);
}

} // namespace gw
