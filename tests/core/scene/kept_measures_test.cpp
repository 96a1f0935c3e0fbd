// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/kept_measures.h"

#include <QTest>

#include <cmath>

using namespace gw;

class KeptMeasuresTest : public QObject {
    Q_OBJECT
private slots:
    void twoThatMeetTellTheirAngle();
    void aRingTellsItsAreaWhicheverWayItsStretchesRun();
    void anOpenLineAndAForkEncloseNothing();
    void heightsTakeNoPart();
};

namespace {

Plan kept(const std::vector<std::array<double, 4>>& stretches)
{
    Plan plan;
    for (const auto& [x0, y0, x1, y1] : stretches)
        plan.measurements.put({.id = {++plan.info.lastId}, .name = "Kept", .fromX = metres(x0), .fromY = metres(y0), .toX = metres(x1), .toY = metres(y1)});
    return plan;
}

} // namespace

void KeptMeasuresTest::twoThatMeetTellTheirAngle()
{
    const auto figures = keptFigures(kept({{0, 0, 4, 0}, {4, 0, 4, 3}}));
    QCOMPARE(figures.angles.size(), std::size_t {1});
    QVERIFY(std::abs(figures.angles[0].degrees - 90) < 1e-9);
    QCOMPARE(figures.angles[0].at, (Place {4, 0}));
    QVERIFY(figures.areas.empty());
    QVERIFY(std::abs(keptFigures(kept({{0, 0, 1, 0}, {1, 1, 0, 0}})).angles[0].degrees - 45) < 1e-9);
}

void KeptMeasuresTest::aRingTellsItsAreaWhicheverWayItsStretchesRun()
{
    const auto figures = keptFigures(kept({{0, 0, 4, 0}, {4, 3, 4, 0}, {4, 3, 0, 0}, {20, 0, 30, 0}}));
    QCOMPARE(figures.areas.size(), std::size_t {1});
    QVERIFY(std::abs(figures.areas[0].squareMetres - 6) < 1e-9);
    QCOMPARE(figures.areas[0].corners.size(), std::size_t {3});
    QCOMPARE(figures.angles.size(), std::size_t {3});
}

void KeptMeasuresTest::anOpenLineAndAForkEncloseNothing()
{
    QVERIFY(keptFigures(kept({{0, 0, 4, 0}, {4, 0, 4, 3}, {4, 3, 0, 3}})).areas.empty());
    // A tail at one corner of the triangle: three stretches meet there.
    const auto fork = keptFigures(kept({{0, 0, 4, 0}, {4, 0, 4, 3}, {4, 3, 0, 0}, {0, 0, -2, 0}}));
    QVERIFY(fork.areas.empty());
    QCOMPARE(fork.angles.size(), std::size_t {2});
    QVERIFY(keptFigures(kept({{0, 0, 4, 0}, {4, 0, 0, 0}})).areas.empty());
}

void KeptMeasuresTest::heightsTakeNoPart()
{
    Plan plan = kept({{0, 0, 4, 0}});
    plan.measurements.put({.id = {9}, .name = "Height", .fromX = metres(4), .fromY = metres(0), .toX = metres(4), .toY = metres(0), .toZ = metres(3)});
    QVERIFY(keptFigures(plan).angles.empty());
}

QTEST_APPLESS_MAIN(KeptMeasuresTest)
#include "kept_measures_test.moc"
