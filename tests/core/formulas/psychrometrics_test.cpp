// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/psychrometrics.h"

#include <QtTest>

using namespace gw;

class PsychrometricsTest : public QObject {
    Q_OBJECT

    static bool isWithin(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

    static double dewPointOf(double vapour)
    {
        double low = -60, high = 60;
        while (high - low > 1e-6) {
            const double middle = (low + high) / 2;
            (saturationPressure(celsius(middle)).si() < vapour ? low : high) = middle;
        }
        return (low + high) / 2;
    }

private slots:
    void saturationPressureFollowsTheTables_data()
    {
        QTest::addColumn<double>("t");
        QTest::addColumn<double>("pascals");
        // PsychroLib 2.5 and its tests against ASHRAE Fundamentals, chapter 1.
        QTest::newRow("-30") << -30.0 << 38.01568;
        QTest::newRow("-20") << -20.0 << 103.24;
        QTest::newRow("-5") << -5.0 << 401.74;
        QTest::newRow("10") << 10.0 << 1227.99528;
        QTest::newRow("25") << 25.0 << 3169.2;
        QTest::newRow("35") << 35.0 << 5627.81945;
        QTest::newRow("100") << 100.0 << 101418.0;
    }
    void saturationPressureFollowsTheTables()
    {
        QFETCH(double, t);
        QFETCH(double, pascals);
        QVERIFY(isWithin(saturationPressure(celsius(t)).si(), pascals, 3e-4));
    }

    void iceAndWaterMeetAtTheTriplePoint()
    {
        QVERIFY(isWithin(saturationPressure(celsius(0.0099)).si(), saturationPressure(celsius(0.0101)).si(), 1e-4));
    }

    void pressureFallsWithElevation_data()
    {
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("pascals");
        QTest::newRow("-500") << -500.0 << 107478.0;
        QTest::newRow("0") << 0.0 << 101325.0;
        QTest::newRow("500") << 500.0 << 95461.0;
        QTest::newRow("4000") << 4000.0 << 61640.0;
    }
    void pressureFallsWithElevation()
    {
        QFETCH(double, elevation);
        QFETCH(double, pascals);
        QVERIFY(std::abs(atmosphericPressure(metres(elevation)).si() - pascals) < 1);
    }

    void wetBulbFollowsPsychroLib_data()
    {
        QTest::addColumn<double>("t");
        QTest::addColumn<double>("pascals");
        QTest::addColumn<double>("humidity");
        QTest::addColumn<double>("wet");
        QTest::newRow("hot") << 35.0 << 101325.0 << 0.40 << 23.9342;
        QTest::newRow("muggy") << 30.0 << 101325.0 << 0.80 << 27.0914;
        QTest::newRow("desert") << 45.0 << 97000.0 << 0.15 << 23.0044;
        QTest::newRow("mild") << 15.0 << 101325.0 << 0.30 << 7.242;
        QTest::newRow("near the ice point") << 7.0 << 100000.0 << 0.61 << 3.92667;
    }
    void wetBulbFollowsPsychroLib()
    {
        QFETCH(double, t);
        QFETCH(double, pascals);
        QFETCH(double, humidity);
        QFETCH(double, wet);
        const double dew = dewPointOf(humidity * saturationPressure(celsius(t)).si());
        const double found = wetBulb(celsius(t), celsius(dew), Pressure::fromSi(pascals)).inCelsius();
        QVERIFY2(std::abs(found - wet) < 0.004, std::to_string(found).c_str());
    }

    void wetBulbLiesBetweenDewPointAndDryBulb()
    {
        for (double t = -30; t <= 50; t += 2.5)
            for (double depression = 0; depression < 40; depression += 1.7) {
                const double wet = wetBulb(celsius(t), celsius(t - depression), pascals(101325)).inCelsius();
                QVERIFY(wet >= t - depression - 1e-3 && wet <= t + 1e-3);
            }
    }

    void enthalpyAndVolumeFollowPsychroLib()
    {
        QVERIFY(isWithin(moistAirEnthalpy(celsius(30), 0.02), 81316, 3e-4));
        QVERIFY(isWithin(moistAirVolume(celsius(30), 0.02, pascals(95461)), 0.940855, 3e-4));
    }
};

QTEST_APPLESS_MAIN(PsychrometricsTest)
#include "psychrometrics_test.moc"
