// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/climate.h"

#include <QtTest>

using namespace gw;

class ClimateTest : public QObject {
    Q_OBJECT

private slots:
    void theCurveMeetsEveryMonthAtItsMiddle()
    {
        const std::array<double, 12> normal {1, 3, 7, 13, 18, 23, 26, 24, 20, 14, 8, 4};
        for (std::size_t m = 0; m < 12; ++m) QVERIFY(std::abs(throughMonths(normal, static_cast<double>(m) + 0.5) - normal[m]) < 1e-12);
    }

    void theYearClosesWithoutAJump()
    {
        const std::array<double, 12> normal {1, 3, 7, 13, 18, 23, 26, 24, 20, 14, 8, 4};
        QVERIFY(std::abs(throughMonths(normal, 0) - throughMonths(normal, 12 - 1e-9)) < 1e-6);
    }

    void theDayIsWarmestAtThree()
    {
        QCOMPARE(dailyWave(15), 1.0);
        QCOMPARE(dailyWave(3), -1.0);
    }

    void passingWeatherLeavesTheMeanOfTheYear()
    {
        double sum = 0;
        for (int d = 0; d < 365; ++d) {
            QVERIFY(std::abs(weatherWave(d)) <= 1);
            sum += weatherWave(d);
        }
        QVERIFY(std::abs(sum / 365) < 0.02);
    }
};

QTEST_APPLESS_MAIN(ClimateTest)
#include "climate_test.moc"
