// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/errors/result.h"
#include "core/search/pareto.h"

#include <span>
#include <string_view>

namespace gw {

/// A headline figure as something to aim at.
struct Metric {
    const char* key;                          ///< As in `solve --json`, unit included.
    const char* name;                         ///< In English, as in the middle of a sentence.
    const char* unit;                         ///< Symbol of what `of` gives; empty for pure numbers.
    Aim aim;                                  ///< Which way planners usually want it.
    Answer<double> (*of)(const Headline&);
};

std::span<const Metric> metrics();

/// By key, or by its beginning where only one key begins so: "npv" is npv_usd, "carbon" carbon_t_per_year. Failure: UnknownChoice.
Result<const Metric*> findMetric(std::string_view name);

/// A figure and the way it shall go.
struct Objective {
    const Metric* metric = nullptr;
    Aim aim = Aim::Minimise;
};

/// "npv", "npv:max" or "capex:min". Failure: UnknownChoice, which names what was seen and the keys there are.
Result<Objective> readObjective(std::string_view text);

} // namespace gw
