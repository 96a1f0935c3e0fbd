// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/place_tool.h"

#include "core/editing/place.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::PlaceTool", text); }

} // namespace

Facing turned(Facing facing, bool isBack) { return static_cast<Facing>((static_cast<int>(facing) + (isBack ? 3 : 1)) % 4); }

Place originOf(const Plan& plan, SpaceId id)
{
    const Space* space = plan.spaces.find(id);
    return space ? Place {space->x.in(metre), space->y.in(metre)} : Place {};
}

Footprint onSite(const Footprint& a, Place origin) { return {a.x0 + origin.x, a.y0 + origin.y, a.x1 + origin.x, a.y1 + origin.y}; }

Ghost ghostAt(const Plan& plan, const EquipmentType& type, Place middle, Facing facing)
{
    const Space* space = spaceAt(plan, middle.x, middle.y);
    const Place origin = space ? originOf(plan, space->id) : Place {};
    const Footprint size = footprintAt(type, 0, 0, facing);
    return {&type, space ? space->id : SpaceId {}, footprintAt(type, middle.x - origin.x - size.x1 / 2, middle.y - origin.y - size.y1 / 2, facing), facing};
}

void PlaceTool::move(const ToolPointer& pointer)
{
    m_pointer = pointer;
    m_isShown = true;
    settle();
}

void PlaceTool::settle()
{
    const Plan& plan = m_context.session.plan();
    m_ghost = ghostAt(plan, m_type, m_pointer.at, m_facing);
    m_origin = originOf(plan, m_ghost.space);
    m_snap = m_context.ground.rest(m_ghost, m_pointer.reach, m_pointer.modifiers);
    m_ghost.area = footprintAt(m_type, m_snap.at.x, m_snap.at.y, m_facing);
    m_issues = m_context.ground.placement().issues(m_ghost);
}

void PlaceTool::release(const ToolPointer& pointer)
{
    move(pointer);
    if (m_ghost.space.isNone()) return m_context.say(message(m_issues.front()));
    PlanSession& session = m_context.session;
    const EquipmentId neighbour = m_context.ground.placement().neighbourOf(m_ghost).value_or(EquipmentId {});
    const EquipmentId added {session.plan().info.lastId + 1};
    session.perform(placeEquipment(session.plan(), m_type, {m_ghost.space, metres(m_ghost.area.x0), metres(m_ghost.area.y0), m_facing, neighbour}));
    if (session.plan().equipment.contains(added)) session.select({added});
    settle();
}

bool PlaceTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_R || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    m_facing = turned(m_facing, event.modifiers().testFlag(Qt::ShiftModifier));
    if (m_isShown) settle();
    return true;
}

void PlaceTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    paintGuides(picture, m_snap.guides);
    paintGhost(picture, onSite(m_ghost.area, m_origin), m_facing, m_issues.empty(), m_type.height.value.in(metre));
    if (!m_ghost.space.isNone()) paintClearances(picture, m_context.ground.placement(), m_ghost);
}

ToolTag PlaceTool::tag() const
{
    if (!m_isShown) return {};
    if (!m_issues.empty()) return {message(m_issues), ToolTag::Tone::Bad};
    const QString at = tr("%1, %2").arg(lengthText(m_ghost.area.x0), lengthText(m_ghost.area.y0)), hold = title(m_snap.kind());
    return {hold.isEmpty() ? at : tr("%1 · %2").arg(at, hold), ToolTag::Tone::Good};
}

QString PlaceTool::hint() const
{
    return tr("Click to set down %1. R turns it, Control moves freely, Escape puts it away.").arg(QString::fromStdString(m_type.name));
}

} // namespace gw
