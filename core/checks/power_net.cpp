// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/power_net.h"

namespace gw {

std::span<const PowerNet::End> PowerNet::ends(const Lists& lists, std::size_t piece)
{
    if (lists.start.empty()) return {};
    return std::span(lists.ends).subspan(lists.start[piece], lists.start[piece + 1] - lists.start[piece]);
}

template <class Key, class Other>
PowerNet::Lists PowerNet::sorted(std::size_t pieces, std::span<const FeedLink> feeds, Key key, Other other)
{
    Lists lists {std::vector<std::uint32_t>(pieces + 1, 0), std::vector<End>(feeds.size())};
    for (const FeedLink& feed : feeds) ++lists.start[key(feed) + 1];
    for (std::size_t i = 0; i < pieces; ++i) lists.start[i + 1] += lists.start[i];
    std::vector<std::uint32_t> next(lists.start.begin(), lists.start.end() - 1);
    for (const FeedLink& feed : feeds) lists.ends[next[key(feed)]++] = {other(feed), feed.side};
    return lists;
}

PowerNet::PowerNet(std::size_t pieces, std::span<const FeedLink> feeds)
{
    const auto from = [](const FeedLink& feed) { return feed.from; };
    const auto to = [](const FeedLink& feed) { return feed.to; };
    m_into = sorted(pieces, feeds, to, from);
    m_outOf = sorted(pieces, feeds, from, to);
    std::vector<std::uint32_t> waiting(pieces);
    for (std::uint32_t i = 0; i < pieces; ++i) {
        waiting[i] = static_cast<std::uint32_t>(into(i).size());
        if (waiting[i] == 0 && !outOf(i).empty()) m_order.push_back(i);
    }
    for (std::size_t i = 0; i < m_order.size(); ++i)
        for (const End& end : outOf(m_order[i]))
            if (--waiting[end.piece] == 0) m_order.push_back(end.piece);
}

} // namespace gw
