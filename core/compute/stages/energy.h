// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"
#include "core/compute/stages/hours.h"

#include <array>

#include <span>

/// Stage "energy": the year's hours as a bill, carbon and water; no scenario's prices are in it.
namespace gw {

/// Sums over a year. J, W, kg, $.
struct EnergyResult {
    double it = 0, cooling = 0, site = 0, supply = 0;      ///< J. `site` = it + losses + cooling, `supply` the chain's own sum.
    std::array<double, chainStages> loss {};               ///< J.
    double heatIn = 0;                                     ///< J: racks, losses indoors, and what of the plant's draw ends in its fluids.
    double rejected = 0;                                   ///< J of heat that reached the outside.
    double chilled = 0, compressor = 0, compressorLimit = 0;   ///< J.
    double water = 0;                                      ///< kg.
    double grid = 0, ownSources = 0;                       ///< J.
    double peak = 0;                                       ///< W, highest operated hour.
    double gridCost = 0, ownCost = 0, waterCost = 0;       ///< $: grid energy with its demand charge, fuel of own sources, water.
    double gridCarbon = 0, ownCarbon = 0;                  ///< kg.
};

/// Own sources run at their mean output, never above the load. Those that produce at least 85 % of the time lower the billed peak; others
/// cannot be counted on in the peak hour. Estimate: the limit separates thermal, nuclear and geothermal plant from wind and sun.
EnergyResult bill(const EnergyInput& energy, std::span<const HourState> hours);

} // namespace gw
