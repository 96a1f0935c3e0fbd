// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/counted.h"

#include "tests/benchmarks/bench_job.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/stages/path.h"
#include "core/compute/venture_of.h"
#include "core/storage/plan_file.h"

#include <cmath>

namespace gw::bench {
namespace {

/// Correlation of the four factors: energy with token prices 0.3, demand with token prices -0.2 and with utilisation 0.5.
constexpr std::array<float, 10> mix {1, 0.3F, 0.953939F, 0, -0.209657F, 0.977775F, 0.1F, -0.031449F, 0.504634F, 0.856952F};

void standStill(PathJob& job)
{
    job.trend.assign(12 * static_cast<std::size_t>(job.venture.finance.horizonYears) * marketFactorCount, 0.0F);
}

/// The index of a venture's number.
std::uint32_t numberOf(const Venture<float>& venture, const float& number)
{
    std::uint32_t at = 0, found = 0;
    eachNumber(venture, [&](const float& each) { found = &each == &number ? at : found, ++at; });
    return found;
}

} // namespace

std::optional<Venture<double>> sampleVenture()
{
    const auto catalog = readCatalog(resourcesFolder() / "catalog");
    const auto plan = readPlan(resourcesFolder() / "samples" / "hall-100mw.gwp.json");
    if (!catalog || !plan) return std::nullopt;
    const auto factory = compile(*plan, *catalog);
    if (!factory) return std::nullopt;
    const auto venture = ventureOf(*factory, {});
    return venture ? std::optional(*venture) : std::nullopt;
}

PathJob fourFactors(const Venture<double>& venture)
{
    PathJob job;
    job.venture = narrowed(venture);
    job.market = {{{0.90F, 0.06F}, {1, 0.04F}, {0.95F, 0.05F}, {0.80F, 0.03F}}};
    job.marketMix = mix;
    standStill(job);
    for (std::size_t f = 0; f < marketFactorCount; ++f) {
        double variance = 0;
        for (std::size_t month = 0; month < job.trend.size() / marketFactorCount; ++month) {
            variance = variance * job.market[f].keep * job.market[f].keep + job.market[f].step * job.market[f].step;
            job.trend[month * marketFactorCount + f] = static_cast<float>(-variance / 2);
        }
    }
    return job;
}

PathJob gridOfFour(const Venture<double>& venture, std::uint32_t steps)
{
    PathJob job;
    job.venture = narrowed(venture);
    job.isMarketPinned = job.isRateSkipped = 1;
    standStill(job);
    for (std::uint32_t s = 0; s < steps; ++s) job.tables.push_back(0.6F * static_cast<float>(s) / static_cast<float>(steps - 1) - 0.3F);
    const auto factor = [&](Assumption a) -> const float& { return job.venture.factor[static_cast<int>(a)]; };
    std::uint32_t stride = 1;
    for (const Assumption a : {Assumption::RackPrice, Assumption::Throughput, Assumption::EnergyPrice, Assumption::TokenPrice}) {
        job.inputs.push_back({.shape = InputShape::Grid, .nodes = steps, .stride = stride, .firstEffect = static_cast<std::uint32_t>(job.effects.size()), .effects = 1});
        job.effects.push_back({numberOf(job.venture, factor(a)), factor(a), 0});
        stride *= steps;
    }
    job.paths = stride;
    return job;
}

Operations operationsOf(const PathJob& job)
{
    constexpr int paths = 64;
    std::vector<float> figure(pathFigureCount * paths), cash(static_cast<std::size_t>(mostYears + 1) * paths);
    const PathRows rows {figure.data(), cash.data(), paths};
    const auto room = std::make_unique<PathRoom<lane::Counted>>();
    lane::countedFlops = lane::countedWords = 0;
    for (int path = 0; path < paths; ++path) runPath<lane::Counted>(viewOf(job), static_cast<std::uint64_t>(path), rows, static_cast<std::size_t>(path), *room);
    return {static_cast<double>(lane::countedFlops) / paths, static_cast<double>(lane::countedWords) / paths};
}

} // namespace gw::bench
