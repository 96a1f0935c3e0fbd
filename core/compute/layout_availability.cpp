// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/failure_table.h"
#include "core/compute/stages/power.h"
#include "core/formulas/availability.h"
#include "core/formulas/repair.h"

#include <algorithm>

namespace gw {
namespace {

FailureTimes timesOf(const FailureTable& table, EquipmentKind kind, double rating)
{
    constexpr double tenMegawatt = 1e7;
    switch (kind) {
    case EquipmentKind::Transformer: return rating > tenMegawatt ? table.largeTransformer : table.transformer;
    case EquipmentKind::Switchgear: return table.switchgear;
    case EquipmentKind::Ups: return table.ups;
    case EquipmentKind::Rectifier: return table.rectifier;
    case EquipmentKind::Busway: return table.busway;
    case EquipmentKind::Pdu: return table.pdu;
    default: return {hours(1), hours(0)};
    }
}

double availabilityOf(const FailureTimes& times) { return gw::availabilityOf(times.betweenFailures, times.toRepair); }

/// Generators that stand for each other, and how many of them the racks at their maximum ask for.
struct StandbyUnits {
    int installed = 0;
    double needed = 0;
};

StandbyUnits standbyOf(const Layout& layout, const Factory& factory)
{
    StandbyUnits units;
    double power = 0, load = 0;
    for (std::size_t n = 0; n < factory.power.size(); ++n) {
        if (layout.type[factory.power.piece[n]]->kind != EquipmentKind::Generator) continue;
        ++units.installed;
        power += factory.power.rating[n];
    }
    for (const double maximum : factory.racks.maximum) load += maximum;
    if (power > 0) units.needed = load / power * units.installed;
    return units;
}

/// From the sources down to the racks.
class ChainWalk {
public:
    ChainWalk(const Layout& layout, const Factory& factory, const FailureTable& table)
        : m_layout(layout), m_graph(factory.power), m_table(table), m_available(m_graph.size(), 1), m_flow {drawn(factory), drawn(factory)}
    {
        carryPower<double>(m_graph, m_graph.shareWithoutB, m_flow[0]);
        carryPower<double>(m_graph, m_graph.shareWithoutA, m_flow[1]);
    }

    const std::vector<double>& available()
    {
        for (std::uint32_t n = static_cast<std::uint32_t>(m_graph.size()); n-- > 0;)
            m_available[n] = availabilityOf(timesOf(m_table, m_layout.type[m_graph.piece[n]]->kind, m_graph.rating[n])) * fed(n);
        return m_available;
    }

private:
    /// What one side brings to a piece: 0 where it has no feed. All of it passes `gate`, where there is one.
    struct SideFeed {
        double available = 0;
        std::uint32_t gate = noIndex;
    };

    static std::vector<double> drawn(const Factory& factory)
    {
        std::vector<double> draw(factory.power.size());
        for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) draw[factory.power.node[factory.racks.piece[r]]] += factory.racks.maximum[r];
        for (const CoolerRow& cooler : factory.coolers) draw[factory.power.node[cooler.piece]] += cooler.electric;
        return draw;
    }

    /// The other end of a piece's feed where it has but one.
    std::uint32_t above(std::uint32_t node) const
    {
        const std::uint32_t first = m_graph.firstFeed[node];
        return m_graph.firstFeed[node + 1] == first + 1 ? m_graph.source[first] : noIndex;
    }

    /// Where the ways up from two pieces meet.
    std::uint32_t meeting(std::uint32_t a, std::uint32_t b) const
    {
        for (; a != noIndex; a = above(a))
            for (std::uint32_t other = b; other != noIndex; other = above(other))
                if (a == other) return a;
        return noIndex;
    }

    double at(std::uint32_t gate) const { return gate == noIndex ? 1 : m_available[gate]; }

    /// Feeds of one side share its load; where one fails the others carry what their ratings allow. What they all hang on counts once.
    SideFeed side(std::uint32_t node, bool isSideB)
    {
        m_sources.clear();
        const std::vector<double>& alone = isSideB ? m_graph.shareWithoutA : m_graph.shareWithoutB;
        for (std::uint32_t f = m_graph.firstFeed[node]; f < m_graph.firstFeed[node + 1]; ++f)
            if ((m_graph.isSideB[f] != 0) == isSideB && alone[f] != 0) m_sources.push_back(m_graph.source[f]);
        if (m_sources.empty()) return {};
        SideFeed feed {m_available[m_sources.front()], m_sources.front()};
        for (const std::uint32_t source : m_sources) feed.gate = feed.gate == noIndex ? noIndex : meeting(feed.gate, source);
        if (m_sources.size() > 1) feed.available = at(feed.gate) * shared(m_flow[isSideB ? 1 : 0], at(feed.gate));
        return feed;
    }

    /// What `m_sources` serve together, `gate` of it lost above them all.
    double shared(const std::vector<double>& flow, double gate)
    {
        const auto count = static_cast<int>(m_sources.size());
        const auto of = [&](int i) { return m_available[m_sources[static_cast<std::size_t>(i)]] / gate; };
        double loading = 0, mean = 0;
        for (int i = 0; i < count; ++i) {
            const std::uint32_t source = m_sources[static_cast<std::size_t>(i)];
            loading = std::max(loading, m_graph.rating[source] > 0 ? flow[source] / m_graph.rating[source] : 1);
            mean += of(i) / count;
        }
        m_chances.resize(m_sources.size() + 1);
        return withCommonCause(servedByKOfN(count * std::min(loading, 1.0), count, of, m_chances.data()), mean, m_table.commonCause);
    }

    double fed(std::uint32_t node)
    {
        const SideFeed a = side(node, false), b = side(node, true);
        if (a.available == 0 && b.available == 0) return 1;
        if (a.available == 0 || b.available == 0) return a.available + b.available;
        const double gate = at(a.gate == noIndex || b.gate == noIndex ? noIndex : meeting(a.gate, b.gate));
        return gate * availabilityOfEither(a.available / gate, b.available / gate, m_table.commonCause);
    }

    const Layout& m_layout;
    const PowerGraph& m_graph;
    const FailureTable& m_table;
    std::vector<double> m_available;
    std::array<std::vector<double>, 2> m_flow;    ///< W that each piece gives where side A alone carries all, and where B does.
    std::vector<std::uint32_t> m_sources;         ///< Of the side at hand.
    std::vector<double> m_chances;
};

} // namespace

double supplyAvailability(const Layout& layout, const Factory& factory, const FailureTable& table)
{
    const auto [installed, needed] = standbyOf(layout, factory);
    const FailureTimes& times = table.standby;
    double covered = 0, served = 0;   // Share of the load that all carry, and what of it they carry on average.
    for (int units = 1; units <= installed && covered < 1; ++units) {
        const double upTo = units < needed ? units / needed : 1;
        served += (upTo - covered) * (1 - unavailabilityWithCrews(units, installed, times.toRepair / times.betweenFailures, table.crews));
        covered = upTo;
    }
    if (covered > 0) served = covered * withCommonCause(served / covered, availabilityOf(times), table.commonCause);
    return availabilityOfEither(availabilityOf(table.utility), served, 0);
}

double chainAvailability(const Layout& layout, const Factory& factory, const FailureTable& table)
{
    ChainWalk walk(layout, factory, table);
    const std::vector<double>& available = walk.available();
    double sum = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r)
        if (factory.racks.kind[r] != ServingInput::noRack) sum += available[factory.power.node[factory.racks.piece[r]]];
    return sum / factory.acceleratorRacks;
}

double powerAvailability(const Layout& layout, const Factory& factory)
{
    const FailureTable table;
    return factory.acceleratorRacks > 0 ? chainAvailability(layout, factory, table) * supplyAvailability(layout, factory, table) : 1;
}

} // namespace gw
