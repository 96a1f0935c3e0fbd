// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/routes.h"

#include "core/catalog/coolant_flow.h"
#include "core/checks/footprint.h"
#include "core/checks/row_index.h"
#include "core/formulas/pipe_sizes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gw {
namespace {

/// Where mains run without a raised floor, as the drawing shows them. Estimates.
constexpr float facilityHeight = 3.0F, technologyHeight = 0.12F, behindRacks = 0.25F;

/// A piece on the loop in the loop's own directions: `along` its lines, `across` them.
struct Tap {
    float along = 0, across = 0;
    Point at;                         ///< Where it is connected.
    bool cools = false;
};

/// A line of pieces that one main serves.
struct Line {
    float low = 0, high = 0, across = 0;
};

struct Comb {
    std::vector<Tap> taps;
    std::vector<Line> lines;
    float trunk = 0;                  ///< Where on the lines the trunk crosses them.
    float z = 0;
    bool alongX = true;

    Point at(float along, float across) const { return alongX ? Point {along, across, z} : Point {across, along, z}; }
};

float heightOf(const Loop& loop, const Plan& plan, SpaceId space)
{
    const Space* room = plan.spaces.find(space);
    if (room && room->raisedFloor.si() > 0) return -static_cast<float>(room->raisedFloor.si()) / 2;
    return loop.kind == LoopKind::Technology ? technologyHeight : facilityHeight;
}

/// The side of a piece that looks away from its door.
float backOf(const Box& box)
{
    switch (box.front) {
    case Facing::North: return box.minimum.y - behindRacks;
    case Facing::South: return box.maximum.y + behindRacks;
    case Facing::East: return box.minimum.x - behindRacks;
    case Facing::West: return box.maximum.x + behindRacks;
    }
    return 0;
}

Tap tapOf(const Box& box, bool cools, bool alongX)
{
    const Point centre = centreOf(box);
    Tap tap {alongX ? centre.x : centre.y, isAlongX(box.front) == alongX ? backOf(box) : (alongX ? centre.y : centre.x), centre, cools};
    tap.at.z = cools ? box.maximum.z / 2 : box.maximum.z;
    return tap;
}

/// Pieces whose backs are in one line, to 5 cm, share a main.
std::vector<Line> linesOf(const std::vector<Tap>& taps)
{
    std::map<int, Line> lines;
    for (const Tap& tap : taps) {
        const auto [at, isNew] = lines.try_emplace(static_cast<int>(std::lround(tap.across * 20)), Line {tap.along, tap.along, tap.across});
        at->second.low = std::min(at->second.low, tap.along);
        at->second.high = std::max(at->second.high, tap.along);
    }
    std::vector<Line> all;
    for (const auto& [key, line] : lines) all.push_back(line);
    return all;
}

/// The trunk stands where those that are fewer stand: at the CDUs of a row, or where plant meets hall.
float trunkOf(const std::vector<Tap>& taps, bool fromCoolers)
{
    double sum = 0, count = 0;
    for (const Tap& tap : taps)
        if (tap.cools == fromCoolers) sum += double(tap.along), ++count;
    return count > 0 ? static_cast<float>(sum / count) : 0;
}

LoopRoute layComb(const Comb& comb)
{
    LoopRoute route;
    const auto [first, last] = std::ranges::minmax(comb.lines, {}, &Line::across);
    route.mains.push_back({{comb.at(comb.trunk, first.across), comb.at(comb.trunk, last.across)}});
    for (const Line& line : comb.lines)
        route.mains.push_back({{comb.at(std::min(line.low, comb.trunk), line.across), comb.at(std::max(line.high, comb.trunk), line.across)}});
    for (const Tap& tap : comb.taps) {
        const Point onMain = comb.at(tap.along, tap.across);
        route.branches.push_back({{onMain, {tap.at.x, tap.at.y, onMain.z}, tap.at}});
    }
    for (const auto* runs : {&route.mains, &route.branches})
        for (const Route& run : *runs) route.allPipe += run.length() * 2.0;
    return route;
}

Length longestWay(const Comb& comb)
{
    float longest = 0;
    for (const Tap& from : comb.taps)
        for (const Tap& to : comb.taps)
            if (from.cools && !to.cools)
                longest = std::max(longest, std::abs(from.along - comb.trunk) + std::abs(from.across - to.across) + std::abs(to.along - comb.trunk));
    return metres(double(longest));
}

LoopRoute layLoop(const Loop& loop, const Plan& plan, const Pieces& pieces, const std::vector<std::pair<std::uint32_t, bool>>& members)
{
    if (members.empty()) return {};
    std::size_t turned = 0, coolers = 0;
    for (const auto& [piece, cools] : members) turned += !isAlongX(pieces.boxes[piece].front), coolers += cools;
    Comb comb {.z = heightOf(loop, plan, plan.equipment[members.back().first].space), .alongX = turned * 2 <= members.size()};
    for (const auto& [piece, cools] : members) comb.taps.push_back(tapOf(pieces.boxes[piece], cools, comb.alongX));
    comb.lines = linesOf(comb.taps);
    comb.trunk = trunkOf(comb.taps, coolers > 0 && (loop.kind == LoopKind::Technology || coolers == members.size()));
    LoopRoute route = layComb(comb);
    route.longest = longestWay(comb);
    return route;
}

/// What was solved, but for racks of published flow what they ask.
VolumeFlow flowOf(const Loop& loop, const LoopOutcome& solved, const AskedFlow& asked)
{
    if (asked.flow.si() <= 0 || loop.rise.si() <= 0) return solved.flow;
    return asked.flow + coolantFlow(std::max(solved.heat - asked.heat, Power {}), loop.rise, propyleneGlycol25);
}

} // namespace

AskedFlow askedFlow(const Loop& loop, const Equipment& piece, const EquipmentType* type)
{
    if (!type || !type->rack || type->rack->flows.empty() || type->rack->maximumPower.value.si() <= 0) return {};
    const RackData& rack = *type->rack;
    const Power most = piece.maximumPower.value_or(rack.maximumPower.value);
    return {coolantFlowAt(rack, loop.supply) * (most / rack.maximumPower.value), most * rack.liquidShare.value};
}

void sizeLoop(LoopRoute& route, const Loop& loop, VolumeFlow flow)
{
    route.flow = flow;
    if (loop.pipeDiameter) {
        route.diameter = *loop.pipeDiameter;
    } else {
        const PipeChoice choice = pipeFor(flow);
        route.diameter = choice.size->inner();
        route.nominal = choice.size->nominal;
        route.parallel = choice.parallel;
    }
    const VolumeFlow each = flow / static_cast<double>(route.parallel);
    route.velocity = pipeVelocity(each, route.diameter);
    route.drop = steelPipeDrop(each, route.diameter, route.longest * 2.0, propyleneGlycol25, propyleneGlycol25Viscosity) * withFittings;
}

std::vector<LoopRoute> layLoopRoutes(const Plan& plan, const Pieces& pieces, const Outcome& outcome)
{
    const RowIndex<Equipment> positions(plan.equipment);
    const RowIndex<Loop> loops(plan.loops);
    std::vector<std::vector<std::pair<std::uint32_t, bool>>> members(plan.loops.size());
    for (const Connection& connection : plan.connections) {
        const std::uint32_t piece = positions.of(connection.equipment), loop = loops.of(connection.loop);
        if (piece != RowIndex<Equipment>::none && loop != RowIndex<Loop>::none) members[loop].emplace_back(piece, connection.role == LoopRole::Cools);
    }
    std::vector<LoopRoute> routes;
    for (std::size_t l = 0; l < members.size(); ++l) {
        const Loop& loop = plan.loops[l];
        routes.push_back(layLoop(loop, plan, pieces, members[l]));
        AskedFlow asked;
        for (const auto& [piece, cools] : members[l]) {
            if (cools) continue;
            const AskedFlow own = askedFlow(loop, plan.equipment[piece], pieces.types[piece]);
            asked.flow += own.flow, asked.heat += own.heat;
        }
        sizeLoop(routes.back(), loop, l < outcome.loops.size() ? flowOf(loop, outcome.loops[l], asked) : VolumeFlow {});
    }
    return routes;
}

LoopFigures figuresOf(const Loop& loop, const LoopRoute& route)
{
    return {loop.supply, loop.supply + loop.rise, route.flow, route.diameter, route.velocity, route.longest, route.drop};
}

Length longestWay(const Plan& plan, const Catalog& catalog, LoopId loop)
{
    const std::size_t at = plan.loops.indexOf(loop);
    const auto routes = layLoopRoutes(plan, placePieces(plan, catalog), {});
    return at < routes.size() ? routes[at].longest : Length {};
}

float tubeRadius(const LoopRoute& route)
{
    // Steel walls are about a fiftieth of the bore. Estimate, for the drawing.
    const double outer = route.diameter.in(metre) * 1.04;
    return std::max(0.02F, static_cast<float>(outer / 2));
}

float tubeRadius(const Loop& loop, Power heat, VolumeFlow asked)
{
    LoopRoute route;
    sizeLoop(route, loop, asked + (loop.rise.si() > 0 ? coolantFlow(heat, loop.rise, propyleneGlycol25) : VolumeFlow {}));
    return tubeRadius(route);
}

} // namespace gw
