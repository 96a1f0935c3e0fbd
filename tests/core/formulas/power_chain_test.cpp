// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/power_chain.h"

#include <QtTest>

using namespace gw;

class PowerChainTest : public QObject {
    Q_OBJECT

private slots:
    void transformerLossAtHalfLoadIsAQuarterOfTheCopperLossPlusTheIronLoss()
    {
        QVERIFY(std::abs(elementLoss(1e6, 2e6, 0.001, 0.0, 0.01) - (2e3 + 20e3 / 4)) < 1e-6);
    }

    void peakEfficiencyIsWhereIronAndCopperLossAreEqual()
    {
        const Power rating = megawatts(2), iron = kilowatts(2), copper = kilowatts(20);
        const double load = std::sqrt(iron.si() / copper.si());
        const double efficiency = 1 - elementLoss(load * rating.si(), rating.si(), iron / rating, 0, copper / rating) / (load * rating.si());
        QVERIFY(std::abs(peakEfficiencyIndex(iron, copper, rating) - efficiency) < 1e-12);
    }

    void upsEfficiencyFallsAtLowLoad_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("loss");
        // a 1 %, b 1 %, c 2 % of 1 MW, by hand.
        QTest::newRow("none") << 0.0 << 10e3;
        QTest::newRow("a quarter") << 0.25 << 10e3 + 2.5e3 + 1.25e3;
        QTest::newRow("half") << 0.5 << 10e3 + 5e3 + 5e3;
        QTest::newRow("full") << 1.0 << 40e3;
    }
    void upsEfficiencyFallsAtLowLoad()
    {
        QFETCH(double, load);
        QFETCH(double, loss);
        QVERIFY(std::abs(elementLoss(load * 1e6, 1e6, 0.01, 0.01, 0.02) - loss) < 1e-6);
    }

    void shelvesMeetEveryPointOf80PlusTitanium_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("efficiency");
        QTest::newRow("10 %") << 0.10 << 0.90;
        QTest::newRow("20 %") << 0.20 << 0.94;
        QTest::newRow("50 %") << 0.50 << 0.96;
        QTest::newRow("100 %") << 1.00 << 0.91;
    }
    void shelvesMeetEveryPointOf80PlusTitanium()
    {
        QFETCH(double, load);
        QFETCH(double, efficiency);
        QVERIFY(std::abs(load / (load + shelfLossShare(load)) - efficiency) < 1e-12);
    }

    void aSupplyKeepsTheLossOfItsOuterPointsBeyondThem()
    {
        const double outputs[] {0.2, 0.5, 1}, efficiencies[] {0.9, 0.94, 0.92};
        QCOMPARE(supplyLossShare(outputs, efficiencies, 3, 0.05), 0.2 * (1 / 0.9 - 1));
        QCOMPARE(supplyLossShare(outputs, efficiencies, 3, 0.75), (0.5 * (1 / 0.94 - 1) + (1 / 0.92 - 1)) / 2);
        QCOMPARE(supplyLossShare(outputs, efficiencies, 3, 1.2), 1 / 0.92 - 1);
        QCOMPARE(supplyLossShare(outputs, efficiencies, 1, 0.7), 0.2 * (1 / 0.9 - 1));
    }

    void shelfLossNeverFallsWithLoad()
    {
        for (double load = 0; load < 1; load += 0.01) QVERIFY(shelfLossShare(load + 0.01) >= shelfLossShare(load));
    }
};

QTEST_APPLESS_MAIN(PowerChainTest)
#include "power_chain_test.moc"
