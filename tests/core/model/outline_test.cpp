// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outline.h"

#include <QTest>

using namespace gw;

class OutlineTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadAgain();
    void anOutlineThatBoundsNoRoomIsRefusedWithItsPlace_data();
    void anOutlineThatBoundsNoRoomIsRefusedWithItsPlace();
    void theFloorOfAnLIsItsTwoRectangles();
    void aSpaceWithoutOutlineIsItsRectangle();
    void twoHundredCornersAreTheMost();
};

namespace {

Space spaceOf(std::string outline) { return {.width = metres(10), .depth = metres(8), .outline = std::move(outline)}; }

} // namespace

void OutlineTest::whatIsWrittenIsReadAgain()
{
    const Outline corners {{0, 0}, {10, 0}, {10, 3.125}, {4.5, 8}, {0, 8}};
    QCOMPARE(QString::fromStdString(outlineText(corners)), QString("0 0; 10 0; 10 3.125; 4.5 8; 0 8"));
    QVERIFY(readOutline(outlineText(corners)).value() == corners);
    QVERIFY(readOutline("  ").value().empty());
    QVERIFY(readOutline(" 0 0 ;10\t0; 10 8 ; ").value().size() == 3);
}

void OutlineTest::anOutlineThatBoundsNoRoomIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("outline");
    QTest::addColumn<QString>("place");
    QTest::addRow("a word") << "0 0; 10 zero; 10 8" << "corner 2";
    QTest::addRow("one number") << "0 0; 10; 10 8" << "corner 2";
    QTest::addRow("not a number") << "0 0; nan 1; 10 8" << "corner 2";
    QTest::addRow("two corners") << "0 0; 10 8" << "outline";
    QTest::addRow("beyond the rectangle") << "0 0; 10.5 0; 10 8" << "corner 2";
    QTest::addRow("below the corner") << "0 0; 10 0; 10 8; 0 -0.5" << "corner 4";
    QTest::addRow("clockwise") << "0 0; 0 8; 10 8; 10 0" << "outline";
    QTest::addRow("crossing walls") << "0 0; 10 8; 10 0; 0 8" << "walls 1 and 3";
    QTest::addRow("a corner on a wall") << "0 0; 10 0; 10 8; 5 0; 0 8" << "walls 1 and 3";
    QTest::addRow("twice the same corner") << "0 0; 10 0; 10 0; 10 8" << "corner 2";
    QTest::addRow("a wall that runs back") << "0 0; 10 0; 5 0; 5 8" << "corner 2";
}

void OutlineTest::anOutlineThatBoundsNoRoomIsRefusedWithItsPlace()
{
    QFETCH(QString, outline);
    QFETCH(QString, place);
    const Space space = spaceOf(outline.toStdString());
    const Status status = checkOutline(space);
    QVERIFY(!status);
    QCOMPARE(QString::fromStdString(status.error().place), place);
    QVERIFY(!status.error().expected.empty());
    QVERIFY(outlineOf(space).empty());
}

void OutlineTest::theFloorOfAnLIsItsTwoRectangles()
{
    const Space l = spaceOf("0 0; 10 0; 10 3; 4 3; 4 8; 0 8");
    QVERIFY(checkOutline(l));
    QCOMPARE(floorArea(l).in(squareMetre), 10.0 * 3 + 4.0 * 5);
}

void OutlineTest::aSpaceWithoutOutlineIsItsRectangle()
{
    QVERIFY(checkOutline(spaceOf({})));
    QVERIFY(outlineOf(spaceOf({})).empty());
    QCOMPARE(floorArea(spaceOf({})).in(squareMetre), 80.0);
}

void OutlineTest::twoHundredCornersAreTheMost()
{
    const auto comb = [](int teeth) {
        Outline corners {{0, 0}, {10, 0}};
        for (int i = teeth; i-- > 0;) corners.push_back({0.04 + i * 9.9 / teeth + 0.02, 8}), corners.push_back({0.04 + i * 9.9 / teeth, 4});
        return corners;
    };
    QVERIFY(checkPolygon(comb(99)));
    QVERIFY(!checkPolygon(comb(100)));
}

QTEST_GUILESS_MAIN(OutlineTest)
#include "outline_test.moc"
