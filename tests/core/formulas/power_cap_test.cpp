// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/power_cap.h"

#include <QtTest>

using namespace gw;

class PowerCapTest : public QObject {
    Q_OBJECT

private slots:
    void aCapAboveTheDrawChangesNothing()
    {
        QCOMPARE(powerCapThroughput(100.0, 600.0, 600.0, 0.7, 1.0, 0.5), 1.0);
        QCOMPARE(cappedClock(100.0, 300.0, 200.0, 700.0), 1.0);
    }

    void theCappedClockDrawsTheCap()
    {
        const double clock = cappedClock(100.0, 300.0, 200.0, 450.0);
        QVERIFY(std::abs(100 + 300 * std::pow(clock, clockPowerExponent) + 200 - 450) < 1e-9);
    }

    void decodeThatWaitsForMemoryKeepsItsRate()
    {
        QCOMPARE(cappedRate(0.8, 0.5, 1.0), 1.0);
        QVERIFY(std::abs(cappedRate(0.4, 0.5, 1.0) - 0.8) < 1e-12); // 0.5 / 0.4 = 1.25 > 1
    }

    void prefillSlowsWithTheClock() { QVERIFY(std::abs(cappedRate(0.8, 1.0, 0.1) - 0.8) < 1e-12); }

    void halfThePowerKeepsMostOfTheThroughput()
    {
        // Between all arithmetic (0.76) and all memory (1); an RTX PRO 6000 keeps 95 % at half its power.
        const double kept = powerCapThroughput(50.0, 600.0, 300.0, 0.8, 1.0, 0.8);
        QVERIFY(kept > 0.6 && kept < 0.97);
    }

    void lowerCapsNeverGiveMore()
    {
        double before = 0;
        for (double cap = 60; cap <= 600; cap += 10) {
            const double now = powerCapThroughput(50.0, 600.0, cap, 0.7, 1.0, 0.6);
            QVERIFY(now >= before && now <= 1);
            before = now;
        }
    }
};

QTEST_APPLESS_MAIN(PowerCapTest)
#include "power_cap_test.moc"
