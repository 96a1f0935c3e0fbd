// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

/// Shares of time that something works. Source: IEEE 493 (Gold Book), series and parallel rules for independent repairable parts.
namespace gw {

/// `betweenFailures` > 0.
GW_HD constexpr double availabilityOf(Time betweenFailures, Time toRepair)
{
    return betweenFailures.si() / (betweenFailures.si() + toRepair.si());
}

/// Two paths of which one is enough. `common` is the share of the likelier failure that takes both at once (the beta factor of
/// IEC 61508-6, usually 0.02..0.1); without it two paths seem to fail never.
GW_HD constexpr double availabilityOfEither(double a, double b, double common)
{
    const double ua = 1 - a, ub = 1 - b;
    const double together = common * (ua < ub ? ua : ub);
    return 1 - (together + (1 - common) * ua * ub);
}

/// Share of a year of 8,760 h.
GW_HD constexpr double shareOfYear(Time time)
{
    return time.in(hour) / hoursPerYear;
}

} // namespace gw
