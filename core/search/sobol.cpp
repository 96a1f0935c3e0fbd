// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sensitivity.h"

#include "core/formulas/sobol_indices.h"
#include "core/search/correlate.h"
#include "core/search/shuffled_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gw {
namespace {

/// Blocks of paths that the bootstrap draws from, and how often it draws.
constexpr std::size_t blocks = fewestSobolPaths, resamples = 1000;
/// Correlations below it are rounding of the Cholesky factor.
constexpr double noticed = 1e-6;

/// Inputs and market factors whose draws change together.
struct InputGroup {
    std::vector<std::size_t> inputs;
    std::vector<std::size_t> factors;
};

/// Sets of 0 to `count` - 1 that correlations hold together. `mix` holds the rows of the lower triangle of a Cholesky factor.
std::vector<std::vector<std::size_t>> correlatedSets(std::size_t count, const float* mix)
{
    std::vector<std::size_t> set(count);
    std::iota(set.begin(), set.end(), std::size_t {0});
    const auto row = [&](std::size_t i) { return mix + i * (i + 1) / 2; };
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            double correlation = 0;
            for (std::size_t k = 0; k <= j; ++k) correlation += static_cast<double>(row(i)[k]) * static_cast<double>(row(j)[k]);
            if (std::abs(correlation) > noticed) std::replace(set.begin(), set.end(), std::max(set[i], set[j]), std::min(set[i], set[j]));
        }
    std::vector<std::vector<std::size_t>> sets(count);
    for (std::size_t i = 0; i < count; ++i) sets[set[i]].push_back(i);
    std::erase_if(sets, [](const auto& members) { return members.empty(); });
    return sets;
}

std::vector<InputGroup> groupsOf(const PathJob& job)
{
    std::vector<InputGroup> groups;
    for (auto& members : correlatedSets(job.correlated, job.mix.data())) groups.push_back({std::move(members), {}});
    for (std::size_t i = job.correlated; i < job.inputs.size(); ++i) groups.push_back({{i}, {}});
    for (auto& members : correlatedSets(marketFactorCount, job.marketMix.data())) {
        std::erase_if(members, [&](std::size_t factor) { return job.market[factor].step <= 0; });
        if (!members.empty()) groups.push_back({{}, std::move(members)});
    }
    return groups;
}

void drawFromOther(PathJob& job, const InputGroup& group, bool isOther)
{
    for (const std::size_t i : group.inputs) job.inputs[i].fromOther = isOther;
    for (const std::size_t f : group.factors) job.marketFromOther[f] = isOther;
}

/// The figures of all paths of a run: [figure][path].
using RunFigures = std::vector<std::vector<float>>;

Result<RunFigures> runFigures(const PathJob& job, std::span<const PathFigure> figures, Solver& solver, const Progress& progress)
{
    RunFigures run(figures.size(), std::vector<float>(job.paths));
    const auto take = [&](const PathTile& tile) {
        for (std::size_t f = 0; f < figures.size(); ++f) std::copy_n(tile.of(figures[f]), tile.count, run[f].begin() + static_cast<std::ptrdiff_t>(tile.first));
    };
    const Status status = solver.runPaths(job, {0, job.paths}, take, {.report = {}, .stop = progress.stop});
    if (!status) return status.error();
    return run;
}

/// Sums over the paths of each block; those without a finite figure in any of the three runs are left out.
std::vector<ExchangeSums> sumBlocks(const std::vector<float>& a, const std::vector<float>& b, const std::vector<float>& mixed, double offset)
{
    std::vector<ExchangeSums> sums(blocks);
    for (std::size_t p = 0; p < a.size(); ++p) {
        if (!std::isfinite(a[p]) || !std::isfinite(b[p]) || !std::isfinite(mixed[p])) continue;
        const double x = static_cast<double>(a[p]) - offset, y = static_cast<double>(b[p]) - offset, m = static_cast<double>(mixed[p]) - offset;
        ExchangeSums& block = sums[p * blocks / a.size()];
        block.addBase(x), block.addBase(y);
        block.addExchange(x, y, m);
    }
    return sums;
}

/// The 2.5 % and 97.5 % quantiles.
std::pair<double, double> interval(std::vector<double> values)
{
    if (values.empty()) return {NAN, NAN};
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)]; };
    return {at(0.025), at(0.975)};
}

std::optional<SobolIndex> indexOf(const std::vector<ExchangeSums>& sums)
{
    ExchangeSums all;
    for (const ExchangeSums& block : sums) all.add(block);
    const auto estimate = estimateShare(all);
    if (!estimate) return std::nullopt;
    std::vector<double> first, total;
    for (std::size_t r = 0; r < resamples; ++r) {
        ExchangeSums drawn;
        for (std::size_t i = 0; i < blocks; ++i) drawn.add(sums[mixed(r * blocks + i) % blocks]);
        if (const auto other = estimateShare(drawn)) first.push_back(other->first), total.push_back(other->total);
    }
    SobolIndex index {.keys = {}, .first = estimate->first, .total = estimate->total, .isNoise = estimate->first < 0};
    std::tie(index.firstLow, index.firstHigh) = interval(std::move(first));
    std::tie(index.totalLow, index.totalHigh) = interval(std::move(total));
    return index;
}

std::vector<std::string> keysOf(const InputGroup& group, const PreparedPaths& prepared)
{
    std::vector<std::string> keys;
    for (const std::size_t i : group.inputs) keys.push_back(prepared.inputs[i].key);
    for (const std::size_t f : group.factors) keys.push_back(marketKey(f));
    return keys;
}

double firstFinite(const std::vector<float>& values)
{
    const auto at = std::find_if(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
    return at == values.end() ? 0 : static_cast<double>(*at);
}

SobolIndices withBase(PathFigure figure, const std::vector<float>& a, const std::vector<float>& b)
{
    SobolIndices indices {.figure = figure, .paths = a.size(), .indices = {}};
    const double offset = firstFinite(a);
    ExchangeSums all;
    for (const std::vector<float>* run : {&a, &b})
        for (const float value : *run) {
            if (std::isfinite(value)) all.addBase(static_cast<double>(value) - offset);
            else ++indices.leftOut;
        }
    const double inSi = titleOf(figure).inSi;
    indices.mean = (offset + all.sum / all.results) / inSi;
    indices.deviation = std::sqrt(std::max(0.0, all.variance() * all.results / (all.results - 1))) / inSi;
    return indices;
}

Status checkPaths(std::uint64_t paths)
{
    if (paths >= fewestSobolPaths && paths <= mostSobolPaths) return Done {};
    return Error {ErrorCode::OutOfRange, {}, "paths", std::to_string(paths), std::to_string(fewestSobolPaths) + " to " + std::to_string(mostSobolPaths)};
}

} // namespace

Result<std::vector<SobolIndices>> sobolOf(const PreparedPaths& prepared, std::span<const PathFigure> figures, std::uint64_t paths, Solver& solver, const Progress& progress)
{
    if (const Status status = checkPaths(paths); !status) return status.error();
    PathJob job = prepared.job;
    job.paths = paths;
    job.sampling = Sampling::Independent; // What the estimators and the bootstrap ask for.
    const std::vector<InputGroup> groups = groupsOf(job);
    const auto a = runFigures(job, figures, solver, progress);
    if (!a) return a.error();
    for (const InputGroup& group : groups) drawFromOther(job, group, true);
    const auto b = runFigures(job, figures, solver, progress);
    if (!b) return b.error();
    for (const InputGroup& group : groups) drawFromOther(job, group, false);
    std::vector<SobolIndices> all;
    for (std::size_t f = 0; f < figures.size(); ++f) all.push_back(withBase(figures[f], (*a)[f], (*b)[f]));
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (progress.report) progress.report("variance", static_cast<double>(g + 2) / static_cast<double>(groups.size() + 2));
        drawFromOther(job, groups[g], true);
        const auto run = runFigures(job, figures, solver, progress);
        if (!run) return run.error();
        drawFromOther(job, groups[g], false);
        for (std::size_t f = 0; f < figures.size(); ++f)
            if (auto index = indexOf(sumBlocks((*a)[f], (*b)[f], (*run)[f], all[f].mean * titleOf(figures[f]).inSi))) {
                index->keys = keysOf(groups[g], prepared);
                all[f].indices.push_back(*std::move(index));
            }
    }
    for (SobolIndices& s : all) std::stable_sort(s.indices.begin(), s.indices.end(), [](const SobolIndex& x, const SobolIndex& y) { return x.total > y.total; });
    return all;
}

} // namespace gw
