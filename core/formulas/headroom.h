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
/// What is curtailed beyond the limit is convex, and linear between one hour's room and the next: the last room that is within bears the largest crossing.
inline std::optional<double> largestAddition(std::vector<double> room, double limit)
{
    if (!(limit < 1)) return std::nullopt;
    std::sort(room.begin(), room.end());
    const double allowed = limit * static_cast<double>(room.size());
    double below = 0, largest = 0;
    for (std::size_t k = 0; k < room.size(); below += room[k++]) {
        const auto smaller = static_cast<double>(k);
        if (smaller * room[k] - below > allowed * room[k]) continue;
        const double slope = smaller + 1 - allowed, crossing = slope > 0 ? (below + room[k]) / slope : room[k];
        largest = std::clamp(crossing, room[k], k + 1 < room.size() ? room[k + 1] : std::max(crossing, room[k]));
    }
    return std::max(0.0, largest);
}

} // namespace gw
