// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/effects.h"

#include "core/compute/compile.h"
#include "core/compute/venture_of.h"
#include "core/search/in_parallel.h"
#include "core/search/lay_out_input.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <thread>

namespace gw {
namespace {

/// Two values at which an input is looked at, besides its base.
struct Points {
    double first = 0, second = 0;
};

Points pointsOf(const UncertainInput& input)
{
    const double p95 = normalDeviate(0.95);
    Points points {quantile(input.distribution, -p95), quantile(input.distribution, p95)};
    const double first = points.first - input.base, second = points.second - input.base, span = std::max(std::abs(first), std::abs(second));
    constexpr double tooNear = 0.1;
    if (std::abs(first) < tooNear * span) points.first = input.base + second / 2;
    if (std::abs(second) < tooNear * span) points.second = input.base + first / 2;
    return points;
}

/// What a number's changes are measured by: itself, or for the shape of a curve what it is the shape of.
std::vector<double> sizesOf(Venture<double> venture)
{
    auto& y = venture.year;
    for (auto* curve : {&y.it, &y.site, &y.gridCost, &y.ownCost, &y.gridCarbon, &y.ownCarbon, &y.water, &y.waterCost}) curve->slope = curve->bend = curve->base;
    return numbersOf(venture);
}

/// The parabola through 0, (d1, y1) and (d2, y2).
PathEffect parabola(std::uint32_t number, double d1, double y1, double d2, double y2)
{
    const double scale = d1 * d2 * (d2 - d1);
    if (scale == 0) return {number, static_cast<float>(d1 == 0 ? (d2 == 0 ? 0 : y2 / d2) : y1 / d1), 0};
    return {number, static_cast<float>((y1 * d2 * d2 - y2 * d1 * d1) / scale), static_cast<float>((y2 * d1 - y1 * d2) / scale)};
}

Effects fitted(const UncertainInput& input, const Points& points, const std::vector<double>& base, const std::vector<double>& sizes, const std::vector<double>& first,
    const std::vector<double>& second)
{
    constexpr double nothing = 1e-6;
    Effects effects;
    const double d1 = deviationAt(input, points.first), d2 = deviationAt(input, points.second);
    for (std::size_t i = 0; i < base.size(); ++i) {
        const double y1 = first[i] - base[i], y2 = second[i] - base[i], size = std::max({std::abs(sizes[i]), std::abs(first[i]), std::abs(second[i])});
        if (std::max(std::abs(y1), std::abs(y2)) > nothing * size) effects.push_back(parabola(static_cast<std::uint32_t>(i), d1, y1, d2, y2));
    }
    return effects;
}

/// The factors are the last numbers of a venture.
Effects factorEffect(const UncertainInput& input, const Venture<double>& base, std::size_t numbers)
{
    const auto factor = static_cast<std::size_t>(*input.factor);
    return {{static_cast<std::uint32_t>(numbers - assumptionCount + factor), static_cast<float>(base.factor[factor]), 0}};
}

/// Reports and is stopped as `Progress` says; reports come from the caller's own thread only.
class Counted {
public:
    Counted(const Progress& progress, std::size_t whole) : m_progress(progress), m_whole(whole), m_caller(std::this_thread::get_id()) {}
    bool isStopped() const { return m_progress.stop.stop_requested(); }
    void count()
    {
        const std::size_t done = ++m_done;
        if (m_progress.report && std::this_thread::get_id() == m_caller) m_progress.report("uncertain inputs", static_cast<double>(done) / static_cast<double>(m_whole));
    }

private:
    const Progress& m_progress;
    std::size_t m_whole;
    std::thread::id m_caller;
    std::atomic<std::size_t> m_done {0};
};

Result<std::vector<double>> numbersWith(const UncertainPlan& what, const UncertainInput& input, double value)
{
    const auto venture = ventureWith(what, {input}, {value}, {});
    if (!venture) return venture.error();
    return numbersOf(*venture);
}

using Slot = std::optional<Result<std::vector<double>>>;

/// Two solves for each input that a factor does not stand for, in the inputs' order.
std::vector<Slot> solveAll(const UncertainPlan& what, const std::vector<UncertainInput>& inputs, const Progress& progress)
{
    std::vector<Slot> slots(2 * inputs.size());
    Counted counted(progress, slots.size());
    inParallel(slots.size(), std::thread::hardware_concurrency(), [&](std::size_t, std::size_t at) {
        const UncertainInput& input = inputs[at / 2];
        if (counted.isStopped() || input.factor) return;
        const Points points = pointsOf(input);
        slots[at] = numbersWith(what, input, at % 2 == 0 ? points.first : points.second);
        counted.count();
    });
    return slots;
}

Error ofInput(Error error, const UncertainInput& input)
{
    if (!error.place.starts_with(input.key)) error.place = input.key + (error.place.empty() ? "" : ", " + error.place);
    return error;
}

} // namespace

double deviationAt(const UncertainInput& input, double value)
{
    return (value - input.base) / deviationScale(input.distribution, input.base);
}

Result<Venture<double>> baseVenture(const UncertainPlan& what, const Progress& progress) { return ventureWith(what, {}, {}, progress); }

Result<Venture<double>> ventureWith(const UncertainPlan& what, const std::vector<UncertainInput>& inputs, const std::vector<double>& values, const Progress& progress)
{
    std::optional<Catalog> changed;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!inputs[i].set) continue;
        if (!changed) changed = what.catalog;
        if (const Status s = inputs[i].set(*changed, values[i]); !s) return s.error();
    }
    const auto factory = compile(what.plan, changed ? *changed : what.catalog);
    if (!factory) return factory.error();
    return ventureOf(*factory, what.scenario, progress);
}

Result<std::vector<Effects>> effectsOf(const UncertainPlan& what, const std::vector<UncertainInput>& inputs, const Venture<double>& base, const Progress& progress)
{
    const std::vector<double> numbers = numbersOf(base), sizes = sizesOf(base);
    const std::vector<Slot> slots = solveAll(what, inputs, progress);
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    std::vector<Effects> all;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].factor) {
            all.push_back(factorEffect(inputs[i], base, numbers.size()));
            continue;
        }
        for (const std::size_t at : {2 * i, 2 * i + 1})
            if (!*slots[at]) return ofInput(slots[at]->error(), inputs[i]);
        all.push_back(fitted(inputs[i], pointsOf(inputs[i]), numbers, sizes, **slots[2 * i], **slots[2 * i + 1]));
    }
    return all;
}

} // namespace gw
