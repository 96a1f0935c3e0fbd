// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/risk.h"
#include "core/search/sensitivity.h"

namespace gw {

/// Random futures of a plan with what moves them: the answers that a page or a panel about risk shows together.
struct Futures {
    RiskResult risk;
    Tornado tornado;                          ///< Of the net present value.
    std::vector<InputTitle> moved;            ///< What its bars move.
};

/// Futures and tornado follow from the same effects of the inputs, which are solved once. Failures: as `assessRisk`.
Result<Futures> drawFutures(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver& solver,
    const Progress& progress = {});

} // namespace gw
