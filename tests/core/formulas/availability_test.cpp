// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/availability.h"

#include "core/formulas/reliability.h"
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

    void alikeIndependentPathsAreOneOfTwo()
    {
        for (double a = 0; a <= 1; a += 0.05) QVERIFY(std::abs(availabilityOfEither(a, a, 0) - availabilityOfKOfN(1, 2, a)) < 1e-15);
    }

    void oneUnitIsTheChainOfOneUnit()
    {
        for (const double repair : {0.1, 4.0, 720.0}) QVERIFY(std::abs(availabilityOf(hours(8760), hours(repair)) - (1 - unavailabilityWithCrews(1, 1, repair / 8760, 1))) < 1e-15);
    }

    void aYearIsAllOfAYear() { QCOMPARE(shareOfYear(years(1)), 1.0); }
};

QTEST_APPLESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
