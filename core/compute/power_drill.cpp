// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/power_drill.h"

#include "core/compute/drill_graph.h"
#include "core/formulas/power_chain.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace gw {
namespace {

/// Rounding of sums must not make an overload of what is exactly full.
constexpr double full = 1 + 1e-9;

double inputOf(const DrillGraph& g, std::uint32_t n, double flow)
{
    return g.rating[n] > 0 ? flow + elementLoss(flow, g.rating[n], g.noLoad[n], g.proportional[n], g.square[n]) : flow;
}

/// What each node carries with everything in service.
struct Normal {
    std::vector<double> flow, input, share;   ///< By node, by node, by feed.
};

/// One failure after another on the same chain: marks of the last one are taken back, not cleared.
class Failing {
public:
    Failing(const DrillGraph& graph, const Normal& normal)
        : m_graph(graph), m_normal(normal), m_isDead(graph.size()), m_isFailed(graph.size()), m_isQueued(graph.size()), m_change(graph.size())
    {
    }

    void fail(std::uint32_t node)
    {
        m_isFailed[node] = 1;
        bury(node);
    }

    /// Spreads darkness down, then load up. Visits only nodes that change, loads before their sources.
    void settle()
    {
        for (; !m_below.empty(); m_below.pop()) darken(m_below.top());
        while (!m_above.empty()) {
            const std::uint32_t n = m_above.top();
            m_above.pop();
            m_visited.push_back(n);
            handUp(n);
        }
    }

    void reset()
    {
        for (const std::uint32_t n : m_visited) m_isDead[n] = m_isFailed[n] = m_isQueued[n] = 0, m_change[n] = 0;
        m_visited.clear();
    }

    const std::vector<std::uint32_t>& visited() const { return m_visited; }
    bool isDead(std::uint32_t n) const { return m_isDead[n]; }
    bool isFailed(std::uint32_t n) const { return m_isFailed[n]; }
    double flow(std::uint32_t n) const { return m_isDead[n] ? 0 : m_normal.flow[n] + m_change[n]; }

private:
    void bury(std::uint32_t n)
    {
        m_isDead[n] = 1;
        touch(n);
        for (std::uint32_t l = m_graph.firstLoad[n]; l < m_graph.firstLoad[n + 1]; ++l) m_below.push(m_graph.load[l]);
    }

    /// Loads have smaller numbers than their sources: the queue hands out a node after all that feed it are settled, and keeps it on top
    /// while its own loads are queued.
    void darken(std::uint32_t n)
    {
        if (m_isDead[n]) return;
        bool isLive = false;
        for (std::uint32_t f = m_graph.firstFeed[n]; f < m_graph.firstFeed[n + 1]; ++f) isLive |= !m_isDead[m_graph.source[f]];
        isLive ? touch(n) : bury(n);
    }

    void touch(std::uint32_t n)
    {
        if (m_isQueued[n]) return;
        m_isQueued[n] = 1;
        m_above.push(n);
    }

    void handUp(std::uint32_t n)
    {
        const double input = m_isDead[n] ? 0 : inputOf(m_graph, n, flow(n));
        const std::uint32_t first = m_graph.firstFeed[n], last = m_graph.firstFeed[n + 1];
        FeedRank best = FeedRank::Standby;
        for (std::uint32_t f = first; f < last; ++f)
            if (!m_isDead[m_graph.source[f]]) best = std::min(best, m_graph.rank[f]);
        int sharing = 0;
        for (std::uint32_t f = first; f < last; ++f) sharing += carries(f, best);
        for (std::uint32_t f = first; f < last; ++f) {
            const double now = carries(f, best) ? loadOfOneFeed(input, sharing) : 0, change = now - m_normal.input[n] * m_normal.share[f];
            if (change == 0) continue;
            m_change[m_graph.source[f]] += change;
            touch(m_graph.source[f]);
        }
    }

    bool carries(std::uint32_t f, FeedRank best) const { return m_graph.rank[f] == best && !m_isDead[m_graph.source[f]]; }

    const DrillGraph& m_graph;
    const Normal& m_normal;
    std::vector<std::uint8_t> m_isDead, m_isFailed, m_isQueued;
    std::vector<double> m_change;
    std::vector<std::uint32_t> m_visited;
    std::priority_queue<std::uint32_t> m_below;
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> m_above;
};

Normal carryAll(const DrillGraph& g)
{
    Normal normal {g.draw, std::vector<double>(g.size()), std::vector<double>(g.source.size())};
    for (std::uint32_t n = 0; n < g.size(); ++n) {
        normal.input[n] = inputOf(g, n, normal.flow[n]);
        FeedRank best = FeedRank::Standby;
        for (std::uint32_t f = g.firstFeed[n]; f < g.firstFeed[n + 1]; ++f) best = std::min(best, g.rank[f]);
        int sharing = 0;
        for (std::uint32_t f = g.firstFeed[n]; f < g.firstFeed[n + 1]; ++f) sharing += g.rank[f] == best;
        for (std::uint32_t f = g.firstFeed[n]; f < g.firstFeed[n + 1]; ++f) {
            normal.share[f] = g.rank[f] == best ? loadOfOneFeed(1.0, sharing) : 0;
            normal.flow[g.source[f]] += normal.input[n] * normal.share[f];
        }
    }
    return normal;
}

/// Of one node, before it is told to the pieces it stands for.
struct Worst {
    double flow = 0, dropped = 0;
    std::uint32_t without = noIndex, overloads = 0;
};

} // namespace

struct PowerDrill::Private {
    std::vector<EquipmentId> ids;
    std::vector<double> draws;                ///< Of each piece; power gear draws nothing of its own.
    std::vector<std::uint8_t> isLoad;
    DrillGraph graph;
    Normal normal;

    void failOne(Failing& failing, std::uint32_t node, std::vector<Worst>& worst) const;
    ElementDrill elementOf(std::size_t piece, const std::vector<Worst>& worst) const;
};

PowerDrill::PowerDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome) : d(std::make_unique<Private>())
{
    d->graph = drillGraph(plan, catalog, outcome);
    d->normal = carryAll(d->graph);
    const bool isOfThisPlan = outcome.equipment.size() == plan.equipment.size();
    for (std::size_t p = 0; p < plan.equipment.size(); ++p) {
        const std::uint32_t node = d->graph.nodeOf[p];
        d->ids.push_back(plan.equipment[p].id);
        d->isLoad.push_back(node != noIndex && !d->graph.canFail[node]);
        d->draws.push_back(isOfThisPlan && d->isLoad[p] ? outcome.equipment[p].peakPower.si() : 0);
    }
}

PowerDrill::~PowerDrill() = default;
PowerDrill::PowerDrill(PowerDrill&&) noexcept = default;

void PowerDrill::Private::failOne(Failing& failing, std::uint32_t node, std::vector<Worst>& worst) const
{
    failing.fail(node);
    failing.settle();
    for (const std::uint32_t n : failing.visited()) {
        if (failing.isDead(n)) {
            worst[node].dropped += graph.draw[n];
            continue;
        }
        const double flow = failing.flow(n);
        if (flow > worst[n].flow * full) worst[n].flow = flow, worst[n].without = node;
        if (graph.rating[n] > 0 && flow > graph.rating[n] * full && normal.flow[n] <= graph.rating[n] * full) ++worst[node].overloads;
    }
    failing.reset();
}

ElementDrill PowerDrill::Private::elementOf(std::size_t piece, const std::vector<Worst>& worst) const
{
    ElementDrill element;
    const std::uint32_t n = graph.nodeOf[piece];
    if (n == noIndex) return element;
    const Worst& w = worst[n];
    const double part = isLoad[piece] ? (graph.draw[n] > 0 ? draws[piece] / graph.draw[n] : 0) : 1;
    element.load = watts(normal.flow[n] * part);
    element.rating = watts(graph.rating[n]);
    element.worst = isLoad[piece] ? element.load : watts(std::max(w.flow, normal.flow[n]));
    if (w.without != noIndex && !isLoad[piece]) element.worstWithout = ids[graph.piece[w.without]];
    element.dropped = watts(w.dropped);
    element.overloads = w.overloads;
    for (std::uint32_t f = graph.firstFeed[n]; f < graph.firstFeed[n + 1]; ++f)
        (graph.side[f] == Side::A ? element.fromA : element.fromB) += watts(normal.input[n] * part * normal.share[f]);
    return element;
}

std::vector<ElementDrill> PowerDrill::allFailures() const
{
    std::vector<Worst> worst(d->graph.size());
    for (std::size_t n = 0; n < worst.size(); ++n) worst[n].flow = d->normal.flow[n];
    Failing failing(d->graph, d->normal);
    for (std::uint32_t n = 0; n < d->graph.size(); ++n)
        if (d->graph.canFail[n]) d->failOne(failing, n, worst);
    std::vector<ElementDrill> elements;
    elements.reserve(d->ids.size());
    for (std::size_t p = 0; p < d->ids.size(); ++p) elements.push_back(d->elementOf(p, worst));
    return elements;
}

DrillState PowerDrill::without(std::span<const EquipmentId> failed) const
{
    Failing failing(d->graph, d->normal);
    for (const EquipmentId id : failed) {
        const auto at = std::ranges::lower_bound(d->ids, id);
        const std::uint32_t n = at != d->ids.end() && *at == id ? d->graph.nodeOf[static_cast<std::size_t>(at - d->ids.begin())] : noIndex;
        if (n != noIndex && d->graph.canFail[n] && !failing.isFailed(n)) failing.fail(n);
    }
    failing.settle();
    DrillState state;
    for (std::size_t p = 0; p < d->ids.size(); ++p) {
        const std::uint32_t n = d->graph.nodeOf[p];
        const bool isDead = n != noIndex && failing.isDead(n);
        state.service.push_back(!isDead ? InService::Yes : failing.isFailed(n) ? InService::Failed : InService::WithoutPower);
        state.load.push_back(isDead || n == noIndex ? Power {} : watts(d->isLoad[p] ? d->draws[p] : failing.flow(n)));
        if (isDead) state.dropped += watts(d->draws[p]);
    }
    return state;
}

std::vector<ElementDrill> powerDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome)
{
    return PowerDrill(plan, catalog, outcome).allFailures();
}

} // namespace gw
