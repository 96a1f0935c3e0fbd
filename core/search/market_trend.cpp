// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/market_trend.h"

#include <cmath>
#include <numbers>

namespace gw {
namespace {

constexpr double aMonth = 1.0 / 12;           // years

/// Variance of the logarithm one month on.
double next(const MarketProcess& process, double variance)
{
    const double keep = process.keep, step = process.step;
    return keep * keep * variance + step * step;
}

} // namespace

MarketProcess monthly(const MarketTerms& terms)
{
    if (terms.halfLife <= 0) return {1, static_cast<float>(terms.volatility * std::sqrt(aMonth))};
    const double reversion = std::numbers::ln2 / terms.halfLife;
    const double variance = -std::expm1(-2 * reversion * aMonth) / (2 * reversion);
    return {static_cast<float>(std::exp(-reversion * aMonth)), static_cast<float>(terms.volatility * std::sqrt(variance))};
}

std::vector<double> marketSpread(const MarketProcess& process, int months)
{
    std::vector<double> spread;
    double variance = 0;
    for (int m = 0; m < months; ++m) spread.push_back(std::sqrt(variance = next(process, variance)));
    return spread;
}

std::vector<float> marketTrend(const std::array<MarketTerms, marketFactorCount>& terms, int months)
{
    std::vector<float> trend;
    std::array<double, marketFactorCount> variance {};
    for (int m = 0; m < months; ++m)
        for (std::size_t f = 0; f < terms.size(); ++f) {
            variance[f] = next(monthly(terms[f]), variance[f]);
            trend.push_back(static_cast<float>(std::log1p(terms[f].drift) * (m + 0.5) * aMonth - variance[f] / 2));
        }
    return trend;
}

} // namespace gw
