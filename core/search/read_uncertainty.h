// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/check_uncertainty.h"

#include <filesystem>
#include <string_view>

namespace gw {

/// Reads a file such as
///
///     {"paths": 1000000, "seed": 7, "sampling": "latin_hypercube",
///      "without": ["market.demand"],
///      "distributions": [{"key": "gb300-nvl72.price", "kind": "triangular", "low": 3.2, "mode": 3.6, "high": 4.5, "unit": "M$"},
///                        {"key": "model_error.power", "kind": "discrete", "choices": [{"value": 0.95, "probability": 0.5}, {"value": 1.1, "probability": 0.5}]}],
///      "correlations": [{"keys": ["gb300-nvl72.price", "build-costs.shell"], "rank": 0.4}],
///      "market": {"token_price": {"volatility": 0.4, "half_life_years": 2, "drift": -0.1}}}
///
/// Everything may be left out. `rank` is one number for all pairs of the keys, or their whole matrix. Schema: resources/schema/uncertainty.schema.json.
/// Failures: those of `readTextFile`, `parseJson` and `check`; UnknownField, MissingField, WrongType, UnknownChoice. `place` is a JSON pointer.
Result<Uncertainty> readUncertainty(const std::filesystem::path& path);
/// The same from text.
Result<Uncertainty> uncertaintyFromJson(std::string_view text);

/// "independent", "antithetic" or "latin_hypercube"; nothing for another word.
std::optional<Sampling> samplingOf(std::string_view word);

} // namespace gw
