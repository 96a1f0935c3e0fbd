// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace gw {

/// A running unit whose cost per hour is fixed + linear P + quadratic P^2, P between `low` and `high`; `quadratic` >= 0.
struct DispatchUnit {
    double fixed = 0, linear = 0, quadratic = 0, low = 0, high = 0;
};

struct Dispatch {
    std::vector<double> power;
    double price = 0, cost = 0;          ///< Marginal, and of all units per hour.
};

/// Cheapest split of `demand`, exact: the price at which units inside their limits have equal incremental cost; units of constant incremental cost share
/// what is left in their order. Nothing when the units cannot meet the demand. Source: Wood and Wollenberg, Power Generation, Operation and Control, chapter 3.
std::optional<Dispatch> dispatchUnits(const std::vector<DispatchUnit>& units, double demand);

} // namespace gw
