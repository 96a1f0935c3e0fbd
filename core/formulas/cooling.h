// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/polynomial.h"
#include "core/lanes/twin.h"
#include "core/units/units.h"

#include <cmath>

/// Parts of a cooling plant. Speeds, flows and loads are over their design value.
namespace gw {

/// Fan power over design at `speed` 0..1: the affinity law with 2 % for drives. Source: EnergyPlus Engineering Reference, variable-speed tower.
template <class R>
GW_LANE GW_HD R fanPowerShare(R speed)
{
    return lane::multiplyAdd(R(0.98) * speed * speed, speed, R(0.02));
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

/// Fan power over design of a cooler that moves `load`, 0..1, of what it can at full speed: fanPowerShare(coolerSpeed(load)), whose roots are the
/// dearest part of an hour. Float lanes take the polynomial of seventh degree that is nearest to it: within 1.4e-6 of full power, which is a
/// twentieth of what an hour's cooling in single precision may be off, and never falling.
template <class R>
GW_LANE GW_HD R coolerFanShare(R load)
{
    return fanPowerShare(coolerSpeed(load));
}

template <lane::FloatLanes R>
GW_LANE GW_HD R coolerFanShare(R load)
{
    return lane::polynomial(load, -0.036438587F, 0.166839445F, -0.369825963F, 1.11338523F, 0.112620608F, -0.00680106602F, 0.000220337295F, 0.0199987413F);
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

/// a + b e + c e^2 + d c + e c^2 + f e c over the leaving chilled water and entering condenser temperatures, degC; six coefficients.
/// Source: EnergyPlus Engineering Reference, Chiller:Electric:EIR.
template <class R>
GW_HD constexpr R chillerTemperatureCurve(const R* k, R leaving, R entering)
{
    return k[0] + leaving * (k[1] + k[2] * leaving) + entering * (k[3] + k[4] * entering) + k[5] * leaving * entering;
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

/// Share of the heat that could be exchanged at most. `ntu` >= 0, `ratio` = C_min / C_max in 0..1.
/// Source: Incropera, Fundamentals of Heat and Mass Transfer, table 11.4; written with expm1 so that the limits at 0 and 1 are smooth.
GW_HD inline double counterflowEffectiveness(double ntu, double ratio)
{
    if (ratio >= 1) return ntu / (1 + ntu);
    const double done = -std::expm1(-ntu * (1 - ratio));
    return done / (1 - ratio + ratio * done);
}

/// Crossflow with the smaller capacity flow mixed, the larger unmixed.
GW_HD inline double smallerMixedEffectiveness(double ntu, double ratio)
{
    return ratio > 0 ? -std::expm1(std::expm1(-ratio * ntu) / ratio) : -std::expm1(-ntu);
}

/// Crossflow with the larger capacity flow mixed, the smaller unmixed.
GW_HD inline double largerMixedEffectiveness(double ntu, double ratio)
{
    return ratio > 0 ? -std::expm1(ratio * std::expm1(-ntu)) / ratio : -std::expm1(-ntu);
}

/// Any exchanger in which one flow condenses or boils.
GW_HD inline double condenserEffectiveness(double ntu)
{
    return -std::expm1(-ntu);
}

/// Transfer units that give a counterflow exchanger an `effectiveness` below 1.
GW_HD inline double counterflowTransferUnits(double effectiveness, double ratio)
{
    if (ratio >= 1) return effectiveness / (1 - effectiveness);
    return std::log((1 - effectiveness * ratio) / (1 - effectiveness)) / (1 - ratio);
}

} // namespace gw
