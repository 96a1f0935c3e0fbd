// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/critical_path.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct Passes {
    std::vector<std::size_t> order;
    std::vector<double> start, variance;     ///< Earliest start, and variance of the chain before it.
    std::vector<std::size_t> before;         ///< The predecessor that start waits for.
};

/// Activities in an order in which each follows its predecessors; shorter than all where there is a circle.
std::vector<std::size_t> orderOf(const std::vector<Activity>& activities, const std::vector<std::vector<std::size_t>>& successors)
{
    std::vector<std::size_t> waiting, order;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        waiting.push_back(activities[i].predecessors.size());
        if (waiting.back() == 0) order.push_back(i);
    }
    for (std::size_t head = 0; head < order.size(); ++head)
        for (const std::size_t next : successors[order[head]])
            if (--waiting[next] == 0) order.push_back(next);
    return order;
}

/// Whether a chain is longer than another, or as long and less certain.
bool isLater(double finish, double variance, double than, double thanVariance)
{
    const double apart = finish - than, slack = 1e-9 * std::max(1.0, than);
    return apart > slack || (apart > -slack && variance > thanVariance * (1 + 1e-9));
}

Passes forward(const std::vector<Activity>& activities, std::vector<std::size_t> order)
{
    Passes p {std::move(order), std::vector<double>(activities.size()), std::vector<double>(activities.size()), std::vector<std::size_t>(activities.size(), nobody)};
    for (const std::size_t i : p.order)
        for (const std::size_t before : activities[i].predecessors) {
            const double finish = p.start[before] + activities[before].duration, variance = p.variance[before] + activities[before].variance;
            if (p.before[i] != nobody && !isLater(finish, variance, p.start[i], p.variance[i])) continue;
            p.start[i] = std::max(p.start[i], finish);
            p.variance[i] = variance;
            p.before[i] = before;
        }
    return p;
}

} // namespace

std::optional<CriticalPath> criticalPath(const std::vector<Activity>& activities)
{
    std::vector<std::vector<std::size_t>> successors(activities.size());
    for (std::size_t i = 0; i < activities.size(); ++i)
        for (const std::size_t before : activities[i].predecessors) successors[before].push_back(i);
    const Passes p = forward(activities, orderOf(activities, successors));
    if (p.order.size() < activities.size()) return std::nullopt;
    CriticalPath result;
    std::size_t last = nobody;
    double variance = 0;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const double finish = p.start[i] + activities[i].duration, chain = p.variance[i] + activities[i].variance;
        if (last == nobody || isLater(finish, chain, result.duration, variance)) last = i, variance = chain;
        result.duration = std::max(result.duration, finish);
    }
    for (; last != nobody; last = p.before[last]) result.path.insert(result.path.begin(), last);
    std::vector<double> latest(activities.size(), result.duration);
    for (std::size_t k = p.order.size(); k-- > 0;) {
        const std::size_t i = p.order[k];
        for (const std::size_t next : successors[i]) latest[i] = std::min(latest[i], latest[next] - activities[next].duration);
    }
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const double slack = latest[i] - activities[i].duration - p.start[i];
        result.slack.push_back(slack < 1e-9 * std::max(1.0, result.duration) ? 0 : slack);
    }
    return result;
}

} // namespace gw
