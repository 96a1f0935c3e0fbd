// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"

#include "core/model/outline.h"
#include "tests/core/search/sample_parts.h"

namespace gw {
namespace {

const std::vector<ScenarioSpec> usualScenarios {
    {"Cheap tokens", {{Assumption::TokenPrice, 0.7}, {Assumption::TokenPriceDecline, 1.25}}},
    {"Dear energy", {{Assumption::EnergyPrice, 1.6}}},
    {"Late grid", {{Assumption::ConstructionTime, 1.6}}},
    {"Half the demand", {{Assumption::Demand, 0.5}}},
    {"Better software", {{Assumption::Throughput, 1.4}, {Assumption::Demand, 1.4}}},
};

/// Grid terms of the place: EIA 2023 industrial price of Virginia, life-cycle carbon of PJM 2024 (catalogue data 4.1 and 4.4).
void buyInVirginia(Plan& plan)
{
    plan.energy.price = dollarsPerKilowattHour(0.0892);
    plan.energy.carbon = gramsPerKilowattHour(392);
}

/// Texas and ERCOT, likewise.
void buyInTexas(Plan& plan)
{
    plan.energy.price = dollarsPerKilowattHour(0.0660);
    plan.energy.carbon = gramsPerKilowattHour(367);
}

/// A bay of this size before the south-east corner of the first hall, with a door where lorries are unloaded: the hall becomes an L.
void giveBay(Plan& plan, Length width, Length depth)
{
    for (const Space& space : plan.spaces) {
        if (space.kind != SpaceKind::DataHall) continue;
        const double w = space.width.in(metre), d = space.depth.in(metre), bay = depth.in(metre), side = width.in(metre);
        Space hall = space;
        hall.width += width;
        hall.outline = outlineText({{0, 0}, {w + side, 0}, {w + side, bay}, {w, bay}, {w, d}, {0, d}});
        plan.spaces.put(hall);
        const ObstacleId id {++plan.info.lastId};
        plan.obstacles.put({.id = id, .name = "Loading door", .space = hall.id, .kind = ObstacleKind::Door, .x = hall.width - metres(0.2), .y = metres(2), .width = metres(0.2),
            .depth = metres(3), .height = metres(3)});
        return;
    }
}

/// An enterprise's own cluster. Users and lengths are an Estimate; prices are what open models cost by the token in mid 2026.
Plan superpod(const Catalog& catalog)
{
    Plan plan = generated({.name = "SuperPOD", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}, .coolantSupply = celsius(45),
        .racksPerRow = 4, .rowsPerHall = 2, .networkRacksPerRow = 3, .storageRacksPerRow = 2}, catalog);
    buyInVirginia(plan);
    plan.site.monthsToPower = months(12);
    plan.schedule = {.construction = months(12), .ramp = months(3)};
    plan.workload = {.postTrainingShare = 0.20, .agenticShare = 0.35, .utilisation = 0.45, .dailySwing = 0.4, .trainingValue = dollarsPerYear(23'000)};
    plan.finance.tokenPriceDecline = 0.20;
    giveBusiness(plan, {
        .tiers = {{"Batch", "llama-3.1-70b", Precision::Fp8, 0.15, 4096, 512, 0, 10, 60, 0.10, 0.40},
            {"Standard", "gpt-oss-120b", Precision::Fp4, 0.20, 2048, 1024, 0.3, 60, 2, 0.05, 0.25},
            {"Premium", "deepseek-r1", Precision::Fp8, 0.25, 2048, 2048, 0.3, 36, 4, 1.35, 5.40},
            {"Agentic", "llama-3.1-405b", Precision::Fp8, 0.20, 8192, 1024, 0.7, 25, 8, 1.00, 3.00}},
        .buyers = {{"Document archive", "Batch", 1, 6e9}, {"Assistant for every desk", "Standard", 600'000, 60'000}, {"Research and law", "Premium", 100'000, 150'000},
            {"Code agents", "Agentic", 6'000, 400'000, Buyer::Agents, true, true, false}, {"Service desk agents", "Agentic", 3'000, 200'000, Buyer::Agents, true, false, true}},
        .scenarios = usualScenarios});
    plan.info.notes = superpodNotes(plan, catalog);
    return plan;
}

/// A provider of open models.
Plan hall(const Catalog& catalog)
{
    Plan plan = generated({.name = "Hall 100 MW", .racks = 576, .rack = {"gb300-nvl72"}, .climate = {"dallas"}, .coolantSupply = celsius(45),
        .racksPerRow = 16, .rowsPerHall = 36}, catalog);
    buyInTexas(plan);
    plan.site.monthsToPower = months(18);
    plan.schedule = {.construction = months(18), .ramp = months(6)};
    plan.workload = {.preTrainingShare = 0.10, .postTrainingShare = 0.10, .agenticShare = 0.4, .utilisation = 0.55, .dailySwing = 0.3, .trainingValue = dollarsPerYear(26'000)};
    plan.finance.tokenPriceDecline = 0.25;
    giveBusiness(plan, {
        .tiers = {{"Free", "gpt-oss-120b", Precision::Fp4, 0.10, 1024, 512, 0.3, 40, 3, 0, 0},
            {"Batch", "llama-3.1-70b", Precision::Fp8, 0.10, 4096, 512, 0, 10, 60, 0.07, 0.20},
            {"Standard", "gpt-oss-120b", Precision::Fp4, 0.20, 2048, 1024, 0.3, 60, 2, 0.05, 0.25},
            {"Premium", "deepseek-r1", Precision::Fp8, 0.25, 2048, 2048, 0.3, 36, 4, 1.35, 5.40},
            {"Agentic", "llama-3.1-405b", Precision::Fp8, 0.15, 8192, 1024, 0.7, 25, 8, 1.00, 3.00}},
        .buyers = {{"Visitors", "Free", 30e6, 20'000}, {"Data preparation", "Batch", 200, 1e9}, {"Assistants", "Standard", 40e6, 60'000}, {"Professionals", "Premium", 6e6, 200'000},
            {"Code agents", "Agentic", 100'000, 600'000, Buyer::Agents, true, true, false}, {"Buying agents", "Agentic", 50'000, 300'000, Buyer::Agents, false, true, true}},
        .scenarios = usualScenarios});
    plan.info.notes = hallNotes(plan, catalog);
    return plan;
}

/// The "$50 billion factory" of the vision.
Plan factory(const Catalog& catalog)
{
    Plan plan = generated({.name = "Factory 1 GW", .racks = 3840, .rack = {"vr-nvl72"}, .climate = {"dallas"}, .coolantSupply = celsius(45),
        .racksPerRow = 10}, catalog);
    buyInTexas(plan);
    plan.site.gridCapacity = megawatts(780);
    plan.site.monthsToPower = months(24);
    plan.energy.interruptibleShare = 0.05;
    plan.energy.interruptionPerYear = hours(100);
    addSource(plan, "Gas engines", "gas-engine", megawatts(300));
    addSource(plan, "Solar park", "solar", megawatts(200));
    plan.schedule = {.construction = months(24), .ramp = months(9)};
    plan.workload = {.preTrainingShare = 0.15, .postTrainingShare = 0.10, .agenticShare = 0.5, .utilisation = 0.60, .dailySwing = 0.3, .trainingValue = dollarsPerYear(40'000)};
    plan.finance.tokenPriceDecline = 0.15;
    plan.finance.hardwareLife = years(5);
    giveBusiness(plan, {
        .tiers = {{"Free", "gpt-oss-120b", Precision::Fp4, 0.10, 1024, 512, 0.3, 40, 3, 0, 0},
            {"Standard", "llama-3.1-70b", Precision::Fp8, 0.15, 2048, 1024, 0.3, 40, 3, 0.20, 0.80},
            {"Premium", "deepseek-r1", Precision::Fp8, 0.25, 2048, 2048, 0.3, 50, 4, 0.80, 3.20},
            {"Agentic", "llama-3.1-405b", Precision::Fp8, 0.25, 8192, 1024, 0.8, 30, 8, 3.00, 15.00}},
        .buyers = {{"Visitors", "Free", 1e9, 20'000}, {"Assistants", "Standard", 640e6, 60'000}, {"Professionals", "Premium", 130e6, 200'000},
            {"Code agents", "Agentic", 6e6, 800'000, Buyer::Agents, true, true, false}, {"Buying agents", "Agentic", 5e6, 400'000, Buyer::Agents, false, true, true},
            {"Case workers", "Agentic", 3e6, 400'000, Buyer::Agents, true, false, true}},
        .scenarios = usualScenarios});
    plan.info.notes = factoryNotes(plan, catalog);
    return plan;
}

/// Beside the users of a city: sixteen racks of the kind that air cools, in a building that had a small hall already. Prices are those of the
/// interfaces that a hospital or bank may not call because its data has to stay in the country; users and lengths are an Estimate.
Plan edge(const Catalog& catalog)
{
    Plan plan = generated({.name = "Edge 16 racks", .racks = 16, .rack = {"hgx-h200-4"}, .climate = {"frankfurt"}, .coolantSupply = celsius(24),
        .racksPerRow = 8, .rowsPerHall = 2}, catalog);
    // Estimate: what German businesses of 2-20 GWh paid in 2024 (Eurostat, half-yearly prices); the mix of 2024 after the Umweltbundesamt.
    plan.energy.price = dollarsPerKilowattHour(0.18);
    plan.energy.carbon = gramsPerKilowattHour(363);
    plan.site.monthsToPower = months(9);
    plan.schedule = {.construction = months(9), .ramp = months(1)};
    plan.workload = {.agenticShare = 0.25, .utilisation = 0.40, .dailySwing = 0.6};
    plan.finance.tokenPriceDecline = 0.15;
    giveBusiness(plan, {
        .tiers = {{"Batch", "llama-3.1-70b", Precision::Fp8, 0.20, 4096, 512, 0, 10, 60, 0.20, 0.80},
            {"Standard", "gpt-oss-120b", Precision::Fp8, 0.30, 2048, 1024, 0.3, 40, 3, 0.15, 0.60},
            {"Premium", "deepseek-r1", Precision::Fp8, 0.30, 2048, 2048, 0.3, 20, 6, 1.60, 6.50},
            {"Agentic", "llama-3.1-405b", Precision::Fp8, 0.20, 8192, 1024, 0.7, 12, 12, 2.00, 6.00}},
        .buyers = {{"Letters and archives", "Batch", 1, 4e9}, {"Clinics and offices", "Standard", 250'000, 60'000}, {"Diagnosis and law", "Premium", 34'000, 150'000},
            {"Case agents", "Agentic", 1'500, 200'000, Buyer::Agents, true, false, true}},
        .scenarios = usualScenarios});
    plan.info.notes = edgeNotes(plan, catalog);
    return plan;
}

/// A data hall that stood empty of machines: what air cooled at 5 kW a rack becomes liquid cooled at 142 kW. The hall keeps the bay where
/// lorries are unloaded, so its floor is no rectangle.
Plan retrofit(const Catalog& catalog)
{
    Plan plan = generated({.name = "Retrofit 20 MW", .racks = 112, .rack = {"gb300-nvl72"}, .climate = {"chicago"}, .coolantSupply = celsius(40),
        .racksPerRow = 14, .rowsPerHall = 8}, catalog);
    giveBay(plan, metres(9), metres(7));
    // Estimate after EIA 2023, industrial price of Illinois; life-cycle carbon of PJM 2024 (catalogue data 4.4).
    plan.energy.price = dollarsPerKilowattHour(0.082);
    plan.energy.carbon = gramsPerKilowattHour(392);
    plan.site.monthsToPower = months(10);
    plan.schedule = {.construction = months(10), .ramp = months(4)};
    plan.workload = {.postTrainingShare = 0.15, .agenticShare = 0.4, .utilisation = 0.50, .dailySwing = 0.35, .trainingValue = dollarsPerYear(24'000)};
    plan.finance.tokenPriceDecline = 0.22;
    giveBusiness(plan, {
        .tiers = {{"Batch", "llama-3.1-70b", Precision::Fp8, 0.15, 4096, 512, 0, 10, 60, 0.08, 0.30},
            {"Standard", "gpt-oss-120b", Precision::Fp4, 0.20, 2048, 1024, 0.3, 60, 2, 0.05, 0.25},
            {"Premium", "deepseek-r1", Precision::Fp8, 0.30, 2048, 2048, 0.3, 36, 4, 1.35, 5.40},
            {"Agentic", "llama-3.1-405b", Precision::Fp8, 0.20, 8192, 1024, 0.7, 25, 8, 1.00, 3.00}},
        .buyers = {{"Data preparation", "Batch", 40, 1e9}, {"Assistants", "Standard", 9e6, 60'000}, {"Professionals", "Premium", 0.95e6, 200'000},
            {"Code agents", "Agentic", 30'000, 600'000, Buyer::Agents, true, true, false}, {"Buying agents", "Agentic", 15'000, 300'000, Buyer::Agents, false, true, true}},
        .scenarios = usualScenarios});
    plan.info.notes = retrofitNotes(plan, catalog);
    return plan;
}

} // namespace

Outcome solved(const Plan& plan, const Catalog& catalog)
{
    return Trial(plan, catalog).base();
}

std::vector<Sample> makeSamples(const Catalog& catalog)
{
    std::vector<Sample> samples {{"superpod.gwp.json", superpod(catalog)}, {"hall-100mw.gwp.json", hall(catalog)}, {"factory-1gw.gwp.json", factory(catalog)},
        {"edge-16-racks.gwp.json", edge(catalog)}, {"retrofit-20mw.gwp.json", retrofit(catalog)}};
    for (Sample& sample : samples) sample.plan.info.author = "Gigawright";
    return samples;
}

} // namespace gw
