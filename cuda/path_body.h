// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_paths.h"
#include "core/compute/stages/path.h"

namespace gw {

/// Paths as threads: neighbours write side by side.
struct PathBody {
    PathView job;
    float* rows;                              ///< Tile after tile, `floatsPerTile` each.
    std::uint64_t first, count;
    int years;

    GW_HD void operator()(std::uint64_t thread, std::uint64_t threads) const
    {
        PathRoom<float> room;
        for (std::uint64_t i = thread; i < count; i += threads) runPath<float>(job, first + i, rowsOf(i / pathsPerTile), i % pathsPerTile, room);
    }

    GW_HD PathRows rowsOf(std::uint64_t tile) const
    {
        float* const figure = rows + tile * floatsPerTile(years);
        return {figure, figure + pathFigureCount * pathsPerTile, pathsPerTile};
    }
};

} // namespace gw
