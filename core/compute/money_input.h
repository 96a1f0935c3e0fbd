// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/stages/terms.h"
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
    bool operator==(const MoneyTier&) const = default;
};

using CapitalInput = CapitalTerms<double>;
using RunningInput = RunningTerms<double>;
using FinanceInput = FinanceTerms;

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
    bool operator==(const MoneyInput&) const = default;
};

/// Lays out what the money stages need. Every id must be known: `compile` has checked them.
MoneyInput moneyInput(const Plan& plan, const Catalog& catalog);

} // namespace gw
