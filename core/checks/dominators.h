// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace gw {

struct CheckedPlan;

/// For each piece the nearest one whose loss takes its power away: all its ways from the sources lead through it. Follows from types and feeds alone.
/// Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm", 2001; one pass is enough where no feeds run in circles.
class Dominators {
public:
    static constexpr std::uint32_t outside = 0xffffffffU;   ///< Sources depend on nothing here.

    explicit Dominators(const CheckedPlan& checked);

    bool hasPower(std::uint32_t piece) const { return m_depth[piece] > 0; }
    std::uint32_t above(std::uint32_t piece) const { return m_above[piece]; }
    /// IT power that is gone with each piece, W. `checked` has the types and feeds that this was made of.
    std::vector<double> lost(const CheckedPlan& checked) const;

private:
    void place(const CheckedPlan& checked, std::uint32_t piece);
    std::uint32_t depthOf(std::uint32_t piece) const { return piece == outside ? 0 : m_depth[piece]; }
    std::uint32_t meet(std::uint32_t a, std::uint32_t b) const;

    std::vector<std::uint32_t> m_above, m_depth;
};

} // namespace gw
