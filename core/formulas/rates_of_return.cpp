// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/rates_of_return.h"

#include "core/formulas/finance.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Sign of the sum of c[t] x^t at x = e^u: from the end whose powers do not grow.
int signAt(const std::vector<double>& c, double u)
{
    const double x = std::exp(-std::abs(u));
    double sum = 0;
    if (u <= 0)
        for (std::size_t t = c.size(); t-- > 0;) sum = sum * x + c[t];
    else
        for (const double coefficient : c) sum = sum * x + coefficient;
    return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

/// Where the coefficients change sign first, between two of them: 0.5 for the first and second. Negative: nowhere.
double firstSignChange(const std::vector<double>& c)
{
    std::size_t last = c.size();
    for (std::size_t t = 0; t < c.size(); ++t) {
        if (c[t] == 0) continue;
        if (last < c.size() && (c[t] < 0) != (c[last] < 0)) return (static_cast<double>(last) + static_cast<double>(t)) / 2;
        last = t;
    }
    return -1;
}

/// Sum of c[t] (t - a) x^t, scaled to a largest coefficient of 1.
std::vector<double> turned(const std::vector<double>& c, double a)
{
    std::vector<double> next(c.size());
    double largest = 0;
    for (std::size_t t = 0; t < c.size(); ++t) {
        next[t] = c[t] * (static_cast<double>(t) - a);
        largest = std::max(largest, std::abs(next[t]));
    }
    for (double& x : next) x /= largest;
    return next;
}

/// Logarithms of the positive x at which the polynomial changes sign, ascending.
std::vector<double> crossings(const std::vector<double>& c)
{
    constexpr double farthest = 60; // Rates from -1 + 1e-26 to 1e26.
    const double a = firstSignChange(c);
    if (a < 0) return {};
    std::vector<double> bounds {-farthest};
    for (const double u : crossings(turned(c, a))) bounds.push_back(u);
    bounds.push_back(farthest);
    std::vector<double> found;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        const int low = signAt(c, bounds[i]), high = signAt(c, bounds[i + 1]);
        if (low * high < 0) found.push_back(detail::bisect<double>({bounds[i], bounds[i + 1]}, [&](double u) { return signAt(c, u) == low; }));
    }
    return found;
}

} // namespace

std::vector<double> ratesOfReturn(const std::vector<double>& flows)
{
    const int count = static_cast<int>(flows.size());
    if (signChanges(flows.data(), count) == 1)
        if (const auto only = internalRateOfReturn(flows.data(), count); only.roots > 0) return {only.rate};
    std::vector<double> rates;
    for (const double u : crossings(flows)) rates.push_back(std::expm1(-u));
    std::reverse(rates.begin(), rates.end());
    return rates;
}

double nearestZero(const std::vector<double>& rates)
{
    return *std::min_element(rates.begin(), rates.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
}

} // namespace gw
