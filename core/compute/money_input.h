// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

#include <vector>

namespace gw {

/// What customers of one tier pay and ask for. SI: dollars per token, tokens per second.
struct MoneyTier {
    double inputPerOutput = 0;            ///< Input tokens per output token.
    double cachedShare = 0;               ///< Of the input tokens.
    double inputPrice = 0, outputPrice = 0;
    bool hasDemand = false;               ///< False: whatever is made is sold.
    double demand = 0;                    ///< Output tokens/s at the daily mean.
};

/// Capital of the placed equipment and of what belongs to no single piece; dollars of today.
struct CapitalInput {
    double acceleratorRacks = 0;
    double otherRacks = 0;                ///< CPU, storage and network racks.
    double networkShare = 0;              ///< Of the accelerator racks; 0 where network racks are placed.
    double powerGear = 0;                 ///< Transformers to PDUs, generators, batteries.
    double coolingGear = 0;
    double gridConnection = 0;
    double energySources = 0;
    double land = 0;
    double itCapacity = 0;                ///< W, all racks at their maximum.
    double shellPerWatt = 0, electricalPerWatt = 0, mechanicalPerWatt = 0;
    double feesShare = 0;                 ///< Design and fees over construction capital.
    double contingency = 0;               ///< Of what is built on site: land, racks and network apart.
};

/// Running costs that follow from capital, capacity and revenue. The energy and water bill comes from its own stage.
struct RunningInput {
    double maintenanceShare = 0;          ///< Of infrastructure capital, per year.
    double insuranceShare = 0;            ///< Of all capital, per year.
    double staffPerWattYear = 0;          ///< $/(W year) of IT capacity.
    double softwareShare = 0;             ///< Of the accelerator racks' price, per year.
    double modelShare = 0, salesShare = 0;///< Of revenue.
};

struct FinanceInput {
    int horizonYears = 10;                ///< Whole years after year 0, at most 50.
    double discountRate = 0, taxRate = 0;
    double hardwareLife = 5;              ///< Years.
    double refreshCostRatio = 1, refreshThroughputRatio = 1;
    double tokenPriceDecline = 0;         ///< Per year.
    double residualShare = 0;
    double energyEscalation = 0;          ///< Per year.
    double construction = 0, ramp = 0, timeToPower = 0;    ///< Years.
};

struct MoneyInput {
    std::vector<MoneyTier> tiers;         ///< Parallel to Plan::tiers.
    std::vector<double> equipmentCost;    ///< Parallel to Plan::equipment.
    double accelerators = 0;
    double utilisation = 1;
    double trainingShare = 0;             ///< Of accelerator time, pre- and post-training.
    double trainingValue = 0;             ///< $ per year of one accelerator that trains.
    double meanTimeBetweenFailures = 0, restart = 0, checkpointCost = 0;   ///< s; of one accelerator.
    CapitalInput capital;
    RunningInput running;
    FinanceInput finance;
};

/// Lays out what the money stages need. Every id must be known: `compile` has checked them.
MoneyInput moneyInput(const Plan& plan, const Catalog& catalog);

} // namespace gw
