// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_stages.h"

namespace gw {

CostResult spend(const MoneyInput& money, const UtilityBills<double>& bills, double revenue, const ScenarioFactors& scenario)
{
    constexpr double loadOfThePlan = 1;
    return spend(money.capital, money.running, bills, loadOfThePlan, revenue, scenario.of(Assumption::CapitalCost), scenario.of(Assumption::RackPrice));
}

} // namespace gw
