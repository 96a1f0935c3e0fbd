// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_builder.h"

#include "core/scene/labels.h"
#include "core/scene/rows.h"
#include "core/scene/solids.h"
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
    scene.minimum = scene.maximum = {};
    const auto add = [&](Point minimum, Point maximum) {
        if (isFirst) scene.minimum = minimum, scene.maximum = maximum;
        else include(scene.minimum, scene.maximum, minimum, maximum);
        isFirst = false;
    };
    for (const FloorArea& floor : scene.floors) add(floor.minimum, {floor.maximum.x, floor.maximum.y, floor.minimum.z});
    for (const Box& box : scene.boxes) add(box.minimum, box.maximum);
}

bool standsWhere(const Box& a, const Box& b)
{
    return a.minimum == b.minimum && a.maximum == b.maximum && a.front == b.front && a.type == b.type && a.equipment == b.equipment;
}

bool isCabinet(const Box& box) { return box.type != noType && (isRack(box.kind) || box.kind == EquipmentKind::Cdu); }

/// Copies `now` over `old` where they differ; true when they did.
template <class T>
bool renew(T& old, const T& now)
{
    if (old == now) return false;
    old = now;
    return true;
}

float shared(float lowA, float highA, float lowB, float highB) { return std::max(0.0F, std::min(highA, highB) - std::max(lowA, lowB)); }

/// Whether more than half of a strip that was found lies on one that the plan has as an object.
bool isDrawnBy(const AisleStrip& found, const std::vector<AisleStrip>& own)
{
    const float area = (found.maximum.x - found.minimum.x) * (found.maximum.y - found.minimum.y);
    return std::any_of(own.begin(), own.end(), [&](const AisleStrip& aisle) {
        return 2 * shared(found.minimum.x, found.maximum.x, aisle.minimum.x, aisle.maximum.x) * shared(found.minimum.y, found.maximum.y, aisle.minimum.y, aisle.maximum.y) > area;
    });
}

} // namespace

SceneBuilder::Changes SceneBuilder::place(const Plan& plan, const Catalog& catalog)
{
    std::swap(m_pieces, m_last);
    placePieces(plan, catalog, m_pieces);
    const std::size_t count = m_pieces.boxes.size();
    const bool isNew = m_isFirst || count != m_last.boxes.size();
    m_spaceOf.resize(count);
    Changes changes {isNew, isNew};
    for (std::size_t i = 0; i < count; ++i) {
        const SpaceId space = plan.equipment[i].space;
        if (!isNew && m_spaceOf[i] == space && standsWhere(m_pieces.boxes[i], m_last.boxes[i])) continue;
        m_spaceOf[i] = space;
        changes.boxes = true;
        changes.cabinets = changes.cabinets || isCabinet(m_pieces.boxes[i]) || (!isNew && isCabinet(m_last.boxes[i]));
    }
    return changes;
}

bool SceneBuilder::hasNewRuns(const Plan& plan)
{
    const bool feeds = renew(m_feeds, plan.feeds), loops = renew(m_loops, plan.loops), connections = renew(m_connections, plan.connections);
    return feeds || loops || connections;
}

void SceneBuilder::layAisles(const Plan& plan)
{
    const auto own = placeAisles(plan);
    m_scene.aisles = findAisles(plan, findStrips(plan, m_pieces, m_order));
    if (!own.empty()) std::erase_if(m_scene.aisles, [&](const AisleStrip& found) { return isDrawnBy(found, own); });
    m_scene.aisles.insert(m_scene.aisles.end(), own.begin(), own.end());
}

const Scene& SceneBuilder::build(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by)
{
    const Changes changes = place(plan, catalog);
    m_scene.legend = valueBoxes(plan, m_pieces, outcome, by);
    markFindings(m_pieces.boxes, findings);
    m_scene.floors = layFloors(plan);
    m_scene.solids = placeSolids(plan);
    const bool spaces = renew(m_spaces, plan.spaces), aisles = renew(m_aisles, plan.aisles);
    if (changes.cabinets || spaces || aisles) layAisles(plan);
    if (hasNewRuns(plan) || changes.boxes) m_scene.tubes = layTubes(plan, m_pieces);
    placeLabels(plan, m_pieces, m_scene.floors, m_scene.aisles, m_scene.labels);
    m_scene.boxes = m_pieces.boxes;
    bound(m_scene);
    m_isFirst = false;
    return m_scene;
}

} // namespace gw
