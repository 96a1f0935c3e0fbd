// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cooling_graph.h"

#include "core/catalog/kinds.h"
#include "core/compute/layout.h"

#include <map>
#include <unordered_map>

namespace gw {
namespace {

bool isOutdoor(EquipmentKind kind)
{
    return kind == EquipmentKind::DryCooler || kind == EquipmentKind::Chiller || kind == EquipmentKind::CoolingTower;
}

class GraphBuilder {
public:
    GraphBuilder(const Plan& plan, const Catalog& catalog, const Outcome& outcome)
        : m_plan(plan), m_outcome(outcome), m_isSolved(outcome.equipment.size() == plan.equipment.size() && outcome.loops.size() == plan.loops.size())
    {
        for (const EquipmentType& type : catalog.equipment) m_types.emplace(type.id.text, &type);
        m_graph.unitOf.assign(plan.equipment.size(), noIndex);
        m_graph.liquid.assign(plan.equipment.size(), 0);
        m_graph.loops.resize(plan.loops.size());
        m_graph.handlers.resize(plan.spaces.size());
    }

    CoolingGraph build()
    {
        const Positions<Space> halls(m_plan.spaces);
        for (std::uint32_t p = 0; p < m_plan.equipment.size(); ++p) addPiece(p, halls);
        connect();
        for (std::size_t l = 0; l < m_graph.loops.size(); ++l) m_graph.loops[l].heat = m_isSolved ? m_outcome.loops[l].heat.si() : 0;
        return std::move(m_graph);
    }

private:
    const EquipmentType* typeOf(std::uint32_t piece) const
    {
        const auto at = m_types.find(m_plan.equipment[piece].type.text);
        return at == m_types.end() ? nullptr : at->second;
    }

    void addPiece(std::uint32_t p, const Positions<Space>& halls)
    {
        const EquipmentType* type = typeOf(p);
        if (!type) return;
        if (type->rack && m_isSolved) m_graph.liquid[p] = m_outcome.equipment[p].peakPower.si() * type->rack->liquidShare.value;
        if (!type->cooling || !isCooling(type->kind)) return;
        CoolingUnit unit {.piece = p, .kind = type->kind, .capacity = type->cooling->capacity.value.si()};
        if (m_isSolved) unit.capacity = m_outcome.equipment[p].rating.si(), unit.heat = m_outcome.equipment[p].heat.si();
        m_graph.unitOf[p] = static_cast<std::uint32_t>(m_graph.units.size());
        if (isAirHandler(type->kind)) unit.hall = halls.of(m_plan.equipment[p].space);
        if (unit.hall != noIndex) m_graph.handlers[unit.hall].push_back(m_graph.unitOf[p]);
        m_graph.units.push_back(std::move(unit));
    }

    void connect()
    {
        const Positions<Equipment> pieces(m_plan.equipment);
        const Positions<Loop> loops(m_plan.loops);
        std::map<std::uint32_t, std::vector<std::uint32_t>> onLoops;
        for (const Connection& c : m_plan.connections) {
            const std::uint32_t piece = pieces.of(c.equipment), loop = loops.of(c.loop);
            if (piece == noIndex || loop == noIndex) continue;
            const std::uint32_t unit = m_graph.unitOf[piece];
            if (unit != noIndex) connectUnit(unit, loop, c.role);
            else if (c.role == LoopRole::IsCooled && m_graph.liquid[piece] > 0) onLoops[piece].push_back(loop);
        }
        for (std::size_t l = 0; l < m_graph.loops.size(); ++l) m_graph.loops[l].isFacility |= m_plan.loops[l].kind == LoopKind::Facility;
        std::map<std::vector<std::uint32_t>, std::size_t> known;
        for (auto& [piece, its] : onLoops) {
            const auto [at, isNew] = known.try_emplace(its, m_graph.racks.size());
            if (isNew) m_graph.racks.push_back({its, {}, 0});
            m_graph.racks[at->second].pieces.push_back(piece);
            m_graph.racks[at->second].heat += m_graph.liquid[piece];
        }
    }

    void connectUnit(std::uint32_t at, std::uint32_t loop, LoopRole role)
    {
        CoolingUnit& unit = m_graph.units[at];
        if (role == LoopRole::IsCooled) return unit.cooledBy.push_back(loop);
        unit.cools.push_back(loop);
        CoolingLoop& cooled = m_graph.loops[loop];
        (unit.kind == EquipmentKind::Pump ? cooled.pumps : cooled.units).push_back(at);
        cooled.isFacility |= isOutdoor(unit.kind);
    }

    const Plan& m_plan;
    const Outcome& m_outcome;
    bool m_isSolved;
    std::unordered_map<std::string_view, const EquipmentType*> m_types;
    CoolingGraph m_graph;
};

} // namespace

CoolingGraph coolingGraph(const Plan& plan, const Catalog& catalog, const Outcome& outcome) { return GraphBuilder(plan, catalog, outcome).build(); }

} // namespace gw
