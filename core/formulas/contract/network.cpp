// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_collective.h"
#include "core/formulas/network_fabric.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_words.h"

namespace gw::contract {

template <> inline constexpr auto choicesOf<CollectiveOperation> = std::to_array<std::string_view>({"all_reduce", "all_gather", "reduce_scatter", "all_to_all"});
template <> inline constexpr auto choicesOf<CollectiveKernel> = std::to_array<std::string_view>({"engine", "nccl"});

namespace {

struct RailInput {
    RailNodes of;
    template <class F> void describe(F& f)
    {
        f.required("nodes", of.nodes, "Servers", between(1, 1e8));
        f.optional("gpus_per_node", of.rails, "One rail for each; default: nodes of most makers", between(1, 1000));
        f.required("switch_ports", of.ports, "Of a switch, at link speed", between(2, 100'000));
        f.optional("planes", of.planes, "Independent fabrics, one link of every accelerator on each; default: one", between(1, 1000));
        f.optional("management_connections", of.managementCables, "Extra cables on the node side; default: none", between(0, 1e8));
    }
};

struct RailOutput {
    RailFabric fabric;
    template <class F> void describe(F& f)
    {
        f.output("gpus", fabric.gpus, "Accelerators");
        f.output("leaf_switches", fabric.leaves, "Of all planes");
        f.output("spine_switches", fabric.spines, "Of all planes");
        f.output("core_switches", fabric.cores, "Of all planes; 0 with two tiers");
        f.output("node_cables", fabric.nodeCables, "Accelerators to leaves, with management");
        f.output("leaf_spine_cables", fabric.leafSpineCables, "Non-blocking");
        f.output("spine_core_cables", fabric.spineCoreCables, "0 with two tiers");
    }
};

Answer<RailOutput> rails(const RailInput& in)
{
    const auto fabric = railFabric(in.of);
    if (!fabric) return impossible("nodes", "as many as three tiers of such switches reach", std::to_string(in.of.nodes));
    return RailOutput {*fabric};
}

struct TreeInput {
    std::int64_t ports = 0;
    template <class F> void describe(F& f) { f.required("switch_ports", ports, "Even", between(2, 100'000)); }
};

struct TreeOutput {
    std::int64_t hosts = 0, switches = 0;
    template <class F> void describe(F& f)
    {
        f.output("hosts", hosts, "At full bisection");
        f.output("switches", switches, "Of all three tiers");
    }
};

Answer<TreeOutput> tree(const TreeInput& in)
{
    if (in.ports % 2 != 0) return impossible("switch_ports", "an even number", std::to_string(in.ports));
    return TreeOutput {in.ports * in.ports * in.ports / 4, 5 * in.ports * in.ports / 4};
}

struct CollectiveInput {
    CollectiveOperation operation = CollectiveOperation::AllReduce;
    std::int64_t ranks = 1, elements = 0;
    double bytes = 0;
    std::string accelerator;
    CollectiveKernel kernel = CollectiveKernel::Engine;
    template <class F> void describe(F& f)
    {
        f.required("operation", operation, "What the ranks do together");
        f.required("ranks", ranks, "Accelerators that take part", between(1, 1e6));
        f.required("elements", elements, "Of the whole message", between(0, 1e15));
        f.required("bytes_per_element", bytes, "Size of one", positive);
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("implementation", kernel, "A serving engine's own kernel, or NCCL");
    }
};

struct CollectiveOutput {
    double time = 0, bandwidth = 0, latency = 0;
    template <class F> void describe(F& f)
    {
        f.output("time_ms", time, "Both together");
        f.output("bandwidth_time_ms", bandwidth, "Least time of the bytes on the links");
        f.output("latency_ms", latency, "All that is not bandwidth: start, barriers, links not filled");
    }
};

Answer<CollectiveOutput> collective(const CollectiveInput& in)
{
    Lookup lookup;
    const AcceleratorRow* a = lookup.accelerator(in.accelerator);
    if (lookup.refusal()) return *lookup.refusal();
    const double ranks = static_cast<double>(in.ranks);
    if (!isLinked(*a, ranks)) return impossible("accelerator", "one whose links are listed", in.accelerator);
    const CollectiveTime t = collectiveTime(in.operation, in.kernel, ranks, static_cast<double>(in.elements) * in.bytes, *a);
    return CollectiveOutput {1e3 * t.total, 1e3 * t.bandwidth, 1e3 * t.latency()};
}

} // namespace

std::vector<Entry> networkFormulas()
{
    return {entryOf<rails>({"network.rail_optimized_fabric", "Switches and cables of a rail-optimized fat tree",
                "per plane, k ports: leaves = rails ceil(nodes / (k/2)); up to k^2/2 accelerators spines = smallest divisor of k/2 not below leaves (k/2) / k; above as many spines as leaves and "
                "half as many cores",
                {}, "NVIDIA DGX SuperPOD reference architectures"}),
        entryOf<tree>({"network.fat_tree", "Hosts and switches of a three-tier fat tree", "k^3/4 hosts, 5 k^2/4 switches", {}, "Al-Fares 2008"}),
        entryOf<collective>({"network.collective_time", "Time of a collective operation",
            "a(n) + 2 b M (n-1)/n / BW for all-reduce, half of the bytes for the others; across domains a second hop on the scale-out links", {},
            "Ring bound; measured tables of https://github.com/ai-dynamo/aiconfigurator"})};
}

} // namespace gw::contract
