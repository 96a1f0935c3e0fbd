// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/floor_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/chosen.h"
#include "views/scene/plan_view.h"

#include "core/editing/compose.h"

#include <QSignalSpy>

using namespace gw;

using Ids = std::vector<EquipmentId>;
using Objects = std::vector<Subject>;

/// Rooms, walls, zones and aisles in the plan view: pointed at, selected together, moved, removed and hidden.
class FloorSelectionTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_view.reset(), m_floor.reset(); }
    void whatAClickWouldTakeIsPointedAt();
    void whatIsPointedAtElsewhereIsMarkedAndNoLonger_data();
    void whatIsPointedAtElsewhereIsMarkedAndNoLonger();
    void aRowThatIsPointedAtMarksItsMembers();
    void controlClicksTakeSeveralAndGiveThemBack();
    void severalAreMarked();
    void severalAreRemovedInOneStepAndComeBack();
    void aRoomInWhichSomethingStandsIsNotRemovedWithOthers();
    void aRoomIsRemovedWithAllThatStandsInIt();
    void severalAreMovedByTheMiddleOfOneAsOneStep();
    void aTypedDistanceMovesSeveralExactly();
    void escapeLeavesNoTraceOfAMoveOfSeveral();
    void aRoomTakesWhatStandsInItAlongOnce();
    void aDraggedPieceTakesSelectedWallsAlong();
    void aBandBesidePiecesTakesWallsAndZones();
    void aHiddenRoomIsNeitherSeenNorTaken();
    void whatIsHiddenTogetherIsShownAgain();
    void aRoomIsShownAloneWithWhatStandsInIt();

private:
    PlanSession& session() { return m_floor->opened.session; }
    const Plan& plan() { return m_floor->plan(); }
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    QPoint inHall(double x, double y) const { return pixel(m_floor->inHall(x, y)); }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, at); }
    void pointAt(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_view->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
    }
    QImage picture() { return m_view->grab().toImage(); }

    std::unique_ptr<FloorPlan> m_floor;
    std::unique_ptr<PlanView> m_view;
};

void FloorSelectionTest::init()
{
    m_floor = std::make_unique<FloorPlan>();
    m_view = std::make_unique<PlanView>(session(), m_floor->opened.live);
    m_view->resize(1200, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
    m_view->showAll();
}

void FloorSelectionTest::whatAClickWouldTakeIsPointedAt()
{
    const std::pair<QPoint, Subject> places[] {{inHall(18, 6.5), m_floor->hall}, {inHall(3, 11), m_floor->zone}, {inHall(6.2, 1.4), m_floor->aisle}, {inHall(13, 4.1), m_floor->wall},
        {inHall(14, 12), m_floor->yard}, {inHall(3.3, 3.5), m_floor->rack}};
    for (const auto& [at, meant] : places) {
        pointAt(at);
        QVERIFY(session().view().hovered() == meant);
        click(at);
        QVERIFY(session().subject() == meant);
        session().select({});
    }
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_view.get(), &leave);
    QVERIFY(session().view().hovered() == Subject {});
}

void FloorSelectionTest::whatIsPointedAtElsewhereIsMarkedAndNoLonger_data()
{
    QTest::addColumn<int>("which");
    for (const auto& [name, which] : {std::pair {"hall", 0}, {"yard", 1}, {"wall", 2}, {"zone", 3}, {"aisle", 4}, {"rack", 5}}) QTest::newRow(name) << which;
}

void FloorSelectionTest::whatIsPointedAtElsewhereIsMarkedAndNoLonger()
{
    QFETCH(int, which);
    const Subject subjects[] {m_floor->hall, m_floor->yard, m_floor->wall, m_floor->zone, m_floor->aisle, m_floor->rack};
    const QImage before = picture();
    session().view().setHovered(subjects[which]);
    QVERIFY(picture() != before);
    session().view().setHovered({});
    QCOMPARE(picture(), before);
}

void FloorSelectionTest::aRowThatIsPointedAtMarksItsMembers()
{
    EditBuilder builder(plan(), "Row");
    Group row = builder.fresh<Group>();
    row.name = "Row", row.space = m_floor->hall;
    Equipment rack = *plan().equipment.find(m_floor->rack);
    rack.group = row.id;
    builder.put(row);
    builder.put(rack);
    session().perform(std::move(builder).finish());
    const QImage before = picture();
    session().view().setHovered(row.id);
    const QImage lit = picture();
    session().view().setHovered(m_floor->rack);
    QVERIFY(lit != before);
    QCOMPARE(lit, picture());
}

void FloorSelectionTest::controlClicksTakeSeveralAndGiveThemBack()
{
    click(inHall(3, 11));
    click(inHall(13, 4.1), Qt::ControlModifier);
    QVERIFY((session().objects() == Objects {m_floor->zone, m_floor->wall}));
    click(inHall(6.2, 1.4), Qt::ShiftModifier);
    click(inHall(3, 11), Qt::ControlModifier);
    QVERIFY((session().objects() == Objects {m_floor->wall, m_floor->aisle}));
    QVERIFY(session().subject() == Subject {m_floor->wall});
    click(inHall(3.3, 3.5), Qt::ControlModifier);
    QCOMPARE(session().selection(), Ids {m_floor->rack});
    click(inHall(18, 6.5), Qt::ControlModifier);
    QCOMPARE(session().objects().size(), std::size_t {2});
    click(inHall(18, 6.5));
    click(inHall(14, 12), Qt::ControlModifier);
    QVERIFY((session().objects() == Objects {m_floor->hall, m_floor->yard}));
}

void FloorSelectionTest::severalAreMarked()
{
    const QImage before = picture();
    session().select({}, {m_floor->wall, m_floor->zone});
    const QImage both = picture();
    session().select({}, {m_floor->wall});
    const QImage one = picture();
    QVERIFY(both != before && one != before && both != one);
}

void FloorSelectionTest::severalAreRemovedInOneStepAndComeBack()
{
    const Plan before = plan();
    click(inHall(3, 11));
    click(inHall(13, 4.1), Qt::ControlModifier);
    click(inHall(3.3, 3.5), Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(!plan().obstacles.contains(m_floor->zone) && !plan().obstacles.contains(m_floor->wall) && !plan().equipment.contains(m_floor->rack));
    QVERIFY(session().objects().empty() && session().selection().empty());
    QCOMPARE(session().undoStack().count(), 1);
    const Plan after = plan();
    session().undoStack().undo();
    QVERIFY(plan() == before);
    session().undoStack().redo();
    QVERIFY(plan() == after);
}

void FloorSelectionTest::aRoomInWhichSomethingStandsIsNotRemovedWithOthers()
{
    const Plan before = plan();
    session().select({}, {m_floor->zone, m_floor->hall});
    QSignalSpy said(m_view.get(), &PlanView::said);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(plan() == before);
    QVERIFY(said.count() == 1 && said.front().front().toString().contains("Hall"));
    session().select({m_floor->rack}, {m_floor->zone, m_floor->hall, m_floor->wall, m_floor->aisle});
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(!plan().spaces.contains(m_floor->hall));
    session().undoStack().undo();
    QVERIFY(plan() == before);
}

void FloorSelectionTest::aRoomIsRemovedWithAllThatStandsInIt()
{
    OpenedPlan opened;
    const Plan before = opened.session.plan();
    const SpaceId hall = before.spaces[0].id;
    std::vector<EquipmentId> inside;
    for (const Equipment& piece : before.equipment)
        if (piece.space == hall) inside.push_back(piece.id);
    std::vector<Subject> objects {hall};
    for (const Obstacle& obstacle : before.obstacles)
        if (obstacle.space == hall) objects.emplace_back(obstacle.id);
    for (const Aisle& aisle : before.aisles)
        if (aisle.space == hall) objects.emplace_back(aisle.id);
    opened.session.select({inside.begin() + 1, inside.end()}, objects);
    QVERIFY(!whyNotRemoved(opened.session).isEmpty());
    opened.session.select(inside, objects);
    QCOMPARE(removeChosen(opened.session), QString());
    const Plan& after = opened.session.plan();
    QVERIFY(!after.spaces.contains(hall));
    for (const Group& group : after.groups) QVERIFY(group.space != hall);
    QCOMPARE(after.equipment.size(), before.equipment.size() - inside.size());
    QCOMPARE(opened.session.undoStack().count(), 1);
    opened.session.undoStack().undo();
    QVERIFY(opened.session.plan() == before);
    opened.session.undoStack().redo();
    QVERIFY(!opened.session.plan().spaces.contains(hall));
}

void FloorSelectionTest::severalAreMovedByTheMiddleOfOneAsOneStep()
{
    const Plan before = plan();
    session().select({}, {m_floor->zone, m_floor->wall, m_floor->aisle});
    const QPoint to = inHall(5, 11);
    dragTo(*m_view, inHall(4, 11.5), to);
    drop(*m_view, to);
    const Obstacle &zone = *plan().obstacles.find(m_floor->zone), &wall = *plan().obstacles.find(m_floor->wall);
    QVERIFY(std::abs(zone.x.in(metre) - 3) < 0.1 && std::abs(zone.y.in(metre) - 9.5) < 0.1);
    QVERIFY(std::abs((wall.x - metres(12) - zone.x + metres(2)).in(metre)) < 1e-9);
    QVERIFY(std::abs((plan().aisles.find(m_floor->aisle)->y - metres(1) - zone.y + metres(10)).in(metre)) < 1e-9);
    QCOMPARE(session().objects().size(), std::size_t {3});
    QCOMPARE(session().undoStack().count(), 1);
    session().undoStack().undo();
    QVERIFY(plan() == before);
}

void FloorSelectionTest::aTypedDistanceMovesSeveralExactly()
{
    session().select({}, {m_floor->zone, m_floor->wall});
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, inHall(14, 4.1));
    QTest::keyClicks(m_view.get(), "1.234, -0.6");
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    drop(*m_view, inHall(14, 4.1));
    QCOMPARE(plan().obstacles.find(m_floor->zone)->x, metres(3.234));
    QCOMPARE(plan().obstacles.find(m_floor->wall)->y, metres(3.4));
    QCOMPARE(session().undoStack().count(), 1);
}

void FloorSelectionTest::escapeLeavesNoTraceOfAMoveOfSeveral()
{
    const Plan before = plan();
    session().select({m_floor->rack}, {m_floor->zone});
    dragTo(*m_view, inHall(4, 11.5), inHall(6, 11));
    QVERIFY(!(plan() == before));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    drop(*m_view, inHall(6, 11));
    QVERIFY(plan() == before);
    QCOMPARE(session().undoStack().index(), session().undoStack().count());
}

void FloorSelectionTest::aRoomTakesWhatStandsInItAlongOnce()
{
    session().select({m_floor->rack}, {m_floor->zone, m_floor->hall});
    const Place rack = m_floor->rackOnSite();
    QVERIFY(session().perform(movedChosen(session(), metres(2), metres(1))));
    QCOMPARE(m_floor->hallNow().x, metres(7));
    QVERIFY(std::abs(m_floor->rackOnSite().x - rack.x - 2) < 1e-9 && std::abs(m_floor->rackOnSite().y - rack.y - 1) < 1e-9);
    QCOMPARE(plan().obstacles.find(m_floor->zone)->x, metres(2));
}

void FloorSelectionTest::aDraggedPieceTakesSelectedWallsAlong()
{
    const Plan before = plan();
    session().select({m_floor->rack}, {m_floor->zone});
    dragTo(*m_view, inHall(3.3, 3.5), inHall(5.3, 4.5));
    QTest::keyClicks(m_view.get(), "2, 1");
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    drop(*m_view, inHall(5.3, 4.5));
    QCOMPARE(plan().equipment.find(m_floor->rack)->x, metres(5));
    QCOMPARE(plan().obstacles.find(m_floor->zone)->x, metres(4));
    QCOMPARE(plan().obstacles.find(m_floor->zone)->y, metres(11));
    QCOMPARE(session().undoStack().count(), 1);
    session().undoStack().undo();
    QVERIFY(plan() == before);
}

void FloorSelectionTest::aBandBesidePiecesTakesWallsAndZones()
{
    dragTo(*m_view, inHall(11, 6), inHall(17, 2));
    drop(*m_view, inHall(17, 2));
    QVERIFY(session().objects() == Objects {m_floor->wall});
    dragTo(*m_view, inHall(1, 14), inHall(8, 0.5));
    drop(*m_view, inHall(8, 0.5));
    QCOMPARE(session().selection(), Ids {m_floor->rack});
    QVERIFY(session().objects().empty());
    // To the left it takes what it touches.
    dragTo(*m_view, inHall(13, 6), inHall(5, 9.6));
    drop(*m_view, inHall(5, 9.6));
    QVERIFY(session().objects().empty() && session().selection().empty());
    dragTo(*m_view, inHall(7, 9), inHall(5, 10.5));
    drop(*m_view, inHall(5, 10.5));
    QVERIFY(session().objects() == Objects {m_floor->zone});
}

void FloorSelectionTest::aHiddenRoomIsNeitherSeenNorTaken()
{
    const QImage before = picture();
    session().view().setSeen({m_floor->hall}, false);
    QVERIFY(picture() != before);
    for (const QPoint at : {inHall(18, 6.5), inHall(13, 4.1), inHall(6.2, 1.4)}) {
        pointAt(at);
        QVERIFY(session().view().hovered() == Subject {m_floor->yard});
    }
    session().view().setHovered({});
    session().view().setSeen({m_floor->hall}, true);
    pointAt(inHall(13, 4.1));
    QVERIFY(session().view().hovered() == Subject {m_floor->wall});
}

void FloorSelectionTest::whatIsHiddenTogetherIsShownAgain()
{
    session().select({m_floor->rack}, {m_floor->wall, m_floor->zone});
    hideChosen(session());
    const ViewState& view = session().view();
    QVERIFY(!view.isVisible(m_floor->rack) && !view.isSeen(m_floor->wall) && !view.isSeen(m_floor->zone) && view.isSeen(m_floor->aisle));
    QVERIFY(session().selection().empty() && session().objects().empty());
    session().view().showEverything();
    QVERIFY(view.isVisible(m_floor->rack) && view.isSeen(m_floor->wall));
}

void FloorSelectionTest::aRoomIsShownAloneWithWhatStandsInIt()
{
    session().select({}, {m_floor->hall});
    isolateChosen(session());
    const ViewState& view = session().view();
    QVERIFY(view.isSeen(m_floor->hall) && view.isSeen(m_floor->wall) && view.isSeen(m_floor->aisle) && view.isVisible(m_floor->rack) && !view.isSeen(m_floor->yard));
    session().select({}, {m_floor->wall});
    isolateChosen(session());
    QVERIFY(view.isSeen(m_floor->hall) && view.isSeen(m_floor->wall) && !view.isSeen(m_floor->zone) && !view.isVisible(m_floor->rack));
    session().select({});
    isolateChosen(session());
    QVERIFY(!view.isIsolating() && view.isSeen(m_floor->yard));
}

QTEST_MAIN(FloorSelectionTest)
#include "floor_selection_test.moc"
