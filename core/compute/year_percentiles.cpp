// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/year_percentiles.h"

#include "core/compute/layout.h"

#include <algorithm>
#include <functional>

namespace gw {
namespace {

/// The value at the place of a share in hours that fall.
double exceededIn(const std::vector<double>& falling, double share)
{
    const auto place = static_cast<std::size_t>(share * static_cast<double>(falling.size()));
    return falling[std::min(place, falling.size() - 1)];
}

std::vector<double> falling(std::vector<double> hours)
{
    std::sort(hours.begin(), hours.end(), std::greater<>());
    return hours;
}

} // namespace

std::array<YearPercentile, percentileShares.size()> percentilesOf(const SiteYear& year)
{
    const std::vector<double> dry = falling(year.dryBulb), wet = falling(year.wetBulb);
    std::array<YearPercentile, percentileShares.size()> percentiles;
    for (std::size_t i = 0; i < percentiles.size(); ++i) percentiles[i] = {percentileShares[i], exceededIn(dry, percentileShares[i]), exceededIn(wet, percentileShares[i])};
    return percentiles;
}

SyntheticCheck checkSynthetic(const Climate& climate)
{
    SyntheticCheck check {percentilesOf(makeYear(&climate))};
    check.dryBulbOver = check.percentiles.front().dryBulb - climate.designDryBulb.value.inCelsius();
    check.wetBulbOver = check.percentiles.front().wetBulb - climate.designWetBulb.value.inCelsius();
    return check;
}

} // namespace gw
