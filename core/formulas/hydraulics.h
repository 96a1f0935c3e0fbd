// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"
#include "core/units/units.h"

#include <cmath>

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

/// Reynolds number below which flow is taken as laminar; between 2,000 and 4,000 it may be either.
inline constexpr double laminarBelow = 2040;

/// Darcy friction factor of laminar flow. Source: Hagen and Poiseuille.
GW_HD constexpr double laminarFriction(double reynolds)
{
    return 64 / reynolds;
}

/// Darcy friction factor of turbulent flow, explicit, within 2 % of Colebrook for Re up to 1e8. Source: Haaland 1983.
GW_HD inline double haalandFriction(double reynolds, double roughness)
{
    const double root = -1.8 * lane::log(lane::power(roughness / 3.7, 1.11) + 6.9 / reynolds) / 2.302585092994046;
    return 1 / (root * root);
}

/// The implicit equation all others approach, 1/sqrt(f) = -2 log10(e/3.7 + 2.51/(Re sqrt(f))), to machine precision by Newton's method. Source: Colebrook 1939.
GW_HD inline double colebrookFriction(double reynolds, double roughness)
{
    constexpr double perDecade = 2 / 2.302585092994046;
    const double a = roughness / 3.7, b = 2.51 / reynolds;
    double x = 1 / std::sqrt(haalandFriction(reynolds, roughness));
    for (int step = 0; step < 50; ++step) {
        const double inside = a + b * x;
        const double next = x - (x + perDecade * std::log(inside)) / (1 + perDecade * b / inside);
        const bool isSettled = std::abs(next - x) <= 1e-16 * std::abs(x);
        x = next > 0 ? next : x / 2;
        if (isSettled) break;
    }
    return 1 / (x * x);
}

/// Source: Swamee and Jain 1976.
GW_HD inline double swameeJainFriction(double reynolds, double roughness)
{
    const double root = -4 * std::log10(std::pow(6.97 / reynolds, 0.9) + roughness / 3.7);
    return 4 / (root * root);
}

/// One equation for laminar, transitional and turbulent flow. Source: Churchill 1977.
GW_HD inline double churchillFriction(double reynolds, double roughness)
{
    const double a = std::pow(2.457 * std::log(1 / (std::pow(7 / reynolds, 0.9) + 0.27 * roughness)), 16), b = std::pow(37530 / reynolds, 16);
    return 8 * std::pow(std::pow(8 / reynolds, 12) + std::pow(a + b, -1.5), 1.0 / 12);
}

/// Smooth pipes, Re 3,000 to 1e5. Source: Blasius 1913.
GW_HD inline double blasiusFriction(double reynolds)
{
    return 0.3164 / std::pow(reynolds, 0.25);
}

/// Darcy friction factor of a round pipe; `roughness` is over the diameter. Laminar 64/Re below 2,040, above it Haaland 1983,
/// within 2 % of Colebrook for Re up to 1e8.
GW_HD inline double frictionFactor(double reynolds, double roughness)
{
    return reynolds < laminarBelow ? laminarFriction(reynolds) : haalandFriction(reynolds, roughness);
}

/// Pressure drop of a straight pipe with fittings of total loss coefficient `fittings`. Source: Darcy and Weisbach.
GW_HD inline Pressure pipePressureDrop(double friction, Length length, Length diameter, double fittings, Density density, Velocity velocity)
{
    const double v = velocity.si();
    return Pressure::fromSi((friction * length.si() / diameter.si() + fittings) * density.si() * v * v / 2);
}

} // namespace gw
