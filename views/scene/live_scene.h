// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pick.h"
#include "core/scene/scene_builder.h"
#include "views/session/plan_session.h"

#include <QObject>

namespace gw {

/// The scene of the plan as it stands now, ready to be pointed at.
class LiveScene : public QObject {
    Q_OBJECT
public:
    explicit LiveScene(PlanSession& session, QObject* parent = nullptr);

    const Scene& scene() const { return m_session.scene(); }
    const PickIndex& index() const { return m_index; }
    const Box* boxOf(EquipmentId id) const;      ///< Null when there is no such piece.

signals:
    void changed();

private:
    void follow();

    PlanSession& m_session;
    PickIndex m_index;
};

/// Name, type and mean power of a piece, for the cursor.
QString tipOf(const PlanSession& session, EquipmentId id);

} // namespace gw
