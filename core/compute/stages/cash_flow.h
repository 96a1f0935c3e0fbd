// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"
#include "core/compute/stages/revenue.h"

namespace gw {

struct CashFlowResult {
    std::vector<YearOutcome> years;       ///< Year 0 to the horizon.
    double npv = 0;
    Answer<double> irr;
    Answer<Time> payback;
    Answer<double> roi;
    Answer<TokenPrice> levelised;
    Time timeToPower, timeToFullCapacity;
};

CashFlowResult flow(const MoneyInput& money, const RevenueResult& revenue, const CostResult& cost, const ScenarioFactors& scenario);

} // namespace gw
