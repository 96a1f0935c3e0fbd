// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <concepts>
#include <type_traits>

/// The one description of every catalogue figure: key, unit in which it is shown and permitted range in that unit.
/// Reader and texts are visitors of it. A visitor `f` offers
///   f.text(key, string)                f.entry(key, catalogue id, plain or optional)      f.choice(key, kind)
///   f.figure(key, figure, unit, low, high)         a quantity or a count, plain or optional
///   f.temperature(key, figure, low, high)          degrees Celsius
///   f.months(key, twelve values, low, high)        degrees Celsius or kelvins
///   f.section(key, optional part)                  f.origin(key, origin)
///   f.parts(key, described parts in order)         f.numbers(key, plain numbers, low, high)
///   f.date(key, optional dated fact)               f.choice(key, optional kind)
/// `parts`, `date` and optional choices may be absent in files.
namespace gw {

using CountUnit = Unit<Dimensionless>;
inline constexpr CountUnit ones {1.0, "1"};
inline constexpr CountUnit percents {1e-2, "%"};
inline constexpr CountUnit billions {1e9, "billion"};
inline constexpr CountUnit gigabytes {1e9, "GB"};
inline constexpr CountUnit degrees {1.0, "deg"};

template <class S, class T>
concept Described = std::same_as<std::remove_const_t<S>, T>;

template <class F> void describeFigures(F& f, Described<AcceleratorType> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.text("maker", s.maker);
    f.figure("memory", s.memory, gigabytes, 1, 1e5);
    f.figure("memory_bandwidth", s.memoryBandwidth, terabytePerSecond, 0.01, 1e4);
    f.figure("bf16", s.bf16, teraflops, 1, 1e7);
    f.figure("fp8", s.fp8, teraflops, 1, 1e7);
    f.figure("fp4", s.fp4, teraflops, 1, 1e7);
    f.figure("scale_up", s.scaleUp, gigabytePerSecond, 1, 1e6);
    f.figure("scale_up_domain", s.scaleUpDomain, ones, 1, 1e6);
    f.figure("scale_out", s.scaleOut, gigabytePerSecond, 0.1, 1e6);
    f.figure("power", s.power, watt, 10, 1e5);
}

template <class F> void describeFigures(F& f, Described<PowerCapPoint> auto& s)
{
    f.text("name", s.name);
    f.figure("power", s.power, kilowatt, 0.01, 5000);
    f.figure("throughput", s.throughput, percents, 1, 100);
}

template <class F> void describeFigures(F& f, Described<FlowPoint> auto& s)
{
    f.temperature("supply", s.supply, 10, 80);
    f.figure("flow", s.flow, litrePerMinute, 0.1, 1e5);
}

template <class F> void describeFigures(F& f, Described<EfficiencyPoint> auto& s)
{
    f.figure("load", s.load, percents, 1, 150);
    f.figure("efficiency", s.efficiency, percents, 50, 100);
}

template <class F> void describeFigures(F& f, Described<PumpPoint> auto& s)
{
    f.figure("flow", s.flow, litrePerMinute, 0, 1e6);
    f.figure("head", s.head, kilopascal, 0, 5000);
}

template <class F> void describeFigures(F& f, Described<ChillerCurves> auto& s)
{
    f.figure("reference_cop", s.referenceCop, ones, 0.5, 15);
    f.numbers("capacity", s.capacity, -100, 100);
    f.numbers("input_ratio", s.inputRatio, -100, 100);
    f.numbers("part_load", s.partLoad, -100, 100);
    f.numbers("chilled_water", s.chilledWater, -20, 40);
    f.numbers("condenser", s.condenser, -30, 60);
    f.origin("origin", s.origin);
}

template <class F> void describeFigures(F& f, Described<GenerationData> auto& s)
{
    f.text("mover", s.mover);
    f.figure("efficiency", s.efficiency, percents, 10, 75);
    f.figure("start", s.start, second, 0, 1e6);
    f.figure("carbon", s.carbon, gramPerKilowattHour, 0, 2000);
}

template <class F> void describeFigures(F& f, Described<StorageData> auto& s)
{
    f.figure("energy", s.energy, kilowattHour, 0.01, 1e9);
    f.figure("round_trip_efficiency", s.roundTripEfficiency, percents, 20, 100);
}

template <class F> void describeFigures(F& f, Described<RackData> auto& s)
{
    f.entry("accelerator", s.accelerator);
    f.figure("accelerators", s.accelerators, ones, 0, 10000);
    f.figure("idle_power", s.idlePower, kilowatt, 0, 5000);
    f.figure("typical_power", s.typicalPower, kilowatt, 0.01, 5000);
    f.figure("maximum_power", s.maximumPower, kilowatt, 0.01, 5000);
    f.figure("liquid_share", s.liquidShare, percents, 0, 100);
    f.figure("cords", s.cords, ones, 1, 2);
    f.temperature("maximum_supply", s.maximumSupply, 10, 80);
    f.figure("coolant_flow", s.coolantFlow, litrePerMinute, 0, 1e5);
    f.temperature("maximum_air_inlet", s.maximumAirInlet, 10, 60);
    f.parts("caps", s.caps);
    f.parts("flows", s.flows);
    f.date("available", s.available);
}

template <class F> void describeFigures(F& f, Described<PowerData> auto& s)
{
    f.figure("rating", s.rating, kilowatt, 1, 1e8);
    f.figure("no_load_loss", s.noLoadLoss, percents, 0, 20);
    f.figure("proportional_loss", s.proportionalLoss, percents, 0, 20);
    f.figure("square_loss", s.squareLoss, percents, 0, 20);
    f.parts("efficiency", s.efficiency);
}

template <class F> void describeFigures(F& f, Described<CoolingData> auto& s)
{
    f.figure("capacity", s.capacity, kilowatt, 1, 1e7);
    f.figure("electric_share", s.electricShare, percents, 0, 50);
    f.figure("approach", s.approach, kelvin, 0, 40);
    f.figure("water_share", s.waterShare, percents, 0, 100);
    f.figure("carnot_share", s.carnotShare, percents, 0, 90);
    f.parts("pump", s.pump);
    f.section("curves", s.curves);
}

template <class F> void describeFigures(F& f, Described<EquipmentType> auto& s)
{
    f.entry("id", s.id);
    f.choice("kind", s.kind);
    f.text("name", s.name);
    f.text("maker", s.maker);
    f.figure("width", s.width, metre, 0.05, 100);
    f.figure("depth", s.depth, metre, 0.05, 100);
    f.figure("height", s.height, metre, 0.05, 50);
    f.figure("mass", s.mass, kilogram, 1, 1e6);
    f.figure("price", s.price, dollar, 1, 1e10);
    f.figure("lead_time", s.leadTime, week, 0, 1000);
    f.section("rack", s.rack);
    f.section("power", s.power);
    f.section("cooling", s.cooling);
    f.section("generation", s.generation);
    f.section("storage", s.storage);
}

template <class F> void describeFigures(F& f, Described<ModelType> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.text("maker", s.maker);
    f.figure("parameters", s.parameters, billions, 0.001, 1e6);
    f.figure("active_parameters", s.activeParameters, billions, 0.001, 1e6);
    f.figure("layers", s.layers, ones, 1, 10000);
    f.figure("hidden", s.hidden, ones, 1, 1e6);
    f.figure("query_heads", s.queryHeads, ones, 1, 10000);
    f.figure("key_value_heads", s.keyValueHeads, ones, 1, 10000);
    f.figure("head_size", s.headSize, ones, 1, 10000);
    f.figure("kv_elements_per_token", s.kvElementsPerToken, ones, 1, 1e9);
    f.figure("attention_width", s.attentionWidth, ones, 1, 1e9);
    f.figure("experts", s.experts, ones, 0, 1e5);
    f.figure("active_experts", s.activeExperts, ones, 0, 1e5);
    f.figure("dense_layers", s.denseLayers, ones, 0, 10000);
    f.figure("dense_width", s.denseWidth, ones, 1, 1e7);
    f.figure("expert_width", s.expertWidth, ones, 1, 1e7);
    f.figure("shared_experts", s.sharedExperts, ones, 0, 1e5);
    f.figure("vocabulary", s.vocabulary, ones, 2, 1e8);
    f.figure("vocabulary_matrices", s.vocabularyMatrices, ones, 1, 2);
    f.figure("query_rank", s.queryRank, ones, 1, 1e6);
    f.figure("latent_rank", s.latentRank, ones, 1, 1e6);
}

template <class F> void describeFigures(F& f, Described<EnergySourceType> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.figure("capital", s.capital, dollarPerKilowatt, 0, 1e5);
    f.figure("energy_cost", s.energyCost, dollarPerMegawattHour, 0, 1e4);
    f.figure("carbon", s.carbon, gramPerKilowattHour, 0, 2000);
    f.figure("capacity_factor", s.capacityFactor, percents, 0.1, 100);
    f.figure("lead_time", s.leadTime, month, 0, 240);
}

template <class F> void describeFigures(F& f, Described<NetworkType> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.text("maker", s.maker);
    f.text("part", s.part);
    f.figure("ports", s.ports, ones, 1, 10000);
    f.figure("port_rate", s.portRate, gigabytePerSecond, 0.01, 1e5);
    f.figure("power", s.power, watt, 0, 1e5);
    f.figure("rack_units", s.rackUnits, ones, 0, 60);
    f.figure("mass", s.mass, kilogram, 0.001, 1e4);
    f.figure("price", s.price, dollar, 1, 1e8);
}

template <class F> void describeFigures(F& f, Described<RegionalPrice> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.figure("price", s.price, dollarPerKilowattHour, 0.001, 100);
    f.figure("wholesale", s.wholesale, dollarPerMegawattHour, -100, 1e4);
    f.figure("carbon", s.carbon, gramPerKilowattHour, 0, 2000);
}

template <class F> void describeFigures(F& f, Described<BuildCostRecord> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.text("scope", s.scope);
    f.figure("per_power", s.perPower, dollarPerKilowatt, 1, 1e6);
}

template <class F> void describeFigures(F& f, Described<LeadTimeRecord> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.figure("lead_time", s.leadTime, week, 0, 1000);
}

template <class F> void describeFigures(F& f, Described<Climate> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.figure("latitude", s.latitude, degrees, -90, 90);
    f.figure("longitude", s.longitude, degrees, -180, 180);
    f.figure("elevation", s.elevation, metre, -500, 6000);
    f.temperature("design_dry_bulb", s.designDryBulb, -20, 60);
    f.temperature("design_wet_bulb", s.designWetBulb, -20, 40);
    f.temperature("extreme_dry_bulb", s.extremeDryBulb, -20, 65);
    f.months("dry_bulb", s.dryBulb, -60, 60);
    f.months("dew_point", s.dewPoint, -60, 40);
    f.months("daily_range", s.dailyRange, 0, 40);
    f.origin("monthly_origin", s.monthlyOrigin);
}

template <class F> void describeFigures(F& f, Described<MeasuredThroughput> auto& s)
{
    f.entry("model", s.model);
    f.entry("accelerator", s.accelerator);
    f.text("scenario", s.scenario);
    f.figure("per_accelerator", s.perAccelerator, tokenPerSecond, 0.001, 1e9);
}

template <class F> void describeFigures(F& f, Described<BuildCosts> auto& s)
{
    f.figure("shell", s.shell, dollarPerKilowatt, 0, 1e5);
    f.figure("electrical_installation", s.electricalInstallation, dollarPerKilowatt, 0, 1e5);
    f.figure("mechanical_installation", s.mechanicalInstallation, dollarPerKilowatt, 0, 1e5);
    f.figure("design_and_fees", s.designAndFees, percents, 0, 100);
    f.figure("network_share", s.networkShare, percents, 0, 100);
    f.figure("maintenance_share", s.maintenanceShare, percents, 0, 100);
    f.figure("insurance_share", s.insuranceShare, percents, 0, 100);
    f.figure("staff_per_megawatt", s.staffPerMegawatt, dollarPerYear, 0, 1e8);
}

template <class F> void describeFigures(F& f, Described<MarketType> auto& s)
{
    f.entry("id", s.id);
    f.text("name", s.name);
    f.figure("volatility", s.volatility, percents, 0, 300);
    f.figure("half_life", s.halfLife, year, 0, 100);
    f.figure("drift", s.drift, percents, -90, 300);
}

template <class F> void describeFigures(F& f, Described<MarketCorrelation> auto& s)
{
    f.entry("first", s.first);
    f.entry("second", s.second);
    f.figure("rank", s.rank, ones, -1, 1);
}

template <class F> void describeFigures(F& f, Described<ModelErrors> auto& s)
{
    f.figure("throughput", s.throughput, percents, 0, 100);
    f.figure("power", s.power, percents, 0, 100);
    f.figure("cooling", s.cooling, percents, 0, 100);
}

} // namespace gw
