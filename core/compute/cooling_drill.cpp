// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cooling_drill.h"

#include "core/compute/cooling_graph.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gw {
namespace {

/// Rounding of sums must not make an overload of what is exactly full.
constexpr double full = 1 + 1e-9;

/// How the gear of a loop takes turns in the worst hour.
enum Turn : std::size_t { Dry, Tower, Chiller, Other, turns };

Turn turnOf(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::DryCooler: return Dry;
    case EquipmentKind::CoolingTower: return Tower;
    case EquipmentKind::Chiller: return Chiller;
    default: return Other;
    }
}

using ByTurn = std::array<double, turns>;

/// A loop with everything in service: the part of its heat that each kind takes, and what it could.
struct Usual {
    ByTurn share {}, capacity {};
};

/// The plant with some units out of service.
class Failing {
public:
    Failing(const CoolingGraph& graph, const std::vector<Usual>& usual)
        : m_graph(graph), m_usual(usual), isDead(graph.units.size()), isLoopDead(graph.loops.size()), load(graph.units.size()), heat(graph.loops.size()), lost(graph.loops.size())
    {
    }

    void run(std::span<const std::uint32_t> failed)
    {
        for (auto* all : {&load, &heat, &lost}) std::ranges::fill(*all, 0.0);
        for (auto* all : {&isDead, &isLoopDead}) std::ranges::fill(*all, std::uint8_t {});
        dropped = 0;
        for (const std::uint32_t unit : failed) isDead[unit] = 1;
        while (spreadDeath()) {}
        heatLoops();
        heatHalls();
        for (const bool isFacility : {false, true}) {
            if (isFacility) handOn();
            for (std::uint32_t l = 0; l < m_graph.loops.size(); ++l)
                if (m_graph.loops[l].isFacility == isFacility && heat[l] > 0) takeHeat(l);
        }
    }

    double capacityOf(std::uint32_t loop) const
    {
        const ByTurn left = leftOn(loop);
        return left[Dry] + left[Tower] + left[Chiller] + left[Other];
    }

private:
    const CoolingGraph& m_graph;
    const std::vector<Usual>& m_usual;

public:
    std::vector<std::uint8_t> isDead, isLoopDead;
    std::vector<double> load, heat, lost;     ///< W of units, of loops, and of those what nothing takes.
    double dropped = 0;

private:
    /// Whether anything died that was alive.
    bool spreadDeath()
    {
        bool hasChanged = false;
        for (std::uint32_t l = 0; l < m_graph.loops.size(); ++l)
            if (!isLoopDead[l] && !isCooled(l)) isLoopDead[l] = 1, hasChanged = true;
        for (std::uint32_t u = 0; u < m_graph.units.size(); ++u) {
            const auto& above = m_graph.units[u].cooledBy;
            const bool isCut = !above.empty() && std::ranges::all_of(above, [this](std::uint32_t loop) { return isLoopDead[loop] != 0; });
            if (isCut && !isDead[u]) isDead[u] = 1, hasChanged = true;
        }
        return hasChanged;
    }

    ByTurn leftOn(std::uint32_t loop) const
    {
        ByTurn left {};
        for (const std::uint32_t u : m_graph.loops[loop].units)
            if (!isDead[u]) left[turnOf(m_graph.units[u].kind)] += m_graph.units[u].capacity;
        return left;
    }

    bool canChill(std::uint32_t loop, const ByTurn& left) const { return left[Chiller] > 0 && (m_usual[loop].capacity[Tower] <= 0 || left[Tower] > 0); }

    bool isCooled(std::uint32_t loop) const
    {
        const auto& pumps = m_graph.loops[loop].pumps;
        if (!pumps.empty() && std::ranges::all_of(pumps, [this](std::uint32_t pump) { return isDead[pump] != 0; })) return false;
        const ByTurn left = leftOn(loop);
        return left[Other] > 0 || left[Dry] > 0 || canChill(loop, left) || (left[Tower] > 0 && m_usual[loop].share[Chiller] <= 0);
    }

    /// What racks give to liquid goes in equal parts to their living loops.
    void heatLoops()
    {
        for (const CooledRacks& racks : m_graph.racks) {
            const auto living = static_cast<double>(std::ranges::count_if(racks.loops, [this](std::uint32_t loop) { return !isLoopDead[loop]; }));
            if (living == 0) dropped += racks.heat;
            for (const std::uint32_t loop : racks.loops) {
                if (living == 0) heat[loop] += racks.heat / static_cast<double>(racks.loops.size());
                else if (!isLoopDead[loop]) heat[loop] += racks.heat / living;
            }
        }
    }

    void heatHalls()
    {
        for (const auto& handlers : m_graph.handlers) {
            double air = 0, left = 0;
            for (const std::uint32_t u : handlers) air += m_graph.units[u].heat, left += isDead[u] ? 0 : m_graph.units[u].capacity;
            if (left <= 0) dropped += air;
            for (const std::uint32_t u : handlers)
                if (!isDead[u] && left > 0) load[u] += air * m_graph.units[u].capacity / left;
        }
    }

    /// CDUs and air handlers give what they take to the loops that cool them.
    void handOn()
    {
        for (std::uint32_t u = 0; u < m_graph.units.size(); ++u) {
            const auto& above = m_graph.units[u].cooledBy;
            const auto living = static_cast<double>(std::ranges::count_if(above, [this](std::uint32_t loop) { return !isLoopDead[loop]; }));
            for (const std::uint32_t loop : above)
                if (!isLoopDead[loop]) heat[loop] += load[u] / living;
        }
    }

    void takeHeat(std::uint32_t loop)
    {
        if (isLoopDead[loop]) {
            lost[loop] = heat[loop];
            return;
        }
        const ByTurn left = leftOn(loop);
        ByTurn asked = m_usual[loop].share;
        for (double& part : asked) part *= heat[loop];
        lost[loop] = std::min(takeTurns(loop, left, asked), heat[loop]);
        dropped += lost[loop];
        for (const std::uint32_t u : m_graph.loops[loop].units)
            if (const Turn turn = turnOf(m_graph.units[u].kind); !isDead[u] && left[turn] > 0) load[u] += asked[turn] * m_graph.units[u].capacity / left[turn];
        moveHeat(loop);
    }

    /// Moves between the kinds what those that are gone leave; the answer is what nothing takes, W.
    double takeTurns(std::uint32_t loop, const ByTurn& left, ByTurn& asked) const
    {
        const Usual& usual = m_usual[loop];
        const bool chills = canChill(loop, left), isDryAtLimit = usual.share[Chiller] > 0;
        double gone = 0;
        const auto move = [&](double part) { (chills ? asked[Chiller] : gone) += part; };
        const double dry = asked[Dry], chilled = asked[Chiller];
        if (left[Dry] <= 0) asked[Dry] = 0;
        else if (isDryAtLimit) asked[Dry] *= left[Dry] / usual.capacity[Dry];
        else if (chills) asked[Dry] = std::min(dry, left[Dry]);
        move(dry - asked[Dry]);
        if (left[Other] <= 0) move(std::exchange(asked[Other], 0));
        if (!chills) gone += std::exchange(asked[Chiller], 0);
        if (isDryAtLimit && chilled > 0) asked[Tower] *= asked[Chiller] / chilled;
        else if (left[Tower] <= 0) move(std::exchange(asked[Tower], 0));
        return gone;
    }

    void moveHeat(std::uint32_t loop)
    {
        double left = 0;
        for (const std::uint32_t pump : m_graph.loops[loop].pumps) left += isDead[pump] ? 0 : m_graph.units[pump].capacity;
        for (const std::uint32_t pump : m_graph.loops[loop].pumps)
            if (!isDead[pump] && left > 0) load[pump] += heat[loop] * m_graph.units[pump].capacity / left;
    }
};

std::vector<Usual> usualOf(const CoolingGraph& graph)
{
    std::vector<Usual> usual(graph.loops.size());
    for (std::size_t l = 0; l < usual.size(); ++l)
        for (const std::uint32_t u : graph.loops[l].units) {
            const CoolingUnit& unit = graph.units[u];
            const Turn turn = turnOf(unit.kind);
            usual[l].capacity[turn] += unit.capacity;
            double all = 0;
            for (const std::uint32_t loop : unit.cools) all += graph.loops[loop].heat;
            if (all > 0) usual[l].share[turn] += unit.heat / all;
        }
    // Gear that cools other gear's heat beside outdoor plant takes its own part only.
    for (Usual& loop : usual) loop.share[Other] = std::min(loop.share[Other], 1.0);
    return usual;
}

/// Units that stand for each other: of one kind and capacity on the same loops, in the same hall.
std::vector<std::vector<std::uint32_t>> alike(const CoolingGraph& graph)
{
    std::map<std::tuple<EquipmentKind, double, std::uint32_t, std::vector<std::uint32_t>, std::vector<std::uint32_t>>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t u = 0; u < graph.units.size(); ++u) {
        const CoolingUnit& unit = graph.units[u];
        groups[{unit.kind, unit.capacity, unit.hall, unit.cools, unit.cooledBy}].push_back(u);
    }
    std::vector<std::vector<std::uint32_t>> all;
    for (auto& [key, units] : groups) all.push_back(std::move(units));
    return all;
}

} // namespace

struct CoolingDrill::Private {
    std::vector<EquipmentId> ids;
    CoolingGraph graph;
    std::vector<Usual> usual;

    CoolingState stateOf(const Failing& failing, std::span<const std::uint32_t> failed) const;
    void failOneOf(const std::vector<std::uint32_t>& group, const Failing& normal, Failing& failing, std::vector<CoolerDrill>& drill) const;
};

CoolingDrill::CoolingDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome) : d(std::make_unique<Private>())
{
    d->graph = coolingGraph(plan, catalog, outcome);
    d->usual = usualOf(d->graph);
    for (const Equipment& piece : plan.equipment) d->ids.push_back(piece.id);
}

CoolingDrill::~CoolingDrill() = default;
CoolingDrill::CoolingDrill(CoolingDrill&&) noexcept = default;

/// What the failure of the first of these does is what that of any does.
void CoolingDrill::Private::failOneOf(const std::vector<std::uint32_t>& group, const Failing& normal, Failing& failing, std::vector<CoolerDrill>& drill) const
{
    failing.run(std::span(group).first(1));
    const std::uint32_t lost = group.front();
    std::uint32_t overloads = 0;
    const auto note = [&](std::uint32_t unit, double load, std::uint32_t without) {
        CoolerDrill& element = drill[graph.units[unit].piece];
        if (load <= element.worst.si() * full) return;
        element.worst = watts(load);
        element.worstWithout = ids[graph.units[without].piece];
    };
    for (std::uint32_t u = 0; u < graph.units.size(); ++u) {
        if (failing.isDead[u]) continue;
        const double capacity = graph.units[u].capacity;
        overloads += capacity > 0 && failing.load[u] > capacity * full && normal.load[u] <= capacity * full;
        note(u, failing.load[u], lost);
    }
    // The first fares as the second does when the first fails.
    if (group.size() > 1 && !failing.isDead[group[1]]) note(lost, failing.load[group[1]], group[1]);
    for (const std::uint32_t u : group) {
        drill[graph.units[u].piece].dropped = watts(std::max(failing.dropped - normal.dropped, 0.0));
        drill[graph.units[u].piece].overloads = overloads;
    }
}

std::vector<CoolerDrill> CoolingDrill::allFailures() const
{
    std::vector<CoolerDrill> drill(d->ids.size());
    Failing normal(d->graph, d->usual), failing(d->graph, d->usual);
    normal.run({});
    for (std::uint32_t u = 0; u < d->graph.units.size(); ++u) {
        CoolerDrill& element = drill[d->graph.units[u].piece];
        element.load = element.worst = watts(normal.load[u]);
        element.rating = watts(d->graph.units[u].capacity);
    }
    for (const auto& group : alike(d->graph)) d->failOneOf(group, normal, failing, drill);
    return drill;
}

CoolingState CoolingDrill::Private::stateOf(const Failing& failing, std::span<const std::uint32_t> failed) const
{
    CoolingState state;
    state.load.resize(ids.size());
    state.service.resize(ids.size());
    state.dropped = watts(failing.dropped);
    for (std::uint32_t u = 0; u < graph.units.size(); ++u) {
        const std::uint32_t piece = graph.units[u].piece;
        state.load[piece] = failing.isDead[u] ? Power {} : watts(failing.load[u]);
        if (failing.isDead[u]) state.service[piece] = InService::WithoutPower;
    }
    for (const std::uint32_t u : failed) state.service[graph.units[u].piece] = InService::Failed;
    for (const CooledRacks& racks : graph.racks) {
        const bool isDark = std::ranges::all_of(racks.loops, [&](std::uint32_t loop) { return failing.isLoopDead[loop] != 0; });
        for (const std::uint32_t piece : racks.pieces) {
            if (isDark) state.service[piece] = InService::WithoutPower;
            else state.load[piece] = watts(graph.liquid[piece]);
        }
    }
    for (std::uint32_t l = 0; l < graph.loops.size(); ++l)
        state.loops.push_back({watts(failing.heat[l]), watts(failing.capacityOf(l)), watts(failing.lost[l]), failing.isLoopDead[l] != 0});
    return state;
}

CoolingState CoolingDrill::without(std::span<const EquipmentId> failed) const
{
    std::vector<std::uint32_t> units;
    for (const EquipmentId id : failed) {
        const auto at = std::ranges::lower_bound(d->ids, id);
        if (at == d->ids.end() || *at != id) continue;
        if (const std::uint32_t unit = d->graph.unitOf[static_cast<std::size_t>(at - d->ids.begin())]; unit != noIndex) units.push_back(unit);
    }
    Failing failing(d->graph, d->usual);
    failing.run(units);
    return d->stateOf(failing, units);
}

CoolingState CoolingDrill::without(std::span<const EquipmentId> failed, const DrillState& fed) const
{
    std::vector<EquipmentId> out(failed.begin(), failed.end());
    for (std::size_t p = 0; p < fed.service.size() && p < d->ids.size(); ++p)
        if (fed.service[p] == InService::WithoutPower && d->graph.unitOf[p] != noIndex) out.push_back(d->ids[p]);
    return without(out);
}

} // namespace gw
