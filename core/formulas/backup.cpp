// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/backup.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gw {
namespace {

/// Content of the battery in steps, and how likely it is; one map for each count of working generators.
using Contents = std::map<std::int64_t, double>;
using Chain = std::vector<Contents>;

constexpr std::int64_t finest = 1'000'000'000; ///< Steps of a full battery.
constexpr std::size_t mostContents = 4'000;    ///< Beyond it contents are rounded ten times coarser.

/// The counts of working generators as one number: the digits of a number whose bases are the installed counts plus one.
class Fleet {
public:
    explicit Fleet(const std::vector<BackupGenerators>& generators) : m_generators(generators)
    {
        for (const BackupGenerators& g : generators) m_strides.push_back(m_size), m_size *= static_cast<std::size_t>(g.units) + 1;
    }
    std::size_t size() const { return m_size; }
    std::size_t types() const { return m_generators.size(); }
    const BackupGenerators& type(std::size_t t) const { return m_generators[t]; }
    std::size_t stride(std::size_t t) const { return m_strides[t]; }
    std::int64_t working(std::size_t index, std::size_t t) const { return static_cast<std::int64_t>(index / m_strides[t]) % (m_generators[t].units + 1); }
    double generation(std::size_t index) const
    {
        double sum = 0;
        for (std::size_t t = 0; t < types(); ++t) sum += static_cast<double>(working(index, t)) * type(t).power;
        return sum;
    }

private:
    const std::vector<BackupGenerators>& m_generators;
    std::vector<std::size_t> m_strides;
    std::size_t m_size = 1;
};

/// Probabilities that 0..n of n remain, each with probability `stays`.
std::vector<double> remaining(std::int64_t n, double stays)
{
    std::vector<double> p {1};
    for (std::int64_t i = 0; i < n; ++i) {
        p.push_back(0);
        for (std::size_t k = p.size(); k-- > 0;) p[k] = p[k] * (1 - stays) + (k > 0 ? p[k - 1] * stays : 0);
    }
    return p;
}

/// Every state goes to those with as many or fewer working generators of one type.
void lose(Chain& chain, const Fleet& fleet, std::size_t t, double stays)
{
    Chain next(chain.size());
    std::vector<std::vector<double>> chances;
    for (std::int64_t n = 0; n <= fleet.type(t).units; ++n) chances.push_back(remaining(n, stays));
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const std::int64_t n = fleet.working(i, t);
        for (std::int64_t left = 0; left <= n && !chain[i].empty(); ++left) {
            Contents& to = next[i - static_cast<std::size_t>(n - left) * fleet.stride(t)];
            const double chance = chances[static_cast<std::size_t>(n)][static_cast<std::size_t>(left)];
            if (chance > 0)
                for (const auto& [content, p] : chain[i]) to[content] += p * chance;
        }
    }
    chain = std::move(next);
}

/// The battery's content after an hour, or a negative number where the load is not met.
double afterHour(double content, double generation, double load, const BackupBattery& b)
{
    const double usable = std::max(0.0, content - b.energy * b.least) * b.dischargeEfficiency, slack = 1e-9 * std::max(load, b.energy);
    if (generation + std::min(b.power, usable) < load - slack) return -1;
    const double deficit = load - generation;
    if (deficit >= 0) return std::max(0.0, content - (deficit > 0 ? deficit / b.dischargeEfficiency : 0));
    const double room = std::max(0.0, b.energy - content), taken = std::min(-deficit, b.power) * b.chargeEfficiency;
    return content + std::min(room, taken);
}

/// Steps of the battery's content, as coarse as the number of different contents asks for.
class Steps {
public:
    explicit Steps(double energy) : m_size(energy / static_cast<double>(finest)) {}
    std::int64_t of(double content) const { return m_size > 0 ? std::llround(content / m_size / static_cast<double>(m_together)) * m_together : 0; }
    double content(std::int64_t steps) const { return static_cast<double>(steps) * m_size; }
    void fit(std::size_t contents) { if (contents > mostContents) m_together *= 10; }

private:
    double m_size;
    std::int64_t m_together = 1;
};

/// Leaves the states that carry an hour's load, with the battery's content after it; returns how likely they are together.
double carryHour(Chain& chain, const Fleet& fleet, double load, const BackupBattery& battery, Steps& steps)
{
    double carried = 0;
    std::size_t contents = 0;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        Contents next;
        for (const auto& [content, p] : chain[i]) {
            const double after = afterHour(steps.content(content), fleet.generation(i), load, battery);
            if (after >= 0) next[steps.of(after)] += p, carried += p;
        }
        contents += next.size();
        chain[i] = std::move(next);
    }
    steps.fit(contents);
    return carried;
}

} // namespace

std::vector<double> backupSurvival(const std::vector<double>& load, std::int64_t hours, const std::vector<BackupGenerators>& generators, const BackupBattery& battery)
{
    const Fleet fleet(generators);
    Steps steps(battery.energy);
    Chain chain(fleet.size());
    chain.back()[steps.of(battery.energy * battery.start)] = 1;
    for (std::size_t t = 0; t < fleet.types(); ++t) lose(chain, fleet, t, fleet.type(t).startsWith);
    std::vector<double> survival;
    for (std::int64_t hour = 0; hour < hours; ++hour) {
        for (std::size_t t = 0; t < fleet.types(); ++t) lose(chain, fleet, t, 1 - 1 / fleet.type(t).timeToFailure);
        survival.push_back(carryHour(chain, fleet, load[static_cast<std::size_t>(hour) % load.size()], battery, steps));
    }
    return survival;
}

} // namespace gw
