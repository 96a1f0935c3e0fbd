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

/// Chances that 0 to `installed` of independent units work. `of(i)` is the availability of unit i; `chance` has room for one more than there are units.
template <class Of>
GW_HD constexpr void workingChances(int installed, const Of& of, double* chance)
{
    chance[0] = 1;
    for (int unit = 0; unit < installed; ++unit) {
        const double works = of(unit), fails = 1 - works;
        chance[unit + 1] = chance[unit] * works;
        for (int j = unit; j > 0; --j) chance[j] = chance[j] * fails + chance[j - 1] * works;
        chance[0] *= fails;
    }
}

/// At least `needed` of independent units work, alike or not; `of` and `chance` as above. 0 when more are needed than installed.
template <class Of>
GW_HD constexpr double availabilityOfKOfN(int needed, int installed, const Of& of, double* chance)
{
    workingChances(installed, of, chance);
    double sum = 0;
    for (int working = needed > 0 ? needed : 0; working <= installed; ++working) sum += chance[working];
    return sum;
}

/// Mean share of a load that the units carry, where `needed` of them, above 0 and not always a whole number, carry all and fewer their part.
template <class Of>
GW_HD constexpr double servedByKOfN(double needed, int installed, const Of& of, double* chance)
{
    workingChances(installed, of, chance);
    double sum = 0;
    for (int working = 1; working <= installed; ++working) sum += chance[working] * (working < needed ? working / needed : 1);
    return sum;
}

/// The same in a world where a share `common` of one unit's failures takes all of them at once: the beta factor of IEC 61508-6, usually 0.02..0.1;
/// without it redundant units seem to fail never.
GW_HD constexpr double withCommonCause(double independent, double ofOne, double common)
{
    return 1 - (common * (1 - ofOne) + (1 - common) * (1 - independent));
}

/// Two paths of which one is enough, with failures that take both.
GW_HD constexpr double availabilityOfEither(double a, double b, double common)
{
    double chance[3] {};
    const double either = availabilityOfKOfN(1, 2, [a, b](int i) { return i == 0 ? a : b; }, chance);
    return withCommonCause(either, a > b ? a : b, common);
}

/// Share of a year of 8,760 h.
GW_HD constexpr double shareOfYear(Time time)
{
    return time.in(hour) / hoursPerYear;
}

} // namespace gw
