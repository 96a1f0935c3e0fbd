// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"
#include "core/units/units.h"

/// Coolant loops and pipes.
namespace gw {

struct Fluid {
    Density density;
    SpecificHeat specificHeat;
};

/// Water with 25 % propylene glycol at about 40 degC. Source: Dow, Dowfrost engineering tables, rounded; Estimate of 2 %.
inline constexpr Fluid propyleneGlycol25 {kilogramsPerCubicMetre(1010), joulesPerKilogramKelvin(3900)};

/// Flow that carries `heat` at a temperature rise > 0. Source: heat balance Q = rho V cp dT.
GW_HD constexpr VolumeFlow coolantFlow(Power heat, TemperatureDifference rise, Fluid fluid)
{
    return VolumeFlow::fromSi(heat.si() / (fluid.density.si() * fluid.specificHeat.si() * rise.si()));
}

/// Inner diameter in which `flow` moves at `velocity` > 0. Source: continuity.
GW_HD inline Length pipeDiameter(VolumeFlow flow, Velocity velocity)
{
    return Length::fromSi(lane::sqrt(4 * flow.si() / (3.14159265358979323846 * velocity.si())));
}

/// Darcy friction factor of a round pipe; `roughness` is over the diameter. Laminar 64/Re below 2,040, above it Haaland 1983,
/// within 2 % of Colebrook for Re up to 1e8.
GW_HD inline double frictionFactor(double reynolds, double roughness)
{
    if (reynolds < 2040) return 64 / reynolds;
    const double root = -1.8 * lane::log(lane::power(roughness / 3.7, 1.11) + 6.9 / reynolds) / 2.302585092994046;
    return 1 / (root * root);
}

/// Pressure drop of a straight pipe with fittings of total loss coefficient `fittings`. Source: Darcy and Weisbach.
GW_HD inline Pressure pipePressureDrop(double friction, Length length, Length diameter, double fittings, Density density, Velocity velocity)
{
    const double v = velocity.si();
    return Pressure::fromSi((friction * length.si() / diameter.si() + fittings) * density.si() * v * v / 2);
}

} // namespace gw
