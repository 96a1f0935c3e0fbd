// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_input.h"
#include "core/compute/solver.h"
#include "core/compute/stages/serving.h"

namespace gw {

/// One tier over all racks, scenario applied, first full year. Tokens/s of output, $/year.
struct TierRevenue {
    Answer<TokenRate> capacity;           ///< NothingFits where no rack can serve it, NoRacks where none are placed.
    double sold = 0;
    double limit = 0;
    double interactivity = 0, ttft = 0;   ///< Of the slowest rack kind that serves it.
    double load = 0;                      ///< sold / capacity: mean share of its capacity that works.
    double revenue = 0;                   ///< $/year.
    Limit because = Limit::MemoryBandwidth;
};

struct RevenueResult {
    std::vector<TierRevenue> tiers;
    double tokensPerSecond = 0;           ///< Sold output tokens of all tiers.
    double servingRevenue = 0, trainingRevenue = 0;   ///< $/year.
    double goodput = 1;                   ///< Of training over all accelerators that train; 1 where none do.
    std::vector<double> rackServingPower; ///< W above idle that serving adds to one rack at its mean load, per rack kind.
    std::vector<double> rackTrainingPower;///< W above idle that training adds, constant through the day.
    double meanPower(const ServingInput& input, std::size_t rack) const
    {
        return input.racks[rack].idlePower + rackServingPower[rack] + rackTrainingPower[rack];
    }
    double revenue() const { return servingRevenue + trainingRevenue; }
};

/// `availability` is the share of time that the power chain and racks are up; it scales what is made.
RevenueResult earn(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability);

} // namespace gw
