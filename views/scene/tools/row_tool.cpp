// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/row_tool.h"

#include "core/editing/place.h"
#include "core/units/format.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::RowTool", text); }

constexpr std::uint32_t longestRow = 2000;

} // namespace

void RowTool::startAt(const ToolPointer& pointer)
{
    const Plan& plan = m_context.session.plan();
    m_first = ghostAt(plan, m_type, pointer.at, m_facing);
    m_origin = originOf(plan, m_first.space);
    m_snap = m_context.ground.rest(m_first, pointer.reach, pointer.modifiers);
    m_first.area = footprintAt(m_type, m_snap.at.x, m_snap.at.y, m_facing);
    m_pressed = m_last = pointer.at;
    lay(1, false);
}

void RowTool::press(const ToolPointer& pointer)
{
    startAt(pointer);
    m_isDragging = m_isShown = true;
}

void RowTool::move(const ToolPointer& pointer)
{
    m_isShown = true;
    if (m_isDragging) reachTo(pointer.at);
    else startAt(pointer);
}

/// Along the longer way of the drag; the widths of the pieces run along it.
void RowTool::reachTo(Place at)
{
    m_last = at;
    const double dx = at.x - m_pressed.x, dy = at.y - m_pressed.y;
    const bool alongX = std::abs(dx) >= std::abs(dy);
    const double distance = alongX ? dx : dy;
    if (isAlongX(m_facing) != alongX && std::abs(distance) > pitch() / 2) {
        m_facing = turned(m_facing);
        m_first = ghostAt(m_context.session.plan(), m_type, m_pressed, m_facing);
        m_snap = m_context.ground.rest(m_first, usualReach, {});
        m_first.area = footprintAt(m_type, m_snap.at.x, m_snap.at.y, m_facing);
    }
    lay(static_cast<std::uint32_t>(std::clamp(std::floor(std::abs(distance) / pitch() + 0.5), 0.0, longestRow - 1.0)) + 1, distance < 0);
}

void RowTool::lay(std::uint32_t count, bool isBackwards)
{
    const bool alongX = isAlongX(m_facing);
    const double first = isBackwards ? -(count - 1.0) * pitch() : 0;
    m_ghosts.clear();
    for (std::uint32_t i = 0; i < count; ++i) {
        const double by = first + i * pitch();
        m_ghosts.push_back({&m_type, m_first.space, footprintAt(m_type, toMillimetres(m_first.area.x0 + (alongX ? by : 0)), toMillimetres(m_first.area.y0 + (alongX ? 0 : by)), m_facing), m_facing});
    }
    m_issues = m_context.ground.placement().issues(m_ghosts);
}

void RowTool::release(const ToolPointer& pointer)
{
    if (!m_isDragging) return;
    reachTo(pointer.at);
    setDown();
}

void RowTool::setDown()
{
    m_isDragging = false;
    if (m_first.space.isNone()) return m_context.say(message(m_issues.front()));
    PlanSession& session = m_context.session;
    const Placement& placement = m_context.ground.placement();
    EquipmentId neighbour = placement.neighbourOf(m_ghosts.front()).value_or(EquipmentId {});
    if (neighbour.isNone()) neighbour = placement.neighbourOf(m_ghosts.back()).value_or(EquipmentId {});
    const Footprint& corner = m_ghosts.front().area;
    const GroupId row {session.plan().info.lastId + 1};
    session.perform(placeRow(session.plan(), m_type, {{m_first.space, metres(corner.x0), metres(corner.y0), m_facing, neighbour},
        static_cast<std::uint32_t>(m_ghosts.size()), metres(pitch())}));
    if (session.plan().groups.contains(row)) session.show(row);
    m_isShown = false;
}

std::optional<Place> RowTool::anchor() const { return m_isDragging ? std::optional(m_pressed) : std::nullopt; }

void RowTool::finishAt(Place at)
{
    const bool alongX = isAlongX(m_facing);
    const double dx = at.x - m_pressed.x, dy = at.y - m_pressed.y;
    // One number is a length along the row, whichever way that runs; the anchor lies between millimetres.
    const double length = alongX || std::abs(dy) < 1e-3 ? dx : dy;
    const bool isBackwards = (alongX ? m_last.x - m_pressed.x : m_last.y - m_pressed.y) < 0;
    lay(static_cast<std::uint32_t>(std::clamp(std::floor(std::abs(length) / pitch() + 1e-6), 1.0, double(longestRow))), isBackwards != (length < 0));
    setDown();
}

bool RowTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_R || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    m_facing = m_isDragging ? opposite(m_facing) : turned(m_facing);
    if (m_isDragging) {
        m_first.facing = m_facing;
        m_first.area = footprintAt(m_type, m_first.area.x0, m_first.area.y0, m_facing);
        reachTo(m_last);
    } else if (m_isShown) startAt({.at = m_last});
    return true;
}

void RowTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    paintGuides(picture, m_snap.guides);
    for (const Ghost& ghost : m_ghosts) paintGhost(picture, onSite(ghost.area, m_origin), m_facing, m_issues.empty(), m_type.height.value.in(metre));
}

ToolTag RowTool::tag() const
{
    if (!m_isShown) return {};
    const auto count = static_cast<int>(m_ghosts.size());
    QString text = tr("%1 × %2, %3").arg(count).arg(QString::fromStdString(m_type.name), lengthText(count * pitch()));
    if (m_type.rack) text = tr("%1, %2").arg(text, QString::fromStdString(readable(m_type.rack->maximumPower.value * count).text()));
    if (m_issues.empty()) return {text, ToolTag::Tone::Good};
    return {text + QLatin1Char('\n') + message(m_issues), ToolTag::Tone::Bad};
}

QString RowTool::hint() const
{
    return tr("Drag from the first to the last %1 of a row, or type its length and press Enter. R turns the doors, Escape cancels.").arg(QString::fromStdString(m_type.name));
}

} // namespace gw
