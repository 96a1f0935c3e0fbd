// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>
#include <vector>

/// Paths with figures that follow from their number alone, handed on by several threads in a shuffled order.
namespace gw {

inline float fakeFigure(std::uint64_t path, std::size_t figure)
{
    std::uint64_t bits = (path + 1) * 0x9E3779B97F4A7C15ULL + figure * 0xD1B54A32D192ED03ULL;
    bits = (bits ^ (bits >> 29)) * 0xBF58476D1CE4E5B9ULL;
    const double share = static_cast<double>((bits ^ (bits >> 32)) >> 11) * 0x1p-53;
    return static_cast<float>((share - 0.3) * 1e9);
}

/// Path 5000 and every 20,000th after it overflow; every tenth has no rate of return.
inline bool isBrokenPath(std::uint64_t path) { return path % 20000 == 5000; }

class FakePaths : public Solver {
public:
    explicit FakePaths(unsigned threads, bool isReversed = false) : m_threads(threads), m_isReversed(isReversed) {}

    const char* device() const override { return "cpu"; }
    Result<Outcome> solve(const Factory&, const ScenarioFactors&, const Progress&) override { return Error {.code = ErrorCode::Unsupported}; }
    Result<std::vector<Headline>> solveMany(const Factory&, std::span<const ScenarioFactors>, const Progress&) override { return Error {.code = ErrorCode::Unsupported}; }

    Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress) override
    {
        const std::uint64_t tiles = (range.count + pathsPerTile - 1) / pathsPerTile;
        std::vector<std::thread> threads;
        for (unsigned thread = 0; thread < m_threads; ++thread)
            threads.emplace_back([&, thread] {
                for (std::uint64_t i = thread; i < tiles && !progress.stop.stop_requested(); i += m_threads)
                    take(tileOf(job, range, m_isReversed ? tiles - 1 - i : i));
            });
        for (std::thread& thread : threads) thread.join();
        return progress.stop.stop_requested() ? Status(Error {.code = ErrorCode::Cancelled}) : Status(Done {});
    }

private:
    static PathTile tileOf(const PathJob& job, PathRange range, std::uint64_t index)
    {
        PathTile tile {.first = range.first + index * pathsPerTile, .years = job.venture.finance.horizonYears};
        tile.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(pathsPerTile, range.first + range.count - tile.first));
        tile.figure.resize(pathFigureCount * pathsPerTile);
        tile.cumulative.resize((static_cast<std::size_t>(tile.years) + 1) * pathsPerTile);
        for (std::size_t i = 0; i < tile.count; ++i) fill(tile, i);
        return tile;
    }

    static void fill(PathTile& tile, std::size_t i)
    {
        const std::uint64_t path = tile.first + i;
        for (std::size_t f = 0; f < pathFigureCount; ++f)
            tile.figure[f * pathsPerTile + i] = isBrokenPath(path) ? std::numeric_limits<float>::infinity() : fakeFigure(path, f);
        if (path % 10 == 0 && !isBrokenPath(path))
            tile.figure[static_cast<std::size_t>(PathFigure::Irr) * pathsPerTile + i] = std::numeric_limits<float>::quiet_NaN();
        for (int y = 0; y <= tile.years; ++y) tile.cumulative[static_cast<std::size_t>(y) * pathsPerTile + i] = fakeFigure(path, 100) * static_cast<float>(y);
    }

    unsigned m_threads;
    bool m_isReversed;
};

} // namespace gw
