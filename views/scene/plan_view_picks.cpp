// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/selecting.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

bool holds(const Footprint& a, Place at) { return at.x >= a.x0 && at.x <= a.x1 && at.y >= a.y0 && at.y <= a.y1; }

/// The first rectangle of a space that is seen and holds a place of it; null where there is none.
template <class T>
const T* rectangleAt(const Table<T>& table, const ViewState& view, SpaceId space, Place at)
{
    for (const T& row : table)
        if (row.space == space && view.isSeen(row.id) && holds({row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)}, at)) return &row;
    return nullptr;
}

} // namespace

std::optional<EquipmentId> PlanView::pieceAt(QPointF at) const
{
    // From below: what stands on the floor is meant before what hangs above it.
    const Place place = toSite(at);
    return m_seen.index().pick({static_cast<float>(place.x), static_cast<float>(place.y), -1}, {0, 0, 1});
}

/// All of them, from the floor up.
std::vector<EquipmentId> PlanView::piecesUnder(QPointF at) const
{
    const Place place = toSite(at);
    std::vector<const Box*> found;
    for (const Box& box : m_seen.pickable())
        if (holds({double(box.minimum.x), double(box.minimum.y), double(box.maximum.x), double(box.maximum.y)}, place)) found.push_back(&box);
    std::stable_sort(found.begin(), found.end(), [](const Box* a, const Box* b) { return a->minimum.z < b->minimum.z; });
    std::vector<EquipmentId> ids;
    for (const Box* box : found) ids.push_back(box->equipment);
    return ids;
}

std::vector<EquipmentId> PlanView::piecesIn(const QRectF& band, bool touching) const
{
    const Place low = toSite(band.bottomLeft()), high = toSite(band.topRight());
    std::vector<EquipmentId> inside;
    for (const Box& box : m_seen.pickable()) {
        const double x0 = box.minimum.x, y0 = box.minimum.y, x1 = box.maximum.x, y1 = box.maximum.y;
        const bool isTaken = touching ? x0 <= high.x && x1 >= low.x && y0 <= high.y && y1 >= low.y : x0 >= low.x && x1 <= high.x && y0 >= low.y && y1 <= high.y;
        if (isTaken) inside.push_back(box.equipment);
    }
    return inside;
}

/// Alt takes the next of what lies above each other, counted from what is selected.
void PlanView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!modifiers.testFlag(Qt::AltModifier)) {
        if (!m_pressed && !(modifiers & (Qt::ShiftModifier | Qt::ControlModifier))) return showObjectAt(toSite(at));
        return m_session.select(selectionAfterClick(m_session.selection(), m_pressed, modifiers));
    }
    const auto pieces = piecesUnder(at);
    if (pieces.empty()) return;
    const auto now = std::find_if(pieces.begin(), pieces.end(), [this](EquipmentId id) { return m_session.isSelected(id); });
    const auto next = now == pieces.end() || now + 1 == pieces.end() ? pieces.begin() : now + 1;
    m_session.select({*next});
}

/// The kept distance whose line or figure lies within a few pixels.
const Measurement* PlanView::measurementAt(Place at) const
{
    constexpr double grip = 6;
    if (!isHandy(m_session.view(), DrawingLayer::Measurements)) return nullptr;
    for (const Measurement& kept : m_session.plan().measurements) {
        const Place a {kept.fromX.in(metre), kept.fromY.in(metre)}, b {kept.toX.in(metre), kept.toY.in(metre)};
        const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
        const double share = square > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / square, 0.0, 1.0) : 0;
        if (std::hypot(at.x - a.x - share * dx, at.y - a.y - share * dy) * m_scale <= grip) return &kept;
    }
    return nullptr;
}

/// What lies on the floor, the smaller before the larger: an obstacle, an aisle, the space; beside these, an underlay.
void PlanView::showObjectAt(Place at)
{
    const Plan& plan = m_session.plan();
    if (const Measurement* kept = measurementAt(at)) return m_session.show(kept->id);
    const Space* space = spaceAt(plan, at.x, at.y);
    if (!space) {
        for (const Underlay& underlay : plan.underlays)
            if (isHandy(m_session.view(), DrawingLayer::Underlays) && m_session.view().isSeen(underlay.id) && holds(areaOf(underlay, proportionOf(underlay)), at)) return m_session.show(underlay.id);
        return m_session.select({});
    }
    const ViewState& view = m_session.view();
    const Place inside {at.x - space->x.in(metre), at.y - space->y.in(metre)};
    if (const Obstacle* obstacle = rectangleAt(plan.obstacles, view, space->id, inside); obstacle && isHandy(view, DrawingLayer::Obstacles)) return m_session.show(obstacle->id);
    if (const Aisle* aisle = rectangleAt(plan.aisles, view, space->id, inside); aisle && isHandy(view, DrawingLayer::Aisles)) return m_session.show(aisle->id);
    if (isHandy(m_session.view(), DrawingLayer::Rooms)) m_session.show(space->id);
    else m_session.select({});
}

} // namespace gw
