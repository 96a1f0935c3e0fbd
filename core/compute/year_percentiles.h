// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/factory.h"

#include <array>

namespace gw {

/// What a year of hours exceeds in a share of the time, in degC.
struct YearPercentile {
    double share = 0;                  ///< Of the hours.
    double dryBulb = 0, wetBulb = 0;
};

/// The shares that design conditions are published for (ASHRAE Fundamentals, chapter 14), and the median.
inline constexpr std::array percentileShares {0.004, 0.01, 0.02, 0.5, 0.99, 0.996};

std::array<YearPercentile, percentileShares.size()> percentilesOf(const SiteYear& year);

/// A synthetic year beside what is published of its place: synthetic less published, K.
struct SyntheticCheck {
    std::array<YearPercentile, percentileShares.size()> percentiles;
    double dryBulbOver = 0, wetBulbOver = 0;   ///< At 0.4 %.
};

SyntheticCheck checkSynthetic(const Climate& climate);

} // namespace gw
