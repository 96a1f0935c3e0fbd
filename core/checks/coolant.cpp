// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/checks/rules.h"

namespace gw {
namespace {

/// Calls `visit(piece, rack, loop)` for every rack that a loop cools.
template <class Visitor>
void forEachCooledRack(const CheckedPlan& checked, Visitor&& visit)
{
    const RowIndex<Loop> loops(checked.plan.loops);
    for (const Connection& connection : checked.plan.connections) {
        const std::uint32_t piece = checked.equipmentIndex.of(connection.equipment), loop = loops.of(connection.loop);
        if (connection.role != LoopRole::IsCooled || piece == RowIndex<Equipment>::none || loop == RowIndex<Loop>::none) continue;
        if (checked.types[piece] && checked.types[piece]->rack) visit(piece, *checked.types[piece]->rack, checked.plan.loops[loop]);
    }
}

} // namespace

void checkLoops(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    if (checked.outcome.loops.size() != plan.loops.size()) return;
    for (std::size_t i = 0; i < plan.loops.size(); ++i) {
        const LoopOutcome& loop = checked.outcome.loops[i];
        if (loop.heat <= loop.capacity * full) continue;
        Finding finding {.rule = Rule::LoopOverloaded, .severity = Severity::Error, .equipment = {}, .object = plan.loops[i].name};
        for (const Connection& connection : plan.connections)
            if (connection.loop == plan.loops[i].id && connection.role == LoopRole::Cools) finding.equipment.push_back(connection.equipment);
        findings.push_back(measured(std::move(finding), loop.heat.in(kilowatt), loop.capacity.in(kilowatt), "kW"));
    }
}

void checkCoolantTemperature(const CheckedPlan& checked, Findings& findings)
{
    forEachCooledRack(checked, [&](std::uint32_t piece, const RackData& rack, const Loop& loop) {
        const Temperature warmest = rack.maximumSupply.value;
        if ((loop.supply - warmest).in(kelvin) > 1e-6)
            findings.push_back(measured(findingAbout(checked, piece, Rule::CoolantTooWarm, Severity::Error), loop.supply.inCelsius(), warmest.inCelsius(), "C"));
    });
}

void checkLiquidRacks(const CheckedPlan& checked, Findings& findings)
{
    std::vector<bool> isOnLoop(checked.types.size(), false);
    forEachCooledRack(checked, [&](std::uint32_t piece, const RackData&, const Loop& loop) {
        if (loop.kind == LoopKind::Technology) isOnLoop[piece] = true;
    });
    for (std::size_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.types[i] || !checked.types[i]->rack || isOnLoop[i]) continue;
        const double share = checked.types[i]->rack->liquidShare.value;
        if (share > 0.5) findings.push_back(measured(findingAbout(checked, i, Rule::LiquidRackWithoutLoop, Severity::Error), share, 0.5, ""));
    }
}

void checkAir(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        if (space.kind != SpaceKind::DataHall) continue;
        Power heat, capacity;
        Finding finding {.rule = Rule::AirLimitExceeded, .severity = Severity::Error, .equipment = {}, .space = space.id, .object = space.name};
        for (const std::uint32_t piece : checked.contents[s].onFloor) {
            heat += checked.airHeatOf(piece);
            const Power own = isAirHandler(checked.types[piece]->kind) ? checked.coolingOf(piece) : Power {};
            capacity += own;
            if (own.si() > 0) finding.equipment.push_back(checked.plan.equipment[piece].id);
        }
        if (heat > capacity * full) findings.push_back(measured(std::move(finding), heat.in(kilowatt), capacity.in(kilowatt), "kW"));
    }
}

} // namespace gw
