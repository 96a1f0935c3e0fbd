// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/pipeline.h"

namespace gw {

/// What a factory comes to under a scenario, for paths. Solves its peak, serving and three years.
/// Failures: Cancelled, and those of `runHours`.
Result<Venture<double>> ventureOf(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress = {}, const RunHours& runHours = runHoursInOrder);

/// The same numbers in single precision.
Venture<float> narrowed(const Venture<double>& venture);

/// The numbers of `eachNumber`, in order.
std::vector<double> numbersOf(const Venture<double>& venture);

} // namespace gw
