// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_asked.h"

#include "core/catalog/kinds.h"
#include "core/explain/object_figure.h"
#include "views/session/failure_drill.h"

#include <algorithm>

namespace gw {
namespace {

using Kind = ObjectFigureKind;

Asked ask(Kind kind, std::uint32_t id) { return Asked(metricOf({kind, id}).c_str()); }

/// The first of those that have the most of what `measure` tells.
template <class Measure>
EquipmentId fullest(const std::vector<EquipmentId>& pieces, Measure&& measure) { return *std::ranges::max_element(pieces, {}, measure); }

EquipmentId mostLoaded(const PlanSession& session, const std::vector<EquipmentId>& pieces)
{
    return fullest(pieces, [&](EquipmentId id) { return session.outcomeOf(id) ? session.outcomeOf(id)->loading : 0; });
}

/// The load of the piece that a single failure loads most; none where no failure loads any more.
template <class Drill>
void addWorst(const PlanSession& session, const std::vector<EquipmentId>& pieces, const std::vector<Drill>& all, std::vector<Asked>& asked)
{
    const auto drillOf = [&](EquipmentId id) -> const Drill& { return all[session.plan().equipment.indexOf(id)]; };
    const EquipmentId worst = fullest(pieces, [&](EquipmentId id) { return drillOf(id).worstLoading(); });
    if (!drillOf(worst).worstWithout.isNone()) asked.insert(asked.end(), {ask(Kind::Worst, worst.number), ask(Kind::WorstLoading, worst.number)});
}

std::vector<Asked> ofPower(const PlanSession& session, const DiagramNode& node, const EquipmentType& type)
{
    if (type.rack && node.pieces.size() > 1) return {Asked(metricOf(Kind::Load, session.plan(), node.pieces).c_str())};
    const EquipmentId most = mostLoaded(session, node.pieces);
    std::vector<Asked> asked {ask(Kind::Load, most.number)};
    if (!isPower(type.kind) || node.rating.si() <= 0) return asked;
    asked.insert(asked.end(), {ask(Kind::Loading, most.number), ask(Kind::Margin, most.number)});
    if (const FailureDrill* drill = FailureDrill::find(session)) addWorst(session, node.pieces, drill->allPowerFailures(), asked);
    return asked;
}

/// Of the loop that cools the piece, else of the one that it cools.
void addCoolant(const Plan& plan, EquipmentId piece, std::vector<Asked>& asked)
{
    LoopId loop;
    for (const Connection& c : plan.connections)
        if (c.equipment == piece && (loop.isNone() || c.role == LoopRole::IsCooled)) loop = c.loop;
    if (!loop.isNone()) asked.insert(asked.end(), {ask(Kind::LoopMains, loop.number), ask(Kind::LoopReturn, loop.number)});
}

std::vector<Asked> ofCoolant(const PlanSession& session, const DiagramNode& node, const EquipmentType& type)
{
    std::vector<Asked> asked;
    if (isCooling(type.kind) && node.rating.si() > 0) {
        const EquipmentId most = mostLoaded(session, node.pieces);
        asked = {ask(Kind::Heat, most.number), ask(Kind::Loading, most.number), ask(Kind::Margin, most.number)};
        if (const FailureDrill* drill = FailureDrill::find(session)) addWorst(session, node.pieces, drill->allCoolingFailures(), asked);
    }
    if (node.coolant.flow.si() > 0) addCoolant(session.plan(), node.pieces.front(), asked);
    return asked;
}

std::vector<Asked> ofLoop(const DiagramNode& node)
{
    const std::uint32_t loop = node.loops.front().number;
    std::vector<Asked> asked {ask(Kind::LoopHeat, loop), ask(Kind::LoopCapacity, loop)};
    if (node.coolant.flow.si() > 0)
        for (const Kind kind : {Kind::LoopMains, Kind::LoopReturn, Kind::LoopSpeed, Kind::LoopDrop}) asked.push_back(ask(kind, loop));
    return asked;
}

} // namespace

std::vector<Asked> askedOfCard(const PlanSession& session, const Diagram& diagram, std::size_t node)
{
    const DiagramNode& n = diagram.nodes[node];
    const Plan& plan = session.plan();
    if (!session.hasOutcome() || session.outcome().equipment.size() != plan.equipment.size()) return {};
    if (!n.loops.empty()) return plan.loops.contains(n.loops.front()) ? ofLoop(n) : std::vector<Asked> {};
    if (n.pieces.empty() || !std::ranges::all_of(n.pieces, [&](EquipmentId id) { return plan.equipment.contains(id); })) return {};
    const EquipmentType* type = session.catalog().find(plan.equipment.find(n.pieces.front())->type);
    if (!type) return {};
    return diagram.isOfCoolant ? ofCoolant(session, n, *type) : ofPower(session, n, *type);
}

} // namespace gw
