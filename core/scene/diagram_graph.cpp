// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_graph.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace gw {
namespace {

/// Links by their ends.
struct Neighbours {
    std::vector<std::vector<std::size_t>> into, outOf;   ///< Indices of links, by node.

    explicit Neighbours(const ChainGraph& chain) : into(chain.nodes.size()), outOf(chain.nodes.size())
    {
        for (std::size_t l = 0; l < chain.links.size(); ++l) {
            into[chain.links[l].to].push_back(l);
            outOf[chain.links[l].from].push_back(l);
        }
    }
};

/// Sources before their loads, in the order of the plan; nodes on a circle last.
std::vector<std::size_t> sourcesFirst(const ChainGraph& chain, const Neighbours& near)
{
    std::vector<std::size_t> waiting(chain.nodes.size()), order;
    for (const ChainLink& link : chain.links) ++waiting[link.to];
    for (std::size_t n = 0; n < waiting.size(); ++n)
        if (waiting[n] == 0) order.push_back(n);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::size_t l : near.outOf[order[i]])
            if (--waiting[chain.links[l].to] == 0) order.push_back(chain.links[l].to);
    for (std::size_t n = 0; n < waiting.size(); ++n)
        if (waiting[n] > 0) order.push_back(n);
    return order;
}

/// Marks what lies on the way from `open` along the links that `next` gives.
template <class Next>
void spread(std::vector<std::size_t> open, std::vector<std::uint8_t>& isNear, Next&& next)
{
    std::vector<std::uint8_t> isSeen(isNear.size());
    for (const std::size_t n : open) isSeen[n] = 1;
    for (std::size_t i = 0; i < open.size(); ++i) {
        isNear[open[i]] = 1;
        next(open[i], [&](std::size_t other) {
            if (!std::exchange(isSeen[other], 1)) open.push_back(other);
        });
    }
}

std::vector<std::uint8_t> inFocus(const ChainGraph& chain, const Neighbours& near, const std::vector<EquipmentId>& focus)
{
    if (focus.empty()) return std::vector<std::uint8_t>(chain.nodes.size(), 1);
    const std::unordered_set<EquipmentId> wanted(focus.begin(), focus.end());
    std::vector<std::size_t> start;
    for (std::size_t n = 0; n < chain.nodes.size(); ++n)
        if (!chain.nodes[n].piece.isNone() && wanted.contains(chain.nodes[n].piece)) start.push_back(n);
    std::vector<std::uint8_t> isNear(chain.nodes.size());
    spread(start, isNear, [&](std::size_t n, auto&& visit) { for (const std::size_t l : near.into[n]) visit(chain.links[l].from); });
    spread(start, isNear, [&](std::size_t n, auto&& visit) { for (const std::size_t l : near.outOf[n]) visit(chain.links[l].to); });
    return isNear;
}

/// Sets of links as numbers: what a node's class depends on.
using Key = std::vector<std::size_t>;

/// Gives each node its class, sources first, so that the classes of what feeds a node are known.
class Classifier {
public:
    Classifier(const ChainGraph& chain, const Neighbours& near, const DiagramOptions& options, DiagramDetail detail)
        : m_chain(chain), m_near(near), m_detail(detail), m_expanded(options.expanded.begin(), options.expanded.end()),
          m_expandedLoops(options.expandedLoops.begin(), options.expandedLoops.end()), m_classes(chain.nodes.size(), noClass)
    {
        for (const ChainNode& node : chain.nodes) m_types.push_back(m_typeNumbers.try_emplace(node.type, m_typeNumbers.size()).first->second);
    }

    std::vector<std::size_t> classify(const std::vector<std::size_t>& order, const std::vector<std::uint8_t>& isNear)
    {
        for (const std::size_t n : order)
            if (isNear[n]) m_classes[n] = m_numbers.try_emplace(keyOf(n), m_numbers.size()).first->second;
        return m_classes;
    }

private:
    bool standsAlone(std::size_t n) const
    {
        const ChainNode& node = m_chain.nodes[n];
        if (m_detail == DiagramDetail::Pieces || (m_detail == DiagramDetail::Rows && !node.isLoad)) return true;
        return m_expanded.contains(node.piece) || (!node.loop.isNone() && m_expandedLoops.contains(node.loop));
    }

    Key keyOf(std::size_t n) const
    {
        if (standsAlone(n)) return {0, n};
        Key key {1, m_types[n], m_detail == DiagramDetail::Rows ? m_chain.nodes[n].row.number : 0};
        Key sources, loads;
        for (const std::size_t l : m_near.into[n])
            sources.push_back(m_classes[m_chain.links[l].from] * 4 + static_cast<std::size_t>(m_chain.links[l].tone));
        for (const std::size_t l : m_near.outOf[n]) {
            const std::size_t to = m_chain.links[l].to;
            loads.push_back(standsAlone(to) ? m_types.size() + to : m_types[to]);
        }
        for (Key* part : {&sources, &loads}) {
            std::ranges::sort(*part);
            part->erase(std::unique(part->begin(), part->end()), part->end());
            key.push_back(part->size());
            key.insert(key.end(), part->begin(), part->end());
        }
        return key;
    }

    const ChainGraph& m_chain;
    const Neighbours& m_near;
    DiagramDetail m_detail;
    std::unordered_set<EquipmentId> m_expanded;
    std::unordered_set<LoopId> m_expandedLoops;
    std::map<std::string, std::size_t> m_typeNumbers;
    std::vector<std::size_t> m_types, m_classes;
    std::map<Key, std::size_t> m_numbers;
};

std::size_t countOf(const std::vector<std::size_t>& classes)
{
    std::size_t count = 0;
    for (const std::size_t c : classes)
        if (c != noClass) count = std::max(count, c + 1);
    return count;
}

/// Classes that nothing feeds, or that feed nothing, whichever are more: so many stand side by side.
std::size_t widestOf(const Neighbours& near, const std::vector<std::size_t>& classes)
{
    std::unordered_set<std::size_t> sources, loads;
    for (std::size_t n = 0; n < classes.size(); ++n) {
        if (classes[n] == noClass) continue;
        if (near.into[n].empty()) sources.insert(classes[n]);
        if (near.outOf[n].empty()) loads.insert(classes[n]);
    }
    return std::max(sources.size(), loads.size());
}

void addMember(DiagramNode& node, const ChainNode& member, const Plan& plan, const Catalog& catalog)
{
    const bool isFirst = node.pieces.empty() && node.loops.empty();
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
        const EquipmentType* type = catalog.find(piece.type);
        node.type = type ? type->name : piece.type.text;
    } else if (!row || row->name != node.row) node.row.clear();
    node.last = piece.name;
    node.pieces.push_back(piece.id);
}

} // namespace

std::vector<std::size_t> classesOf(const ChainGraph& chain, const DiagramOptions& options)
{
    const Neighbours near(chain);
    const auto order = sourcesFirst(chain, near);
    const auto isNear = inFocus(chain, near, options.focus);
    if (options.detail != DiagramDetail::Auto) return Classifier(chain, near, options, options.detail).classify(order, isNear);
    auto classes = Classifier(chain, near, options, DiagramDetail::Rows).classify(order, isNear);
    if (countOf(classes) <= mostDetailedNodes && widestOf(near, classes) <= mostDetailedWidth) return classes;
    return Classifier(chain, near, options, DiagramDetail::Alike).classify(order, isNear);
}

Diagram collapsed(const ChainGraph& chain, const std::vector<std::size_t>& classes, const Plan& plan, const Catalog& catalog)
{
    Diagram diagram;
    diagram.nodes.resize(countOf(classes));
    for (std::size_t n = 0; n < classes.size(); ++n)
        if (classes[n] != noClass) addMember(diagram.nodes[classes[n]], chain.nodes[n], plan, catalog);
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
