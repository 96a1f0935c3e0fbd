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
// Drawn when there is nothing: a floor of this size around the origin, metres.
constexpr float emptyFloor = 12;

/// Direction from which most doors are seen: the side of the majority along y, turned towards the majority along x.
double bestAzimuth(const Scene& scene)
{
    std::array<int, 4> count {};
    for (const Box& box : scene.boxes)
        if (box.tone == BodyTone::Rack || box.tone == BodyTone::Network) ++count[static_cast<std::size_t>(box.front)];
    const auto of = [&](Facing facing) { return count[static_cast<std::size_t>(facing)]; };
    const double y = of(Facing::North) > of(Facing::South) ? 1 : -1;
    const double x = of(Facing::East) > of(Facing::West) ? 1 : -1;
    // 28 degrees off the rows' own axis: fronts are seen and rows still read as rows.
    const bool seesAlongY = of(Facing::North) + of(Facing::South) >= of(Facing::East) + of(Facing::West);
    return seesAlongY ? y * (90 + x * y * -28) * degrees : (x > 0 ? y * 28 : 180 - y * 28) * degrees;
}

} // namespace

Bounds boundsOfPlan(const Scene& scene)
{
    if (scene.boxes.empty() && scene.floors.empty()) return {{-emptyFloor, -emptyFloor, 0}, {emptyFloor, emptyFloor, 2}};
    return {scene.minimum, scene.maximum};
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

OrbitCamera startCamera(const Scene& scene, ViewSize size)
{
    OrbitCamera camera;
    camera.azimuth = bestAzimuth(scene);
    camera.elevation = 36 * degrees;
    const Bounds bounds = boundsOfPlan(scene);
    camera.frame(bounds.minimum, bounds.maximum, size);
    return camera;
}

} // namespace gw
