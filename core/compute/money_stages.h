// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_input.h"
#include "core/compute/outcome.h"
#include "core/compute/solver.h"
#include "core/compute/stages/capital.h"
#include "core/compute/stages/sales.h"
#include "core/compute/stages/serving.h"
#include "core/formulas/token_money.h"

/// The money stages as a plan's own solve runs them: in double, with the reasons for what is missing.
namespace gw {

/// Price of a cached input token over an uncached one. Derived from the GPT-5.x price rows of June 2026: 0.50 to 5 $/Mtok.
inline constexpr double cachedPriceRatio = 0.1;

/// What one output token earns together with the input tokens that asked for it; $/token.
constexpr double earnedPerOutputToken(const MoneyTier& tier)
{
    const double cached = tier.inputPerOutput * tier.cachedShare;
    return mixPrice<double, double>({tier.inputPerOutput - cached, cached, 1}, {tier.inputPrice, tier.inputPrice * cachedPriceRatio, tier.outputPrice});
}

/// One tier over all racks, scenario applied, first full year. Tokens/s of output, $/year.
struct TierRevenue {
    Answer<TokenRate> capacity;           ///< NothingFits where no rack can serve it, NoRacks where none are placed.
    double offered = 0;                   ///< Capacity at the plan's utilisation.
    double sold = 0;
    double limit = 0;                     ///< What physics allows the same accelerators at the same batch.
    double interactivity = 0, ttft = 0;   ///< Of the slowest rack kind that serves it.
    double load = 0;                      ///< sold / capacity: mean share of its capacity that works.
    double revenue = 0;                   ///< $/year.
    Limit because = Limit::MemoryBandwidth;
};

struct RevenueResult {
    Sales<double> sales;
    std::vector<TierRevenue> tiers;
    double tokensPerSecond = 0;           ///< Sold output tokens of all tiers.
    double servingRevenue = 0, trainingRevenue = 0;   ///< $/year.
    double servingShare = 0;              ///< Of the accelerator time that is given to anything; the rest trains.
    double goodput = 1;                   ///< Of training over all accelerators that train; 1 where none do.
    std::vector<double> rackServingPower; ///< W above idle that serving adds to one rack at its mean load, per rack kind.
    std::vector<double> rackTrainingPower;///< W above idle that training adds, constant through the day.
    double revenue() const { return servingRevenue + trainingRevenue; }
};

/// Every rack gives each tier the tier's share of its time. `availability` is the share of time that the power chain and racks are up; it
/// scales what is made. The scenario's throughput may lift a tier to its physical limit and no further.
RevenueResult earn(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario, double availability);

/// Share of training time that is not lost to checkpoints, failures and restarts; 1 where nothing trains.
double goodputOf(const MoneyInput& money);
/// $/year of the accelerators that train, downtime deducted.
double trainingRevenueOf(const MoneyInput& money, double availability);

/// The part of a venture that `sell` needs.
Venture<double> sellingVenture(const ServingInput& serving, const ServingResult& pairs, const MoneyInput& money, const ScenarioFactors& scenario,
    double availability);

using CostResult = Costs<double>;

/// `revenue` in $/year; the bills are taken at the load of the plan.
CostResult spend(const MoneyInput& money, const UtilityBills<double>& bills, double revenue, const ScenarioFactors& scenario);

struct CashFlowResult {
    std::vector<YearOutcome> years;       ///< Year 0 to the horizon.
    double npv = 0;
    Answer<double> irr;
    int irrRoots = 0;                     ///< More than one means that the rate is to be read with care.
    Answer<Time> payback;                 ///< From the end of year 0.
    Answer<double> roi;
    Answer<TokenPrice> levelised;         ///< Per output token.
    double revenue = 0;                   ///< Over the horizon, not discounted; likewise:
    std::array<double, layerCount> spent {}; ///< capital and running cost of each layer, what comes back at the horizon deducted, before tax.
    Time timeToPower, timeToFullCapacity; ///< From the decision, which is the start of construction or of the grid's work.
};

CashFlowResult flow(const MoneyInput& money, const RevenueResult& revenue, const CostResult& cost, const ScenarioFactors& scenario);

struct LayersResult {
    std::array<LayerOutcome, layerCount> layers;
    Balance money;                        ///< Revenue in, value added of the five layers out.
};

/// See `stages/layers.h`.
LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, const CashFlowResult& cash, double revenuePerYear);

} // namespace gw
