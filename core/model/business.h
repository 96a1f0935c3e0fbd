// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/units/units.h"

#include <string>

namespace gw {

/// Bytes per weight and arithmetic used in serving.
enum class Precision : std::uint8_t { Bf16, Fp8, Fp4 };

/// The grid contract and what the rest of the site's energy terms are. The values a new plan starts with: price within the industrial means of
/// US states, 5.75 to 18.6 c/kWh (EIA Electric Power Annual, 2023); carbon between PJM's direct and life-cycle means of 2024, 321 and 392 g/kWh
/// (Electricity Maps data); demand charge, water price and escalation are estimates, to be replaced by the site's own contract.
struct EnergyContract {
    EnergyPrice price = dollarsPerKilowattHour(0.07);
    DemandPrice demandCharge = dollarsPerKilowattMonth(10);
    CarbonIntensity carbon = gramsPerKilowattHour(350);
    VolumePrice waterPrice = dollarsPerCubicMetre(2);
    double priceEscalation = 0.02;              ///< Per year.
    double interruptibleShare = 0;              ///< Share of the grid capacity that may be called back.
    Time interruptionPerYear {};                ///< Hours per year it is called back.
    RegionId region;                            ///< Whose price and carbon record these figures were taken from, or none.
    bool operator==(const EnergyContract&) const = default;
};

/// A source of energy other than the contract's grid supply.
struct EnergySource {
    SourceId id;
    std::string name;
    EnergySourceTypeId type;
    Power capacity;
    bool operator==(const EnergySource&) const = default;
};

/// How the factory's capacity is used. Utilisation and swing start within the published peak-to-mean ratios of 1.6 to 2.5 for daily demand;
/// restart and checkpoint times are estimates.
struct Workload {
    double preTrainingShare = 0;                ///< Shares of accelerator time; with the tiers' shares they sum to at most 1.
    double postTrainingShare = 0;
    double agenticShare = 0;                    ///< Of the served tokens, the part that agents ask for. Does not take capacity twice.
    double utilisation = 0.6;                   ///< Mean over peak of served demand, over the year.
    double dailySwing = 0.3;                    ///< Amplitude of the daily demand wave over its mean, 0..1.
    MoneyRate trainingValue {};                 ///< What a year of training on one accelerator is worth.
    Time meanTimeBetweenFailures = hours(50677);///< Of one accelerator. Meta, Llama 3 report: 419 stops in 54 days on 16,384 GPUs.
    Time restart = minutes(15);                 ///< To detect, replace by a spare and reload.
    Time checkpointCost = seconds(60);
    bool operator==(const Workload&) const = default;
};

/// What a customer buys.
struct ServiceTier {
    TierId id;
    std::string name;
    ModelId model;
    Precision precision = Precision::Fp8;
    double capacityShare = 0;                   ///< Of the accelerators.
    Tokens inputLength = tokens(1024);
    Tokens outputLength = tokens(1024);
    double cachedShare = 0;                     ///< Of input tokens found in the prefix cache.
    TokenRate minimumInteractivity = tokensPerSecond(20);   ///< Tokens/s seen by one user.
    Time maximumTtft = seconds(2);
    TokenPrice inputPrice;                      ///< 0 is a free tier.
    TokenPrice outputPrice;
    TokenRate demand {};                        ///< Output tokens/s asked at the daily mean; 0 = unlimited demand.
    bool operator==(const ServiceTier&) const = default;
};

/// Who buys tokens. Of the three powers an agent may hold two.
struct Application {
    ApplicationId id;
    std::string name;
    TierId tier;
    double users = 0;
    Tokens tokensPerUserDay {};
    bool isAgent = false;
    bool sensitiveData = false;
    bool codeExecution = false;
    bool externalCommunication = false;
    bool operator==(const Application&) const = default;
};

/// The terms of the investment. What a new plan starts with are estimates for the planner to replace, but for the federal tax rate of the USA,
/// 21 % (26 USC 11); prices of tokens, residuals and refreshes are scenario assumptions, not measurements.
struct Finance {
    Time horizon = years(10);
    double discountRate = 0.09;
    double taxRate = 0.21;
    Time hardwareLife = years(5);               ///< Accelerator racks are bought anew after this.
    double refreshCostRatio = 0.8;              ///< Price of the refresh over today's, for the same racks.
    double refreshThroughputRatio = 2.0;        ///< Tokens per rack after a refresh over before.
    double tokenPriceDecline = 0.15;            ///< Per year.
    double residualShare = 0.05;                ///< Of the last hardware purchase, at the horizon.
    double salesCostShare = 0.08;               ///< Of revenue: selling, support, payment.
    double modelCostShare = 0.10;               ///< Of revenue: licences and own model development.
    double contingency = 0.07;                  ///< Of capital.
    double softwarePerRackYear = 0;             ///< Of the rack price, per year.
    bool operator==(const Finance&) const = default;
};

/// From decision to full capacity.
struct Schedule {
    Time construction = months(18);
    Time ramp = months(6);                      ///< From first racks live to all racks live.
    bool operator==(const Schedule&) const = default;
};

/// An assumption a scenario may scale.
enum class Assumption : std::uint8_t { EnergyPrice, TokenPrice, Demand, CapitalCost, RackPrice, Throughput, CarbonIntensity, TokenPriceDecline, ConstructionTime };

struct Scenario {
    ScenarioId id;
    std::string name;
    bool operator==(const Scenario&) const = default;
};

/// One assumption of one scenario, as a factor on the base.
struct ScenarioChange {
    ScenarioChangeId id;
    ScenarioId scenario;
    Assumption assumption = Assumption::EnergyPrice;
    double factor = 1;
    bool operator==(const ScenarioChange&) const = default;
};

/// A finding that someone accepts, and why.
struct Waiver {
    WaiverId id;
    std::string rule;
    EquipmentId equipment;                      ///< None = every object of the rule.
    std::string reason;
    std::string author;
    std::string date;                           ///< ISO 8601.
    std::string object;                         ///< The name of what the finding is about; empty = any.
    std::string expires;                        ///< ISO 8601, the last day it holds; empty = for good.
    bool operator==(const Waiver&) const = default;
};

} // namespace gw
