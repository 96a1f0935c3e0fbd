// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/floor_objects.h"
#include "views/scene/selecting.h"

#include <QMouseEvent>

#include <algorithm>

namespace gw {

namespace {

bool holds(const Footprint& a, Place at) { return at.x >= a.x0 && at.x <= a.x1 && at.y >= a.y0 && at.y <= a.y1; }

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

std::vector<EquipmentId> PlanView::piecesIn(const Footprint& band, bool touching) const
{
    std::vector<EquipmentId> inside;
    for (const Box& box : m_seen.pickable())
        if (isWithin({double(box.minimum.x), double(box.minimum.y), double(box.maximum.x), double(box.maximum.y)}, band, touching)) inside.push_back(box.equipment);
    return inside;
}

void PlanView::selectBand(const QMouseEvent& event)
{
    const bool touching = event.position().x() < m_pressedAt.x();
    const QRectF drawn = QRectF(m_pressedAt, event.position()).normalized();
    const Place low = toSite(drawn.bottomLeft()), high = toSite(drawn.topRight());
    const Footprint band {low.x, low.y, high.x, high.y};
    selectByBand(m_session, piecesIn(band, touching), objectsWithin(m_session, band, touching), event.modifiers());
    update();
}

std::vector<Subject> PlanView::floorAt(QPointF at)
{
    constexpr double grip = 8;
    return objectsAt(m_session, m_underlays, toSite(at), grip / m_scale);
}

/// Alt takes the next of all that lies above each other, counted from what is chosen.
void PlanView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const auto floor = floorAt(at);
    if (!modifiers.testFlag(Qt::AltModifier)) {
        const std::optional<Subject> hit = m_pressed ? std::optional<Subject>(*m_pressed) : floor.empty() ? std::nullopt : std::optional(floor.front());
        return selectByClick(m_session, hit, modifiers);
    }
    std::vector<Subject> things;
    for (const EquipmentId piece : piecesUnder(at)) things.emplace_back(piece);
    things.insert(things.end(), floor.begin(), floor.end());
    chooseNext(m_session, things);
}

} // namespace gw
