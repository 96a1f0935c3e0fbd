// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_paths.h"

#include "core/compute/stages/path_draws.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cassert>
#include <mutex>

namespace gw {

namespace lanes4 { void runPathTile(const PathView& job, PathTile& tile); }
namespace lanes8 { void runPathTile(const PathView& job, PathTile& tile); }
namespace lanes16 { void runPathTile(const PathView& job, PathTile& tile); }

namespace {

std::uint64_t tilesOf(PathRange range) { return (range.count + pathsPerTile - 1) / pathsPerTile; }

/// What the tiles of a run have in common.
struct PathRun {
    const PathView view;
    PathRange range;
    const TakeTile& take;
    const Progress& progress;
    RunPathTile run;
    std::mutex mutex {};
    std::uint64_t done = 0;

    void runTile(std::uint64_t index, PathTile& tile)
    {
        if (progress.stop.stop_requested()) return;
        tile.first = range.first + index * pathsPerTile;
        tile.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(pathsPerTile, range.count - index * pathsPerTile));
        run(view, tile);
        take(tile);
        const std::lock_guard lock(mutex);
        ++done;
        if (progress.report) progress.report("paths", static_cast<double>(done) / static_cast<double>(tilesOf(range)));
    }
};

} // namespace

RunPathTile pathTileOf(InstructionSet set)
{
    return chosenFor(set, lanes4::runPathTile, lanes8::runPathTile, lanes16::runPathTile);
}

PathTile emptyTile(int years)
{
    PathTile tile;
    tile.years = years;
    tile.figure.resize(pathFigureCount * pathsPerTile);
    tile.cumulative.resize(static_cast<std::size_t>(years + 1) * pathsPerTile);
    return tile;
}

Status checkPathJob(const PathJob& job)
{
    const std::size_t months = 12 * static_cast<std::size_t>(job.venture.finance.horizonYears);
    if (job.inputs.size() > mostPathInputs)
        return Error {.code = ErrorCode::OutOfRange, .place = "uncertain inputs", .seen = std::to_string(job.inputs.size()), .expected = "at most " + std::to_string(mostPathInputs)};
    if (job.sampling == Sampling::LatinHypercube && job.paths > mostStrata)
        return Error {.code = ErrorCode::OutOfRange, .place = "paths of a Latin hypercube", .seen = std::to_string(job.paths), .expected = "at most " + std::to_string(mostStrata)};
    assert(job.trend.size() >= months * marketFactorCount);
    assert(job.mix.size() >= job.correlated * (job.correlated + 1UL) / 2 && job.correlated <= job.inputs.size());
    static_cast<void>(months);
    return Done {};
}

Status runPathsInTiles(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress, RunPathTile runTile)
{
    if (const Status s = checkPathJob(job); !s) return s;
    PathRun run {viewOf(job), range, take, progress, runTile};
    tbb::enumerable_thread_specific<PathTile> tiles([&] { return emptyTile(job.venture.finance.horizonYears); });
    tbb::parallel_for(std::uint64_t {0}, tilesOf(range), [&](std::uint64_t i) { run.runTile(i, tiles.local()); });
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    return Done {};
}

} // namespace gw
