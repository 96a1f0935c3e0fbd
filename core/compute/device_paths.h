// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_library.h"
#include "core/compute/stages/path_view.h"

namespace gw {

/// A path job in the host's memory: the view, and how long the arrays are whose length it does not say.
struct DevicePathJob {
    PathView view;
    std::uint64_t effects = 0, tables = 0, mix = 0, trend = 0;
    int years = 0;                            ///< Horizon.
};

/// Floats of a tile in a batch: `PathTile::figure` and `PathTile::cumulative`, one after the other.
GW_HD constexpr std::size_t floatsPerTile(int years)
{
    return (pathFigureCount + static_cast<std::size_t>(years) + 1) * pathsPerTile;
}

/// Takes paths `first` to `first + count - 1`, tile after tile, `floatsPerTile` each; the last one of a range may hold fewer paths.
/// `rows` is lent for the call. Batches come one at a time and in order. Returns 0 to go on; anything else ends the run.
using DeviceTakePaths = int(void* self, const float* rows, std::uint64_t first, std::uint64_t count);

/// Computes paths on the device and hands them on in batches of whole tiles. Returns a DeviceFault; what was handed on before one is whole.
using DevicePathsFunction = int(const DevicePathJob* job, std::uint64_t first, std::uint64_t count, DeviceTakePaths* take, void* self);

inline constexpr const char* devicePathsName = "gwDevicePaths";

} // namespace gw
