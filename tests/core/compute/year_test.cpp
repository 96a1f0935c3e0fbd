// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

#include <algorithm>

using namespace gw;

namespace {

/// Ashburn, Virginia: TMYx normals and ASHRAE 2021 design values of Leesburg.
Climate ashburn()
{
    Climate c {.id = {"ashburn"}};
    const double dry[] {1.2, 2.9, 7.2, 13.5, 18.6, 23.9, 25.8, 24.5, 20.5, 14.6, 7.8, 4.2};
    const double dew[] {-6.1, -3.0, -1.4, 4.8, 11.7, 16.5, 19.2, 18.6, 15.7, 9.7, 2.3, -1.5};
    const double range[] {7.4, 8.1, 10.3, 12.0, 11.8, 11.3, 12.6, 10.9, 10.7, 10.7, 10.6, 7.4};
    for (std::size_t m = 0; m < 12; ++m) c.dryBulb[m] = celsius(dry[m]), c.dewPoint[m] = celsius(dew[m]), c.dailyRange[m] = kelvins(range[m]);
    c.elevation.value = metres(119);
    c.designDryBulb.value = celsius(35.0);
    c.designWetBulb.value = celsius(26.3);
    return c;
}

} // namespace

class YearTest : public QObject {
    Q_OBJECT

private slots:
    void theDesignTemperatureIsExceededInThirtyFiveHours()
    {
        const Climate climate = ashburn();
        const SiteYear year = makeYear(&climate);
        const auto above = std::count_if(year.dryBulb.begin(), year.dryBulb.end(), [](double t) { return t > 35.0; });
        QVERIFY2(above >= 30 && above <= 40, std::to_string(above).c_str());
    }

    void theDesignWetBulbIsApproachedWithinTwoKelvin()
    {
        const Climate climate = ashburn();
        std::vector<double> wet = makeYear(&climate).wetBulb;
        std::nth_element(wet.begin(), wet.begin() + 35, wet.end(), std::greater<>());
        QVERIFY2(std::abs(wet[35] - 26.3) < 2, std::to_string(wet[35]).c_str());
    }

    void monthsKeepTheirMeans()
    {
        const Climate climate = ashburn();
        const SiteYear year = makeYear(&climate);
        for (std::size_t m = 0; m < 12; ++m) {
            double sum = 0;
            for (std::size_t h = m * 730; h < (m + 1) * 730; ++h) sum += year.dryBulb[h];
            QVERIFY2(std::abs(sum / 730 - climate.dryBulb[m].inCelsius()) < 2, std::to_string(sum / 730).c_str());
        }
        double all = 0, normal = 0;
        for (const double t : year.dryBulb) all += t;
        for (const Temperature t : climate.dryBulb) normal += t.inCelsius();
        QVERIFY(std::abs(all / 8760 - normal / 12) < 0.2);
    }

    void theWetBulbIsNeverAboveTheDryBulb()
    {
        const Climate climate = ashburn();
        const SiteYear year = makeYear(&climate);
        QCOMPARE(year.dryBulb.size(), hoursOfYear);
        QCOMPARE(year.wetBulb.size(), hoursOfYear);
        for (std::size_t h = 0; h < hoursOfYear; ++h) QVERIFY(year.wetBulb[h] <= year.dryBulb[h] && year.wetBulb[h] > year.dryBulb[h] - 30);
        QCOMPARE(year.dryBulb[year.hottestHour], *std::max_element(year.dryBulb.begin(), year.dryBulb.end()));
    }

    void twoYearsOfOneClimateAreTheSame()
    {
        const Climate climate = ashburn();
        QVERIFY(makeYear(&climate).wetBulb == makeYear(&climate).wetBulb);
    }

    void withoutClimateItIsAStandardDay()
    {
        const SiteYear year = makeYear(nullptr);
        QVERIFY(!year.hasClimate);
        QCOMPARE(year.dryBulb.front(), 15.0);
    }
};

QTEST_APPLESS_MAIN(YearTest)
#include "year_test.moc"
