// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/search/figure_summary.h"

#include <vector>

namespace gw {

/// What is kept of any number of paths: every figure and the cumulative cash of every year. Merging is addition of whole numbers.
class PathSummary {
public:
    PathSummary() = default;
    explicit PathSummary(int years) : m_cash(static_cast<std::size_t>(years) + 1) {}

    void add(const PathTile& tile);
    /// Both have the same horizon.
    void merge(const PathSummary& other);

    std::uint64_t paths = 0;
    const FigureSummary& of(PathFigure figure) const { return m_figures[static_cast<std::size_t>(figure)]; }
    FigureSummary& of(PathFigure figure) { return m_figures[static_cast<std::size_t>(figure)]; }
    /// Years 0 to the horizon.
    const std::vector<FigureSummary>& cash() const { return m_cash; }
    std::vector<FigureSummary>& cash() { return m_cash; }
    bool operator==(const PathSummary&) const = default;

private:
    std::array<FigureSummary, pathFigureCount> m_figures {};
    std::vector<FigureSummary> m_cash;
};

/// Runs a range of paths and sums it up: some megabytes for each thread, however many paths. The answer depends on neither the order of tiles
/// nor the threads. Failures: as `Solver::runPaths`; OutOfRange for more than `mostPaths`.
Result<PathSummary> summarisePaths(const PathJob& job, PathRange range, Solver& solver, const Progress& progress = {});

/// The horizon of a job, years after year 0.
int yearsOf(const PathJob& job);

} // namespace gw
