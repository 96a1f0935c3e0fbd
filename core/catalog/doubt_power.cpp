// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/doubt_list.h"

#include "core/formulas/power_chain.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace gw {
namespace {

using enum DoubtKind;

/// What gear of a kind usually costs, weighs and loses.
struct PowerBands {
    EquipmentKind kind;
    Band price;                       ///< $/kW
    Band mass;                        ///< kg/kW
    Band efficiency;                  ///< At half and full load.
};

constexpr const char* busbars = "Estimate: copper and aluminium alone are heated: 0.1 to 1 % at full load";
constexpr std::array<PowerBands, 9> powerBands {{
    {EquipmentKind::GridConnection, {0, 3000, "Estimate: from a line in place to a new substation with kilometres of line"}, {0, 50, "Estimate: what stands on the site may be little"},
        {0.95, 1, "Estimate: line losses are a few per cent"}},
    {EquipmentKind::Transformer, {15, 250, "Estimate: 40 to 90 $/kVA before, 77 to 95 % dearer since 2019 (Wood Mackenzie, 2025)"}, {0.8, 6, "Estimate: 1.4 kg per kVA at 100 MVA, 3 at 1.6 MVA"},
        {0.975, 0.999, "DOE 10 CFR 431.196: 99.0 to 99.5 % at 35 to 50 % load for distribution; large units up to 99.8 %"}},
    {EquipmentKind::Switchgear, {5, 400, "Estimate: medium voltage carries more power in the same steel than low voltage"}, {0.05, 5, "Estimate: 0.1 kg per kW at 35 kV, 1.2 at 480 V"},
        {0.99, 1, busbars}},
    {EquipmentKind::Ups, {100, 1000, "Estimate: 200 to 400 $/kW with battery, half and more than twice"}, {1, 8, "Estimate: 2 to 3 kg per kW of makers' MW-class data; batteries in it add as much"},
        {0.92, 0.995, "Eaton and Schneider: 94 to 97.5 % in double conversion, up to 99.3 % in eco modes"}},
    {EquipmentKind::Busway, {15, 400, "Estimate: per kilowatt of a run, half to several times the usual 60 to 85"}, {0.05, 3, "Estimate: aluminium and copper runs, 0.12 to 0.2 kg per kW and 6 m"},
        {0.98, 1, busbars}},
    {EquipmentKind::Pdu, {25, 500, "Estimate: panels 50, with transformer 140 $/kW; half and more than three times"}, {0.3, 10, "Estimate: panels 0.6, with transformer 4 kg per kW"},
        {0.96, 0.9995, "DOE 10 CFR 431.196: 98.6 to 99.1 % for dry transformers of 300 to 750 kVA; panels and transfer switches more"}},
    {EquipmentKind::Rectifier, {80, 1000, "Estimate: power supplies cost 100 to 300, solid-state transformers 500 $/kW"}, {0.5, 8, "Estimate: 1.7 kg per kW of sidecars, 3 of solid-state transformers"},
        {0.94, 0.995, "Titanium supplies 96 %; 800 V rectifiers are announced with 98 %"}},
    {EquipmentKind::Generator, {200, 7000, "Estimate: diesel 500 to 800, gas engines and turbines 1,000 to 2,200, fuel cells 4,000 to 5,000 $/kW"}, {4, 80, "Makers' data: turbines 6 to 8, engines 10 to 13, fuel cells 45 kg per kW"},
        {0, 1, "Its losses are its fuel's"}},
    {EquipmentKind::Battery, {30, 3000, "Estimate: minutes cost 100, four hours 1,200 $/kW (BNEF 2024 and Ember 2025: 125 to 300 $/kWh)"}, {1, 70, "Makers' data: 3 kg per kW for minutes, 20 to 31 for four hours"},
        {0.9, 1, "Estimate: one way; a round trip of 85 to 95 %"}},
}};

/// Electric efficiency at the rating, of the lower heating value, and carbon of the fuel over its heat.
struct MoverBands {
    std::string_view mover;
    Band efficiency;
};
constexpr std::array<MoverBands, 4> movers {{
    {"diesel engine", {0.33, 0.46, "Makers' data: 0.20 to 0.23 kg/kWh of diesel, 36 to 43 %"}},
    {"gas engine", {0.36, 0.5, "Makers' data: Jenbacher J620 and J624 43 to 46 %"}},
    {"gas turbine", {0.28, 0.65, "Makers' data: simple cycle 33 to 43 %, combined 55 to 64 %"}},
    {"fuel cell", {0.4, 0.66, "Bloom and Ceres: 49 to 65 % at the beginning of life"}},
}};
constexpr Band fuelCarbon {180, 420, "IPCC 2006, volume 2: 202 g/kWh of natural gas and 267 of diesel burnt; up to 420 with what leaks and is spent before"};
constexpr Band duration {0.02, 14, "Estimate: UPS batteries a few minutes, grid batteries two to eight hours"};
constexpr Band roundTrip {0.6, 0.98, "Makers' data: lithium 85 to 95 %, flow batteries 65 to 80 %"};
constexpr double fitTolerance = 0.01;
constexpr const char* fitSource = "Estimate: a parabola meets published efficiencies to a point; more means a typing error in one of them";

double efficiencyAt(const PowerData& power, double load)
{
    const double loss = elementLoss(load, 1, power.noLoadLoss.value, power.proportionalLoss.value, power.squareLoss.value);
    return load / (load + loss);
}

void doubtFit(DoubtList& doubts, const PowerData& power)
{
    for (std::size_t i = 0; i < power.efficiency.size(); ++i) {
        const EfficiencyPoint& point = power.efficiency[i];
        const double published = point.efficiency.value, fitted = efficiencyAt(power, point.load.value);
        doubts.outside(LossFit, fmt::format("power.efficiency.{}.efficiency", i), fitted * 100, {(published - fitTolerance) * 100, (published + fitTolerance) * 100, fitSource}, "%",
            fmt::format("at {:.4g} % load", point.load.value * 100));
    }
}

void doubtGeneration(DoubtList& doubts, const GenerationData& generation)
{
    const auto found = std::ranges::find(movers, generation.mover, &MoverBands::mover);
    if (found != movers.end()) doubts.outside(Efficiency, "generation.efficiency", generation.efficiency.value * 100, {found->efficiency.low * 100, found->efficiency.high * 100, found->efficiency.source}, "%");
    const double carbon = generation.carbon.value.in(gramPerKilowattHour);
    if (carbon > 0) doubts.outside(Carbon, "generation.carbon", carbon * generation.efficiency.value, fuelCarbon, "g/kWh", "of the fuel's heat");
}

} // namespace

void doubtPower(DoubtList& doubts, const EquipmentType& type)
{
    const PowerData& power = *type.power;
    const double kilowatts = power.rating.value.in(kilowatt);
    const auto bands = std::ranges::find(powerBands, type.kind, &PowerBands::kind);
    if (bands == powerBands.end()) return;
    doubts.outside(PricePerPower, "price", type.price.value.si() / kilowatts, bands->price, "$/kW");
    doubts.outside(MassPerPower, "mass", type.mass.value.in(kilogram) / kilowatts, bands->mass, "kg/kW");
    const Band percents {bands->efficiency.low * 100, bands->efficiency.high * 100, bands->efficiency.source};
    for (const double load : {0.5, 1.0}) doubts.outside(Efficiency, "power.proportional_loss", efficiencyAt(power, load) * 100, percents, "%", fmt::format("at {:.0f} % load", load * 100));
    doubtFit(doubts, power);
    if (type.generation) doubtGeneration(doubts, *type.generation);
    if (!type.storage) return;
    doubts.outside(StorageDuration, "storage.energy", (type.storage->energy.value / power.rating.value).in(hour), duration, "h");
    doubts.outside(Efficiency, "storage.round_trip_efficiency", type.storage->roundTripEfficiency.value * 100, {roundTrip.low * 100, roundTrip.high * 100, roundTrip.source}, "%", "round trip");
}

} // namespace gw
