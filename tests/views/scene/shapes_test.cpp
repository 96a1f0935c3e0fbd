// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/floor_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"

#include "core/model/outline.h"
#include "core/storage/plan_file.h"

#include <cmath>

using namespace gw;

/// Rooms, walls, zones and aisles taken hold of in the plan view: moved, reshaped, typed, gone through and removed.
class ShapesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_view.reset(), m_floor.reset(); }
    void aRoomWithAnOutlineIsMovedAsAWhole_data();
    void aRoomWithAnOutlineIsMovedAsAWhole();
    void altReshapesARoomWithWhatStandsInIt();
    void aWallIsDraggedByWhatSnappingAllowsNotByItself();
    void aZoneIsMovedToTheMillimetreByATypedDistance();
    void whatIsNoDistanceIsRefusedAndChangesNothing();
    void anAisleIsResizedAndAZoneRemoved();
    void altClickGoesThroughAllThatLiesThere();
    void aClickJustBeyondItsWallMeansTheRoomThatIsShown();
    void aRoomThatIsNotEmptyIsNotRemoved();
    void whatWasDoneIsUndoneToTheSameBytes();

private:
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    void clickAt(Place at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, pixel(at)); }
    void dragFromTo(Place from, Place to, Qt::KeyboardModifiers modifiers = {});
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    PlanSession& session() { return m_floor->opened.session; }
    const Obstacle& obstacle(ObstacleId id) const { return *m_floor->plan().obstacles.find(id); }

    std::unique_ptr<FloorPlan> m_floor;
    std::unique_ptr<PlanView> m_view;
    QStringList m_said;
};

void ShapesTest::init()
{
    m_floor = std::make_unique<FloorPlan>();
    m_view = std::make_unique<PlanView>(session(), m_floor->opened.live);
    m_view->resize(1300, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
    m_view->showAll();
    m_said.clear();
    connect(m_view.get(), &PlanView::said, this, [this](const QString& sentence) { m_said << sentence; });
}

void ShapesTest::dragFromTo(Place from, Place to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view.get(), Qt::LeftButton, modifiers, pixel(from));
    for (int step = 1; step <= 5; ++step) {
        const QPointF at = pixel(from) + QPointF(pixel(to) - pixel(from)) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, m_view->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_view.get(), &move);
    }
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, modifiers, pixel(to));
}

void ShapesTest::aRoomWithAnOutlineIsMovedAsAWhole_data()
{
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("with all that stands in it") << false;
    QTest::newRow("with Alt: the room alone") << true;
}

void ShapesTest::aRoomWithAnOutlineIsMovedAsAWhole()
{
    QFETCH(bool, isAlone);
    clickAt(m_floor->inHall(18, 6));
    QVERIFY(session().subject() == Subject {m_floor->hall});
    const Place rack = m_floor->rackOnSite();
    const std::string outline = m_floor->hallNow().outline;
    // Half way up the L is 20 m wide no more: its middle is 4.5 m from the west.
    const Place middle = m_floor->inHall(4.5, 8);
    dragFromTo(middle, {middle.x + 3, middle.y + 2}, isAlone ? Qt::AltModifier : Qt::NoModifier);
    const Space& hall = m_floor->hallNow();
    QVERIFY(std::abs(hall.x.in(metre) - 8) < 0.11 && std::abs(hall.y.in(metre) - 7) < 0.11);
    QCOMPARE(hall.outline, outline);
    const Place now = m_floor->rackOnSite();
    QVERIFY(std::abs(now.x - rack.x - (isAlone ? 0 : hall.x.in(metre) - 5)) < 1e-6);
    QVERIFY(std::abs(now.y - rack.y - (isAlone ? 0 : hall.y.in(metre) - 5)) < 1e-6);
    QCOMPARE(session().undoStack().count(), 1);
    QCOMPARE(session().undoStack().undoText(), QString("Move Hall"));
}

void ShapesTest::altReshapesARoomWithWhatStandsInIt()
{
    clickAt(m_floor->inHall(18, 6));
    const Place rack = m_floor->rackOnSite(), west = m_floor->inHall(0, 8);
    dragFromTo(west, {west.x - 2, west.y}, Qt::AltModifier);
    const double by = m_floor->hallNow().x.in(metre) - 5;
    QVERIFY(std::abs(by + 2) < 0.11);
    QVERIFY(std::abs(m_floor->rackOnSite().x - rack.x - by) < 1e-6);
    session().undoStack().undo();
    dragFromTo(west, {west.x - 2, west.y});
    QVERIFY(std::abs(m_floor->hallNow().x.in(metre) - 3) < 0.11);
    QVERIFY(std::abs(m_floor->rackOnSite().x - rack.x) < 1e-6);
}

void ShapesTest::aWallIsDraggedByWhatSnappingAllowsNotByItself()
{
    // 0.1 m is less than a hold reaches: a wall that held on to itself would not move at all.
    clickAt(m_floor->inHall(14, 4.1));
    QVERIFY(session().subject() == Subject {m_floor->wall});
    const double before = obstacle(m_floor->wall).y.in(metre);
    const Place middle = m_floor->inHall(14, 4.1);
    m_view->frameSelection();
    m_view->showAll();
    dragFromTo(middle, {middle.x, middle.y + 0.5});
    QVERIFY(std::abs(obstacle(m_floor->wall).y.in(metre) - before - 0.5) < 0.06);
    QCOMPARE(obstacle(m_floor->wall).width, metres(4));
}

void ShapesTest::aZoneIsMovedToTheMillimetreByATypedDistance()
{
    clickAt(m_floor->inHall(3, 11));
    QVERIFY(session().subject() == Subject {m_floor->zone});
    const Place middle = m_floor->inHall(4, 11.5);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixel(middle));
    QTest::keyClicks(m_view.get(), "2*600mm+0.034, -0.5");
    press(Qt::Key_Return);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixel(middle));
    QCOMPARE(obstacle(m_floor->zone).x, metres(3.234));
    QCOMPARE(obstacle(m_floor->zone).y, metres(9.5));
    QCOMPARE(session().undoStack().count(), 1);
}

void ShapesTest::whatIsNoDistanceIsRefusedAndChangesNothing()
{
    const std::string before = toJson(m_floor->plan());
    clickAt(m_floor->inHall(3, 11));
    const Place middle = m_floor->inHall(4, 11.5);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixel(middle));
    QTest::keyClicks(m_view.get(), "1..2");
    press(Qt::Key_Return);
    QVERIFY(m_said.join(' ').contains("1..2"));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixel(middle));
    QCOMPARE(toJson(m_floor->plan()), before);
}

void ShapesTest::anAisleIsResizedAndAZoneRemoved()
{
    clickAt(m_floor->inHall(5, 1.5));
    QVERIFY(session().subject() == Subject {m_floor->aisle});
    const Place east = m_floor->inHall(7, 1.6);
    dragFromTo(east, {east.x + 1.5, east.y});
    QVERIFY(std::abs(m_floor->plan().aisles.find(m_floor->aisle)->width.in(metre) - 6.5) < 0.11);
    clickAt(m_floor->inHall(3, 11));
    press(Qt::Key_Delete);
    QVERIFY(!m_floor->plan().obstacles.contains(m_floor->zone));
    QVERIFY(m_floor->plan().obstacles.contains(m_floor->wall));
}

void ShapesTest::altClickGoesThroughAllThatLiesThere()
{
    const Place at = m_floor->inHall(3, 11);
    std::vector<Subject> seen;
    for (int i = 0; i < 4; ++i) {
        clickAt(at, Qt::AltModifier);
        seen.push_back(session().subject());
    }
    QVERIFY((seen == std::vector<Subject> {m_floor->zone, m_floor->hall, m_floor->yard, m_floor->zone}));
    // Over the rack it begins with the rack.
    clickAt({m_floor->rackOnSite().x + 0.3, m_floor->rackOnSite().y + 0.3}, Qt::AltModifier);
    QVERIFY(session().isSelected(m_floor->rack));
    clickAt({m_floor->rackOnSite().x + 0.3, m_floor->rackOnSite().y + 0.3}, Qt::AltModifier);
    QVERIFY(session().subject() == Subject {m_floor->hall});
}

void ShapesTest::aClickJustBeyondItsWallMeansTheRoomThatIsShown()
{
    const Place beyond {m_floor->inHall(14, 0).x, m_floor->inHall(14, 0).y - 4 / m_view->pixelsPerMetre()};
    clickAt(beyond);
    QVERIFY(session().subject() == Subject {m_floor->yard});
    clickAt(m_floor->inHall(18, 6));
    clickAt(beyond);
    QVERIFY(session().subject() == Subject {m_floor->hall});
}

void ShapesTest::aRoomThatIsNotEmptyIsNotRemoved()
{
    clickAt(m_floor->inHall(18, 6));
    press(Qt::Key_Delete);
    QVERIFY(m_floor->plan().spaces.contains(m_floor->hall));
    QVERIFY(m_said.last().contains("Hall"));
}

void ShapesTest::whatWasDoneIsUndoneToTheSameBytes()
{
    const std::string before = toJson(m_floor->plan());
    anAisleIsResizedAndAZoneRemoved();
    altReshapesARoomWithWhatStandsInIt();
    QUndoStack& undo = session().undoStack();
    const std::string after = toJson(m_floor->plan());
    while (undo.canUndo()) undo.undo();
    QCOMPARE(toJson(m_floor->plan()), before);
    while (undo.canRedo()) undo.redo();
    QCOMPARE(toJson(m_floor->plan()), after);
}

QTEST_MAIN(ShapesTest)
#include "shapes_test.moc"
