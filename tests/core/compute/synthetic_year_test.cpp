// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/year_percentiles.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/layout.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace gw;

/// The years that are made of monthly normals, beside what is published of their places.
class SyntheticYearTest : public QObject {
    Q_OBJECT

private slots:
    void percentilesAreWhatThatShareOfTheHoursExceeds()
    {
        SiteYear year;
        for (int h = 0; h < 8760; ++h) year.dryBulb.push_back(h), year.wetBulb.push_back(-h);
        const auto percentiles = percentilesOf(year);
        for (const YearPercentile& p : percentiles) {
            const auto above = std::count_if(year.dryBulb.begin(), year.dryBulb.end(), [&](double t) { return t > p.dryBulb; });
            QVERIFY2(std::abs(static_cast<double>(above) - p.share * 8760) < 1, std::to_string(p.share).c_str());
        }
        QCOMPARE(percentiles.front().wetBulb, -35.0);
    }

    void everyClimateMeetsItsDesignDryBulb()
    {
        const auto catalog = readCatalog(resourcesFolder() / "catalog");
        QVERIFY(catalog.isOk());
        for (const Climate& climate : catalog->climates) {
            const SyntheticCheck check = checkSynthetic(climate);
            QVERIFY2(std::abs(check.dryBulbOver) < 0.1, (climate.id.text + " " + std::to_string(check.dryBulbOver)).c_str());
        }
    }

    void designWetBulbsAreMetWithinTwoAndAHalfKelvinAndMostlyWithinOne()
    {
        const auto catalog = readCatalog(resourcesFolder() / "catalog");
        QVERIFY(catalog.isOk());
        double squares = 0;
        for (const Climate& climate : catalog->climates) {
            const SyntheticCheck check = checkSynthetic(climate);
            QVERIFY2(std::abs(check.wetBulbOver) < 2.5, (climate.id.text + " " + std::to_string(check.wetBulbOver)).c_str());
            squares += check.wetBulbOver * check.wetBulbOver;
        }
        QVERIFY(catalog->climates.size() >= 15);
        const double rms = std::sqrt(squares / static_cast<double>(catalog->climates.size()));
        QVERIFY2(rms < 1.2, std::to_string(rms).c_str());
    }

    void pressureFallsWithElevation()
    {
        const auto catalog = readCatalog(resourcesFolder() / "catalog");
        Climate high = catalog->climates.front(), low = high;
        low.elevation.value = metres(0), high.elevation.value = metres(2500);
        // Thin air holds more vapour to a kilogram at one dew point: it comes nearer to the dew point by evaporating.
        QVERIFY(percentilesOf(makeYear(&high)).front().wetBulb < percentilesOf(makeYear(&low)).front().wetBulb);
    }
};

QTEST_APPLESS_MAIN(SyntheticYearTest)
#include "synthetic_year_test.moc"
