// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/solids.h"

namespace gw {

namespace {

// Height of containment: doors and roof close over racks of 48U. Drawn only; estimate, usual maker's height of doors.
constexpr float containmentHeight = 2.4F, sheet = 0.05F;
// A no-go zone is drawn as a low volume, so that what stands behind it is seen.
constexpr float zoneHeight = 0.3F;
// The floor's own thickness over its void.
constexpr float plate = 0.04F;

float at(Length length) { return static_cast<float>(length.si()); }

Point cornerOf(const Plan& plan, SpaceId id, Length x, Length y)
{
    const Space* space = plan.spaces.find(id);
    return {at(x) + (space ? at(space->x) : 0), at(y) + (space ? at(space->y) : 0), 0};
}

SolidTone toneOf(ObstacleKind kind)
{
    switch (kind) {
    case ObstacleKind::Wall: break;
    case ObstacleKind::Door: return SolidTone::Door;
    case ObstacleKind::Column: return SolidTone::Column;
    case ObstacleKind::NoGoZone: return SolidTone::NoGoZone;
    }
    return SolidTone::Wall;
}

void placeObstacles(const Plan& plan, std::vector<Solid>& solids)
{
    for (const Obstacle& obstacle : plan.obstacles) {
        const Point low = cornerOf(plan, obstacle.space, obstacle.x, obstacle.y);
        const float height = obstacle.kind == ObstacleKind::NoGoZone ? std::min(zoneHeight, at(obstacle.height)) : at(obstacle.height);
        solids.push_back({toneOf(obstacle.kind), low, {low.x + at(obstacle.width), low.y + at(obstacle.depth), height}, obstacle.id});
    }
}

/// Doors stand at the two narrow ends; a full containment has a roof as well.
void contain(const AisleStrip& strip, Containment containment, std::vector<Solid>& solids)
{
    const std::size_t before = solids.size();
    if (containment == Containment::None) return;
    Point low = strip.minimum, high = strip.maximum;
    low.z = 0;
    high.z = containmentHeight;
    const bool alongX = high.x - low.x >= high.y - low.y;
    Point first = high, second = low;
    (alongX ? first.x : first.y) = (alongX ? low.x : low.y) + sheet;
    (alongX ? second.x : second.y) = (alongX ? high.x : high.y) - sheet;
    solids.push_back({SolidTone::Containment, low, first});
    solids.push_back({SolidTone::Containment, second, high});
    if (containment == Containment::Full) solids.push_back({SolidTone::ContainmentRoof, {low.x, low.y, high.z}, {high.x, high.y, high.z + sheet}});
    for (std::size_t i = before; i < solids.size(); ++i) solids[i].aisle = strip.aisle;
}

} // namespace

std::vector<Solid> placeSolids(const Plan& plan)
{
    std::vector<Solid> solids;
    placeObstacles(plan, solids);
    const auto strips = placeAisles(plan);
    for (std::size_t i = 0; i < strips.size(); ++i) contain(strips[i], plan.aisles[i].containment, solids);
    for (const Space& space : plan.spaces)
        if (space.raisedFloor.si() > 0 && space.outline.empty())
            solids.push_back({SolidTone::FloorVoid, {at(space.x), at(space.y), -at(space.raisedFloor)}, {at(space.x + space.width), at(space.y + space.depth), -plate}});
    return solids;
}

std::vector<AisleStrip> placeAisles(const Plan& plan)
{
    std::vector<AisleStrip> strips;
    for (const Aisle& aisle : plan.aisles) {
        const Point low = cornerOf(plan, aisle.space, aisle.x, aisle.y);
        strips.push_back({low, {low.x + at(aisle.width), low.y + at(aisle.depth), 0}, aisle.kind == AisleKind::Cold, aisle.name, aisle.id});
    }
    return strips;
}

} // namespace gw
