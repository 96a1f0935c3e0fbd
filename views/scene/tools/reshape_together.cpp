// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/reshape.h"

#include "views/scene/chosen.h"
#include "views/scene/tools/measure_tool.h"

namespace gw {

std::vector<Footprint> Reshape::together() const
{
    std::vector<Footprint> areas;
    if (m_session.objects().size() + m_session.selection().size() < 2) return areas;
    for (const Subject& object : m_session.objects())
        if (const auto area = areaOf(object)) areas.push_back(*area);
    return areas;
}

bool Reshape::pressTogether(const ToolPointer& pointer, double grip)
{
    for (const Footprint& area : together()) {
        if (distanceBetween(handleAt(area, 0, 0), pointer.at) >= grip) continue;
        m_isTogether = true;
        m_column = m_row = 0;
        begin(area, pointer.at);
        return true;
    }
    return false;
}

/// What moves along is no hold, so nothing holds.
void Reshape::moveTogether(Place by)
{
    const Place wanted {toMillimetres(by.x), toMillimetres(by.y)};
    if (m_session.perform(movedChosen(m_session, metres(wanted.x - m_carried.x), metres(wanted.y - m_carried.y)), m_gesture)) m_carried = wanted;
}

} // namespace gw
