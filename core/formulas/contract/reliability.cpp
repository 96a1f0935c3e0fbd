// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/availability.h"
#include "core/formulas/reliability.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/repair.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

constexpr Limits units = between(1, 10'000);

struct OutagesInput {
    std::vector<Time> lasting;
    std::vector<double> perYear;
    template <class F> void describe(F& f)
    {
        f.required("outage_hours", lasting, hour, "Length of one outage of each class", notNegative.sized(1, 10'000));
        f.required("outages_per_year", perYear, "Outages of each class in a year", notNegative.sized(1, 10'000));
    }
};

struct OutagesOutput {
    Time down;
    double availability = 0;
    template <class F> void describe(F& f)
    {
        f.output("downtime_h_per_year", down, hour, "Of all classes");
        f.output("availability", availability, "Share of a year of 8,760 h");
    }
};

Answer<OutagesOutput> outages(const OutagesInput& in)
{
    if (in.lasting.size() != in.perYear.size()) return invalid("inputs", "two lists of equal length");
    Time down;
    for (std::size_t i = 0; i < in.lasting.size(); ++i) down += in.lasting[i] * in.perYear[i];
    if (down > years(1)) return impossible("outage_hours", "outages that fit into a year of 8,760 h", fmt::format("{} h", down.in(hour)));
    return OutagesOutput {down, 1 - shareOfYear(down)};
}

struct KOfNInput {
    std::int64_t needed = 0, installed = 0;
    double availability = 0;
    template <class F> void describe(F& f)
    {
        f.required("needed", needed, "Units that must work", between(0, units.high));
        f.required("installed", installed, "Identical, independent units", units);
        f.required("availability", availability, "Of one unit", share);
    }
};

struct SystemOutput {
    double availability = 0;
    template <class F> void describe(F& f) { f.output("system_availability", availability, "Share of time that the system works"); }
};

Answer<SystemOutput> kOfN(const KOfNInput& in)
{
    if (in.needed > in.installed) return invalid("needed", fmt::format("at most installed, {}", in.installed), fmt::format("{}", in.needed));
    std::vector<double> chances(static_cast<std::size_t>(in.installed) + 1);
    const auto alike = [&](int) { return in.availability; };
    return SystemOutput {std::min(1.0, availabilityOfKOfN(static_cast<int>(in.needed), static_cast<int>(in.installed), alike, chances.data()))};
}

struct MarkovInput {
    std::int64_t needed = 0, installed = 0, crews = 0;
    Time betweenFailures, toRepair;
    template <class F> void describe(F& f)
    {
        f.required("needed", needed, "Units that must work", between(0, 10'000));
        f.required("installed", installed, "Identical units, all running", between(1, 10'000));
        f.required("mtbf_h", betweenFailures, hour, "Mean time between failures of one", positive);
        f.required("mttr_h", toRepair, hour, "Mean time to repair one by one crew", notNegative);
        f.required("repair_crews", crews, "Repairs that go on at once", count);
    }
};

struct MarkovOutput {
    double unavailability = 0, availability = 0;
    Time down;
    template <class F> void describe(F& f)
    {
        f.output("unavailability", unavailability, "Share of time that fewer than needed work");
        f.output("availability", availability, "1 less that");
        f.output("downtime_h_per_year", down, hour, "In a year of 8,760 h");
    }
};

Answer<MarkovOutput> markov(const MarkovInput& in)
{
    if (in.needed > in.installed) return invalid("needed", fmt::format("at most installed, {}", in.installed), fmt::format("{}", in.needed));
    const double down = unavailabilityWithCrews(in.needed, in.installed, in.toRepair / in.betweenFailures, in.crews);
    return MarkovOutput {down, 1 - down, years(1) * down};
}

struct FleetInput {
    std::int64_t gpus = 0;
    std::optional<double> failures, days;
    std::optional<std::int64_t> observed;
    std::optional<double> rate;
    std::int64_t perNode = 8;
    template <class F> void describe(F& f)
    {
        f.required("gpus", gpus, "Accelerators of the job", count);
        f.optional("observed_failures", failures, "With observed_days and observed_gpus, or failures_per_1000_node_days", positive);
        f.optional("observed_days", days, "Time watched", positive);
        f.optional("observed_gpus", observed, "Accelerators watched", count);
        f.optional("failures_per_1000_node_days", rate, "Or the three observed", positive);
        f.optional("gpus_per_node", perNode, "Default: nodes of most makers", between(1, 1e6));
    }
};

struct FleetOutput {
    Time betweenFailures;
    double gpuHours = 0;
    template <class F> void describe(F& f)
    {
        f.output("mtbf_h", betweenFailures, hour, "Of the job, which any failure stops");
        f.output("gpu_hours_per_failure", gpuHours, "Accelerator-hours from one failure to the next");
    }
};

Answer<FleetOutput> fleet(const FleetInput& in)
{
    const int observed = in.failures.has_value() + in.days.has_value() + in.observed.has_value();
    if (in.rate ? observed != 0 : observed == 0) return invalid("inputs", "observed_failures, observed_days and observed_gpus, or failures_per_1000_node_days");
    if (!in.rate && observed != 3) return missing(!in.failures ? "observed_failures" : !in.days ? "observed_days" : "observed_gpus");
    const double gpuHours = in.rate ? 24e3 * static_cast<double>(in.perNode) / *in.rate : static_cast<double>(*in.observed) * *in.days * 24 / *in.failures;
    return FleetOutput {hours(jobTimeBetweenFailures(gpuHours, static_cast<double>(in.gpus))), gpuHours};
}

struct OutageCostInput {
    Power load;
    Time lasting;
    EnergyPrice value;
    double presentWorth = 1;
    template <class F> void describe(F& f)
    {
        f.required("critical_load_kw", load, kilowatt, "Load that is not served", notNegative);
        f.required("outage_h", lasting, hour, "Length of the outage", notNegative);
        f.required("value_of_lost_load_usd_per_kwh", value, dollarPerKilowattHour, "What a kilowatt-hour not served costs", notNegative);
        f.optional("present_worth_factor", presentWorth, "Over the years in which it happens once each; default: one outage now", notNegative);
    }
};

struct OutageCostOutput {
    Money cost;
    template <class F> void describe(F& f) { f.output("cost_usd", cost, dollar, "Present worth"); }
};

Answer<OutageCostOutput> outageCost(const OutageCostInput& in) { return OutageCostOutput {in.load * in.lasting * in.value * in.presentWorth}; }

} // namespace

std::vector<Entry> systemReliabilityFormulas();

std::vector<Entry> reliabilityFormulas()
{
    std::vector<Entry> all {
        entryOf<outages>({"reliability.availability_from_outages", "Availability from outage classes", "downtime = sum h_i n_i; A = 1 - downtime / 8760", {}, "7x24 Exchange, Spring 2015"}),
        entryOf<kOfN>({"reliability.k_of_n_availability", "Availability of k needed of n identical, independent units", "sum over i = k..n of C(n, i) A^i (1 - A)^(n - i)", {}, "Closed form"})};
    for (Entry& entry : systemReliabilityFormulas()) all.push_back(std::move(entry));
    all.insert(all.begin() + 3, entryOf<markov>({"reliability.k_of_n_markov", "Unavailability of k of n repairable units with a limited number of repair crews",
        "p_(j+1) / p_j = (n - j) MTTR / (min(j + 1, crews) MTBF); unavailability = sum of p_j with n - j < k", {}, "Closed form"}));
    all.push_back(entryOf<fleet>({"reliability.fleet_mtbf", "Mean time between failures of a job on many accelerators", "GPU-hours per failure = gpus * hours / failures; MTBF = that / gpus of the job",
        {}, "arXiv 2407.21783, arXiv 2410.21680"}));
    all.push_back(entryOf<outageCost>({"reliability.outage_cost", "Present worth of energy not served in one outage", "load * hours * value of lost load * present worth factor", {},
        "https://github.com/NREL/REopt.jl"}));
    return all;
}

} // namespace gw::contract
