// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/throughput_error.h"

#include "core/compute/measured_serving.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace gw {
namespace {

/// Measured over expected.
std::optional<double> ratioOf(const Catalog& catalog, const MeasuredThroughput& row)
{
    const std::optional<MeasuredServing> measured = measuredServing(catalog, row);
    if (!measured) return std::nullopt;
    const PairServing pair = servePair(measured->rack, measured->tier, measured->manner);
    if (!pair.fits || pair.tokensPerSecond <= 0) return std::nullopt;
    return row.perAccelerator.value.si() * measured->rack.accelerators / pair.tokensPerSecond;
}

} // namespace

ThroughputError throughputError(const Catalog& catalog)
{
    std::vector<double> logs;
    for (const MeasuredThroughput& row : catalog.measurements)
        if (const auto ratio = ratioOf(catalog, row)) logs.push_back(std::log(*ratio));
    if (logs.empty()) return {};
    std::ranges::sort(logs);
    double squares = 0;
    for (const double log : logs) squares += log * log;
    const double middle = (logs[(logs.size() - 1) / 2] + logs[logs.size() / 2]) / 2;
    return {static_cast<int>(logs.size()), std::exp(middle), std::sqrt(squares / static_cast<double>(logs.size()))};
}

} // namespace gw
