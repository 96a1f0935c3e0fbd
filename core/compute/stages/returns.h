// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cash_flow.h"

/// Stage "cash flow", its judgement. NPV counts from year 0. IRR: see `internalRateOfReturn`. ROI: net cash over all capital, refreshes included.
/// The levelised price is what serving's share of all costs, discounted, comes to per discounted token.
namespace gw {

template <class R>
struct Returns {
    R npv {};
    RateOfReturn<R> irr;                  ///< Without value where it has no roots.
    R payback {};                         ///< Years from the end of year 0; negative: never.
    R net {}, capital {};                 ///< Over the horizon, not discounted; ROI is one over the other.
    R tokens {}, tokenCosts {};           ///< Present values of the tokens and of what serving costs.
    R revenue {};                         ///< Over the horizon, not discounted.
};

/// Of one amount of each year, as `netPresentValue`.
template <class R, class Pick>
GW_HD R presentValue(double rate, const CashFlow<R>& flow, const Pick& pick)
{
    const R factor = R(1) / (R(1) + R(rate));
    R sum = R(0);
    for (int y = flow.count - 1; y >= 0; --y) sum = sum * factor + pick(flow.year[y]);
    return sum;
}

template <class R>
GW_HD Returns<R> judge(const CashFlow<R>& flow, double rate, R servingShare, Roots wanted = Roots::All)
{
    Returns<R> returns;
    for (int y = 0; y < flow.count; ++y) {
        returns.net += flow.year[y].net;
        returns.capital += lane::larger(flow.year[y].capital, R(0));
        returns.revenue += flow.year[y].revenue;
    }
    returns.npv = netPresentValue(R(rate), flow.net, flow.count);
    returns.irr = internalRateOfReturn(flow.net, flow.count, wanted);
    returns.payback = paybackYears(flow.net, flow.count);
    returns.tokens = presentValue(rate, flow, [](const YearFlow<R>& f) { return f.tokens; });
    returns.tokenCosts = servingShare * presentValue(rate, flow, [](const YearFlow<R>& f) { return f.capital + f.running + f.tax; });
    return returns;
}

} // namespace gw
