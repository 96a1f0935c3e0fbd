// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

/// What a site is judged by: amounts of a year over one another. Quantities with units or plain numbers in SI alike; denominators are above 0.
namespace gw {

/// Energy, water or carbon of the whole site over the energy of its IT: PUE, WUE or CUE. Source: ISO/IEC 30134-2, -9 and -8.
template <class Amount, class ItEnergy>
GW_HD constexpr auto usageEffectiveness(Amount ofSite, ItEnergy ofIt)
{
    return ofSite / ofIt;
}

/// Mean intensity of energy that came with so much CO2.
GW_HD constexpr CarbonIntensity carbonIntensity(Mass emissions, Energy energy)
{
    return emissions / energy;
}

/// Mean price of energy that was paid so much for.
GW_HD constexpr EnergyPrice meanEnergyPrice(Money paid, Energy energy)
{
    return paid / energy;
}

} // namespace gw
