// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_input.h"
#include "core/compute/solver.h"
#include "core/compute/stages/serving.h"
#include "core/lanes/lane_math.h"

namespace gw {

/// Price of a cached input token over an uncached one. Derived from the GPT-5.x price rows of June 2026: 0.50 to 5 $/Mtok.
inline constexpr double cachedPriceRatio = 0.1;

/// What one output token earns together with the input tokens that asked for it; $/token.
template <class R>
GW_HD constexpr R earnedPerOutputToken(const MoneyTier& tier, R priceFactor)
{
    const R paidInput = R(tier.inputPerOutput) * (R(1) - R(tier.cachedShare) * R(1 - cachedPriceRatio));
    return priceFactor * (R(tier.outputPrice) + paidInput * R(tier.inputPrice));
}

/// Output tokens/s sold on average: what is offered, or what is asked for if that is less.
template <class R>
GW_HD constexpr R soldTokens(R offered, R demand)
{
    return lane::smaller(offered, demand);
}

/// One tier over all racks, scenario applied, first full year. Tokens/s of output, $/year.
struct TierRevenue {
    Answer<TokenRate> capacity;           ///< NothingFits where no rack can serve it, NoRacks where none are placed.
    double offered = 0;                   ///< Capacity at the plan's utilisation.
    double demand = 0;                    ///< Infinite where the plan states none.
    double sold = 0;
    double perToken = 0;                  ///< $ earned per output token, input included.
    double limit = 0;                     ///< What physics allows the same accelerators at the same batch.
    double interactivity = 0, ttft = 0;   ///< Of the slowest rack kind that serves it.
    double load = 0;                      ///< sold / capacity: mean share of its capacity that works.
    double revenue = 0;                   ///< $/year.
    Limit because = Limit::MemoryBandwidth;
};

struct RevenueResult {
    std::vector<TierRevenue> tiers;
    double tokensPerSecond = 0;           ///< Sold output tokens of all tiers.
    double servingRevenue = 0, trainingRevenue = 0;   ///< $/year.
    double servingShare = 0;              ///< Of the accelerator time that is given to anything; the rest trains.
    double goodput = 1;                   ///< Of training over all accelerators that train; 1 where none do.
    std::vector<double> rackServingPower; ///< W above idle that serving adds to one rack at its mean load, per rack kind.
    std::vector<double> rackTrainingPower;///< W above idle that training adds, constant through the day.
    double meanPower(const ServingInput& input, std::size_t rack) const
    {
        return input.racks[rack].idlePower + rackServingPower[rack] + rackTrainingPower[rack];
    }
    double revenue() const { return servingRevenue + trainingRevenue; }
};

/// Every rack gives each tier the tier's share of its time. `availability` is the share of time that the power chain and racks are up; it
/// scales what is made. The scenario's throughput may lift a tier to its physical limit and no further.
RevenueResult earn(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability);

} // namespace gw
