// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_paths.h"
#include "core/compute/stages/path.h"

#include <memory>

#ifndef GW_LANES
#define GW_LANES 4
#endif

namespace gw {
namespace {

void runPathTile(const PathView& job, PathTile& tile)
{
    using R = lane::vec<float, GW_LANES>;
    const PathRows rows {tile.figure.data(), tile.cumulative.data(), pathsPerTile};
    const auto room = std::make_unique<PathRoom<R>>();
    for (std::uint32_t at = 0; at < tile.count; at += GW_LANES) runPath<R>(job, tile.first + at, rows, at, *room);
}

} // namespace

RunPathTile widestPathTile() { return runPathTile; }

} // namespace gw
