// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/worked_plan.h"

#include "core/editing/compose.h"

#include <cmath>

using namespace gw;

/// Pieces selected, moved and held where they are.
class PieceWorkTest : public WorkedPlan {
    Q_OBJECT
private slots:
    void typedNumbersMoveAPieceExactly();
    void aPieceRemovedDuringItsDragLeavesTheViewWell();
    void controlMovesFreely();
    void aBandToTheLeftSelectsWhatItTouches();
    void altClicksGoThroughWhatLiesAboveEachOther();
    void aLockedPieceStaysAndSaysSo();
    void hiddenPiecesAreNotTakenHoldOf();
};

void PieceWorkTest::typedNumbersMoveAPieceExactly()
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

void PieceWorkTest::aPieceRemovedDuringItsDragLeavesTheViewWell()
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

void PieceWorkTest::controlMovesFreely()
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

void PieceWorkTest::aBandToTheLeftSelectsWhatItTouches()
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

void PieceWorkTest::altClicksGoThroughWhatLiesAboveEachOther()
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

void PieceWorkTest::aLockedPieceStaysAndSaysSo()
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

void PieceWorkTest::hiddenPiecesAreNotTakenHoldOf()
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

QTEST_MAIN(PieceWorkTest)
#include "piece_work_test.moc"
