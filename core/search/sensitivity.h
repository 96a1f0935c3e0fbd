// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_figures.h"
#include "core/search/path_job.h"

namespace gw {

/// What one uncertain input alone does to a figure, in the unit that `titleOf(figure)` names; NaN where the figure does not exist.
struct TornadoBar {
    std::size_t input = 0;                    ///< Into `movedTitles`.
    double atLow = 0, atHigh = 0;             ///< With the input at its P10 and its P90, all others at P50 and the market at its centre.
    double swing() const { return atHigh > atLow ? atHigh - atLow : atLow - atHigh; }
};

struct Tornado {
    PathFigure figure = PathFigure::Npv;
    double centre = 0;                        ///< Every input at its P50.
    std::vector<TornadoBar> bars;             ///< Widest first; those without a figure last, in order of the inputs.
};

/// Everything that a tornado moves: the uncertain inputs, then the market factors.
std::vector<InputTitle> movedTitles(const PreparedPaths& prepared);

/// Correlations are left aside: one input moves, the others stay. A market factor that moves is at its P10 or P90 in every month.
/// Failures: as `Solver::runPaths`.
Result<std::vector<Tornado>> tornadosOf(const PreparedPaths& prepared, std::span<const PathFigure> figures, Solver& solver, const Progress& progress = {});

/// The share of a figure's variance that a group of inputs explains: alone, and together with what it does in concert with others. Inputs that are
/// correlated have no shares of their own and form one group. The interval holds 95 % of what other samples would have given.
struct SobolIndex {
    std::vector<std::string> keys;            ///< Of the inputs, or of market factors as "market.energy_price".
    double first = 0, firstLow = 0, firstHigh = 0;
    double total = 0, totalLow = 0, totalHigh = 0;
    bool isNoise = false;                     ///< The first index came out below 0: too small for this many paths.
};

struct SobolIndices {
    PathFigure figure = PathFigure::Npv;
    std::uint64_t paths = 0;                  ///< Of each of the runs; there are two more runs than groups.
    std::uint64_t leftOut = 0;                ///< Paths of the two base runs without a finite figure.
    double mean = 0, deviation = 0;           ///< In the figure's unit.
    std::vector<SobolIndex> indices;          ///< Largest total first; empty where the figure does not vary.
};

/// Saltelli's estimator of the first index and Jansen's of the total on one design: runs A and B with independent draws, and one more per group with its draws from B. All runs use the
/// same deviates for the rest because these depend on the path's number only. Intervals by bootstrap over blocks of paths.
/// Source: Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications 181 (2010), table 2, (b) and (f).
/// Failures: OutOfRange for fewer paths than blocks and for more than memory holds; as `Solver::runPaths`.
Result<std::vector<SobolIndices>> sobolOf(const PreparedPaths& prepared, std::span<const PathFigure> figures, std::uint64_t paths, Solver& solver,
    const Progress& progress = {});

inline constexpr std::uint64_t fewestSobolPaths = 256, mostSobolPaths = 1U << 24, usualSobolPaths = 1U << 14;

} // namespace gw
