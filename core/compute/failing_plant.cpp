// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/failing_plant.h"

#include <algorithm>
#include <utility>

namespace gw {

using namespace turns;

namespace {

bool canChill(const UsualLoop& usual, const ByTurn& left) { return left[Chiller] > 0 && (usual.capacity[Tower] <= 0 || left[Tower] > 0); }

} // namespace

Turn turnOf(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::DryCooler: return Dry;
    case EquipmentKind::CoolingTower: return Tower;
    case EquipmentKind::Chiller: return Chiller;
    default: return Other;
    }
}

std::vector<UsualLoop> usualLoops(const CoolingGraph& graph)
{
    std::vector<UsualLoop> usual(graph.loops.size());
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
    for (UsualLoop& loop : usual) loop.share[Other] = std::min(loop.share[Other], 1.0);
    return usual;
}

double takeTurns(const UsualLoop& usual, const ByTurn& left, ByTurn& asked)
{
    const bool chills = canChill(usual, left), isDryAtLimit = usual.share[Chiller] > 0;
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

FailingPlant::FailingPlant(const CoolingGraph& graph, const std::vector<UsualLoop>& usual)
    : isDead(graph.units.size()), isLoopDead(graph.loops.size()), load(graph.units.size()), heat(graph.loops.size()), lost(graph.loops.size()), m_graph(graph), m_usual(usual)
{
}

void FailingPlant::run(std::span<const std::uint32_t> failed)
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

double FailingPlant::capacityOf(std::uint32_t loop) const
{
    const ByTurn left = leftOn(loop);
    return left[Dry] + left[Tower] + left[Chiller] + left[Other];
}

bool FailingPlant::spreadDeath()
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

ByTurn FailingPlant::leftOn(std::uint32_t loop) const
{
    ByTurn left {};
    for (const std::uint32_t u : m_graph.loops[loop].units)
        if (!isDead[u]) left[turnOf(m_graph.units[u].kind)] += m_graph.units[u].capacity;
    return left;
}

bool FailingPlant::isCooled(std::uint32_t loop) const
{
    const auto& pumps = m_graph.loops[loop].pumps;
    if (!pumps.empty() && std::ranges::all_of(pumps, [this](std::uint32_t pump) { return isDead[pump] != 0; })) return false;
    const ByTurn left = leftOn(loop);
    return left[Other] > 0 || left[Dry] > 0 || canChill(m_usual[loop], left) || (left[Tower] > 0 && m_usual[loop].share[Chiller] <= 0);
}

void FailingPlant::heatLoops()
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

void FailingPlant::heatHalls()
{
    for (const auto& handlers : m_graph.handlers) {
        double air = 0, left = 0;
        for (const std::uint32_t u : handlers) air += m_graph.units[u].heat, left += isDead[u] ? 0 : m_graph.units[u].capacity;
        if (left <= 0) dropped += air;
        for (const std::uint32_t u : handlers)
            if (!isDead[u] && left > 0) load[u] += air * m_graph.units[u].capacity / left;
    }
}

void FailingPlant::handOn()
{
    for (std::uint32_t u = 0; u < m_graph.units.size(); ++u) {
        const auto& above = m_graph.units[u].cooledBy;
        const auto living = static_cast<double>(std::ranges::count_if(above, [this](std::uint32_t loop) { return !isLoopDead[loop]; }));
        for (const std::uint32_t loop : above)
            if (!isLoopDead[loop]) heat[loop] += load[u] / living;
    }
}

void FailingPlant::takeHeat(std::uint32_t loop)
{
    if (isLoopDead[loop]) {
        lost[loop] = heat[loop];
        return;
    }
    const ByTurn left = leftOn(loop);
    ByTurn asked = m_usual[loop].share;
    for (double& part : asked) part *= heat[loop];
    lost[loop] = std::min(takeTurns(m_usual[loop], left, asked), heat[loop]);
    dropped += lost[loop];
    for (const std::uint32_t u : m_graph.loops[loop].units)
        if (const Turn turn = turnOf(m_graph.units[u].kind); !isDead[u] && left[turn] > 0) load[u] += asked[turn] * m_graph.units[u].capacity / left[turn];
    moveHeat(loop);
}

void FailingPlant::moveHeat(std::uint32_t loop)
{
    double left = 0;
    for (const std::uint32_t pump : m_graph.loops[loop].pumps) left += isDead[pump] ? 0 : m_graph.units[pump].capacity;
    for (const std::uint32_t pump : m_graph.loops[loop].pumps)
        if (!isDead[pump] && left > 0) load[pump] += heat[loop] * m_graph.units[pump].capacity / left;
}

} // namespace gw
