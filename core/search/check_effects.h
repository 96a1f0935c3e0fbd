// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_job.h"

#include <array>

namespace gw {

/// How far a figure of paths is from an exact solve of the same draw, relative to the exact one.
struct EffectGap {
    PathFigure figure = PathFigure::Capex;
    double mean = 0;                          ///< Of the gaps' sizes.
    double largest = 0;
};

/// Whether parabolas of single inputs stand for all inputs at once.
struct EffectCheck {
    int draws = 0;
    std::array<EffectGap, 4> gaps {};         ///< Capital, facility power, tokens/s and revenue of the first full year.
    double largestGap = 0;                    ///< Of all.
};

/// Draws all inputs together `draws` times, solves the plan exactly for each draw, and compares what `prepared` says of it. `prepared` is the answer of
/// `preparePaths` to the same question. A draw depends on its number and the seed alone.
/// Failures: as `preparePaths`.
Result<EffectCheck> checkEffects(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, const PreparedPaths& prepared, int draws,
    const Progress& progress = {});

} // namespace gw
