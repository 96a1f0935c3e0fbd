// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_graph.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

std::size_t countOf(const std::vector<std::size_t>& classes)
{
    std::size_t count = 0;
    for (const std::size_t c : classes)
        if (c != noClass) count = std::max(count, c + 1);
    return count;
}

void addMember(DiagramNode& node, const ChainNode& member, const ChainNode& first, const Plan& plan, const Catalog& catalog)
{
    const bool isFirst = &member == &first;
    if (isFirst) node.symbol = member.symbol;
    if (!member.loop.isNone()) {
        node.last = plan.loops.find(member.loop)->name;
        if (isFirst) node.name = node.last;
        node.loops.push_back(member.loop);
        return;
    }
    const Equipment& piece = *plan.equipment.find(member.piece);
    const Group* row = member.row.isNone() ? nullptr : plan.groups.find(member.row);
    if (isFirst) {
        node.name = piece.name;
        node.row = row ? row->name : "";
        const Space* space = plan.spaces.find(member.space);
        node.place = space ? space->name : "";
        const EquipmentType* type = catalog.find(piece.type);
        node.type = type ? type->name : piece.type.text;
    } else {
        if (!row || row->name != node.row) node.row.clear();
        if (member.type != first.type) node.type.clear();
        if (member.space != first.space) node.place.clear();
    }
    node.last = piece.name;
    node.pieces.push_back(piece.id);
}

} // namespace

Diagram collapsed(const ChainGraph& chain, const std::vector<std::size_t>& classes, const Plan& plan, const Catalog& catalog)
{
    Diagram diagram;
    diagram.nodes.resize(countOf(classes));
    std::vector<const ChainNode*> firsts(diagram.nodes.size());
    for (std::size_t n = 0; n < classes.size(); ++n)
        if (classes[n] != noClass) {
            const ChainNode*& first = firsts[classes[n]];
            if (!first) first = &chain.nodes[n];
            addMember(diagram.nodes[classes[n]], chain.nodes[n], *first, plan, catalog);
        }
    std::map<std::tuple<std::size_t, std::size_t, DiagramTone>, std::size_t> places;
    for (const ChainLink& link : chain.links) {
        const std::size_t from = classes[link.from], to = classes[link.to];
        if (from == noClass || to == noClass || from == to) continue;
        const auto [at, isNew] = places.try_emplace({from, to, link.tone}, diagram.edges.size());
        if (isNew) diagram.edges.push_back({.from = from, .to = to, .tone = link.tone, .isAlternate = link.isAlternate});
        DiagramEdge& edge = diagram.edges[at->second];
        if (!link.feed.isNone()) edge.feeds.push_back(link.feed);
        if (!link.connection.isNone()) edge.connections.push_back(link.connection);
    }
    for (DiagramNode& node : diagram.nodes) node.canExpand = node.count() > 1;
    return diagram;
}

} // namespace gw
