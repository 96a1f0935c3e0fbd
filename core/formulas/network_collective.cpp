// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_collective.h"

#include "core/formulas/engine_efficiency.h"

#include <algorithm>

namespace gw {
namespace {

/// NCCL starts channels and walks its ring: 22 us with 8 ranks. From 28 us of which the 600 kB themselves are some 2 us
/// (B200, collective tests of aiconfigurator); growth with the ranks: Estimate.
constexpr double ncclStart = 6e-6, ncclPerDoubling = 16e-6 / 3;
/// Share of the links' rate. NCCL's tests show 0.7-0.8 among 8 accelerators; small kernels of engines reach half of that.
constexpr double ncclLink = 0.75;

LinkUse useOf(double latency, double link)
{
    const EngineEfficiency e;
    return {latency, link, e.outHop, e.outLink};
}

/// Every rank reads the whole message of all others, then adds: one barrier, more bytes.
double oneShot(double ranks, double bytes, const AcceleratorRow& a)
{
    return engineLatency(ranks) + (ranks - 1) * bytes / (a.scaleUp * EngineEfficiency {}.link);
}

double engineTime(CollectiveOperation operation, double ranks, double bytes, const AcceleratorRow& a, double nccl)
{
    const bool reduces = operation == CollectiveOperation::AllReduce;
    const double latency = engineLatency(std::min(ranks, a.scaleUpDomain)) * (reduces ? 2 : 1);
    const double best = std::min(passTime(operation, ranks, bytes, a, useOf(latency, EngineEfficiency {}.link)), nccl);
    return reduces && ranks <= a.scaleUpDomain ? std::min(best, oneShot(ranks, bytes, a)) : best;
}

} // namespace

CollectiveTime collectiveTime(CollectiveOperation operation, CollectiveKernel kernel, double ranks, double bytes, const AcceleratorRow& a)
{
    if (ranks <= 1) return {};
    const double latency = ncclStart + ncclPerDoubling * std::log2(std::max(2.0, domainsOf(ranks, a).inside));
    const double nccl = passTime(operation, ranks, bytes, a, useOf(latency, ncclLink));
    const double total = kernel == CollectiveKernel::Nccl ? nccl : engineTime(operation, ranks, bytes, a, nccl);
    return {total, passTime(operation, ranks, bytes, a, {})};
}

} // namespace gw
