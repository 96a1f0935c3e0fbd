// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/search/uncertainty.h"

namespace gw {

/// One uncertain input as an answer names it; parallel to `PathJob::inputs`.
struct InputTitle {
    std::string key;                          ///< Stable, such as "b200-nvl8.price" or "model_error.throughput".
    std::string name;
    std::string distribution;                 ///< As text: kind and bounds with unit.
    std::string source;
    double low = 0, base = 0, high = 0;       ///< P10, the plan's value and P90, in `unit`.
    std::string unit;
};

/// Paths ready to run.
struct PreparedPaths {
    PathJob job;
    std::vector<InputTitle> inputs;
    std::vector<InputTitle> market;           ///< Of the four market factors, as factors on the plan; one that stands still has `low` = `high`.
    /// What a reader must know, as a key and what belongs to it: "no_effect KEY" of an input that was named, "correlations_changed 0.023" and
    /// "market_correlations_changed 0.1" (largest change of a rank correlation to the nearest possible ones), "no_market_process KEY",
    /// "effects_off_by 0.06" (largest relative gap of capital, power, tokens/s and revenue to exact solves of some draws of all inputs).
    std::vector<std::string> notes;
};

/// Solves the plan at its base and with each uncertain input at a low and a high value, and lays out what a path needs: base + the
/// inputs' own effects, each a parabola through its three points. Effects that two inputs have only together are left out; a note says what
/// that costs, see `checkEffects`.
/// Failures: as compiling; Cancelled; OutOfRange, NotANumber and UnknownId for what `uncertainty` asks that makes no sense.
Result<PreparedPaths> preparePaths(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver& solver,
    const Progress& progress = {});

} // namespace gw
