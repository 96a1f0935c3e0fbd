// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cooling_drill.h"

#include "core/compute/failing_plant.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gw {
namespace {

/// Rounding of sums must not make an overload of what is exactly full.
constexpr double full = 1 + 1e-9;

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
    std::vector<UsualLoop> usual;

    CoolingState stateOf(const FailingPlant& failing, std::span<const std::uint32_t> failed) const;
    void failOneOf(const std::vector<std::uint32_t>& group, const FailingPlant& normal, FailingPlant& failing, std::vector<CoolerDrill>& drill) const;
};

CoolingDrill::CoolingDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome) : d(std::make_unique<Private>())
{
    d->graph = coolingGraph(plan, catalog, outcome);
    d->usual = usualLoops(d->graph);
    for (const Equipment& piece : plan.equipment) d->ids.push_back(piece.id);
}

CoolingDrill::~CoolingDrill() = default;
CoolingDrill::CoolingDrill(CoolingDrill&&) noexcept = default;

/// What the failure of the first of these does is what that of any does.
void CoolingDrill::Private::failOneOf(const std::vector<std::uint32_t>& group, const FailingPlant& normal, FailingPlant& failing, std::vector<CoolerDrill>& drill) const
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
    FailingPlant normal(d->graph, d->usual), failing(d->graph, d->usual);
    normal.run({});
    for (std::uint32_t u = 0; u < d->graph.units.size(); ++u) {
        CoolerDrill& element = drill[d->graph.units[u].piece];
        element.load = element.worst = watts(normal.load[u]);
        element.rating = watts(d->graph.units[u].capacity);
    }
    for (const auto& group : alike(d->graph)) d->failOneOf(group, normal, failing, drill);
    return drill;
}

CoolingState CoolingDrill::Private::stateOf(const FailingPlant& failing, std::span<const std::uint32_t> failed) const
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
    FailingPlant failing(d->graph, d->usual);
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
