// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/layer.h"
#include "core/lanes/lane_math.h"
#include "core/model/business.h"

/// What things cost and on which terms the money is judged. Dollars of today, SI. `R` is the lane: double in a plan's own solve.
namespace gw {

/// Capital of the placed equipment and of what belongs to no single piece.
template <class R>
struct CapitalTerms {
    R acceleratorRacks {};
    R otherRacks {};                      ///< CPU, storage and network racks.
    R networkShare {};                    ///< Of the accelerator racks; 0 where network racks are placed.
    R powerGear {};                       ///< Transformers to PDUs, generators, batteries.
    R coolingGear {};
    R gridConnection {};
    R energySources {};
    R land {};
    R itCapacity {};                      ///< W, all racks at their maximum.
    R shellPerWatt {}, electricalPerWatt {}, mechanicalPerWatt {};
    R feesShare {};                       ///< Design and fees over construction capital.
    R contingency {};                     ///< Of what is built on site: land, racks and network apart.
    bool operator==(const CapitalTerms&) const = default;
};

/// Running costs that follow from capital, capacity and revenue. The energy and water bill comes from its own stage.
template <class R>
struct RunningTerms {
    R maintenanceShare {};                ///< Of infrastructure capital, per year.
    R insuranceShare {};                  ///< Of all capital, per year.
    R staffPerWattYear {};                ///< $/(W year) of IT capacity.
    R softwareShare {};                   ///< Of the accelerator racks' price, per year.
    R modelShare {}, salesShare {};       ///< Of revenue.
    bool operator==(const RunningTerms&) const = default;
};

/// The terms of the investment, the same in every lane.
struct FinanceTerms {
    int horizonYears = 10;                ///< Whole years after year 0, at most 50.
    double discountRate = 0, taxRate = 0;
    double hardwareLife = 5;              ///< Years.
    double refreshCostRatio = 1, refreshThroughputRatio = 1;
    double tokenPriceDecline = 0;         ///< Per year.
    double residualShare = 0;
    double energyEscalation = 0;          ///< Per year.
    double construction = 0, ramp = 0, timeToPower = 0;    ///< Years.
    bool operator==(const FinanceTerms&) const = default;
};

/// Visit the terms in one fixed order; see `eachNumber`.
template <class C, class F>
GW_HD void eachTerm(C& c, F&& visit) requires requires { c.acceleratorRacks; }
{
    visit(c.acceleratorRacks), visit(c.otherRacks), visit(c.networkShare), visit(c.powerGear), visit(c.coolingGear), visit(c.gridConnection);
    visit(c.energySources), visit(c.land), visit(c.itCapacity), visit(c.shellPerWatt), visit(c.electricalPerWatt), visit(c.mechanicalPerWatt);
    visit(c.feesShare), visit(c.contingency);
}

template <class C, class F>
GW_HD void eachTerm(C& c, F&& visit) requires requires { c.maintenanceShare; }
{
    visit(c.maintenanceShare), visit(c.insuranceShare), visit(c.staffPerWattYear), visit(c.softwareShare), visit(c.modelShare), visit(c.salesShare);
}

} // namespace gw
