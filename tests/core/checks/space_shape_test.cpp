// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/placement.h"
#include "core/checks/space_shape.h"
#include "tests/core/checks/small_plan.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

/// Rooms that are no rectangles: what stands in them, before their walls, and beside each other.
class SpaceShapeTest : public QObject {
    Q_OBJECT
private slots:
    void aPieceReachesBeyondAsFarAsItsDeepestPointLies_data();
    void aPieceReachesBeyondAsFarAsItsDeepestPointLies();
    void aRectangleGivenAsOutlineAnswersAsARectangle();
    void theWallBeforeAFaceIsTheNearest();
    void aFloorIsCrossedInStretches();
    void floorsOverlapOnlyWhereTheyShareGround_data();
    void floorsOverlapOnlyWhereTheyShareGround();
    void aRackInTheNotchOfARoomIsFoundAndRefused();
    void aRoomThatFitsIntoTheNotchOfAnotherIsNoOverlap();
};

namespace {

/// An L: 10 x 3 below and 4 x 5 above it on the left.
SpaceShape l() { return {10, 8, {{0, 0}, {10, 0}, {10, 3}, {4, 3}, {4, 8}, {0, 8}}}; }

void giveNotch(SmallPlan& s)
{
    s.edit<Space>(s.hall, [](Space& hall) {
        const double w = hall.width.in(metre), d = hall.depth.in(metre);
        hall.outline = outlineText({{0, 0}, {w, 0}, {w, d - 3}, {w - 3, d - 3}, {w - 3, d}, {0, d}});
    });
}

} // namespace

void SpaceShapeTest::aPieceReachesBeyondAsFarAsItsDeepestPointLies_data()
{
    QTest::addColumn<double>("x0");
    QTest::addColumn<double>("y0");
    QTest::addColumn<double>("x1");
    QTest::addColumn<double>("y1");
    QTest::addColumn<double>("beyond");
    QTest::addRow("inside the foot") << 1.0 << 0.5 << 9.0 << 2.5 << 0.0;
    QTest::addRow("along the walls of the notch") << 2.0 << 3.0 << 4.0 << 5.0 << 0.0;
    QTest::addRow("over the notch's corner") << 3.0 << 2.0 << 5.0 << 4.0 << 1.0;
    QTest::addRow("wholly in the notch") << 6.0 << 5.0 << 7.0 << 6.0 << 3.0;
    QTest::addRow("beyond the rectangle") << 9.0 << 1.0 << 10.4 << 2.0 << 0.4;
    QTest::addRow("across the whole room") << -1.0 << -1.0 << 11.0 << 9.0 << 6.0;
}

void SpaceShapeTest::aPieceReachesBeyondAsFarAsItsDeepestPointLies()
{
    QFETCH(double, x0);
    QFETCH(double, y0);
    QFETCH(double, x1);
    QFETCH(double, y1);
    QFETCH(double, beyond);
    const double found = l().beyond({x0, y0, x1, y1});
    if (beyond > 0) QVERIFY2(found >= beyond - 1e-9 && found <= beyond + 3, qPrintable(QString::number(found)));
    else QVERIFY2(found <= touching, qPrintable(QString::number(found)));
}

/// The outline's general answer against the rectangle's short one.
void SpaceShapeTest::aRectangleGivenAsOutlineAnswersAsARectangle()
{
    const SpaceShape plain(10, 8, {}), drawn(10, 8, {{0, 0}, {10, 0}, {10, 8}, {0, 8}});
    std::mt19937 dice(7);
    std::uniform_real_distribution<double> place(0, 9), size(0.2, 3);
    for (int i = 0; i < 2000; ++i) {
        const double x = place(dice), y = place(dice);
        const Footprint p {x, y, x + size(dice), y + size(dice)};
        QCOMPARE(drawn.beyond(p) > touching, plain.beyond(p) > touching);
        QCOMPARE(drawn.contains(x, y), plain.contains(x, y));
        if (plain.beyond(p) > 0) continue;
        for (const Facing facing : {Facing::North, Facing::East, Facing::South, Facing::West}) QVERIFY(std::abs(drawn.toWall(p, facing) - plain.toWall(p, facing)) < 1e-9);
    }
}

void SpaceShapeTest::theWallBeforeAFaceIsTheNearest()
{
    QCOMPARE(l().toWall({1, 1, 2, 2}, Facing::North), 6.0);
    QCOMPARE(l().toWall({6, 1, 7, 2}, Facing::North), 1.0);
    QCOMPARE(l().toWall({3.5, 1, 4.5, 2}, Facing::North), 1.0);
    QCOMPARE(l().toWall({1, 4, 2, 5}, Facing::East), 2.0);
    const SpaceShape slanted(10, 8, {{0, 0}, {10, 0}, {10, 4}, {0, 8}});
    QVERIFY(std::abs(slanted.toWall({4, 1, 6, 2}, Facing::North) - (8 - 0.4 * 6 - 2)) < 0.01);
}

void SpaceShapeTest::aFloorIsCrossedInStretches()
{
    using Stretches = std::vector<std::pair<double, double>>;
    QVERIFY((l().inside(1, true) == Stretches {{0, 10}}));
    QVERIFY((l().inside(5, true) == Stretches {{0, 4}}));
    QVERIFY((l().inside(6, false) == Stretches {{0, 3}}));
    const SpaceShape u(10, 8, {{0, 0}, {10, 0}, {10, 8}, {7, 8}, {7, 2}, {3, 2}, {3, 8}, {0, 8}});
    QVERIFY((u.inside(5, true) == Stretches {{0, 3}, {7, 10}}));
}

void SpaceShapeTest::floorsOverlapOnlyWhereTheyShareGround_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<bool>("overlap");
    QTest::addRow("in the notch") << 4.5 << 3.5 << false;
    QTest::addRow("on its walls") << 4.0 << 3.0 << false;
    QTest::addRow("over the foot") << 4.5 << 2.5 << true;
    QTest::addRow("beside") << 10.0 << 0.0 << false;
    QTest::addRow("inside the foot") << 1.0 << 0.5 << true;
}

void SpaceShapeTest::floorsOverlapOnlyWhereTheyShareGround()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(bool, overlap);
    const SpaceShape room(2, 2, {});
    QCOMPARE(sharedDepth(l(), room, x, y) > touching, overlap);
    QCOMPARE(sharedDepth(room, l(), -x, -y) > touching, overlap);
    QVERIFY(sharedDepth(l(), l(), 0, 0) > touching);
}

void SpaceShapeTest::aRackInTheNotchOfARoomIsFoundAndRefused()
{
    SmallPlan s;
    const Space hall = *s.plan.spaces.find(s.hall);
    const double x = hall.width.in(metre) - 2, y = hall.depth.in(metre) - 2;
    const auto reached = [&] {
        const auto all = s.findings();
        return std::ranges::any_of(all, [](const Finding& f) { return f.rule == Rule::OutsideSpace; });
    };
    s.addPiece("In the corner", "rack", x, y);
    QVERIFY(!reached());
    giveNotch(s);
    QVERIFY(reached());
    const Placement placement(std::make_shared<const Plan>(s.plan), s.catalog, s.outcome);
    const auto issues = placement.issues(Ghost {&s.type("rack"), s.hall, footprintAt(s.type("rack"), x, y, Facing::North), Facing::North});
    QVERIFY(std::ranges::any_of(issues, [](const PlacementIssue& issue) { return issue.fault == PlacementFault::BeyondSpace; }));
    QVERIFY(!spaceAt(s.plan, hall.x.in(metre) + x, hall.y.in(metre) + y) || spaceAt(s.plan, hall.x.in(metre) + x, hall.y.in(metre) + y)->id != s.hall);
}

void SpaceShapeTest::aRoomThatFitsIntoTheNotchOfAnotherIsNoOverlap()
{
    SmallPlan s;
    const Space hall = *s.plan.spaces.find(s.hall);
    s.add(Space {.name = "Stairs", .kind = SpaceKind::MechanicalRoom, .x = hall.x + hall.width - metres(3), .y = hall.y + hall.depth - metres(3), .width = metres(3), .depth = metres(3)});
    const auto overlaps = [&] {
        const auto all = s.findings();
        return std::ranges::any_of(all, [](const Finding& f) { return f.rule == Rule::SpacesOverlap && f.object.find("Stairs") != std::string::npos && f.severity == Severity::Error; });
    };
    QVERIFY(overlaps());
    giveNotch(s);
    QVERIFY(!overlaps());
}

QTEST_GUILESS_MAIN(SpaceShapeTest)
#include "space_shape_test.moc"
