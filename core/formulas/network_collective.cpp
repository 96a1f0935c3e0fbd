// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_collective.h"

#include "core/formulas/serving.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr double perDoubling = 1.95e-6;
/// NCCL starts channels and walks its ring: 22 us with 8 ranks. From 28 us of which the 600 kB themselves are some 2 us
/// (B200, collective tests of aiconfigurator); growth with the ranks: Estimate.
constexpr double ncclStart = 6e-6, ncclPerDoubling = 16e-6 / 3;
/// Share of the links' rate. NCCL's tests show 0.7-0.8 among 8 accelerators; small kernels of engines reach half of that.
constexpr double ncclLink = 0.75, engineLink = 0.37;

struct Domains { double inside, across; };

Domains domainsOf(double ranks, const AcceleratorRow& a)
{
    const double inside = std::min(ranks, std::max(1.0, a.scaleUpDomain));
    return {inside, std::ceil(ranks / inside)};
}

/// Of one way to run it: latency on the fast hop, share of the links' rate.
double timeOf(CollectiveOperation operation, double ranks, double bytes, const AcceleratorRow& a, double latency, double link)
{
    const Domains d = domainsOf(ranks, a);
    const ServingEfficiency e;
    const double out = latency > 0 ? e.outHop : 0, outLink = latency > 0 ? e.outLink : 1;
    const Hop<double> in {latency, d.inside, a.scaleUp * link}, across {out, d.across, a.scaleOut * outLink};
    if (operation == CollectiveOperation::AllToAll) return allToAllTime(bytes, in, across);
    return allReduceTime(operation == CollectiveOperation::AllReduce ? bytes : bytes / 2, in, across);
}

/// Every rank reads the whole message of all others, then adds: one barrier, more bytes.
double oneShot(double ranks, double bytes, const AcceleratorRow& a)
{
    return engineLatency(ranks) + (ranks - 1) * bytes / (a.scaleUp * engineLink);
}

double engineTime(CollectiveOperation operation, double ranks, double bytes, const AcceleratorRow& a, double nccl)
{
    const bool reduces = operation == CollectiveOperation::AllReduce;
    const double inPhases = timeOf(operation, ranks, bytes, a, engineLatency(std::min(ranks, a.scaleUpDomain)) * (reduces ? 2 : 1), engineLink);
    const double best = std::min(inPhases, nccl);
    return reduces && ranks <= a.scaleUpDomain ? std::min(best, oneShot(ranks, bytes, a)) : best;
}

} // namespace

double engineLatency(double ranks) { return ranks > 1 ? perDoubling * (1 + std::log2(ranks)) : 0; }

bool isLinked(const AcceleratorRow& a, double ranks)
{
    return ranks <= 1 || (a.scaleUp > 0 && (ranks <= a.scaleUpDomain || a.scaleOut > 0));
}

CollectiveTime collectiveTime(CollectiveOperation operation, CollectiveKernel kernel, double ranks, double bytes, const AcceleratorRow& a)
{
    if (ranks <= 1) return {};
    const double inside = domainsOf(ranks, a).inside;
    const double nccl = timeOf(operation, ranks, bytes, a, ncclStart + ncclPerDoubling * std::log2(std::max(2.0, inside)), ncclLink);
    const double total = kernel == CollectiveKernel::Nccl ? nccl : engineTime(operation, ranks, bytes, a, nccl);
    return {total, timeOf(operation, ranks, bytes, a, 0, 1)};
}

} // namespace gw
