// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sensitivity.h"

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

PathJob centred(const PathJob& asked)
{
    PathJob job = asked;
    for (PathInput& input : job.inputs) input.isPinned = 1, input.pinned = 0;
    job.isMarketPinned = 1;
    job.paths = 1;
    return job;
}

} // namespace

Result<std::vector<Tornado>> tornadosOf(const PreparedPaths& prepared, std::span<const PathFigure> figures, Solver& solver, const Progress& progress)
{
    PathJob job = centred(prepared.job);
    const auto centre = figuresOf(job, solver, progress);
    if (!centre) return centre.error();
    std::vector<Tornado> tornados;
    for (const PathFigure figure : figures) tornados.push_back({figure, inUnit(*centre, figure), {}});
    for (std::size_t i = 0; i < job.inputs.size(); ++i) {
        if (progress.report) progress.report("tornado", static_cast<double>(i) / static_cast<double>(job.inputs.size()));
        job.inputs[i].pinned = -deviateOfP90;
        const auto low = figuresOf(job, solver, progress);
        job.inputs[i].pinned = deviateOfP90;
        const auto high = figuresOf(job, solver, progress);
        job.inputs[i].pinned = 0;
        if (!low || !high) return low ? high.error() : low.error();
        for (Tornado& tornado : tornados) tornado.bars.push_back({i, inUnit(*low, tornado.figure), inUnit(*high, tornado.figure)});
    }
    const auto size = [](const TornadoBar& bar) { return std::isfinite(bar.swing()) ? bar.swing() : -1; };
    for (Tornado& tornado : tornados)
        std::stable_sort(tornado.bars.begin(), tornado.bars.end(), [&](const TornadoBar& a, const TornadoBar& b) { return size(a) > size(b); });
    return tornados;
}

} // namespace gw
