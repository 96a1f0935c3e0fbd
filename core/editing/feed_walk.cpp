// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_walk.h"

#include <algorithm>
#include <unordered_map>

namespace gw {

FeedIndex::FeedIndex(const Plan& plan)
{
    for (const Feed& feed : plan.feeds) m_byTo.push_back(&feed);
    m_byFrom = m_byTo;
    std::ranges::stable_sort(m_byTo, {}, [](const Feed* feed) { return feed->to; });
    std::ranges::stable_sort(m_byFrom, {}, [](const Feed* feed) { return feed->from; });
}

std::span<const Feed* const> FeedIndex::into(EquipmentId id) const
{
    return std::ranges::equal_range(m_byTo, id, {}, [](const Feed* feed) { return feed->to; });
}

std::span<const Feed* const> FeedIndex::outOf(EquipmentId id) const
{
    return std::ranges::equal_range(m_byFrom, id, {}, [](const Feed* feed) { return feed->from; });
}

std::vector<EquipmentId> feedPath(const Plan& plan, EquipmentId from, EquipmentId to)
{
    std::unordered_multimap<EquipmentId, EquipmentId> fedBy;
    for (const Feed& feed : plan.feeds) fedBy.emplace(feed.from, feed.to);
    std::unordered_map<EquipmentId, EquipmentId> cameFrom {{from, EquipmentId {}}};
    std::vector<EquipmentId> open {from};
    for (std::size_t i = 0; i < open.size() && !cameFrom.contains(to); ++i) {
        const auto [first, last] = fedBy.equal_range(open[i]);
        for (auto at = first; at != last; ++at)
            if (cameFrom.try_emplace(at->second, open[i]).second) open.push_back(at->second);
    }
    std::vector<EquipmentId> path;
    if (!cameFrom.contains(to)) return path;
    for (EquipmentId at = to; !at.isNone(); at = cameFrom.at(at)) path.push_back(at);
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace gw
