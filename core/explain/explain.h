// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/derivation.h"

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/model/plan.h"

namespace gw {

/// Length of the longest way along a loop's mains, one way, from where pieces stand: rooms behind this one lay pipes.
using LongestWay = std::function<Length(const Plan&, const Catalog&, LoopId)>;

/// How a headline figure came about, told by the stages that made it: they run once more on numbers that remember how they were made.
/// `metric` as for `findMetric`, or of one object as for `findObjectFigure`. Plan and catalogue must outlive the nodes' `evaluate`; nothing else of the answer looks into them.
/// The pressure drop of a loop asks `longestWay`.
/// Failures: UnknownChoice for the metric, those of `compile`, Cancelled.
Result<Derivation> explain(const Plan& plan, const Catalog& catalog, std::string_view metric, const ScenarioFactors& factors = {}, const Progress& progress = {},
    const LongestWay& longestWay = {});

/// All headline figures, in the order of `metrics()`. Failures likewise.
Result<std::vector<Derivation>> explainAll(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors = {}, const Progress& progress = {});

} // namespace gw
