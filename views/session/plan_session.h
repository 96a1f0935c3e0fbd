// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/editing/plan_document.h"
#include "core/scene/scene_builder.h"
#include "core/storage/history.h"
#include "views/session/shared_catalog.h"
#include "views/session/subject.h"
#include "views/session/view_state.h"

#include <QObject>
#include <QUndoStack>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace gw {

class SolveRunner;
struct PlanFile;
struct Saving;
struct SolveRequest;
struct Solved;

/// The open plan as the window sees it: document, undo stack of edits, latest outcome, selection. Views read it and ask it for edits; they hold no truth.
class PlanSession : public QObject {
    Q_OBJECT
public:
    /// `catalog` outlives the session.
    PlanSession(const Catalog& catalog, Solver& solver, QObject* parent = nullptr);
    ~PlanSession() override;

    /// What is installed and the user's own, with the types that the plan carries in their place. A reference holds until the second `catalogChanged`
    /// from now; work in the background shares it.
    const Catalog& catalog() const { return *m_catalog; }
    const SharedCatalog& sharedCatalog() const { return m_catalog; }
    /// The same without what the plan carries.
    const SharedCatalog& installedCatalog() const { return m_installed; }
    /// Another catalogue is installed, or the user's own has changed. Everything is computed anew.
    void setCatalog(SharedCatalog installed);
    Solver& solver() { return m_solver; }
    const Plan& plan() const { return m_document->plan(); }
    /// The plan as it is now, for those who compute.
    std::shared_ptr<const Plan> snapshot() const { return m_document->snapshot(); }
    const Outcome& outcome() const { return *m_outcome; }         ///< Of the latest solved plan; may lag the plan while solving.
    const Outcome& previousOutcome() const { return *m_previous; } ///< Before the last edit, for the strip's changes.
    bool hasOutcome() const { return m_solvedPlan != nullptr; }   ///< False from the opening of a plan to its first answer.
    bool hasPrevious() const { return m_hasPrevious; }            ///< False until an edit of this plan has been solved.
    bool isSolving() const { return m_solvedNumber < m_lastNumber; }
    /// What the latest outcome says of one piece; null when it was solved before the piece existed.
    /// The plan that the outcome belongs to; null before the first answer. The findings are of the same one unless `unsolved` tells otherwise.
    const Plan* solvedPlan() const { return m_solvedPlan.get(); }
    const EquipmentOutcome* outcomeOf(EquipmentId id) const;
    const TierOutcome* outcomeOf(TierId id) const;
    const LoopOutcome* outcomeOf(LoopId id) const;
    const std::vector<Finding>& findings() const { return m_findings; }
    /// Why the plan cannot be computed as it stands; none where it can. The outcome is then that of before, and rules that need one are not judged.
    const std::optional<Error>& unsolved() const { return m_unsolved; }
    /// Of the plan as it stands now, with values and findings of the latest outcome. Pieces are where the user put them before anything is solved.
    const Scene& scene() const { return m_scene.scene(); }
    const std::vector<EquipmentId>& selection() const { return m_selection; }
    bool isSelected(EquipmentId id) const;
    /// What is selected of the floor, beside pieces or alone, in the order it was chosen; see `isFloorObject`.
    const std::vector<Subject>& objects() const { return m_objects; }
    /// What the inspector shows: the first selected piece, else the first object, else the section or object that was chosen in the tree.
    const Subject& subject() const { return m_subject; }
    ColourBy colourBy() const { return m_colourBy; }
    QUndoStack& undoStack() { return m_undo; }
    ViewState& view() { return m_view; }
    const ViewState& view() const { return m_view; }
    const std::filesystem::path& path() const { return m_path; }
    const History& history() const { return m_history; }          ///< Of the open file; empty for a plan never saved.
    bool isModified() const { return m_isSaving || !m_undo.isClean(); }
    bool isSaving() const { return m_isSaving; }                  ///< From `beginSaving` to `finishSaving`.

    /// Reads a plan and makes it the open one. On failure the open plan stays as it was. A plan that cannot be computed is opened where a finding
    /// says why, and refused otherwise.
    Status open(const std::filesystem::path& path);
    /// The same in two steps: what reads and tries the file, from any thread, and what makes the plan that was read the open one.
    std::function<Result<PlanFile>()> reader(const std::filesystem::path& path) const;
    void open(const std::filesystem::path& path, PlanFile file);
    /// Writes the plan and makes `path` its file; the file's history gets an entry of the time `now`.
    Status save(const std::filesystem::path& path, std::chrono::system_clock::time_point now = std::chrono::system_clock::now());
    /// The same in steps, so that `write` may be done in another thread. What is edited meanwhile is no part of it, and until `finishSaving` the plan
    /// counts as modified; if nothing could be written it stays so. One saving at a time.
    Saving beginSaving(const std::filesystem::path& path, std::chrono::system_clock::time_point now = std::chrono::system_clock::now());
    Status finishSaving(const Saving& saving, Result<History> written);
    void setPlan(Plan plan);                                      ///< A new, unnamed plan.

    /// Applies an edit, and what follows it in rows and pods, as one undo step; an empty edit does nothing. With `gesture` > 0, steps of the same
    /// gesture become one. An edit of a locked piece is refused and changes nothing.
    void perform(Edit edit, int gesture = 0);
    /// The same for an edit that may be impossible: then `refused` tells why, and the answer is false.
    bool perform(Result<Edit> edit, int gesture = 0);
    /// A number for the steps of one gesture, never used before.
    int newGesture() { return ++m_lastGesture; }
    void select(std::vector<EquipmentId> ids, std::vector<Subject> objects = {});
    /// The pieces that a subject stands for: itself, or the members of a row, a pod and its rows.
    std::vector<EquipmentId> piecesOf(const Subject& subject) const;
    /// Makes `subject` the one that is shown, and selects its pieces, or itself where it lies on the floor.
    void show(const Subject& subject);
    void setColourBy(ColourBy by);
    /// Solves now, in this thread: for tests, reports and the first picture.
    void solveNow();

signals:
    void savingChanged();                      ///< Saving has begun or ended.
    void planReplaced();                       ///< Another plan is open.
    void catalogChanged();                     ///< Other types than before; an outcome of them follows.
    void planChanged(const gw::Edit& edit);    ///< The plan is edited, and the scene with it; the outcome follows.
    void outcomeChanged();                     ///< Outcome, findings and the scene's values are those of the plan; with `unsolved` the findings alone.
    void selectionChanged();
    void refused(const gw::Error& error);      ///< An edit was asked for that cannot be done; nothing changed.
    void failed(const gw::Error& error);       ///< The plan can no longer be computed; the last outcome stays.

private:
    friend class EditCommand;
    void replace(Plan plan);
    void carry();
    void follow(const Edit& edit);
    void accept(Solved solved);
    void requestSolve();
    SolveRequest nextRequest();
    void choose(Subject subject, std::vector<EquipmentId> ids, std::vector<Subject> objects);
    static Result<SharedCatalog> catalogOf(const SharedCatalog& installed, const Plan& plan);
    bool followCarried();
    bool adoptCatalog(SharedCatalog catalog);
    void draw(const SceneChanges& changes);

    SharedCatalog m_installed, m_catalog;
    SharedCatalog m_catalogBefore;                                ///< A gesture that is going on may still read it.
    Solver& m_solver;
    std::unique_ptr<PlanDocument> m_document;
    std::unique_ptr<SolveRunner> m_runner;
    QUndoStack m_undo;
    ViewState m_view;
    std::shared_ptr<const Outcome> m_outcome, m_previous;         ///< Never null.
    std::vector<Finding> m_findings;
    std::optional<Error> m_unsolved;
    SceneBuilder m_scene;
    PlanChanges m_changes = PlanChanges::everything();            ///< That no request has asked about yet.
    std::vector<EquipmentId> m_selection;
    std::vector<Subject> m_objects;
    Subject m_subject;
    std::shared_ptr<const Plan> m_solvedPlan;                     ///< The plan `m_outcome` belongs to.
    std::uint64_t m_lastNumber = 0, m_solvedNumber = 0;
    std::uint64_t m_firstNumber = 0;                              ///< Answers to earlier requests are of another plan.
    int m_gesture = 0, m_lastGesture = 0;
    bool m_continues = false;                                     ///< The edit being applied is a later step of one gesture.
    bool m_hasPrevious = false, m_isSaving = false;
    ColourBy m_colourBy = ColourBy::Power;
    std::filesystem::path m_path;
    History m_history;                                            ///< Of the file, as it was read or last saved.
};

} // namespace gw
