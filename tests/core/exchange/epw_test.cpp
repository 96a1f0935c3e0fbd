// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw.h"
#include "tests/core/exchange/refused_texts.h"
#include "tests/core/exchange/small_epw.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <random>

using namespace gw;
using namespace gw::test;

namespace {

Epw readWell(const std::string& text)
{
    auto epw = readEpwText(text);
    if (!epw) qFatal("%s: %s", epw.error().place.c_str(), epw.error().seen.c_str());
    return *std::move(epw);
}

const Repair* find(const std::vector<Repair>& repairs, RepairKind kind)
{
    const auto at = std::find_if(repairs.begin(), repairs.end(), [&](const Repair& r) { return r.kind == kind; });
    return at == repairs.end() ? nullptr : &*at;
}

} // namespace

class EpwTest : public QObject {
    Q_OBJECT
private slots:
    void aGoodFileIsReadAsItIs()
    {
        const Epw epw = readWell(SmallEpw().text());
        QCOMPARE(epw.place, std::string("Middle Town AP, XX, TST"));
        QCOMPARE(epw.station, std::string("123456"));
        QCOMPARE(epw.latitude, 40.5);
        QCOMPARE(epw.longitude, -74.25);
        QCOMPARE(epw.timeZone, -5.0);
        QCOMPARE(epw.elevation.in(metre), 300.0);
        QCOMPARE(epw.lastYear, 2019);
        QCOMPARE(epw.dryBulb.size(), std::size_t {8760});
        for (int h = 0; h < 8760; ++h) QVERIFY(std::abs(epw.dryBulb[static_cast<std::size_t>(h)] - SmallEpw::dryBulb(h)) < 1e-9);
        QCOMPARE(epw.pressure[4000], 97800.0);
        QVERIFY(epw.repairs.empty());
    }

    void theHeadersDesignConditionsAreTaken()
    {
        const DesignConditions design = readWell(SmallEpw().text()).design;
        QCOMPARE(design.title, std::string("Invented"));
        QCOMPARE(design.heating996.inCelsius(), -9.5);
        QCOMPARE(design.dryBulb04.inCelsius(), 34.5);
        QCOMPARE(design.wetBulb04.inCelsius(), 25.5);
        QCOMPARE(design.extreme.inCelsius(), 39.3);
    }

    void withoutDesignConditionsTheyArePercentilesAndThatIsSaid()
    {
        SmallEpw file;
        file.header[1] = "DESIGN CONDITIONS,0";
        const Epw epw = readWell(file.text());
        QVERIFY(find(epw.repairs, RepairKind::DesignFromHours));
        const double design = epw.design.dryBulb04.inCelsius();
        const auto above = std::count_if(epw.dryBulb.begin(), epw.dryBulb.end(), [&](double t) { return t > design + 1e-9; });
        const auto reached = std::count_if(epw.dryBulb.begin(), epw.dryBulb.end(), [&](double t) { return t > design - 1e-9; });
        QVERIFY2(above <= 35 && reached > 35, std::to_string(above).c_str());
        QCOMPARE(epw.design.extreme.inCelsius(), *std::max_element(epw.dryBulb.begin(), epw.dryBulb.end()));
    }

    void lineEndsDoNotMatter()
    {
        QVERIFY(readWell(SmallEpw().text("\n")).dryBulb == readWell(SmallEpw().text("\r\n")).dryBulb);
    }

    void theLeapDayIsLeftOutAndThatIsSaid()
    {
        const Epw epw = readWell(SmallEpw(true).text());
        const Repair* repair = find(epw.repairs, RepairKind::LeapDayDropped);
        QVERIFY(repair);
        QCOMPARE(repair->count, std::size_t {24});
        QCOMPARE(epw.repairs.size(), std::size_t {1});
        QVERIFY(std::abs(epw.dryBulb[59 * 24] - SmallEpw::dryBulb(60 * 24)) < 1e-9);   // 1 March.
    }

    void rowsOutOfOrderArePutInOrderAndThatIsSaid()
    {
        SmallEpw file;
        std::swap(file.rows[100], file.rows[4000]);
        std::rotate(file.rows.begin() + 5000, file.rows.begin() + 5010, file.rows.begin() + 5100);
        const Epw epw = readWell(file.text());
        QVERIFY(epw.dryBulb == readWell(SmallEpw().text()).dryBulb);
        const Repair* repair = find(epw.repairs, RepairKind::PutInOrder);
        QVERIFY(repair && repair->count > 0 && repair->where.starts_with("line "));
    }

    void shortGapsLieOnALineAndLongOnesFollowOtherDays()
    {
        SmallEpw file;
        for (std::size_t h = 1000; h < 1006; ++h) file.setField(h, 6, "99.9");
        for (std::size_t h = 3000; h < 3010; ++h) file.setField(h, 7, "99.9");
        file.setField(7000, 9, "999999");
        const Epw whole = readWell(SmallEpw().text()), epw = readWell(file.text());
        const Repair *line = find(epw.repairs, RepairKind::Interpolated), *days = find(epw.repairs, RepairKind::FromOtherDays);
        QVERIFY(line && days);
        QCOMPARE(*line, (Repair {RepairKind::Interpolated, "dry bulb", "11 February, 16:00 to 17:00", 6}));
        QCOMPARE(*days, (Repair {RepairKind::FromOtherDays, "dew point", "6 May, 00:00 to 01:00", 10}));
        const double step = (whole.dryBulb[1006] - whole.dryBulb[999]) / 7;
        for (std::size_t h = 1000; h < 1006; ++h) QVERIFY(std::abs(epw.dryBulb[h] - whole.dryBulb[999] - step * static_cast<double>(h - 999)) < 1e-9);
        for (std::size_t h = 3000; h < 3010; ++h) QVERIFY(std::abs(epw.dewPoint[h] - (whole.dewPoint[h - 24] + whole.dewPoint[h + 24]) / 2) < 1e-9);
        QCOMPARE(epw.pressure[7000], 97800.0);
        QVERIFY(std::none_of(epw.dryBulb.begin(), epw.dryBulb.end(), [](double t) { return std::isnan(t); }));
    }

    void aStationWithoutBarometerGetsTheStandardAtmosphere()
    {
        SmallEpw file;
        for (std::size_t h = 0; h < 8760; ++h) file.setField(h, 9, "999999");
        const Epw epw = readWell(file.text());
        QVERIFY(find(epw.repairs, RepairKind::PressureFromElevation));
        QVERIFY2(std::abs(epw.pressure[0] - 97773) < 5, std::to_string(epw.pressure[0]).c_str());   // ICAO, 300 m.
    }

    void aPressureOfNinesThatCanBeIsNoMissingOne()
    {
        SmallEpw file;
        file.setField(12, 9, "99999");
        const Epw epw = readWell(file.text());
        QCOMPARE(epw.pressure[12], 99999.0);
        QVERIFY(epw.repairs.empty());
    }

    void fogIsCappedAndSaid()
    {
        SmallEpw file;
        file.setField(50, 7, "40");
        const Epw epw = readWell(file.text());
        QCOMPARE(epw.dewPoint[50], epw.dryBulb[50]);
        QVERIFY(find(epw.repairs, RepairKind::FogCapped));
    }

    void whatCannotBeReadIsRefusedExactly_data()
    {
        addRefusedColumns();
        const auto changed = [](auto change) { SmallEpw file; change(file); return file.text(); };
        addRefused("one row less", changed([](SmallEpw& f) { f.rows.erase(f.rows.begin() + 1001); }), ErrorCode::OutOfRange, "rows", "8759 rows; the missing hour is 11 February, 17:00 to 18:00");
        addRefused("one row twice", changed([](SmallEpw& f) { f.rows[1001] = f.rows[1000]; }), ErrorCode::OutOfRange, "rows",
            "8760 rows; the missing hour is 11 February, 17:00 to 18:00; there twice is 11 February, 16:00 to 17:00");
        addRefused("half a year", changed([](SmallEpw& f) { f.rows.resize(4380); }), ErrorCode::OutOfRange, "rows", "4380 rows; 4380 hours are missing, the first is 2 July, 12:00 to 13:00");
        addRefused("too many rows", changed([](SmallEpw& f) { f.rows.insert(f.rows.end(), f.rows.begin(), f.rows.begin() + 100); }), ErrorCode::OutOfRange, "line 8789", "more than 8,784 rows");
        addRefused("letters for the dry bulb", changed([](SmallEpw& f) { f.setField(10, 6, "warm"); }), ErrorCode::NotANumber, "line 15, column 21, dry bulb", "warm");
        addRefused("letters for the hour", changed([](SmallEpw& f) { f.setField(0, 3, "one"); }), ErrorCode::NotANumber, "line 5, column 10, hour", "one");
        addRefused("hour 25", changed([](SmallEpw& f) { f.setField(0, 3, "25"); }), ErrorCode::OutOfRange, "line 5, column 10, hour", "25");
        addRefused("31 June", changed([](SmallEpw& f) { f.setField(4000, 1, "6"), f.setField(4000, 2, "31"); }), ErrorCode::OutOfRange, "line 4005, column 8, day", "31");
        addRefused("hotter than the earth", changed([](SmallEpw& f) { f.setField(10, 6, "95.0"); }), ErrorCode::OutOfRange, "line 15, column 21, dry bulb", "95.0");
        addRefused("half a row", changed([](SmallEpw& f) { f.rows[20] = "2019,1,1,21,60"; }), ErrorCode::MissingField, "line 25", "5 fields");
        addRefused("too few dry bulbs", changed([](SmallEpw& f) { for (std::size_t h = 0; h < 500; ++h) f.setField(h * 9, 6, "99.9"); }), ErrorCode::OutOfRange, "dry bulb",
            "500 of 8760 hours missing, the first 1 January, 00:00 to 01:00");
        addRefused("two records an hour", changed([](SmallEpw& f) { f.header[3] = "DATA PERIODS,1,2,Data,Sunday,1/ 1,12/31"; }), ErrorCode::Unsupported, "line 4, column 16", "2 records an hour");
        addRefused("latitude of letters", changed([](SmallEpw& f) { f.header[0] = "LOCATION,A,B,C,D,1,north,0,0,0"; }), ErrorCode::NotANumber, "line 1, column 20, latitude", "north");
        addRefused("no rows", changed([](SmallEpw& f) { f.rows.clear(); }), ErrorCode::OutOfRange, "rows", "0 rows; 8760 hours are missing, the first is 1 January, 00:00 to 01:00");
        addRefused("no data periods", changed([](SmallEpw& f) { f.header.pop_back(), f.rows.resize(3); }), ErrorCode::MissingField, "header", "6 lines");
        addRefused("empty", "", ErrorCode::FileDamaged, "line 1", "nothing");
        addRefused("a picture", "\x89PNG\r\n\x1a\n", ErrorCode::FileDamaged, "line 1", "(no UTF-8)");
    }
    void whatCannotBeReadIsRefusedExactly()
    {
        QFETCH(QByteArray, text);
        verifyRefused(readEpwText(text.toStdString()));
    }

    void aFileOfAHundredMegabytesIsRefusedUnread()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("large.epw").toStdString();
        { std::ofstream file(path); }
        std::filesystem::resize_file(path, 100U << 20);
        const auto epw = readEpw(path);
        QVERIFY(!epw.isOk());
        QCOMPARE(epw.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(epw.error().file, path);
        QCOMPARE(readEpw(folder.filePath("none.epw").toStdString()).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readEpw(folder.path().toStdString()).error().code, ErrorCode::FileNotReadable);
    }

    void anyDamageIsReadOrRefused()
    {
        std::mt19937 random(7);
        const std::string good = SmallEpw().text();
        for (int i = 0; i < 40; ++i) {
            std::string bad = good;
            for (int k = 0; k < 5; ++k) bad[random() % bad.size()] = static_cast<char>(random() % 256);
            if (i % 4 == 0) bad.resize(random() % bad.size());
            const auto epw = readEpwText(bad);
            if (epw) QCOMPARE(epw->dryBulb.size(), std::size_t {8760});
            else QVERIFY(!epw.error().place.empty());
        }
        // One line of eight megabytes, and a line end at every byte.
        for (const std::string& hostile : {std::string(8U << 20, ','), std::string(8U << 20, '\n'), "LOCATION," + std::string((8U << 20) - 9, '"')}) QVERIFY(!readEpwText(hostile));
    }

    void realFilesAreReadWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("design");
        QTest::newRow("Phoenix") << "USA_AZ_Phoenix-Sky.Harbor.epw" << 43.6;
        QTest::newRow("Leesburg") << "USA_VA_Leesburg.Exec.epw" << 35.0;
    }
    void realFilesAreReadWhole()
    {
        QFETCH(QString, name);
        const std::filesystem::path path = std::filesystem::path(GW_SHARED_FOLDER) / "data/weather" / name.toStdString();
        if (!std::filesystem::exists(path)) QSKIP("The weather files are not there.");
        const auto epw = readEpw(path);
        QVERIFY2(epw.isOk(), epw ? "" : epw.error().place.c_str());
        QTEST(epw->design.dryBulb04.inCelsius(), "design");
        QCOMPARE(epw->dryBulb.size(), std::size_t {8760});
        QVERIFY(epw->repairs.empty());
    }
};

QTEST_APPLESS_MAIN(EpwTest)
#include "epw_test.moc"
