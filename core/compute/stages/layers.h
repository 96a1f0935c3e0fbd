// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"
#include "core/formulas/annuity.h"

/// Stage "layers": the revenue of the first full year along the chain energy -> chips -> infrastructure -> models -> applications.
///
/// Each layer sells to the next at what it paid the one before plus its own cost plus a margin on its own cost; customers pay the last one.
/// Nobody outside can see the prices between the layers of one factory, so all get the same margin: value added = cost of the layer x
/// revenue / cost of all. The cost of a layer is its running cost plus its capital spread over its life at the plan's discount rate
/// (hardware life for chips, horizon for the rest). The five sum exactly to revenue.
///
/// ROI of a layer is its gain over the horizon, as a share of all it spends in that time: its part of all revenue against capital, refreshes
/// and running cost, not discounted and before tax. So the gains of the five add up to the factory's.
namespace gw {

template <class R>
struct LayerShares {
    R value[layerCount] {};               ///< $/year.
};

/// Whole years over which a layer's capital is spread.
GW_HD constexpr int lifeOf(Layer layer, const FinanceTerms& finance)
{
    const int hardware = finance.hardwareLife < 1.5 ? 1 : static_cast<int>(finance.hardwareLife + 0.5);
    return layer == Layer::Chips && hardware < finance.horizonYears ? hardware : finance.horizonYears;
}

/// The last layer takes what the others leave, so that rounding leaves nothing over.
template <class R>
GW_HD LayerShares<R> shareRevenue(const FinanceTerms& finance, const Costs<R>& cost, R revenue)
{
    R yearly[layerCount], all = R(0);
    for (std::size_t i = 0; i < layerCount; ++i) {
        yearly[i] = cost.running[i] + cost.capital[i] * R(capitalRecovery(finance.discountRate, lifeOf(static_cast<Layer>(i), finance)));
        all += yearly[i];
    }
    const auto isCosted = all > R(0);
    const R perCost = revenue / lane::select(isCosted, all, R(1));
    LayerShares<R> shares;
    R given = R(0);
    for (std::size_t i = 0; i + 1 < layerCount; ++i) given += shares.value[i] = lane::select(isCosted, yearly[i] * perCost, R(0));
    shares.value[layerCount - 1] = revenue - given;
    return shares;
}

} // namespace gw
