// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/unit_commitment.h"

#include "core/formulas/contract/entry.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

/// Unit-hours of one programme; beyond it an exact optimum takes too long to wait for.
constexpr std::size_t mostUnitHours = 4000;
constexpr std::int64_t forLong = 1'000'000;

struct CommitmentUnit {
    std::string name;
    double most = 0, minFraction = 0, cost = 0, start = 0, stop = 0;
    std::int64_t minUp = 0, minDown = 0, upBefore = 1, downBefore = 0;
    bool isCommittable = true;
    template <class F> void describe(F& f)
    {
        constexpr Limits hours = between(0, 1e5);
        f.required("name", name, "For people");
        f.required("max_mw", most, "Most output", notNegative);
        f.required("min_fraction", minFraction, "Least output while on, of the most", share);
        f.required("marginal_cost_usd_per_mwh", cost, "Of what it makes", anyNumber);
        f.optional("start_up_cost_usd", start, "Each start", notNegative);
        f.optional("shut_down_cost_usd", stop, "Each stop", notNegative);
        f.optional("min_up_h", minUp, "Once on", hours);
        f.optional("min_down_h", minDown, "Once off", hours);
        f.optional("hours_up_before", upBefore, "Before hour 0; 0: it was off", hours);
        f.optional("hours_down_before", downBefore, "Before hour 0 where it was off; 0: for long", hours);
        f.optional("committable", isCommittable, "Otherwise it runs anywhere between 0 and the most");
    }
};

struct CommitmentInput {
    std::vector<CommitmentUnit> units;
    std::vector<double> load;
    std::optional<std::vector<std::vector<std::int64_t>>> windows;
    template <class F> void describe(F& f)
    {
        f.required("units", units,
            "{\"name\", \"max_mw\", \"min_fraction\", \"marginal_cost_usd_per_mwh\"} and optional \"start_up_cost_usd\" (0), \"shut_down_cost_usd\" (0), \"min_up_h\" (0),"
            " \"min_down_h\" (0), \"hours_up_before\" (1), \"hours_down_before\" (0), \"committable\" (true)", anyNumber.sized(1, 200));
        f.required("load_mw", load, "One value per hour", notNegative.sized(1, 8784));
        f.optional("windows", windows, "Pairs [first, last] of hours of a rolling horizon, from 0", notNegative.sized(1, 8784));
    }
};

struct CommitmentOutput {
    std::vector<std::vector<double>> power;
    std::optional<double> cost;
    template <class F> void describe(F& f)
    {
        f.output("power_mw", power, "Per unit, per hour");
        f.output("cost_usd", cost, "Of all hours; null with windows");
    }
};

/// The windows, which together must decide every hour, each beginning at latest behind what is decided.
Answer<std::vector<HourWindow>> windowsOf(const CommitmentInput& in)
{
    if (!in.windows) return std::vector<HourWindow> {{0, in.load.size() - 1}};
    std::vector<HourWindow> windows;
    std::int64_t decided = 0;
    for (std::size_t i = 0; i < in.windows->size(); ++i) {
        const auto& pair = (*in.windows)[i];
        const bool isPair = pair.size() == 2 && pair[0] <= pair[1] && pair[1] < static_cast<std::int64_t>(in.load.size()) && pair[0] <= decided;
        if (!isPair) return invalid(fmt::format("windows[{}]", i), fmt::format("[first, last] with first at most {} and last below {}", decided, in.load.size()));
        windows.push_back({static_cast<std::size_t>(pair[0]), static_cast<std::size_t>(pair[1])});
        decided = std::max(decided, pair[1] + 1);
    }
    if (decided < static_cast<std::int64_t>(in.load.size())) return invalid("windows", fmt::format("windows over all {} hours", in.load.size()), fmt::format("{} hours", decided));
    return windows;
}

Answer<CommitmentOutput> unitCommitment(const CommitmentInput& in)
{
    const auto windows = windowsOf(in);
    if (!windows) return windows.refusal();
    for (const HourWindow& w : windows.value())
        if (const std::size_t size = (w.last - w.first + 1) * in.units.size(); size > mostUnitHours)
            return invalid("load_mw", fmt::format("at most {} unit-hours at once, or windows", mostUnitHours), fmt::format("{}", size));
    std::vector<CommitUnit> units;
    std::vector<UnitPast> past;
    for (const CommitmentUnit& u : in.units) {
        units.push_back({u.most, u.minFraction, u.cost, u.start, u.stop, u.minUp, u.minDown, u.isCommittable});
        past.push_back({u.upBefore > 0, u.upBefore > 0 ? u.upBefore : u.downBefore > 0 ? u.downBefore : forLong});
    }
    const auto result = commitUnits(units, past, in.load, windows.value());
    if (const auto* failure = std::get_if<CommitFailure>(&result))
        return *failure == CommitFailure::NoSolution ? noSolution("no choice of units meets the load in every hour") : notConverged("the optimum was not proved in a minute, or its numbers are too far apart");
    const auto& commitment = std::get<Commitment>(result);
    return CommitmentOutput {commitment.power, in.windows ? std::nullopt : std::optional(commitment.cost)};
}

} // namespace

std::vector<Entry> unitCommitmentFormulas()
{
    return {entryOf<unitCommitment>({"dispatch.unit_commitment", "Which units run hour by hour, exact optimum",
        "min sum c p + starts + stops; sum p = load; u m P <= p <= u P; u_t - u_(t-1) = v_t - w_t; sum of v over min_up <= u_t; sum of w over min_down <= 1 - u_t", {},
        "https://github.com/PyPSA/PyPSA"})};
}

} // namespace gw::contract
