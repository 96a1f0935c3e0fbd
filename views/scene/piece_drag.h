// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"
#include "views/session/plan_session.h"

#include <optional>

namespace gw {

/// Moves the selected pieces with the pointer: one gesture, one undo step, nothing left of it when it is cancelled.
class PieceDrag {
public:
    explicit PieceDrag(PlanSession& session) : m_session(session) {}

    bool isActive() const { return m_piece.has_value(); }
    /// Takes hold of `piece` at a place of the site; the other selected pieces come along.
    void begin(EquipmentId piece, Place at);
    void moveTo(Place at, const Scene& scene);
    void finish();
    /// Puts everything back where it was.
    void cancel();

private:
    struct Start {
        EquipmentId piece;
        Place place;
    };
    void shift(Place by);

    PlanSession& m_session;
    std::optional<EquipmentId> m_piece;
    std::vector<EquipmentId> m_moving;
    std::vector<Start> m_starts;
    Place m_grabbed;
    int m_gesture = 0;
};

} // namespace gw
