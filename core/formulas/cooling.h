// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/twin.h"
#include "core/units/units.h"

/// Parts of a cooling plant. Speeds, flows and loads are over their design value.
namespace gw {

/// Fan power over design at `speed` 0..1: the affinity law with 2 % for drives. Source: EnergyPlus Engineering Reference, variable-speed tower.
template <class R>
GW_LANE GW_HD R fanPowerShare(R speed)
{
    return R(0.02) + R(0.98) * speed * speed * speed;
}

/// Pump power over design at `flow` 0..1 against a loop whose head is one part fixed, the rest growing with the square of the flow.
/// Source: affinity laws. The fixed fifth is an Estimate: control valves and filters keep a differential pressure.
template <class R>
GW_LANE GW_HD R pumpPowerShare(R flow)
{
    return flow * (R(0.2) + R(0.8) * flow * flow);
}

/// Air speed at which a cooler moves `load` of what it can at full speed. Capacity grows with speed^0.8: Estimate, between the 0.6 of the
/// heat transfer coefficient (engineering practice for finned coils) and the 1 of the air's heat capacity.
template <class R>
GW_LANE GW_HD R coolerSpeed(R load)
{
    return load * lane::sqrt(lane::sqrt(load));
}

/// Heat a cooler can move out of fluid returning at `warm` to a sink, over its design heat. The design is a fluid cooled by `rise` to `approach`
/// above its sink, so effectiveness is rise / (rise + approach). Kelvins or degrees alike, all on one scale.
template <class R>
GW_LANE GW_HD R coolerCapacityShare(R warm, R sink, R rise, R approach)
{
    return lane::larger(warm - sink, R(0)) / (rise + approach);
}

/// Coefficient of performance no refrigeration machine exceeds. Kelvins; `hot` > `cold`. Source: Carnot.
template <class R>
GW_LANE GW_HD R carnotCop(R coldKelvin, R hotKelvin)
{
    return coldKelvin / (hotKelvin - coldKelvin);
}

/// Kelvins a chiller lifts heat at least, or cold weather would promise absurd coefficients. Estimate: head-pressure control keeps that much
/// for expansion valves and oil return.
inline constexpr double leastLift = 15;

/// A chiller that reaches `share` of Carnot's between evaporation and condensation.
template <class R>
GW_LANE GW_HD R chillerCop(R share, R evaporatingKelvin, R condensingKelvin)
{
    return share * carnotCop(evaporatingKelvin, lane::larger(condensingKelvin, evaporatingKelvin + R(leastLift)));
}

/// Leaving air of an adiabatic pad before a dry cooler: 85 % of the way to the wet bulb. Source: usual rating of evaporative media, ASHRAE
/// Handbook HVAC Systems and Equipment 2020, chapter 41 (80..90 %).
template <class R>
GW_LANE GW_HD R adiabaticAir(R dryBulb, R wetBulb)
{
    return dryBulb - R(0.85) * (dryBulb - wetBulb);
}

/// Kilograms per second evaporated by `heat` watts. Source: latent heat of water at 30 degC, 2.43 MJ/kg, ASHRAE Fundamentals 2017 chapter 1.
template <class R>
GW_LANE GW_HD R evaporation(R heat)
{
    return heat / R(2.43e6);
}

/// Water to make up for evaporation and blow-down at `cycles` > 1 of concentration.
template <class R>
GW_LANE GW_HD R makeUpWater(R evaporated, R cycles)
{
    return evaporated * cycles / (cycles - R(1));
}

} // namespace gw
