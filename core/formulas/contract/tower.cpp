// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/cooling_tower.h"

#include "core/formulas/contract/entry.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

struct YorkInput {
    Temperature wetBulb;
    TemperatureDifference range;
    double water = 0, air = 0;
    template <class F> void describe(F& f)
    {
        f.required("wet_bulb_c", wetBulb, "Of the entering air", between(-34.4, 26.7).flaggedAsUnfitted());
        f.required("range_k", range, kelvin, "Water entering less leaving", between(1.1, 22.2).flaggedAsUnfitted(0));
        f.required("water_flow_ratio", water, "Actual over design flow", positive);
        f.required("air_flow_ratio", air, "Actual over design flow", positive);
    }
};

struct YorkOutput {
    TemperatureDifference approach;
    Temperature leaving;
    double waterToAir = 0;
    template <class F> void describe(F& f)
    {
        f.output("approach_k", approach, kelvin, "Water leaving less wet bulb");
        f.output("water_leaving_c", leaving, "Wet bulb and approach");
        f.output("water_to_air_ratio", waterToAir, "Of the two flow ratios");
    }
};

Answer<YorkOutput> york(const YorkInput& in)
{
    const double ratio = in.water / in.air, approach = yorkApproach(in.wetBulb.inCelsius(), in.range.si(), ratio);
    // Water never leaves colder than the wet bulb: there the polynomial has left physics.
    if (!(approach > 0)) return impossible("inputs", "a point at which the correlation gives an approach above 0 K", fmt::format("{} K", approach));
    Flags flags;
    flags.raiseIf(approach < 1.1 || approach > 40 || ratio > 8, "outside_fitted_range");
    return {YorkOutput {kelvins(approach), in.wetBulb + kelvins(approach), ratio}, flags};
}

struct MerkelInput {
    Temperature designWetBulb;
    TemperatureDifference designApproach, designRange;
    VolumeFlow designWater, designAir;
    Power designFan;
    double minimumAir = 0;
    Density airDensity = kilogramsPerCubicMetre(1.2);
    Temperature wetBulb, entering;
    MassFlow water;
    std::optional<Temperature> setPoint;
    std::optional<double> air;
    template <class F> void describe(F& f)
    {
        constexpr Limits liquid = between(0, 99), outdoors = between(-60, 60);
        f.required("design_wet_bulb_c", designWetBulb, "Nameplate", outdoors);
        f.required("design_approach_k", designApproach, kelvin, "Nameplate: water leaving less wet bulb", positive);
        f.required("design_range_k", designRange, kelvin, "Nameplate: water entering less leaving", positive);
        f.required("design_water_flow_m3_per_s", designWater, cubicMetrePerSecond, "Nameplate", positive);
        f.required("design_air_flow_m3_per_s", designAir, cubicMetrePerSecond, "Nameplate", positive);
        f.required("design_fan_power_w", designFan, watt, "Nameplate", notNegative);
        f.required("minimum_air_flow_ratio", minimumAir, "Slowest air flow over design", share);
        f.optional("air_density_kg_per_m3", airDensity, kilogramPerCubicMetre, "Default: dry air at 20 degC and sea level, rounded", positive);
        f.required("wet_bulb_c", wetBulb, "Of the entering air", outdoors);
        f.required("water_entering_c", entering, "Water to be cooled", liquid);
        f.required("water_flow_kg_per_s", water, kilogramPerSecond, "Water to be cooled", positive);
        f.optional("water_leaving_setpoint_c", setPoint, "The fan follows it; exactly one of set-point and ratio", liquid);
        f.optional("air_flow_ratio", air, "Actual over design air flow; exactly one of set-point and ratio", between(1e-6, 1).flaggedAsInvalid(1e-6));
    }
};

struct MerkelOutput {
    Power heat;
    Temperature leaving;
    double air = 0;
    Power fan;
    template <class F> void describe(F& f)
    {
        f.output("heat_w", heat, watt, "Given to the air");
        f.output("water_leaving_c", leaving, "Water that was cooled");
        f.output("air_flow_ratio", air, "Actual over design");
        f.output("fan_power_w", fan, watt, "At this air flow");
    }
};

/// A tower with its heat transfer, asked for one air flow after another.
struct Tower {
    TowerDesign design;
    double transfer;
    TowerState state;
    TowerAnswer at(double air) const
    {
        TowerState asked = state;
        asked.airFlowRatio = air;
        return towerHeat(design, transfer, asked);
    }
};

/// The air flow that brings the water to `setPoint`, between the smallest and the design flow.
double airFor(const Tower& tower, double setPoint, double smallest, Flags& flags)
{
    if (tower.at(smallest).waterLeaving <= setPoint) {
        flags.raiseIf(tower.at(smallest).waterLeaving < setPoint, "minimum_flow");
        return smallest;
    }
    if (tower.at(1).waterLeaving > setPoint) return flags.raise("setpoint_not_met"), 1;
    double low = smallest, high = 1;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (tower.at(middle).waterLeaving > setPoint ? low : high) = middle;
    }
    return high;
}

Answer<MerkelOutput> merkel(const MerkelInput& in)
{
    if (in.setPoint.has_value() == in.air.has_value()) return invalid("inputs", "exactly one of water_leaving_setpoint_c and air_flow_ratio");
    Tower tower {{in.designWetBulb.inCelsius(), in.designApproach.si(), in.designRange.si(), in.designWater.si() * tower::waterDensity, in.designAir.si() * in.airDensity.si()}, 0,
        {in.wetBulb.inCelsius(), in.entering.inCelsius(), in.water.si(), 1}};
    if (tower.design.wetBulb + tower.design.approach + tower.design.range >= 99) return impossible("design_range_k", "a nameplate with entering water below 99 degC");
    tower.transfer = tower::designTransfer(tower.design);
    if (!(tower.transfer > 0)) return impossible("design_approach_k", "a nameplate that its air flow can do");
    if (!(tower::transferFactor(tower.design, tower.state) > 0)) return impossible("water_flow_kg_per_s", "below 2.2 times the design flow");
    Flags flags;
    const double air = in.air ? *in.air : airFor(tower, in.setPoint->inCelsius(), std::max(in.minimumAir, 1e-6), flags);
    const TowerAnswer answer = tower.at(air);
    return {MerkelOutput {watts(answer.heat), celsius(answer.waterLeaving), air, in.designFan * fanPowerShare(air)}, flags};
}

} // namespace

std::vector<Entry> towerFormulas()
{
    return {
        entryOf<york>({"cooling.tower_yorkcalc", "Approach of a cooling tower by the York correlation",
            "approach = sum over i, j, k = 0..2 of c[i][j][k] LG^i range^j wb^k, LG = water_flow_ratio / air_flow_ratio",
            {{"outside_fitted_range", "Wet bulb outside -34.4 to 26.7 degC, range outside 1.1 to 22.2 K, approach outside 1.1 to 40 K, or water-to-air ratio above 8"}},
            "EnergyPlus Engineering Reference, CoolingTower YorkCalc"}),
        entryOf<merkel>({"cooling.tower_merkel", "Cooling tower by Merkel theory as effectiveness-NTU, variable fan speed",
            "C_a = m_a (h_s(T_wb,out) - h_s(T_wb,in)) / (T_wb,out - T_wb,in); UA_0 by inverting the counterflow relation at design\n"
            "UA = UA_0 (1 + 0.0081 (T_wb0 - T_wb)) (1.3 r_a - 0.3 r_a^2) (0.1082 + 1.667 r_w - 0.7713 r_w^2); UA_e = UA cp_e / cp_air\n"
            "Q = eps(UA_e / C_min, C_min / C_max) C_min (T_w,in - T_wb); fan = P_nom (0.02 + 0.98 r_a^3); with a set-point r_a is the unknown",
            {{"setpoint_not_met", "Full air flow does not reach the set-point"}, {"minimum_flow", "The set-point is undershot at minimum air flow"},
                {"outside_valid_range", "Air flow above design"}},
            "EnergyPlus Engineering Reference, CoolingTower:VariableSpeed:Merkel"}),
    };
}

} // namespace gw::contract
