// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/chart_histogram.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr double mostBins = 50;
/// Two of the summary's bins, relative to their values: narrower bars would show its own grain.
constexpr double leastStep = 2.0 / 1024;

double stepFor(double low, double high)
{
    const double least = std::max((high - low) / mostBins, leastStep * std::max(std::abs(low), std::abs(high)));
    return least > 0 ? roundStep(least) : 1;
}

} // namespace

double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (step * power >= least) return step * power;
    return 10 * power;
}

Histogram histogramOf(const OrderStatistics& values, double inSi)
{
    const double low = values.quantile(0.005) / inSi, high = values.quantile(0.995) / inSi;
    const double step = stepFor(low, high), from = std::floor(low / step);
    const auto bins = static_cast<std::size_t>(std::floor(high / step) - from) + 1;
    Histogram histogram {.first = from * step, .step = step, .counts = std::vector<std::uint64_t>(bins)};
    std::uint64_t before = histogram.below = values.countBelow(histogram.first * inSi);
    for (std::size_t i = 0; i < bins; ++i) {
        const std::uint64_t upTo = values.countBelow((from + static_cast<double>(i) + 1) * step * inSi);
        histogram.counts[i] = upTo - before;
        before = upTo;
    }
    histogram.above = values.count() - before;
    return histogram;
}

} // namespace gw
