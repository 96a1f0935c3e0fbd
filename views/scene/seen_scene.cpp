// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/seen_scene.h"

#include <algorithm>
#include <utility>

namespace gw {

namespace {

DrawingLayer layerOf(TubeTone tone) { return tone == TubeTone::SideA || tone == TubeTone::SideB ? DrawingLayer::Power : DrawingLayer::Cooling; }

DrawingLayer layerOf(SolidTone tone)
{
    switch (tone) {
    case SolidTone::Wall:
    case SolidTone::Door:
    case SolidTone::Column: return DrawingLayer::Obstacles;
    case SolidTone::NoGoZone: return DrawingLayer::Clearances;
    case SolidTone::Containment:
    case SolidTone::ContainmentRoof: return DrawingLayer::Aisles;
    case SolidTone::FloorVoid: break;
    }
    return DrawingLayer::Rooms;
}

/// The labels of pieces are the first ones, one for every box.
bool hasPieceLabels(const Scene& scene) { return scene.labels.size() >= scene.boxes.size(); }

} // namespace

SeenScene::SeenScene(PlanSession& session, const LiveScene& live, QObject* parent) : QObject(parent), m_session(session), m_live(live)
{
    connect(&live, &LiveScene::changed, this, &SeenScene::follow);
    connect(&session.view(), &ViewState::visibilityChanged, this, &SeenScene::follow);
    follow();
}

bool SeenScene::hidesNothing() const
{
    const ViewState& view = m_session.view();
    if (view.section() || view.isIsolating() || view.hidesObjects()) return false;
    for (std::size_t i = 0; i < drawingLayers; ++i) {
        const LayerState& layer = view.layer(static_cast<DrawingLayer>(i));
        if (!layer.isShown || layer.isLocked) return false;
    }
    const auto& boxes = m_live.scene().boxes;
    return std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) { return view.isVisible(box.equipment); });
}

void SeenScene::filterPieces()
{
    const Scene& all = m_live.scene();
    const ViewState& view = m_session.view();
    const std::size_t ofPieces = hasPieceLabels(all) ? all.boxes.size() : 0;
    m_own.labels.clear();
    m_own.boxes.clear();
    m_named.clear();
    for (std::size_t i = 0; i < all.boxes.size(); ++i) {
        const Box& box = all.boxes[i];
        if (!view.isVisible(box.equipment) || !view.layer(gw::layerOf(box.kind)).isShown) continue;
        m_own.boxes.push_back(box);
        if (i >= ofPieces) continue;
        m_own.labels.push_back(all.labels[i]);
        m_named.push_back(box.equipment);
    }
    m_own.labels.insert(m_own.labels.end(), all.labels.begin() + static_cast<std::ptrdiff_t>(ofPieces), all.labels.end());
}

/// What has no object of its own, a void or the name of a row, belongs to the smallest floor under its middle.
bool SeenScene::isOnSeenFloor(Point low, Point high) const
{
    const float x = (low.x + high.x) / 2, y = (low.y + high.y) / 2;
    const FloorArea* smallest = nullptr;
    const auto size = [](const FloorArea& floor) { return (floor.maximum.x - floor.minimum.x) * (floor.maximum.y - floor.minimum.y); };
    for (const FloorArea& floor : m_live.scene().floors) {
        const bool isUnder = x >= floor.minimum.x && x <= floor.maximum.x && y >= floor.minimum.y && y <= floor.maximum.y;
        if (isUnder && (!smallest || size(floor) < size(*smallest))) smallest = &floor;
    }
    return !smallest || m_session.view().isSeen(smallest->space);
}

bool SeenScene::seesObject(ObstacleId obstacle, AisleId aisle, Point low, Point high) const
{
    if (!m_session.view().hidesObjects()) return true;
    if (const Obstacle* row = m_session.plan().obstacles.find(obstacle)) return m_session.view().sees(*row);
    if (const Aisle* row = m_session.plan().aisles.find(aisle)) return m_session.view().sees(*row);
    return isOnSeenFloor(low, high);
}

void SeenScene::filterLayers()
{
    const ViewState& view = m_session.view();
    const auto isHidden = [&](DrawingLayer layer) { return !view.layer(layer).isShown; };
    if (isHidden(DrawingLayer::Rooms)) m_own.floors.clear();
    if (isHidden(DrawingLayer::Aisles)) m_own.aisles.clear();
    if (isHidden(DrawingLayer::Labels)) m_own.labels.clear(), m_named.clear();
    std::erase_if(m_own.solids, [&](const Solid& solid) { return isHidden(layerOf(solid.tone)) || !seesObject(solid.obstacle, solid.aisle, solid.minimum, solid.maximum); });
    std::erase_if(m_own.aisles, [&](const AisleStrip& strip) { return !seesObject({}, strip.aisle, strip.minimum, strip.maximum); });
    std::erase_if(m_own.floors, [&](const FloorArea& floor) { return !view.isSeen(floor.space); });
    if (view.hidesObjects()) m_own.labels.erase(std::remove_if(m_own.labels.begin() + static_cast<std::ptrdiff_t>(m_named.size()), m_own.labels.end(),
        [&](const SceneLabel& label) { return !isOnSeenFloor(label.at, label.at); }), m_own.labels.end());
    // Runs belong to what they join: who looks at a few pieces alone does not want the pipes of all.
    std::erase_if(m_own.tubes, [&](const Tube& tube) {
        return view.isIsolating() || isHidden(layerOf(tube.tone)) || (view.hidesObjects() && std::ranges::none_of(tube.path, [&](Point at) { return isOnSeenFloor(at, at); }));
    });
}

/// Labels that stay keep their order, and so what they name is found again.
void SeenScene::cut()
{
    const Scene whole = std::exchange(m_own, cutOpen(m_own, *m_session.view().section()));
    std::vector<EquipmentId> named;
    std::size_t at = 0;
    for (const SceneLabel& label : m_own.labels) {
        while (at < m_named.size() && whole.labels[at] != label) ++at;
        if (at == m_named.size()) break;
        named.push_back(m_named[at++]);
    }
    m_named = std::move(named);
}

void SeenScene::follow()
{
    m_isWhole = hidesNothing();
    if (!m_isWhole) {
        const Scene& all = m_live.scene();
        m_own.tubes = all.tubes;
        m_own.floors = all.floors;
        m_own.aisles = all.aisles;
        m_own.solids = all.solids;
        m_own.legend = all.legend;
        m_own.minimum = all.minimum;
        m_own.maximum = all.maximum;
        filterPieces();
        filterLayers();
        if (m_session.view().section()) cut();
        m_pickable = m_own.boxes;
        std::erase_if(m_pickable, [&](const Box& box) { return m_session.view().layer(gw::layerOf(box.kind)).isLocked; });
        m_index.update(m_pickable);
    }
    emit changed();
}

const Box* SeenScene::boxOf(EquipmentId id) const
{
    const auto& boxes = scene().boxes;
    const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != boxes.end() && at->equipment == id ? &*at : nullptr;
}

EquipmentId SeenScene::pieceOf(const SceneLabel& label) const
{
    const Scene& shown = scene();
    const auto at = static_cast<std::size_t>(&label - shown.labels.data());
    if (!m_isWhole) return at < m_named.size() ? m_named[at] : EquipmentId {};
    return hasPieceLabels(shown) && at < shown.boxes.size() ? shown.boxes[at].equipment : EquipmentId {};
}

LineUnder SeenScene::linesUnder(const QFont& font) const
{
    LabelFigures& figures = m_live.figures();
    if (!figures.prepare(scene().legend.by, font)) return {};
    return [this, &figures](const SceneLabel& label) { return figures.of(pieceOf(label)); };
}

double SeenScene::opacityOf(DrawingLayer layer) const { return m_session.view().layer(layer).opacity; }

bool SeenScene::isCut() const { return m_session.view().section().has_value(); }

} // namespace gw
