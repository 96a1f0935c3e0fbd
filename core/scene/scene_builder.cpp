// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_builder.h"

#include "core/model/outline.h"
#include "core/model/own_figures.h"
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
        for (const Corner& corner : outlineOf(space)) floors.back().outline.push_back({x + static_cast<float>(corner.x), y + static_cast<float>(corner.y), 0});
        if (!floors.back().outline.empty()) floors.back().floorVoid = static_cast<float>(space.raisedFloor.si());
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

void SceneBuilder::placeAll(const Plan& plan, const Catalog& catalog)
{
    placePieces(plan, catalog, m_pieces);
    m_halls.clear();
    for (std::uint32_t i = 0; i < m_pieces.boxes.size(); ++i)
        if (isCabinet(m_pieces, i)) m_halls[plan.equipment[i].space].cabinets.push_back(i);
    m_work.pieces = m_pieces.boxes.size();
}

std::vector<std::uint32_t> SceneBuilder::placeMoved(const Plan& plan, const std::vector<EquipmentId>& moved)
{
    std::vector<std::uint32_t> pieces;
    for (const EquipmentId id : moved)
        if (const std::size_t at = plan.equipment.indexOf(id); at < plan.equipment.size()) pieces.push_back(static_cast<std::uint32_t>(at));
    std::ranges::sort(pieces);
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    for (const std::uint32_t piece : pieces) {
        placeAgain(plan, piece, m_pieces);
        m_scene.boxes[piece] = m_pieces.boxes[piece];
    }
    m_work.pieces = pieces.size();
    return pieces;
}

void SceneBuilder::findAislesOf(const Plan& plan, Hall& hall)
{
    hall.aisles = findAisles(plan, findStrips(plan, m_pieces, hall.cabinets));
    if (!m_ownAisles.empty()) std::erase_if(hall.aisles, [&](const AisleStrip& found) { return isDrawnBy(found, m_ownAisles); });
    ++m_work.spaces;
}

void SceneBuilder::layAisles(const Plan& plan, bool all, const std::vector<std::uint32_t>& moved)
{
    if (all) {
        m_ownAisles = placeAisles(plan);
        for (auto& [space, hall] : m_halls) findAislesOf(plan, hall);
    } else {
        std::vector<SpaceId> spaces;
        for (const std::uint32_t piece : moved)
            if (isCabinet(m_pieces, piece)) spaces.push_back(plan.equipment[piece].space);
        std::ranges::sort(spaces);
        spaces.erase(std::unique(spaces.begin(), spaces.end()), spaces.end());
        for (const SpaceId space : spaces) findAislesOf(plan, m_halls[space]);
        if (spaces.empty()) return;
    }
    m_scene.aisles.clear();
    for (const auto& [space, hall] : m_halls) m_scene.aisles.insert(m_scene.aisles.end(), hall.aisles.begin(), hall.aisles.end());
    m_scene.aisles.insert(m_scene.aisles.end(), m_ownAisles.begin(), m_ownAisles.end());
}

void SceneBuilder::mark(const std::vector<Finding>& findings)
{
    for (const std::uint32_t piece : m_marked) m_pieces.boxes[piece].hasFinding = false, m_pieces.boxes[piece].worst = Severity::Info;
    std::vector<std::uint32_t> marked = markFindings(m_pieces.boxes, findings);
    for (const auto* pieces : {&m_marked, &marked})
        for (const std::uint32_t piece : *pieces) m_scene.boxes[piece] = m_pieces.boxes[piece];
    m_marked = std::move(marked);
}

const Scene& SceneBuilder::build(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by)
{
    return update(plan, catalog, outcome, findings, by, SceneChanges::everything());
}

const Scene& SceneBuilder::update(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by, const SceneChanges& changes)
{
    const bool isNew = std::exchange(m_isFirst, false) || changes.plan.touches(partsOf({PlanPart::Equipment, PlanPart::Spaces, PlanPart::CarriedTypes}));
    const bool hasNewAisles = isNew || changes.plan.touches(PlanPart::Aisles), hasNewRows = isNew || changes.plan.touches(PlanPart::Groups);
    m_work = {};
    std::vector<std::uint32_t> moved;
    if (isNew) placeAll(plan, catalog);
    else moved = placeMoved(plan, changes.plan.moved);
    // Phases follow the schedule; every other value comes with the outcome or the wiring.
    const bool isWired = isNew || changes.plan.touches(partsOf({PlanPart::Feeds, PlanPart::Loops, PlanPart::Connections}) | ownRatings);
    if (isWired || changes.hasNewOutcome || by != m_scene.legend.by || changes.plan.touches(PlanPart::Schedule)) {
        m_scene.legend = valueBoxes(plan, m_pieces, outcome, by);
        m_scene.boxes = m_pieces.boxes;
    }
    if (isNew) m_marked.clear();
    if (isNew || changes.hasNewFindings) mark(findings);
    if (isNew) m_scene.floors = layFloors(plan);
    if (isNew || changes.plan.touches(partsOf({PlanPart::Obstacles, PlanPart::Aisles}))) m_scene.solids = placeSolids(plan);
    layAisles(plan, hasNewAisles, moved);
    if (isWired) m_tubes.lay(plan, m_pieces, m_scene.tubes);
    m_work.tubes = isWired ? m_scene.tubes.size() : m_tubes.layAgain(plan, m_pieces, moved, m_scene.tubes);
    if (hasNewRows) m_heads.find(plan, m_pieces);
    else m_heads.findAgain(plan, m_pieces, moved);
    if (isNew) placeLabels(plan, m_pieces, m_heads, m_scene.floors, m_scene.aisles, m_scene.labels);
    else placeLabelsAgain(plan, m_pieces, moved, m_heads, m_scene.floors, m_scene.aisles, m_scene.labels);
    bound(m_scene);
    return m_scene;
}

} // namespace gw
