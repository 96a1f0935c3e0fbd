// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cash_flow.h"

namespace gw {

struct LayersResult {
    std::array<LayerOutcome, layerCount> layers;
    Balance money;                        ///< Revenue in, value added of the five layers out.
};

/// Shares the revenue of the first full year along the chain energy -> chips -> infrastructure -> models -> applications.
///
/// Each layer sells to the next at what it paid the one before plus its own cost plus a margin on its own cost; customers pay the last one.
/// Nobody outside can see the prices between the layers of one factory, so all get the same margin: value added = cost of the layer x
/// revenue / cost of all. The cost of a layer is its running cost plus its capital spread over its life at the plan's discount rate
/// (hardware life for chips, horizon for the rest). The five sum exactly to revenue.
///
/// ROI of a layer is its gain over the horizon, as a share of all it spends in that time: its part of all revenue against capital, refreshes
/// and running cost, not discounted and before tax. So the gains of the five add up to the factory's.
LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, const CashFlowResult& cash, double revenuePerYear);

} // namespace gw
