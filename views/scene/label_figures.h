// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/piece_coolant.h"
#include "views/scene/overlay.h"
#include "views/session/plan_session.h"

#include <QFont>
#include <QTimer>

#include <unordered_map>

namespace gw {

/// What is written under the names of pieces: flow, temperatures and pressure of what stands on a loop, where the colours tell temperatures or cooling
/// gear or its loop is selected; load and rating of power gear where they tell loading. All figures are of the latest outcome and the plan it is of;
/// those of coolant follow it when edits rest, for in great plans they take as long as the edit itself.
class LabelFigures : public QObject {
    Q_OBJECT
public:
    explicit LabelFigures(PlanSession& session);

    /// Makes ready for a picture; false where no piece has a line. What `of` gave before for other colours or another font is gone.
    bool prepare(ColourBy by, const QFont& font);
    /// Null for a piece that has none.
    const LabelLine* of(EquipmentId piece);

signals:
    void changed();                                           ///< Lines are others than before.

private:
    void forget();
    void followOutcome();
    void catchUp();
    void findChosen();
    void compute();
    bool tellsCoolant() const;
    QString textOf(EquipmentId piece);
    QString coolantText(EquipmentId piece) const;
    QString loadText(EquipmentId piece) const;
    const PieceCoolant* told(EquipmentId piece) const;

    PlanSession& m_session;
    ColourBy m_by = ColourBy::Power;
    QFont m_font;
    std::vector<LoopId> m_chosen;                             ///< Loops of the selection.
    bool m_knowsChoice = false, m_isComputed = false;
    QTimer m_rest;                                            ///< Runs while the lines are of an earlier outcome.
    std::vector<LoopRoute> m_routes;                          ///< Parallel to the loops of the solved plan.
    std::vector<std::vector<PieceCoolant>> m_coolants;        ///< Parallel to its pieces.
    std::unordered_map<EquipmentId, LabelLine> m_lines;       ///< Asked for so far; empty where there is none.
};

} // namespace gw
