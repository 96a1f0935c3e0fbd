// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/gizmo.h"
#include "views/scene/piece_drag.h"
#include "views/scene/tools/exact_entry.h"

class QKeyEvent;

namespace gw {

/// Moves or turns the selection, from a handle of the gizmo or from the keys G and R: then X or Y hold a direction, a number says exactly how far
/// (or by how many degrees), Enter keeps it, Escape leaves no trace. One undo step.
class TransformGesture {
public:
    explicit TransformGesture(PlanSession& session) : m_session(session), m_drag(session) {}

    bool isActive() const { return m_handle != GizmoHandle::None; }
    GizmoHandle handle() const { return m_handle; }
    /// Takes hold at a place of the site; false when nothing that may move is selected.
    bool begin(GizmoHandle handle, Place at, Place middle);
    void moveTo(const ToolPointer& pointer);
    /// True when the key was meant for it. A number that cannot be used stays and is told.
    bool key(const QKeyEvent& event);
    /// Keeps what was done. The sentence says why it was put back instead; empty where it was kept.
    QString finish();
    void cancel();
    /// Lets go without an edit: the plan it belonged to is gone.
    void forget();

    /// What stands beside the cursor: how far, held by what, and what speaks against it.
    ToolTag tag() const;
    /// What moves while pieces are moved; inactive while they turn.
    const PieceDrag& drag() const { return m_drag; }
    const QString& refusal() const { return m_refusal; }

private:
    void hold(GizmoHandle axis);
    void moveByNumber();
    /// How far the typed number says, along what is held.
    std::optional<Place> typed() const;
    void turnByNumber();
    void turnTo(int quarters);
    void enter();

    PlanSession& m_session;
    PieceDrag m_drag;
    GizmoHandle m_handle = GizmoHandle::None;
    Place m_from, m_middle, m_last;
    ExactEntry m_entry;
    QString m_refusal;
    int m_gesture = 0, m_quarters = 0;
    std::vector<EquipmentId> m_turning;     ///< What was selected when it began.
};

} // namespace gw
