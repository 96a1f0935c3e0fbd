// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/drill_graph.h"
#include "core/compute/layout.h"
#include "core/formulas/power_chain.h"

#include <algorithm>

namespace gw {
namespace {

/// The feeds by piece, before the nodes are put in order.
struct FeedsByPiece {
    std::vector<std::uint32_t> first;      ///< Of the feeds into each piece.
    std::vector<std::uint32_t> source;     ///< Piece.
    std::vector<Side> side;
    std::vector<std::uint32_t> outgoing;   ///< Feeds out of each piece.
};

FeedsByPiece sortFeeds(const Layout& layout)
{
    const auto& feeds = layout.plan.feeds;
    const std::size_t pieces = layout.plan.equipment.size();
    std::vector<std::uint32_t> from(feeds.size()), to(feeds.size());
    FeedsByPiece sorted {std::vector<std::uint32_t>(pieces + 1), std::vector<std::uint32_t>(feeds.size()), std::vector<Side>(feeds.size()),
                         std::vector<std::uint32_t>(pieces)};
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        from[i] = layout.pieces.of(feeds[i].from);
        to[i] = layout.pieces.of(feeds[i].to);
        ++sorted.first[to[i] + 1];
        ++sorted.outgoing[from[i]];
    }
    for (std::size_t p = 0; p < pieces; ++p) sorted.first[p + 1] += sorted.first[p];
    std::vector<std::uint32_t> next(sorted.first.begin(), sorted.first.end() - 1);
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const std::uint32_t at = next[to[i]]++;
        sorted.source[at] = from[i];
        sorted.side[at] = feeds[i].side;
    }
    return sorted;
}

/// Loads first: a piece follows all it feeds. Pieces on a cycle, and what feeds them, are left out.
std::vector<std::uint32_t> loadsFirst(const FeedsByPiece& feeds)
{
    std::vector<std::uint32_t> waiting = feeds.outgoing, order;
    order.reserve(waiting.size());
    for (std::uint32_t p = 0; p < waiting.size(); ++p)
        if (waiting[p] == 0) order.push_back(p);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::uint32_t f = feeds.first[order[i]]; f < feeds.first[order[i] + 1]; ++f)
            if (--waiting[feeds.source[f]] == 0) order.push_back(feeds.source[f]);
    return order;
}

std::string labelOf(const Equipment& piece)
{
    return piece.name.empty() ? std::to_string(piece.id.number) : piece.name;
}

/// Among pieces left out of the order each feeds another one: following that must return to a piece seen before.
Error nameCycle(const Layout& layout, const FeedsByPiece& feeds, const std::vector<std::uint32_t>& order)
{
    const auto& pieces = layout.plan.equipment;
    std::vector<std::uint8_t> isOrdered(pieces.size());
    for (const std::uint32_t p : order) isOrdered[p] = 1;
    std::vector<std::uint32_t> fedBy(pieces.size(), noIndex);
    for (std::uint32_t p = 0; p < pieces.size(); ++p)
        for (std::uint32_t f = feeds.first[p]; f < feeds.first[p + 1]; ++f)
            if (!isOrdered[p] && !isOrdered[feeds.source[f]]) fedBy[feeds.source[f]] = p;
    auto at = static_cast<std::uint32_t>(std::find(isOrdered.begin(), isOrdered.end(), 0) - isOrdered.begin());
    std::vector<std::uint8_t> isSeen(pieces.size());
    for (; !isSeen[at]; at = fedBy[at]) isSeen[at] = 1;
    std::string path = labelOf(pieces[at]);
    const std::uint32_t start = at;
    do {
        at = fedBy[at];
        path += " > " + labelOf(pieces[at]);
    } while (at != start);
    return {.code = ErrorCode::Cycle, .place = "feeds", .seen = path, .expected = "feeds that run from source to load"};
}

Chain stageOf(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::GridConnection:
    case EquipmentKind::Transformer: return Chain::Transformer;
    case EquipmentKind::Switchgear:
    case EquipmentKind::Generator: return Chain::Switchgear;
    case EquipmentKind::Ups:
    case EquipmentKind::Rectifier:
    case EquipmentKind::Battery: return Chain::Ups;
    case EquipmentKind::Busway:
    case EquipmentKind::Pdu: return Chain::Distribution;
    default: return Chain::Load;
    }
}

void fillElements(const Layout& layout, const std::vector<std::uint32_t>& order, PowerGraph& graph)
{
    const std::size_t count = order.size();
    graph.piece = order;
    graph.node.resize(count);
    graph.stage.resize(count);
    graph.isIndoors.resize(count);
    graph.rating.resize(count);
    graph.noLoad.resize(count), graph.proportional.resize(count), graph.square.resize(count);
    for (std::uint32_t n = 0; n < count; ++n) {
        const std::uint32_t p = order[n];
        graph.node[p] = n;
        const EquipmentType& type = *layout.type[p];
        graph.stage[n] = stageOf(type.kind);
        graph.isIndoors[n] = layout.plan.spaces[layout.space[p]].kind != SpaceKind::Yard;
        if (!type.power || graph.stage[n] == Chain::Load) continue;
        graph.rating[n] = layout.plan.equipment[p].maximumPower.value_or(type.power->rating.value).si();
        graph.noLoad[n] = type.power->noLoadLoss.value;
        graph.proportional[n] = type.power->proportionalLoss.value;
        graph.square[n] = type.power->squareLoss.value;
    }
}

/// Equal shares among the feeds counted by `counts`; none where no feed counts.
template <class Counts>
void shareEqually(const PowerGraph& graph, std::vector<double>& share, Counts counts)
{
    share.assign(graph.source.size(), 0);
    for (std::size_t n = 0; n < graph.size(); ++n) {
        int sharing = 0;
        for (std::uint32_t f = graph.firstFeed[n]; f < graph.firstFeed[n + 1]; ++f) sharing += counts(f);
        for (std::uint32_t f = graph.firstFeed[n]; f < graph.firstFeed[n + 1]; ++f)
            if (counts(f)) share[f] = loadOfOneFeed(1.0, sharing);
    }
}

/// The rank of each feed, and for each the lowest rank among those into the same piece.
struct Ranks {
    std::vector<FeedRank> own, best;
    bool isFirst(std::uint32_t f) const { return own[f] == best[f]; }
    /// A standby source carries load only where nothing else feeds the piece.
    bool isInUse(std::uint32_t f) const { return own[f] != FeedRank::Standby || isFirst(f); }
};

Ranks rankFeeds(const Layout& layout, const PowerGraph& graph, const std::vector<Side>& side)
{
    const auto kindOf = [&](std::uint32_t node) { return layout.type[graph.piece[node]]->kind; };
    Ranks ranks {std::vector<FeedRank>(side.size()), std::vector<FeedRank>(side.size())};
    for (std::uint32_t n = 0; n < graph.size(); ++n) {
        const std::uint32_t first = graph.firstFeed[n], last = graph.firstFeed[n + 1];
        const bool hasA = std::find(side.begin() + first, side.begin() + last, Side::A) != side.begin() + last;
        FeedRank best = FeedRank::Standby;
        for (std::uint32_t f = first; f < last; ++f) best = std::min(best, ranks.own[f] = rankOf(kindOf(graph.source[f]), kindOf(n), side[f], hasA));
        std::fill(ranks.best.begin() + first, ranks.best.begin() + last, best);
    }
    return ranks;
}

void fillFeeds(const Layout& layout, const FeedsByPiece& feeds, PowerGraph& graph)
{
    std::vector<Side> side;
    graph.firstFeed.reserve(graph.size() + 1);
    graph.firstFeed.push_back(0);
    graph.source.reserve(feeds.source.size());
    side.reserve(feeds.source.size());
    for (const std::uint32_t p : graph.piece) {
        for (std::uint32_t f = feeds.first[p]; f < feeds.first[p + 1]; ++f) {
            graph.source.push_back(graph.node[feeds.source[f]]);
            side.push_back(feeds.side[f]);
        }
        graph.firstFeed.push_back(static_cast<std::uint32_t>(graph.source.size()));
    }
    const Ranks ranks = rankFeeds(layout, graph, side);
    shareEqually(graph, graph.share, [&](std::uint32_t f) { return ranks.isFirst(f); });
    shareEqually(graph, graph.shareWithoutA, [&](std::uint32_t f) { return ranks.isInUse(f) && side[f] == Side::B; });
    shareEqually(graph, graph.shareWithoutB, [&](std::uint32_t f) { return ranks.isInUse(f) && side[f] == Side::A; });
    graph.isSideB.resize(side.size());
    for (std::size_t f = 0; f < side.size(); ++f) graph.isSideB[f] = side[f] == Side::B;
}

} // namespace

Status layOutPower(const Layout& layout, Factory& factory)
{
    const FeedsByPiece feeds = sortFeeds(layout);
    const std::vector<std::uint32_t> order = loadsFirst(feeds);
    if (order.size() < layout.plan.equipment.size()) return nameCycle(layout, feeds, order);
    fillElements(layout, order, factory.power);
    fillFeeds(layout, feeds, factory.power);
    return Done {};
}

} // namespace gw
