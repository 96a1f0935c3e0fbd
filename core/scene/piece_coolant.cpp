// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/piece_coolant.h"

#include "core/catalog/kinds.h"
#include "core/checks/row_index.h"
#include "core/formulas/hydraulics.h"

namespace gw {
namespace {

class Flows {
public:
    Flows(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes)
        : m_plan(plan), m_outcome(outcome), m_routes(routes), m_loops(plan.loops), m_pieces(plan.equipment), m_all(plan.equipment.size()), m_types(plan.equipment.size()), m_pumped(plan.loops.size())
    {
        const EquipmentType* type = nullptr;
        for (std::size_t p = 0; p < m_types.size(); ++p) {
            if (!type || type->id != plan.equipment[p].type) type = catalog.find(plan.equipment[p].type);
            m_types[p] = type;
        }
    }

    std::vector<std::vector<PieceCoolant>> all()
    {
        for (const Connection& c : m_plan.connections) add(c);
        const bool isSolved = m_outcome.equipment.size() == m_plan.equipment.size() && m_outcome.loops.size() == m_plan.loops.size() && m_routes.size() == m_plan.loops.size();
        for (std::uint32_t p = 0; p < m_all.size() && isSolved; ++p)
            for (PieceCoolant& coolant : m_all[p]) coolant.flow = flowOf(p, coolant);
        return std::move(m_all);
    }

private:
    void add(const Connection& c)
    {
        const std::uint32_t piece = m_pieces.of(c.equipment), loop = m_loops.of(c.loop);
        if (piece == RowIndex<Equipment>::none || loop == RowIndex<Loop>::none || !m_types[piece]) return;
        const Loop& its = m_plan.loops[loop];
        m_all[piece].push_back({c.loop, c.role, its.supply, its.supply + its.rise, {}});
        if (m_types[piece]->kind == EquipmentKind::Pump) m_pumped[loop] += m_types[piece]->cooling->capacity.value;
    }

    VolumeFlow flowOf(std::uint32_t piece, const PieceCoolant& coolant) const
    {
        const std::uint32_t loop = m_loops.of(coolant.loop);
        const EquipmentType& type = *m_types[piece];
        const auto same = static_cast<double>(std::ranges::count(m_all[piece], coolant.role, &PieceCoolant::role));
        if (type.rack) return rackFlow(piece, m_plan.loops[loop]) / same;
        if (!type.cooling) return {};
        const VolumeFlow all = m_routes[loop].flow;
        if (type.kind == EquipmentKind::Pump) return m_pumped[loop].si() > 0 ? all * (type.cooling->capacity.value / m_pumped[loop]) : VolumeFlow {};
        const Power heat = m_outcome.loops[loop].heat;
        return heat.si() > 0 ? all * std::min(m_outcome.equipment[piece].heat / heat / same, 1.0) : VolumeFlow {};
    }

    VolumeFlow rackFlow(std::uint32_t piece, const Loop& loop) const
    {
        const AskedFlow asked = askedFlow(loop, m_plan.equipment[piece], m_types[piece]);
        if (asked.flow.si() > 0) return asked.flow;
        return loop.rise.si() > 0 ? coolantFlow(m_outcome.equipment[piece].peakPower * m_types[piece]->rack->liquidShare.value, loop.rise, propyleneGlycol25) : VolumeFlow {};
    }

    const Plan& m_plan;
    const Outcome& m_outcome;
    std::span<const LoopRoute> m_routes;
    RowIndex<Loop> m_loops;
    RowIndex<Equipment> m_pieces;
    std::vector<std::vector<PieceCoolant>> m_all;
    std::vector<const EquipmentType*> m_types;
    std::vector<Power> m_pumped;
};

} // namespace

std::vector<std::vector<PieceCoolant>> pieceCoolants(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes)
{
    return Flows(plan, catalog, outcome, routes).all();
}

} // namespace gw
