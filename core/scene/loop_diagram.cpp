// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/loop_diagram.h"

#include "core/catalog/kinds.h"
#include "core/checks/row_index.h"
#include "core/scene/diagram_detail.h"
#include "core/scene/diagram_layout.h"
#include "core/scene/piece_coolant.h"
#include "core/scene/symbol_of.h"

namespace gw {
namespace {

/// Loops first, then pieces.
struct Nodes {
    ChainGraph chain;
    std::vector<std::uint32_t> pieceOf;       ///< Of each node that is a piece, counted behind the loops.
};

/// What is drawn before it is on a loop, so that it can be put on one.
bool wantsCoolant(const EquipmentType& type) { return isCooling(type.kind) || (type.rack && type.rack->liquidShare.value > 0); }

Nodes nodesOf(const Plan& plan, const Catalog& catalog)
{
    Nodes nodes;
    std::vector<std::uint8_t> isOnLoop(plan.equipment.size());
    const RowIndex<Equipment> positions(plan.equipment);
    const RowIndex<Loop> loops(plan.loops);
    for (const Connection& connection : plan.connections)
        if (const std::uint32_t piece = positions.of(connection.equipment); piece != RowIndex<Equipment>::none) isOnLoop[piece] = 1;
    for (const Loop& loop : plan.loops) {
        const bool isFacility = loop.kind == LoopKind::Facility;
        nodes.chain.nodes.push_back({isFacility ? DiagramSymbol::FacilityLoop : DiagramSymbol::TechnologyLoop, {}, loop.id,
            (isFacility ? "loop facility " : "loop technology ") + std::to_string(loop.supply.inCelsius()), {}, {}, false});
    }
    std::vector<std::size_t> nodeOf(plan.equipment.size(), noClass);
    const EquipmentType* type = nullptr;
    for (std::uint32_t p = 0; p < plan.equipment.size(); ++p) {
        const Equipment& piece = plan.equipment[p];
        if (!type || type->id != piece.type) type = catalog.find(piece.type);
        if (!type || (!isOnLoop[p] && !wantsCoolant(*type))) continue;
        nodeOf[p] = nodes.chain.nodes.size();
        nodes.pieceOf.push_back(p);
        nodes.chain.nodes.push_back({symbolOf(type->kind), piece.id, {}, piece.type.text, type->rack ? piece.group : GroupId {}, piece.space, true});
    }
    for (const Connection& connection : plan.connections) {
        const std::uint32_t piece = positions.of(connection.equipment), loop = loops.of(connection.loop);
        if (piece == RowIndex<Equipment>::none || loop == RowIndex<Loop>::none || nodeOf[piece] == noClass) continue;
        const bool cools = connection.role == LoopRole::Cools;
        nodes.chain.links.push_back({cools ? nodeOf[piece] : loop, cools ? loop : nodeOf[piece], DiagramTone::Coolant, false, {}, connection.id});
    }
    return nodes;
}

void addLoop(DiagramNode& node, const Loop& loop, const LoopOutcome* outcome, const LoopRoute* route)
{
    if (outcome) {
        node.load += outcome->heat;
        node.rating += outcome->capacity;
        if (outcome->capacity.si() > 0) node.loading = std::max(node.loading, outcome->heat / outcome->capacity);
    }
    if (node.loops.front() == loop.id) node.coolant = route ? figuresOf(loop, *route) : LoopFigures {.supply = loop.supply, .back = loop.supply + loop.rise};
}

/// Of a rack, the heat that liquid takes.
void addRack(DiagramNode& node, const EquipmentOutcome& outcome, const RackData& rack) { node.load += outcome.peakPower * rack.liquidShare.value; }

void addCooler(DiagramNode& node, const CoolerDrill& element)
{
    node.load += element.load;
    node.rating += element.rating;
    node.loading = std::max(node.loading, element.loading());
    node.overloaded += isOverloaded(element.loading());
    if (element.worstLoading() <= node.worstLoading) return;
    node.worstLoading = element.worstLoading();
    node.worstWithout = element.worstWithout;
}

/// Supply and return at the first piece, and what flows through all of a node's; of what is cooled and cools, the loop that cools it.
void addCoolant(Diagram& diagram, const Plan& plan, const std::vector<std::vector<PieceCoolant>>& coolants)
{
    const RowIndex<Equipment> positions(plan.equipment);
    for (DiagramNode& node : diagram.nodes)
        for (const EquipmentId id : node.pieces) {
            const auto& own = coolants[positions.of(id)];
            if (own.empty()) continue;
            const auto cooledBy = std::ranges::find(own, LoopRole::IsCooled, &PieceCoolant::role);
            const PieceCoolant& coolant = cooledBy != own.end() ? *cooledBy : own.front();
            if (id == node.pieces.front()) node.coolant.supply = coolant.supply, node.coolant.back = coolant.back;
            node.coolant.flow += coolant.flow;
        }
}

void addFigures(Diagram& diagram, const Nodes& nodes, const std::vector<std::size_t>& classes, const Plan& plan, const Catalog& catalog, const Outcome& outcome,
    std::span<const LoopRoute> routes, std::span<const CoolerDrill> drill)
{
    const EquipmentType* type = nullptr;
    const std::size_t loops = plan.loops.size();
    const bool isOfThisPlan = outcome.equipment.size() == plan.equipment.size() && outcome.loops.size() == loops;
    for (std::size_t n = 0; n < classes.size(); ++n) {
        if (classes[n] == noClass) continue;
        DiagramNode& node = diagram.nodes[classes[n]];
        if (n < loops) addLoop(node, plan.loops[n], isOfThisPlan ? &outcome.loops[n] : nullptr, routes.size() == loops ? &routes[n] : nullptr);
        if (n < loops || !isOfThisPlan) continue;
        const std::uint32_t piece = nodes.pieceOf[n - loops];
        if (!type || type->id != plan.equipment[piece].type) type = catalog.find(plan.equipment[piece].type);
        if (type && type->rack) addRack(node, outcome.equipment[piece], *type->rack);
        else if (drill.size() == plan.equipment.size()) addCooler(node, drill[piece]);
    }
}

} // namespace

Diagram loopDiagram(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes, std::span<const CoolerDrill> drill,
    const DiagramOptions& options)
{
    const Nodes nodes = nodesOf(plan, catalog);
    const auto coolants = pieceCoolants(plan, catalog, outcome, routes);
    return drawInDetail(nodes.chain, options, [&](const std::vector<std::size_t>& classes) {
        Diagram diagram = collapsed(nodes.chain, classes, plan, catalog);
        addFigures(diagram, nodes, classes, plan, catalog, outcome, routes, drill);
        addCoolant(diagram, plan, coolants);
        diagram.isOfCoolant = true;
        diagram.flow = options.flow;
        layOutDiagram(diagram);
        return diagram;
    });
}

} // namespace gw
