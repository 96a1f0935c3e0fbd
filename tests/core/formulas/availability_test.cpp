// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/availability.h"

#include "core/formulas/repair.h"

#include <QtTest>

using namespace gw;

class AvailabilityTest : public QObject {
    Q_OBJECT

private slots:
    void aDayOfRepairInAHundredIsNinetyNinePercent() { QCOMPARE(availabilityOf(hours(99 * 24), hours(24)), 0.99); }

    void independentPathsMultiplyTheirUnavailability() { QVERIFY(std::abs(availabilityOfEither(0.99, 0.98, 0) - 0.9998) < 1e-15); }

    void pathsThatAlwaysFailTogetherAreNoBetterThanTheBetter() { QVERIFY(std::abs(availabilityOfEither(0.99, 0.98, 1) - 0.99) < 1e-15); }

    void twoPathsAreNeverWorseThanOne()
    {
        for (double a = 0; a <= 1; a += 0.1)
            for (double b = 0; b <= 1; b += 0.1) QVERIFY(availabilityOfEither(a, b, 0.05) >= (a > b ? a : b) - 1e-12);
    }

    void unlikeUnitsAreCountedOneByOne()
    {
        const double units[] {0.9, 0.8, 0.5};
        double chances[4];
        const auto of = [&](int i) { return units[i]; };
        QVERIFY(std::abs(availabilityOfKOfN(3, 3, of, chances) - 0.36) < 1e-15);
        QVERIFY(std::abs(availabilityOfKOfN(2, 3, of, chances) - (0.36 + 0.9 * 0.8 * 0.5 + 0.9 * 0.2 * 0.5 + 0.1 * 0.8 * 0.5)) < 1e-15);
        QVERIFY(std::abs(availabilityOfKOfN(1, 3, of, chances) - (1 - 0.1 * 0.2 * 0.5)) < 1e-15);
        QVERIFY(std::abs(availabilityOfKOfN(0, 3, of, chances) - 1) < 1e-15);
    }

    void alikeUnitsWithACrewForEachAreTheChainOfThem()
    {
        double chances[9];
        for (int needed = 0; needed <= 8; ++needed)
            for (const double repair : {0.001, 0.1, 2.0}) {
                const double up = availabilityOfKOfN(needed, 8, [&](int) { return availabilityOf(hours(1), hours(repair)); }, chances);
                QVERIFY(std::abs(up - (1 - unavailabilityWithCrews(needed, 8, repair, 8))) < 1e-14);
            }
    }

    void whatUnitsServeIsTheMeanOfWhatTheyCarry()
    {
        double chances[5];
        const auto of = [](int) { return 0.9; };
        QVERIFY(std::abs(servedByKOfN(4, 4, of, chances) - 0.9) < 1e-15);   // Without a spare every unit's own share.
        QVERIFY(std::abs(servedByKOfN(1, 4, of, chances) - availabilityOfKOfN(1, 4, of, chances)) < 1e-15);
        const double three = availabilityOfKOfN(3, 4, of, chances), two = availabilityOfKOfN(2, 4, of, chances), one = availabilityOfKOfN(1, 4, of, chances);
        QVERIFY(std::abs(servedByKOfN(3, 4, of, chances) - (one + two + three) / 3) < 1e-15);
        QVERIFY(servedByKOfN(3.5, 4, of, chances) < servedByKOfN(3, 4, of, chances) && servedByKOfN(3.5, 4, of, chances) > 0.9);
        QVERIFY(std::abs(withCommonCause(0.9, 0.9, 0.05) - 0.9) < 1e-15);
    }

    void oneUnitIsTheChainOfOneUnit()
    {
        for (const double repair : {0.1, 4.0, 720.0}) QVERIFY(std::abs(availabilityOf(hours(8760), hours(repair)) - (1 - unavailabilityWithCrews(1, 1, repair / 8760, 1))) < 1e-15);
    }

    void aYearIsAllOfAYear() { QCOMPARE(shareOfYear(years(1)), 1.0); }
};

QTEST_APPLESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
