// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/drill_graph.h"

#include "core/compute/layout.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace gw {
namespace {

struct RawFeed {
    std::uint32_t source;
    Side side;
    FeedRank rank;
    auto operator<=>(const RawFeed&) const = default;
};

/// Pieces and their feeds before loads fed alike become one.
struct Raw {
    std::vector<const EquipmentType*> type;
    std::vector<std::vector<RawFeed>> feeds;  ///< Into each piece, in order.
    std::vector<std::uint32_t> outgoing;
};

std::vector<const EquipmentType*> typesOf(const Plan& plan, const Catalog& catalog)
{
    std::unordered_map<std::string_view, const EquipmentType*> known;
    for (const EquipmentType& type : catalog.equipment) known.emplace(type.id.text, &type);
    std::vector<const EquipmentType*> types;
    types.reserve(plan.equipment.size());
    for (const Equipment& piece : plan.equipment) {
        const auto at = known.find(piece.type.text);
        types.push_back(at == known.end() ? nullptr : at->second);
    }
    return types;
}

Raw readFeeds(const Plan& plan, const Catalog& catalog)
{
    const std::size_t count = plan.equipment.size();
    Raw raw {typesOf(plan, catalog), std::vector<std::vector<RawFeed>>(count), std::vector<std::uint32_t>(count)};
    const Positions<Equipment> positions(plan.equipment);
    std::vector<std::uint8_t> hasA(count);
    for (const Feed& feed : plan.feeds) {
        const std::uint32_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from == noIndex || to == noIndex || !raw.type[from] || !raw.type[to]) continue;
        raw.feeds[to].push_back({from, feed.side, FeedRank::First});
        ++raw.outgoing[from];
        if (feed.side == Side::A) hasA[to] = 1;
    }
    for (std::size_t p = 0; p < count; ++p) {
        for (RawFeed& feed : raw.feeds[p]) feed.rank = rankOf(raw.type[feed.source]->kind, raw.type[p]->kind, feed.side, hasA[p] != 0);
        std::sort(raw.feeds[p].begin(), raw.feeds[p].end());
    }
    return raw;
}

/// The first piece of those that draw from the same feeds and feed nothing; every other piece stands for itself.
std::vector<std::uint32_t> leadersOf(const Raw& raw)
{
    std::map<std::vector<RawFeed>, std::uint32_t> first;
    std::vector<std::uint32_t> leader(raw.type.size());
    for (std::uint32_t p = 0; p < leader.size(); ++p) {
        const bool isLoad = raw.type[p] && !isPower(raw.type[p]->kind) && raw.outgoing[p] == 0;
        leader[p] = isLoad ? first.try_emplace(raw.feeds[p], p).first->second : p;
    }
    return leader;
}

/// Leaders, loads first. Pieces on a circle are left out, and what feeds them.
std::vector<std::uint32_t> loadsFirst(const Raw& raw, const std::vector<std::uint32_t>& leader)
{
    std::vector<std::uint32_t> waiting(raw.type.size()), order;
    for (std::uint32_t p = 0; p < leader.size(); ++p)
        if (leader[p] == p)
            for (const RawFeed& feed : raw.feeds[p]) ++waiting[feed.source];
    for (std::uint32_t p = 0; p < leader.size(); ++p)
        if (leader[p] == p && waiting[p] == 0) order.push_back(p);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const RawFeed& feed : raw.feeds[order[i]])
            if (--waiting[feed.source] == 0) order.push_back(feed.source);
    return order;
}

void addElement(DrillGraph& graph, const Equipment& piece, const EquipmentType* type)
{
    const PowerData* data = type && type->power && isPower(type->kind) ? &*type->power : nullptr;
    graph.rating.push_back(data ? piece.maximumPower.value_or(data->rating.value).si() : 0);
    graph.noLoad.push_back(data ? data->noLoadLoss.value : 0);
    graph.proportional.push_back(data ? data->proportionalLoss.value : 0);
    graph.square.push_back(data ? data->squareLoss.value : 0);
    graph.canFail.push_back(type && isPower(type->kind));
}

void addFeeds(DrillGraph& graph, const Raw& raw)
{
    std::vector<std::uint32_t> count(graph.size() + 1);
    graph.firstFeed.push_back(0);
    for (const std::uint32_t p : graph.piece) {
        for (const RawFeed& feed : raw.feeds[p]) {
            const std::uint32_t source = graph.nodeOf[feed.source];
            if (source == noIndex) continue;
            graph.source.push_back(source);
            graph.rank.push_back(feed.rank);
            graph.side.push_back(feed.side);
            ++count[source + 1];
        }
        graph.firstFeed.push_back(static_cast<std::uint32_t>(graph.source.size()));
    }
    for (std::size_t n = 0; n < graph.size(); ++n) count[n + 1] += count[n];
    graph.firstLoad = count;
    graph.load.resize(graph.source.size());
    for (std::uint32_t n = 0; n < graph.size(); ++n)
        for (std::uint32_t f = graph.firstFeed[n]; f < graph.firstFeed[n + 1]; ++f) graph.load[count[graph.source[f]]++] = n;
}

} // namespace

FeedRank rankOf(EquipmentKind from, EquipmentKind to, Side side, bool hasA)
{
    if (isStandby(from)) return FeedRank::Standby;
    return isPower(to) && side == Side::B && hasA ? FeedRank::Alternate : FeedRank::First;
}

DrillGraph drillGraph(const Plan& plan, const Catalog& catalog, const Outcome& outcome)
{
    const Raw raw = readFeeds(plan, catalog);
    const std::vector<std::uint32_t> leader = leadersOf(raw);
    DrillGraph graph;
    graph.piece = loadsFirst(raw, leader);
    graph.nodeOf.assign(leader.size(), noIndex);
    for (std::uint32_t n = 0; n < graph.size(); ++n) graph.nodeOf[graph.piece[n]] = n;
    for (std::size_t p = 0; p < leader.size(); ++p) graph.nodeOf[p] = graph.nodeOf[leader[p]];
    for (const std::uint32_t p : graph.piece) addElement(graph, plan.equipment[p], raw.type[p]);
    graph.draw.resize(graph.size());
    const bool isOfThisPlan = outcome.equipment.size() == leader.size();
    for (std::size_t p = 0; p < leader.size() && isOfThisPlan; ++p)
        if (graph.nodeOf[p] != noIndex && raw.type[p] && !isPower(raw.type[p]->kind)) graph.draw[graph.nodeOf[p]] += outcome.equipment[p].peakPower.si();
    addFeeds(graph, raw);
    return graph;
}

} // namespace gw
