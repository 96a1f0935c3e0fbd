// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/floor_objects.h"
#include "views/scene/selecting.h"

#include <algorithm>
#include <cmath>

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

std::vector<Subject> PlanView::floorAt(QPointF at)
{
    constexpr double grip = 8;
    return objectsAt(m_session, m_underlays, toSite(at), grip / m_scale);
}

/// Alt takes the next of all that lies above each other, counted from what is chosen.
void PlanView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const bool isAlt = modifiers.testFlag(Qt::AltModifier), isAdding = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!isAlt && (m_pressed || isAdding)) return m_session.select(selectionAfterClick(m_session.selection(), m_pressed, modifiers));
    std::vector<Subject> things;
    if (isAlt)
        for (const EquipmentId piece : piecesUnder(at)) things.emplace_back(piece);
    const auto floor = floorAt(at);
    things.insert(things.end(), floor.begin(), floor.end());
    chooseAmong(m_session, things, isAlt ? Choosing::Next : Choosing::First);
}

} // namespace gw
