// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap.h"
#include "tests/core/scene/small_plan.h"

#include <QTest>

using namespace gw;

class SnapTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aDraggedRackRests_data();
    void aDraggedRackRests();
    void whatMovesAlongIsNoNeighbour();
    void aPieceOutsideThePlanStillRestsOnTheGrid();

private:
    Plan m_plan;
    Scene m_scene;
};

void SnapTest::initTestCase()
{
    m_plan = twoFacingRows();
    addPiece(m_plan, 30, "rack", 1, 9, 8, Facing::North);
    m_scene = buildScene(m_plan, smallCatalog(), {}, {}, ColourBy::Power);
}

void SnapTest::aDraggedRackRests_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("expectedX");
    QTest::addColumn<double>("expectedY");
    QTest::newRow("on the grid, far from all") << 9.32 << 8.68 << 9.3 << 8.7;
    QTest::newRow("on a tile") << 9.04 << 8.44 << 9.0 << 8.4;
    QTest::newRow("flush with the row's last rack and in line with it") << 5.31 << 1.93 << 5.4 << 2.0;
    QTest::newRow("outside the space, on the grid") << -3.33 << 8.22 << -3.3 << 8.2;
}

void SnapTest::aDraggedRackRests()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, expectedX);
    QFETCH(double, expectedY);
    const Place place = snapped(m_plan, m_scene, {30}, {{30}}, {x, y});
    QCOMPARE(place.x, expectedX);
    QCOMPARE(place.y, expectedY);
}

void SnapTest::whatMovesAlongIsNoNeighbour()
{
    std::vector<EquipmentId> moving {{30}};
    for (std::uint32_t i = 0; i < 4; ++i) moving.insert(moving.end(), {{10 + i}, {20 + i}});
    const Place place = snapped(m_plan, m_scene, {30}, moving, {5.32, 1.92});
    QCOMPARE(place, (Place {5.3, 1.9}));
}

void SnapTest::aPieceOutsideThePlanStillRestsOnTheGrid()
{
    QCOMPARE(snapped(m_plan, m_scene, {999}, {}, {1.02, 1.71}), (Place {1.0, 1.7}));
}

QTEST_APPLESS_MAIN(SnapTest)
#include "snap_test.moc"
