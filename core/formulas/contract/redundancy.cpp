// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/entry.h"
#include "core/formulas/power_chain.h"

#include <algorithm>

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class Scheme : std::uint8_t { NPlusR, TwoN, Distributed, BlockRedundant }; }
template <> inline constexpr auto choicesOf<Scheme> = std::to_array<std::string_view>({"n_plus_r", "2n", "distributed", "block_redundant"});

namespace {

struct RedundancyInput {
    Scheme scheme = Scheme::NPlusR;
    std::int64_t needed = 0, redundant = 0;
    template <class F> void describe(F& f)
    {
        f.required("scheme", scheme, "How units back each other");
        f.required("units_needed", needed, "Units that carry the whole load; of 2n one side", count);
        f.required("units_redundant", redundant, "Units beyond those; of 2n the other side", between(0, 1e9));
    }
};

struct RedundancyOutput {
    double loading = 0;
    std::int64_t survives = 0;
    template <class F> void describe(F& f)
    {
        f.output("max_normal_loading", loading, "Of a main unit, over its rating");
        f.output("survives_failures", survives, "Units that may fail together");
    }
};

Answer<RedundancyOutput> redundancy(const RedundancyInput& in)
{
    if (in.scheme == Scheme::TwoN && in.needed != in.redundant) return invalid("units_redundant", "as many as units_needed for 2n", fmt::format("{}", in.redundant));
    const double sharing = static_cast<double>(in.needed) / static_cast<double>(in.needed + in.redundant);
    return RedundancyOutput {in.scheme == Scheme::BlockRedundant ? 1 : sharing, in.redundant};
}

struct PairLoad {
    std::vector<std::int64_t> systems;
    double load = 0;
    template <class F> void describe(F& f)
    {
        f.required("systems", systems, "The two systems that feed it, from 0", notNegative.sized(2));
        f.required("load", load, "In the unit of the ratings", notNegative);
    }
};

struct FailureInput {
    std::vector<double> ratings;
    std::vector<PairLoad> loads;
    std::int64_t failed = 0;
    template <class F> void describe(F& f)
    {
        f.required("system_ratings", ratings, "One per power system", positive.sized(1, 10'000));
        f.required("pair_loads", loads, "{\"systems\": [i, j], \"load\": x}: dual-corded loads");
        f.required("failed_system", failed, "Index of the system that fails, from 0", notNegative);
    }
};

struct FailureOutput {
    std::vector<double> before, after;
    template <class F> void describe(F& f)
    {
        f.output("loading_normal", before, "Of each system, over its rating");
        f.output("loading_after_failure", after, "The same; 0 for the failed one");
    }
};

std::optional<Refusal> faultOf(const FailureInput& in)
{
    const auto systems = static_cast<std::int64_t>(in.ratings.size());
    if (in.failed >= systems) return invalid("failed_system", fmt::format("0 to {}", systems - 1), fmt::format("{}", in.failed));
    for (std::size_t k = 0; k < in.loads.size(); ++k) {
        const auto& pair = in.loads[k].systems;
        if (pair[0] == pair[1] || pair[0] >= systems || pair[1] >= systems)
            return invalid(fmt::format("pair_loads[{}].systems", k), fmt::format("two different systems of 0 to {}", systems - 1), fmt::format("{} and {}", pair[0], pair[1]));
    }
    return {};
}

Answer<FailureOutput> failure(const FailureInput& in)
{
    if (const auto fault = faultOf(in)) return *fault;
    FailureOutput out {std::vector<double>(in.ratings.size()), std::vector<double>(in.ratings.size())};
    for (const PairLoad& pair : in.loads) {
        const auto live = static_cast<int>(std::ranges::count_if(pair.systems, [&](std::int64_t system) { return system != in.failed; }));
        for (const std::int64_t system : pair.systems) {
            const auto mine = static_cast<std::size_t>(system);
            out.before[mine] += loadOfOneFeed(pair.load, 2) / in.ratings[mine];
            if (system != in.failed) out.after[mine] += loadOfOneFeed(pair.load, live) / in.ratings[mine];
        }
    }
    Flags flags;
    for (const double loading : out.after) flags.raiseIf(loading > 1 + 1e-12, "overload");
    return {out, flags};
}

} // namespace

std::vector<Entry> redundancyFormulas()
{
    return {
        entryOf<redundancy>({"power.redundancy_loading", "Highest normal loading of a unit that still survives the planned failures",
            "needed / (needed + redundant); 2n is 1 + 1; distributed xN/y is y needed of x; block_redundant: 1, the catcher stands idle", {}, "Uptime Institute and vendor practice"}),
        entryOf<failure>({"power.distributed_redundancy_failure", "Loading of each power system before and after one fails, loads dual-corded on pairs",
            "A pair shares its load equally; when one of the two fails the other carries all of it", {{"overload", "A system exceeds its rating after the failure"}},
            "Graph check of distributed redundancy"}),
    };
}

} // namespace gw::contract
