// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <array>
#include <vector>

namespace gw {

/// How a market factor moves; see `MarketOverride` for the numbers.
struct MarketTerms {
    double volatility = 0;                    ///< Per square root of a year.
    double halfLife = 0;                      ///< Years; 0: geometric.
    double drift = 0;                         ///< Of the mean, per year.
    bool operator==(const MarketTerms&) const = default;
};

/// The process month by month that has, after any number of months, the spread of the continuous one (Ornstein-Uhlenbeck, or Brownian
/// without reversion).
MarketProcess monthly(const MarketTerms& terms);

/// Standard deviation of the logarithm of a factor, month by month.
std::vector<double> marketSpread(const MarketProcess& process, int months);

/// [month][factor]: the drift up to the middle of the month, less half the variance of the logarithm, which keeps the mean at the drift alone.
std::vector<float> marketTrend(const std::array<MarketTerms, marketFactorCount>& terms, int months);

} // namespace gw
