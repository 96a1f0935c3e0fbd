// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/hourly_numbers.h"
#include "core/storage/plan_file.h"

#include <QtTest>

using namespace gw;

namespace {

HourlySeries priceOf(std::string hours)
{
    return {.id = {7}, .name = "Market", .kind = SeriesKind::EnergyPrice, .origin = "test", .hours = std::move(hours)};
}

std::string alike(std::size_t count, const std::string& hour = "0.05")
{
    return writeHours(std::vector<double>(count, std::stod(hour)));
}

} // namespace

class HourlyNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBackToTheLastBit()
    {
        std::vector<double> hours;
        for (std::size_t h = 0; h < hoursOfSeries; ++h) hours.push_back((static_cast<double>(h) - 4000) / 30011.0);
        const auto read = readHours(priceOf(writeHours(hours)));
        QVERIFY(read.isOk());
        QVERIFY(*read == hours);
    }

    void badHoursAreNamed_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("seen");
        const auto row = [](const char* name, const std::string& hours, ErrorCode code, const char* place, const char* seen) {
            QTest::newRow(name) << QString::fromStdString(hours) << static_cast<int>(code) << place << seen;
        };
        row("one short", alike(8759), ErrorCode::OutOfRange, "series 7 \"Market\", hours", "8759 numbers");
        row("one over", alike(8761), ErrorCode::OutOfRange, "series 7 \"Market\", hours", "more than 8,760 numbers");
        row("empty", "", ErrorCode::OutOfRange, "series 7 \"Market\", hours", "0 numbers");
        row("letters", alike(24) + " free " + alike(8735), ErrorCode::NotANumber, "series 7 \"Market\", hours, hour 25 (2 January, 00:00 to 01:00)", "free");
        row("letters behind a number", "0.05x " + alike(8759), ErrorCode::NotANumber, "series 7 \"Market\", hours, hour 1 (1 January, 00:00 to 01:00)", "0.05x");
        row("nan", alike(8759) + " nan", ErrorCode::OutOfRange, "series 7 \"Market\", hours, hour 8760 (31 December, 23:00 to 24:00)", "nan");
        row("beyond any market", "1e300 " + alike(8759), ErrorCode::OutOfRange, "series 7 \"Market\", hours, hour 1 (1 January, 00:00 to 01:00)", "1e300");
    }
    void badHoursAreNamed()
    {
        QFETCH(QString, hours);
        const auto read = readHours(priceOf(hours.toStdString()));
        QVERIFY(!read.isOk());
        QTEST(static_cast<int>(read.error().code), "code");
        QTEST(QString::fromStdString(read.error().place), "place");
        QTEST(QString::fromStdString(read.error().seen), "seen");
        QVERIFY(!read.error().expected.empty());
    }

    void aPlanWithABadSeriesIsReadAndTheSeriesDoesNotCount()
    {
        Plan plan;
        plan.info.lastId = 7;
        plan.series.put(priceOf(alike(8760)));
        const std::string text = toJson(plan);
        QVERIFY(fromJson(text).isOk());
        std::string bad = text;
        bad.replace(bad.find("0.05 "), 5, "free ");
        const auto read = fromJson(bad);
        QVERIFY(read.isOk());
        QVERIFY(toJson(*read) == bad);
        const auto fault = faultOf(*read, SeriesKind::EnergyPrice);
        QVERIFY(fault && fault->code == ErrorCode::NotANumber && fault->seen == "free" && fault->hour == 0);
        QVERIFY(countedHours(*read, SeriesKind::EnergyPrice).empty());
        QVERIFY(!faultOf(plan, SeriesKind::EnergyPrice) && !faultOf(plan, SeriesKind::Carbon));
        QCOMPARE(countedHours(plan, SeriesKind::EnergyPrice).size(), hoursOfSeries);
    }

    void weatherCountsWithBothItsHalves()
    {
        Plan plan;
        HourlySeries dry = priceOf(alike(8760));
        dry.kind = SeriesKind::DryBulb;
        plan.series.put(dry);
        QVERIFY(faultOf(plan, SeriesKind::DryBulb)->code == ErrorCode::MissingField);
        QVERIFY(countedHours(plan, SeriesKind::DryBulb).empty());
        HourlySeries dew = priceOf(alike(8759));
        dew.id = {8}, dew.kind = SeriesKind::DewPoint;
        plan.series.put(dew);
        QVERIFY(!faultOf(plan, SeriesKind::DryBulb));
        QCOMPARE(faultOf(plan, SeriesKind::DewPoint)->seen, std::string("8759 numbers"));
        QVERIFY(countedHours(plan, SeriesKind::DryBulb).empty());
        dew.hours = alike(8760);
        plan.series.put(dew);
        QCOMPARE(countedHours(plan, SeriesKind::DryBulb).size(), hoursOfSeries);
    }

    void twoOfAKindAreRefused()
    {
        Plan plan;
        plan.series.put(priceOf(alike(8760)));
        HourlySeries second = priceOf(alike(8760));
        second.id = {8};
        plan.series.put(second);
        const Status status = checkSeries(plan);
        QVERIFY(!status.isOk());
        QCOMPARE(status.error().code, ErrorCode::DuplicateId);
    }

    void hoursAreNamedByTheirDay()
    {
        QCOMPARE(hourText(0), std::string("1 January, 00:00 to 01:00"));
        QCOMPARE(hourText(59 * 24 + 13), std::string("1 March, 13:00 to 14:00"));
        QCOMPARE(hourText(8759), std::string("31 December, 23:00 to 24:00"));
    }
};

QTEST_APPLESS_MAIN(HourlyNumbersTest)
#include "hourly_numbers_test.moc"
