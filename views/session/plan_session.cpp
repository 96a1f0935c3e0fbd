// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_session.h"

#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/editing/changes_of.h"
#include "core/editing/follow.h"
#include "core/editing/type_changes.h"
#include "core/storage/carried_types.h"
#include "core/storage/plan_file.h"
#include "views/session/edit_command.h"
#include "views/session/solve_runner.h"

namespace gw {

namespace {

/// The entry of `outcomes` that stands where `id` stands in the table; null when there is none.
template <class T, class O>
const O* outcomeAt(const Table<T>& table, typename Table<T>::Key id, const std::vector<O>& outcomes)
{
    const std::size_t at = table.indexOf(id);
    return at < table.size() && at < outcomes.size() ? &outcomes[at] : nullptr;
}

bool touchesCarried(const Edit& edit)
{
    return std::ranges::any_of(edit.changes, [](const Change& change) { return std::holds_alternative<RowChange<CarriedType>>(change); });
}

} // namespace

PlanSession::PlanSession(const Catalog& catalog, Solver& solver, QObject* parent)
    : QObject(parent), m_installed(borrowed(catalog)), m_catalog(m_installed), m_solver(solver), m_document(std::make_unique<PlanDocument>()),
      m_runner(std::make_unique<SolveRunner>(solver)), m_outcome(std::make_shared<const Outcome>()), m_previous(m_outcome)
{
    connect(m_runner.get(), &SolveRunner::solved, this, [this](const std::shared_ptr<Solved>& solved) { accept(std::move(*solved)); });
    connect(m_runner.get(), &SolveRunner::failed, this, [this](std::uint64_t number, const Error& error) {
        if (number < m_firstNumber) return;
        m_solvedNumber = std::max(m_solvedNumber, number);
        emit failed(error);
    });
}

PlanSession::~PlanSession() = default;

Status PlanSession::open(const std::filesystem::path& path)
{
    auto file = reader(path)();
    if (!file) return file.error();
    open(path, *std::move(file));
    return Done {};
}

std::function<Result<PlanFile>()> PlanSession::reader(const std::filesystem::path& path) const
{
    return [path, installed = m_installed]() -> Result<PlanFile> {
        auto file = readPlanFile(path);
        if (!file) return inFile(file.error(), path.string());
        const auto catalog = catalogOf(installed, file->plan);
        if (!catalog) return inFile(catalog.error(), path.string());
        if (const auto factory = compile(file->plan, **catalog); !factory && !explainsUnsolved(checkUnsolved(file->plan, **catalog)))
            return inFile(factory.error(), path.string());
        return file;
    };
}

void PlanSession::open(const std::filesystem::path& path, PlanFile file)
{
    m_path = path;
    m_history = std::move(file.history);
    replace(std::move(file.plan));
}

void PlanSession::setPlan(Plan plan)
{
    m_path.clear();
    m_history.clear();
    replace(std::move(plan));
}

void PlanSession::replace(Plan plan)
{
    m_runner->cancel();
    m_isSaving = false;
    m_undo.clear();
    m_document = std::make_unique<PlanDocument>(std::move(plan));
    m_document->onChanged([this](const Edit& edit) { follow(edit); });
    m_outcome = m_previous = std::make_shared<const Outcome>();
    m_findings.clear();
    m_unsolved.reset();
    m_changes = PlanChanges::everything();
    m_solvedPlan.reset();
    m_hasPrevious = false;
    m_firstNumber = m_lastNumber + 1;
    m_selection.clear();
    m_objects.clear();
    m_subject = Section::Info;
    // A plan that was read has been tried with what it carries; another that carries nonsense is computed without it.
    const auto catalog = catalogOf(m_installed, m_document->plan());
    const bool isOther = adoptCatalog(catalog ? *catalog : m_installed);
    draw(SceneChanges::everything());
    if (isOther) emit catalogChanged();
    emit planReplaced();
    emit selectionChanged();
    requestSolve();
}

void PlanSession::perform(Edit edit, int gesture)
{
    if (edit.isEmpty()) return;
    if (const auto locked = lockedPiece(edit)) return emit refused(*locked);
    edit = withFollowers(plan(), *m_catalog, std::move(edit));
    if (gesture == 0) gesture = newGesture();
    m_continues = gesture == m_gesture;
    m_gesture = gesture;
    m_undo.push(new EditCommand(*this, std::move(edit), gesture));
    m_continues = false;
}

bool PlanSession::perform(Result<Edit> edit, int gesture)
{
    if (!edit) return emit refused(edit.error()), false;
    if (const auto locked = lockedPiece(*edit)) return emit refused(*locked), false;
    perform(*std::move(edit), gesture);
    return true;
}

void PlanSession::follow(const Edit& edit)
{
    // The strip compares with the figures before the gesture, not before its last step.
    if (!m_continues) m_previous = m_outcome;
    m_hasPrevious = hasOutcome();
    const PlanChanges changes = changesOf(edit);
    m_changes.add(changes);
    const bool isOther = touchesCarried(edit) && followCarried();
    draw(isOther ? SceneChanges::everything() : SceneChanges {changes});
    if (isOther) emit catalogChanged();
    emit planChanged(edit);
    std::erase_if(m_selection, [this](EquipmentId id) { return !plan().equipment.contains(id); });
    std::erase_if(m_objects, [this](const Subject& object) { return !exists(plan(), object); });
    if (!exists(plan(), m_subject)) select(m_selection, m_objects);
    requestSolve();
}

SolveRequest PlanSession::nextRequest() { return {++m_lastNumber, m_document->snapshot(), m_catalog, std::exchange(m_changes, {})}; }

void PlanSession::draw(const SceneChanges& changes) { m_scene.update(plan(), *m_catalog, *m_outcome, m_findings, m_colourBy, changes); }

/// What is installed, where the plan carries nothing; else another catalogue, even where the two agree.
Result<SharedCatalog> PlanSession::catalogOf(const SharedCatalog& installed, const Plan& plan)
{
    if (plan.carriedTypes.isEmpty()) return installed;
    auto catalog = catalogFor(*installed, plan);
    if (!catalog) return catalog.error();
    return std::make_shared<const Catalog>(*std::move(catalog));
}

bool PlanSession::followCarried()
{
    const auto catalog = catalogOf(m_installed, plan());
    if (!catalog) return emit failed(catalog.error()), false;
    return adoptCatalog(*catalog);
}

bool PlanSession::adoptCatalog(SharedCatalog catalog)
{
    if (catalog == m_catalog) return false;
    m_catalogBefore = std::exchange(m_catalog, std::move(catalog));
    return true;
}

void PlanSession::setCatalog(SharedCatalog installed)
{
    m_installed = std::move(installed);
    const auto catalog = catalogOf(m_installed, plan());
    if (!adoptCatalog(catalog ? *catalog : m_installed)) return;
    m_previous = m_outcome;
    m_hasPrevious = hasOutcome();
    draw(SceneChanges::everything());
    emit catalogChanged();
    requestSolve();
}

void PlanSession::requestSolve() { m_runner->request(nextRequest()); }

void PlanSession::solveNow()
{
    m_runner->cancel();
    auto solved = LiveSolve(m_solver).solve(nextRequest());
    // Whoever solves in the background has not seen this.
    m_changes = PlanChanges::everything();
    if (solved) accept(std::move(*solved));
    else emit failed(solved.error());
}

void PlanSession::accept(Solved solved)
{
    if (solved.number < m_firstNumber || solved.number <= m_solvedNumber) return;
    m_solvedNumber = solved.number;
    m_unsolved = std::move(solved.unsolved);
    const SceneChanges changes {{}, !m_unsolved && solved.outcome != m_outcome, solved.findings != m_findings};
    if (!m_unsolved) m_solvedPlan = std::move(solved.plan), m_outcome = std::move(solved.outcome);
    m_findings = std::move(solved.findings);
    draw(changes);
    emit outcomeChanged();
    if (m_unsolved) emit failed(*m_unsolved);
}

void PlanSession::setColourBy(ColourBy by)
{
    if (m_colourBy == by) return;
    m_colourBy = by;
    if (!m_solvedPlan) return;
    draw({});
    emit outcomeChanged();
}

void PlanSession::select(std::vector<EquipmentId> ids, std::vector<Subject> objects)
{
    const Subject subject = !ids.empty() ? Subject {ids.front()} : !objects.empty() ? objects.front() : Subject {Section::Info};
    choose(subject, std::move(ids), std::move(objects));
}

std::vector<EquipmentId> PlanSession::piecesOf(const Subject& subject) const
{
    if (const auto* piece = std::get_if<EquipmentId>(&subject)) return {*piece};
    const auto* group = std::get_if<GroupId>(&subject);
    std::vector<EquipmentId> pieces;
    if (!group) return pieces;
    std::unordered_set<GroupId> groups {*group};
    for (const Group& row : plan().groups)
        if (row.parent == *group) groups.insert(row.id);
    for (const Equipment& piece : plan().equipment)
        if (groups.contains(piece.group)) pieces.push_back(piece.id);
    return pieces;
}

void PlanSession::show(const Subject& subject)
{
    choose(subject, piecesOf(subject), isFloorObject(subject) ? std::vector {subject} : std::vector<Subject> {});
}

void PlanSession::choose(Subject subject, std::vector<EquipmentId> ids, std::vector<Subject> objects)
{
    if (m_subject == subject && m_selection == ids && m_objects == objects) return;
    m_subject = subject;
    m_selection = std::move(ids);
    m_objects = std::move(objects);
    emit selectionChanged();
}

bool PlanSession::isSelected(EquipmentId id) const { return std::find(m_selection.begin(), m_selection.end(), id) != m_selection.end(); }

const EquipmentOutcome* PlanSession::outcomeOf(EquipmentId id) const
{
    return m_solvedPlan ? outcomeAt(m_solvedPlan->equipment, id, m_outcome->equipment) : nullptr;
}

const TierOutcome* PlanSession::outcomeOf(TierId id) const { return m_solvedPlan ? outcomeAt(m_solvedPlan->tiers, id, m_outcome->tiers) : nullptr; }

const LoopOutcome* PlanSession::outcomeOf(LoopId id) const { return m_solvedPlan ? outcomeAt(m_solvedPlan->loops, id, m_outcome->loops) : nullptr; }

} // namespace gw
