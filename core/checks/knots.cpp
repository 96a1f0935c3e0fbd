// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/knots.h"

#include <algorithm>

namespace gw {
namespace {

/// The walk down the feeds, with a path of its own: feeds may be longer than a stack is deep.
class Walk {
public:
    Walk(const PowerNet& net, std::span<const std::uint32_t> waiting) : m_net(net), m_waiting(waiting), m_number(waiting.size()), m_lowest(waiting.size()), m_isOpen(waiting.size()) {}

    std::vector<std::vector<std::uint32_t>> knots()
    {
        for (std::uint32_t root = 0; root < m_number.size(); ++root) {
            if (m_waiting[root] > 0 && m_number[root] == 0) enter(root);
            while (!m_path.empty()) step();
        }
        return std::move(m_knots);
    }

private:
    struct Step {
        std::uint32_t piece;
        std::size_t next;                    ///< Feed out of it.
    };

    void enter(std::uint32_t piece)
    {
        m_number[piece] = m_lowest[piece] = ++m_last;
        m_isOpen[piece] = true;
        m_open.push_back(piece);
        m_path.push_back({piece, 0});
    }

    void step()
    {
        const std::uint32_t piece = m_path.back().piece;
        const auto ends = m_net.outOf(piece);
        if (m_path.back().next == ends.size()) return leave(piece);
        const std::uint32_t to = ends[m_path.back().next++].piece;
        if (m_waiting[to] == 0) return;
        if (m_number[to] == 0) enter(to);
        else if (m_isOpen[to]) m_lowest[piece] = std::min(m_lowest[piece], m_number[to]);
    }

    void leave(std::uint32_t piece)
    {
        m_path.pop_back();
        if (!m_path.empty()) m_lowest[m_path.back().piece] = std::min(m_lowest[m_path.back().piece], m_lowest[piece]);
        if (m_lowest[piece] != m_number[piece]) return;
        const auto first = std::ranges::find(m_open, piece);
        std::vector<std::uint32_t> knot(first, m_open.end());
        m_open.erase(first, m_open.end());
        for (const std::uint32_t member : knot) m_isOpen[member] = false;
        std::ranges::sort(knot);
        if (knot.size() > 1 || feedsItself(piece)) m_knots.push_back(std::move(knot));
    }

    bool feedsItself(std::uint32_t piece) const
    {
        return std::ranges::any_of(m_net.outOf(piece), [piece](const PowerNet::End& end) { return end.piece == piece; });
    }

    const PowerNet& m_net;
    std::span<const std::uint32_t> m_waiting;
    std::vector<std::uint32_t> m_number, m_lowest, m_open;
    std::vector<std::uint8_t> m_isOpen;
    std::vector<Step> m_path;
    std::vector<std::vector<std::uint32_t>> m_knots;
    std::uint32_t m_last = 0;
};

} // namespace

std::vector<std::vector<std::uint32_t>> knotsOf(const PowerNet& net, std::span<const std::uint32_t> waiting)
{
    if (std::ranges::all_of(waiting, [](std::uint32_t feeds) { return feeds == 0; })) return {};
    return Walk(net, waiting).knots();
}

} // namespace gw
