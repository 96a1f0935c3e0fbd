// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/chain_case.h"
#include "core/explain/plant.h"

#include "core/compute/drill_graph.h"
#include "core/formulas/power_chain.h"

#include <algorithm>

namespace gw {
namespace {

constexpr const char* exactLoss = "rating x (no load + proportional x load + square x load^2), load over rating";
constexpr const char* expandedLoss = "rating x (no load + proportional x load + square x load^2), load over rating, to the second degree around half of what cooling draws at the peak";

constexpr ChainCase::Words peakWords {"Load at the peak", "Taken at the peak", "Given at the peak", "Loss at the peak", exactLoss, "Draw of the piece at the peak"};
constexpr ChainCase::Words withoutA {"Load without side A", "Taken without side A", "Given without side A", "Loss without side A", exactLoss, "Draw of the piece at the peak"};
constexpr ChainCase::Words withoutB {"Load without side B", "Taken without side B", "Given without side B", "Loss without side B", exactLoss, "Draw of the piece at the peak"};
constexpr ChainCase::Words drillWords {"Load after a failure", "Taken after a failure", "Given after a failure", "Loss after a failure", exactLoss, "Draw of the piece at the peak"};
constexpr ChainCase::Words meanWords {"Mean output", "Mean power taken", "Mean power given", "Mean loss", expandedLoss, "Mean draw of the piece"};

double lossOf(std::uint32_t, std::span<const double> v) { return elementLoss(v[0], v[1], v[2], v[3], v[4]); }

ChainCase worstHour(Scribe& s, const ChainCase::Words& words)
{
    return {.words = words, .flow = {}, .share = {}, .rack = [&s](const RackGroup& group) { return s.maximumPower(group); },
        .cooling = [&s] { return explainPeakCooling(s, explainWorstHour(s)); }, .loss = lossOf};
}

FeedRank rankOf(const Scribe& s, std::uint32_t node, std::uint32_t feed, bool hasA)
{
    const PowerGraph& graph = s.factory().power;
    const auto kind = [&](std::uint32_t n) { return s.ground->layout.type[graph.piece[n]]->kind; };
    return gw::rankOf(kind(graph.source[feed]), kind(node), graph.isSideB[feed] ? Side::B : Side::A, hasA);
}

/// Of a node's power by its feeds: equal parts for the best that are in service.
void shareAmongLiving(const Scribe& s, std::uint32_t node, const DrillState& state, std::vector<double>& share)
{
    const PowerGraph& graph = s.factory().power;
    const std::uint32_t first = graph.firstFeed[node], last = graph.firstFeed[node + 1];
    const auto isAlive = [&](std::uint32_t n) { return state.service[graph.piece[n]] == InService::Yes; };
    if (!isAlive(node)) return;
    bool hasA = false;
    for (std::uint32_t f = first; f < last; ++f) hasA = hasA || !graph.isSideB[f];
    FeedRank best = FeedRank::Standby;
    for (std::uint32_t f = first; f < last; ++f)
        if (isAlive(graph.source[f])) best = std::min(best, rankOf(s, node, f, hasA));
    const auto carries = [&](std::uint32_t f) { return isAlive(graph.source[f]) && rankOf(s, node, f, hasA) == best; };
    int living = 0;
    for (std::uint32_t f = first; f < last; ++f) living += carries(f);
    for (std::uint32_t f = first; f < last; ++f)
        if (carries(f)) share[f] = loadOfOneFeed(1.0, living);
}

/// W of cooling that the placed pieces draw over what the flows are expanded at.
double coolingOverExpansion(const SolvedCase& ground)
{
    return ground.factory.coolingElectric > 0 ? ground.run.energy.cooling / secondsPerYear - ground.run.expansionCooling : 0;
}

} // namespace

ChainCase atPeak(Scribe& s)
{
    ChainCase chain = worstHour(s, peakWords);
    chain.flow = s.ground->prepared.peak.flow;
    chain.share = s.factory().power.share;
    return chain;
}

ChainCase withoutSide(Scribe& s, Side lost)
{
    const PowerGraph& graph = s.factory().power;
    ChainCase chain = worstHour(s, lost == Side::A ? withoutA : withoutB);
    chain.share = lost == Side::A ? graph.shareWithoutA : graph.shareWithoutB;
    chain.flow = peakFlow(s.factory(), chain.share, s.ground->prepared.peak.cooling);
    return chain;
}

ChainCase inDrill(Scribe& s, const DrillState& state)
{
    const PowerGraph& graph = s.factory().power;
    ChainCase chain = worstHour(s, drillWords);
    chain.share.assign(graph.source.size(), 0);
    for (std::uint32_t n = 0; n < graph.size(); ++n) shareAmongLiving(s, n, state, chain.share);
    chain.flow = peakFlow(s.factory(), chain.share, s.ground->prepared.peak.cooling);
    return chain;
}

ChainCase onAverage(Scribe& s, const TracedPlan& plan)
{
    const double over = coolingOverExpansion(*s.ground);
    ChainCase chain {.words = meanWords, .flow = {}, .share = s.factory().power.share, .rack = {}, .cooling = {}, .loss = {}};
    for (const Quadratic& flow : s.ground->run.flow) chain.flow.push_back(flow.at(0, over));
    chain.rack = [&s, &plan](const RackGroup& group) { return plan.year.rackMean[static_cast<std::size_t>(&group - s.racks.data())]; };
    chain.cooling = [&s, &plan] { return s.named(plan.year.cooling / Traced(secondsPerYear), "Cooling power, mean", FigureKind::Power); };
    chain.loss = [ground = s.ground, over](std::uint32_t node, std::span<const double> v) {
        Quadratic flow = ground->run.flow[node];
        flow.one += v[0] - flow.at(0, over);
        return elementLoss(flow, v[1], v[2], v[3], v[4]).at(0, over);
    };
    return chain;
}

} // namespace gw
