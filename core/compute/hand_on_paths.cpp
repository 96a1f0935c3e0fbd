// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/hand_on_paths.h"

#include "core/compute/run_paths.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace gw {

DevicePathJob deviceJobOf(const PathJob& job)
{
    return {viewOf(job), job.effects.size(), job.tables.size(), job.mix.size(), job.trend.size(), job.venture.finance.horizonYears};
}

HandOnPaths::HandOnPaths(int years, int threads, PathRange range, const TakeTile& take, const Progress& progress)
    : m_years(years), m_threads(threads > 0 ? threads : tbb::task_arena::automatic), m_range(range), m_take(take), m_progress(progress)
{
}

int HandOnPaths::takeBatch(void* self, const float* rows, std::uint64_t first, std::uint64_t count)
{
    auto& handOn = *static_cast<HandOnPaths*>(self);
    const Progress& progress = handOn.m_progress;
    if (progress.stop.stop_requested()) return 1;
    handOn.take(rows, first, count);
    handOn.m_done = first - handOn.m_range.first + count;
    if (progress.report) progress.report("paths", static_cast<double>(handOn.m_done) / static_cast<double>(handOn.m_range.count));
    return 0;
}

void HandOnPaths::take(const float* rows, std::uint64_t first, std::uint64_t count) const
{
    tbb::enumerable_thread_specific<PathTile> tiles([this] { return emptyTile(m_years); });
    const auto takeTile = [&](std::uint64_t i) {
        PathTile& tile = tiles.local();
        const float* from = rows + i * floatsPerTile(m_years);
        tile.first = first + i * pathsPerTile;
        tile.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(pathsPerTile, count - i * pathsPerTile));
        std::copy_n(from, tile.figure.size(), tile.figure.begin());
        std::copy_n(from + tile.figure.size(), tile.cumulative.size(), tile.cumulative.begin());
        m_take(tile);
    };
    tbb::task_arena arena(m_threads);
    arena.execute([&] { tbb::parallel_for(std::uint64_t {0}, (count + pathsPerTile - 1) / pathsPerTile, takeTile); });
}

} // namespace gw
