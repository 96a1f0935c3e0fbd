// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/coolant_flow.h"
#include "core/catalog/kinds.h"
#include "core/checks/loop_members.h"
#include "core/checks/rules.h"
#include "core/formulas/hydraulics.h"

#include <limits>
#include <numbers>

namespace gw {
namespace {

/// ASHRAE Fundamentals, pipe sizing: noise and erosion.
constexpr double fastest = 2.5, fastestInSmallPipe = 1.5;
constexpr Length smallPipe = millimetres(50);
/// ASHRAE TC 9.9 recommends room air with a dew point up to 15 C. Estimate: 2 K above it for controls and gauges.
constexpr double aboveDewPoint = 17;
/// Where a type names one flow alone, that is for its warmest supply; a cooler one needs less, by a relation that was not published.
constexpr double nearWarmest = 1;

Power liquidHeatOf(const RackData& rack) { return rack.maximumPower.value * rack.liquidShare.value; }

/// The least of a loop's racks: what it gets over what it asks.
struct Shortage {
    double share = 1;
    VolumeFlow given, asked;
    std::vector<std::uint32_t> racks;
};

Shortage shortageOf(const CheckedPlan& checked, const Loop& loop, const std::vector<std::uint32_t>& pieces)
{
    Shortage shortage;
    for (const std::uint32_t piece : pieces) {
        if (!checked.isRackAt(piece)) continue;
        const RackData& rack = *checked.types[piece]->rack;
        if (rack.flows.empty() && (rack.maximumSupply.value - loop.supply).in(kelvin) > nearWarmest) continue;
        const VolumeFlow asked = coolantFlowAt(rack, loop.supply);
        if (asked.si() <= 0) continue;
        const VolumeFlow given = coolantFlow(liquidHeatOf(rack), loop.rise, propyleneGlycol25);
        const double share = given / asked;
        if (share >= 1 - 1e-9) continue;
        if (share < shortage.share) shortage.share = share, shortage.given = given, shortage.asked = asked;
        shortage.racks.push_back(piece);
    }
    return shortage;
}

/// The warmest air that the units of a hall blow, in C, by the water that reaches them; none where none is known.
double warmestAir(const CheckedPlan& checked, std::size_t space, const std::vector<double>& waterOf)
{
    double warmest = -std::numeric_limits<double>::infinity();
    for (const std::uint32_t piece : checked.contents[space].onFloor)
        if (isAirHandler(checked.types[piece]->kind) && checked.types[piece]->cooling)
            warmest = std::max(warmest, waterOf[piece] + checked.types[piece]->cooling->approach.value.in(kelvin));
    return warmest;
}

std::vector<double> waterByPiece(const CheckedPlan& checked)
{
    std::vector<double> water(checked.types.size(), -std::numeric_limits<double>::infinity());
    for (const LoopLink& link : checked.links)
        if (link.role == LoopRole::IsCooled) water[link.piece] = std::max(water[link.piece], checked.plan.loops[link.loop].supply.inCelsius());
    return water;
}

} // namespace

void checkVelocity(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t l = 0; l < checked.plan.loops.size(); ++l) {
        const Loop& loop = checked.plan.loops[l];
        const LoopOutcome* solved = checked.outcomeOfLoop(l);
        if (!solved || !loop.pipeDiameter || loop.pipeDiameter->si() <= 0) continue;
        const double diameter = loop.pipeDiameter->si(), velocity = 4 * solved->flow.si() / (std::numbers::pi * diameter * diameter);
        const double limit = *loop.pipeDiameter <= smallPipe ? fastestInSmallPipe : fastest;
        if (velocity > limit * full) findings.push_back(measured(findingAboutLoop(checked, l, Rule::CoolantTooFast, Severity::Warning, {}), velocity, limit, "m/s"));
    }
}

void checkRackFlow(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t l = 0; l < members.size(); ++l) {
        const Loop& loop = checked.plan.loops[l];
        if (loop.kind != LoopKind::Technology || loop.rise.si() <= 0) continue;
        const Shortage shortage = shortageOf(checked, loop, members[l].isCooled);
        if (!shortage.racks.empty())
            findings.push_back(measured(findingAboutLoop(checked, l, Rule::RackFlowTooSmall, Severity::Warning, shortage.racks),
                shortage.given.in(litrePerMinute), shortage.asked.in(litrePerMinute), "L/min"));
    }
}

void checkDewPoint(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t l = 0; l < members.size(); ++l) {
        const double supply = checked.plan.loops[l].supply.inCelsius();
        const bool hasRacks = std::ranges::any_of(members[l].isCooled, [&](std::uint32_t piece) { return checked.isRackAt(piece); });
        if (hasRacks && supply < aboveDewPoint - 1e-6)
            findings.push_back(measured(findingAboutLoop(checked, l, Rule::CoolantBelowDewPoint, Severity::Warning, {}), supply, aboveDewPoint, "C"));
    }
}

void checkAirInlets(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<double> water = waterByPiece(checked);
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        const double air = warmestAir(checked, s, water);
        double limit = std::numeric_limits<double>::infinity();
        Finding finding = findingOn(Rule::AirInletTooWarm, Severity::Error, checked.plan.spaces[s].name, checked.plan.spaces[s].id);
        for (const std::uint32_t piece : checked.contents[s].onFloor) {
            if (!checked.isRackAt(piece) || checked.types[piece]->rack->liquidShare.value >= 1) continue;
            const double most = checked.types[piece]->rack->maximumAirInlet.value.inCelsius();
            if (most <= -273) continue;
            limit = std::min(limit, most);
            if (air > most + 1e-6) finding.equipment.push_back(checked.plan.equipment[piece].id);
        }
        if (!finding.equipment.empty()) findings.push_back(measured(std::move(finding), air, limit, "C"));
    }
}

} // namespace gw
