// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/paired.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gw::bench {
namespace {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// How far from the ends the order statistics are that enclose a median with 95 %: the largest k with P(Binomial(n, 1/2) < k) <= 2.5 %.
std::size_t trimmed(std::size_t n)
{
    double term = std::pow(0.5, static_cast<double>(n)), sum = term;
    std::size_t k = 0;
    while (sum <= 0.025 && k < n / 2) {
        ++k;
        term *= static_cast<double>(n - k + 1) / static_cast<double>(k);
        sum += term;
    }
    return k > 0 ? k - 1 : 0;
}

} // namespace

Paired runPaired(const std::function<double()>& ours, const std::function<double()>& peer, int pairs)
{
    std::vector<double> own, other, ratio;
    for (int pair = 0; pair < std::max(pairs, 7); ++pair) {
        own.push_back(ours());
        other.push_back(peer());
        ratio.push_back(own.back() / other.back());
    }
    std::sort(ratio.begin(), ratio.end());
    const std::size_t cut = trimmed(ratio.size());
    return {medianOf(own), medianOf(other), medianOf(ratio), ratio[cut], ratio[ratio.size() - 1 - cut], static_cast<int>(ratio.size())};
}

} // namespace gw::bench
