// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/cooling.h"

#include <QtTest>

using namespace gw;

class CoolingTest : public QObject {
    Q_OBJECT

private slots:
    void fansAndPumpsDrawTheirDesignPowerAtDesignFlow()
    {
        QVERIFY(std::abs(fanPowerShare(1.0) - 1) < 1e-15);
        QVERIFY(std::abs(pumpPowerShare(1.0) - 1) < 1e-15);
        QVERIFY(std::abs(coolerSpeed(1.0) - 1) < 1e-15);
    }

    void halfTheAirCostsAboutAnEighth() { QVERIFY(std::abs(fanPowerShare(0.5) - 0.1425) < 1e-12); }

    void floatLanesDrawWhatTheFormulaSaysAndNeverLessForMore()
    {
        float before = 0;
        for (int step = 0; step <= 1 << 20; ++step) {
            const float load = static_cast<float>(step) / (1 << 20), share = coolerFanShare(load);
            QVERIFY2(std::abs(static_cast<double>(share) - fanPowerShare(coolerSpeed(static_cast<double>(load)))) < 1.4e-6, qPrintable(QString::number(load)));
            QVERIFY2(share >= before, qPrintable(QString::number(load)));
            before = share;
        }
        QCOMPARE(coolerFanShare(0.7), fanPowerShare(coolerSpeed(0.7)));
    }

    void aCoolerAtItsDesignPointMovesItsDesignHeat()
    {
        // Water 46 to 36 degC in air of 28 degC, approach 8 K.
        QCOMPARE(coolerCapacityShare(46.0, 28.0, 10.0, 8.0), 1.0);
        QCOMPARE(coolerCapacityShare(46.0, 10.0, 10.0, 8.0), 2.0);
        QCOMPARE(coolerCapacityShare(46.0, 50.0, 10.0, 8.0), 0.0);
    }

    void aCoolerIsTheExchangerOfItsDesignEffectiveness()
    {
        const double rise = 10, approach = 8, effectiveness = rise / (rise + approach);
        for (const double ratio : {0.0, 0.4, 0.8, 1.0}) {
            const double units = counterflowTransferUnits(effectiveness, ratio);
            for (double sink = -10; sink < 46; sink += 7) QVERIFY(std::abs(counterflowEffectiveness(units, ratio) * (46 - sink) / rise - coolerCapacityShare(46.0, sink, rise, approach)) < 1e-12);
        }
    }

    /// The estimate of `coolerSpeed`, capacity as speed^0.8, against exchangers whose size grows with speed^0.6 and whose air carries 0.7 to 1.5 times what the fluid does.
    void slowerFansLeaveWhatExchangersOfEveryDesignLeave_data()
    {
        QTest::addColumn<double>("rise");
        QTest::addColumn<double>("approach");
        QTest::newRow("dry cooler") << 10.0 << 8.0;
        QTest::newRow("close") << 10.0 << 5.0;
        QTest::newRow("wide") << 6.0 << 10.0;
    }
    void slowerFansLeaveWhatExchangersOfEveryDesignLeave()
    {
        QFETCH(double, rise);
        QFETCH(double, approach);
        const auto heatAt = [&](double speed, double air) {   // Of a fluid of capacity flow 1.
            const double smaller = std::min(1.0, air), larger = std::max(1.0, air), most = smaller * (rise + approach);
            const double size = counterflowTransferUnits(rise / most, smaller / larger) * smaller * std::pow(speed, 0.6), slow = air * speed;
            const double less = std::min(1.0, slow);
            return counterflowEffectiveness(size / less, less / std::max(1.0, slow)) * less * (rise + approach) / rise;
        };
        for (double speed = 0.3; speed < 1; speed += 0.1) {
            const double estimate = std::pow(speed, 0.8);
            QVERIFY(std::abs(coolerSpeed(estimate) - speed) < 1e-12);
            double least = 1, most = 0;
            for (const double air : {0.7, 0.8, 1.0, 1.5}) least = std::min(least, heatAt(speed, air)), most = std::max(most, heatAt(speed, air));
            QVERIFY2(estimate < most && estimate > least - 0.06, qPrintable(QString::number(speed)));
        }
    }

    void carnotBetweenTenAndFortyFiveDegreesIsEight() { QVERIFY(std::abs(carnotCop(283.15, 318.15) - 8.09) < 0.001); }

    void aChillerStaysBelowCarnotAtAnyLift()
    {
        for (double hot = 270; hot < 340; hot += 1) {
            const double cop = chillerCop(0.55, 288.15, hot);
            QVERIFY(cop > 0 && cop <= 0.55 * carnotCop(288.15, 303.15) + 1e-12);
            if (hot > 303.15) QVERIFY(cop < carnotCop(288.15, hot));
        }
    }

    void wettedPadsCoolMostOfTheWayToTheWetBulb() { QVERIFY(std::abs(adiabaticAir(40.0, 20.0) - 23) < 1e-12); }

    void aKilowattHourOfHeatEvaporatesOneAndAHalfLitres()
    {
        QVERIFY(std::abs(evaporation(1000.0) * 3600 - 1.48) < 0.005);
        QCOMPARE(makeUpWater(3.0, 4.0), 4.0);
    }
};

QTEST_APPLESS_MAIN(CoolingTest)
#include "cooling_test.moc"
