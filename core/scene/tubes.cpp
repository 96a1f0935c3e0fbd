// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/tubes.h"

#include "core/scene/routes.h"

#include "core/scene/positions.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gw {

namespace {

// Where runs lie, so that A and B, supply and return never share a line. Estimates for the drawing, no routing.
constexpr float buswayRadius = 0.06F, cableRadius = 0.035F, branchRadius = 0.05F;
constexpr float buswayAboveRack = 0.65F, sideOffset = 0.22F;
// A busway no further from the middle of its row than this hangs over it, and its run follows its own line.
constexpr float overRow = 1.5F;
constexpr float cableHeight = 3.5F, facilityHeight = 3.0F, technologyHeight = 0.12F, pairOffset = 0.18F;

struct Extent {
    Point minimum, maximum;
    bool isEmpty = true;
    void add(const Box& box)
    {
        if (isEmpty) minimum = box.minimum, maximum = box.maximum;
        else include(minimum, maximum, box.minimum, box.maximum);
        isEmpty = false;
    }
    bool runsAlongX() const { return maximum.x - minimum.x >= maximum.y - minimum.y; }
};

TubeTone toneOf(Side side) { return side == Side::A ? TubeTone::SideA : TubeTone::SideB; }
float signOf(Side side) { return side == Side::A ? -1.0F : 1.0F; }

/// Where a run crosses the middle of its racks: in line with the busway itself where that hangs above them.
Point runOver(const Extent& racks, Point busway, Side side)
{
    const Point middle {(racks.minimum.x + racks.maximum.x) / 2, (racks.minimum.y + racks.maximum.y) / 2, 0};
    const float aside = signOf(side) * sideOffset;
    return {std::abs(busway.x - middle.x) <= overRow ? busway.x : middle.x + aside, std::abs(busway.y - middle.y) <= overRow ? busway.y : middle.y + aside, 0};
}

/// The run of a busway over its racks, and the drop to its end box where that stands aside.
void layBusway(const Box& busway, const Extent& racks, Side side, std::vector<Tube>& tubes)
{
    const float z = racks.maximum.z + buswayAboveRack;
    const Point end = centreOf(busway);
    const Point middle = runOver(racks, end, side);
    Tube tube {{}, buswayRadius, toneOf(side)};
    if (racks.runsAlongX()) {
        const bool entersLow = end.x < (racks.minimum.x + racks.maximum.x) / 2;
        const float near = entersLow ? std::min(end.x, racks.minimum.x) : std::max(end.x, racks.maximum.x);
        tube.path = {{entersLow ? racks.maximum.x : racks.minimum.x, middle.y, z}, {near, middle.y, z}};
        if (std::abs(end.y - middle.y) > 0.5F) tube.path.push_back({near, end.y, z});
    } else {
        const bool entersLow = end.y < (racks.minimum.y + racks.maximum.y) / 2;
        const float near = entersLow ? std::min(end.y, racks.minimum.y) : std::max(end.y, racks.maximum.y);
        tube.path = {{middle.x, entersLow ? racks.maximum.y : racks.minimum.y, z}, {middle.x, near, z}};
        if (std::abs(end.x - middle.x) > 0.5F) tube.path.push_back({end.x, near, z});
    }
    tubes.push_back(std::move(tube));
}

Tube cable(const Box& from, const Box& to, Side side)
{
    const Point a = centreOf(from), b = centreOf(to);
    const float aside = signOf(side) * sideOffset;
    const float z = cableHeight + (side == Side::B ? 0.3F : 0.0F);
    return {{{a.x + aside, a.y, from.maximum.z}, {a.x + aside, a.y, z}, {b.x + aside, a.y, z}, {b.x + aside, b.y, z}, {b.x + aside, b.y, to.maximum.z}},
        cableRadius, toneOf(side)};
}

/// The pieces on a loop.
struct Members {
    std::span<const std::uint32_t> cooling, cooled;
    Extent all, consumers;
    Power heat;                       ///< That its mains carry at most, but for what is asked by flow.
    VolumeFlow asked;
    float radius = branchRadius;

    float offset() const { return std::max(pairOffset, radius * 1.3F); }
};

/// What a piece gives to the loop that cools it, everything at its maximum.
Power heatOf(const Equipment& piece, const EquipmentType* type)
{
    if (!type) return {};
    if (type->rack) return piece.maximumPower.value_or(type->rack->maximumPower.value) * type->rack->liquidShare.value;
    return type->cooling ? type->cooling->capacity.value : Power {};
}

/// A run behind the racks a CDU serves, low above the floor, once for supply and once for return.
void layTechnology(const Pieces& pieces, const Members& members, std::vector<Tube>& tubes)
{
    const Box& rack = pieces.boxes[members.cooled.front()];
    const bool alongX = rack.front == Facing::North || rack.front == Facing::South;
    const float behind = rack.front == Facing::North || rack.front == Facing::East ? -1.0F : 1.0F;
    for (const bool isSupply : {true, false}) {
        const float off = behind * (isSupply ? members.offset() / 2 : members.offset() * 1.5F);
        const float z = std::max(technologyHeight, members.radius + 0.02F);
        const Extent& all = members.all;
        Tube tube {{}, members.radius, isSupply ? TubeTone::Supply : TubeTone::Return};
        if (alongX) {
            const float y = (behind < 0 ? rack.minimum.y : rack.maximum.y) + off;
            tube.path = {{all.minimum.x, y, z}, {all.maximum.x, y, z}};
        } else {
            const float x = (behind < 0 ? rack.minimum.x : rack.maximum.x) + off;
            tube.path = {{x, all.minimum.y, z}, {x, all.maximum.y, z}};
        }
        tubes.push_back(std::move(tube));
    }
}

/// A header along the long side of the plant and a branch for every piece, once for supply and once for return. `before` tubes are drawn already.
void layFacility(const Pieces& pieces, const Members& members, std::size_t before, std::vector<Tube>& tubes)
{
    const Extent& all = members.all;
    const bool alongX = all.runsAlongX();
    // The header stands between where heat is taken and where it is given off.
    const Point consumer {(members.consumers.minimum.x + members.consumers.maximum.x) / 2, (members.consumers.minimum.y + members.consumers.maximum.y) / 2, 0};
    Extent givers;
    for (const std::uint32_t i : members.cooling) givers.add(pieces.boxes[i]);
    const Point giver {(givers.minimum.x + givers.maximum.x) / 2, (givers.minimum.y + givers.maximum.y) / 2, 0};
    const float middle = alongX ? (consumer.y + giver.y) / 2 : (consumer.x + giver.x) / 2;
    for (const bool isSupply : {true, false}) {
        const TubeTone tone = isSupply ? TubeTone::Supply : TubeTone::Return;
        const float off = isSupply ? -members.offset() : members.offset();
        const float z = facilityHeight + (isSupply ? 0.0F : 0.25F);
        const float line = middle + off;
        if (alongX) tubes.push_back({{{all.minimum.x, line, z}, {all.maximum.x, line, z}}, members.radius, tone});
        else tubes.push_back({{{line, all.minimum.y, z}, {line, all.maximum.y, z}}, members.radius, tone});
        const auto branch = [&](std::size_t i) {
            const Box& box = pieces.boxes[i];
            Point at = centreOf(box);
            (alongX ? at.x : at.y) += off;
            const Point onHeader = alongX ? Point {at.x, line, z} : Point {line, at.y, z};
            tubes.push_back({{onHeader, {at.x, at.y, z}, {at.x, at.y, box.maximum.z}}, std::min(branchRadius, members.radius), tone});
        };
        if (before + tubes.size() + members.cooling.size() + members.cooled.size() > mostTubes) continue;
        for (const std::uint32_t i : members.cooling) branch(i);
        for (const std::uint32_t i : members.cooled) branch(i);
    }
}

Members membersOf(const Plan& plan, const Pieces& pieces, const Loop& loop, std::span<const std::uint32_t> cooling, std::span<const std::uint32_t> cooled)
{
    Members members {cooling, cooled, {}, {}, {}, {}};
    for (const std::uint32_t piece : cooling) members.all.add(pieces.boxes[piece]);
    for (const std::uint32_t piece : cooled) {
        members.all.add(pieces.boxes[piece]);
        members.consumers.add(pieces.boxes[piece]);
        const AskedFlow asked = askedFlow(loop, plan.equipment[piece], pieces.types[piece]);
        if (asked.flow.si() > 0) members.asked += asked.flow;
        else members.heat += heatOf(plan.equipment[piece], pieces.types[piece]);
    }
    members.radius = tubeRadius(loop, members.heat, members.asked);
    return members;
}

} // namespace

void TubeRuns::draw(const Run& run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    if (run.kind == Run::Kind::Cable) return tubes.push_back(cable(pieces.boxes[run.from], pieces.boxes[run.others.front()], run.side));
    if (run.kind == Run::Kind::Busway) {
        Extent racks;
        for (const std::uint32_t piece : run.others) racks.add(pieces.boxes[piece]);
        return layBusway(pieces.boxes[run.from], racks, run.side, tubes);
    }
    if (run.cooling.empty() || run.others.empty()) return;
    const Loop& loop = plan.loops[run.from];
    const Members members = membersOf(plan, pieces, loop, run.cooling, run.others);
    if (loop.kind == LoopKind::Technology) layTechnology(pieces, members, tubes);
    else layFacility(pieces, members, run.first, tubes);
}

void TubeRuns::add(Run run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    run.first = static_cast<std::uint32_t>(tubes.size());
    std::vector<Tube> drawn;
    draw(run, plan, pieces, drawn);
    run.count = static_cast<std::uint32_t>(drawn.size());
    std::move(drawn.begin(), drawn.end(), std::back_inserter(tubes));
    m_runs.push_back(std::move(run));
}

void TubeRuns::addLoops(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    const Positions positions(plan);
    std::vector<Run> loops(plan.loops.size(), Run {Run::Kind::Loop});
    const Loop* loop = nullptr;
    for (const Connection& connection : plan.connections) {
        const std::size_t piece = positions.of(connection.equipment);
        if (!loop || loop->id != connection.loop) loop = plan.loops.find(connection.loop);
        if (!loop || piece >= pieces.boxes.size()) continue;
        Run& run = loops[static_cast<std::size_t>(loop - &plan.loops[0])];
        (connection.role == LoopRole::Cools ? run.cooling : run.others).push_back(static_cast<std::uint32_t>(piece));
    }
    for (std::uint32_t i = 0; i < loops.size(); ++i) {
        loops[i].from = i;
        add(std::move(loops[i]), plan, pieces, tubes);
    }
}

void TubeRuns::addPower(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    const Positions positions(plan);
    const std::size_t count = pieces.boxes.size();
    std::vector<std::array<std::vector<std::uint32_t>, 2>> racks(count);
    std::vector<Run> cables;
    for (const Feed& feed : plan.feeds) {
        const std::size_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from >= count || to >= count || !pieces.types[from] || !pieces.types[to]) continue;
        const auto load = static_cast<std::uint32_t>(to), source = static_cast<std::uint32_t>(from);
        if (isRack(pieces.types[to]->kind)) racks[from][static_cast<std::size_t>(feed.side)].push_back(load);
        else if (cables.size() < mostTubes && pieces.boxes[to].tone == BodyTone::Power) cables.push_back({Run::Kind::Cable, feed.side, source, {}, {load}});
    }
    for (std::uint32_t i = 0; i < count; ++i)
        for (const Side side : {Side::A, Side::B})
            if (auto& fed = racks[i][static_cast<std::size_t>(side)]; !fed.empty()) add({Run::Kind::Busway, side, i, {}, std::move(fed)}, plan, pieces, tubes);
    if (tubes.size() + cables.size() > mostTubes) return;
    for (Run& run : cables) add(std::move(run), plan, pieces, tubes);
}

void TubeRuns::index(std::size_t pieces)
{
    const auto forEachPiece = [this](auto&& visit) {
        for (std::uint32_t r = 0; r < m_runs.size(); ++r) {
            const Run& run = m_runs[r];
            if (run.kind != Run::Kind::Loop) visit(run.from, r);
            for (const auto* list : {&run.cooling, &run.others})
                for (const std::uint32_t piece : *list) visit(piece, r);
        }
    };
    m_firstOf.assign(pieces + 1, 0);
    forEachPiece([this](std::uint32_t piece, std::uint32_t) { ++m_firstOf[piece + 1]; });
    for (std::size_t i = 0; i < pieces; ++i) m_firstOf[i + 1] += m_firstOf[i];
    m_runOf.resize(m_firstOf.back());
    std::vector<std::uint32_t> next(m_firstOf.begin(), m_firstOf.end() - 1);
    forEachPiece([&](std::uint32_t piece, std::uint32_t run) { m_runOf[next[piece]++] = run; });
}

void TubeRuns::lay(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    tubes.clear();
    m_runs.clear();
    addLoops(plan, pieces, tubes);
    addPower(plan, pieces, tubes);
    index(pieces.boxes.size());
}

std::size_t TubeRuns::layAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved, std::vector<Tube>& tubes) const
{
    std::vector<std::uint32_t> runs;
    for (const std::uint32_t piece : moved) runs.insert(runs.end(), m_runOf.begin() + m_firstOf[piece], m_runOf.begin() + m_firstOf[piece + 1]);
    std::ranges::sort(runs);
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    std::size_t count = 0;
    std::vector<Tube> drawn;
    for (const std::uint32_t r : runs) {
        drawn.clear();
        draw(m_runs[r], plan, pieces, drawn);
        assert(drawn.size() == m_runs[r].count);
        std::move(drawn.begin(), drawn.end(), tubes.begin() + m_runs[r].first);
        count += drawn.size();
    }
    return count;
}

std::vector<Tube> layTubes(const Plan& plan, const Pieces& pieces)
{
    std::vector<Tube> tubes;
    TubeRuns().lay(plan, pieces, tubes);
    return tubes;
}

} // namespace gw
