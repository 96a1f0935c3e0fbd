// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/band_hatch.h"
#include "views/scene/box_colours.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace gw;

class BandHatchTest : public QObject {
    Q_OBJECT
private slots:
    void linesLieInTheRectangleAndApart_data();
    void linesLieInTheRectangleAndApart();
    void strokesLieOnTheFrontOfTheRoof();
    void everyKindThatIsToldByColourHasAPatternOfItsOwn();
};

void BandHatchTest::linesLieInTheRectangleAndApart_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {0.0, 30.0, 45.0, 90.0, -45.0}) QTest::addRow("%g degrees", degrees) << degrees;
}

void BandHatchTest::linesLieInTheRectangleAndApart()
{
    QFETCH(double, degrees);
    const auto lines = hatchLines({-1, 2}, {3, 5}, degrees, 0.25);
    QVERIFY(lines.size() > 10);
    const double nx = -std::sin(degrees * M_PI / 180), ny = std::cos(degrees * M_PI / 180);
    double before = -1e9;
    for (const HatchLine& line : lines) {
        for (const auto& [x, y] : {std::pair(line.x0, line.y0), std::pair(line.x1, line.y1)}) QVERIFY(x > -1 - 1e-9 && x < 3 + 1e-9 && y > 2 - 1e-9 && y < 5 + 1e-9);
        const double away = line.x0 * nx + line.y0 * ny;
        QVERIFY(std::abs(away - (line.x1 * nx + line.y1 * ny)) < 1e-9);
        if (before > -1e9) QVERIFY(std::abs(away - before - 0.25) < 1e-9);
        before = away;
    }
}

void BandHatchTest::strokesLieOnTheFrontOfTheRoof()
{
    for (const Facing front : {Facing::North, Facing::East, Facing::South, Facing::West}) {
        Box box {.minimum = {10, 20, 0}, .maximum = {10.6F, 21.2F, 2.2F}, .front = front};
        if (front == Facing::East || front == Facing::West) box.maximum = {11.2F, 20.6F, 2.2F};
        std::vector<Instance> strokes;
        addBandHatch(box, Qt::DiagCrossPattern, 0xff000000U, strokes);
        QVERIFY(strokes.size() >= 4);
        const Point middle {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2, 0};
        for (const Instance& stroke : strokes) {
            QVERIFY(stroke.centre.z > box.maximum.z && stroke.centre.x > box.minimum.x && stroke.centre.x < box.maximum.x && stroke.centre.y > box.minimum.y && stroke.centre.y < box.maximum.y);
            const float ahead = front == Facing::North ? stroke.centre.y - middle.y : front == Facing::South ? middle.y - stroke.centre.y : front == Facing::East ? stroke.centre.x - middle.x : middle.x - stroke.centre.x;
            QVERIFY(ahead > 0);
        }
        std::vector<Instance> none;
        addBandHatch(box, Qt::SolidPattern, 0xff000000U, none);
        QVERIFY(none.empty());
    }
}

void BandHatchTest::everyKindThatIsToldByColourHasAPatternOfItsOwn()
{
    std::set<Qt::BrushStyle> patterns;
    for (const Spare spare : {Spare::Unsupplied, Spare::None, Spare::Short, Spare::NPlusOne, Spare::TwoSides}) {
        patterns.insert(patternOf(spare));
        std::vector<Instance> strokes;
        addBandHatch({.minimum = {0, 0, 0}, .maximum = {0.6F, 1.2F, 2.2F}}, patternOf(spare), 0xff000000U, strokes);
        QCOMPARE(strokes.empty(), patternOf(spare) == Qt::SolidPattern);
    }
    QCOMPARE(patterns.size(), spareLevels);
}

QTEST_APPLESS_MAIN(BandHatchTest)
#include "band_hatch_test.moc"
