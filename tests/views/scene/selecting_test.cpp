// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/selecting.h"

#include <QTest>

using namespace gw;

using Ids = std::vector<EquipmentId>;

class SelectingTest : public QObject {
    Q_OBJECT
private slots:
    void aPlainClickReplacesTheSelection() { QCOMPARE(selectionAfterClick({{1}, {2}}, EquipmentId {3}, {}), (Ids {{3}})); }
    void aPlainClickBesideEverythingClearsIt() { QVERIFY(selectionAfterClick({{1}, {2}}, {}, {}).empty()); }
    void shiftAdds() { QCOMPARE(selectionAfterClick({{1}}, EquipmentId {3}, Qt::ShiftModifier), (Ids {{1}, {3}})); }
    void shiftOnASelectedPieceLeavesIt() { QCOMPARE(selectionAfterClick({{1}, {3}}, EquipmentId {3}, Qt::ShiftModifier), (Ids {{1}, {3}})); }
    void controlToggles()
    {
        QCOMPARE(selectionAfterClick({{1}}, EquipmentId {3}, Qt::ControlModifier), (Ids {{1}, {3}}));
        QCOMPARE(selectionAfterClick({{1}, {3}}, EquipmentId {3}, Qt::ControlModifier), (Ids {{1}}));
    }
    void aModifiedClickBesideEverythingKeepsTheSelection() { QCOMPARE(selectionAfterClick({{1}}, {}, Qt::ShiftModifier), (Ids {{1}})); }
    void aBandSelectsAllThatIsInside() { QCOMPARE(selectionAfterBand({{9}}, {{1}, {2}}, {}), (Ids {{1}, {2}})); }
    void aBandWithShiftAddsWhatIsNew() { QCOMPARE(selectionAfterBand({{1}}, {{1}, {2}}, Qt::ShiftModifier), (Ids {{1}, {2}})); }
};

QTEST_APPLESS_MAIN(SelectingTest)
#include "selecting_test.moc"
