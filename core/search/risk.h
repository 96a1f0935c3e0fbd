// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_figures.h"
#include "core/search/path_job.h"

#include <optional>

/// What random futures of a plan come to: the spread of every figure, the chance of loss, and the fan of its cash.
namespace gw {

/// Where a share of the paths lies below. The standard error is half the distance between the order statistics one binomial standard
/// deviation below and above (distribution-free); it takes paths as independent.
struct Quantile {
    double share = 0;                         ///< 0.05 for P5.
    double value = 0, standardError = 0;
};

/// Counts between evenly spaced round edges, about 40 of them between P0.5 and P99.5; what lies outside is counted at the ends.
struct Histogram {
    double first = 0, step = 0;               ///< Bin i reaches from first + i step to first + (i + 1) step.
    std::vector<std::uint64_t> counts;
    std::uint64_t below = 0, above = 0;
};

/// How the paths that have a figure spread. Quantiles are within 0.1 % of the paths' own.
struct Spread {
    double mean = 0, standardError = 0;       ///< Exact sums, rounded once; the error takes paths as independent.
    double deviation = 0;                     ///< Standard deviation of the paths.
    double minimum = 0, maximum = 0;          ///< Exact.
    std::array<Quantile, 5> quantiles {};     ///< P5, P10, P50, P90, P95.
    double belowZero = 0;                     ///< Share of the paths; of NPV it is the probability of loss.
    double belowZeroError = 0;
    WorstEnd worst = WorstEnd::Low;
    double expectedShortfall = 0;             ///< Mean of the worst 5 % of the paths.
    Histogram histogram;
};

/// A figure over all paths, in the unit that `titleOf(figure)` names.
struct FigureRisk {
    PathFigure figure = PathFigure::Npv;
    std::uint64_t count = 0;                  ///< Paths that have it.
    std::uint64_t missing = 0;                ///< Paths that do not: no rate of return, never paid back, no tokens.
    std::uint64_t broken = 0;                 ///< Paths that overflow: counted, never averaged in.
    std::optional<Spread> spread;             ///< None where no path has the figure.
};

/// Cumulative cash at the end of a year, $.
struct FanYear {
    int year = 0;                             ///< 0 is what is spent before the first.
    std::array<Quantile, 5> quantiles {};     ///< P5, P25, P50, P75, P95.
    double mean = 0;
    double belowZero = 0;                     ///< Share of the paths that have not paid back by then.
};

/// What was asked, as every part of the answer and every shard repeats it.
struct RiskQuestion {
    std::string plan, digest, scenario;       ///< Scenario by name; "base".
    std::uint64_t paths = 0;
    std::uint32_t seed = 1;
    Sampling sampling = Sampling::Independent;
    std::uint32_t modelVersion = pathModelVersion;
    int years = 0;                            ///< Horizon.
    std::string job;                          ///< sha256 of all numbers the paths are computed from: plan, catalogue, uncertainty and scenario in one.
    std::vector<InputTitle> inputs;
    std::vector<InputTitle> market;           ///< As `PreparedPaths::market`.
    std::vector<std::string> notes;           ///< Keys, as `PreparedPaths::notes`.
};

struct RiskResult {
    RiskQuestion question;
    std::string device;                       ///< "cpu" or "gpu"; "cpu, gpu" where shards of both were merged.
    std::uint64_t broken = 0;                 ///< Paths whose money overflows.
    std::array<FigureRisk, pathFigureCount> figures {};
    std::vector<FanYear> fan;                 ///< Years 0 to the horizon; empty where every path is broken.
    const FigureRisk& of(PathFigure f) const { return figures[static_cast<std::size_t>(f)]; }
};

/// Draws `uncertainty.paths` futures of the plan and sums them up in memory that does not grow with their number. The answer depends
/// on neither threads nor the order of tiles.
/// Failures: as `preparePaths` and `Solver::runPaths`; OutOfRange for no paths and for more than `mostPaths`.
Result<RiskResult> assessRisk(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver& solver,
    const Progress& progress = {});

} // namespace gw
