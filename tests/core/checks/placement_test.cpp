// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/placement.h"
#include "tests/core/checks/small_plan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;

class PlacementTest : public QObject {
    Q_OBJECT
private slots:
    void aFreePlaceIsGood();
    void everyFaultIsToldWithItsNumbers_data();
    void everyFaultIsToldWithItsNumbers();
    void outsideEverySpaceIsToldAlone();
    void aRackThatOverloadsItsNeighboursFeedIsTold();
    void whatMovesIsInNobodysWay();
    void aNeighbourStandsSideToSideWithDoorsInLine();
    void theSmallestSpaceHoldsThePlace();
    void theAisleOfAnotherPieceCountsToo();
    void wallsAndColumnsWithinARoomNarrowItsAisles();
    void aHallOfTenThousandRacksAnswersQuickly();

private:
    static Placement placementOf(const SmallPlan& s, std::vector<EquipmentId> moving = {}) { return {std::make_shared<const Plan>(s.plan), s.catalog, s.outcome, moving}; }
    static Ghost ghost(SmallPlan& s, const char* type, double x, double y, Facing facing = Facing::North)
    {
        return {&s.type(type), s.hall, footprintAt(s.type(type), x, y, facing), facing};
    }
};

void PlacementTest::aFreePlaceIsGood()
{
    SmallPlan s;
    QVERIFY(placementOf(s).issues(ghost(s, "rack", 12, 12)).empty());
}

void PlacementTest::everyFaultIsToldWithItsNumbers_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<PlacementFault>("fault");
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("limit");
    // Racks at (5, 5) facing north and (5, 7.4) facing south; a hall of 20 x 20 m and 4 m, aisles of 1.2 m, 2,500 kg/m2.
    QTest::newRow("overlap") << 4.5 << 5.0 << PlacementFault::Overlap << 0.1 << 0.0;
    QTest::newRow("beyond the hall") << 19.6 << 12.0 << PlacementFault::BeyondSpace << 0.2 << 0.0;
    QTest::newRow("aisle to the wall it faces") << 12.0 << 17.9 << PlacementFault::AisleTooNarrow << 0.9 << 1.2;
    QTest::newRow("aisle to a piece") << 5.0 << 3.4 << PlacementFault::AisleTooNarrow << 0.4 << 1.2;
}

void PlacementTest::everyFaultIsToldWithItsNumbers()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(PlacementFault, fault);
    QFETCH(double, measured);
    QFETCH(double, limit);
    SmallPlan s;
    const auto issues = placementOf(s).issues(ghost(s, "rack", x, y));
    QVERIFY(!issues.empty());
    QCOMPARE(int(issues.front().fault), int(fault));
    QVERIFY2(std::abs(issues.front().measured - measured) < 1e-9, qPrintable(QString::number(issues.front().measured)));
    QCOMPARE(issues.front().limit, limit);

    s.type("rack").height.value = metres(4.5);
    s.type("rack").mass.value = kilograms(3240);
    const auto heavy = placementOf(s).issues(ghost(s, "rack", 12, 12));
    QCOMPARE(heavy.size(), std::size_t(2));
    QCOMPARE(int(heavy[0].fault), int(PlacementFault::FloorOverloaded));
    QVERIFY(std::abs(heavy[0].measured - 3000) < 1e-6 && heavy[0].limit == 2500);
    QCOMPARE(int(heavy[1].fault), int(PlacementFault::TooTall));
}

void PlacementTest::wallsAndColumnsWithinARoomNarrowItsAisles()
{
    for (const ObstacleKind kind : {ObstacleKind::Wall, ObstacleKind::Column, ObstacleKind::Door, ObstacleKind::NoGoZone}) {
        SmallPlan s;
        s.add(Obstacle {.name = "Partition", .space = s.hall, .kind = kind, .x = metres(11), .y = metres(14.1), .width = metres(3), .depth = metres(0.2)});
        // The rack ends at 13.2: 0.9 m before it, and 1.2 m further south.
        const auto issues = placementOf(s).issues(ghost(s, "rack", 12, 12));
        QCOMPARE(issues.empty(), !bars(kind));
        if (issues.empty()) continue;
        QCOMPARE(int(issues.front().fault), int(PlacementFault::AisleTooNarrow));
        QCOMPARE(issues.front().object, std::string("Partition"));
        QVERIFY(std::abs(issues.front().measured - 0.9) < 1e-9 && issues.front().limit == 1.2);
        QVERIFY(placementOf(s).issues(ghost(s, "rack", 12, 11.7)).empty());
        QCOMPARE(int(placementOf(s).issues(ghost(s, "rack", 12, 13)).front().fault), int(PlacementFault::InObstacle));
    }
}

void PlacementTest::outsideEverySpaceIsToldAlone()
{
    SmallPlan s;
    Ghost lost = ghost(s, "rack", 5, 5);
    lost.space = {};
    const auto issues = placementOf(s).issues(lost);
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(int(issues.front().fault), int(PlacementFault::OutsideEverySpace));
}

void PlacementTest::aRackThatOverloadsItsNeighboursFeedIsTold()
{
    SmallPlan s;
    // Each of two racks of 100 kW beside the southern one puts 50 kW on the busway of each side, rated 400 kW.
    s.outcomeOf(s.busway).loading = 0.7;
    std::vector<Ghost> row;
    for (int i = 0; i < 2; ++i) row.push_back(ghost(s, "rack", 4.4 - 0.6 * i, 5));
    const auto issues = placementOf(s).issues(row);
    QVERIFY(issues.empty());
    s.outcomeOf(s.busway).loading = 0.9;
    const auto told = placementOf(s).issues(row);
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(int(told.front().fault), int(PlacementFault::FeedOverloaded));
    QCOMPARE(told.front().object, std::string("Busway"));
    QVERIFY(std::abs(told.front().measured - 1.15) < 1e-9);
}

void PlacementTest::whatMovesIsInNobodysWay()
{
    SmallPlan s;
    QVERIFY(!placementOf(s).issues(ghost(s, "rack", 5, 5)).empty());
    QVERIFY(placementOf(s, {s.south}).issues(ghost(s, "rack", 5, 5)).empty());
}

void PlacementTest::aNeighbourStandsSideToSideWithDoorsInLine()
{
    SmallPlan s;
    const Placement placement = placementOf(s);
    QCOMPARE(placement.neighbourOf(ghost(s, "rack", 4.4, 5)), std::optional(s.south));
    QVERIFY(!placement.neighbourOf(ghost(s, "rack", 4.4, 5.5)));
    QVERIFY(!placement.neighbourOf(ghost(s, "rack", 4.4, 5, Facing::South)));
    QVERIFY(!placement.neighbourOf(ghost(s, "rack", 4.2, 5)));
}

void PlacementTest::theSmallestSpaceHoldsThePlace()
{
    SmallPlan s;
    const SpaceId room = s.add(Space {.name = "Room", .x = metres(1), .y = metres(1), .width = metres(2), .depth = metres(2)});
    QCOMPARE(spaceAt(s.plan, 2, 2)->id, room);
    QCOMPARE(spaceAt(s.plan, 10, 10)->id, s.hall);
    QVERIFY(!spaceAt(s.plan, -1, 5));
}

void PlacementTest::theAisleOfAnotherPieceCountsToo()
{
    SmallPlan s;
    // With its side in the aisle of the rack that faces it.
    const auto issues = placementOf(s).issues(ghost(s, "ups", 5.05, 6.2, Facing::East));
    QVERIFY(std::any_of(issues.begin(), issues.end(), [](const PlacementIssue& i) { return i.fault == PlacementFault::AisleTooNarrow; }));
}

void PlacementTest::aHallOfTenThousandRacksAnswersQuickly()
{
    SmallPlan s;
    s.edit<Space>(s.hall, [](Space& space) { space.width = space.depth = metres(200); });
    for (int row = 0; row < 50; ++row)
        for (int i = 0; i < 200; ++i) {
            Equipment piece {.name = "R", .type = {"rack"}, .space = s.hall, .x = metres(20 + 0.6 * i), .y = metres(20 + 2.4 * row)};
            piece.id.number = ++s.plan.info.lastId;
            s.plan.equipment.put(std::move(piece));
        }
    s.outcome = {};
    const Placement placement = placementOf(s);
    QElapsedTimer timer;
    timer.start();
    std::size_t told = 0;
    constexpr int moves = 2000;
    for (int i = 0; i < moves; ++i) told += placement.issues(ghost(s, "rack", 20 + 0.05 * i, 60.3)).size();
    qInfo("%.4f ms a move", static_cast<double>(timer.nsecsElapsed()) / 1e6 / moves);
    QVERIFY(told > moves);
}

QTEST_APPLESS_MAIN(PlacementTest)
#include "placement_test.moc"
