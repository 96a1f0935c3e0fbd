// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

namespace gw {

inline constexpr std::uint32_t mostPathInputs = 256;
inline constexpr int mostNumbers = 3 * mostTiers + 2 * mostOffers + 5 + 24 + 14 + 6 + assumptionCount;

/// A path job as a kernel sees it: pointers to memory of the device it runs on.
struct PathView {
    const Venture<float>* venture = nullptr;
    const PathInput* inputs = nullptr;
    const PathEffect* effects = nullptr;
    const float* tables = nullptr;
    const float* mix = nullptr;
    const float* trend = nullptr;
    std::uint32_t inputCount = 0, correlated = 0, seed = 0;
    MarketProcess market[marketFactorCount];
    float marketMix[10] {};
    std::uint8_t marketFromOther[marketFactorCount] {};
    std::uint8_t isMarketPinned = 0;
    std::uint8_t isMarketLevel = 0;           ///< Every factor is 1 in every month.
    std::uint8_t isRateSkipped = 0;
    Sampling sampling = Sampling::Independent;
    std::uint64_t paths = 0;
};

/// Whether nothing moves the market, by chance or by trend.
inline bool isMarketLevel(const PathJob& job)
{
    bool isStill = true;
    for (const MarketProcess& process : job.market) isStill = isStill && (job.isMarketPinned || process.step == 0);
    for (const float trend : job.trend) isStill = isStill && trend == 0;
    return isStill;
}

inline PathView viewOf(const PathJob& job)
{
    PathView view {&job.venture, job.inputs.data(), job.effects.data(), job.tables.data(), job.mix.data(), job.trend.data()};
    view.inputCount = static_cast<std::uint32_t>(job.inputs.size());
    view.correlated = job.correlated;
    view.seed = job.seed;
    for (int f = 0; f < marketFactorCount; ++f) view.market[f] = job.market[f], view.marketFromOther[f] = job.marketFromOther[f];
    for (int i = 0; i < 10; ++i) view.marketMix[i] = job.marketMix[i];
    view.isMarketPinned = job.isMarketPinned;
    view.isMarketLevel = isMarketLevel(job);
    view.isRateSkipped = job.isRateSkipped;
    view.sampling = job.sampling;
    view.paths = job.paths;
    return view;
}

} // namespace gw
