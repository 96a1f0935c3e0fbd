// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/check_effects.h"

#include "core/compute/scenario.h"
#include "core/compute/stages/path.h"
#include "core/compute/venture_of.h"
#include "core/search/effects.h"
#include "core/search/in_parallel.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <thread>

namespace gw {
namespace {

constexpr std::array<PathFigure, 4> compared {PathFigure::Capex, PathFigure::FacilityPower, PathFigure::TokensPerSecond, PathFigure::Revenue};
using Compared = std::array<double, compared.size()>;

/// The inputs that paths know, in the paths' order.
Result<std::vector<UncertainInput>> inputsOf(const UncertainPlan& what, const Uncertainty& uncertainty, const PreparedPaths& prepared)
{
    auto all = uncertainInputs(what.plan, what.catalog, uncertainty);
    if (!all) return all.error();
    std::vector<UncertainInput> inputs;
    for (const InputTitle& title : prepared.inputs) {
        const auto found = std::ranges::find(*all, title.key, &UncertainInput::key);
        if (found == all->end()) return Error {ErrorCode::UnknownId, {}, "inputs", title.key, "an input of this plan"};
        inputs.push_back(std::move(*found));
    }
    return inputs;
}

/// Normal deviates of one draw, correlated as those of paths.
std::vector<double> deviates(const PathJob& job, std::uint64_t draw)
{
    std::seed_seq seed {job.seed, static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(draw >> 32)};
    std::mt19937_64 bits(seed);
    std::vector<double> z(job.inputs.size());
    for (double& own : z) own = normalDeviate((static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53);
    for (std::uint32_t i = job.correlated; i-- > 0;) {
        double mixed = 0;
        for (std::uint32_t j = 0; j <= i; ++j) mixed += static_cast<double>(job.mix[i * (i + 1) / 2 + j]) * z[j];
        z[i] = mixed;
    }
    return z;
}

Compared figuresOf(const Venture<double>& venture)
{
    FirstYear<double> year;
    firstYear(venture, year);
    double figure[pathFigureCount] {};
    figuresOfYear(venture, year, figure);
    Compared out {};
    for (std::size_t i = 0; i < compared.size(); ++i) out[i] = figure[static_cast<std::size_t>(compared[i])];
    return out;
}

Result<Compared> exactFigures(UncertainPlan what, const std::vector<UncertainInput>& inputs, const std::vector<double>& values, const Progress& progress)
{
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].factor) what.scenario.factor[static_cast<std::size_t>(*inputs[i].factor)] *= values[i] / inputs[i].base;
    const auto venture = ventureWith(what, inputs, values, progress);
    if (!venture) return venture.error();
    return figuresOf(*venture);
}

Compared pathFigures(Venture<double> venture, const PathJob& job, const std::vector<UncertainInput>& inputs, const std::vector<double>& values)
{
    std::vector<double> numbers = numbersOf(venture);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const PathInput& input = job.inputs[i];
        const double d = deviationAt(inputs[i], values[i]);
        for (std::uint32_t e = input.firstEffect; e < input.firstEffect + input.effects; ++e)
            numbers[job.effects[e].number] += d * (job.effects[e].linear + d * job.effects[e].square);
    }
    std::size_t next = 0;
    eachNumber(venture, [&](double& number) { number = numbers[next++]; });
    return figuresOf(venture);
}

/// Gaps of one draw.
Result<Compared> gapsOf(const UncertainPlan& what, const Venture<double>& base, const PathJob& job, const std::vector<UncertainInput>& inputs, std::uint64_t draw,
    const Progress& progress)
{
    std::vector<double> values = deviates(job, draw);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = quantile(inputs[i].distribution, values[i]);
    const auto exact = exactFigures(what, inputs, values, progress);
    if (!exact) return exact.error();
    const Compared seen = pathFigures(base, job, inputs, values);
    Compared gaps {};
    for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i] = (*exact)[i] != 0 ? std::abs(seen[i] / (*exact)[i] - 1) : std::abs(seen[i]);
    return gaps;
}

Result<EffectCheck> summed(const std::vector<Result<Compared>>& draws)
{
    EffectCheck check {.draws = static_cast<int>(draws.size())};
    for (std::size_t i = 0; i < compared.size(); ++i) check.gaps[i].figure = compared[i];
    for (const Result<Compared>& gaps : draws) {
        if (!gaps) return gaps.error();
        for (std::size_t i = 0; i < compared.size(); ++i) {
            check.gaps[i].mean += (*gaps)[i] / static_cast<double>(draws.size());
            check.gaps[i].largest = std::max(check.gaps[i].largest, (*gaps)[i]);
            check.largestGap = std::max(check.largestGap, (*gaps)[i]);
        }
    }
    return check;
}

} // namespace

Result<EffectCheck> checkEffects(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, const PreparedPaths& prepared, int draws,
    const Progress& progress)
{
    const UncertainPlan what {plan, catalog, factorsOf(plan, scenario)};
    const auto inputs = inputsOf(what, uncertainty, prepared);
    if (!inputs) return inputs.error();
    const auto base = baseVenture(what, progress);
    if (!base) return base.error();
    std::vector<Result<Compared>> gaps(static_cast<std::size_t>(std::max(draws, 0)), Error {.code = ErrorCode::Cancelled});
    const Progress quiet {.report = {}, .stop = progress.stop};
    inParallel(gaps.size(), std::thread::hardware_concurrency(), [&](std::size_t, std::size_t draw) { gaps[draw] = gapsOf(what, *base, prepared.job, *inputs, draw, quiet); });
    return summed(gaps);
}

} // namespace gw
