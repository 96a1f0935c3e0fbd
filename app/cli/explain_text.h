// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/derivation.h"

#include <nlohmann/json.hpp>

namespace gw::cli {

/// The tree down to `depth` levels below the figure: values, shares, formulas and where leaves come from. What was told before is not told again.
/// Of many children the `most` largest are printed.
std::string derivationText(const Derivation& derivation, int depth, std::size_t most);

/// The nodes down to `depth` levels, each once: values unrounded in the unit that is named.
nlohmann::ordered_json derivationJson(const Derivation& derivation, int depth);

} // namespace gw::cli
