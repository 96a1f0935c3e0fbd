// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/ground.h"

namespace gw {

Ground::Ground(PlanSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    const auto forget = [this] { m_placement.reset(); };
    connect(&session, &PlanSession::planChanged, this, forget);
    connect(&session, &PlanSession::planReplaced, this, forget);
    connect(&session, &PlanSession::outcomeChanged, this, forget);
}

const Placement& Ground::placement()
{
    if (!m_placement) m_placement = std::make_unique<Placement>(m_session.snapshot(), m_session.catalog(), m_session.outcome());
    return *m_placement;
}

bool Ground::isFree(Qt::KeyboardModifiers modifiers) const { return !m_session.view().isSnapping() || modifiers.testFlag(Qt::ControlModifier); }

Snap Ground::restPoint(Place at, double reach, Qt::KeyboardModifiers modifiers, const PointWish& wish)
{
    if (isFree(modifiers)) return {{toMillimetres(at.x), toMillimetres(at.y)}, SnapKind::None, SnapKind::None, {}};
    return snaps().restPoint(at, reach, wish);
}

Snap Ground::restRectangle(const Footprint& area, double reach, Qt::KeyboardModifiers modifiers, const PointWish& wish)
{
    if (isFree(modifiers)) return {{toMillimetres(area.x0), toMillimetres(area.y0)}, SnapKind::None, SnapKind::None, {}};
    return snaps().restRectangle(area, reach, wish);
}

Snap Ground::rest(const Ghost& ghost, double reach, Qt::KeyboardModifiers modifiers)
{
    if (isFree(modifiers)) return {{toMillimetres(ghost.area.x0), toMillimetres(ghost.area.y0)}, SnapKind::None, SnapKind::None, {}};
    return snaps().rest(ghost, reach);
}

} // namespace gw
