// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_frame.h"

#include "core/scene/pieces.h"

#include <algorithm>
#include <numbers>

namespace gw {

namespace {

constexpr double degrees = std::numbers::pi / 180;
// A lone piece is shown with this much floor around it, metres.
constexpr float roomAround = 2.5F;
constexpr std::array<Facing, 4> allSides {Facing::North, Facing::East, Facing::South, Facing::West};
// Drawn when there is nothing: a floor of this size around the origin, metres.
constexpr float emptyFloor = 12;

bool isHall(const FloorArea& floor) { return floor.kind == SpaceKind::DataHall; }

Point middleOf(const FloorArea& floor) { return {(floor.minimum.x + floor.maximum.x) / 2, (floor.minimum.y + floor.maximum.y) / 2, 0}; }

/// How well the halls are seen from a side: the share of doors that look there, less what other rooms hide.
double viewFrom(const Scene& scene, Facing side)
{
    double doors = 0, all = 0, hidden = 0, others = 0;
    for (const Box& box : scene.boxes) {
        if (box.tone != BodyTone::Rack && box.tone != BodyTone::Network) continue;
        all += 1;
        doors += box.front == side ? 1 : 0;
    }
    const Bounds halls = boundsOfHalls(scene);
    for (const FloorArea& floor : scene.floors) {
        if (isHall(floor)) continue;
        const Point at = middleOf(floor);
        const double area = double(floor.maximum.x - floor.minimum.x) * double(floor.maximum.y - floor.minimum.y);
        const bool isInFront = side == Facing::North ? at.y > halls.maximum.y : side == Facing::South ? at.y < halls.minimum.y
            : side == Facing::East ? at.x > halls.maximum.x : at.x < halls.minimum.x;
        others += area;
        hidden += isInFront ? area : 0;
    }
    // Doors tell what is what, so a hidden side counts for a little less than doors do.
    return (all > 0 ? doors / all : 0) - (others > 0 ? 0.6 * hidden / others : 0);
}

/// Direction towards the camera: the best side, and 28 degrees off the rows' own axis so that rows still read as rows.
double bestAzimuth(const Scene& scene)
{
    const std::array<std::pair<Facing, double>, 4> sides {{{Facing::South, -90}, {Facing::North, 90}, {Facing::East, 0}, {Facing::West, 180}}};
    const auto best = std::max_element(sides.begin(), sides.end(), [&](const auto& a, const auto& b) { return viewFrom(scene, a.first) < viewFrom(scene, b.first); });
    return (best->second - 28) * degrees;
}

} // namespace

Bounds boundsOfPlan(const Scene& scene)
{
    if (scene.boxes.empty() && scene.floors.empty()) return {{-emptyFloor, -emptyFloor, 0}, {emptyFloor, emptyFloor, 2}};
    return {scene.minimum, scene.maximum};
}

Bounds boundsOfHalls(const Scene& scene)
{
    Bounds bounds;
    bool isFirst = true;
    for (const FloorArea& floor : scene.floors) {
        if (!isHall(floor)) continue;
        const Point top {floor.maximum.x, floor.maximum.y, floor.minimum.z + 2};
        if (isFirst) bounds = {floor.minimum, top};
        else include(bounds.minimum, bounds.maximum, floor.minimum, top);
        isFirst = false;
    }
    return isFirst ? boundsOfPlan(scene) : bounds;
}

Bounds boundsOfPieces(const Scene& scene, const std::vector<EquipmentId>& pieces)
{
    Bounds bounds;
    bool isFirst = true;
    for (const Box& box : scene.boxes) {
        if (std::find(pieces.begin(), pieces.end(), box.equipment) == pieces.end()) continue;
        if (isFirst) bounds = {box.minimum, box.maximum};
        else include(bounds.minimum, bounds.maximum, box.minimum, box.maximum);
        isFirst = false;
    }
    if (isFirst) return boundsOfPlan(scene);
    bounds.minimum = {bounds.minimum.x - roomAround, bounds.minimum.y - roomAround, 0};
    bounds.maximum = {bounds.maximum.x + roomAround, bounds.maximum.y + roomAround, bounds.maximum.z};
    return bounds;
}

namespace {

/// The legend lies in the lower left corner: where there is room beside the plan, the plan moves away from it.
void makeRoomForLegend(OrbitCamera& camera, const Bounds& bounds, ViewSize size)
{
    constexpr double most = 90, left = 16;
    double west = size.width, east = 0;
    for (const float x : {bounds.minimum.x, bounds.maximum.x})
        for (const float y : {bounds.minimum.y, bounds.maximum.y})
            if (const auto at = camera.project({x, y, 0}, size)) west = std::min(west, at->x), east = std::max(east, at->x);
    const double by = std::min(most, size.width - east - left);
    if (by > 0 && west < east) camera.pan(camera.target, {size.width / 2, size.height / 2}, {size.width / 2 + by, size.height / 2}, size);
}

} // namespace

OrbitCamera startCamera(const Scene& scene, ViewSize size)
{
    OrbitCamera camera;
    camera.azimuth = bestAzimuth(scene);
    const bool isHidden = std::none_of(allSides.begin(), allSides.end(), [&](Facing side) { return viewFrom(scene, side) >= 0.45; });
    // Where other rooms stand in the way the camera looks over them.
    camera.elevation = (isHidden ? 50 : 36) * degrees;
    const Bounds bounds = boundsOfPlan(scene);
    camera.frame(bounds.minimum, bounds.maximum, size);
    makeRoomForLegend(camera, bounds, size);
    return camera;
}

} // namespace gw
