// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "core/editing/compose.h"
#include "core/storage/carried_types.h"
#include "views/session/solve_runner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace gw;

namespace {

Edit capped(const ExampleSession& e, double kilowatt)
{
    Equipment rack = *e.session.plan().equipment.find(e.firstRack());
    rack.powerCap = kilowatts(kilowatt);
    return changeRow(e.session.plan(), rack, "Cap a rack");
}

} // namespace

class PlanSessionTest : public QObject {
    Q_OBJECT
private slots:
    void figuresFollowAnEdit();
    void anEditWithoutChangeIsNoStep();
    void undoingEverythingRestoresTheFirstDigest();
    void stepsOfOneGestureAreOneUndoStep();
    void aGestureThatReturnsToItsStartDisappears();
    void thePreviousFiguresAreThoseBeforeTheWholeGesture();
    void manyEditsInARowEndWithTheFiguresOfTheLast();
    void afterAnyEditsFiguresFindingsAndDrawingAreThoseOfThePlan();
    void aMoveKeepsTheOutcomeAndAnythingElseIsSolvedAgain();
    void aBadFileKeepsThePlan();
    void aPlanThatCannotBeComputedIsOpenedWithTheFindingThatSaysWhy();
    void aCircleOfFeedsIsAFindingUntilItIsUndone();
    void savingMakesThePlanClean();
    void aSavedPlanHasTheTypesOfItsFile();
    void anEditAfterASaveIsAStepOfItsOwn();
    void everySaveIsAnEntryOfTheHistory();
    void theHistorySaysWhenEditsWereTakenBack();
    void aSaveThatFailsIsNoEntry();
    void deletedPiecesLeaveTheSelection();
    void showingAGroupSelectsItsPieces();
    void theSceneFollowsColourBy();
    void aSessionEndsWhileItSolves();
    void anotherCatalogueGivesOtherFigures();
};

void PlanSessionTest::figuresFollowAnEdit()
{
    ExampleSession e;
    const Power before = e.session.outcome().headline.itPower;
    QSignalSpy changed(&e.session, &PlanSession::outcomeChanged);
    e.session.perform(capped(e, 60));
    QVERIFY(e.isSettled());
    QVERIFY(changed.count() >= 1);
    QVERIFY(e.session.outcome().headline.itPower < before);
    QCOMPARE(e.session.previousOutcome().headline.itPower.si(), before.si());
    QVERIFY(e.session.hasPrevious());
}

void PlanSessionTest::anotherCatalogueGivesOtherFigures()
{
    ExampleSession e;
    const Power before = e.session.outcome().headline.itPower;
    auto other = std::make_shared<Catalog>(e.catalog);
    for (EquipmentType& type : other->equipment)
        if (type.rack) type.rack->typicalPower.value = type.rack->typicalPower.value * 0.5;
    QSignalSpy changed(&e.session, &PlanSession::catalogChanged);
    e.session.setCatalog(other);
    QCOMPARE(changed.count(), 1);
    QVERIFY(&e.session.catalog() == other.get());
    QVERIFY(e.isSettled());
    QVERIFY(e.session.outcome().headline.itPower < before);
    QCOMPARE(e.session.previousOutcome().headline.itPower.si(), before.si());
    QCOMPARE(e.session.undoStack().count(), 0);
    e.session.setCatalog(other);
    QCOMPARE(changed.count(), 1);
}

void PlanSessionTest::anEditWithoutChangeIsNoStep()
{
    ExampleSession e;
    const Equipment same = *e.session.plan().equipment.find(e.firstRack());
    e.session.perform(changeRow(e.session.plan(), same, "Nothing"));
    QCOMPARE(e.session.undoStack().count(), 0);
    QVERIFY(!e.session.isModified());
}

void PlanSessionTest::undoingEverythingRestoresTheFirstDigest()
{
    ExampleSession e;
    const std::string first = digest(e.session.plan());
    e.session.perform(capped(e, 60));
    e.session.perform(moveEquipment(e.session.plan(), e.firstRack(), metres(3), metres(4)));
    e.session.perform(removeEquipment(e.session.plan(), {e.firstRack()}));
    QVERIFY(digest(e.session.plan()) != first);
    const std::string last = digest(e.session.plan());
    while (e.session.undoStack().canUndo()) e.session.undoStack().undo();
    QCOMPARE(digest(e.session.plan()), first);
    while (e.session.undoStack().canRedo()) e.session.undoStack().redo();
    QCOMPARE(digest(e.session.plan()), last);
}

void PlanSessionTest::stepsOfOneGestureAreOneUndoStep()
{
    ExampleSession e;
    const Equipment start = *e.session.plan().equipment.find(e.firstRack());
    const int gesture = e.session.newGesture();
    for (int step = 1; step <= 5; ++step)
        e.session.perform(moveEquipment(e.session.plan(), start.id, start.x + metres(0.1 * step), start.y), gesture);
    QCOMPARE(e.session.undoStack().count(), 1);
    e.session.undoStack().undo();
    QVERIFY(*e.session.plan().equipment.find(start.id) == start);
}

void PlanSessionTest::aGestureThatReturnsToItsStartDisappears()
{
    ExampleSession e;
    const Equipment start = *e.session.plan().equipment.find(e.firstRack());
    const int gesture = e.session.newGesture();
    e.session.perform(moveEquipment(e.session.plan(), start.id, start.x + metres(1), start.y), gesture);
    e.session.perform(moveEquipment(e.session.plan(), start.id, start.x, start.y), gesture);
    QCOMPARE(e.session.undoStack().count(), 0);
    QVERIFY(!e.session.isModified());
}

void PlanSessionTest::thePreviousFiguresAreThoseBeforeTheWholeGesture()
{
    ExampleSession e;
    const Power before = e.session.outcome().headline.itPower;
    const int gesture = e.session.newGesture();
    for (const double cap : {110.0, 90.0, 70.0}) {
        e.session.perform(capped(e, cap), gesture);
        QVERIFY(e.isSettled());
    }
    QCOMPARE(e.session.previousOutcome().headline.itPower.si(), before.si());
}

void PlanSessionTest::manyEditsInARowEndWithTheFiguresOfTheLast()
{
    ExampleSession e;
    for (int cap = 120; cap > 60; --cap) e.session.perform(capped(e, cap));
    QVERIFY(e.isSettled());
    const auto expected = LiveSolve(*e.solver).solve({1, std::make_shared<const Plan>(e.session.plan()), borrowed(e.catalog)});
    QCOMPARE(e.session.outcome().headline.itPower.si(), expected->outcome->headline.itPower.si());
}

void PlanSessionTest::afterAnyEditsFiguresFindingsAndDrawingAreThoseOfThePlan()
{
    ExampleSession e;
    std::mt19937 random(20261122);
    for (int step = 0; step < 60; ++step) {
        const Plan& plan = e.session.plan();
        const Equipment piece = plan.equipment[random() % plan.equipment.size()];
        const auto what = random() % 8;
        if (what == 0 && e.session.undoStack().canUndo()) e.session.undoStack().undo();
        else if (what == 1 && e.session.undoStack().canRedo()) e.session.undoStack().redo();
        else if (what == 2) e.session.perform(capped(e, 60 + double(random() % 60)));
        else if (what == 3) e.session.perform(removeEquipment(plan, {piece.id}));
        else e.session.perform(moveEquipment(plan, piece.id, piece.x + metres(0.1 * double(random() % 20)), piece.y));
        // Now and then the next edit comes before the answer to this one.
        if (random() % 3 == 0) continue;
        QVERIFY(e.isSettled());
        const auto fresh = LiveSolve(*e.solver).solve({1, std::make_shared<const Plan>(e.session.plan()), borrowed(e.session.catalog())});
        QVERIFY(fresh);
        QVERIFY(e.session.findings() == fresh->findings);
        QCOMPARE(e.session.outcome().headline.facilityPower.si(), fresh->outcome->headline.facilityPower.si());
        QCOMPARE(e.session.outcome().headline.npv.si(), fresh->outcome->headline.npv.si());
        const Scene drawn = buildScene(e.session.plan(), e.session.catalog(), *fresh->outcome, fresh->findings, e.session.colourBy());
        QVERIFY(drawn.tubes == e.session.scene().tubes && drawn.labels == e.session.scene().labels && drawn.aisles == e.session.scene().aisles);
        QCOMPARE(drawn.boxes.size(), e.session.scene().boxes.size());
        for (std::size_t i = 0; i < drawn.boxes.size(); ++i) {
            Box a = drawn.boxes[i], b = e.session.scene().boxes[i];
            if (!(a.value == a.value) && !(b.value == b.value)) a.value = b.value = 0;
            QVERIFY2(a == b, qPrintable(QString("step %1, piece %2").arg(step).arg(i)));
        }
    }
}

void PlanSessionTest::aMoveKeepsTheOutcomeAndAnythingElseIsSolvedAgain()
{
    ExampleSession e;
    e.session.perform(capped(e, 90));
    QVERIFY(e.isSettled());
    const Outcome* before = &e.session.outcome();
    const Equipment rack = *e.session.plan().equipment.find(e.firstRack());
    e.session.perform(moveEquipment(e.session.plan(), rack.id, rack.x + metres(0.3), rack.y));
    QVERIFY(e.isSettled());
    QVERIFY(&e.session.outcome() == before);
    e.session.perform(capped(e, 80));
    QVERIFY(e.isSettled());
    QVERIFY(&e.session.outcome() != before);
}

void PlanSessionTest::aBadFileKeepsThePlan()
{
    ExampleSession e;
    e.session.perform(capped(e, 60));
    const std::string before = digest(e.session.plan());
    const QTemporaryDir folder;
    QFile file(folder.filePath("broken.gwp"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"info\": 12");
    file.close();
    QSignalSpy replaced(&e.session, &PlanSession::planReplaced);
    const Status status = e.session.open(file.fileName().toStdString());
    QVERIFY(!status);
    QCOMPARE(status.error().file, file.fileName().toStdString());
    QCOMPARE(replaced.count(), 0);
    QCOMPARE(digest(e.session.plan()), before);
    QVERIFY(e.session.undoStack().canUndo());
}

void PlanSessionTest::aPlanThatCannotBeComputedIsOpenedWithTheFindingThatSaysWhy()
{
    ExampleSession e;
    Plan plan = e.generated();
    Equipment rack = *plan.equipment.find(e.firstRack());
    rack.type.text = "no-such-rack";
    plan.equipment.put(rack);
    const QTemporaryDir folder;
    const std::string path = folder.filePath("unknown.gwp").toStdString();
    QVERIFY(writePlan(plan, path));
    QVERIFY(e.session.open(path));
    e.session.solveNow();
    QVERIFY(e.session.unsolved());
    QCOMPARE(e.session.unsolved()->code, ErrorCode::UnknownId);
    QVERIFY(std::ranges::any_of(e.session.findings(), [&](const Finding& f) { return f.rule == Rule::UnknownType && f.equipment == std::vector {rack.id}; }));
}

void PlanSessionTest::aCircleOfFeedsIsAFindingUntilItIsUndone()
{
    ExampleSession e;
    e.session.solveNow();
    const Feed first = e.session.plan().feeds[0];
    const std::vector<Finding> before = e.session.findings();
    EditBuilder builder(e.session.plan(), "Turn power around");
    Feed back = builder.fresh<Feed>();
    back.from = first.to, back.to = first.from;
    builder.put(back);
    e.session.perform(std::move(builder).finish());
    e.session.solveNow();
    QVERIFY(e.session.unsolved());
    QVERIFY(std::ranges::any_of(e.session.findings(), [](const Finding& f) { return f.rule == Rule::FeedCycle; }));
    e.session.undoStack().undo();
    e.session.solveNow();
    QVERIFY(!e.session.unsolved());
    QCOMPARE(e.session.findings(), before);
}

void PlanSessionTest::savingMakesThePlanClean()
{
    ExampleSession e;
    e.session.perform(capped(e, 60));
    QVERIFY(e.session.isModified());
    const QTemporaryDir folder;
    const std::string path = folder.filePath("saved.gwp").toStdString();
    QVERIFY(e.session.save(path));
    QVERIFY(!e.session.isModified());
    // A file brings along the types that the plan uses.
    const std::string saved = digest(withCarriedTypes(e.session.plan(), e.session.catalog()));
    e.session.setPlan({});
    QVERIFY(e.session.open(path));
    QCOMPARE(digest(e.session.plan()), saved);
}

void PlanSessionTest::aSavedPlanHasTheTypesOfItsFile()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("saved.gwp").toStdString();
    ExampleSession e;
    const std::string first = digest(e.session.plan());
    e.session.perform(capped(e, 60));
    QVERIFY(e.session.save(path));
    QVERIFY(!e.session.isModified() && !e.session.plan().carriedTypes.isEmpty());
    QVERIFY(readPlan(path).value() == e.session.plan());
    QCOMPARE(digest(e.session.plan()), e.session.history().back().digest);
    // The step that is undone first is the user's own; with it the types come and go.
    QCOMPARE(e.session.undoStack().count(), 1);
    QCOMPARE(e.session.undoStack().undoText(), QString::fromStdString(capped(e, 60).label));
    e.session.undoStack().undo();
    QCOMPARE(digest(e.session.plan()), first);
    QVERIFY(e.session.isModified());
    e.session.undoStack().redo();
    QVERIFY(!e.session.isModified() && readPlan(path).value() == e.session.plan());
    while (e.session.undoStack().canUndo()) e.session.undoStack().undo();
    QCOMPARE(digest(e.session.plan()), first);
    // What waits to be done again is not lost to a save.
    QVERIFY(e.session.save(path));
    QVERIFY(e.session.undoStack().canRedo());
    e.session.setPlan(e.generated());
    QVERIFY(e.session.save(path));
    QVERIFY(readPlan(path).value() == e.session.plan() && !e.session.undoStack().canUndo());
}

void PlanSessionTest::anEditAfterASaveIsAStepOfItsOwn()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("saved.gwp").toStdString();
    ExampleSession e;
    const std::string first = digest(e.session.plan());
    e.session.perform(capped(e, 60));
    e.session.perform(capped(e, 70));
    QVERIFY(e.session.save(path));
    const std::string saved = digest(e.session.plan());
    e.session.perform(capped(e, 80));
    QCOMPARE(e.session.undoStack().count(), 3);
    e.session.undoStack().undo();
    QCOMPARE(digest(e.session.plan()), saved);
    QVERIFY(!e.session.isModified());
    e.session.undoStack().undo();
    e.session.undoStack().undo();
    QCOMPARE(digest(e.session.plan()), first);
}

void PlanSessionTest::everySaveIsAnEntryOfTheHistory()
{
    ExampleSession e;
    const QTemporaryDir folder;
    const auto first = folder.filePath("first.gwp").toStdString(), second = folder.filePath("second.gwp").toStdString();
    const std::chrono::sys_seconds noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(12);
    e.session.perform(capped(e, 60));
    e.session.perform(capped(e, 70));
    QVERIFY(e.session.save(first, noon));
    QVERIFY(e.session.save(first, noon + std::chrono::minutes(1)));
    QVERIFY(e.session.open(first));
    e.session.perform(capped(e, 80));
    QVERIFY(e.session.save(second, noon + std::chrono::minutes(2)));

    const auto file = readPlanFile(second);
    QVERIFY(file && file->history == e.session.history());
    QCOMPARE(file->history.size(), std::size_t {3});
    const HistoryEntry& created = file->history[0];
    QVERIFY(created.action == HistoryAction::Created && file->history[2].action == HistoryAction::Saved);
    QCOMPARE(created.time, std::string("2026-11-22T12:00:00Z"));
    QCOMPARE(created.program, std::string("gigawright " GW_VERSION));
    QCOMPARE(created.summary, std::string("2 edits, the last: Cap a rack"));
    QCOMPARE(file->history[1].summary, std::string("no edits"));
    QCOMPARE(file->history[1].digest, created.digest);
    QCOMPARE(file->history[2].summary, std::string("1 edit, the last: Cap a rack; as a copy of first.gwp"));
    QCOMPARE(file->history[2].digest, digest(e.session.plan()));
    QCOMPARE(readPlanFile(first)->history.size(), std::size_t {2});
}

void PlanSessionTest::theHistorySaysWhenEditsWereTakenBack()
{
    ExampleSession e;
    const QTemporaryDir folder;
    const auto path = folder.filePath("plan.gwp").toStdString();
    e.session.perform(capped(e, 60));
    e.session.perform(capped(e, 70));
    QVERIFY(e.session.save(path));
    e.session.undoStack().undo();
    e.session.undoStack().undo();
    QVERIFY(e.session.save(path));
    QCOMPARE(e.session.history().back().summary, std::string("2 edits taken back"));
    e.session.undoStack().redo();
    QVERIFY(e.session.save(path));
    e.session.undoStack().undo();
    e.session.perform(capped(e, 80));
    QVERIFY(e.session.save(path));
    QCOMPARE(e.session.history().back().summary, std::string("saved edits taken back, others made, the last: Cap a rack"));
}

void PlanSessionTest::aSaveThatFailsIsNoEntry()
{
    ExampleSession e;
    const QTemporaryDir folder;
    QVERIFY(e.session.save(folder.filePath("plan.gwp").toStdString()));
    QVERIFY(!e.session.save(folder.filePath("missing/plan.gwp").toStdString()));
    QCOMPARE(e.session.history().size(), std::size_t {1});
    e.session.setPlan(e.generated());
    QVERIFY(e.session.history().empty());
}

void PlanSessionTest::deletedPiecesLeaveTheSelection()
{
    ExampleSession e;
    e.session.select({e.firstRack()});
    e.session.perform(removeEquipment(e.session.plan(), e.session.selection()));
    QVERIFY(e.session.selection().empty());
    QVERIFY(exists(e.session.plan(), e.session.subject()));
}

void PlanSessionTest::showingAGroupSelectsItsPieces()
{
    ExampleSession e;
    const GroupId group = e.session.plan().equipment.find(e.firstRack())->group;
    e.session.show(group);
    QVERIFY(e.session.selection().size() > 1);
    QVERIFY(e.session.isSelected(e.firstRack()));
    QVERIFY(e.session.subject() == Subject {group});
}

void PlanSessionTest::theSceneFollowsColourBy()
{
    ExampleSession e;
    e.session.setColourBy(ColourBy::Cost);
    QCOMPARE(e.session.scene().legend.by, ColourBy::Cost);
    e.session.perform(capped(e, 60));
    QVERIFY(e.isSettled());
    QCOMPARE(e.session.scene().legend.by, ColourBy::Cost);
}

void PlanSessionTest::aSessionEndsWhileItSolves()
{
    for (int round = 0; round < 20; ++round) {
        ExampleSession e;
        e.session.perform(capped(e, 60 + round));
    }
}

QTEST_MAIN(PlanSessionTest)
#include "plan_session_test.moc"
