// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/drawing_tool.h"
#include "views/session/plan_session.h"

#include <memory>
#include <optional>

namespace gw {

/// Moves the selected pieces with the pointer: one gesture, one undo step, nothing left of it when it is cancelled. Locked pieces stay.
/// A piece whose middle comes over another space belongs to that one from then on.
class PieceDrag {
public:
    explicit PieceDrag(PlanSession& session) : m_session(session) {}

    bool isActive() const { return m_piece.has_value(); }
    /// Takes hold of `piece` at a place of the site; what else is selected comes along, but for rooms, which have a handle of their own. False when it is
    /// locked.
    bool begin(EquipmentId piece, Place at);
    void moveTo(const ToolPointer& pointer);
    void moveTo(Place at, const Scene&) { moveTo({.at = at}); }
    /// Moves by exactly so much from where it began, without snapping.
    void moveBy(Place delta);
    /// Keeps everything where it is now.
    void finish();
    /// As `finish`; puts everything back where it would stand outside every space, and says why.
    QString letGo();
    /// Puts everything back where it was.
    void cancel();

    /// How far the piece has come, what holds it, and what speaks against its place.
    Place delta() const { return m_delta; }
    const Snap& snap() const { return m_snap; }
    const std::vector<PlacementIssue>& issues() const { return m_issues; }
    /// The piece that was taken hold of, where it is now; null while nothing is dragged.
    const Ghost* ghost() const { return isActive() && !m_ghosts.empty() ? &m_ghosts.front() : nullptr; }
    const std::vector<Ghost>& ghosts() const { return m_ghosts; }
    const Placement& placement() const { return *m_placement; }
    ToolTag tag() const;

private:
    struct Start {
        EquipmentId piece;
        const EquipmentType* type;
        Place corner;                      ///< On the site.
    };
    /// The ghost of a piece moved by `by`, in the space under its middle.
    Ghost ghostOf(const Start& start, Place by) const;
    void shift(Place by);

    PlanSession& m_session;
    std::unique_ptr<Placement> m_placement;
    std::optional<EquipmentId> m_piece;
    std::vector<Start> m_starts;           ///< The piece that was taken hold of first.
    std::vector<Ghost> m_ghosts;
    std::vector<Subject> m_along;          ///< Walls, zones, aisles and underlays that come along.
    Place m_grabbed, m_delta;
    Snap m_snap;
    std::vector<PlacementIssue> m_issues;
    int m_gesture = 0;
};

/// Whether the user may move or change it in a drawing: neither locked itself nor on a locked layer.
bool isHandy(const PlanSession& session, const Equipment& piece);
/// Whether what lies on a layer can be taken hold of: it is shown and not locked.
bool isHandy(const ViewState& view, DrawingLayer layer);

} // namespace gw
