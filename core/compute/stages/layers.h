// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"

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
/// ROI of a layer is (value added - running cost) x horizon / capital; models and applications, which have no capital, count their running
/// cost over the horizon instead. Chips: capital includes the refreshes within the horizon.
LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, double revenuePerYear);

} // namespace gw
