// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"
#include "core/search/risk.h"

namespace gw {

/// The answer of `risk --json`: stable keys, figures under the keys of `solve --json` and in their units, numbers unrounded. What no path has
/// is null, with the reason under "missing"; so are standard errors of a single path. "market" lists the monthly processes as "inputs" does the inputs:
/// factors on the plan's course, half-way to the horizon.
Json riskJson(const RiskResult& result);

} // namespace gw
