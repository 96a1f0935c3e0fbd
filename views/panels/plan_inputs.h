// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/json/parse_json.h"

#include <map>
#include <string>
#include <string_view>

namespace gw {

class PlanSession;

/// Whether a plan has natural counterparts for inputs of a formula.
bool hasPlanInputs(std::string_view formula);

/// Inputs of a formula by key, in the key's unit, as the plan and its figures have them: the design weather of its site, the heat and rise of its
/// largest loop, its tokens, its cash flow. Failure: Unsupported where the plan has no such thing, or is not computed yet.
Result<std::map<std::string, Json>> planInputs(std::string_view formula, const PlanSession& session);

} // namespace gw
