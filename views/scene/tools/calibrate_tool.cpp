// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/calibrate_tool.h"

#include "core/editing/compose.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::CalibrateTool", text); }

// Nearer points would make a scale of the trembling of a hand.
constexpr double nearest = 0.01, widestUnderlay = 1e5;

} // namespace

void CalibrateTool::press(const ToolPointer& pointer)
{
    m_at = pointer.at;
    if (m_points.size() == 2) m_points.clear();
    if (m_points.empty() || distanceBetween(m_points.front(), m_at) > nearest) m_points.push_back(m_at);
}

void CalibrateTool::finishAt(Place at)
{
    const Plan& plan = m_context.session.plan();
    const Underlay* found = plan.underlays.find(m_underlay);
    const double wanted = distanceBetween(m_points.front(), at), now = distanceBetween(m_points.front(), m_points.back());
    if (!found || wanted < nearest) return m_context.say(tr("Type a distance of at least one centimetre, such as 12 m."));
    Underlay scaled = *found;
    const double factor = wanted / now;
    if (scaled.width.in(metre) * factor > widestUnderlay) return m_context.say(tr("At that scale the underlay would be wider than 100 km. Type a smaller distance."));
    scaled.width = scaled.width * factor;
    scaled.x = metres(m_points.front().x - (m_points.front().x - found->x.in(metre)) * factor);
    scaled.y = metres(m_points.front().y - (m_points.front().y - found->y.in(metre)) * factor);
    m_context.session.perform(changeRow(plan, scaled, tr("Scale %1").arg(QString::fromStdString(found->name)).toStdString()));
    m_points.clear();
    m_isDone = true;
}

void CalibrateTool::paint(const ToolPicture& picture) const
{
    if (m_points.empty()) return;
    const Place to = m_points.size() == 2 ? m_points.back() : m_at;
    paintDimension(picture, m_points.front(), to, lengthText(distanceBetween(m_points.front(), to)));
}

ToolTag CalibrateTool::tag() const
{
    if (m_points.size() == 2) return {tr("Type how far apart these points are in the world, then Enter.")};
    return {m_points.empty() ? tr("First point") : tr("Second point")};
}

QString CalibrateTool::hint() const { return tr("Click two points of the underlay whose distance you know, type the distance and press Enter."); }

} // namespace gw
