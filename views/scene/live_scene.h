// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pick.h"
#include "core/scene/scene_builder.h"
#include "views/session/failure_drill.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gw {

class LabelFigures;

/// The scene of the plan as it stands now, ready to be pointed at.
class LiveScene : public QObject {
    Q_OBJECT
public:
    explicit LiveScene(PlanSession& session, QObject* parent = nullptr);
    ~LiveScene() override;

    /// While a failure drill is on, as the drill colours it.
    const Scene& scene() const { return m_drilled ? *m_drilled : m_session.scene(); }
    const PickIndex& index() const { return m_index; }
    const Box* boxOf(EquipmentId id) const;      ///< Null when there is no such piece.
    /// What is written under the names of pieces; the same for every drawing.
    LabelFigures& figures() const { return *m_figures; }

signals:
    void changed();

private:
    void follow();
    void colour();

    PlanSession& m_session;
    FailureDrill& m_drill;
    std::optional<Scene> m_drilled;
    PickIndex m_index;
    std::unique_ptr<LabelFigures> m_figures;
};

/// Name, type, mean power, loading and coolant of a piece, for the cursor.
QString tipOf(const PlanSession& session, EquipmentId id);

} // namespace gw
