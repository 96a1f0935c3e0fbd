// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "core/editing/compose.h"
#include "views/panels/plan_tree.h"
#include "views/panels/plan_tree_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
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

QTEST_MAIN(PlanTreeTest)
#include "plan_tree_test.moc"
