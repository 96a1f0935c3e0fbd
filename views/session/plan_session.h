// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/editing/plan_document.h"
#include "core/scene/scene.h"

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <memory>

namespace gw {

class SolveRunner;

/// The open plan as the window sees it: document, undo stack of edits, latest outcome, selection. Views read it and ask it for edits; they hold no truth.
class PlanSession : public QObject {
    Q_OBJECT
public:
    PlanSession(const Catalog& catalog, Solver& solver, QObject* parent = nullptr);
    ~PlanSession() override;

    const Catalog& catalog() const { return m_catalog; }
    const Plan& plan() const { return m_document->plan(); }
    const Outcome& outcome() const { return m_outcome; }          ///< Of the latest solved plan; may lag the plan while solving.
    const Outcome& previousOutcome() const { return m_previous; } ///< Before the last edit, for the strip's changes.
    const std::vector<Finding>& findings() const { return m_findings; }
    const Scene& scene() const { return m_scene; }
    const std::vector<EquipmentId>& selection() const { return m_selection; }
    ColourBy colourBy() const { return m_colourBy; }
    QUndoStack& undoStack() { return m_undo; }
    const std::filesystem::path& path() const { return m_path; }
    bool isModified() const { return !m_undo.isClean(); }

    /// Reads a plan and makes it the open one. On failure the open plan stays as it was. A plan that reads but does not compile is refused likewise.
    Status open(const std::filesystem::path& path);
    Status save(const std::filesystem::path& path);
    void setPlan(Plan plan);                                      ///< A new, unnamed plan.

    /// Applies an edit as one undo step; an empty edit does nothing. With `gesture` > 0, steps of the same gesture become one.
    void perform(Edit edit, int gesture = 0);
    void select(std::vector<EquipmentId> ids);
    void setColourBy(ColourBy by);
    /// Solves now, in this thread: for tests, reports and the first picture.
    void solveNow();

signals:
    void planReplaced();                       ///< Another plan is open.
    void planChanged(const gw::Edit& edit);    ///< The plan is edited; outcome and scene follow.
    void outcomeChanged();                     ///< Outcome, findings and scene are new.
    void selectionChanged();
    void failed(const gw::Error& error);       ///< The plan can no longer be computed; the last outcome stays.

private:
    friend class EditCommand;
    void receive(std::shared_ptr<const Plan> plan, Result<Outcome> outcome);
    void requestSolve();

    const Catalog& m_catalog;
    Solver& m_solver;
    std::unique_ptr<PlanDocument> m_document;
    std::unique_ptr<SolveRunner> m_runner;
    QUndoStack m_undo;
    Outcome m_outcome, m_previous;
    std::vector<Finding> m_findings;
    Scene m_scene;
    std::vector<EquipmentId> m_selection;
    ColourBy m_colourBy = ColourBy::Power;
    std::filesystem::path m_path;
};

} // namespace gw
