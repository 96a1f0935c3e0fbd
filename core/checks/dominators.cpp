// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/dominators.h"

#include "core/checks/checked_plan.h"

namespace gw {

Dominators::Dominators(const CheckedPlan& checked) : m_above(checked.types.size(), outside), m_depth(checked.types.size(), 0)
{
    for (const std::uint32_t piece : checked.power.sourcesFirst()) {
        if (!checked.types[piece]) continue;
        if (isPowerSource(checked.types[piece]->kind)) m_depth[piece] = 1;
        else place(checked, piece);
    }
}

std::vector<double> Dominators::lost(const CheckedPlan& checked) const
{
    std::vector<double> lost(m_above.size(), 0);
    const auto order = checked.power.sourcesFirst();
    for (std::size_t i = order.size(); i-- > 0;) {
        const std::uint32_t piece = order[i];
        if (!hasPower(piece)) continue;
        lost[piece] += checked.peakOf(piece).si();
        if (m_above[piece] != outside) lost[m_above[piece]] += lost[piece];
    }
    return lost;
}

void Dominators::place(const CheckedPlan& checked, std::uint32_t piece)
{
    bool isFirst = true;
    std::uint32_t common = outside;
    for (const PowerNet::End& end : checked.power.into(piece)) {
        if (!hasPower(end.piece)) continue;
        common = isFirst ? end.piece : meet(common, end.piece);
        isFirst = false;
    }
    m_above[piece] = common;
    m_depth[piece] = isFirst ? 0 : depthOf(common) + 1;
}

std::uint32_t Dominators::meet(std::uint32_t a, std::uint32_t b) const
{
    while (a != b) {
        if (depthOf(a) >= depthOf(b)) a = m_above[a];
        else b = m_above[b];
    }
    return a;
}

} // namespace gw
