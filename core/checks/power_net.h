// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/equipment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gw {

/// A feed between pieces by their positions.
struct FeedLink {
    std::uint32_t from, to;
    Side side;
};

/// The feeds as lists of what each piece leads to and is fed from, and an order in which sources come before loads.
class PowerNet {
public:
    PowerNet() = default;
    PowerNet(std::size_t pieces, std::span<const FeedLink> feeds);

    struct End {
        std::uint32_t piece;
        Side side;
    };
    std::span<const End> into(std::size_t piece) const { return ends(m_into, piece); }
    std::span<const End> outOf(std::size_t piece) const { return ends(m_outOf, piece); }
    std::size_t pieces() const { return m_into.start.empty() ? 0 : m_into.start.size() - 1; }
    /// Pieces with feeds, sources first. Of those that feed each other in a circle the one comes first that is fed from outside.
    std::span<const std::uint32_t> sourcesFirst() const { return m_order; }
    /// Pieces that all reach one another along the feeds; none where feeds run from source to load.
    const std::vector<std::vector<std::uint32_t>>& knots() const { return m_knots; }

private:
    struct Lists {
        std::vector<std::uint32_t> start;
        std::vector<End> ends;
    };
    static std::span<const End> ends(const Lists& lists, std::size_t piece);
    template <class Key, class Other> static Lists sorted(std::size_t pieces, std::span<const FeedLink> feeds, Key key, Other other);

    void putInOrder();
    void follow(std::vector<std::uint32_t>& waiting);

    Lists m_into, m_outOf;
    std::vector<std::uint32_t> m_order;
    std::vector<std::vector<std::uint32_t>> m_knots;
    std::size_t m_followed = 0;              ///< Of `m_order`, while it is made.
};

/// Whether a piece of a knot, which is in order of position, is fed by one that is no part of it.
bool isFedFromOutside(const PowerNet& net, std::span<const std::uint32_t> knot, std::uint32_t piece);

} // namespace gw
