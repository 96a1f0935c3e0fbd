// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cooling.h"
#include "core/compute/stages/power.h"
#include "core/compute/year_input.h"

/// Stage "peak": every rack at its maximum in the year's worst hour, and the chain when one side is lost. No scenario changes it.
namespace gw {

struct PeakResult {
    double site = 0, cooling = 0;             ///< W.
    std::vector<double> flow;                 ///< W given (or drawn) by each node.
    std::vector<double> failureFlow;          ///< The larger of those with side A and side B lost.
    std::vector<CircuitHour<double>> circuits;
};

PeakResult findPeak(const Factory& factory);
/// W given (or drawn) by each node while all cooling pieces together draw `cooling`; `share` is one of the graph's three sets of shares.
std::vector<double> peakFlow(const Factory& factory, std::span<const double> share, double cooling);

/// W and heat of all racks for given powers: `power[r]` of rack r, `byWave[r]` of it per unit of the demand's wave (may be empty).
struct RackSums {
    double it = 0, itByWave = 0, air = 0, airByWave = 0;
    std::vector<CircuitLoad> circuits;
};
RackSums sumRacks(const Factory& factory, std::span<const double> power, std::span<const double> byWave);

} // namespace gw
