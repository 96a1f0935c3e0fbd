// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/hydraulics.h"

#include <array>

/// Steel pipes by nominal size, and the one that a flow needs.
namespace gw {

struct PipeSize {
    int nominal = 0;                  ///< DN.
    Length outer, wall;
    constexpr Length inner() const { return outer - wall * 2.0; }
};

/// Up to DN 150 the medium series of EN 10255:2004 (BS 1387 medium before it); above, outer diameters of EN 10220:2002 series 1.
/// Walls above DN 150 are those usual for welded pipe at PN 16. Estimate: EN 10220 leaves the choice.
inline constexpr std::array pipeSizes {
    PipeSize {15, millimetres(21.3), millimetres(2.6)}, PipeSize {20, millimetres(26.9), millimetres(2.6)}, PipeSize {25, millimetres(33.7), millimetres(3.2)},
    PipeSize {32, millimetres(42.4), millimetres(3.2)}, PipeSize {40, millimetres(48.3), millimetres(3.2)}, PipeSize {50, millimetres(60.3), millimetres(3.6)},
    PipeSize {65, millimetres(76.1), millimetres(3.6)}, PipeSize {80, millimetres(88.9), millimetres(4.0)}, PipeSize {100, millimetres(114.3), millimetres(4.5)},
    PipeSize {125, millimetres(139.7), millimetres(5.0)}, PipeSize {150, millimetres(165.1), millimetres(5.0)}, PipeSize {200, millimetres(219.1), millimetres(4.5)},
    PipeSize {250, millimetres(273.0), millimetres(5.0)}, PipeSize {300, millimetres(323.9), millimetres(5.6)}, PipeSize {350, millimetres(355.6), millimetres(5.6)},
    PipeSize {400, millimetres(406.4), millimetres(6.3)}, PipeSize {450, millimetres(457.0), millimetres(6.3)}, PipeSize {500, millimetres(508.0), millimetres(6.3)},
    PipeSize {600, millimetres(610.0), millimetres(6.3)}, PipeSize {700, millimetres(711.0), millimetres(7.1)}, PipeSize {800, millimetres(813.0), millimetres(8.0)},
    PipeSize {900, millimetres(914.0), millimetres(10.0)}, PipeSize {1000, millimetres(1016.0), millimetres(10.0)}, PipeSize {1200, millimetres(1219.0), millimetres(12.5)},
};

/// Highest velocity in mains: 1.5 m/s up to DN 50, 2.5 m/s above. Source: usual limits against noise and erosion in water mains; the first as
/// CIBSE Guide C gives for small pipes, the second as ASHRAE Fundamentals chapter 22 allows large ones. Estimate within 1.0..3.0 m/s.
constexpr Velocity velocityLimit(const PipeSize& size)
{
    return metresPerSecond(size.nominal <= 50 ? 1.5 : 2.5);
}

/// Speed of a flow in a round pipe. Source: continuity.
constexpr Velocity pipeVelocity(VolumeFlow flow, Length inner)
{
    return Velocity::fromSi(flow.si() / (3.14159265358979323846 / 4 * inner.si() * inner.si()));
}

/// Some pipes side by side.
struct PipeChoice {
    const PipeSize* size = nullptr;
    int parallel = 1;
};

/// The smallest pipe that carries `flow` >= 0 within its velocity limit; beyond the largest, several of the largest in parallel, at most a
/// hundred: no plant has more, and a flow without bound must find an end.
constexpr PipeChoice pipeFor(VolumeFlow flow)
{
    for (const PipeSize& size : pipeSizes)
        if (pipeVelocity(flow, size.inner()) <= velocityLimit(size)) return {&size, 1};
    int parallel = 2;
    while (parallel < 100 && pipeVelocity(flow / parallel, pipeSizes.back().inner()) > velocityLimit(pipeSizes.back())) ++parallel;
    return {&pipeSizes.back(), parallel};
}

/// Dynamic viscosity of water with 25 % propylene glycol at about 40 degC, Pa s. Source: Dow, Dowfrost engineering tables, rounded; Estimate of 10 %.
inline constexpr double propyleneGlycol25Viscosity = 1.25e-3;
/// Roughness of commercial steel. Source: Moody 1944.
inline constexpr Length steelRoughness = millimetres(0.045);

/// Loss of mains over that of the straight pipe, for bends, tees and valves. Estimate: a third to a half more in plant mains.
inline constexpr double withFittings = 1.5;

/// Friction loss of a straight steel pipe. Source: Darcy and Weisbach with the friction factor of `hydraulics.h`.
inline Pressure steelPipeDrop(VolumeFlow flow, Length inner, Length length, Fluid fluid, double viscosity)
{
    if (flow.si() <= 0) return {};
    const Velocity velocity = pipeVelocity(flow, inner);
    const double reynolds = fluid.density.si() * velocity.si() * inner.si() / viscosity;
    return pipePressureDrop(frictionFactor(reynolds, steelRoughness / inner), length, inner, 0, fluid.density, velocity);
}

} // namespace gw
