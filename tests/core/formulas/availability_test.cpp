// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/availability.h"

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
};

QTEST_APPLESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
