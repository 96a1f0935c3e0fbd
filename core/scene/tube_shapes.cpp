// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/tube_shapes.h"

#include "core/scene/routes.h"

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
void layOver(const Box& busway, const Extent& racks, Side side, std::vector<Tube>& tubes)
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

void layBusway(const Pieces& pieces, std::uint32_t busway, std::span<const std::uint32_t> racks, Side side, std::vector<Tube>& tubes)
{
    Extent all;
    for (const std::uint32_t piece : racks) all.add(pieces.boxes[piece]);
    layOver(pieces.boxes[busway], all, side, tubes);
}

Tube cableBetween(const Box& from, const Box& to, Side side)
{
    const Point a = centreOf(from), b = centreOf(to);
    const float aside = signOf(side) * sideOffset;
    const float z = cableHeight + (side == Side::B ? 0.3F : 0.0F);
    return {{{a.x + aside, a.y, from.maximum.z}, {a.x + aside, a.y, z}, {b.x + aside, a.y, z}, {b.x + aside, b.y, z}, {b.x + aside, b.y, to.maximum.z}},
        cableRadius, toneOf(side)};
}

void layLoop(const Plan& plan, const Pieces& pieces, const Loop& loop, std::span<const std::uint32_t> cooling, std::span<const std::uint32_t> cooled, std::size_t before,
    std::vector<Tube>& tubes)
{
    if (cooling.empty() || cooled.empty()) return;
    const Members members = membersOf(plan, pieces, loop, cooling, cooled);
    if (loop.kind == LoopKind::Technology) layTechnology(pieces, members, tubes);
    else layFacility(pieces, members, before, tubes);
}

} // namespace gw
