// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/terms.h"

/// What a factory comes to in numbers, once its peak, its serving and its year are known: all that the money stages need.
namespace gw {

inline constexpr int mostTiers = 16;
inline constexpr int mostOffers = 128;

/// What all racks of one kind offer one tier, all of them up: output tokens/s as the model says, and as physics allows at most.
template <class R>
struct RackOffer {
    R rate {}, limit {};
    int tier = 0;
};

/// Terms on which a tier sells.
template <class R>
struct TierTerms {
    R perToken {};                        ///< $ per output token, the input tokens that asked for it included.
    R demand {};                          ///< Output tokens/s at the daily mean.
    R power {};                           ///< W that all racks draw above idle when they serve nothing else, at full load.
    bool hasDemand = false;               ///< False: whatever is made is sold.
};

/// A yearly amount as it changes with the serving load: `base` at the load of the plan (1), and a parabola around it.
template <class R>
struct LoadCurve {
    R base {}, slope {}, bend {};
    GW_HD constexpr R at(R load) const
    {
        const R over = load - R(1);
        return base + over * (slope + over * bend);
    }
};

/// A year of operation by its serving load. J, kg, m3, $; the scenario's prices are not applied.
template <class R>
struct YearCurves {
    LoadCurve<R> it, site;                ///< J.
    LoadCurve<R> gridCost, ownCost;       ///< $: grid energy with its demand charge; fuel of own sources.
    LoadCurve<R> gridCarbon, ownCarbon;   ///< kg.
    LoadCurve<R> water, waterCost;        ///< m3, $.
};

/// The nine assumptions, as `ScenarioFactors`.
inline constexpr int assumptionCount = 9;

template <class R>
struct Venture {
    int tierCount = 0, offerCount = 0;
    TierTerms<R> tier[mostTiers] {};
    RackOffer<R> offer[mostOffers] {};
    R utilisation {};                     ///< Mean over peak of served demand.
    R availability {};                    ///< Share of time that power chain, racks and grid contract leave.
    R trainingRevenue {};                 ///< $/year, downtime deducted.
    R servingShare {};                    ///< Of the accelerator time that is given to anything.
    R servingPower {};                    ///< W of serving above idle at the plan's load: the load that `year` calls 1.
    YearCurves<R> year;
    CapitalTerms<R> capital;
    RunningTerms<R> running;
    FinanceTerms finance;                 ///< The same in every lane.
    R factor[assumptionCount] {};         ///< By `Assumption`; all 1 is the base.
    GW_HD R factorOf(Assumption a) const { return factor[static_cast<int>(a)]; }
};

/// Visits every number of a venture that may differ from lane to lane, in one fixed order; `visit` gets a reference.
template <class V, class F>
GW_HD void eachNumber(V& venture, F&& visit)
{
    for (int t = 0; t < venture.tierCount; ++t) visit(venture.tier[t].perToken), visit(venture.tier[t].demand), visit(venture.tier[t].power);
    for (int o = 0; o < venture.offerCount; ++o) visit(venture.offer[o].rate), visit(venture.offer[o].limit);
    visit(venture.utilisation), visit(venture.availability), visit(venture.trainingRevenue), visit(venture.servingShare), visit(venture.servingPower);
    auto& y = venture.year;
    for (auto* curve : {&y.it, &y.site, &y.gridCost, &y.ownCost, &y.gridCarbon, &y.ownCarbon, &y.water, &y.waterCost})
        visit(curve->base), visit(curve->slope), visit(curve->bend);
    eachTerm(venture.capital, visit);
    eachTerm(venture.running, visit);
    for (int a = 0; a < assumptionCount; ++a) visit(venture.factor[a]);
}

} // namespace gw
