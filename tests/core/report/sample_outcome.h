// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <cmath>
#include <numbers>

/// A small plan with round, invented figures: plausible in size, easy to check by head. Nothing here is a claim about real equipment.
namespace gw::sample {

template <class Q> Figure<Q> figure(Q value, Confidence confidence = Confidence::Estimate)
{
    return {value, {}, {}, {"TEST", "2026-01", confidence, {}}};
}

inline EquipmentType rackType()
{
    EquipmentType type {EquipmentTypeId {"test-rack"}, EquipmentKind::AcceleratorRack, "Test rack 72", "Test maker"};
    type.width = figure(metres(0.6)), type.depth = figure(metres(1.2)), type.height = figure(metres(2.3));
    type.mass = figure(kilograms(1360)), type.price = figure(millionDollars(3.4), Confidence::Analysis), type.leadTime = figure(weeks(26));
    type.price.low = millionDollars(3.1), type.price.high = millionDollars(4.0);
    RackData rack;
    rack.accelerator = AcceleratorId {"test-chip"};
    rack.accelerators = figure(72.0), rack.idlePower = figure(kilowatts(30)), rack.typicalPower = figure(kilowatts(115)),
    rack.maximumPower = figure(kilowatts(132));
    rack.liquidShare = figure(0.87), rack.cords = figure(2.0), rack.maximumSupply = figure(celsius(45));
    rack.maximumAirInlet = figure(celsius(32));
    type.rack = rack;
    return type;
}

inline EquipmentType transformerType()
{
    EquipmentType type {EquipmentTypeId {"test-transformer"}, EquipmentKind::Transformer, "Test transformer 3 MVA", "Test maker"};
    type.width = figure(metres(2.4)), type.depth = figure(metres(2.2)), type.height = figure(metres(2.5)), type.mass = figure(tonnes(8)),
    type.price = figure(thousandDollars(250));
    type.leadTime = figure(weeks(120), Confidence::Press);
    type.power = PowerData {figure(megawatts(3)), figure(0.001), figure(0.0), figure(0.006)};
    return type;
}

inline EquipmentType coolerType()
{
    EquipmentType type {EquipmentTypeId {"test-cooler"}, EquipmentKind::DryCooler, "Test dry cooler 1.5 MW", "Test maker"};
    type.width = figure(metres(8)), type.depth = figure(metres(2.3)), type.height = figure(metres(2.6)), type.mass = figure(tonnes(6)),
    type.price = figure(thousandDollars(180));
    type.cooling = CoolingData {figure(megawatts(1.5)), figure(0.02), figure(kelvins(8)), figure(0.0), figure(0.0)};
    return type;
}

inline Catalog catalog()
{
    Catalog all;
    all.sources.push_back({"TEST", "A source that exists in tests only",
        "https://example.com/a/rather/long/address/that/has/to/be/broken/somewhere?page=12", "2026-01"});
    AcceleratorType chip;
    chip.id = {"test-chip"}, chip.name = "Test chip", chip.maker = "Test maker";
    chip.memoryBandwidth = figure(terabytesPerSecond(8)), chip.memory = figure(192e9), chip.bf16 = figure(teraflopsPerSecond(2500)),
    chip.fp8 = figure(teraflopsPerSecond(5000));
    chip.scaleUp = figure(gigabytesPerSecond(900)), chip.scaleUpDomain = figure(72.0), chip.power = figure(kilowatts(1.2));
    all.accelerators = {chip};
    all.equipment = {rackType(), transformerType(), coolerType()};
    ModelType model;
    model.id = {"test-model"}, model.name = "Test model 405B", model.parameters = figure(405e9), model.activeParameters = figure(405e9);
    all.models = {model};
    Climate climate;
    climate.id = {"test-town"}, climate.name = "Test town";
    climate.monthlyOrigin = {"TEST", "2026-01", Confidence::Datasheet, {}};
    all.climates = {climate};
    return all;
}

/// Eight racks in two rows that face each other, two transformers and a dry cooler.
inline Plan plan()
{
    Plan plan;
    plan.info = {"Test superpod", "A test", "A plan for tests: its figures are round and invented.", 40};
    plan.site = {"Ashburn, Virginia", ClimateId {"test-town"}, megawatts(2), months(12), squareMetres(2000), dollarsPerSquareMetre(300)};
    plan.spaces.put({SpaceId {1}, "Hall 1", SpaceKind::DataHall, metres(0), metres(0), metres(12), metres(9)});
    plan.spaces.put({SpaceId {2}, "Yard", SpaceKind::Yard, metres(14), metres(0), metres(12), metres(9)});
    for (std::uint32_t i = 0; i < 8; ++i)
        plan.equipment.put({ EquipmentId {10 + i}, "Rack " + std::to_string(i + 1), EquipmentTypeId {"test-rack"}, SpaceId {1}, {},
            metres(4 + 0.6 * (i % 4)), metres(i < 4 ? 2 : 4.8), i < 4 ? Facing::North : Facing::South});
    for (std::uint32_t i = 0; i < 2; ++i)
        plan.equipment.put({ EquipmentId {20 + i}, i == 0 ? "Transformer A" : "Transformer B", EquipmentTypeId {"test-transformer"},
            SpaceId {2}, {}, metres(1 + 4.0 * i), metres(1)});
    plan.equipment.put({EquipmentId {30}, "Dry cooler 1", EquipmentTypeId {"test-cooler"}, SpaceId {2}, {}, metres(1), metres(5)});
    plan.loops.put({LoopId {31}, "Facility loop", LoopKind::Facility});
    ServiceTier tier {TierId {32}, "Premium", ModelId {"test-model"}};
    tier.capacityShare = 0.8, tier.outputPrice = TokenPrice::fromSi(2e-6);
    plan.tiers.put(tier);
    return plan;
}

inline Headline headline()
{
    Headline h;
    h.racks = 8, h.accelerators = 576;
    h.itPower = kilowatts(900), h.facilityPower = megawatts(1), h.gridPeak = megawatts(1.2);
    h.pue = 1.0 / 0.9, h.wue = WaterIntensity {}, h.cue = gramsPerKilowattHour(390);
    h.energyPerYear = megawattHours(8760), h.carbonPerYear = tonnes(3066);
    h.tokensPerSecond = tokensPerSecond(250000), h.tokensPerSecondPerMegawatt = 250000.0, h.tokensPerJoule = TokensPerEnergy::fromSi(0.25);
    h.costPerMillionTokens = dollarsPerMillionTokens(1.35);
    h.capex = millionDollars(40), h.opex = dollarsPerYear(4e6), h.revenue = dollarsPerYear(16e6), h.npv = millionDollars(9.5);
    h.irr = 0.174, h.payback = years(4.0), h.roi = 0.6, h.timeToPower = months(12), h.timeToFullCapacity = months(24);
    return h;
}

inline std::vector<YearOutcome> years()
{
    std::vector<YearOutcome> flows;
    Money sum;
    for (int i = 0; i <= 10; ++i) {
        YearOutcome y;
        y.capital = millionDollars(i == 0 ? 40 : i == 6 ? 20 : 0);
        y.revenue = dollarsPerYear(i == 0 ? 0 : 16e6), y.opex = millionDollars(i == 0 ? 0 : 4), y.tax = millionDollars(i == 0 ? 0 : 2);
        y.net = millionDollars(y.revenue.in(dollarPerYear) / 1e6) - y.capital - y.opex - y.tax;
        y.cumulative = sum += y.net;
        flows.push_back(y);
    }
    return flows;
}

/// A year with a warm summer and a daily wave.
inline std::vector<HourOutcome> hours()
{
    std::vector<HourOutcome> all(8760);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double season = -std::cos(2 * std::numbers::pi * (static_cast<double>(i) / 24 - 15) / 365),
                     day = std::sin(2 * std::numbers::pi * static_cast<double>(i) / 24);
        all[i].siteKw = static_cast<float>(1000 + 40 * season + 60 * day);
    }
    return all;
}

inline Outcome outcome()
{
    Outcome o;
    o.headline = headline();
    const auto layer = [](double capex, double opex, double added, double roi) {
        return LayerOutcome {millionDollars(capex), dollarsPerYear(opex * 1e6), dollarsPerYear(added * 1e6), roi};
    };
    o.layers = {layer(1, 0.8, 1.2, 3.0), layer(28, 0.6, 8.0, 1.6), layer(9, 1.0, 2.8, 1.0), layer(1.2, 1.0, 2.4, 10.7), layer(0.8, 0.6, 1.6, 11.5)};
    TierOutcome tier {TierId {32}, tokensPerSecond(400000), tokensPerSecond(250000), tokensPerSecond(900000), Limit::MemoryBandwidth,
        tokensPerSecond(48), seconds(0.9), dollarsPerYear(16e6)};
    o.tiers = {tier};
    o.limits = {{"tokens_per_s", 250000, 900000, 250000.0 / 900000, "hbm_bandwidth"}, {"pue", 1.111, 1, 1 / 1.111, "carnot"}};
    const auto stage = [](PowerStage s, double in, double loss) {
        return PowerStageOutcome {s, kilowatts(in), kilowatts(in - loss), kilowatts(loss)};
    };
    o.power = { stage(PowerStage::Transformer, 1000, 10), stage(PowerStage::Switchgear, 990, 2), stage(PowerStage::Ups, 928, 18),
        stage(PowerStage::Distribution, 910, 10), stage(PowerStage::RackShelf, 900, 20), stage(PowerStage::Cooling, 60, 60)};
    o.years = years();
    o.equipment.resize(11);
    for (auto& piece : o.equipment) piece.typicalPower = kilowatts(115), piece.peakPower = kilowatts(132);
    o.hours = hours();
    o.balances = {{"power", 1000, 1000}, {"money", 16, 16}};
    return o;
}

inline std::vector<Finding> findings()
{
    Finding narrow {Rule::AisleTooNarrow, Severity::Warning, {EquipmentId {10}}, SpaceId {1}, "Hall 1, aisle 1", 1.1, 1.2, "m"};
    Finding waived {Rule::OneSideOnly, Severity::Warning, {EquipmentId {11}}, SpaceId {1}, "Rack 2", 1, 2, "", true, "A test rack that may fail"};
    return {narrow, waived};
}

/// Everything a report is built from, kept alive together.
struct Sample {
    Plan plan = sample::plan();
    Catalog catalog = sample::catalog();
    Outcome outcome = sample::outcome();
    std::vector<Finding> findings = sample::findings();
    Scene scene = buildScene(plan, catalog, outcome, findings, ColourBy::Power);

    ReportInput input() const { return {plan, catalog, outcome, findings, scene, "base", "sha256:0123456789abcdef0123456789abcdef", "2026-11-22"}; }
};

} // namespace gw::sample
