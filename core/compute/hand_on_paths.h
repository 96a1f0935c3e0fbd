// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_paths.h"
#include "core/compute/solver.h"

namespace gw {

/// The job as a device library takes it. Valid while `job` is.
DevicePathJob deviceJobOf(const PathJob& job);

/// Hands a device's batches on as tiles, on all threads of the processor, while the device computes the next one.
class HandOnPaths {
public:
    /// `threads` 0 = all.
    HandOnPaths(int years, int threads, PathRange range, const TakeTile& take, const Progress& progress);

    /// A `DeviceTakePaths`; `self` is a HandOnPaths. Stops the device when the run is cancelled.
    static int takeBatch(void* self, const float* rows, std::uint64_t first, std::uint64_t count);
    /// Paths handed on so far, from the range's first on.
    std::uint64_t done() const { return m_done; }

private:
    void take(const float* rows, std::uint64_t first, std::uint64_t count) const;

    int m_years, m_threads;
    PathRange m_range;
    const TakeTile& m_take;
    const Progress& m_progress;
    std::uint64_t m_done = 0;
};

} // namespace gw
