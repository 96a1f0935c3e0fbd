// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/series_csv.h"
#include "tests/core/exchange/refused_texts.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <random>

using namespace gw;
using namespace gw::test;
namespace chrono = std::chrono;
using chrono::sys_seconds;

namespace {

sys_seconds newYear(int year) { return chrono::sys_days(chrono::year(year) / 1 / 1); }

std::string stamp(sys_seconds time, const char* form = "%04d-%02u-%02u %02d:%02d")
{
    const auto day = chrono::floor<chrono::days>(time);
    const chrono::year_month_day date = day;
    const auto minutes = chrono::duration_cast<chrono::minutes>(time - day).count();
    char text[40];
    std::snprintf(text, sizeof text, form, static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(minutes / 60),
        static_cast<int>(minutes % 60));
    return text;
}

/// A price that tells its hour.
double price(long long hour) { return 20 + static_cast<double>(hour % 24) - (hour % 100 == 0 ? 50 : 0); }

/// Rows of an hour each, from `first` on.
std::string table(const char* header, int count, const std::function<std::string(int)>& row)
{
    std::string text = header;
    for (int i = 0; i < count; ++i) text += "\n" + row(i);
    return text + "\n";
}

std::string plainTable(int count = 8760, int year = 2023)
{
    return table("Datetime,Price (USD/MWh)", count, [&](int h) { return stamp(newYear(year) + chrono::hours(h)) + "," + std::to_string(price(h)); });
}

MarketYearFile readWell(const std::string& text, const SeriesOptions& options = {})
{
    auto file = readSeriesText(text, options);
    if (!file) qFatal("%s: %s, %s", file.error().place.c_str(), file.error().seen.c_str(), file.error().expected.c_str());
    return *std::move(file);
}

const Repair* find(const MarketYearFile& file, RepairKind kind)
{
    const auto at = std::find_if(file.repairs.begin(), file.repairs.end(), [&](const Repair& r) { return r.kind == kind; });
    return at == file.repairs.end() ? nullptr : &*at;
}

bool isNear(double a, double b) { return std::abs(a - b) < 1e-9; }

bool holdsEveryHour(const MarketYearFile& file)
{
    for (std::size_t h = 0; h < 8760; ++h)
        if (!isNear(file.hours[h], price(static_cast<long long>(h)) * 1e-3)) return false;
    return file.hours.size() == 8760;
}

/// Central European wall clock of standard time: ahead between the last Sundays of March and October 2023.
sys_seconds wallClock(sys_seconds standard)
{
    const sys_seconds on = chrono::sys_days(chrono::year(2023) / 3 / 26) + chrono::hours(2), back = chrono::sys_days(chrono::year(2023) / 10 / 29) + chrono::hours(2);
    return standard >= on && standard < back ? standard + chrono::hours(1) : standard;
}

} // namespace

class SeriesCsvTest : public QObject {
    Q_OBJECT
private slots:
    void aPlainTableIsReadAsItIsAndNegativePricesStay()
    {
        const MarketYearFile file = readWell(plainTable());
        QVERIFY(holdsEveryHour(file));
        QCOMPARE(file.year, 2023);
        QCOMPARE(file.unit, std::string("USD/MWh"));
        QVERIFY(file.lowest < 0);
        QCOMPARE(file.repairs.size(), std::size_t {1});
        QVERIFY(find(file, RepairKind::ZoneTakenForGranted));
    }

    void theSameHoursInAnyDressAreTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* header, const std::function<std::string(int)>& make) { QTest::newRow(name) << QByteArray::fromStdString(table(header, 8760, make)); };
        const auto time = [](int h) { return newYear(2023) + chrono::hours(h); };
        const auto comma = [](double value) { std::string t = std::to_string(value); t[t.find('.')] = ','; return t; };
        const auto american = [](sys_seconds t) {
            const std::string iso = stamp(t);
            const int hour = std::stoi(iso.substr(11, 2));
            return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4) + " " + std::to_string(hour % 12 == 0 ? 12 : hour % 12) + ":" + iso.substr(14) + (hour < 12 ? " AM" : " PM");
        };
        const auto german = [](sys_seconds t) { const std::string iso = stamp(t); return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4) + iso.substr(10); };
        row("semicolons and decimal commas", "Datum;Preis [$/MWh]", [&](int h) { return german(time(h)) + ";" + comma(price(h)); });
        row("tabs", "time\tlmp $/MWh", [&](int h) { return stamp(time(h)) + "\t" + std::to_string(price(h)); });
        row("American times", "Date,Price $/MWh", [&](int h) { return american(time(h)) + "," + std::to_string(price(h)); });
        row("quoted decimal commas", "Time,\"Price, $/MWh\"", [&](int h) { return stamp(time(h)) + ",\"" + comma(price(h)) + "\""; });
        row("intervals", "MTU,Price ($/MWh)", [&](int h) { return german(time(h)) + " - " + german(time(h + 1)) + "," + std::to_string(price(h)); });
        row("titles and more columns", "A market\nof some place\nzone,Time (hour beginning),price $/MWh", [&](int h) { return "X," + stamp(time(h)) + "," + std::to_string(price(h)); });
        row("per kilowatt-hour", "Time,$/kWh", [&](int h) { return stamp(time(h)) + "," + std::to_string(price(h) / 1000); });
        row("seconds and T", "Time,$/MWh", [&](int h) { return stamp(time(h), "%04d-%02u-%02uT%02d:%02d:00.000") + "," + std::to_string(price(h)); });
        row("hour ending", "Hour Ending,$/MWh", [&](int h) { return stamp(time(h + 1)) + "," + std::to_string(price(h)); });
        row("Unicode minus", "Time,$/MWh", [&](int h) { std::string v = std::to_string(price(h)); if (v[0] == '-') v = "−" + v.substr(1); return stamp(time(h)) + "," + v; });
        row("quarters of an hour", "Time,$/MWh", [&](int h) {
            std::string rows;
            for (int q = 0; q < 4; ++q) rows += (q > 0 ? "\n" : "") + stamp(time(h) + chrono::minutes(15 * q)) + "," + std::to_string(price(h) + (q - 1.5));
            return rows;
        });
    }
    void theSameHoursInAnyDressAreTheSame()
    {
        QFETCH(QByteArray, text);
        QVERIFY(holdsEveryHour(readWell(text.toStdString())));
    }

    void clockChangesArePutBackAndKeptInOrder()
    {
        const MarketYearFile file = readWell(table("Time,$/MWh", 8760, [&](int h) { return stamp(wallClock(newYear(2023) + chrono::hours(h))) + "," + std::to_string(price(h)); }));
        QVERIFY(holdsEveryHour(file));
        const Repair* repair = find(file, RepairKind::ClockChange);
        QVERIFY(repair);
        QCOMPARE(repair->count, std::size_t {31 * 7 * 24});   // 26 March to 29 October.
        QVERIFY(!find(file, RepairKind::Interpolated) && !find(file, RepairKind::Averaged));
    }

    void offsetsAreMovedToTheSite()
    {
        const auto text = table("Time,$/MWh", 8760, [&](int h) {
            const sys_seconds standard = newYear(2023) + chrono::hours(h), wall = wallClock(standard);
            return stamp(wall) + (wall == standard ? "+01:00" : "+02:00") + "," + std::to_string(price(h));
        });
        SeriesOptions options;
        options.siteZone = 1;
        QVERIFY(holdsEveryHour(readWell(text, options)));
    }

    void utcIsMovedToTheSiteAndTheOtherEndOfTheYearLends()
    {
        SeriesOptions options;
        options.siteZone = -5;
        const MarketYearFile file = readWell(table("Datetime (UTC),$/MWh", 8760, [&](int h) { return stamp(newYear(2023) + chrono::hours(h)) + "," + std::to_string(price(h)); }), options);
        for (std::size_t h = 0; h < 8755; ++h) QVERIFY(isNear(file.hours[h], price(static_cast<long long>(h) + 5) * 1e-3));
        for (std::size_t h = 8755; h < 8760; ++h) QVERIFY(isNear(file.hours[h], price(static_cast<long long>(h) - 8755) * 1e-3));
        QCOMPARE(*find(file, RepairKind::MovedInTime), (Repair {RepairKind::MovedInTime, "times", "UTC to UTC-05:00", 0}));
        QCOMPARE(find(file, RepairKind::FromOtherYear)->count, std::size_t {5});
    }

    void gapsAreFilledAndSaid()
    {
        const auto text = table("Time,$/MWh", 8760, [&](int h) {
            const std::string value = h >= 100 && h < 103 ? "" : h >= 2000 && h < 2030 ? "n/a" : std::to_string(price(h));
            return h == 5000 ? stamp(newYear(2023) + chrono::hours(4999)) + "," + std::to_string(price(4999)) : stamp(newYear(2023) + chrono::hours(h)) + "," + value;
        });
        const MarketYearFile file = readWell(text);
        QCOMPARE(find(file, RepairKind::Interpolated)->count, std::size_t {4});
        QCOMPARE(find(file, RepairKind::FromOtherDays)->count, std::size_t {30});
        QCOMPARE(find(file, RepairKind::Averaged)->count, std::size_t {2});
        QVERIFY(isNear(file.hours[2001], price(2001 - 24) * 1e-3 / 2 + price(2001 + 48) * 1e-3 / 2));
    }

    void leapDaysAreLeftOut()
    {
        const MarketYearFile file = readWell(plainTable(8784, 2024));
        QCOMPARE(find(file, RepairKind::LeapDayDropped)->count, std::size_t {24});
        QVERIFY(isNear(file.hours[59 * 24], price(60 * 24) * 1e-3));
    }

    void ofTwoYearsOneMustBeAsked()
    {
        const std::string text = plainTable(2 * 8760, 2022);
        const auto both = readSeriesText(text, {});
        QVERIFY(!both.isOk());
        QCOMPARE(both.error().place, std::string("years"));
        QCOMPARE(both.error().seen, std::string("2022 (8760 rows), 2023 (8760 rows)"));
        SeriesOptions options;
        options.year = 2023;
        const MarketYearFile file = readWell(text, options);
        QCOMPARE(file.year, 2023);
        QVERIFY(isNear(file.hours[0], price(8760) * 1e-3));
        QCOMPARE(find(file, RepairKind::OtherYearsDropped)->count, std::size_t {8760});
        options.year = 2021;
        QVERIFY(!readSeriesText(text, options).isOk());
    }

    void unitsAreConverted_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("factor");
        const int priceKind = static_cast<int>(SeriesKind::EnergyPrice), carbon = static_cast<int>(SeriesKind::Carbon);
        QTest::newRow("euro") << "Price (EUR/MWh)" << "" << priceKind << 1.1 << 1.1e-3;
        QTest::newRow("euro sign") << "Preis €/MWh" << "" << priceKind << 1.1 << 1.1e-3;
        QTest::newRow("cents") << "Price ct/kWh" << "" << priceKind << 1.1 << 1.1e-2;
        QTest::newRow("option") << "price" << "USD/kWh" << priceKind << 0.0 << 1.0;
        QTest::newRow("grams") << "Carbon Intensity gCO₂eq/kWh (direct)" << "" << carbon << 0.0 << 1.0;
        QTest::newRow("kilograms") << "CO2 kg/MWh" << "" << carbon << 0.0 << 1.0;
        QTest::newRow("pounds") << "CO2 emission rate (lb/MWh)" << "" << carbon << 0.0 << 0.45359237;
        QTest::newRow("tonnes") << "tCO2/MWh" << "" << carbon << 0.0 << 1000.0;
        QTest::newRow("in words") << "carbon" << "kg per MWh" << carbon << 0.0 << 1.0;
    }
    void unitsAreConverted()
    {
        QFETCH(QString, header);
        QFETCH(QString, unit);
        QFETCH(int, kind);
        QFETCH(double, rate);
        SeriesOptions options;
        options.kind = static_cast<SeriesKind>(kind), options.unit = unit.toStdString();
        if (rate > 0) options.rate = rate;
        const MarketYearFile file = readWell(table(("Time;" + header.toStdString()).c_str(), 8760, [](int h) { return stamp(newYear(2023) + chrono::hours(h)) + ";2.5"; }), options);
        QFETCH(double, factor);
        QVERIFY2(isNear(file.mean, 2.5 * factor), std::to_string(file.mean).c_str());
        QCOMPARE(find(file, RepairKind::Converted) != nullptr, rate > 0);
    }

    void ofSeveralColumnsTheFirstIsTakenAndTheOthersAreNamed()
    {
        const auto text = table("Time,direct g/kWh,LCA g/kWh", 8760, [](int h) { return stamp(newYear(2023) + chrono::hours(h)) + ",300,400"; });
        SeriesOptions options;
        options.kind = SeriesKind::Carbon;
        const MarketYearFile direct = readWell(text, options);
        QCOMPARE(direct.mean, 300.0);
        QCOMPARE(*find(direct, RepairKind::ColumnTaken), (Repair {RepairKind::ColumnTaken, "direct g/kWh", "LCA g/kWh", 1}));
        options.column = "lca";
        const MarketYearFile lifeCycle = readWell(text, options);
        QCOMPARE(lifeCycle.mean, 400.0);
        QVERIFY(!find(lifeCycle, RepairKind::ColumnTaken));
    }

    void whatCannotBeReadIsRefusedExactly_data()
    {
        addRefusedColumns();
        const auto with = [](int at, const std::string& line) { return table("Time,$/MWh", 8760, [&](int h) { return h == at ? line : stamp(newYear(2023) + chrono::hours(h)) + ",30"; }); };
        addRefused("letters for a price", with(8, "2023-01-01 08:00,cheap"), ErrorCode::NotANumber, "line 10, column 18, value", "cheap");
        addRefused("letters for a time", with(8, "tomorrow,30"), ErrorCode::NotANumber, "line 10, column 1, time", "tomorrow");
        addRefused("31 June", with(8, "2023-06-31 08:00,30"), ErrorCode::NotANumber, "line 10, column 1, time", "2023-06-31 08:00");
        addRefused("a row too short", with(8, "2023-01-01 08:00"), ErrorCode::MissingField, "line 10", "1 fields");
        addRefused("beyond any market", with(8, "2023-01-01 08:00,1e9"), ErrorCode::OutOfRange, "line 10, column 18, value", "1e9");
        addRefused("half a year", plainTable(4000), ErrorCode::OutOfRange, "Price (USD/MWh)", "4760 of 8760 hours missing, the first 16 June, 16:00 to 17:00");
        addRefused("an unknown unit", table("Time,price (gold/MWh)", 8760, [](int h) { return stamp(newYear(2023) + chrono::hours(h)) + ",30"; }), ErrorCode::MissingField, "unit of column price (gold/MWh)", "");
        addRefused("euro without a rate", table("Time,EUR/MWh", 1, [](int) { return std::string("2023-01-01 00:00,30"); }), ErrorCode::MissingField, "exchange rate", "EUR/MWh");
        addRefused("no column of prices", "Time,wind,sun\n2023-01-01 00:00,1,2\n", ErrorCode::MissingField, "columns", "Time, wind, sun");
        addRefused("no rows", "Time,$/MWh\n", ErrorCode::FileDamaged, "", "no rows");
        addRefused("empty", "", ErrorCode::FileDamaged, "", "");
        addRefused("no table", "Dear reader,\nthere is no table here.\n", ErrorCode::FileDamaged, "", "");
    }
    void whatCannotBeReadIsRefusedExactly()
    {
        QFETCH(QByteArray, text);
        verifyRefused(readSeriesText(text.toStdString(), {}));
    }

    void optionsThatFitNothingAreRefused()
    {
        SeriesOptions column, zone, unit, rate;
        column.column = "wind", zone.timeZone = "Mars", unit.unit = "horses", rate.unit = "EUR/MWh", rate.rate = -1;
        QCOMPARE(readSeriesText(plainTable(), column).error().code, ErrorCode::UnknownChoice);
        QCOMPARE(readSeriesText(plainTable(), zone).error().place, std::string("time zone"));
        QCOMPARE(readSeriesText(plainTable(), unit).error().code, ErrorCode::UnitMismatch);
        QCOMPARE(readSeriesText(plainTable(), rate).error().code, ErrorCode::OutOfRange);
    }

    void aLargeFileIsRefusedUnreadAndDamageIsReadOrRefused()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("large.csv").toStdString();
        { std::ofstream file(path); }
        std::filesystem::resize_file(path, 100U << 20);
        QCOMPARE(readSeries(path, {}).error().code, ErrorCode::FileTooLarge);
        std::mt19937 random(3);
        const std::string good = plainTable();
        for (int i = 0; i < 40; ++i) {
            std::string bad = good;
            for (int k = 0; k < 5; ++k) bad[random() % bad.size()] = static_cast<char>(random() % 256);
            const auto file = readSeriesText(bad, {});
            if (file) QCOMPARE(file->hours.size(), std::size_t {8760});
        }
        for (const std::string& hostile : {std::string(8U << 20, ','), std::string(8U << 20, '\n'), "Time,$/MWh\n" + std::string(7U << 20, '"')}) QVERIFY(!readSeriesText(hostile, {}));
    }

    void realFilesAreRead()
    {
        const std::filesystem::path folder = std::filesystem::path(GW_SHARED_FOLDER) / "data/market";
        if (!std::filesystem::exists(folder)) QSKIP("The market files are not there.");
        SeriesOptions pjm;
        pjm.siteZone = -5, pjm.timeZone = "utc";
        const auto prices = readSeries(folder / "PJM_price_2023.csv", pjm);
        QVERIFY(prices.isOk());
        QCOMPARE(find(*prices, RepairKind::FromOtherDays)->count, std::size_t {24});   // 31 December is not in the file.
        QVERIFY(isNear(prices->hours[0], 0.021957204));
        pjm.kind = SeriesKind::Carbon, pjm.timeZone.clear();
        const auto carbon = readSeries(folder / "PJM_carbon_2023.csv", pjm);
        QVERIFY(carbon.isOk());
        QVERIFY(isNear(carbon->hours[19], 299.81) || isNear(carbon->hours[0], 277.07));
        QVERIFY(find(*carbon, RepairKind::ColumnTaken));
        SeriesOptions german;
        QCOMPARE(readSeries(folder / "DE-LU_price_2023.csv", german).error().place, std::string("exchange rate"));
        german.rate = 1.08;
        const auto euro = readSeries(folder / "DE-LU_price_2023.csv", german);
        QVERIFY(euro.isOk());
        QVERIFY(isNear(euro->lowest, -0.54));
    }
};

QTEST_APPLESS_MAIN(SeriesCsvTest)
#include "series_csv_test.moc"
