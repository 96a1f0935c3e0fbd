// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"

/// Cooling that a plan needs but has not placed yet is charged as if this plant stood there, so that a half-drawn plan does not look
/// better than a whole one. Every figure is an Estimate of common practice, and none is used where the plan places its own.
namespace gw {

/// Warm water by dry coolers: 40 degC supply (ASHRAE W40), 10 K rise, 8 K approach, fans and pumps 2 %; CDU pumps 1 % (Vertiv XDU1350: 13.7 of 1,368 kW).
inline Circuit referenceLiquid()
{
    Circuit c {.supply = 40, .rise = 10};
    c.dry = {.capacity = 0, .approach = 8, .electricShare = 0.02};
    c.units = {.electricShare = 0.01};
    return c;
}

/// Room air by air-cooled chillers: 18 degC water, 7 K rise (Vertiv FA069HC: 18/25 degC), condensing 12 K above outside air, half of Carnot's
/// coefficient; room fans 5.7 % (Vertiv fan walls: 0.055 to 0.059).
inline Circuit referenceAir()
{
    Circuit c {.supply = 18, .rise = 7};
    c.chiller = {.capacity = 0, .approach = 12, .electricShare = 0.03, .carnotShare = 0.5};
    c.rooms = {.electricShare = 0.057};
    return c;
}

/// Room between design and the largest heat. Estimate: one spare in five.
inline constexpr double referenceMargin = 1.2;

} // namespace gw
