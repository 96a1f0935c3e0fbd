// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/critical_path.h"

#include <fmt/core.h>

#include <map>

namespace gw::contract {
namespace {

constexpr Limits activityList = anyNumber.sized(1, 10'000);

struct ActivityInput {
    std::string id;
    double duration = 0;
    std::vector<std::string> predecessors;
    template <class F> void describe(F& f)
    {
        f.required("id", id, "Of its own");
        f.required("duration_weeks", duration, "From start to finish", notNegative);
        f.optional("predecessors", predecessors, "Ids that must be finished before; default: none");
    }
};

struct EstimateInput {
    std::string id;
    double optimistic = 0, likely = 0, pessimistic = 0;
    std::vector<std::string> predecessors;
    template <class F> void describe(F& f)
    {
        f.required("id", id, "Of its own");
        f.required("optimistic_weeks", optimistic, "If all goes well", notNegative);
        f.required("most_likely_weeks", likely, "Between the two", notNegative);
        f.required("pessimistic_weeks", pessimistic, "If all goes badly", notNegative);
        f.optional("predecessors", predecessors, "Ids that must be finished before; default: none");
    }
};

/// Puts indices for ids into `activities`.
template <class In>
std::optional<Refusal> link(const std::vector<In>& from, std::vector<Activity>& activities)
{
    std::map<std::string_view, std::size_t> byId;
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!byId.emplace(from[i].id, i).second) return invalid(fmt::format("activities[{}].id", i), "an id of its own", from[i].id.substr(0, 60));
    for (std::size_t i = 0; i < from.size(); ++i)
        for (const std::string& id : from[i].predecessors) {
            const auto found = byId.find(id);
            if (found == byId.end()) return invalid(fmt::format("activities[{}].predecessors", i), "ids of activities", id.substr(0, 60));
            activities[i].predecessors.push_back(found->second);
        }
    return {};
}

template <class In>
std::vector<std::string> idsOf(const std::vector<In>& from, const std::vector<std::size_t>& path)
{
    std::vector<std::string> ids;
    for (const std::size_t i : path) ids.push_back(from[i].id);
    return ids;
}

struct PathInput {
    std::vector<ActivityInput> activities;
    template <class F> void describe(F& f) { f.required("activities", activities, "{\"id\", \"duration_weeks\", \"predecessors\": [id]}", activityList); }
};

struct PathOutput {
    double duration = 0;
    std::vector<std::string> path;
    NumberByName slack;
    template <class F> void describe(F& f)
    {
        f.output("duration_weeks", duration, "Of the whole");
        f.output("critical_path", path, "In time order");
        f.output("slack_weeks", slack, "Total slack by id");
    }
};

Answer<PathOutput> path(const PathInput& in)
{
    std::vector<Activity> activities;
    for (const ActivityInput& a : in.activities) activities.push_back({a.duration, {}, 0});
    if (const auto fault = link(in.activities, activities)) return *fault;
    const auto found = criticalPath(activities);
    if (!found) return invalid("activities", "no circle of predecessors");
    PathOutput out {found->duration, idsOf(in.activities, found->path), {}};
    for (std::size_t i = 0; i < in.activities.size(); ++i) out.slack.emplace_back(in.activities[i].id, found->slack[i]);
    return out;
}

struct PertInput {
    std::optional<std::vector<EstimateInput>> activities;
    std::optional<double> mean, variance;
    double deadline = 0;
    template <class F> void describe(F& f)
    {
        f.optional("activities", activities, "{\"id\", \"optimistic_weeks\", \"most_likely_weeks\", \"pessimistic_weeks\", \"predecessors\"}; or mean and variance of the path", activityList);
        f.optional("path_mean_weeks", mean, "With the variance, or activities", notNegative);
        f.optional("path_variance_weeks2", variance, "With the mean, or activities", notNegative);
        f.required("deadline_weeks", deadline, "From the start", anyNumber);
    }
};

struct PertOutput {
    double mean = 0, variance = 0, sigma = 0, probability = 0;
    std::optional<std::vector<std::string>> path;
    template <class F> void describe(F& f)
    {
        f.output("path_mean_weeks", mean, "Of the critical path");
        f.output("path_variance_weeks2", variance, "Of the critical path only");
        f.output("path_sigma_weeks", sigma, "Its root");
        f.output("completion_probability", probability, "That the critical path ends by the deadline");
        f.output("critical_path", path, "In time order; null without activities");
    }
};

std::optional<Refusal> addPath(PertOutput& out, const std::vector<EstimateInput>& from)
{
    std::vector<Activity> activities;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const EstimateInput& e = from[i];
        if (!(e.optimistic <= e.likely && e.likely <= e.pessimistic)) return impossible(fmt::format("activities[{}]", i), "optimistic <= most likely <= pessimistic", e.id.substr(0, 60));
        const double sigma = (e.pessimistic - e.optimistic) / 6;
        activities.push_back({(e.optimistic + 4 * e.likely + e.pessimistic) / 6, {}, sigma * sigma});
    }
    if (const auto fault = link(from, activities)) return fault;
    const auto found = criticalPath(activities);
    if (!found) return invalid("activities", "no circle of predecessors");
    out.mean = found->duration;
    for (const std::size_t i : found->path) out.variance += activities[i].variance;
    out.path = idsOf(from, found->path);
    return {};
}

Answer<PertOutput> pert(const PertInput& in)
{
    const bool hasPath = in.mean && in.variance, hasHalf = in.mean.has_value() != in.variance.has_value();
    if (hasHalf || hasPath == in.activities.has_value()) return invalid("inputs", "activities, or both path_mean_weeks and path_variance_weeks2");
    PertOutput out {in.mean.value_or(0), in.variance.value_or(0), 0, 0, {}};
    if (in.activities)
        if (const auto fault = addPath(out, *in.activities)) return *fault;
    out.sigma = std::sqrt(out.variance);
    const double left = in.deadline - out.mean;
    out.probability = out.sigma > 0 ? std::erfc(-left / (out.sigma * std::sqrt(2.0))) / 2 : left >= 0 ? 1 : 0;
    return out;
}

constexpr auto trades = std::to_array<std::string_view>({"power", "cooling", "racks", "network"});

struct RampInput {
    std::array<std::vector<Power>, 4> ready;
    template <class F> void describe(F& f)
    {
        constexpr Limits periods = notNegative.sized(1, 100'000);
        f.required("power_mw", ready[0], megawatt, "Ready in each period", periods);
        f.required("cooling_mw", ready[1], megawatt, "Ready in each period", periods);
        f.required("racks_mw", ready[2], megawatt, "Ready in each period", periods);
        f.required("network_mw", ready[3], megawatt, "Ready in each period", periods);
    }
};

struct RampOutput {
    std::vector<Power> capacity;
    std::vector<std::string> binding;
    template <class F> void describe(F& f)
    {
        f.output("capacity_mw", capacity, megawatt, "That can be sold in each period");
        f.output("binding", binding, "Which of power, cooling, racks and network holds it back, the first of equal ones");
    }
};

Answer<RampOutput> ramp(const RampInput& in)
{
    for (const auto& list : in.ready)
        if (list.size() != in.ready[0].size()) return invalid("inputs", "four lists of equal length");
    RampOutput out;
    for (std::size_t t = 0; t < in.ready[0].size(); ++t) {
        std::size_t least = 0;
        for (std::size_t k = 1; k < trades.size(); ++k)
            if (in.ready[k][t] < in.ready[least][t]) least = k;
        out.capacity.push_back(in.ready[least][t]);
        out.binding.emplace_back(trades[least]);
    }
    return out;
}

} // namespace

std::vector<Entry> scheduleFormulas()
{
    return {
        entryOf<path>({"schedule.critical_path", "Critical path and slack", "forward and backward pass, finish to start; slack = latest start - earliest start", {}, "CPM"}),
        entryOf<pert>({"schedule.pert", "Probability of finishing by a deadline",
            "mean (a + 4m + b)/6, variance ((b - a)/6)^2, summed over the critical path only; P = Phi((deadline - mean) / sigma)", {}, "PERT"}),
        entryOf<ramp>({"schedule.capacity_ramp", "Capacity that can be sold, period by period", "min(power, cooling, racks, network), never an average", {}, "Rule"}),
    };
}

} // namespace gw::contract
