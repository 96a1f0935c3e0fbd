// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/worked_plan.h"

#include "core/editing/compose.h"

using namespace gw;

/// The keys G and R in the plan view: as in three dimensions, and where there is no OpenGL.
class TransformKeysTest : public WorkedPlan {
    Q_OBJECT
private slots:
    void gThenXThenANumberMovesExactly();
    void alongADirectionACommaIsDecimal();
    void gFollowsThePointerUntilAClick();
    void escapeLeavesNoTrace_data();
    void escapeLeavesNoTrace();
    void rThenANumberTurns();
    void whatIsNoDistanceIsToldAndStays();
    void aLockedPieceSaysWhyItStays();
    void anotherPlanOpenedMeanwhileIsNotTouched();
    void whatIsSelectedMeanwhileIsNotTurned();
    void escapeLeavesTheIsolationBeforeTheSelection();

private:
    EquipmentId chooseFirst();
    void hoverAt(Place at) { QTest::mouseMove(m_view.get(), pixel(at)); }
};

EquipmentId TransformKeysTest::chooseFirst()
{
    openRoom();
    const EquipmentId id = racks().front();
    m_opened->session.select({id});
    return id;
}

void TransformKeysTest::gThenXThenANumberMovesExactly()
{
    const EquipmentId id = chooseFirst();
    const Equipment before = *plan().equipment.find(id);
    press(Qt::Key_G);
    press(Qt::Key_Y);
    type("2*600mm+1.2");
    press(Qt::Key_Return);
    QCOMPARE(plan().equipment.find(id)->x, before.x);
    QCOMPARE(plan().equipment.find(id)->y, before.y + metres(2.4));
    QCOMPARE(m_opened->session.undoStack().count(), 1);
    m_opened->session.undoStack().undo();
    QCOMPARE(plan().equipment.find(id)->y, before.y);
}

void TransformKeysTest::alongADirectionACommaIsDecimal()
{
    const EquipmentId id = chooseFirst();
    const Equipment before = *plan().equipment.find(id);
    press(Qt::Key_G);
    type("x2,5");
    press(Qt::Key_Return);
    QCOMPARE(plan().equipment.find(id)->x, before.x + metres(2.5));
    QCOMPARE(plan().equipment.find(id)->y, before.y);
}

void TransformKeysTest::gFollowsThePointerUntilAClick()
{
    const EquipmentId id = chooseFirst();
    const Place at = middleOf(id);
    hoverAt(at);
    press(Qt::Key_G);
    hoverAt({at.x, at.y + 2});
    hoverAt({at.x, at.y + 3});
    QVERIFY(!m_view->grab().isNull());
    clickAt({at.x, at.y + 3});
    QVERIFY(std::abs(middleOf(id).y - (at.y + 3)) < 0.4);
    QVERIFY(m_opened->session.isSelected(id));
    hoverAt({at.x, at.y});
    QVERIFY(std::abs(middleOf(id).y - (at.y + 3)) < 0.4);
}

void TransformKeysTest::escapeLeavesNoTrace_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a move along x") << int(Qt::Key_G) << "x1.5";
    QTest::newRow("a move both ways") << int(Qt::Key_G) << "1.5, 2";
    QTest::newRow("a half turn") << int(Qt::Key_R) << "180";
}

void TransformKeysTest::escapeLeavesNoTrace()
{
    QFETCH(int, begin);
    QFETCH(QString, typed);
    chooseFirst();
    const std::string before = bytes();
    press(Qt::Key(begin));
    QTest::keyClicks(m_view.get(), typed);
    QVERIFY(bytes() != before);
    press(Qt::Key_Escape);
    QCOMPARE(bytes(), before);
    QCOMPARE(m_opened->session.selection().size(), std::size_t(1));
}

void TransformKeysTest::rThenANumberTurns()
{
    const EquipmentId id = chooseFirst();
    const Facing before = plan().equipment.find(id)->facing;
    press(Qt::Key_R);
    type("90");
    press(Qt::Key_Return);
    const Facing turned = plan().equipment.find(id)->facing;
    QVERIFY(turned != before);
    // Pieces turn by quarters: what is no quarter waits to be corrected, and changes nothing.
    press(Qt::Key_R);
    type("30");
    press(Qt::Key_Return);
    QCOMPARE(plan().equipment.find(id)->facing, turned);
    press(Qt::Key_Escape);
    m_opened->session.undoStack().undo();
    QCOMPARE(plan().equipment.find(id)->facing, before);
}

void TransformKeysTest::whatIsNoDistanceIsToldAndStays()
{
    chooseFirst();
    const std::string before = bytes();
    press(Qt::Key_G);
    type("1..2");
    press(Qt::Key_Return);
    QVERIFY(!m_view->grab().isNull());
    press(Qt::Key_Escape);
    QCOMPARE(bytes(), before);
}

void TransformKeysTest::aLockedPieceSaysWhyItStays()
{
    const EquipmentId id = chooseFirst();
    Equipment locked = *plan().equipment.find(id);
    locked.isLocked = true;
    EditBuilder builder(plan(), "Lock");
    builder.put(std::move(locked));
    m_opened->session.perform(std::move(builder).finish());
    press(Qt::Key_G);
    QVERIFY(!m_said.isEmpty() && m_said.last().contains("locked"));
}

void TransformKeysTest::anotherPlanOpenedMeanwhileIsNotTouched()
{
    chooseFirst();
    press(Qt::Key_G);
    type("3");
    m_opened->session.setPlan(Plan {});
    QVERIFY(plan().equipment.isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(plan().equipment.isEmpty());
    QVERIFY(plan().spaces.isEmpty());
    QCOMPARE(m_opened->session.undoStack().count(), 0);
}

void TransformKeysTest::whatIsSelectedMeanwhileIsNotTurned()
{
    chooseFirst();
    const std::string before = bytes();
    press(Qt::Key_R);
    type("180");
    m_opened->session.select({racks().back()});
    press(Qt::Key_Escape);
    QCOMPARE(bytes(), before);
}

void TransformKeysTest::escapeLeavesTheIsolationBeforeTheSelection()
{
    const EquipmentId id = chooseFirst();
    m_opened->session.view().isolate({id});
    press(Qt::Key_Escape);
    QVERIFY(!m_opened->session.view().isIsolating());
    QVERIFY(m_opened->session.isSelected(id));
    press(Qt::Key_Escape);
    QVERIFY(m_opened->session.selection().empty());
}

QTEST_MAIN(TransformKeysTest)
#include "transform_keys_test.moc"
