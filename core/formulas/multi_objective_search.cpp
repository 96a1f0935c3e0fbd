// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/multi_objective_search.h"

#include "core/lanes/philox.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace gw {
namespace {

using Variables = std::vector<double>;

struct Candidate {
    Variables x;
    ObjectivePoint f;
    std::size_t rank = 0;
    double crowding = 0;
};
using Population = std::vector<Candidate>;

/// Numbers of 0..1 in the order they are asked for.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_key0(static_cast<std::uint32_t>(seed)), m_key1(static_cast<std::uint32_t>(seed >> 32U)) {}
    double next()
    {
        if (m_used == 4) {
            m_block = lane::philox<std::uint32_t>({{static_cast<std::uint32_t>(m_counter), static_cast<std::uint32_t>(m_counter >> 32U), 0x5ea2c4u, 0}}, m_key0, m_key1);
            ++m_counter;
            m_used = 0;
        }
        return (m_block.word[m_used++] + 0.5) / 4294967296.0;
    }
    std::size_t below(std::size_t n) { return std::min(n - 1, static_cast<std::size_t>(next() * static_cast<double>(n))); }

private:
    std::uint32_t m_key0, m_key1;
    std::uint64_t m_counter = 0;
    unsigned m_used = 4;
    lane::PhiloxBlock<std::uint32_t> m_block {};
};

bool dominates(const ObjectivePoint& a, const ObjectivePoint& b)
{
    bool isBetter = false;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (a[k] > b[k]) return false;
        isBetter = isBetter || a[k] < b[k];
    }
    return isBetter;
}

/// Fronts of indices, best first; sets the ranks.
std::vector<std::vector<std::size_t>> sortFronts(Population& all)
{
    std::vector<std::vector<std::size_t>> below(all.size()), fronts(1);
    std::vector<std::size_t> above(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (dominates(all[i].f, all[j].f)) below[i].push_back(j), ++above[j];
            else if (dominates(all[j].f, all[i].f)) below[j].push_back(i), ++above[i];
        }
    for (std::size_t i = 0; i < all.size(); ++i)
        if (above[i] == 0) fronts[0].push_back(i);
    while (!fronts.back().empty()) {
        std::vector<std::size_t> next;
        for (const std::size_t i : fronts.back()) {
            all[i].rank = fronts.size() - 1;
            for (const std::size_t j : below[i])
                if (--above[j] == 0) next.push_back(j);
        }
        fronts.push_back(std::move(next));
    }
    fronts.pop_back();
    return fronts;
}

/// How far a candidate's neighbours on its front are apart; the ends are kept always.
void setCrowding(Population& all, std::vector<std::size_t> front)
{
    for (const std::size_t i : front) all[i].crowding = 0;
    for (std::size_t k = 0; k < all[front[0]].f.size(); ++k) {
        std::stable_sort(front.begin(), front.end(), [&](std::size_t a, std::size_t b) { return all[a].f[k] < all[b].f[k]; });
        const double span = all[front.back()].f[k] - all[front.front()].f[k];
        all[front.front()].crowding = all[front.back()].crowding = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i + 1 < front.size() && span > 0; ++i) all[front[i]].crowding += (all[front[i + 1]].f[k] - all[front[i - 1]].f[k]) / span;
    }
}

/// The best `size` of all, front by front, the last front's least crowded.
Population select(Population& all, std::size_t size)
{
    Population kept;
    for (std::vector<std::size_t>& front : sortFronts(all)) {
        setCrowding(all, front);
        if (kept.size() + front.size() > size) std::stable_sort(front.begin(), front.end(), [&](std::size_t a, std::size_t b) { return all[a].crowding > all[b].crowding; });
        for (const std::size_t i : front)
            if (kept.size() < size) kept.push_back(all[i]);
    }
    return kept;
}

const Candidate& tournament(const Population& all, Random& random)
{
    const Candidate &a = all[random.below(all.size())], &b = all[random.below(all.size())];
    if (a.rank != b.rank) return a.rank < b.rank ? a : b;
    return a.crowding >= b.crowding ? a : b;
}

/// Simulated binary crossover of one variable within 0..1: children as far apart as parents, times a random spread.
void cross(double& a, double& b, Random& random)
{
    constexpr double index = 15;
    const double low = std::min(a, b), high = std::max(a, b), u = random.next();
    if (high - low < 1e-14) return;
    const auto spread = [&](double toBorder) {
        const double alpha = 2 - std::pow(1 + 2 * toBorder / (high - low), -(index + 1));
        return u <= 1 / alpha ? std::pow(u * alpha, 1 / (index + 1)) : std::pow(1 / (2 - u * alpha), 1 / (index + 1));
    };
    const double first = std::clamp((low + high - spread(low) * (high - low)) / 2, 0.0, 1.0), second = std::clamp((low + high + spread(1 - high) * (high - low)) / 2, 0.0, 1.0);
    const bool isSwapped = random.next() < 0.5;
    a = isSwapped ? second : first;
    b = isSwapped ? first : second;
}

/// Polynomial mutation within 0..1.
void mutate(Variables& x, Random& random)
{
    constexpr double index = 20;
    for (double& v : x) {
        if (random.next() >= 1 / static_cast<double>(x.size())) continue;
        const double u = random.next();
        const double step = u < 0.5 ? std::pow(2 * u + (1 - 2 * u) * std::pow(1 - v, index + 1), 1 / (index + 1)) - 1
                                    : 1 - std::pow(2 * (1 - u) + 2 * (u - 0.5) * std::pow(v, index + 1), 1 / (index + 1));
        v = std::clamp(v + step, 0.0, 1.0);
    }
}

/// Two children of two tournaments.
std::pair<Variables, Variables> breed(const Population& parents, Random& random)
{
    Variables a = tournament(parents, random).x, b = tournament(parents, random).x;
    if (random.next() < 0.9)
        for (std::size_t i = 0; i < a.size(); ++i)
            if (random.next() < 0.5) cross(a[i], b[i], random);
    mutate(a, random);
    mutate(b, random);
    return {std::move(a), std::move(b)};
}

} // namespace

std::vector<ObjectivePoint> searchFront(std::size_t variables, const std::function<ObjectivePoint(const std::vector<double>&)>& evaluate, const SearchSettings& settings)
{
    Random random(settings.seed);
    std::vector<ObjectivePoint> seen;
    std::size_t left = settings.evaluations;
    Population all;
    const auto add = [&](Variables x) {
        if (left == 0) return;
        --left;
        ObjectivePoint f = evaluate(x);
        seen.push_back(f);
        all.push_back({std::move(x), std::move(f)});
    };
    while (all.size() < settings.population && left > 0) {
        Variables x(variables);
        std::generate(x.begin(), x.end(), [&] { return random.next(); });
        add(std::move(x));
    }
    Population parents = select(all, settings.population);
    while (left > 0) {
        all = parents;
        while (all.size() < 2 * settings.population && left > 0) {
            auto [a, b] = breed(parents, random);
            add(std::move(a));
            add(std::move(b));
        }
        parents = select(all, settings.population);
    }
    return frontOf(seen);
}

ObjectivePoint zdt(ParetoProblem problem, const std::vector<double>& x)
{
    const double rest = std::accumulate(x.begin() + 1, x.end(), 0.0), g = 1 + 9 * rest / static_cast<double>(x.size() - 1), ratio = x[0] / g;
    return {x[0], g * (1 - (problem == ParetoProblem::Zdt1 ? std::sqrt(ratio) : ratio * ratio))};
}

double zdtHypervolume(ParetoProblem problem, double reference1, double reference2)
{
    const double above = std::max(0.0, 1 - reference2); // The front's part that lies above the reference begins at x = 0.
    const double from = problem == ParetoProblem::Zdt1 ? above * above : std::sqrt(above), to = std::min(1.0, reference1);
    const auto area = [&](double x) { return (reference2 - 1) * x + (problem == ParetoProblem::Zdt1 ? 2.0 / 3 * x * std::sqrt(x) : x * x * x / 3); };
    const double below = to > from ? area(to) - area(from) : 0;
    return below + std::max(0.0, reference1 - 1) * reference2;
}

} // namespace gw
