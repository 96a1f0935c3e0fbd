// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/compute/stages/path_view.h"
#include "core/lanes/instruction_set.h"

namespace gw {

/// Computes `tile.count` paths from `tile.first` on; the tile's rows have room for `pathsPerTile`.
using RunPathTile = void (*)(const PathView& job, PathTile& tile);

/// A tile with room.
PathTile emptyTile(int years);

/// Refuses more inputs than a path can hold, and more strata than a word tells apart: such draws would silently be independent.
Status checkPathJob(const PathJob& job);

/// Tiles on all threads of the caller's arena. Failures: OutOfRange, Cancelled.
Status runPathsInTiles(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress, RunPathTile runTile);

/// With the lanes of an instruction set, which the machine must have. All give the same bits.
RunPathTile pathTileOf(InstructionSet set);

} // namespace gw
