// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

/// One generator and one store without losses.
namespace gw {

struct StorageDispatch {
    std::vector<double> content;         ///< At the end of each hour.
    double cost = 0;
};

/// Cheapest generation that serves `load` hour by hour from a generator of at most `most` and a store of `initial` and at most `capacity`; its final content
/// is free. `price` and `holding` (per hour on the content at its end) are not negative, so the linear programme's optimum is to generate as late as
/// the hours after allow: what an hour must leave to the next is found backwards. Nothing when the load cannot be served.
inline std::optional<StorageDispatch> dispatchStorage(const std::vector<double>& load, const std::vector<double>& most, double price, double initial, double capacity, double holding)
{
    const double slack = 1e-9 * std::max(1.0, capacity);
    std::vector<double> needed(load.size() + 1); // Content that the end of the hour before must leave.
    for (std::size_t t = load.size(); t-- > 0;) {
        needed[t] = std::max(0.0, needed[t + 1] + load[t] - most[t]);
        if (needed[t + 1] > capacity + slack) return std::nullopt;
    }
    if (needed[0] > initial + slack || initial > capacity + slack) return std::nullopt;
    StorageDispatch result;
    double content = initial;
    for (std::size_t t = 0; t < load.size(); ++t) {
        const double made = std::clamp(needed[t + 1] + load[t] - content, 0.0, most[t]);
        content = std::max(0.0, content + made - load[t]);
        result.content.push_back(content);
        result.cost += price * made + holding * content;
    }
    return result;
}

} // namespace gw
