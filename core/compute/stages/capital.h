// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_input.h"
#include "core/compute/solver.h"

namespace gw {

/// The bill of utilities in the first full year: $/year, scenario's energy price applied by the energy stage.
struct UtilityBill {
    double energy = 0;                    ///< Grid energy, demand charge and the fuel of own sources.
    double water = 0;
};

/// Capital and running cost by layer (index by `Layer`), dollars and dollars per year of the first full year.
struct CostResult {
    std::array<double, layerCount> capital {};
    std::array<double, layerCount> running {};
    double land = 0;                      ///< Part of the infrastructure's capital that never wears.
    double racks = 0;                     ///< Part of the chips' capital that is bought anew at each refresh.
    double energyBill = 0;                ///< Part of the energy layer's running cost that escalates.
    double totalCapital() const;
    double totalRunning() const;
};

CostResult spend(const MoneyInput& money, const UtilityBill& bill, double revenuePerYear, const ScenarioFactors& scenario);

} // namespace gw
