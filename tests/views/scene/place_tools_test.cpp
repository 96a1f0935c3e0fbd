// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/worked_plan.h"
#include "views/session/type_drag.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <cmath>

using namespace gw;

/// Pieces and rows set down and dragged from the catalogue.
class PlaceToolsTest : public WorkedPlan {
    Q_OBJECT
private slots:
    void aClickSetsAPieceDownAndItStaysInHand();
    void turningThePieceInHandTurnsWhatIsSetDown();
    void aPieceBesideARackJoinsItsRowFeedsAndCooling();
    void aPieceOutsideEverySpaceIsRefusedWithASentence();
    void aDropFromTheCatalogueShowsTheGhostFirst();
    void aRowIsDraggedOutAndLaidByItsTypedLength();
};

void PlaceToolsTest::aClickSetsAPieceDownAndItStaysInHand()
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

void PlaceToolsTest::turningThePieceInHandTurnsWhatIsSetDown()
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

void PlaceToolsTest::aPieceBesideARackJoinsItsRowFeedsAndCooling()
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

void PlaceToolsTest::aPieceOutsideEverySpaceIsRefusedWithASentence()
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

void PlaceToolsTest::aDropFromTheCatalogueShowsTheGhostFirst()
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

void PlaceToolsTest::aRowIsDraggedOutAndLaidByItsTypedLength()
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

QTEST_MAIN(PlaceToolsTest)
#include "place_tools_test.moc"
