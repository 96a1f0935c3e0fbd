// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/unit_commitment.h"

#include "core/formulas/linear_program.h"

#include <algorithm>
#include <numeric>

namespace gw {
namespace {

using Load = std::vector<double>;

/// The programme of one window: for each unit and hour its power, whether it is on, and whether it starts or stops.
class WindowProgram {
public:
    WindowProgram(const std::vector<CommitUnit>& units, const std::vector<UnitPast>& past, const Load& load) : m_units(units), m_past(past), m_load(load)
    {
        m_program.variables.resize(4 * units.size() * load.size());
        for (std::size_t u = 0; u < units.size(); ++u) describe(u);
        for (std::size_t t = 0; t < load.size(); ++t) balance(t);
    }

    const LinearProgram& program() const { return m_program; }
    bool isOn(const LinearAnswer& answer, std::size_t unit, std::size_t hour) const { return answer.x[at(On, unit, hour)] > 0.5; }

private:
    enum Kind : std::size_t { Power, On, Start, Stop };
    std::size_t at(Kind kind, std::size_t unit, std::size_t hour) const { return (kind * m_units.size() + unit) * m_load.size() + hour; }
    void require(std::vector<LinearTerm> terms, Relation relation, double right) { m_program.constraints.push_back({std::move(terms), relation, right}); }

    void describe(std::size_t u)
    {
        const CommitUnit& unit = m_units[u];
        for (std::size_t t = 0; t < m_load.size(); ++t) {
            m_program.variables[at(Power, u, t)] = {unit.cost, 0, unit.most};
            m_program.variables[at(On, u, t)] = {0, unit.isCommittable ? 0.0 : 1.0, 1, unit.isCommittable};
            m_program.variables[at(Start, u, t)] = {unit.startCost, 0, unit.isCommittable ? 1.0 : 0.0};
            m_program.variables[at(Stop, u, t)] = {unit.stopCost, 0, unit.isCommittable ? 1.0 : 0.0};
            if (unit.isCommittable) follow(u, t);
        }
        if (unit.isCommittable) holdAtStart(u);
    }

    /// Power between its limits while on; a change is a start or a stop; a start stays up and a stop stays down for the minimum time.
    void follow(std::size_t u, std::size_t t)
    {
        const CommitUnit& unit = m_units[u];
        require({{at(Power, u, t), 1}, {at(On, u, t), -unit.most}}, Relation::AtMost, 0);
        require({{at(Power, u, t), 1}, {at(On, u, t), -unit.most * unit.minFraction}}, Relation::AtLeast, 0);
        std::vector<LinearTerm> change {{at(On, u, t), 1}, {at(Start, u, t), -1}, {at(Stop, u, t), 1}};
        if (t > 0) change.push_back({at(On, u, t - 1), -1});
        require(std::move(change), Relation::Equal, t == 0 && m_past[u].isOn ? 1 : 0);
        std::vector<LinearTerm> starts {{at(On, u, t), -1}}, stops {{at(On, u, t), 1}};
        for (std::size_t k = first(t, unit.minUp); k <= t; ++k) starts.push_back({at(Start, u, k), 1});
        for (std::size_t k = first(t, unit.minDown); k <= t; ++k) stops.push_back({at(Stop, u, k), 1});
        require(std::move(starts), Relation::AtMost, 0);
        require(std::move(stops), Relation::AtMost, 1);
    }

    /// The first hour whose start or stop still binds in hour `t`.
    static std::size_t first(std::size_t t, std::int64_t hours)
    {
        const auto back = static_cast<std::size_t>(std::max<std::int64_t>(hours, 1));
        return t + 1 >= back ? t + 1 - back : 0;
    }

    /// What is left of the minimum time that began before the window.
    void holdAtStart(std::size_t u)
    {
        const std::int64_t left = (m_past[u].isOn ? m_units[u].minUp : m_units[u].minDown) - m_past[u].hours;
        for (std::size_t t = 0; t < m_load.size() && static_cast<std::int64_t>(t) < left; ++t) {
            LinearVariable& on = m_program.variables[at(On, u, t)];
            on.low = on.high = m_past[u].isOn ? 1 : 0;
        }
    }

    void balance(std::size_t t)
    {
        std::vector<LinearTerm> all;
        for (std::size_t u = 0; u < m_units.size(); ++u) all.push_back({at(Power, u, t), 1});
        require(std::move(all), Relation::Equal, m_load[t]);
    }

    const std::vector<CommitUnit>& m_units;
    const std::vector<UnitPast>& m_past;
    const Load& m_load;
    LinearProgram m_program;
};

/// What the units have done by the hour `before`, counted back through what is decided.
std::vector<UnitPast> pastAt(const Commitment& decided, const std::vector<UnitPast>& past, std::size_t before)
{
    std::vector<UnitPast> result = past;
    for (std::size_t u = 0; u < past.size() && before > 0; ++u) {
        const bool isOn = decided.isOn[u][before - 1];
        std::size_t t = before;
        while (t > 0 && decided.isOn[u][t - 1] == isOn) --t;
        result[u] = {isOn, static_cast<std::int64_t>(before - t) + (t == 0 && past[u].isOn == isOn ? past[u].hours : 0)};
    }
    return result;
}

/// Splits an hour's load over the units that run, cheapest first.
void dispatchHour(Commitment& decided, const std::vector<CommitUnit>& units, const std::vector<std::size_t>& byCost, std::size_t hour, double load)
{
    for (std::size_t u = 0; u < units.size(); ++u) {
        const double least = decided.isOn[u][hour] && units[u].isCommittable ? units[u].most * units[u].minFraction : 0;
        decided.power[u][hour] = least;
        load -= least;
    }
    for (const std::size_t u : byCost) {
        const double room = decided.isOn[u][hour] ? units[u].most - decided.power[u][hour] : 0, more = std::clamp(load, 0.0, room);
        decided.power[u][hour] += more;
        load -= more;
    }
}

double costOf(const Commitment& c, const std::vector<CommitUnit>& units, const std::vector<UnitPast>& past)
{
    double cost = 0;
    for (std::size_t u = 0; u < units.size(); ++u)
        for (std::size_t t = 0; t < c.power[u].size(); ++t) {
            const bool was = t > 0 ? c.isOn[u][t - 1] : past[u].isOn, is = c.isOn[u][t];
            cost += units[u].cost * c.power[u][t];
            if (units[u].isCommittable && was != is) cost += is ? units[u].startCost : units[u].stopCost;
        }
    return cost;
}

} // namespace

std::variant<Commitment, CommitFailure> commitUnits(const std::vector<CommitUnit>& units, const std::vector<UnitPast>& past, const std::vector<double>& load, const std::vector<HourWindow>& windows)
{
    Commitment decided {std::vector(units.size(), std::vector<double>(load.size())), std::vector(units.size(), std::vector<bool>(load.size())), 0};
    std::vector<std::size_t> byCost(units.size());
    std::iota(byCost.begin(), byCost.end(), std::size_t {0});
    std::stable_sort(byCost.begin(), byCost.end(), [&](std::size_t a, std::size_t b) { return units[a].cost < units[b].cost; });
    for (const HourWindow& window : windows) {
        const Load part(load.begin() + static_cast<std::ptrdiff_t>(window.first), load.begin() + static_cast<std::ptrdiff_t>(window.last) + 1);
        const std::vector<UnitPast> before = pastAt(decided, past, window.first);
        const WindowProgram program(units, before, part);
        const LinearAnswer answer = solve(program.program());
        if (answer.status != LinearStatus::Optimal) return answer.status == LinearStatus::Infeasible ? CommitFailure::NoSolution : CommitFailure::NotConverged;
        for (std::size_t t = 0; t < part.size(); ++t) {
            for (std::size_t u = 0; u < units.size(); ++u) decided.isOn[u][window.first + t] = program.isOn(answer, u, t);
            dispatchHour(decided, units, byCost, window.first + t, part[t]);
        }
    }
    decided.cost = costOf(decided, units, past);
    return decided;
}

} // namespace gw
