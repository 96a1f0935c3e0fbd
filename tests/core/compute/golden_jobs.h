// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/run_paths.h"

#include <array>
#include <cstring>
#include <string>
#include <vector>

/// Jobs of numbers that stand here and nowhere else, so that their answers change with the stages alone.
namespace gw::test {

/// 24 racks that sell to two tiers, one of them as much as it makes.
inline Venture<float> goldenVenture()
{
    Venture<float> v;
    v.tierCount = 2, v.offerCount = 3;
    v.tier[0] = {6.5e-6F, 900000, 1.4e6F, true};
    v.tier[1] = {1.9e-6F, 0, 0.8e6F, false};
    v.offer[0] = {500000, 800000, 0}, v.offer[1] = {700000, 1200000, 0}, v.offer[2] = {1500000, 1600000, 1};
    v.utilisation = 0.6F, v.availability = 0.97F, v.trainingRevenue = 2e6F, v.servingShare = 0.8F, v.servingPower = 2e6F;
    v.year = {{9.4e13F, 3.1e13F, 0}, {1.2e14F, 4e13F, 2e11F}, {2.3e6F, 7e5F, 1e4F}, {4e4F, 0, 0}, {9e6F, 3e6F, 0}, {5e5F, 0, 0}, {6e4F, 1e4F, 100}, {9e4F, 1.5e4F, 150}};
    v.capital = {96e6F, 3e6F, 0.12F, 6e6F, 4e6F, 2.5e6F, 1e6F, 8e5F, 3.3e6F, 2.1F, 3.2F, 1.9F, 0.11F, 0.07F};
    v.running = {0.03F, 0.002F, 0.05F, 0.01F, 0.1F, 0.05F};
    v.finance = {.horizonYears = 8, .discountRate = 0.09, .taxRate = 0.21, .hardwareLife = 5, .refreshCostRatio = 0.8, .refreshThroughputRatio = 2.5,
        .tokenPriceDecline = 0.25, .residualShare = 0.1, .energyEscalation = 0.02, .construction = 1.9, .ramp = 0.7, .timeToPower = 1.3};
    for (float& factor : v.factor) factor = 1;
    return v;
}

/// The place of a number among all; the venture is visited, not changed.
inline std::uint32_t placeOf(Venture<float>& venture, const float& number)
{
    std::uint32_t at = 0, found = 0;
    eachNumber(venture, [&](const float& each) { found = &each == &number ? at : found, ++at; });
    return found;
}

/// Inputs of every shape; the first three go together. The opening moves, so that neighbours work in different months.
inline void addInputs(PathJob& job)
{
    Venture<float>& v = job.venture;
    const auto factor = [&](Assumption a) -> float& { return v.factor[static_cast<int>(a)]; };
    const auto effect = [&](float& number, float square) { job.effects.push_back({placeOf(v, number), number, square}); };
    effect(v.capital.acceleratorRacks, 0), effect(factor(Assumption::Throughput), 0.1F), effect(factor(Assumption::ConstructionTime), 0);
    effect(factor(Assumption::EnergyPrice), 0), effect(v.tier[0].demand, 0), effect(factor(Assumption::TokenPriceDecline), 0), effect(v.capital.land, 0);
    job.tables = {-0.6F, -0.3F, -0.1F, 0, 0.15F, 0.5F, 0.9F, -0.5F, 0.2F, 0.4F, 0.3F, 0, 1, 3};
    job.inputs = {
        {.shape = InputShape::Normal, .a = 0, .b = 0.1F, .firstEffect = 0, .effects = 1},
        {.shape = InputShape::Lognormal, .a = -0.02F, .b = 0.2F, .firstEffect = 1, .effects = 1},
        {.shape = InputShape::Table, .firstNode = 0, .nodes = 7, .firstEffect = 2, .effects = 1},
        {.shape = InputShape::Steps, .a = -0.2F, .firstNode = 7, .nodes = 2, .firstEffect = 3, .effects = 2},
        {.shape = InputShape::Normal, .a = 0.05F, .b = 0.15F, .firstEffect = 5, .effects = 1, .fromOther = 1},
        {.shape = InputShape::Grid, .firstNode = 11, .nodes = 3, .stride = 5, .firstEffect = 6, .effects = 1},
    };
    job.correlated = 3;
    job.mix = {1, 0.6F, 0.8F, 0.3F, -0.2F, 0.93F};
}

inline PathJob goldenJob(Sampling sampling)
{
    PathJob job;
    job.venture = goldenVenture();
    addInputs(job);
    job.market = {{{0.95F, 0.06F}, {1, 0.02F}, {0.9F, 0.03F}, {0.8F, 0.01F}}};
    job.marketMix = {1, 0.3F, 0.95F, 0, 0.2F, 0.98F, 0.1F, 0.1F, 0.1F, 0.98F};
    for (int month = 0; month < 12 * job.venture.finance.horizonYears; ++month) {
        const auto m = static_cast<float>(month);
        job.trend.insert(job.trend.end(), {0.001F * m, -0.0002F * m, 0.0005F * m, 0});
    }
    job.marketFromOther = {0, 0, 1, 0};
    job.seed = 20261122;
    job.paths = 10000;
    job.sampling = sampling;
    return job;
}

struct GoldenCase {
    const char* name;
    Sampling sampling;
};
inline constexpr std::array<GoldenCase, 3> goldenCases {{{"independent", Sampling::Independent}, {"antithetic", Sampling::Antithetic}, {"latin-hypercube", Sampling::LatinHypercube}}};

/// What is hashed: full tiles and one with a number of paths that fills no lane.
inline constexpr PathRange goldenRange {4096, 5003};

/// Every row of a run, path after path; tiles may come in any order.
class AllRows {
public:
    AllRows(const PathJob& job, PathRange range)
        : m_range(range), m_rows(pathFigureCount + static_cast<std::size_t>(job.venture.finance.horizonYears) + 1, std::vector<float>(range.count))
    {
    }
    /// Rows of different tiles do not meet, so threads need no lock.
    void take(const PathTile& tile)
    {
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            const float* from = r < pathFigureCount ? tile.of(static_cast<PathFigure>(r)) : tile.cashOf(static_cast<int>(r - pathFigureCount));
            std::memcpy(m_rows[r].data() + (tile.first - m_range.first), from, tile.count * sizeof(float));
        }
    }
    std::string bytes() const
    {
        std::string all;
        for (const auto& row : m_rows) all.append(reinterpret_cast<const char*>(row.data()), row.size() * sizeof(float));
        return all;
    }

private:
    PathRange m_range;
    std::vector<std::vector<float>> m_rows;
};

/// All rows of a job as bytes; empty where it failed.
inline std::string rowsOf(Solver& solver, const PathJob& job, PathRange range)
{
    AllRows rows(job, range);
    const Status done = solver.runPaths(job, range, [&](const PathTile& tile) { rows.take(tile); });
    return done ? rows.bytes() : std::string();
}

/// The same from one function for tiles, one tile after another.
inline std::string rowsOf(RunPathTile run, const PathJob& job, PathRange range)
{
    AllRows rows(job, range);
    PathTile tile = emptyTile(job.venture.finance.horizonYears);
    for (std::uint64_t done = 0; done < range.count; done += tile.count) {
        tile.first = range.first + done;
        tile.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(pathsPerTile, range.count - done));
        run(viewOf(job), tile);
        rows.take(tile);
    }
    return rows.bytes();
}

} // namespace gw::test
