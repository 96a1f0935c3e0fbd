// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

/// A catalogue of a few round types, and a plan of a few racks with two sides of power, warm water and chilled air. Figures are for
/// arithmetic by hand, not for engineering.
namespace gw::test {

inline EquipmentType powerType(const char* id, EquipmentKind kind, double megawattRating, double a, double b, double c)
{
    EquipmentType type {.id = {id}, .kind = kind, .name = id};
    type.price.value = thousandDollars(100);
    type.power = PowerData {{megawatts(megawattRating)}, {a}, {b}, {c}};
    return type;
}

inline EquipmentType coolingType(const char* id, EquipmentKind kind, double kilowattCapacity, double electric, double approach, double water, double carnot)
{
    EquipmentType type {.id = {id}, .kind = kind, .name = id};
    type.price.value = thousandDollars(50);
    type.cooling = CoolingData {{kilowatts(kilowattCapacity)}, {electric}, {kelvins(approach)}, {water}, {carnot}};
    return type;
}

inline EquipmentType rackType()
{
    EquipmentType type {.id = {"rack"}, .kind = EquipmentKind::AcceleratorRack, .name = "Rack"};
    type.price.value = millionDollars(3);
    RackData rack;
    rack.accelerator = AcceleratorId {"chip"};
    rack.accelerators.value = 72;
    rack.idlePower.value = kilowatts(30), rack.typicalPower.value = kilowatts(100), rack.maximumPower.value = kilowatts(120);
    rack.liquidShare.value = 0.8;
    rack.cords.value = 2;
    rack.maximumSupply.value = celsius(45);
    rack.maximumAirInlet.value = celsius(35);
    type.rack = rack;
    return type;
}

/// Mild in winter, hot in summer; the year's mean is `mean`.
inline Climate climateAround(const char* id, double mean, double dewDepression = 8)
{
    Climate climate {.id = {id}, .name = id};
    for (int m = 0; m < 12; ++m) {
        const double swing = 10 - 20.0 / 6 * (m <= 6 ? 6 - m : m - 6); // -10 in January, +10 in July.
        climate.dryBulb[static_cast<std::size_t>(m)] = celsius(mean + swing);
        climate.dewPoint[static_cast<std::size_t>(m)] = celsius(mean + swing - dewDepression);
        climate.dailyRange[static_cast<std::size_t>(m)] = kelvins(10);
    }
    climate.elevation.value = metres(100);
    climate.designDryBulb.value = celsius(mean + 18);
    climate.designWetBulb.value = celsius(mean + 12);
    climate.extremeDryBulb.value = celsius(mean + 24);
    return climate;
}

inline ModelType denseModel()
{
    ModelType model {.id = {"model"}, .name = "Model"};
    model.parameters.value = 70e9, model.activeParameters.value = 70e9;
    model.layers.value = 80, model.hidden.value = 8192, model.queryHeads.value = 64, model.keyValueHeads.value = 8, model.headSize.value = 128;
    model.kvElementsPerToken.value = 2 * 80 * 8 * 128;
    model.attentionWidth.value = 80 * 64 * 256;
    return model;
}

inline Catalog smallCatalog()
{
    Catalog catalog;
    AcceleratorType chip {.id = {"chip"}, .name = "Chip"};
    chip.memoryBandwidth.value = terabytesPerSecond(8);
    chip.memory.value = 186e9;
    chip.bf16.value = teraflopsPerSecond(2500), chip.fp8.value = teraflopsPerSecond(5000);
    chip.scaleUp.value = gigabytesPerSecond(900), chip.scaleUpDomain.value = 72, chip.scaleOut.value = gigabytesPerSecond(50);
    chip.power.value = watts(1200);
    catalog.accelerators.push_back(chip);
    catalog.equipment = {rackType(),
        powerType("grid", EquipmentKind::GridConnection, 10, 0, 0, 0),
        powerType("transformer", EquipmentKind::Transformer, 4, 0.001, 0, 0.008),
        powerType("switchgear", EquipmentKind::Switchgear, 4, 0, 0.0005, 0),
        powerType("ups", EquipmentKind::Ups, 2, 0.01, 0.01, 0.01),
        powerType("busway", EquipmentKind::Busway, 2, 0, 0, 0.006),
        powerType("generator", EquipmentKind::Generator, 4, 0, 0, 0),
        coolingType("cdu", EquipmentKind::Cdu, 1000, 0.01, 4, 0, 0),
        coolingType("fanwall", EquipmentKind::FanWall, 300, 0.057, 4, 0, 0),
        coolingType("drycooler", EquipmentKind::DryCooler, 1200, 0.02, 8, 0, 0),
        coolingType("tower", EquipmentKind::CoolingTower, 1200, 0.02, 4, 1, 0),
        coolingType("chiller", EquipmentKind::Chiller, 400, 0.03, 12, 0, 0.5)};
    catalog.models = {denseModel()};
    catalog.climates = {climateAround("mild", 10), climateAround("hot", 25), climateAround("cold", 0)};
    catalog.buildCosts.shell.value = PowerPrice::fromSi(2);
    catalog.buildCosts.electricalInstallation.value = PowerPrice::fromSi(1);
    catalog.buildCosts.mechanicalInstallation.value = PowerPrice::fromSi(1);
    catalog.buildCosts.designAndFees.value = 0.1;
    catalog.buildCosts.networkShare.value = 0.1;
    catalog.buildCosts.maintenanceShare.value = 0.03;
    catalog.buildCosts.insuranceShare.value = 0.003;
    catalog.buildCosts.staffPerMegawatt.value = dollarsPerYear(200e3);
    EnergySourceType gas {.id = {"gas"}, .name = "Gas"};
    gas.capital.value = dollarsPerKilowatt(2000);
    gas.energyCost.value = dollarsPerKilowattHour(0.05);
    gas.carbon.value = gramsPerKilowattHour(490);
    gas.capacityFactor.value = 0.9;
    catalog.energySources.push_back(gas);
    return catalog;
}

/// Adds things to a plan and keeps their numbers.
struct PlanBuilder {
    Plan plan;
    SpaceId hall, yard;

    std::uint32_t next() { return ++plan.info.lastId; }
    EquipmentId add(const char* type, const char* name, SpaceId space)
    {
        Equipment piece;
        piece.id = {next()}, piece.name = name, piece.type = {type}, piece.space = space;
        plan.equipment.put(piece);
        return piece.id;
    }
    void feed(EquipmentId from, EquipmentId to, Side side)
    {
        Feed row;
        row.id = {next()}, row.from = from, row.to = to, row.side = side;
        plan.feeds.put(row);
    }
    LoopId loop(const char* name, LoopKind kind, double supply, double rise)
    {
        Loop row;
        row.id = {next()}, row.name = name, row.kind = kind, row.supply = celsius(supply), row.rise = kelvins(rise);
        plan.loops.put(row);
        return row.id;
    }
    void connect(EquipmentId piece, LoopId loop, LoopRole role)
    {
        Connection row;
        row.id = {next()}, row.loop = loop, row.equipment = piece, row.role = role;
        plan.connections.put(row);
    }
    SpaceId space(const char* name, SpaceKind kind)
    {
        Space row;
        row.id = {next()}, row.name = name, row.kind = kind, row.width = metres(40), row.depth = metres(20);
        plan.spaces.put(row);
        return row.id;
    }
};

/// `racks` racks on two sides, CDU to a dry cooler at 40 degC, fan wall to a chiller at 18 degC.
inline Plan smallPlan(int racks = 4, const char* climate = "mild")
{
    PlanBuilder b;
    b.plan.info.name = "Small";
    b.plan.site.climate = {climate};
    b.plan.site.gridCapacity = megawatts(5);
    b.hall = b.space("Hall", SpaceKind::DataHall);
    b.yard = b.space("Yard", SpaceKind::Yard);
    const EquipmentId grid = b.add("grid", "Grid", b.yard), transformer = b.add("transformer", "Transformer", b.yard);
    b.feed(grid, transformer, Side::A);
    std::array<EquipmentId, 2> busway;
    for (const Side side : {Side::A, Side::B}) {
        const auto s = static_cast<std::size_t>(side);
        const EquipmentId gear = b.add("switchgear", side == Side::A ? "SWG A" : "SWG B", b.hall), ups = b.add("ups", side == Side::A ? "UPS A" : "UPS B", b.hall);
        busway[s] = b.add("busway", side == Side::A ? "Busway A" : "Busway B", b.hall);
        b.feed(transformer, gear, side), b.feed(gear, ups, side), b.feed(ups, busway[s], side);
    }
    const LoopId warm = b.loop("Warm water", LoopKind::Facility, 36, 10), chilled = b.loop("Chilled water", LoopKind::Facility, 18, 7),
                 rackLoop = b.loop("Rack loop", LoopKind::Technology, 40, 10);
    const EquipmentId cdu = b.add("cdu", "CDU", b.hall), wall = b.add("fanwall", "Fan wall", b.hall), dry = b.add("drycooler", "Dry cooler", b.yard),
                      chiller = b.add("chiller", "Chiller", b.yard);
    b.connect(cdu, rackLoop, LoopRole::Cools), b.connect(cdu, warm, LoopRole::IsCooled), b.connect(dry, warm, LoopRole::Cools);
    b.connect(wall, chilled, LoopRole::IsCooled), b.connect(chiller, chilled, LoopRole::Cools);
    for (const EquipmentId piece : {cdu, wall})
        for (const Side side : {Side::A, Side::B}) b.feed(busway[static_cast<std::size_t>(side)], piece, side);
    for (int r = 0; r < racks; ++r) {
        const EquipmentId rack = b.add("rack", "Rack", b.hall);
        b.feed(busway[0], rack, Side::A), b.feed(busway[1], rack, Side::B);
        b.connect(rack, rackLoop, LoopRole::IsCooled);
    }
    ServiceTier tier;
    tier.id = {b.next()}, tier.name = "Chat", tier.model = {"model"}, tier.capacityShare = 0.8;
    tier.outputPrice = dollarsPerMillionTokens(2), tier.inputPrice = dollarsPerMillionTokens(0.4);
    b.plan.tiers.put(tier);
    return b.plan;
}

} // namespace gw::test
