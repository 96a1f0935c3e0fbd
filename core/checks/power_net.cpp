// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/power_net.h"

#include "core/checks/knots.h"

#include <algorithm>

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
    putInOrder();
}

void PowerNet::putInOrder()
{
    std::vector<std::uint32_t> waiting(pieces());
    for (std::uint32_t i = 0; i < waiting.size(); ++i) {
        waiting[i] = static_cast<std::uint32_t>(into(i).size());
        if (waiting[i] == 0 && !outOf(i).empty()) m_order.push_back(i);
    }
    follow(waiting);
    // A knot is entered where power comes in; what is left of it may hold smaller ones.
    for (auto knots = knotsOf(*this, waiting); !knots.empty(); knots = knotsOf(*this, waiting)) {
        for (const auto& knot : knots) {
            const std::uint32_t entry = *std::ranges::max_element(knot, {}, [&](std::uint32_t piece) { return isFedFromOutside(*this, knot, piece); });
            for (const End& end : into(entry)) waiting[entry] -= std::ranges::binary_search(knot, end.piece);
            if (waiting[entry] == 0) m_order.push_back(entry);
        }
        if (m_knots.empty()) m_knots = std::move(knots);
        follow(waiting);
    }
}

void PowerNet::follow(std::vector<std::uint32_t>& waiting)
{
    for (; m_followed < m_order.size(); ++m_followed)
        for (const End& end : outOf(m_order[m_followed]))
            if (waiting[end.piece] > 0 && --waiting[end.piece] == 0) m_order.push_back(end.piece);
}

bool isFedFromOutside(const PowerNet& net, std::span<const std::uint32_t> knot, std::uint32_t piece)
{
    return std::ranges::any_of(net.into(piece), [&](const PowerNet::End& end) { return !std::ranges::binary_search(knot, end.piece); });
}

} // namespace gw
