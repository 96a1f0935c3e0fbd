// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/venture.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

/// Random futures of a factory, laid out for lanes and devices: numbers only. One future is a "path": one draw of every uncertain input and
/// one course of the market, month by month to the horizon. A path's draws depend on its number, the seed and the model version, and on nothing else.
namespace gw {

/// Part of the key of every draw: raised whenever the stages of a path change, so that no answer is taken for another model's.
inline constexpr std::uint32_t pathModelVersion = 2;

/// What is kept of a path. SI: W, J, kg, m3, tokens/s, $, $/year, $/token, s, 1. Power to revenue are those of the first full year.
enum class PathFigure : std::uint8_t {
    ItPower, FacilityPower, Pue, EnergyPerYear, CarbonPerYear, WaterPerYear, TokensPerSecond, TokensPerSecondPerMegawatt,
    CostPerMillionTokens, Capex, Opex, Revenue, Npv, Irr, Payback, Roi,
};
inline constexpr std::size_t pathFigureCount = 16;

/// What varies from month to month, as factors on the plan's own figures.
enum class MarketFactor : std::uint8_t { EnergyPrice, TokenPrice, Demand, Utilisation };
inline constexpr int marketFactorCount = 4;

/// The logarithm of a factor moves by y' = keep y + step e with e normal; the factor is exp(y + trend of the month).
struct MarketProcess {
    float keep = 1;                           ///< 1: geometric; below 1: mean-reverting.
    float step = 0;                           ///< Standard deviation of a month's move; 0: the factor stays 1.
};

/// How an uncertain input follows from its normal deviate z. All give the relative deviation d of the input from its base.
enum class InputShape : std::uint8_t {
    Normal,                                   ///< d = a + b z
    Lognormal,                                ///< d = exp(a + b z) - 1
    Table,                                    ///< d between `nodes` values at evenly spaced z from -tableReach to tableReach, linear; clamped beyond.
    Steps,                                    ///< d = a + the sum of jumps whose threshold is below z: `nodes` pairs (threshold, jump).
    Grid,                                     ///< Not drawn: d is the node that (path / stride) % nodes names. A sweep is paths over a grid.
};
inline constexpr float tableReach = 6.5F;     ///< No 32-bit draw lies beyond 6.4.

struct PathInput {
    InputShape shape = InputShape::Normal;
    float a = 0, b = 0;
    std::uint32_t firstNode = 0, nodes = 0;   ///< Into `PathJob::tables`.
    std::uint32_t stride = 1;                 ///< Of a grid: paths from one node to the next.
    std::uint32_t firstEffect = 0, effects = 0;
    float pinned = 0;                         ///< z where `isPinned`; else it is drawn.
    std::uint8_t isPinned = 0;
    std::uint8_t fromOther = 0;               ///< Drawn from the second, independent set of deviates (for variance-based sensitivity).
};

/// number += d (linear + square d).
struct PathEffect {
    std::uint32_t number = 0;                 ///< In the order of `eachNumber`.
    float linear = 0, square = 0;
};

enum class Sampling : std::uint8_t { Independent, Antithetic, LatinHypercube };

/// Everything a device needs to compute any path.
struct PathJob {
    Venture<float> venture;                   ///< The base.
    std::vector<PathInput> inputs;            ///< Those that are correlated first.
    std::vector<PathEffect> effects;
    std::vector<float> tables;
    std::uint32_t correlated = 0;             ///< The first so many inputs take part in `mix`.
    std::vector<float> mix;                   ///< Cholesky factor of their correlation, rows of the lower triangle one after another.
    std::array<MarketProcess, marketFactorCount> market {};
    std::array<float, 10> marketMix {1, 0, 1, 0, 0, 1, 0, 0, 0, 1};   ///< Likewise of the four market factors.
    std::vector<float> trend;                 ///< [month][factor]: drift, and what keeps the factor's mean at 1. 12 x horizon months.
    std::uint8_t isMarketPinned = 0;          ///< All months take e = 0.
    std::uint8_t isRateSkipped = 0;           ///< The rate of return, the dearest of the figures, is left NaN.
    std::array<std::uint8_t, marketFactorCount> marketFromOther {};
    std::uint32_t seed = 1;
    std::uint64_t paths = 0;                  ///< In all, over all shards: Latin hypercube divides by it.
    Sampling sampling = Sampling::Independent;
};

/// Paths `first` to `first + count - 1`.
struct PathRange {
    std::uint64_t first = 0, count = 0;
};

/// Paths of a tile are computed together; the last tile of a range may hold fewer.
inline constexpr std::size_t pathsPerTile = 4096;

/// The answers of one tile. A figure that a path does not have (no rate of return, never paid back, no tokens) is NaN.
/// A path whose money overflows has infinity in every figure.
struct PathTile {
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    int years = 0;                            ///< Horizon; `cumulative` has years + 1 rows.
    std::vector<float> figure;                ///< [figure][pathsPerTile]
    std::vector<float> cumulative;            ///< [year][pathsPerTile]: cash up to the end of the year, $.
    const float* of(PathFigure f) const { return figure.data() + static_cast<std::size_t>(f) * pathsPerTile; }
    const float* cashOf(int year) const { return cumulative.data() + static_cast<std::size_t>(year) * pathsPerTile; }
};

/// Takes the tiles as they come: in any order and from several threads at once.
using TakeTile = std::function<void(const PathTile&)>;

} // namespace gw
