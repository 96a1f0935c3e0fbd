// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What this machine can do at most, measured in the same run as the benchmarks it is held against.
namespace gw::bench {

struct MachineLimit {
    int threads = 1;
    double flops = 0;                         ///< Single-precision multiply-adds from registers, two flops each, all threads; 1/s.
    double bytes = 0;                         ///< Moved by a triad over 3 x 64 MiB, all threads; 1/s.
};

/// The best of several short runs on all cores.
MachineLimit calibrate();

} // namespace gw::bench
