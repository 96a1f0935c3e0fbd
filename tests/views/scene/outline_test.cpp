// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"

#include "core/editing/space_outline.h"
#include "core/storage/plan_file.h"

#include <cmath>

using namespace gw;

/// Rooms that are no rectangles, drawn and reshaped with mouse and keys in the plan view.
class OutlineTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aRoomIsDrawnCornerByCornerAndClosedByItsFirst();
    void enterAndADoubleClickCloseToo_data();
    void enterAndADoubleClickCloseToo();
    void typedLengthsSetCornersToTheMillimetre();
    void escapeAndBackspaceTakeBack();
    void crossingWallsAreRefusedWithASentence();
    void aDraggedCornerAndADraggedWallReshapeInOneStep();
    void aDoubleClickAddsACornerAndAnotherTakesItAway();
    void aDragThatCrossesWallsKeepsTheLastGoodShape();
    void undoingEverythingGivesTheSameBytes();
    void aClickInTheNotchIsNoClickInTheRoom();

private:
    void clickAt(Place at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, pixel(at)); }
    void doubleClickAt(Place at)
    {
        clickAt(at);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, pixel(at));
    }
    void dragFromTo(Place from, Place to)
    {
        dragTo(*m_view, pixel(from), pixel(to));
        drop(*m_view, pixel(to));
    }
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    PlanSession& session() { return m_opened->session; }
    const Space& last() const { return m_opened->session.plan().spaces[m_opened->session.plan().spaces.size() - 1]; }
    /// An L in the empty ground north of the plan.
    void drawL();
    Place at(double x, double y) const { return {m_west + x, m_south + y}; }

    std::unique_ptr<OpenedPlan> m_opened;
    std::unique_ptr<PlanView> m_view;
    QStringList m_said;
    double m_west = 0, m_south = 0;
};

void OutlineTest::init()
{
    m_opened = std::make_unique<OpenedPlan>();
    Plan plan;
    plan.info.name = "Ground";
    plan.site.climate = m_opened->catalog.climates.front().id;
    plan.info.lastId = 1;
    plan.spaces.put({.id = {1}, .name = "Ground", .kind = SpaceKind::Yard, .x = metres(-40), .y = metres(-40), .width = metres(30), .depth = metres(30)});
    session().setPlan(plan);
    session().solveNow();
    m_view = std::make_unique<PlanView>(session(), m_opened->live);
    m_view->resize(1200, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
    m_said.clear();
    connect(m_view.get(), &PlanView::said, this, [this](const QString& sentence) { m_said << sentence; });
    m_west = -38, m_south = -38;
    session().view().setSnapping(false);
    session().view().setTool(Tool::Corners);
}

void OutlineTest::cleanup()
{
    m_view.reset();
    m_opened.reset();
}

void OutlineTest::drawL()
{
    for (const Place corner : {at(0, 0), at(20, 0), at(20, 8), at(9, 8), at(9, 18), at(0, 18)}) clickAt(corner);
    clickAt(at(0, 0));
}

void OutlineTest::aRoomIsDrawnCornerByCornerAndClosedByItsFirst()
{
    drawL();
    QCOMPARE(session().plan().spaces.size(), std::size_t {2});
    QVERIFY(checkOutline(last()));
    QCOMPARE(outlineOf(last()).size(), std::size_t {6});
    QVERIFY(std::abs(floorArea(last()).in(squareMetre) - (20.0 * 8 + 9.0 * 10)) < 12);
    QVERIFY(session().subject() == Subject {last().id});
    session().solveNow();
}

void OutlineTest::enterAndADoubleClickCloseToo_data()
{
    QTest::addColumn<bool>("byEnter");
    QTest::addRow("Enter") << true;
    QTest::addRow("double click") << false;
}

void OutlineTest::enterAndADoubleClickCloseToo()
{
    QFETCH(bool, byEnter);
    for (const Place corner : {at(0, 0), at(12, 0)}) clickAt(corner);
    QVERIFY(session().plan().spaces.size() == 1);
    if (byEnter) {
        clickAt(at(6, 9));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
    } else doubleClickAt(at(6, 9));
    QCOMPARE(session().plan().spaces.size(), std::size_t {2});
    QCOMPARE(outlineOf(last()).size(), std::size_t {3});
}

void OutlineTest::typedLengthsSetCornersToTheMillimetre()
{
    clickAt(at(1, 1));
    for (const char* way : {"12.345", "0, 4 m", "-6,0", "0, 3.5"}) {
        QTest::keyClicks(m_view.get(), way);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
    }
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(session().plan().spaces.size(), std::size_t {2});
    QCOMPARE(last().width.in(metre), 12.345);
    QCOMPARE(last().depth.in(metre), 7.5);
    QCOMPARE(QString::fromStdString(last().outline), QString("0 0; 12.345 0; 12.345 4; 6.345 4; 6.345 7.5"));
}

void OutlineTest::escapeAndBackspaceTakeBack()
{
    const std::string before = toJson(session().plan());
    for (const Place corner : {at(0, 0), at(12, 0), at(12, 9)}) clickAt(corner);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(session().plan().spaces.size() == 1);
    QVERIFY(m_said.join(' ').contains("three corners"));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(session().view().tool() == Tool::Corners);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(session().view().tool() == Tool::Select);
    QVERIFY(toJson(session().plan()) == before);
}

void OutlineTest::crossingWallsAreRefusedWithASentence()
{
    for (const Place corner : {at(0, 0), at(12, 9), at(12, 0), at(0, 9)}) clickAt(corner);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(session().plan().spaces.size() == 1);
    QVERIFY2(m_said.join(' ').contains("walls 1 and 3"), qPrintable(m_said.join(' ')));
}

void OutlineTest::aDraggedCornerAndADraggedWallReshapeInOneStep()
{
    drawL();
    session().view().setTool(Tool::Select);
    const int steps = session().undoStack().count();
    const Outline before = outlineOnSite(last());
    dragFromTo({before[1].x, before[1].y}, {before[1].x + 4, before[1].y - 1});
    QCOMPARE(session().undoStack().count(), steps + 1);
    QVERIFY(std::abs(outlineOnSite(last())[1].x - before[1].x - 4) < 0.1);
    const Outline now = outlineOnSite(last());
    const Place wall {(now[4].x + now[5].x) / 2, (now[4].y + now[5].y) / 2};
    dragFromTo(wall, {wall.x + 3, wall.y + 2});
    QCOMPARE(session().undoStack().count(), steps + 2);
    const Outline moved = outlineOnSite(last());
    QVERIFY(std::abs(moved[4].y - now[4].y - 2) < 0.1 && std::abs(moved[5].y - now[5].y - 2) < 0.1);
    QVERIFY(std::abs(moved[4].x - now[4].x) < 0.1);
    session().undoStack().undo();
    QVERIFY(outlineOnSite(last()) == now);
}

void OutlineTest::aDoubleClickAddsACornerAndAnotherTakesItAway()
{
    drawL();
    session().view().setTool(Tool::Select);
    const Outline before = outlineOnSite(last());
    doubleClickAt({before[0].x + 7, before[0].y});
    QCOMPARE(outlineOnSite(last()).size(), std::size_t {7});
    const Corner added = outlineOnSite(last())[1];
    QVERIFY(std::abs(added.x - before[0].x - 7) < 0.1);
    doubleClickAt({added.x, added.y});
    QCOMPARE(outlineOnSite(last()).size(), std::size_t {6});
    QVERIFY(outlineOnSite(last()) == before);
}

void OutlineTest::aDragThatCrossesWallsKeepsTheLastGoodShape()
{
    drawL();
    session().view().setTool(Tool::Select);
    const Corner inner = outlineOnSite(last())[3];
    dragFromTo({inner.x, inner.y}, {inner.x + 1, inner.y - 12});
    QVERIFY(checkOutline(last()));
    QCOMPARE(outlineOnSite(last()).size(), std::size_t {6});
}

void OutlineTest::undoingEverythingGivesTheSameBytes()
{
    const std::string before = toJson(session().plan());
    drawL();
    session().view().setTool(Tool::Select);
    const Corner corner = outlineOnSite(last())[2];
    dragFromTo({corner.x, corner.y}, {corner.x + 2, corner.y + 1});
    const std::string after = toJson(session().plan());
    while (session().undoStack().canUndo()) session().undoStack().undo();
    QVERIFY(toJson(session().plan()) == before);
    while (session().undoStack().canRedo()) session().undoStack().redo();
    QVERIFY(toJson(session().plan()) == after);
}

void OutlineTest::aClickInTheNotchIsNoClickInTheRoom()
{
    drawL();
    session().view().setTool(Tool::Select);
    const SpaceId room = last().id;
    session().select({});
    clickAt(at(15, 14));
    QVERIFY(session().subject() == Subject {SpaceId {1}});
    clickAt(at(5, 14));
    QVERIFY(session().subject() == Subject {room});
}

QTEST_MAIN(OutlineTest)
#include "outline_test.moc"
