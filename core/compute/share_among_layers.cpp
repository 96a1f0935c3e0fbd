// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_stages.h"
#include "core/compute/stages/layers.h"

#include <numeric>

namespace gw {
namespace {

Answer<double> layerReturn(double shareOfRevenue, double revenue, double spent)
{
    if (!(spent > 0)) return Missing::NoLoad;
    return (shareOfRevenue * revenue - spent) / spent;
}

} // namespace

LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, const CashFlowResult& cash, double revenuePerYear)
{
    LayersResult result;
    const LayerShares<double> shares = shareRevenue(money.finance, cost, revenuePerYear);
    for (std::size_t i = 0; i < layerCount; ++i) {
        LayerOutcome& layer = result.layers[i];
        layer.capex = dollars(cost.capital[i]);
        layer.opex = dollarsPerYear(cost.running[i]);
        layer.valueAdded = dollarsPerYear(shares.value[i]);
        layer.roi = layerReturn(revenuePerYear > 0 ? shares.value[i] / revenuePerYear : 0, cash.revenue, cash.spent[i]);
    }
    result.money = {"money", revenuePerYear, std::accumulate(std::begin(shares.value), std::end(shares.value), 0.0)};
    return result;
}

} // namespace gw
