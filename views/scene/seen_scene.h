// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/label_figures.h"
#include "views/scene/live_scene.h"
#include "views/scene/section_cut.h"

namespace gw {

/// What of the live scene is seen in a drawing: without what is hidden, not isolated, on a layer that is off, or outside the section. Where all is
/// seen it is the live scene itself, without a copy.
class SeenScene : public QObject {
    Q_OBJECT
public:
    SeenScene(PlanSession& session, const LiveScene& live, QObject* parent = nullptr);

    const Scene& scene() const { return m_isWhole ? m_live.scene() : m_own; }
    /// Of what can be picked: what is seen and not on a locked layer.
    const PickIndex& index() const { return m_isWhole ? m_live.index() : m_index; }
    /// Null when the piece is not seen.
    const Box* boxOf(EquipmentId id) const;
    /// As it stands in the plan, cut or not; null when there is no such piece.
    const Box* wholeBoxOf(EquipmentId id) const { return m_live.boxOf(id); }
    /// What a pointer or a band may take.
    const std::vector<Box>& pickable() const { return m_isWhole ? m_live.scene().boxes : m_pickable; }
    /// The piece that one of the scene's labels names; an id of none where it names something else.
    EquipmentId pieceOf(const SceneLabel& label) const;
    /// The line under a label in this drawing, with this font.
    LineUnder linesUnder(const QFont& font) const;
    double opacityOf(DrawingLayer layer) const;
    bool isCut() const;

signals:
    void changed();

private:
    void follow();
    bool hidesNothing() const;
    void filterPieces();
    void filterLayers();
    bool isOnSeenFloor(Point low, Point high) const;
    bool seesObject(ObstacleId obstacle, AisleId aisle, Point low, Point high) const;
    void cut();

    const PlanSession& m_session;
    const LiveScene& m_live;
    bool m_isWhole = true;
    Scene m_own;
    std::vector<EquipmentId> m_named;              ///< What the first labels of `m_own` name.
    std::vector<Box> m_pickable;
    PickIndex m_index;
};

} // namespace gw
