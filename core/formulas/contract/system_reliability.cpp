// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/backup.h"
#include "core/formulas/contract/entry.h"
#include "core/formulas/network_availability.h"

#include <fmt/core.h>

#include <map>

namespace gw::contract {
namespace {

struct NetworkLink {
    std::string from, to;
    double availability = 0;
    template <class F> void describe(F& f)
    {
        f.required("from", from, "Name of a node");
        f.required("to", to, "Name of a node");
        f.required("availability", availability, "Of the link", share);
    }
};

struct LinksInput {
    std::vector<NetworkLink> links;
    std::string source, target;
    template <class F> void describe(F& f)
    {
        f.required("links", links, "{\"from\": \"a\", \"to\": \"b\", \"availability\": x}, usable both ways", anyNumber.sized(1, 2000));
        f.required("source", source, "Name of a node");
        f.required("target", target, "Name of a node");
    }
};

struct LinksOutput {
    double availability = 0;
    template <class F> void describe(F& f) { f.output("system_availability", availability, "Probability that source and target are joined"); }
};

Answer<LinksOutput> networkAvailability(const LinksInput& in)
{
    std::map<std::string, std::size_t> nodes;
    std::vector<UncertainLink> links;
    const auto numberOf = [&](const std::string& name) { return nodes.emplace(name, nodes.size()).first->second; };
    for (const NetworkLink& link : in.links) {
        const std::size_t from = numberOf(link.from), to = numberOf(link.to);
        links.push_back({from, to, link.availability});
    }
    if (!nodes.contains(in.source)) return invalid("source", "a node of the links", in.source.substr(0, 60));
    if (!nodes.contains(in.target)) return invalid("target", "a node of the links", in.target.substr(0, 60));
    const auto availability = twoTerminalAvailability(nodes.size(), links, nodes[in.source], nodes[in.target]);
    if (!availability) return notConverged("the network is too wide for an exact answer");
    return LinksOutput {std::min(1.0, *availability)};
}

struct GeneratorInput {
    std::int64_t units = 0;
    Power power;
    Time toFailure;
    double operational = 1, failsToStart = 0;
    template <class F> void describe(F& f)
    {
        f.required("count", units, "Alike generators", between(0, 1000));
        f.required("power_kw", power, kilowatt, "Of one", notNegative);
        f.required("mean_time_to_failure_h", toFailure, hour, "Of one that runs", atLeast(1));
        f.optional("operational_availability", operational, "Share of time not in maintenance", share);
        f.optional("failure_to_start", failsToStart, "Of one start", share);
    }
};

struct SurvivalInput {
    std::vector<Power> load;
    std::int64_t lasting = 0;
    std::vector<GeneratorInput> generators;
    Energy energy;
    Power power;
    double start = 1, least = 0, charge = 1, discharge = 1;
    template <class F> void describe(F& f)
    {
        f.required("load_kw", load, kilowatt, "Hour by hour from the start, repeated if shorter than the outage", notNegative.sized(1, 8784));
        f.required("outage_h", lasting, "Length of the outage", between(1, 8784));
        f.required("generators", generators, "{\"count\", \"power_kw\", \"mean_time_to_failure_h\", \"operational_availability\" (1), \"failure_to_start\" (0)}", anyNumber.sized(0, 8));
        f.optional("battery_energy_kwh", energy, kilowattHour, "Default: none", notNegative);
        f.optional("battery_power_kw", power, kilowatt, "Default: none", notNegative);
        f.optional("battery_start_soc", start, "Content at the start, of full", share);
        f.optional("battery_min_soc", least, "Content that is never used, of full", share);
        f.optional("charge_efficiency", charge, "Stored over taken", between(1e-6, 1));
        f.optional("discharge_efficiency", discharge, "Given over drawn from the store", between(1e-6, 1));
    }
};

struct SurvivalOutput {
    std::vector<double> byHour;
    double survival = 0;
    template <class F> void describe(F& f)
    {
        f.output("survival_by_hour", byHour, "Probability of having carried the load until the end of each hour");
        f.output("survival", survival, "Of the whole outage");
    }
};

Answer<SurvivalOutput> survival(const SurvivalInput& in)
{
    constexpr double mostSteps = 2e8; // Seconds on any machine.
    double states = 1, units = 1;
    std::vector<BackupGenerators> generators;
    for (const GeneratorInput& g : in.generators) {
        states *= static_cast<double>(g.units) + 1;
        units += static_cast<double>(g.units);
        generators.push_back({g.units, g.power.in(kilowatt), g.toFailure.in(hour), g.operational * (1 - g.failsToStart)});
    }
    if (const double steps = states * units * static_cast<double>(in.lasting); steps > mostSteps)
        return invalid("generators", "fewer combinations of working generators, or a shorter outage", fmt::format("{} combinations in {} h", states, in.lasting));
    std::vector<double> load;
    for (const Power p : in.load) load.push_back(p.in(kilowatt));
    const BackupBattery battery {in.energy.in(kilowattHour), in.power.in(kilowatt), in.start, in.least, in.charge, in.discharge};
    SurvivalOutput out {backupSurvival(load, in.lasting, generators, battery)};
    out.survival = out.byHour.back();
    return out;
}

} // namespace

std::vector<Entry> systemReliabilityFormulas()
{
    return {
        entryOf<networkAvailability>({"reliability.network_availability", "Two-terminal availability of a network of independent links, exact",
            "sum over the states of the links in which source and target are joined, link by link over the partitions of the border", {}, "Closed form"}),
        entryOf<survival>({"reliability.backup_survival", "Probability that generators and a battery carry a load through an outage",
            "start: operational_availability (1 - failure_to_start) each; every hour each working generator fails with 1 / MTTF\n"
            "survived if generation + min(battery power, usable energy) >= load; then the battery covers the deficit or takes the surplus",
            {}, "https://github.com/NREL/REopt.jl"}),
    };
}

} // namespace gw::contract
