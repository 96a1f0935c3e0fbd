// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/worked_plan.h"
#include "views/scene/tools/calibrate_tool.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/underlay_import.h"

#include "core/editing/place.h"

#include <QTemporaryDir>

#include <cmath>

using namespace gw;

/// Rooms, walls, aisles, underlays and kept measures drawn by hand.
class DrawToolsTest : public WorkedPlan {
    Q_OBJECT
private slots:
    void spacesObstaclesAndAislesAreDrawn_data();
    void spacesObstaclesAndAislesAreDrawn();
    void typedNumbersDrawARoomToTheMillimetre();
    void escapeLeavesNoTrace_data();
    void escapeLeavesNoTrace();
    void aHandleReshapesARoomAndWhatStandsInItStays();
    void distancesAnglesAndAreasAreMeasuredAndKept();
    void anUnderlayIsImportedScaledAndRefusedWhenForeign();
    void undoAllAndRedoAllGiveTheSameBytes();
};

void DrawToolsTest::spacesObstaclesAndAislesAreDrawn_data()
{
    QTest::addColumn<Tool>("tool");
    QTest::newRow("a room") << Tool::Space;
    QTest::newRow("a wall") << Tool::Wall;
    QTest::newRow("a door") << Tool::Door;
    QTest::newRow("a column") << Tool::Column;
    QTest::newRow("a no-go zone") << Tool::NoGoZone;
    QTest::newRow("an aisle") << Tool::Aisle;
}

void DrawToolsTest::spacesObstaclesAndAislesAreDrawn()
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

void DrawToolsTest::typedNumbersDrawARoomToTheMillimetre()
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

void DrawToolsTest::escapeLeavesNoTrace_data()
{
    QTest::addColumn<Tool>("tool");
    for (const auto& [name, tool] : {std::pair("moving", Tool::Select), std::pair("a row", Tool::Row), std::pair("a room", Tool::Space), std::pair("measuring", Tool::Measure), std::pair("a feed", Tool::Feed)})
        QTest::newRow(name) << tool;
}

void DrawToolsTest::escapeLeavesNoTrace()
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

void DrawToolsTest::aHandleReshapesARoomAndWhatStandsInItStays()
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

void DrawToolsTest::distancesAnglesAndAreasAreMeasuredAndKept()
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

void DrawToolsTest::anUnderlayIsImportedScaledAndRefusedWhenForeign()
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

void DrawToolsTest::undoAllAndRedoAllGiveTheSameBytes()
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

QTEST_MAIN(DrawToolsTest)
#include "draw_tools_test.moc"
