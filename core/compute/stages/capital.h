// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_input.h"
#include "core/compute/outcome.h"
#include "core/compute/solver.h"

#include <array>

namespace gw {

/// The bill of utilities in the first full year: $/year, scenario's energy price applied by the energy stage.
struct UtilityBill {
    double energy = 0;                    ///< Grid energy, demand charge and the fuel of own sources.
    double water = 0;
};

/// Capital and running cost by layer, dollars and dollars per year of the first full year.
///
///     layer           capital                                               running cost
///     energy          grid connection, own sources                          energy and demand charge, insurance
///     chips           racks of every kind, network share                    software, insurance
///     infrastructure  power and cooling gear, shell, installation, fees,    maintenance, staff, water, insurance
///                     contingency of all that is built on site, land
///     models          none: models are licensed or developed as they earn   share of revenue
///     applications    none                                                  share of revenue: selling, support, payment
///
/// The scenario's capital factor scales all capital, its rack factor the accelerator racks and the network share besides.
/// Land is neither insured nor maintained.
struct CostResult {
    std::array<double, layerCount> capital {};
    std::array<double, layerCount> running {};
    double land = 0;                      ///< Part of the infrastructure's capital that never wears.
    double racks = 0;                     ///< Part of the chips' capital that is bought anew at each refresh: the accelerator racks.
    double energyBill = 0;                ///< Part of the energy layer's running cost that escalates.
    double water = 0;                     ///< Part of the infrastructure's running cost that follows production.
    double revenueShare = 0;              ///< Running cost of models and applications per dollar of revenue.

    double& capitalOf(Layer layer) { return capital[static_cast<std::size_t>(layer)]; }
    double& runningOf(Layer layer) { return running[static_cast<std::size_t>(layer)]; }
    double capitalOf(Layer layer) const { return capital[static_cast<std::size_t>(layer)]; }
    double runningOf(Layer layer) const { return running[static_cast<std::size_t>(layer)]; }
    double totalCapital() const;
    double totalRunning() const;
};

CostResult spend(const MoneyInput& money, const UtilityBill& bill, double revenuePerYear, const ScenarioFactors& scenario);

} // namespace gw
