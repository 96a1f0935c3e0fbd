// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bench_job.h"
#include "tests/benchmarks/item.h"
#include "tests/benchmarks/pagmo_peer.h"

#include "core/search/pareto.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw::bench {
namespace {

constexpr std::uint32_t steps = 36, peerSteps = 10;   // 1.7 million candidates, and ten thousand

/// Present value and capital of every candidate, and the exact front of the two.
struct Swept {
    ParetoFront front {{Aim::Maximise, Aim::Minimise}};
    std::vector<std::array<double, 2>> figures;   ///< Kept where asked.
};

/// Each thread has a front of its own; in the end they become one.
Swept sweep(const PathJob& job, Solver& solver, bool keeps)
{
    Swept swept;
    if (keeps) swept.figures.resize(job.paths);
    tbb::enumerable_thread_specific<ParetoFront> fronts([] { return ParetoFront({Aim::Maximise, Aim::Minimise}); });
    tbb::enumerable_thread_specific<std::array<std::vector<double>, 2>> columns;
    const auto take = [&](const PathTile& tile) {
        std::array<std::vector<double>, 2>& column = columns.local();
        for (std::size_t k = 0; k < 2; ++k) {
            const float* row = tile.of(k == 0 ? PathFigure::Npv : PathFigure::Capex);
            column[k].assign(row, row + tile.count);
            for (std::uint32_t i = 0; keeps && i < tile.count; ++i) swept.figures[tile.first + i][k] = column[k][i];
        }
        fronts.local().take(tile.first, tile.count, std::array<const double*, 2> {column[0].data(), column[1].data()});
    };
    if (!solver.runPaths(job, {0, job.paths}, take)) swept.figures.clear();
    for (const ParetoFront& front : fronts) swept.front.take(front);
    return swept;
}

/// Every candidate's figures, in single against double precision.
bool agree(const Swept& own, const std::vector<std::array<double, 2>>& peer)
{
    if (own.figures.size() != peer.size()) return false;
    double largest = 0;
    for (const auto& figures : peer) largest = std::max(largest, std::abs(figures[0]));
    for (std::size_t i = 0; i < peer.size(); ++i)
        if (std::abs(own.figures[i][0] - peer[i][0]) > 1e-5 * largest || std::abs(own.figures[i][1] - peer[i][1]) > 1e-5 * peer[i][1]) return false;
    return true;
}

} // namespace

Item benchSweep(int pairs)
{
    Item item {.name = "Sweep of a closed-form plan, exact front of two objectives", .unit = "candidates/s"};
    const auto venture = sampleVenture();
    if (!venture) return item.remark = "the sample cannot be solved", item;
    const PathJob job = gridOfFour(*venture, steps), small = gridOfFour(*venture, peerSteps);
    const Operations operations = operationsOf(job);
    item.flopsPerUnit = operations.flops, item.wordsPerUnit = operations.words;
    const auto solver = makeCpuSolver();
    const auto ownRate = [&] { return static_cast<double>(job.paths) / secondsOf([&] { static_cast<void>(sweep(job, *solver, false)); }); };
    if (!hasPagmo()) {
        for (int run = 0; run < 7; ++run) item.rate = std::max(item.rate, ownRate());
        return item.remark = "built without pagmo2, so no peer; the rate is the best of seven", item;
    }
    PagmoSweep peer(*venture, small);
    item.agrees = agree(sweep(small, *solver, true), peer.figures());
    if (!item.agrees) return item.remark = "the candidates' figures differ", item;
    item.against = runPaired(ownRate, [&] { return static_cast<double>(small.paths) / secondsOf([&] { peer.evaluateAndSort(); }); }, pairs);
    item.rate = item.against->ours;
    item.peer = "pagmo2, evaluations in double and its front of the same objectives, one thread";
    return item;
}

} // namespace gw::bench
