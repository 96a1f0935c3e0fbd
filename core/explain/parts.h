// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/ground.h"

#include "core/compute/stages/venture.h"

/// The parts of a derivation, each written down from what its stage was given.
namespace gw {

CapitalTerms<Traced> explainCapital(Scribe& scribe);
RunningTerms<Traced> explainRunning(Scribe& scribe);

/// How each rack kind serves each tier.
struct TracedServing {
    std::vector<Traced> tokens, limit, activePower, interactivity, ttft;   ///< [rack kind * tiers + tier]; bare 0 where it does not fit.
    std::vector<Traced> racks;                        ///< Placed of each kind.
    std::vector<Traced> idlePower;                    ///< Of one rack of each kind.
};
TracedServing explainServing(Scribe& scribe);
/// All of a venture that is known before its year is; the year's curves and the load are left out.
void explainSelling(Scribe& scribe, const TracedServing& serving, const Traced& delivered, Venture<Traced>& venture);

struct TracedAvailability {
    Traced power, delivered;
};
TracedAvailability explainAvailability(Scribe& scribe, const Traced& peak);
Traced explainGoodput(Scribe& scribe);

/// What of a year the money and the headline ask for. J, $, kg, m3.
struct TracedYear {
    Traced it, cooling, site, peak, water;
    Traced gridCost, ownCost, waterCost, gridCarbon, ownCarbon;
    std::vector<Traced> rackMean;                     ///< W of one rack of each of the scribe's groups.
};
TracedYear explainYear(Scribe& scribe, const TracedServing& serving, const Venture<Traced>& venture, const Sales<Traced>& sales, double load);
/// The bills as they change with the serving load.
void explainCurves(Scribe& scribe, const TracedYear& none, const TracedYear& plan, const TracedYear& most, const Traced& full, YearCurves<Traced>& curves);
Traced explainPeak(Scribe& scribe);

} // namespace gw
