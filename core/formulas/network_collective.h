// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"
#include "core/formulas/serving.h"

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
GW_HD constexpr bool isLinked(const AcceleratorRow& a, double ranks)
{
    return ranks <= 1 || (a.scaleUp > 0 && (ranks <= a.scaleUpDomain || a.scaleOut > 0));
}

/// How ranks are placed: in each scale-up domain, and domains.
struct Domains { double inside, across; };
GW_HD inline Domains domainsOf(double ranks, const AcceleratorRow& a)
{
    const double inside = lane::smaller(ranks, lane::larger(1.0, a.scaleUpDomain));
    return {inside, std::ceil(ranks / inside)};
}

/// Latency of an engine's own all-reduce kernel: flags among neighbours by recursive doubling. 7.8 us with 8 ranks; measured 7.7 us on B200 with
/// 1,024 halves (collective tests of aiconfigurator, 095f58a5).
GW_HD inline double engineLatency(double ranks)
{
    constexpr double perDoubling = 1.95e-6;
    return ranks > 1 ? perDoubling * (1 + std::log2(ranks)) : 0;
}

/// What a way to run a collective makes of the links: seconds on each hop, shares of their rates.
struct LinkUse { double latency = 0, link = 1, outHop = 0, outLink = 1; };

/// One pass over both hops. 0 for one rank.
GW_HD inline double passTime(CollectiveOperation operation, double ranks, double bytes, const AcceleratorRow& a, const LinkUse& use)
{
    const Domains d = domainsOf(ranks, a);
    const Hop<double> in {use.latency, d.inside, a.scaleUp * use.link}, out {use.outHop, d.across, a.scaleOut * use.outLink};
    if (operation == CollectiveOperation::AllToAll) return allToAllTime(bytes, in, out);
    return allReduceTime(operation == CollectiveOperation::AllReduce ? bytes : bytes / 2, in, out);
}

} // namespace gw
