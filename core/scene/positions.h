// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace gw {

/// Position of a piece in the plan by id, without a search per feed. The plan must outlive it.
class Positions {
public:
    explicit Positions(const Plan& plan) : m_plan(plan)
    {
        const std::size_t count = plan.equipment.size();
        const std::size_t highest = count ? plan.equipment[count - 1].id.number : 0;
        if (highest > 8 * count + 1024) return;
        m_byNumber.assign(highest + 1, static_cast<std::uint32_t>(count));
        for (std::size_t i = 0; i < count; ++i) m_byNumber[plan.equipment[i].id.number] = static_cast<std::uint32_t>(i);
    }
    /// `plan.equipment.size()` when absent.
    std::size_t of(EquipmentId id) const
    {
        if (m_byNumber.empty()) return m_plan.equipment.indexOf(id);
        return id.number < m_byNumber.size() ? m_byNumber[id.number] : m_plan.equipment.size();
    }

private:
    const Plan& m_plan;
    std::vector<std::uint32_t> m_byNumber;
};

} // namespace gw
