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
    /// Pieces with feeds, sources first; those on a circle of feeds are left out.
    std::span<const std::uint32_t> sourcesFirst() const { return m_order; }

private:
    struct Lists {
        std::vector<std::uint32_t> start;
        std::vector<End> ends;
    };
    static std::span<const End> ends(const Lists& lists, std::size_t piece);
    template <class Key, class Other> static Lists sorted(std::size_t pieces, std::span<const FeedLink> feeds, Key key, Other other);

    Lists m_into, m_outOf;
    std::vector<std::uint32_t> m_order;
};

} // namespace gw
