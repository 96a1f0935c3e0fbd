// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

/// Flexible load under a limit. `room` is limit less load, hour by hour, in any one unit of power.
namespace gw {

/// Sum over hours of what an addition exceeds the room by.
inline double curtailedPower(const std::vector<double>& room, double added)
{
    double sum = 0;
    for (const double r : room) sum += std::max(0.0, added - r);
    return sum;
}

/// Largest constant addition of which at most `limit` is curtailed, 0 where none is; nothing where any size would be.
/// What is curtailed is convex and piecewise linear in the addition, so the largest crossing is found piece by piece from above.
inline std::optional<double> largestAddition(std::vector<double> room, double limit)
{
    std::sort(room.begin(), room.end());
    const auto hours = static_cast<double>(room.size());
    double sum = 0;
    for (const double r : room) sum += r;
    for (std::size_t k = room.size(); k > 0; sum -= room[--k]) {
        const double slope = static_cast<double>(k) - limit * hours;
        if (!(slope > 0)) break;
        const double added = sum / slope;
        const bool isWithin = added >= room[k - 1] && (k == room.size() || added <= room[k]);
        if (isWithin) return std::max(0.0, added);
    }
    return limit < 1 ? std::optional(0.0) : std::nullopt;
}

} // namespace gw
