// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/one_line.h"

#include "core/catalog/kinds.h"
#include "core/checks/row_index.h"
#include "core/compute/drill_graph.h"
#include "core/scene/diagram_detail.h"
#include "core/scene/diagram_layout.h"
#include "core/scene/symbol_of.h"

#include <unordered_map>

namespace gw {
namespace {

constexpr std::size_t notDrawn = noClass;

/// The pieces that are drawn, and where they stand among the nodes.
struct Drawn {
    std::vector<std::size_t> nodeOf;          ///< Of each piece.
    std::vector<std::uint32_t> pieceOf;       ///< Of each node.
};

std::vector<const EquipmentType*> typesOf(const Plan& plan, const Catalog& catalog)
{
    std::unordered_map<std::string_view, const EquipmentType*> known;
    for (const EquipmentType& type : catalog.equipment) known.emplace(type.id.text, &type);
    std::vector<const EquipmentType*> types;
    for (const Equipment& piece : plan.equipment) {
        const auto at = known.find(piece.type.text);
        types.push_back(at == known.end() ? nullptr : at->second);
    }
    return types;
}

/// Sources and gear first, so that the chain begins with them.
ChainGraph chainOf(const Plan& plan, const std::vector<const EquipmentType*>& types, Drawn& drawn)
{
    ChainGraph chain;
    const RowIndex<Equipment> positions(plan.equipment);
    std::vector<std::uint8_t> isConnected(types.size()), hasA(types.size());
    for (const Feed& feed : plan.feeds) {
        const std::uint32_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from == RowIndex<Equipment>::none || to == RowIndex<Equipment>::none) continue;
        isConnected[from] = isConnected[to] = 1;
        hasA[to] |= feed.side == Side::A;
    }
    drawn.nodeOf.assign(types.size(), notDrawn);
    for (const bool isGear : {true, false})
        for (std::uint32_t p = 0; p < types.size(); ++p) {
            if (!types[p] || isPower(types[p]->kind) != isGear) continue;
            if (!isConnected[p] && isCooling(types[p]->kind)) continue;
            drawn.nodeOf[p] = chain.nodes.size();
            drawn.pieceOf.push_back(p);
            const Equipment& piece = plan.equipment[p];
            chain.nodes.push_back({symbolOf(types[p]->kind), piece.id, {}, piece.type.text, piece.group, piece.space, !isGear});
        }
    for (const Feed& feed : plan.feeds) {
        const std::uint32_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from == RowIndex<Equipment>::none || to == RowIndex<Equipment>::none || !types[from] || !types[to]) continue;
        if (drawn.nodeOf[from] == notDrawn || drawn.nodeOf[to] == notDrawn) continue;
        const bool isAlternate = rankOf(types[from]->kind, types[to]->kind, feed.side, hasA[to] != 0) != FeedRank::First;
        chain.links.push_back({drawn.nodeOf[from], drawn.nodeOf[to], feed.side == Side::A ? DiagramTone::SideA : DiagramTone::SideB, isAlternate, feed.id, {}});
    }
    return chain;
}

void addFigures(DiagramNode& node, const ElementDrill& element)
{
    node.load += element.load;
    node.rating += element.rating;
    node.fromA += element.fromA;
    node.fromB += element.fromB;
    node.loading = std::max(node.loading, element.loading());
    node.overloaded += isOverloaded(element.loading());
    if (element.worstLoading() <= node.worstLoading) return;
    node.worstLoading = element.worstLoading();
    node.worstWithout = element.worstWithout;
}

} // namespace

Diagram oneLine(const Plan& plan, const Catalog& catalog, std::span<const ElementDrill> drill, const DiagramOptions& options)
{
    Drawn drawn;
    const ChainGraph chain = chainOf(plan, typesOf(plan, catalog), drawn);
    const bool hasFigures = drill.size() == plan.equipment.size();
    return drawInDetail(chain, options, [&](const std::vector<std::size_t>& classes) {
        Diagram diagram = collapsed(chain, classes, plan, catalog);
        for (std::size_t n = 0; n < classes.size() && hasFigures; ++n)
            if (classes[n] != noClass) addFigures(diagram.nodes[classes[n]], drill[drawn.pieceOf[n]]);
        diagram.flow = options.flow;
        layOutDiagram(diagram);
        return diagram;
    });
}

} // namespace gw
