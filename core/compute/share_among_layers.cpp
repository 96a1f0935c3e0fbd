// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/layers.h"

#include "core/formulas/finance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gw {

namespace {

using PerLayer = std::array<double, layerCount>;

int wholeYears(double years) { return std::max(1, static_cast<int>(std::lround(years))); }

PerLayer yearlyCosts(const FinanceInput& finance, const CostResult& cost)
{
    PerLayer yearly = cost.running;
    for (std::size_t i = 0; i < layerCount; ++i) {
        const bool wears = static_cast<Layer>(i) == Layer::Chips;
        const int life = wears ? std::min(wholeYears(finance.hardwareLife), finance.horizonYears) : finance.horizonYears;
        yearly[i] += cost.capital[i] * capitalRecovery(finance.discountRate, life);
    }
    return yearly;
}

/// The last layer takes what the others leave, so that rounding leaves nothing over.
PerLayer shares(const PerLayer& yearly, double revenue)
{
    const double all = std::accumulate(yearly.begin(), yearly.end(), 0.0);
    PerLayer value {};
    if (!(all > 0)) {
        value.back() = revenue;
        return value;
    }
    double given = 0;
    for (std::size_t i = 0; i + 1 < layerCount; ++i) given += value[i] = revenue * yearly[i] / all;
    value.back() = revenue - given;
    return value;
}

Answer<double> layerReturn(double shareOfRevenue, double revenue, double spent)
{
    if (!(spent > 0)) return Missing::NoLoad;
    return (shareOfRevenue * revenue - spent) / spent;
}

} // namespace

LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, const CashFlowResult& cash, double revenuePerYear)
{
    LayersResult result;
    const PerLayer value = shares(yearlyCosts(money.finance, cost), revenuePerYear);
    for (std::size_t i = 0; i < layerCount; ++i) {
        LayerOutcome& layer = result.layers[i];
        layer.capex = dollars(cost.capital[i]);
        layer.opex = dollarsPerYear(cost.running[i]);
        layer.valueAdded = dollarsPerYear(value[i]);
        layer.roi = layerReturn(revenuePerYear > 0 ? value[i] / revenuePerYear : 0, cash.revenue, cash.spent[i]);
    }
    result.money = {"money", revenuePerYear, std::accumulate(value.begin(), value.end(), 0.0)};
    return result;
}

} // namespace gw
