// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/economic_dispatch.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Power of a unit at a price; a unit of constant incremental cost gives anything at that price, its least or its most as asked.
double powerAt(const DispatchUnit& u, double price, bool isMost)
{
    if (u.quadratic > 0) return std::clamp((price - u.linear) / (2 * u.quadratic), u.low, u.high);
    return price > u.linear || (isMost && price == u.linear) ? u.high : u.low;
}

double sumAt(const std::vector<DispatchUnit>& units, double price, bool isMost)
{
    double sum = 0;
    for (const DispatchUnit& u : units) sum += powerAt(u, price, isMost);
    return sum;
}

/// Prices at which a unit leaves its lower or reaches its upper limit, ascending. Between two of them the units' sum is a straight line.
std::vector<double> corners(const std::vector<DispatchUnit>& units)
{
    std::vector<double> prices;
    for (const DispatchUnit& u : units)
        for (const double power : {u.low, u.high}) prices.push_back(u.linear + 2 * u.quadratic * power);
    std::sort(prices.begin(), prices.end());
    return prices;
}

double priceOf(const std::vector<DispatchUnit>& units, double demand)
{
    const std::vector<double> prices = corners(units);
    for (std::size_t k = 0; k < prices.size(); ++k) {
        if (sumAt(units, prices[k], true) < demand) continue;
        const double least = sumAt(units, prices[k], false);
        if (k == 0 || least <= demand) return prices[k];
        const double before = sumAt(units, prices[k - 1], true);
        return prices[k - 1] + (prices[k] - prices[k - 1]) * (demand - before) / (least - before);
    }
    return prices.back();
}

} // namespace

std::optional<Dispatch> dispatchUnits(const std::vector<DispatchUnit>& units, double demand)
{
    double least = 0, most = 0;
    for (const DispatchUnit& u : units) least += u.low, most += u.high;
    const double slack = 1e-9 * std::max(1.0, std::abs(most));
    if (units.empty() || demand < least - slack || demand > most + slack) return std::nullopt;
    Dispatch result;
    result.price = priceOf(units, demand);
    double left = demand - sumAt(units, result.price, false);
    for (const DispatchUnit& u : units) {
        double power = powerAt(u, result.price, false);
        if (u.quadratic == 0 && u.linear == result.price) {
            const double more = std::clamp(left, 0.0, u.high - power);
            power += more, left -= more;
        }
        result.power.push_back(power);
        result.cost += u.fixed + power * (u.linear + u.quadratic * power);
    }
    return result;
}

} // namespace gw
