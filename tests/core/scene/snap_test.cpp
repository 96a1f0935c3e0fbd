// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/clearances.h"
#include "tests/core/scene/small_plan.h"

#include <QTest>

using namespace gw;

class SnapTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aRackRests_data();
    void aRackRests();
    void whatMovesAlongIsNoNeighbour();
    void aPieceOverNoSpaceRestsOnTheGrid();
    void aGuideRunsThroughBothPieces();
    void aPointRestsOnEdgesAndCorners_data();
    void aPointRestsOnEdgesAndCorners();
    void aRackRestsOnWhatStandsWithinTheRoom_data();
    void aRackRestsOnWhatStandsWithinTheRoom();
    void aRackRestsAtWholePlacesOfARowsPitch();
    void aLineMeetsEdgesAndSlantingWallsSquarely();
    void whatIsReshapedIsNoHoldForItself();
    void aShorterReachLetsGoEarlier();
    void freeFloorIsMeasuredToTheNextPieceAndToTheWalls();

private:
    Ghost rackAt(double x, double y, Facing facing = Facing::North) const;
    Plan m_plan;
    Catalog m_catalog = smallCatalog();
    std::unique_ptr<Placement> m_placement;
};

void SnapTest::initTestCase()
{
    m_plan = twoFacingRows();
    addPiece(m_plan, 30, "rack", 1, 9, 8, Facing::North);
    m_placement = std::make_unique<Placement>(std::make_shared<const Plan>(m_plan), m_catalog, Outcome {}, std::vector<EquipmentId> {{30}});
}

Ghost SnapTest::rackAt(double x, double y, Facing facing) const
{
    const EquipmentType& rack = m_catalog.equipment.front();
    return {&rack, {1}, footprintAt(rack, x, y, facing), facing};
}

void SnapTest::aRackRests_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<Facing>("facing");
    QTest::addColumn<double>("expectedX");
    QTest::addColumn<double>("expectedY");
    QTest::addColumn<SnapKind>("kindX");
    QTest::addColumn<SnapKind>("kindY");
    // The hall is 12 x 10 m; rows of four racks from x = 3 at y = 2 (north) and y = 5 (south), each 0.6 x 1.2 m; aisles of 1.2 m.
    QTest::newRow("on the grid, far from all") << 8.72 << 8.38 << Facing::North << 8.7 << 8.4 << SnapKind::Grid << SnapKind::Tile;
    QTest::newRow("flush with the row's last rack and in line with its doors") << 5.31 << 1.93 << Facing::North << 5.4 << 2.0 << SnapKind::Neighbour << SnapKind::RowAxis;
    QTest::newRow("flush on the other side") << 2.45 << 2.03 << Facing::North << 2.4 << 2.0 << SnapKind::Neighbour << SnapKind::RowAxis;
    QTest::newRow("back to back") << 3.63 << 6.13 << Facing::North << 3.6 << 6.2 << SnapKind::Edge << SnapKind::FaceToFace;
    QTest::newRow("an aisle's width before the doors of a row") << 5.62 << 4.36 << Facing::South << 5.6 << 4.4 << SnapKind::Grid << SnapKind::AisleLine;
    QTest::newRow("against the wall") << 11.33 << 8.38 << Facing::North << 11.4 << 8.4 << SnapKind::Wall << SnapKind::Tile;
    QTest::newRow("at the aisle's width from the wall it faces") << 8.72 << 7.55 << Facing::North << 8.7 << 7.6 << SnapKind::Grid << SnapKind::AisleLine;
}

void SnapTest::aRackRests()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(Facing, facing);
    QFETCH(double, expectedX);
    QFETCH(double, expectedY);
    QFETCH(SnapKind, kindX);
    QFETCH(SnapKind, kindY);
    const Snap snap = SnapField(*m_placement).rest(rackAt(x, y, facing));
    QCOMPARE(snap.at.x, expectedX);
    QCOMPARE(snap.at.y, expectedY);
    QCOMPARE(int(snap.x), int(kindX));
    QCOMPARE(int(snap.y), int(kindY));
}

void SnapTest::whatMovesAlongIsNoNeighbour()
{
    std::vector<EquipmentId> moving {{30}};
    for (std::uint32_t i = 0; i < 4; ++i) moving.insert(moving.end(), {{10 + i}, {20 + i}});
    const Placement alone(std::make_shared<const Plan>(m_plan), m_catalog, {}, moving);
    QCOMPARE(SnapField(alone).rest(rackAt(5.32, 3.28)).at, (Place {5.3, 3.3}));
}

void SnapTest::aPieceOverNoSpaceRestsOnTheGrid()
{
    Ghost lost = rackAt(1.02, 1.71);
    lost.space = {};
    const Snap snap = SnapField(*m_placement).rest(lost);
    QCOMPARE(snap.at, (Place {1.0, 1.7}));
    QVERIFY(snap.guides.empty());
}

void SnapTest::aGuideRunsThroughBothPieces()
{
    const Snap snap = SnapField(*m_placement).rest(rackAt(5.31, 1.93));
    QCOMPARE(snap.guides.size(), std::size_t(2));
    // On the site: the hall's corner lies at (10, 20). The first stands upright at the racks' common side.
    QCOMPARE(snap.guides[0].from.x, 15.4);
    QCOMPARE(snap.guides[0].to.x, 15.4);
    QVERIFY(snap.guides[0].from.y <= 22 && snap.guides[0].to.y >= 23.2);
    QCOMPARE(int(snap.guides[1].kind), int(SnapKind::RowAxis));
}

void SnapTest::aPointRestsOnEdgesAndCorners_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("expectedX");
    QTest::addColumn<double>("expectedY");
    QTest::addColumn<SnapKind>("kind");
    QTest::newRow("a rack's corner") << 13.05 << 22.04 << 13.0 << 22.0 << SnapKind::Edge;
    QTest::newRow("the hall's corner") << 9.94 << 20.07 << 10.0 << 20.0 << SnapKind::Wall;
    QTest::newRow("a rack's middle") << 13.31 << 22.63 << 13.3 << 22.6 << SnapKind::Centre;
    QTest::newRow("nothing near") << 100.04 << 0.02 << 100.0 << 0.0 << SnapKind::Tile;
}

void SnapTest::aPointRestsOnEdgesAndCorners()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, expectedX);
    QFETCH(double, expectedY);
    QFETCH(SnapKind, kind);
    const Snap snap = SnapField(*m_placement).restPoint({x, y});
    QCOMPARE(snap.at, (Place {expectedX, expectedY}));
    QCOMPARE(int(snap.kind()), int(kind));
}

void SnapTest::aRackRestsOnWhatStandsWithinTheRoom_data()
{
    QTest::addColumn<ObstacleKind>("obstacle");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<Place>("expected");
    QTest::addColumn<SnapKind>("kindX");
    QTest::addColumn<SnapKind>("kindY");
    // It stands from (9, 4) to (9.25, 7) in the hall.
    QTest::newRow("against an inner wall") << ObstacleKind::Wall << 9.28 << 4.73 << Place {9.25, 4.7} << SnapKind::Wall << SnapKind::Grid;
    QTest::newRow("in line with its end") << ObstacleKind::Wall << 9.71 << 7.04 << Place {9.7, 7.0} << SnapKind::Grid << SnapKind::Wall;
    QTest::newRow("at the aisle's width before a column") << ObstacleKind::Column << 8.73 << 1.55 << Place {8.7, 1.6} << SnapKind::Grid << SnapKind::AisleLine;
    QTest::newRow("along a no-go zone") << ObstacleKind::NoGoZone << 9.28 << 4.73 << Place {9.25, 4.7} << SnapKind::Edge << SnapKind::Grid;
}

void SnapTest::aRackRestsOnWhatStandsWithinTheRoom()
{
    QFETCH(ObstacleKind, obstacle);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(Place, expected);
    Plan plan;
    addSpace(plan, 1, 10, 20, 12, 10);
    plan.obstacles.put({.id = {2}, .name = "It", .space = {1}, .kind = obstacle, .x = metres(9), .y = metres(4), .width = metres(0.25), .depth = metres(3)});
    const Placement placement(std::make_shared<const Plan>(plan), m_catalog, Outcome {});
    const Snap snap = SnapField(placement).rest(rackAt(x, y));
    QCOMPARE(snap.at, expected);
    QTEST(snap.x, "kindX");
    QTEST(snap.y, "kindY");
}

void SnapTest::aRackRestsAtWholePlacesOfARowsPitch()
{
    // Two places beyond the last rack, which ends at 5.4; and 800 mm apart where the row is an array of that pitch.
    const Snap gap = SnapField(*m_placement).rest(rackAt(6.05, 2.02), 0.07);
    QCOMPARE(gap.at, (Place {6.0, 2.0}));
    QCOMPARE(int(gap.x), int(SnapKind::Pitch));
    Plan plan;
    addSpace(plan, 1, 10, 20, 12, 10);
    plan.groups.put({.id = {5}, .name = "Row", .space = {1}, .count = 1, .pitch = metres(0.8), .x = metres(3), .y = metres(2)});
    addPiece(plan, 10, "rack", 1, 3, 2, Facing::North);
    Equipment member = *plan.equipment.find({10});
    member.group = {5};
    member.slot = 1;
    plan.equipment.put(member);
    const Placement placement(std::make_shared<const Plan>(plan), m_catalog, Outcome {});
    const Snap wide = SnapField(placement).rest(rackAt(4.63, 2.02), 0.07);
    QCOMPARE(wide.at, (Place {4.6, 2.0}));
    QCOMPARE(int(wide.x), int(SnapKind::Pitch));
}

void SnapTest::aLineMeetsEdgesAndSlantingWallsSquarely()
{
    // From a place beside the hall to its western wall, which runs along x = 10.
    const Snap straight = SnapField(*m_placement).restPoint({10.03, 26.47}, usualReach, {.from = Place {7, 26.52}});
    QCOMPARE(straight.at, (Place {10, 26.52}));
    QCOMPARE(int(straight.y), int(SnapKind::Perpendicular));

    Plan plan;
    addSpace(plan, 1, 0, 0, 10, 10);
    Space slanting = *plan.spaces.find({1});
    slanting.outline = "0 0; 10 0; 0 10";
    plan.spaces.put(slanting);
    const Placement placement(std::make_shared<const Plan>(plan), m_catalog, Outcome {});
    // The long wall runs from (10, 0) to (0, 10); squarely from (2, 3) it is met at (4.5, 5.5).
    const Snap square = SnapField(placement).restPoint({4.57, 5.49}, usualReach, {.from = Place {2, 3}});
    QCOMPARE(square.at, (Place {4.5, 5.5}));
    QCOMPARE(int(square.kind()), int(SnapKind::Perpendicular));
    const Snap onWall = SnapField(placement).restPoint({6.53, 3.53});
    QCOMPARE(onWall.at, (Place {6.5, 3.5}));
    QCOMPARE(int(onWall.kind()), int(SnapKind::Wall));
}

void SnapTest::whatIsReshapedIsNoHoldForItself()
{
    const SnapField field(*m_placement);
    QCOMPARE(field.restPoint({21.93, 28.31}).at, (Place {22, 28.3}));
    QCOMPARE(field.restPoint({21.93, 28.31}, usualReach, {.notSpace = {1}}).at, (Place {21.9, 28.3}));
}

void SnapTest::aShorterReachLetsGoEarlier()
{
    QCOMPARE(SnapField(*m_placement).rest(rackAt(5.31, 1.97), 0.02).at, (Place {5.3, 2.0}));
}

void SnapTest::freeFloorIsMeasuredToTheNextPieceAndToTheWalls()
{
    // East of the southern row's last rack, which ends at x = 5.4.
    const auto found = clearances(*m_placement, rackAt(6.4, 2));
    QCOMPARE(found.size(), std::size_t(4));
    const auto length = [&](std::size_t i) { return std::round(found[i].length * 1e6) / 1e6; };
    QCOMPARE(length(0), 6.8);
    QCOMPARE(length(1), 5.0);
    QCOMPARE(length(2), 2.0);
    QCOMPARE(length(3), 1.0);
    QVERIFY(found[0].isToWall && found[1].isToWall && found[2].isToWall && !found[3].isToWall);
    QCOMPARE(found[3].to.x, 15.4);
}

QTEST_APPLESS_MAIN(SnapTest)
#include "snap_test.moc"
