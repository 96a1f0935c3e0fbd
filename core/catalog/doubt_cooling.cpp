// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/doubt_list.h"

#include "core/formulas/cooling.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace gw {
namespace {

using enum DoubtKind;

/// What a cooling element of a kind usually costs, weighs, draws and leaves between its fluid and its sink.
struct CoolingBands {
    EquipmentKind kind;
    Band price;                       ///< $/kW of heat
    Band mass;                        ///< kg/kW
    Band electric;                    ///< W/W
    Band approach;                    ///< K
};

constexpr const char* fans = "Vertiv FA069HC and PW170: 0.055 to 0.059 W/W; fans at part speed a third of that, old ones twice";
constexpr const char* coils = "Estimate: coils leave 3 to 10 K between air and water";
constexpr std::array<CoolingBands, 9> coolingBands {{
    {EquipmentKind::Cdu, {30, 500, "Estimate: 100 to 150 $/kW; a third and more than three times"}, {0.3, 5, "Makers' data: 0.8 to 1.5 kg/kW; a third and three times"},
        {0.002, 0.04, "Vertiv XDU1350: 13.7 of 1,368 kW; in-rack GB200 units 0.875 of 121 kW"}, {2, 10, "CDU makers: 3 to 5 K, liquid-to-air 10 K"}},
    {EquipmentKind::Crah, {100, 900, "Vertiv PW170: 318 $/kW; a third and about three times"}, {2, 15, "Makers' data: 4 to 6 kg/kW; half and twice"}, {0.015, 0.12, fans}, {2, 15, coils}},
    {EquipmentKind::FanWall, {80, 900, "Estimate: 250 $/kW; a third and about three times"}, {2, 15, "Makers' data: 4 to 6 kg/kW; half and twice"}, {0.015, 0.12, fans}, {2, 15, coils}},
    {EquipmentKind::InRowCooler, {100, 1500, "Estimate: small units cost more per kilowatt"}, {2, 25, "Makers' data: 6 to 12 kg/kW; a third and twice"}, {0.01, 0.12, fans}, {2, 15, coils}},
    {EquipmentKind::RearDoor, {50, 900, "Estimate: passive doors 100, active ones 300 $/kW"}, {0.8, 20, "IBM's passive door: 36 kg for 20 kW and less"}, {0, 0.06, "Passive doors draw nothing, active ones 1 to 3 %"},
        {1, 15, coils}},
    {EquipmentKind::DryCooler, {25, 350, "Estimate: 60 to 120 $/kW; a third and three times"}, {1.5, 15, "Makers' data: 3 to 7 kg/kW"}, {0.004, 0.06, "Makers' data: 1 to 3 % at design"},
        {3, 20, "Makers' data: 5 to 12 K above the air"}},
    {EquipmentKind::Chiller, {80, 800, "Estimate: 150 to 350 $/kW of cooling; half and twice"}, {2, 18, "Makers' data: water-cooled 4 to 6, air-cooled 7 to 10 kg/kW"},
        {0, 0.08, "Pumps and fans beside the compressor: up to 3 to 5 %"}, {1, 20, "Estimate: evaporator 1 to 3 K, air-cooled condensers 10 to 15 K"}},
    {EquipmentKind::CoolingTower, {12, 200, "Estimate: 30 to 80 $/kW; about half and twice"}, {1, 12, "Makers' data: 2 to 5 kg/kW, filled"}, {0.003, 0.06, "BAC: 0.2 kW/ton is 0.057; large axial towers 0.01"},
        {2, 10, "Makers' data: 3 to 6 K above the wet bulb"}},
    {EquipmentKind::Pump, {1, 80, "Estimate: 5 to 25 $/kW of heat moved"}, {0.02, 3, "Estimate: 0.1 to 0.5 kg per kW of heat moved"}, {0.001, 0.05, "Estimate: 100 to 300 kPa at 6 to 12 K is 0.5 to 1.5 %"},
        {0, 0.5, "A pump leaves no difference between fluid and sink"}},
}};

constexpr Band carnotBand {0.25, 0.88, "Between the refrigerant's temperatures: EnergyPlus data sets give air-cooled screws 45 to 60, large centrifugals up to 86 % of Carnot, as much as a compressor's efficiency"};
constexpr const char* carnotSource = "Carnot: no machine lifts heat with less work, and the refrigerant lifts further than the fluids";
constexpr double clearLift = 5;   ///< K, between the fluids, below which Carnot's bound says little.

/// Coefficient of performance of a fit at full load; Carnot's between the fluids at the corners of its box.
void doubtCurves(DoubtList& doubts, const ChillerCurves& curves)
{
    for (const double leaving : curves.chilledWater)
        for (const double entering : curves.condenser) {
            const std::string at = fmt::format("at {:.4g} and {:.4g} degC", leaving, entering);
            const double ratio = chillerTemperatureCurve(curves.inputRatio.data(), leaving, entering), capacity = chillerTemperatureCurve(curves.capacity.data(), leaving, entering);
            if (!(ratio > 0) || !(capacity > 0)) {
                doubts.say(CoefficientOfPerformance, "cooling.curves.input_ratio", "negative " + at, "A machine that runs has capacity and draws power", ratio);
                continue;
            }
            const double lift = entering - leaving;
            if (lift >= clearLift) doubts.outside(CoefficientOfPerformance, "cooling.curves.reference_cop", curves.referenceCop.value / ratio, {1, carnotCop(leaving + 273.15, entering + 273.15), carnotSource}, "", at);
        }
}

void doubtPump(DoubtList& doubts, const CoolingData& cooling)
{
    for (std::size_t i = 1; i < cooling.pump.size(); ++i) {
        const bool falls = cooling.pump[i].flow.value > cooling.pump[i - 1].flow.value && cooling.pump[i].head.value <= cooling.pump[i - 1].head.value;
        if (!falls) doubts.say(PumpCurve, fmt::format("cooling.pump.{}.head", i), "not below the point before", "A centrifugal pump's head falls with its flow", cooling.pump[i].head.value.in(kilopascal), "kPa");
    }
}

} // namespace

void doubtCooling(DoubtList& doubts, const EquipmentType& type)
{
    const CoolingData& cooling = *type.cooling;
    const double kilowatts = cooling.capacity.value.in(kilowatt);
    const auto bands = std::ranges::find(coolingBands, type.kind, &CoolingBands::kind);
    if (bands == coolingBands.end()) return;
    doubts.outside(PricePerPower, "price", type.price.value.si() / kilowatts, bands->price, "$/kW");
    doubts.outside(MassPerPower, "mass", type.mass.value.in(kilogram) / kilowatts, bands->mass, "kg/kW");
    doubts.outside(ElectricShare, "cooling.electric_share", cooling.electricShare.value, bands->electric, "W/W");
    doubts.outside(Approach, "cooling.approach", cooling.approach.value.in(kelvin), bands->approach, "K");
    if (type.kind == EquipmentKind::Chiller) doubts.outside(CoefficientOfPerformance, "cooling.carnot_share", cooling.carnotShare.value * 100, {carnotBand.low * 100, carnotBand.high * 100, carnotBand.source}, "%", "of Carnot's");
    if (cooling.curves) doubtCurves(doubts, *cooling.curves);
    doubtPump(doubts, cooling);
}

} // namespace gw
