// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/floor_plan.h"
#include "views/scene/selecting.h"

#include <QTest>

using namespace gw;

using Ids = std::vector<EquipmentId>;
using Objects = std::vector<Subject>;

class SelectingTest : public QObject {
    Q_OBJECT
private slots:
    void aPlainClickReplacesTheSelection();
    void aPlainClickBesideEverythingClearsIt();
    void shiftAddsAndLeavesWhatIsSelected();
    void controlToggles();
    void piecesAndWhatLiesOnTheFloorAreSelectedTogether();
    void aMissedPieceDoesNotAddTheRoomItStandsIn();
    void aBandSelectsAllThatIsInside() { QCOMPARE(selectionAfterBand<EquipmentId>({{9}}, {{1}, {2}}, {}), (Ids {{1}, {2}})); }
    void aBandWithShiftAddsWhatIsNew() { QCOMPARE(selectionAfterBand<EquipmentId>({{1}}, {{1}, {2}}, Qt::ShiftModifier), (Ids {{1}, {2}})); }
    void aBandTakesTheFloorsObjectsOnlyWhereItTakesNoPiece();
};

void SelectingTest::aPlainClickReplacesTheSelection()
{
    FloorPlan floor;
    PlanSession& session = floor.opened.session;
    selectByClick(session, floor.rack, {});
    QCOMPARE(session.selection(), Ids {floor.rack});
    selectByClick(session, floor.wall, {});
    QVERIFY(session.selection().empty());
    QVERIFY(session.objects() == Objects {floor.wall});
    QVERIFY(session.subject() == Subject {floor.wall});
}

void SelectingTest::aPlainClickBesideEverythingClearsIt()
{
    FloorPlan floor;
    floor.opened.session.select({floor.rack}, {floor.wall});
    selectByClick(floor.opened.session, {}, {});
    QVERIFY(floor.opened.session.selection().empty() && floor.opened.session.objects().empty());
    QVERIFY(floor.opened.session.subject() == Subject {Section::Info});
}

void SelectingTest::shiftAddsAndLeavesWhatIsSelected()
{
    FloorPlan floor;
    PlanSession& session = floor.opened.session;
    for (const Subject& hit : {Subject {floor.wall}, Subject {floor.zone}, Subject {floor.wall}}) selectByClick(session, hit, Qt::ShiftModifier);
    QVERIFY((session.objects() == Objects {floor.wall, floor.zone}));
    selectByClick(session, {}, Qt::ShiftModifier);
    QCOMPARE(session.objects().size(), std::size_t {2});
}

void SelectingTest::controlToggles()
{
    FloorPlan floor;
    PlanSession& session = floor.opened.session;
    for (const Subject& hit : {Subject {floor.hall}, Subject {floor.yard}, Subject {floor.hall}}) selectByClick(session, hit, Qt::ControlModifier);
    QVERIFY(session.objects() == Objects {floor.yard});
    QVERIFY(session.subject() == Subject {floor.yard});
}

void SelectingTest::piecesAndWhatLiesOnTheFloorAreSelectedTogether()
{
    FloorPlan floor;
    PlanSession& session = floor.opened.session;
    selectByClick(session, floor.aisle, {});
    selectByClick(session, floor.rack, Qt::ControlModifier);
    QCOMPARE(session.selection(), Ids {floor.rack});
    QVERIFY(session.objects() == Objects {floor.aisle});
    QVERIFY(session.subject() == Subject {floor.rack});
}

void SelectingTest::aMissedPieceDoesNotAddTheRoomItStandsIn()
{
    FloorPlan floor;
    floor.opened.session.select({floor.rack});
    selectByClick(floor.opened.session, floor.hall, Qt::ControlModifier);
    QVERIFY(floor.opened.session.objects().empty());
}

void SelectingTest::aBandTakesTheFloorsObjectsOnlyWhereItTakesNoPiece()
{
    FloorPlan floor;
    PlanSession& session = floor.opened.session;
    selectByBand(session, {floor.rack}, {floor.aisle}, {});
    QCOMPARE(session.selection(), Ids {floor.rack});
    QVERIFY(session.objects().empty());
    selectByBand(session, {}, {floor.wall, floor.zone}, {});
    QVERIFY(session.selection().empty());
    QVERIFY((session.objects() == Objects {floor.wall, floor.zone}));
    selectByBand(session, {floor.rack}, {}, Qt::ShiftModifier);
    QCOMPARE(session.selection().size() + session.objects().size(), std::size_t {3});
}

QTEST_GUILESS_MAIN(SelectingTest)
#include "selecting_test.moc"
