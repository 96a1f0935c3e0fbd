// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"

/// Collectives among accelerators, as serving engines and NCCL run them. Seconds and bytes.
namespace gw {

enum class CollectiveOperation : unsigned char { AllReduce, AllGather, ReduceScatter, AllToAll };
enum class CollectiveKernel : unsigned char { Engine, Nccl };

struct CollectiveTime {
    double total = 0;
    double bandwidth = 0;                     ///< Least time of the bytes on the links' datasheet rate.
    double latency() const { return total - bandwidth; }
};

/// `bytes` of the whole message. Ranks beyond the scale-up domain meet on the scale-out links. 0 for one rank.
/// The accelerator's links must be listed, see `isLinked`.
CollectiveTime collectiveTime(CollectiveOperation operation, CollectiveKernel kernel, double ranks, double bytes, const AcceleratorRow& accelerator);

/// Whether the links that `ranks` need are listed.
bool isLinked(const AcceleratorRow& accelerator, double ranks);

/// Latency of an engine's own all-reduce kernel: flags among neighbours by recursive doubling. 7.8 us with 8 ranks; measured 7.7 us on B200 with
/// 1,024 halves (collective tests of aiconfigurator, 095f58a5).
double engineLatency(double ranks);

} // namespace gw
