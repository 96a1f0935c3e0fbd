// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/wall_gaps.h"

#include <QTest>

using namespace gw;

/// Doors in the walls of rooms.
class WallGapsTest : public QObject {
    Q_OBJECT
private slots:
    void aWallWithoutDoorsIsWhole();
    void aDoorOpensItsWall();
    void aHigherWallGoesOnOverTheDoor();
    void doorsInTheCornerTakeTheEndOfTheWall();
    void twoDoorsLeaveAPartBetweenThem();
    void doorsElsewhereOpenNothing_data();
    void doorsElsewhereOpenNothing();

private:
    // The south wall of a room from 0 to 10 m, outside of it.
    const Point m_low {0, -0.12F, 0}, m_high {10, 0, 3};
};

namespace {

Solid door(float x0, float y0, float x1, float y1, float height = 2.1F, SolidTone tone = SolidTone::Door) { return {tone, {x0, y0, 0}, {x1, y1, height}}; }

} // namespace

void WallGapsTest::aWallWithoutDoorsIsWhole()
{
    const auto parts = besideDoors(m_low, m_high, {});
    QCOMPARE(parts.size(), std::size_t(1));
    QVERIFY(parts.front() == WallPart(m_low, m_high));
}

void WallGapsTest::aDoorOpensItsWall()
{
    const std::vector<Solid> doors {door(4, 0, 6, 0.1F)};
    const auto parts = besideDoors(m_low, {10, 0, 0.5F}, doors);
    QCOMPARE(parts.size(), std::size_t(2));
    QVERIFY(parts[0] == WallPart({0, -0.12F, 0}, {4, 0, 0.5F}));
    QVERIFY(parts[1] == WallPart({6, -0.12F, 0}, {10, 0, 0.5F}));
    const std::vector<Solid> west {door(0, 4, 0.1F, 6)};
    const auto ofWest = besideDoors({-0.12F, 0, 0}, {0, 10, 0.5F}, west);
    QCOMPARE(ofWest.size(), std::size_t(2));
    QVERIFY(ofWest[0] == WallPart({-0.12F, 0, 0}, {0, 4, 0.5F}));
}

void WallGapsTest::aHigherWallGoesOnOverTheDoor()
{
    const std::vector<Solid> doors {door(4, -0.1F, 6, 0)};
    const auto parts = besideDoors(m_low, m_high, doors);
    QCOMPARE(parts.size(), std::size_t(3));
    QVERIFY(parts[1] == WallPart({4, -0.12F, 2.1F}, {6, 0, 3}));
}

void WallGapsTest::doorsInTheCornerTakeTheEndOfTheWall()
{
    const std::vector<Solid> doors {door(-1, 0, 1, 0.1F, 3)};
    const auto parts = besideDoors(m_low, m_high, doors);
    QCOMPARE(parts.size(), std::size_t(1));
    QVERIFY(parts.front() == WallPart({1, -0.12F, 0}, m_high));
}

void WallGapsTest::twoDoorsLeaveAPartBetweenThem()
{
    const std::vector<Solid> doors {door(7, 0, 8, 0.1F, 3), door(2, 0, 3, 0.1F, 3)};
    const auto parts = besideDoors(m_low, m_high, doors);
    QCOMPARE(parts.size(), std::size_t(3));
    QVERIFY(parts[1] == WallPart({3, -0.12F, 0}, {7, 0, 3}));
}

void WallGapsTest::doorsElsewhereOpenNothing_data()
{
    QTest::addColumn<Solid>("solid");
    QTest::newRow("away from the wall") << door(4, 0.5F, 6, 0.6F);
    QTest::newRow("beyond its end") << door(11, 0, 12, 0.1F);
    QTest::newRow("across it") << door(4, 0, 4.1F, 2);
    QTest::newRow("a column") << door(4, 0, 6, 0.1F, 3, SolidTone::Column);
}

void WallGapsTest::doorsElsewhereOpenNothing()
{
    QFETCH(Solid, solid);
    const auto parts = besideDoors(m_low, m_high, std::span(&solid, 1));
    QCOMPARE(parts.size(), std::size_t(1));
    QVERIFY(parts.front() == WallPart(m_low, m_high));
}

QTEST_APPLESS_MAIN(WallGapsTest)
#include "wall_gaps_test.moc"
