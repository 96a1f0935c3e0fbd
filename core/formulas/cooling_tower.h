// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/cooling.h"
#include "core/formulas/psychrometrics.h"

/// Cooling towers: a published polynomial, and the theory with variable fan speed.
namespace gw {

/// York's approach in kelvin: sum of c[i][j][k] ratio^i range^j wet^k, wet bulb in degC. Fitted for wet bulb -34.4..26.7 degC, range 1.1..22.2 K,
/// approach 1.1..40 K, water-to-air ratio up to 8. Source: EnergyPlus Engineering Reference, variable-speed tower, YorkCalc.
GW_HD inline double yorkApproach(double wetBulb, double range, double waterToAir)
{
    constexpr double c[3][3][3] = {
        {{-0.359741205, -0.055053608, 0.0023850432}, {0.173926877, -0.0248473764, 0.00048430224}, {-0.005589849456, 0.0005770079712, -0.00001342427256}},
        {{2.84765801111111, -0.121765149, 0.0014599242}, {1.680428651, -0.0166920786, -0.0007190532}, {-0.025485194448, 0.0000487491696, 0.00002719234152}},
        {{-0.0653766255555556, -0.002278167, 0.0002500254}, {-0.0910565458, 0.00318176316, 0.000038621772}, {-0.0034285382352, 0.00000856589904, -0.000001516821552}}};
    double sum = 0;
    for (int i = 2; i >= 0; --i) {
        double overRange = 0;
        for (int j = 2; j >= 0; --j) overRange = overRange * range + (c[i][j][0] + wetBulb * (c[i][j][1] + wetBulb * c[i][j][2]));
        sum = sum * waterToAir + overRange;
    }
    return sum;
}

/// Nameplate of a tower with a variable fan.
struct TowerDesign {
    double wetBulb, approach, range;      ///< degC, K, K.
    double waterFlow, airFlow;            ///< kg/s.
};

struct TowerState {
    double wetBulb, waterEntering;        ///< degC; water warmer than the wet bulb gives heat away.
    double waterFlow;                     ///< kg/s.
    double airFlowRatio;                  ///< Of design.
};

struct TowerAnswer {
    double heat, waterLeaving;            ///< W, degC.
};

namespace tower {

/// Of liquid water at about 30 degC, J/(kg K). Source: IAPWS-95, 4,180 within 0.1 % from 20 to 45 degC.
inline constexpr double waterHeat = 4181;
/// kg/m3 at 20..30 degC, rounded. A tower's nameplate counts volume.
inline constexpr double waterDensity = 1000;

/// J per kg of dry air, saturated at sea level; `t` in degC below 99.
GW_HD inline double saturatedEnthalpy(double t)
{
    const Pressure p = pascals(101325);
    return moistAirEnthalpy(celsius(t), humidityRatio(saturationPressure(celsius(t)), p));
}

/// Heat that saturated air takes up per kelvin of wet bulb, J/(kg K), between two wet bulbs.
GW_HD inline double equivalentHeat(double from, double to)
{
    const double apart = lane::absolute(to - from) < 1e-6 ? from + 1e-6 : to;
    return (saturatedEnthalpy(apart) - saturatedEnthalpy(from)) / (apart - from);
}

/// Wet bulb of the leaving air that holds `heat` more, by bisection.
GW_HD inline double leavingWetBulb(const TowerDesign& design, double heat)
{
    const double target = saturatedEnthalpy(design.wetBulb) + heat / design.airFlow;
    double low = design.wetBulb, high = 99;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (saturatedEnthalpy(middle) < target ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// Heat transfer at design over the specific heat of the air, kg/s: UA_e = UA c_pe / c_air, so the latter never enters.
/// Not positive where no tower can do what the nameplate says.
GW_HD inline double designTransfer(const TowerDesign& design)
{
    const double heat = design.waterFlow * waterHeat * design.range;
    const double equivalent = heat / design.airFlow / (leavingWetBulb(design, heat) - design.wetBulb);
    const double air = design.airFlow * equivalent, water = design.waterFlow * waterHeat;
    const double smaller = lane::smaller(air, water), effectiveness = heat / (smaller * (design.approach + design.range));
    if (!(effectiveness < 1)) return 0;
    return counterflowTransferUnits(effectiveness, smaller / lane::larger(air, water)) * smaller / equivalent;
}

/// How the heat transfer follows wet bulb, air and water flow. Source: as `towerHeat`.
GW_HD inline double transferFactor(const TowerDesign& design, const TowerState& state)
{
    const double air = state.airFlowRatio, water = state.waterFlow / design.waterFlow;
    return (1 + 0.0081 * (design.wetBulb - state.wetBulb)) * (1.3 * air - 0.3 * air * air) * (0.1082 + water * (1.667 - 0.7713 * water));
}

/// W that air takes up, and the W/K that it takes up per kelvin of its wet bulb.
struct HeatIntoAir { double heat, air; };

} // namespace tower

/// Merkel's theory as effectiveness and transfer units: the leaving air's wet bulb is where the heat it takes up is the heat exchanged.
/// `transfer` is that of the design. Source: EnergyPlus Engineering Reference, CoolingTower:VariableSpeed:Merkel.
GW_HD inline TowerAnswer towerHeat(const TowerDesign& design, double transfer, const TowerState& state)
{
    const double airFlow = design.airFlow * state.airFlowRatio, water = state.waterFlow * tower::waterHeat;
    const double ua = transfer * tower::transferFactor(design, state), difference = state.waterEntering - state.wetBulb;
    const auto heatWith = [&](double leavingAir) {
        const double equivalent = tower::equivalentHeat(state.wetBulb, leavingAir), air = airFlow * equivalent;
        const double smaller = lane::smaller(air, water);
        return tower::HeatIntoAir {counterflowEffectiveness(ua * equivalent / smaller, smaller / lane::larger(air, water)) * smaller * difference, air};
    };
    double low = 0, high = 1; // Of the way from the entering wet bulb to the entering water.
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        const auto [heat, air] = heatWith(state.wetBulb + middle * difference);
        const bool isBelow = difference != 0 && heat / (air * difference) > middle;
        (isBelow ? low : high) = middle;
    }
    const double heat = heatWith(state.wetBulb + (low + high) / 2 * difference).heat;
    return {heat, state.waterEntering - heat / water};
}

} // namespace gw
