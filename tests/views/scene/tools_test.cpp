// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/tools/calibrate_tool.h"
#include "views/scene/tools/link_ports.h"
#include "views/scene/underlay_import.h"
#include "views/session/type_drag.h"

#include "core/editing/place.h"
#include "core/scene/pieces.h"
#include "core/storage/plan_file.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace gw;

/// Tools worked with mouse and keys in the plan view, as a planner's hands would.
class ToolsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClickSetsAPieceDownAndItStaysInHand();
    void turningThePieceInHandTurnsWhatIsSetDown();
    void aPieceBesideARackJoinsItsRowFeedsAndCooling();
    void aPieceOutsideEverySpaceIsRefusedWithASentence();
    void aDropFromTheCatalogueShowsTheGhostFirst();
    void aRowIsDraggedOutAndLaidByItsTypedLength();
    void spacesObstaclesAndAislesAreDrawn_data();
    void spacesObstaclesAndAislesAreDrawn();
    void typedNumbersDrawARoomToTheMillimetre();
    void escapeLeavesNoTrace_data();
    void escapeLeavesNoTrace();
    void aHandleReshapesARoomAndWhatStandsInItStays();
    void distancesAnglesAndAreasAreMeasuredAndKept();
    void aFeedIsDraggedFromSourceToLoadAndRefusedWithTheReason();
    void anInletSaysTheSideOfTheFeedThatIsLetGoThere();
    void coolantIsDraggedFromACduToARack();
    void typedNumbersMoveAPieceExactly();
    void aPieceRemovedDuringItsDragLeavesTheViewWell();
    void controlMovesFreely();
    void aBandToTheLeftSelectsWhatItTouches();
    void altClicksGoThroughWhatLiesAboveEachOther();
    void aLockedPieceStaysAndSaysSo();
    void hiddenPiecesAreNotTakenHoldOf();
    void anUnderlayIsImportedScaledAndRefusedWhenForeign();
    void undoAllAndRedoAllGiveTheSameBytes();

private:
    void openRoom();
    void take(Tool tool, const char* type = "");
    void clickAt(Place at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, pixel(at)); }
    void dragFromTo(Place from, Place to)
    {
        dragTo(*m_view, pixel(from), pixel(to));
        drop(*m_view, pixel(to));
    }
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    void type(const char* keys) { QTest::keyClicks(m_view.get(), keys); }
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    const Plan& plan() const { return m_opened->session.plan(); }
    const Equipment& last() const { return plan().equipment[plan().equipment.size() - 1]; }
    std::vector<EquipmentId> racks() const;
    Place middleOf(EquipmentId id) const;
    std::string bytes() const { return toJson(plan()); }

    std::unique_ptr<OpenedPlan> m_opened;
    std::unique_ptr<PlanView> m_view;
    QStringList m_said;
};

void ToolsTest::init()
{
    m_opened = std::make_unique<OpenedPlan>();
    m_view = std::make_unique<PlanView>(m_opened->session, m_opened->live);
    m_view->resize(1200, 800);
    m_view->show();
    m_said.clear();
    connect(m_view.get(), &PlanView::said, this, [this](const QString& sentence) { m_said << sentence; });
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ToolsTest::cleanup()
{
    m_view.reset();
    m_opened.reset();
}

/// A hall of 20 x 12 m at (0, 0) with one row of three racks and their busway; nothing else.
void ToolsTest::openRoom()
{
    Plan plan;
    plan.info.name = "Room";
    plan.site.climate = m_opened->catalog.climates.front().id;
    const auto add = [&](auto row) {
        row.id.number = ++plan.info.lastId;
        const auto id = row.id;
        tableOf<decltype(row)>(plan).put(std::move(row));
        return id;
    };
    const SpaceId hall = add(Space {.name = "Hall", .width = metres(20), .depth = metres(12), .floorLimit = kilogramsPerSquareMetre(5000)});
    const EquipmentId busway = add(Equipment {.name = "BW-1", .type = {"busway-1250kw"}, .space = hall, .x = metres(2), .y = metres(2.4)});
    const EquipmentId cdu = add(Equipment {.name = "CDU-1", .type = {"cdu-xdu1350"}, .space = hall, .x = metres(8), .y = metres(2)});
    const LoopId loop = add(Loop {.name = "Loop"});
    add(Connection {.loop = loop, .equipment = cdu, .role = LoopRole::Cools});
    for (int i = 0; i < 3; ++i) {
        const EquipmentId rack = add(Equipment {.name = "A-0" + std::to_string(i + 1), .type = {"gb200-nvl72"}, .space = hall, .x = metres(2 + 0.6 * i), .y = metres(2)});
        add(Feed {.from = busway, .to = rack});
        add(Connection {.loop = loop, .equipment = rack, .role = LoopRole::IsCooled});
    }
    m_opened->session.setPlan(std::move(plan));
    m_opened->session.solveNow();
    m_view->showAll();
    m_view->grab();
}

void ToolsTest::take(Tool tool, const char* type) { m_opened->session.view().setTool(tool, {type}); }

std::vector<EquipmentId> ToolsTest::racks() const
{
    std::vector<EquipmentId> found;
    for (const Equipment& piece : plan().equipment)
        if (piece.type.text == "gb200-nvl72") found.push_back(piece.id);
    return found;
}

Place ToolsTest::middleOf(EquipmentId id) const
{
    const Point at = centreOf(*m_opened->live.boxOf(id));
    return {at.x, at.y};
}

void ToolsTest::aClickSetsAPieceDownAndItStaysInHand()
{
    openRoom();
    take(Tool::Place, "gb200-nvl72");
    const std::size_t before = plan().equipment.size();
    clickAt({12.31, 8.03});
    QCOMPARE(plan().equipment.size(), before + 1);
    QCOMPARE(last().type.text, std::string("gb200-nvl72"));
    // On the grid or the tile, in whole millimetres.
    const double x = last().x.in(metre) * 10;
    QVERIFY2(std::abs(x - std::round(x)) < 1e-9, qPrintable(QString::number(x)));
    clickAt({15, 8});
    QCOMPARE(plan().equipment.size(), before + 2);
    QCOMPARE(m_opened->session.undoStack().count(), 2);
    press(Qt::Key_Escape);
    QCOMPARE(int(m_opened->session.view().tool()), int(Tool::Select));
    clickAt({17, 8});
    QCOMPARE(plan().equipment.size(), before + 2);
}

void ToolsTest::turningThePieceInHandTurnsWhatIsSetDown()
{
    openRoom();
    take(Tool::Place, "gb200-nvl72");
    press(Qt::Key_R);
    clickAt({12, 8});
    QCOMPARE(int(last().facing), int(Facing::East));
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ShiftModifier);
    clickAt({16, 8});
    QCOMPARE(int(last().facing), int(Facing::North));
}

void ToolsTest::aPieceBesideARackJoinsItsRowFeedsAndCooling()
{
    openRoom();
    const std::size_t feeds = plan().feeds.size(), connections = plan().connections.size();
    take(Tool::Place, "gb200-nvl72");
    // The row ends at x = 3.8; its doors lie in line at y = 2 + depth.
    const Box& rack = *m_opened->live.boxOf(racks().back());
    clickAt({double(rack.maximum.x) + 0.34, (double(rack.minimum.y) + double(rack.maximum.y)) / 2 + 0.03});
    QCOMPARE(last().x, metres(3.8));
    QCOMPARE(last().y, metres(2));
    QCOMPARE(last().name, std::string("A-04"));
    QCOMPARE(plan().feeds.size(), feeds + 1);
    QCOMPARE(plan().connections.size(), connections + 1);
}

void ToolsTest::aPieceOutsideEverySpaceIsRefusedWithASentence()
{
    openRoom();
    take(Tool::Place, "gb200-nvl72");
    const std::string before = bytes();
    clickAt({-0.5, 6});
    QCOMPARE(bytes(), before);
    QVERIFY(!m_opened->session.undoStack().canUndo());
    QCOMPARE(m_said.size(), 1);
    QVERIFY2(m_said.front().contains("room or yard"), qPrintable(m_said.front()));
}

void ToolsTest::aDropFromTheCatalogueShowsTheGhostFirst()
{
    openRoom();
    QMimeData data;
    data.setData(typeMime, "gb200-nvl72");
    const QPointF at = m_view->toWidget({12, 8});
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view.get(), &enter);
    QVERIFY(enter.isAccepted());
    const QImage before = m_view->grab().toImage();
    QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view.get(), &move);
    QVERIFY(m_view->grab().toImage() != before);
    const std::size_t count = plan().equipment.size();
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view.get(), &dropped);
    QCOMPARE(plan().equipment.size(), count + 1);

    QMimeData foreign;
    foreign.setData(typeMime, "no-such-type");
    QDragEnterEvent refused(at.toPoint(), Qt::CopyAction, &foreign, Qt::LeftButton, {});
    refused.ignore();
    QCoreApplication::sendEvent(m_view.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void ToolsTest::aRowIsDraggedOutAndLaidByItsTypedLength()
{
    openRoom();
    take(Tool::Row, "gb200-nvl72");
    const std::size_t before = plan().equipment.size();
    dragFromTo({3, 8}, {3 + 0.6 * 4, 8.05});
    QCOMPARE(plan().equipment.size(), before + 5);
    QCOMPARE(plan().groups.size(), std::size_t(1));
    const Group& row = plan().groups[0];
    QCOMPARE(row.count, 5u);
    QVERIFY(last().slot == 5 && last().group == row.id);
    QCOMPARE(m_opened->session.undoStack().count(), 1);

    dragTo(*m_view, pixel({10, 8}), pixel({10.1, 9.5}));
    type("1.9");
    press(Qt::Key_Return);
    drop(*m_view, pixel({10.1, 9.5}));
    QCOMPARE(plan().groups.size(), std::size_t(2));
    QCOMPARE(plan().groups[1].count, 3u);
    QVERIFY(plan().groups[1].facing == Facing::East || plan().groups[1].facing == Facing::West);
}

void ToolsTest::spacesObstaclesAndAislesAreDrawn_data()
{
    QTest::addColumn<Tool>("tool");
    QTest::newRow("a room") << Tool::Space;
    QTest::newRow("a wall") << Tool::Wall;
    QTest::newRow("a door") << Tool::Door;
    QTest::newRow("a column") << Tool::Column;
    QTest::newRow("a no-go zone") << Tool::NoGoZone;
    QTest::newRow("an aisle") << Tool::Aisle;
}

void ToolsTest::spacesObstaclesAndAislesAreDrawn()
{
    QFETCH(Tool, tool);
    openRoom();
    take(tool);
    const auto count = [&] { return plan().spaces.size() + plan().obstacles.size() + plan().aisles.size(); };
    const std::size_t before = count();
    dragFromTo({11, 6}, {14, 8});
    QCOMPARE(count(), before + 1);
    QCOMPARE(m_opened->session.undoStack().count(), 1);
    QVERIFY(!m_view->grab().isNull());
    if (tool != Tool::Space) {
        dragFromTo({-1.5, 3}, {-0.5, 4});
        QCOMPARE(count(), before + 1);
        QCOMPARE(m_said.size(), 1);
    }
    m_opened->session.undoStack().undo();
    QCOMPARE(count(), before);
}

void ToolsTest::typedNumbersDrawARoomToTheMillimetre()
{
    openRoom();
    take(Tool::Space);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixel({5, 6}));
    type("3.217, 2450 mm");
    press(Qt::Key_Return);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixel({5, 6}));
    QCOMPARE(plan().spaces.size(), std::size_t(2));
    const Space& room = plan().spaces[1];
    QCOMPARE(std::round(room.width.in(millimetre) * 1000) / 1000, 3217.0);
    QCOMPARE(std::round(room.depth.in(millimetre) * 1000) / 1000, 2450.0);
    // What is no number is refused, and the drawing goes on.
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixel({10, 6}));
    type("3..2x");
    press(Qt::Key_Return);
    QCOMPARE(plan().spaces.size(), std::size_t(2));
    QVERIFY(!m_said.isEmpty());
}

void ToolsTest::escapeLeavesNoTrace_data()
{
    QTest::addColumn<Tool>("tool");
    for (const auto& [name, tool] : {std::pair("moving", Tool::Select), std::pair("a row", Tool::Row), std::pair("a room", Tool::Space), std::pair("measuring", Tool::Measure), std::pair("a feed", Tool::Feed)})
        QTest::newRow(name) << tool;
}

void ToolsTest::escapeLeavesNoTrace()
{
    QFETCH(Tool, tool);
    openRoom();
    take(tool, tool == Tool::Row ? "gb200-nvl72" : "");
    const std::string before = bytes();
    const Place from = middleOf(racks().front());
    dragTo(*m_view, pixel({from.x, from.y - 0.3}), pixel({from.x + 4, from.y + 4}));
    press(Qt::Key_Escape);
    drop(*m_view, pixel({from.x + 4, from.y + 4}));
    QCOMPARE(bytes(), before);
    QVERIFY(!m_opened->session.undoStack().canUndo());
}

void ToolsTest::aHandleReshapesARoomAndWhatStandsInItStays()
{
    openRoom();
    clickAt({17, 10});
    QCOMPARE(std::get<SpaceId>(m_opened->session.subject()), plan().spaces[0].id);
    const Place rack = middleOf(racks().front());
    // The lower left corner goes out by a metre; numbers make it exact.
    dragTo(*m_view, pixel({0, 0}), pixel({-0.6, -0.6}));
    type("-1, -0.5");
    press(Qt::Key_Return);
    drop(*m_view, pixel({-0.6, -0.6}));
    QCOMPARE(plan().spaces[0].x, metres(-1));
    QCOMPARE(plan().spaces[0].depth, metres(12.5));
    QCOMPARE(m_opened->session.undoStack().count(), 1);
    QVERIFY(std::abs(middleOf(racks().front()).x - rack.x) < 1e-5);
    m_opened->session.undoStack().undo();
    QCOMPARE(plan().spaces[0].x, metres(0));
}

void ToolsTest::distancesAnglesAndAreasAreMeasuredAndKept()
{
    openRoom();
    take(Tool::Measure);
    auto* tool = dynamic_cast<MeasureTool*>(m_view->tools().tool());
    QVERIFY(tool);
    clickAt({0, 0});
    clickAt({20, 0});
    clickAt({20, 12});
    QCOMPARE(tool->points().size(), std::size_t(3));
    QCOMPARE(distanceBetween(tool->points()[0], tool->points()[1]), 20.0);
    QCOMPARE(angleAt(tool->points()[0], tool->points()[1], tool->points()[2]), 90.0);
    QCOMPARE(areaOf(tool->points()), 120.0);
    press(Qt::Key_P);
    QCOMPARE(plan().measurements.size(), std::size_t(2));
    QCOMPARE(plan().measurements[1].toY, metres(12));
    clickAt({5, 5});
    type("1.5; 2");
    press(Qt::Key_Return);
    QCOMPARE(distanceBetween(tool->points()[0], tool->points()[1]), 2.5);
}

void ToolsTest::aFeedIsDraggedFromSourceToLoadAndRefusedWithTheReason()
{
    openRoom();
    take(Tool::Feed);
    const auto rack = racks();
    const std::size_t before = plan().feeds.size();
    const Place busway = middleOf(plan().equipment[0].id), load = middleOf(rack[1]);
    dragFromTo(busway, {load.x, load.y - 0.4});
    QCOMPARE(plan().feeds.size(), before);
    QCOMPARE(m_said.size(), 1);
    type("b");
    dragFromTo(busway, {load.x, load.y - 0.4});
    QCOMPARE(plan().feeds.size(), before + 1);
    QCOMPARE(int(plan().feeds[before].side), int(Side::B));
    QCOMPARE(plan().feeds[before].to, rack[1]);
    // A rack gives no power, and nothing feeds itself.
    dragFromTo({load.x, load.y - 0.4}, middleOf(plan().equipment[1].id));
    dragFromTo(middleOf(plan().equipment[1].id), middleOf(plan().equipment[1].id));
    QCOMPARE(plan().feeds.size(), before + 1);
    QVERIFY(m_said.size() >= 2);
    for (const QString& sentence : m_said) QVERIFY2(sentence.size() > 20, qPrintable(sentence));
}

void ToolsTest::anInletSaysTheSideOfTheFeedThatIsLetGoThere()
{
    openRoom();
    take(Tool::Feed);
    const auto rack = racks();
    const std::size_t before = plan().feeds.size();
    const Box& box = *m_opened->live.boxOf(rack[2]);
    const LinkPorts ports = linkPorts({box.minimum.x, box.minimum.y, box.maximum.x, box.maximum.y}, box.front);
    const Place busway = middleOf(plan().equipment[0].id);
    // Side A is in hand and taken: its inlet is refused, that of side B is not.
    dragFromTo(busway, ports.inlet(Side::A));
    QCOMPARE(plan().feeds.size(), before);
    dragFromTo(busway, ports.inlet(Side::B));
    QCOMPARE(plan().feeds.size(), before + 1);
    QCOMPARE(int(plan().feeds[before].side), int(Side::B));
    QCOMPARE(plan().feeds[before].to, rack[2]);
}

void ToolsTest::coolantIsDraggedFromACduToARack()
{
    openRoom();
    take(Tool::Place, "gb200-nvl72");
    clickAt({12, 8});
    const EquipmentId added = last().id;
    take(Tool::Loop);
    const std::size_t before = plan().connections.size();
    dragFromTo(middleOf(plan().equipment[1].id), middleOf(added));
    QCOMPARE(plan().connections.size(), before + 1);
    QCOMPARE(plan().connections[before].equipment, added);
    dragFromTo(middleOf(added), middleOf(plan().equipment[1].id));
    QCOMPARE(plan().connections.size(), before + 1);
    QCOMPARE(m_said.size(), 1);
}

void ToolsTest::typedNumbersMoveAPieceExactly()
{
    openRoom();
    const EquipmentId id = racks().front();
    const Place at = middleOf(id);
    dragTo(*m_view, pixel({at.x, at.y - 0.3}), pixel({at.x + 1, at.y + 3}));
    type("0.123, 4.5");
    press(Qt::Key_Return);
    drop(*m_view, pixel({at.x + 1, at.y + 3}));
    QCOMPARE(plan().equipment.find(id)->x, metres(2.123));
    QCOMPARE(plan().equipment.find(id)->y, metres(6.5));
    QCOMPARE(m_opened->session.undoStack().count(), 1);
}

void ToolsTest::aPieceRemovedDuringItsDragLeavesTheViewWell()
{
    openRoom();
    const EquipmentId id = racks().front();
    const Place at = middleOf(id);
    dragTo(*m_view, pixel({at.x, at.y - 0.3}), pixel({at.x + 1, at.y + 3}));
    m_opened->session.perform(removeEquipment(plan(), {id}));
    QVERIFY(!m_view->grab().isNull());
    const QPointF to = pixel({at.x + 2, at.y + 3});
    QMouseEvent move(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view.get(), &move);
    QVERIFY(!m_view->grab().isNull());
    drop(*m_view, to.toPoint());
    QVERIFY(!plan().equipment.contains(id));
    // Undone under the hand, too.
    m_opened->session.undoStack().setIndex(0);
    dragTo(*m_view, pixel({at.x, at.y - 0.3}), pixel({at.x + 1, at.y + 3}));
    m_opened->session.undoStack().undo();
    press(Qt::Key_Escape);
    drop(*m_view, to.toPoint());
    QCOMPARE(plan().equipment.find(id)->x, metres(2));
}

void ToolsTest::controlMovesFreely()
{
    openRoom();
    const EquipmentId id = racks().front();
    const Place at = middleOf(id);
    const QPoint from = pixel({at.x, at.y - 0.3}), to = from + QPoint(37, -143);
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ControlModifier, from);
    for (const QPoint step : {from + QPoint(20, -60), to}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(step), m_view->mapToGlobal(QPointF(step)), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_view.get(), &move);
    }
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ControlModifier, to);
    const double wanted = 2 + 37 / m_view->pixelsPerMetre();
    QVERIFY(std::abs(plan().equipment.find(id)->x.in(metre) - wanted) < 6e-4);
}

void ToolsTest::aBandToTheLeftSelectsWhatItTouches()
{
    openRoom();
    const Box& first = *m_opened->live.boxOf(racks().front());
    const Place low {double(first.minimum.x) - 0.7, double(first.minimum.y) - 0.7}, middle {double(first.maximum.x) + 0.3, double(first.minimum.y) + 0.2};
    dragFromTo(middle.y > 0 ? low : low, middle);
    QVERIFY(m_opened->session.selection().empty());
    // The other way round: from where nothing stands, over the first two racks.
    const Place right {double(first.maximum.x) + 0.3, double(first.minimum.y) - 0.7}, left {low.x, double(first.minimum.y) + 0.2};
    dragFromTo(right, left);
    QCOMPARE(m_opened->session.selection(), (std::vector<EquipmentId> {racks()[0], racks()[1]}));
}

void ToolsTest::altClicksGoThroughWhatLiesAboveEachOther()
{
    openRoom();
    const Point busway = centreOf(*m_opened->live.boxOf(plan().equipment[0].id));
    const Place at {double(m_opened->live.boxOf(racks()[1])->minimum.x) + 0.3, busway.y};
    clickAt(at, Qt::AltModifier);
    QCOMPARE(m_opened->session.selection(), std::vector {racks()[1]});
    clickAt(at, Qt::AltModifier);
    QCOMPARE(m_opened->session.selection(), std::vector {plan().equipment[0].id});
    clickAt(at, Qt::AltModifier);
    QVERIFY(m_opened->session.subject() == Subject {plan().spaces[0].id});
    clickAt(at, Qt::AltModifier);
    QCOMPARE(m_opened->session.selection(), std::vector {racks()[1]});
}

void ToolsTest::aLockedPieceStaysAndSaysSo()
{
    openRoom();
    Equipment rack = *plan().equipment.find(racks().front());
    rack.isLocked = true;
    m_opened->session.perform(changeRow(plan(), rack, "Lock"));
    const std::string before = bytes();
    const Place at = middleOf(rack.id);
    dragFromTo({at.x, at.y - 0.3}, {at.x + 2, at.y + 4});
    QCOMPARE(bytes(), before);
    QCOMPARE(m_said.size(), 1);
    QVERIFY(m_said.front().contains("A-01"));
}

void ToolsTest::hiddenPiecesAreNotTakenHoldOf()
{
    openRoom();
    const EquipmentId id = racks().front();
    const Place at = middleOf(id);
    m_opened->session.view().hide({id});
    clickAt({at.x, at.y - 0.3});
    QVERIFY(!m_opened->session.isSelected(id));
    m_opened->session.view().showEverything();
    clickAt({at.x, at.y - 0.3});
    QVERIFY(m_opened->session.isSelected(id));
}

void ToolsTest::anUnderlayIsImportedScaledAndRefusedWhenForeign()
{
    openRoom();
    QTemporaryDir folder;
    QImage picture(400, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(folder.filePath("floor.png")));
    const auto underlay = readUnderlay(folder.filePath("floor.png").toStdString(), {0, 0}, metres(10));
    QVERIFY(underlay);
    m_opened->session.perform(addObject(plan(), *underlay, "Import"));
    const UnderlayId id = plan().underlays[0].id;
    QVERIFY(m_view->grab().toImage().pixelColor(pixel({6, 1})) != m_view->grab().toImage().pixelColor(pixel({16, 11})));

    // Two points 4 m apart on it lie 8 m apart in the world.
    m_view->tools().take(std::make_unique<CalibrateTool>(m_view->tools().context(), id));
    clickAt({0, 0});
    clickAt({4, 0});
    type("8 m");
    press(Qt::Key_Return);
    QVERIFY(std::abs(plan().underlays[0].width.in(metre) - 20) < 0.3);
    QVERIFY(!m_view->tools().isInHand());

    QFile drawing(folder.filePath("floor.dxf"));
    QVERIFY(drawing.open(QIODevice::WriteOnly));
    drawing.write("0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
                  "0\nLINE\n8\n0\n10\n0\n20\n0\n11\n12000\n21\n6000\n0\nENDSEC\n0\nEOF\n");
    drawing.close();
    const auto lines = readUnderlay(folder.filePath("floor.dxf").toStdString(), {1, 2}, metres(10));
    QVERIFY(lines);
    QCOMPARE(int(lines->kind), int(UnderlayKind::Drawing));
    QCOMPARE(lines->width, metres(12));
    QCOMPARE(areaOf(*lines, proportionOf(*lines)), (Footprint {1, 2, 13, 8}));
    m_opened->session.perform(addObject(plan(), *lines, "Import"));
    QVERIFY(!m_view->grab().isNull());

    QFile bad(folder.filePath("bad.png"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("no picture");
    bad.close();
    for (const char* name : {"bad.png", "missing.png", "plan.dwg"}) {
        const auto refused = readUnderlay(folder.filePath(name).toStdString(), {}, metres(10));
        QVERIFY2(!refused, name);
    }
}

void ToolsTest::undoAllAndRedoAllGiveTheSameBytes()
{
    openRoom();
    const std::string before = bytes();
    take(Tool::Place, "gb200-nvl72");
    clickAt({12, 8});
    take(Tool::Row, "gb200-nvl72");
    dragFromTo({3, 8}, {5.4, 8});
    take(Tool::Column);
    clickAt({16, 10});
    take(Tool::Aisle);
    dragFromTo({2, 4.5}, {6, 6});
    take(Tool::Measure);
    clickAt({0, 0});
    clickAt({0, 12});
    press(Qt::Key_P);
    take(Tool::Feed);
    const Place load = middleOf(racks()[1]);
    type("b");
    dragFromTo(middleOf(plan().equipment[0].id), {load.x, load.y - 0.4});
    take(Tool::Select);
    const Place rack = middleOf(racks().front());
    dragFromTo({rack.x, rack.y - 0.3}, {rack.x + 9, rack.y + 2});
    QUndoStack& undo = m_opened->session.undoStack();
    QCOMPARE(undo.count(), 7);
    const std::string after = bytes();
    QVERIFY(after != before);
    while (undo.canUndo()) undo.undo();
    QCOMPARE(bytes(), before);
    while (undo.canRedo()) undo.redo();
    QCOMPARE(bytes(), after);
}

QTEST_MAIN(ToolsTest)
#include "tools_test.moc"
