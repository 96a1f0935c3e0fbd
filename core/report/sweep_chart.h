// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/search/proposal.h"

#include <optional>

namespace gw {

/// The first two objectives of a sweep, one along each axis, with the plan as it is. Candidates without both figures are not in it; none where
/// no candidate has them.
std::optional<Chart> sweepChart(const SweepResult& result, const DesignSpace& space);

} // namespace gw
