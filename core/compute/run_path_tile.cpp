// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_paths.h"
#include "core/compute/stages/path.h"
#include "core/lanes/lanes_here.h"

#include <memory>

namespace gw::GW_LANES_HERE {

void runPathTile(const PathView& job, PathTile& tile)
{
    const PathRows rows {tile.figure.data(), tile.cumulative.data(), pathsPerTile};
    const auto room = std::make_unique<PathRoom<Floats>>();
    for (std::uint32_t at = 0; at < tile.count; at += GW_LANES) runPath<Floats>(job, tile.first + at, rows, at, *room);
}

} // namespace gw::GW_LANES_HERE
