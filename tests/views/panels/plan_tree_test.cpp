// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/editing/compose.h"
#include "views/panels/plan_tree.h"
#include "views/panels/plan_tree_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace gw;

class PlanTreeTest : public QObject {
    Q_OBJECT
private slots:
    void theModelKeepsItsPromises();
    void aPieceSelectedElsewhereIsSelectedInTheTree();
    void aLineClickedInTheTreeSelectsThePiece();
    void severalPiecesStaySelectedTogether();
    void addedAndRemovedPiecesAppearAndDisappear();
    void openLinesStayOpenWhenAPieceIsAdded();
    void everyPieceHasALine();
    void aislesObstaclesAndUnderlaysHaveLines();
    void theEyeHidesAndShowsWhatALineStandsFor();
    void theEyeHidesAnAisleAnObstacleAndAnUnderlay();
    void theLockLocksAPieceAndItsRow();
    void eyeAndLockAreReachedByKeyboard();
    void aNameIsTypedInItsLine();
    void piecesAreDraggedIntoAnotherRow();
    void thePointerOverALineIsSharedWithTheDrawings();
    void theLineOfWhatIsPointedAtIsLit();
    void severalRoomsAndWallsAreSelectedByTheirLines();
    void severalRowsAreSelectedByTheirPieces();
    void whatIsSelectedInADrawingIsMarkedInTheTree();
    void theEyeHidesARoomWithWhatStandsInIt();
    void fortyThousandPiecesAreListedWithinASecond();
};

void PlanTreeTest::theModelKeepsItsPromises()
{
    ExampleSession e;
    PlanTreeModel model(e.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    e.session.perform(removeEquipment(e.session.plan(), {e.firstRack()}));
    e.session.undoStack().undo();
    QVERIFY(model.rowCount({}) > 5);
}

void PlanTreeTest::aPieceSelectedElsewhereIsSelectedInTheTree()
{
    ExampleSession e;
    PlanTree tree(e.session);
    e.session.select({e.firstRack()});
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    QCOMPARE(tree.selectionModel()->selectedRows().size(), 1);
    QVERIFY(model->subjectOf(tree.currentIndex()) == Subject {e.firstRack()});
}

void PlanTreeTest::aLineClickedInTheTreeSelectsThePiece()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(260, 900);
    tree.show();
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const QModelIndex line = model->indexOf(e.firstRack());
    tree.scrollTo(line);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(line).center());
    QCOMPARE(e.session.selection(), std::vector {e.firstRack()});
}

void PlanTreeTest::severalPiecesStaySelectedTogether()
{
    ExampleSession e;
    PlanTree tree(e.session);
    const auto& rows = e.session.plan().equipment;
    e.session.select({rows[0].id, rows[1].id, rows[2].id});
    QCOMPARE(tree.selectionModel()->selectedRows().size(), 3);
    QCOMPARE(e.session.selection().size(), std::size_t {3});
}

void PlanTreeTest::addedAndRemovedPiecesAppearAndDisappear()
{
    ExampleSession e;
    PlanTree tree(e.session);
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const EquipmentId id = e.firstRack();
    e.session.perform(removeEquipment(e.session.plan(), {id}));
    QVERIFY(!model->indexOf(id).isValid());
    e.session.undoStack().undo();
    QVERIFY(model->indexOf(id).isValid());
}

void PlanTreeTest::openLinesStayOpenWhenAPieceIsAdded()
{
    ExampleSession e;
    PlanTree tree(e.session);
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const Equipment rack = *e.session.plan().equipment.find(e.firstRack());
    tree.expand(model->indexOf(rack.space));
    tree.expand(model->indexOf(rack.group));
    e.session.perform(addBeside(e.session.plan(), e.catalog, *e.catalog.find(rack.type), rack.id));
    QVERIFY(tree.isExpanded(model->indexOf(rack.group)));
}

void PlanTreeTest::everyPieceHasALine()
{
    ExampleSession e;
    const PlanOutline outline(e.session.plan());
    for (const Equipment& piece : e.session.plan().equipment) QVERIFY(outline.find(piece.id) >= 0);
}

void PlanTreeTest::fortyThousandPiecesAreListedWithinASecond()
{
    Plan plan;
    plan.spaces.put({.id = {1}, .name = "Hall"});
    plan.groups.put({.id = {2}, .name = "Row", .space = {1}});
    for (std::uint32_t i = 0; i < 40000; ++i) plan.equipment.put({.id = {i + 10}, .name = "Rack", .space = {1}, .group = {2}});
    QElapsedTimer clock;
    clock.start();
    const PlanOutline outline(plan);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(outline.node(outline.find(GroupId {2})).children.size(), std::size_t {40000});
}

namespace {

QPoint middleOf(const PlanTree& tree, const QModelIndex& line, TreeColumn column)
{
    return tree.visualRect(line.siblingAtColumn(static_cast<int>(column))).center();
}

} // namespace

void PlanTreeTest::aislesObstaclesAndUnderlaysHaveLines()
{
    ExampleSession e;
    PlanTreeModel model(e.session);
    Obstacle column {.id = {9001}, .name = "Column", .space = e.session.plan().spaces[0].id};
    Aisle aisle {.id = {9002}, .name = "Aisle", .space = column.space};
    e.session.perform(changeRow(e.session.plan(), column, "Add"));
    e.session.perform(changeRow(e.session.plan(), aisle, "Add"));
    e.session.perform(changeRow(e.session.plan(), Underlay {.id = {9003}, .name = "Drawing"}, "Add"));
    QVERIFY(model.subjectOf(model.indexOf(ObstacleId {9001}).parent()) == Subject {column.space});
    QVERIFY(model.subjectOf(model.indexOf(AisleId {9002}).parent()) == Subject {column.space});
    QVERIFY(model.subjectOf(model.indexOf(UnderlayId {9003}).parent()) == Subject {Section::Site});
    e.session.undoStack().undo();
    QVERIFY(!model.indexOf(UnderlayId {9003}).isValid());
}

void PlanTreeTest::theEyeHidesAndShowsWhatALineStandsFor()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(300, 900);
    tree.show();
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const EquipmentId rack = e.firstRack();
    const GroupId row = e.session.plan().equipment.find(rack)->group;
    tree.scrollTo(model->indexOf(rack));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(rack), TreeColumn::Eye));
    QVERIFY(!e.session.view().isVisible(rack));
    QVERIFY(e.session.selection().empty());
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(row), TreeColumn::Eye));
    QVERIFY(e.session.view().isVisible(rack));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(row), TreeColumn::Eye));
    for (const EquipmentId id : model->piecesOf(model->indexOf(row))) QVERIFY(!e.session.view().isVisible(id));
}

void PlanTreeTest::theEyeHidesAnAisleAnObstacleAndAnUnderlay()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(300, 900);
    tree.show();
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const SpaceId hall = e.session.plan().spaces[0].id;
    e.session.perform(changeRow(e.session.plan(), Obstacle {.id = {9001}, .name = "Column", .space = hall}, "Add"));
    e.session.perform(changeRow(e.session.plan(), Aisle {.id = {9002}, .name = "Aisle", .space = hall}, "Add"));
    e.session.perform(changeRow(e.session.plan(), Underlay {.id = {9003}, .name = "Drawing"}, "Add"));
    const auto click = [&](const Subject& subject) {
        tree.scrollTo(model->indexOf(subject));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(subject), TreeColumn::Eye));
    };
    const ViewState& view = e.session.view();
    click(ObstacleId {9001});
    QVERIFY(!view.isSeen(ObstacleId {9001}) && view.isSeen(AisleId {9002}) && view.isSeen(UnderlayId {9003}));
    click(AisleId {9002});
    click(UnderlayId {9003});
    QVERIFY(!view.isSeen(AisleId {9002}) && !view.isSeen(UnderlayId {9003}));
    click(ObstacleId {9001});
    QVERIFY(view.isSeen(ObstacleId {9001}));
    e.session.view().showEverything();
    QVERIFY(view.isSeen(AisleId {9002}) && view.isSeen(UnderlayId {9003}));
}

void PlanTreeTest::theLockLocksAPieceAndItsRow()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(300, 900);
    tree.show();
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const EquipmentId rack = e.firstRack();
    tree.scrollTo(model->indexOf(rack));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(rack), TreeColumn::Lock));
    QVERIFY(e.session.plan().equipment.find(rack)->isLocked);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, middleOf(tree, model->indexOf(rack), TreeColumn::Lock));
    QVERIFY(!e.session.plan().equipment.find(rack)->isLocked);
}

void PlanTreeTest::eyeAndLockAreReachedByKeyboard()
{
    ExampleSession e;
    PlanTree tree(e.session);
    const EquipmentId rack = e.firstRack();
    e.session.select({rack});
    for (const bool isSeen : {false, true}) {
        QTest::keyClick(&tree, Qt::Key_Space);
        QCOMPARE(e.session.view().isVisible(rack), isSeen);
        QTest::keyClick(&tree, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(e.session.plan().equipment.find(rack)->isLocked, !isSeen);
    }
}

void PlanTreeTest::aNameIsTypedInItsLine()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(300, 900);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree, patience));
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const EquipmentId rack = e.firstRack();
    tree.setFocus();
    tree.setCurrentIndex(model->indexOf(rack));
    QTest::keyClick(&tree, Qt::Key_F2);
    auto* editor = tree.viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, "Rack one");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(e.session.plan().equipment.find(rack)->name, std::string("Rack one"), patience);
    e.session.undoStack().undo();
    QVERIFY(e.session.plan().equipment.find(rack)->name != "Rack one");
}

void PlanTreeTest::piecesAreDraggedIntoAnotherRow()
{
    ExampleSession e;
    PlanTreeModel model(e.session);
    const EquipmentId rack = e.firstRack();
    const Equipment before = *e.session.plan().equipment.find(rack);
    e.session.perform(changeRow(e.session.plan(), Group {.id = {9001}, .name = "Row Z", .space = before.space}, "Add"));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(rack)}));
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(Section::Finance)));
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(GroupId {9001})));
    QVERIFY(e.session.plan().equipment.find(rack)->group == GroupId {9001});
    QVERIFY(model.subjectOf(model.indexOf(rack).parent()) == Subject {GroupId {9001}});
    e.session.undoStack().undo();
    QVERIFY(*e.session.plan().equipment.find(rack) == before);
}

void PlanTreeTest::thePointerOverALineIsSharedWithTheDrawings()
{
    ExampleSession e;
    PlanTree tree(e.session);
    tree.resize(300, 900);
    tree.show();
    const auto* model = qobject_cast<PlanTreeModel*>(tree.model());
    const EquipmentId rack = e.firstRack();
    tree.scrollTo(model->indexOf(rack));
    QTest::mouseMove(tree.viewport(), middleOf(tree, model->indexOf(rack), TreeColumn::Name));
    QTRY_COMPARE_WITH_TIMEOUT(e.session.view().hoveredPiece(), rack, patience);
    e.session.view().setHovered({});
    QVERIFY(!model->data(model->indexOf(rack), Qt::BackgroundRole).isValid());
    e.session.view().setHovered(rack);
    QVERIFY(model->data(model->indexOf(rack), Qt::BackgroundRole).isValid());
    // Folded away, it is lit by the line that it is folded into.
    const QModelIndex row = model->indexOf(rack).parent(), hall = model->indexOf(e.session.plan().equipment.find(rack)->space);
    for (const QModelIndex& folded : {row, hall}) {
        e.session.view().setHovered({});
        tree.collapse(folded);
        QVERIFY(!model->data(folded, Qt::BackgroundRole).isValid());
        e.session.view().setHovered(rack);
        QVERIFY(model->data(folded, Qt::BackgroundRole).isValid());
    }
}

namespace {

struct ShownTree {
    ExampleSession e;
    PlanTree tree {e.session};
    PlanTreeModel* model = qobject_cast<PlanTreeModel*>(tree.model());
    SpaceId hall = e.session.plan().spaces[0].id, other = e.session.plan().spaces[1].id;
    ObstacleId wall {9001};

    ShownTree()
    {
        e.session.perform(changeRow(e.session.plan(), Obstacle {.id = wall, .name = "Wall", .space = hall}, "Add"));
        tree.resize(300, 900);
        tree.show();
    }
    void point(const Subject& subject)
    {
        tree.scrollTo(model->indexOf(subject));
        QTest::mouseMove(tree.viewport(), middleOf(tree, model->indexOf(subject), TreeColumn::Name));
    }
    void click(const Subject& subject, Qt::KeyboardModifiers modifiers = {}, TreeColumn column = TreeColumn::Name)
    {
        tree.scrollTo(model->indexOf(subject));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, modifiers, middleOf(tree, model->indexOf(subject), column));
    }
};

} // namespace

void PlanTreeTest::theLineOfWhatIsPointedAtIsLit()
{
    ShownTree shown;
    const ViewState& view = shown.e.session.view();
    const GroupId row = shown.e.session.plan().equipment.find(shown.e.firstRack())->group;
    for (const Subject& subject : {Subject {shown.hall}, Subject {shown.wall}, Subject {row}}) {
        shown.point(subject);
        QTRY_VERIFY_WITH_TIMEOUT(view.hovered() == subject, patience);
        QVERIFY(shown.model->data(shown.model->indexOf(subject), Qt::BackgroundRole).isValid());
        shown.e.session.view().setHovered(shown.other);
        QVERIFY(!shown.model->data(shown.model->indexOf(subject), Qt::BackgroundRole).isValid());
        QVERIFY(shown.model->data(shown.model->indexOf(shown.other), Qt::BackgroundRole).isValid());
    }
}

void PlanTreeTest::severalRoomsAndWallsAreSelectedByTheirLines()
{
    ShownTree shown;
    shown.click(shown.hall);
    shown.click(shown.other, Qt::ControlModifier);
    shown.click(shown.wall, Qt::ControlModifier);
    const auto& objects = shown.e.session.objects();
    QCOMPARE(objects.size(), std::size_t {3});
    for (const Subject& subject : {Subject {shown.hall}, Subject {shown.other}, Subject {shown.wall}}) QVERIFY(std::ranges::find(objects, subject) != objects.end());
    shown.click(shown.e.firstRack(), Qt::ControlModifier);
    QCOMPARE(shown.e.session.selection(), std::vector {shown.e.firstRack()});
    QCOMPARE(objects.size(), std::size_t {3});
    shown.click(shown.hall, Qt::ControlModifier);
    QCOMPARE(objects.size(), std::size_t {2});
}

void PlanTreeTest::severalRowsAreSelectedByTheirPieces()
{
    ShownTree shown;
    EditBuilder builder(shown.e.session.plan(), "Rows");
    std::vector<EquipmentId> members;
    std::vector<GroupId> rows;
    for (const Equipment& piece : shown.e.session.plan().equipment) {
        if (rows.size() == 2) break;
        Group row = builder.fresh<Group>();
        row.name = "Own row", row.space = piece.space;
        builder.put(row);
        Equipment member = piece;
        member.group = row.id;
        builder.put(member);
        rows.push_back(row.id), members.push_back(piece.id);
    }
    shown.e.session.perform(std::move(builder).finish());
    shown.click(rows[0]);
    QVERIFY(shown.e.session.subject() == Subject {rows[0]});
    shown.click(rows[1], Qt::ControlModifier);
    QCOMPARE(shown.e.session.selection(), members);
}

void PlanTreeTest::whatIsSelectedInADrawingIsMarkedInTheTree()
{
    ShownTree shown;
    shown.e.session.select({}, {shown.hall, shown.wall});
    std::vector<Subject> marked;
    for (const QModelIndex& line : shown.tree.selectionModel()->selectedRows()) marked.push_back(shown.model->subjectOf(line));
    std::ranges::sort(marked);
    QVERIFY((marked == std::vector<Subject> {shown.hall, shown.wall}));
    QCOMPARE(shown.e.session.objects().size(), std::size_t {2});
}

void PlanTreeTest::theEyeHidesARoomWithWhatStandsInIt()
{
    ShownTree shown;
    const ViewState& view = shown.e.session.view();
    const EquipmentId rack = shown.e.firstRack();
    const SpaceId room = shown.e.session.plan().equipment.find(rack)->space;
    const Obstacle wall = *shown.e.session.plan().obstacles.find(shown.wall);
    shown.click(room, {}, TreeColumn::Eye);
    QVERIFY(!view.isSeen(room) && !view.isVisible(rack));
    QCOMPARE(view.sees(wall), room != shown.hall);
    shown.click(room, {}, TreeColumn::Eye);
    QVERIFY(view.isSeen(room) && view.isVisible(rack) && view.sees(wall));
    // The site's eye is that of all its rooms.
    shown.click(room, {}, TreeColumn::Eye);
    shown.click(Section::Site, {}, TreeColumn::Eye);
    QVERIFY(view.isSeen(room) && view.isVisible(rack));
    shown.click(Section::Site, {}, TreeColumn::Eye);
    QVERIFY(!view.isSeen(room) && !view.isSeen(shown.other) && !view.isVisible(rack));
}

QTEST_MAIN(PlanTreeTest)
#include "plan_tree_test.moc"
