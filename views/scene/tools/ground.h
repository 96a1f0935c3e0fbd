// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"
#include "views/session/plan_session.h"

#include <memory>

namespace gw {

/// What stands where, for tools that look for a place: gathered when first asked after a change, then asked at every move of the pointer.
class Ground : public QObject {
    Q_OBJECT
public:
    explicit Ground(PlanSession& session, QObject* parent = nullptr);

    const Placement& placement();
    SnapField snaps() { return SnapField(placement()); }
    /// A point of the site at rest; as it is while snapping is off or Control is held.
    Snap restPoint(Place at, double reach, Qt::KeyboardModifiers modifiers, const PointWish& wish = {});
    /// A rectangle that is moved as a whole: its corner with the smallest coordinates at rest.
    Snap restRectangle(const Footprint& area, double reach, Qt::KeyboardModifiers modifiers, const PointWish& wish = {});
    /// The corner of a piece at rest.
    Snap rest(const Ghost& ghost, double reach, Qt::KeyboardModifiers modifiers);

private:
    bool isFree(Qt::KeyboardModifiers modifiers) const;

    PlanSession& m_session;
    std::unique_ptr<Placement> m_placement;
};

} // namespace gw
