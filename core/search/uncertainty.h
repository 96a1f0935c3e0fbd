// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"
#include "core/search/distribution.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What a user says about the uncertainty of a plan; what is not said follows from the catalogue.
namespace gw {

/// Another distribution for one input, or for one that has no range in the catalogue.
struct DistributionOverride {
    std::string key;                          ///< As `InputTitle::key`.
    Distribution distribution;
    std::string unit;                         ///< Of the distribution's numbers; empty: the unit in which the catalogue shows the input.
    bool operator==(const DistributionOverride&) const = default;
};

/// Rank (Spearman) correlations among some inputs or among some market factors ("market.energy_price"). Others stay independent of them.
struct CorrelationBlock {
    std::vector<std::string> keys;
    std::vector<std::vector<double>> rank;    ///< One row per key; symmetric with 1 on its diagonal.
    bool operator==(const CorrelationBlock&) const = default;
};

/// Changes to a market process of the catalogue; what is not given stays.
struct MarketOverride {
    std::optional<double> volatility;         ///< Standard deviation of the logarithm after a year without reversion; 0: the factor stays on its drift.
    std::optional<double> halfLife;           ///< Years in which half of a deviation is gone; 0: deviations stay (geometric).
    std::optional<double> drift;              ///< Change of the factor's mean per year: 0.02 is 2 % up, -0.3 is 30 % down; above -1.
    bool operator==(const MarketOverride&) const = default;
};

inline constexpr std::uint64_t defaultPaths = 100'000;
/// More paths are asked of one machine by mistake: a day of the fastest one. Use shards.
inline constexpr std::uint64_t mostPaths = 100'000'000'000;

struct Uncertainty {
    std::vector<std::string> only;            ///< Keys of inputs and market factors that vary; empty: all.
    std::vector<std::string> without;         ///< Keys of inputs and market factors that do not vary.
    std::vector<DistributionOverride> distributions;
    std::vector<CorrelationBlock> correlations;
    std::array<MarketOverride, marketFactorCount> market {};
    Sampling sampling = Sampling::Independent;
    std::uint64_t paths = defaultPaths;
    std::uint32_t seed = 1;
    bool operator==(const Uncertainty&) const = default;
};

} // namespace gw
