// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/labels.h"
#include "core/scene/rows.h"
#include "core/scene/scene.h"
#include "core/scene/tubes.h"
#include "core/scene/values.h"

namespace gw {

namespace {

std::vector<FloorArea> layFloors(const Plan& plan)
{
    std::vector<FloorArea> floors;
    for (const Space& space : plan.spaces) {
        const auto x = static_cast<float>(space.x.si()), y = static_cast<float>(space.y.si());
        const Point far {x + static_cast<float>(space.width.si()), y + static_cast<float>(space.depth.si()), static_cast<float>(space.height.si())};
        floors.push_back({space.id, space.name, space.kind, {x, y, 0}, far});
    }
    return floors;
}

/// A floor bounds what stands on it; its ceiling is not drawn and counts for nothing.
void bound(Scene& scene)
{
    bool isFirst = true;
    const auto add = [&](Point minimum, Point maximum) {
        if (isFirst) scene.minimum = minimum, scene.maximum = maximum;
        else include(scene.minimum, scene.maximum, minimum, maximum);
        isFirst = false;
    };
    for (const FloorArea& floor : scene.floors) add(floor.minimum, {floor.maximum.x, floor.maximum.y, floor.minimum.z});
    for (const Box& box : scene.boxes) add(box.minimum, box.maximum);
}

} // namespace

Scene buildScene(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by)
{
    Scene scene;
    Pieces pieces = placePieces(plan, catalog);
    scene.legend = valueBoxes(pieces, outcome, by);
    markFindings(pieces.boxes, findings);
    scene.floors = layFloors(plan);
    scene.aisles = findAisles(plan, findStrips(plan, pieces));
    scene.tubes = layTubes(plan, pieces);
    scene.labels = placeLabels(plan, pieces, scene.floors, scene.aisles);
    scene.boxes = std::move(pieces.boxes);
    bound(scene);
    return scene;
}

} // namespace gw
