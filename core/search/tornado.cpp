// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sensitivity.h"

#include "core/search/market_trend.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// The normal deviate of P90; that of P10 is its negative.
constexpr float deviateOfP90 = 1.2815515655446004F;

/// One path with all inputs where they are pinned; all its figures.
Result<std::vector<float>> figuresOf(const PathJob& job, Solver& solver, const Progress& progress)
{
    std::vector<float> figures(pathFigureCount, NAN);
    const auto take = [&](const PathTile& tile) {
        for (std::size_t f = 0; f < pathFigureCount; ++f) figures[f] = tile.of(static_cast<PathFigure>(f))[0];
    };
    const Status status = solver.runPaths(job, {0, 1}, take, {.report = {}, .stop = progress.stop});
    if (!status) return status.error();
    return figures;
}

double inUnit(const std::vector<float>& figures, PathFigure figure)
{
    return static_cast<double>(figures[static_cast<std::size_t>(figure)]) / titleOf(figure).inSi;
}

/// A market whose factor `f` is `deviate` standard deviations from its centre in every month.
std::vector<float> movedTrend(const PathJob& job, std::size_t f, double deviate)
{
    std::vector<float> trend = job.trend;
    const std::vector<double> spread = marketSpread(job.market[f], static_cast<int>(trend.size() / marketFactorCount));
    for (std::size_t m = 0; m < spread.size(); ++m) trend[m * marketFactorCount + f] += static_cast<float>(deviate * spread[m]);
    return trend;
}

PathJob centred(const PathJob& asked)
{
    PathJob job = asked;
    for (PathInput& input : job.inputs) input.isPinned = 1, input.pinned = 0;
    job.isMarketPinned = 1;
    job.paths = 1;
    return job;
}

/// One input, or one market factor beyond the inputs, at a deviate of its own.
PathJob movedTo(const PathJob& centre, std::size_t which, float deviate)
{
    PathJob job = centre;
    if (which < job.inputs.size()) job.inputs[which].pinned = deviate;
    else job.trend = movedTrend(centre, which - job.inputs.size(), deviate);
    return job;
}

} // namespace

std::vector<InputTitle> movedTitles(const PreparedPaths& prepared)
{
    std::vector<InputTitle> titles = prepared.inputs;
    titles.insert(titles.end(), prepared.market.begin(), prepared.market.end());
    return titles;
}

Result<std::vector<Tornado>> tornadosOf(const PreparedPaths& prepared, std::span<const PathFigure> figures, Solver& solver, const Progress& progress)
{
    const PathJob job = centred(prepared.job);
    const auto centre = figuresOf(job, solver, progress);
    if (!centre) return centre.error();
    std::vector<Tornado> tornados;
    for (const PathFigure figure : figures) tornados.push_back({figure, inUnit(*centre, figure), {}});
    const std::size_t inputs = job.inputs.size(), moved = inputs + marketFactorCount;
    for (std::size_t i = 0; i < moved; ++i) {
        if (progress.report) progress.report("tornado", static_cast<double>(i) / static_cast<double>(moved));
        if (i >= inputs && job.market[i - inputs].step == 0) continue;
        const auto low = figuresOf(movedTo(job, i, -deviateOfP90), solver, progress), high = figuresOf(movedTo(job, i, deviateOfP90), solver, progress);
        if (!low || !high) return low ? high.error() : low.error();
        for (Tornado& tornado : tornados) tornado.bars.push_back({i, inUnit(*low, tornado.figure), inUnit(*high, tornado.figure)});
    }
    const auto size = [](const TornadoBar& bar) { return std::isfinite(bar.swing()) ? bar.swing() : -1; };
    for (Tornado& tornado : tornados)
        std::stable_sort(tornado.bars.begin(), tornado.bars.end(), [&](const TornadoBar& a, const TornadoBar& b) { return size(a) > size(b); });
    return tornados;
}

} // namespace gw
