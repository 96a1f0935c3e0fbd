// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include "core/json/parse_json.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace gw;

namespace {

using Pointer = Json::json_pointer;

Json figure(double value, const char* unit)
{
    return {{"value", value}, {"unit", unit}, {"source", "S1"}, {"date", "2026-04"}, {"confidence", "datasheet"}};
}

/// The smallest catalogue that loads.
Json smallCatalog()
{
    Json accelerator {{"id", "chip"}, {"name", "Chip"}, {"maker", "Maker"}, {"memory", figure(80, "GB")}, {"memory_bandwidth", figure(3.35, "TB/s")},
        {"bf16", figure(989, "TFLOP/s")}, {"fp8", figure(1.979, "PFLOP/s")}, {"scale_up", figure(450, "GB/s")}, {"scale_up_domain", figure(8, "1")},
        {"scale_out", figure(400, "Gb/s")}, {"power", figure(0.7, "kW")}};
    Json rack {{"accelerator", "chip"}, {"accelerators", figure(8, "1")}, {"idle_power", figure(2, "kW")}, {"typical_power", figure(8, "kW")},
        {"maximum_power", figure(10200, "W")}, {"liquid_share", figure(0.87, "1")}, {"cords", figure(2, "1")}, {"maximum_supply", figure(45, "degC")},
        {"coolant_flow", figure(10, "L/min")}, {"maximum_air_inlet", figure(35, "degC")}};
    Json equipment {{"id", "box"}, {"kind", "accelerator_rack"}, {"name", "Box"}, {"maker", "Maker"}, {"width", figure(600, "mm")}, {"depth", figure(1.2, "m")},
        {"height", figure(2.3, "m")}, {"mass", figure(1.36, "t")}, {"price", figure(0.3, "M$")}, {"lead_time", figure(12, "month")}, {"rack", rack}};
    Json costs {{"shell", figure(5.31, "$/W")}, {"electrical_installation", figure(2000, "$/kW")}, {"mechanical_installation", figure(1000, "$/kW")},
        {"design_and_fees", figure(8, "%")}, {"network_share", figure(20, "%")}, {"maintenance_share", figure(3, "%")}, {"insurance_share", figure(0.3, "%")},
        {"staff_per_megawatt", figure(40000, "$/year")}};
    return {{"sources", Json::array({{{"key", "S1"}, {"title", "A datasheet"}, {"address", "https://example.org"}, {"date", "2026-04"}}})},
        {"accelerators", Json::array({accelerator})}, {"equipment", Json::array({equipment})}, {"build_costs", costs}};
}

/// The same with a market and model errors.
Json marketCatalog()
{
    Json json = smallCatalog();
    const auto factor = [](const char* id) {
        return Json {{"id", id}, {"name", "Factor"}, {"volatility", figure(30, "%")}, {"half_life", figure(18, "month")}, {"drift", figure(-2, "%")}};
    };
    json["market"] = Json::array({factor("energy_price"), factor("demand")});
    json["market_correlations"] = Json::array({{{"first", "demand"}, {"second", "energy_price"}, {"rank", figure(0.4, "1")}}});
    json["model_errors"] = {{"throughput", figure(10, "%")}, {"power", figure(8, "%")}, {"cooling", figure(12, "%")}};
    return json;
}

Result<Catalog> read(const Json& json)
{
    const QTemporaryDir folder;
    std::ofstream(folder.filePath("catalog.json").toStdString()) << json.dump(2);
    return readCatalog(folder.path().toStdString());
}

} // namespace

class ReadCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void figuresAreConvertedToTheirDimension();
    void rangesAndNotesAreKept();
    void aFaultIsNamedByItsPointer_data();
    void aFaultIsNamedByItsPointer();
    void aFigureWithoutSourceDoesNotLoad();
    void sourcesMayStandInALaterFile();
    void theFileOfTheFaultIsNamed();
    void whatIsNoJsonIsRefused();
    void anEmptyOrMissingFolderIsRefused();
    void aRackNeedsItsPart();
    void buildCostsStandOnce();
    void aMarketIsRead();
    void aCatalogueMaySayNothingOfTheMarket();
    void aFaultOfTheMarketIsNamed_data();
    void aFaultOfTheMarketIsNamed();
    void modelErrorsStandOnce();
};

void ReadCatalogTest::figuresAreConvertedToTheirDimension()
{
    const auto catalog = read(smallCatalog());
    QVERIFY2(catalog.isOk(), catalog.isOk() ? "" : (catalog.error().place + catalog.error().expected).c_str());
    const AcceleratorType* chip = catalog->find(AcceleratorId {"chip"});
    QCOMPARE(chip->memory.value, 80e9);
    QCOMPARE(chip->fp8.value.in(teraflops), 1979.0);
    QCOMPARE(chip->scaleOut.value.in(gigabytePerSecond), 50.0);
    QVERIFY(!chip->fp4);
    const EquipmentType* box = catalog->find(EquipmentTypeId {"box"});
    QCOMPARE(box->width.value.in(metre), 0.6);
    QCOMPARE(box->price.value.si(), 3e5);
    QCOMPARE(box->leadTime.value.in(day), 365.0);
    QCOMPARE(box->rack->maximumSupply.value.inCelsius(), 45.0);
    QCOMPARE(box->rack->liquidShare.value, 0.87);
    QCOMPARE(box->rack->accelerator->text, std::string("chip"));
    QVERIFY(!box->power && !box->cooling);
    QCOMPARE(catalog->buildCosts.staffPerMegawatt.value.in(dollarPerYear), 40000.0);
}

void ReadCatalogTest::rangesAndNotesAreKept()
{
    Json json = smallCatalog();
    Json& power = json[Pointer("/accelerators/0/power")];
    power["low"] = 0.6;
    power["high"] = 0.75;
    power["note"] = "Board.";
    const auto catalog = read(json);
    QVERIFY(catalog.isOk());
    const Figure<Power>& read = catalog->accelerators.front().power;
    QCOMPARE(read.low->in(watt), 600.0);
    QCOMPARE(read.high->in(watt), 750.0);
    QCOMPARE(read.origin, (Origin {"S1", "2026-04", Confidence::Datasheet, "Board."}));
}

void ReadCatalogTest::aFaultIsNamedByItsPointer_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* at, const char* value, ErrorCode code, const char* place = nullptr) {
        QTest::newRow(name) << at << value << static_cast<int>(code) << (place ? place : at);
    };
    row("another dimension", "/accelerators/0/power/unit", R"("kg")", ErrorCode::UnitMismatch);
    row("bytes for arithmetic", "/accelerators/0/bf16/unit", R"("TB/s")", ErrorCode::UnitMismatch);
    row("an unknown unit", "/accelerators/0/power/unit", R"("horses")", ErrorCode::UnitMismatch);
    row("a difference for a temperature", "/equipment/0/rack/maximum_supply/unit", R"("K")", ErrorCode::UnitMismatch);
    row("a text for a number", "/accelerators/0/power/value", R"("700")", ErrorCode::WrongType);
    row("null for a number", "/accelerators/0/power/value", "null", ErrorCode::WrongType);
    row("a number for a figure", "/accelerators/0/power", "700", ErrorCode::WrongType);
    row("a number for a text", "/accelerators/0/name", "7", ErrorCode::WrongType);
    row("an object for a list", "/accelerators", "{}", ErrorCode::WrongType);
    row("a number for an entry", "/accelerators/0", "3", ErrorCode::WrongType);
    row("a number for a part", "/equipment/0/rack", "3", ErrorCode::WrongType);
    row("negative power", "/accelerators/0/power/value", "-700", ErrorCode::OutOfRange);
    row("a price of nothing", "/equipment/0/price/value", "0", ErrorCode::OutOfRange);
    row("a share above one", "/equipment/0/rack/liquid_share/value", "1.2", ErrorCode::OutOfRange);
    row("low above the value", "/accelerators/0/power/low", "0.8", ErrorCode::OutOfRange);
    row("high below the value", "/accelerators/0/power/high", "0.6", ErrorCode::OutOfRange);
    row("an impossible date", "/accelerators/0/power/date", R"("2026-13")", ErrorCode::OutOfRange);
    row("an empty source", "/accelerators/0/power/source", R"("")", ErrorCode::OutOfRange);
    row("an unregistered source", "/accelerators/0/power/source", R"("S2")", ErrorCode::UnknownId);
    row("an unknown confidence", "/accelerators/0/power/confidence", R"("certain")", ErrorCode::UnknownChoice);
    row("an unknown kind", "/equipment/0/kind", R"("toaster")", ErrorCode::UnknownChoice);
    row("an unknown key of a figure", "/accelerators/0/power/vlaue", "700", ErrorCode::UnknownField);
    row("an unknown key of an entry", "/accelerators/0/powre", "{}", ErrorCode::UnknownField);
    row("an unknown section", "/acelerators", "[]", ErrorCode::UnknownField);
    row("a key with a slash", "/accelerators/0/a~1b", "1", ErrorCode::UnknownField);
    row("an accelerator that does not exist", "/equipment/0/rack/accelerator", R"("chop")", ErrorCode::UnknownId);
    row("a source without title", "/sources/0", R"({"key":"S1","date":"2026"})", ErrorCode::MissingField, "/sources/0/title");
    row("a source without a date that exists", "/sources/0/date", R"("n/a")", ErrorCode::OutOfRange);
}

void ReadCatalogTest::aFaultIsNamedByItsPointer()
{
    QFETCH(QString, at);
    QFETCH(QString, value);
    QFETCH(int, code);
    QFETCH(QString, place);
    Json json = smallCatalog();
    json[Pointer(at.toStdString())] = Json::parse(value.toStdString());
    const auto catalog = read(json);
    QVERIFY(!catalog.isOk());
    QCOMPARE(QString::fromStdString(catalog.error().place), place);
    QCOMPARE(static_cast<int>(catalog.error().code), code);
    QVERIFY(!catalog.error().expected.empty());
}

void ReadCatalogTest::aFigureWithoutSourceDoesNotLoad()
{
    for (const char* key : {"value", "unit", "source", "date", "confidence"}) {
        Json json = smallCatalog();
        json[Pointer("/accelerators/0/power")].erase(key);
        const auto catalog = read(json);
        QVERIFY2(!catalog.isOk(), key);
        QCOMPARE(catalog.error().code, ErrorCode::MissingField);
        QCOMPARE(catalog.error().place, std::string("/accelerators/0/power/") + key);
    }
    Json json = smallCatalog();
    json[Pointer("/accelerators/0")].erase("power");
    QCOMPARE(read(json).error().place, std::string("/accelerators/0/power"));
}

void ReadCatalogTest::sourcesMayStandInALaterFile()
{
    Json json = smallCatalog();
    const Json sources {{"sources", json["sources"]}};
    json.erase("sources");
    const QTemporaryDir folder;
    std::ofstream(folder.filePath("a.json").toStdString()) << json;
    std::ofstream(folder.filePath("z.json").toStdString()) << sources;
    std::ofstream(folder.filePath("notes.txt").toStdString()) << "not read";
    QVERIFY(readCatalog(folder.path().toStdString()).isOk());
}

void ReadCatalogTest::theFileOfTheFaultIsNamed()
{
    const QTemporaryDir folder;
    Json json = smallCatalog();
    json[Pointer("/accelerators")].push_back(json[Pointer("/accelerators/0")]);
    std::ofstream(folder.filePath("doubled.json").toStdString()) << json;
    const auto catalog = readCatalog(folder.path().toStdString());
    QCOMPARE(catalog.error().code, ErrorCode::DuplicateId);
    QCOMPARE(catalog.error().place, std::string("/accelerators/1/id"));
    QCOMPARE(catalog.error().seen, std::string("chip"));
    QVERIFY(catalog.error().file.ends_with("doubled.json"));
}

void ReadCatalogTest::whatIsNoJsonIsRefused()
{
    const QTemporaryDir folder;
    std::ofstream(folder.filePath("a.json").toStdString()) << "{\n\"accelerators\": [NaN]}";
    const auto catalog = readCatalog(folder.path().toStdString());
    QCOMPARE(catalog.error().code, ErrorCode::NotJson);
    QVERIFY(catalog.error().place.starts_with("2:"));
    QVERIFY(catalog.error().file.ends_with("a.json"));
}

void ReadCatalogTest::anEmptyOrMissingFolderIsRefused()
{
    const QTemporaryDir folder;
    QCOMPARE(readCatalog(folder.path().toStdString()).error().code, ErrorCode::FileNotFound);
    QCOMPARE(readCatalog("no/such/folder").error().code, ErrorCode::FileNotFound);
}

void ReadCatalogTest::aRackNeedsItsPart()
{
    Json json = smallCatalog();
    json[Pointer("/equipment/0")].erase("rack");
    QCOMPARE(read(json).error().place, std::string("/equipment/0/rack"));
    json = smallCatalog();
    json[Pointer("/equipment/0/rack")].erase("accelerator");
    QCOMPARE(read(json).error().place, std::string("/equipment/0/rack/accelerator"));
    json = smallCatalog();
    json[Pointer("/equipment/0/kind")] = "ups";
    QCOMPARE(read(json).error().place, std::string("/equipment/0/power"));
}

void ReadCatalogTest::buildCostsStandOnce()
{
    Json json = smallCatalog();
    json.erase("build_costs");
    QCOMPARE(read(json).error().code, ErrorCode::MissingField);
    QCOMPARE(read(json).error().place, std::string("/build_costs"));
}

void ReadCatalogTest::aMarketIsRead()
{
    const auto catalog = read(marketCatalog());
    QVERIFY2(catalog.isOk(), catalog.isOk() ? "" : (catalog.error().place + catalog.error().expected).c_str());
    const MarketType* demand = catalog->find(MarketId {"demand"});
    QCOMPARE(demand->volatility.value, 0.3);
    QCOMPARE(demand->halfLife.value.in(year), 1.5);
    QCOMPARE(demand->drift.value, -0.02);
    QCOMPARE(catalog->marketCorrelations.front().rank.value, 0.4);
    QCOMPARE(catalog->modelErrors->cooling.value, 0.12);
}

void ReadCatalogTest::aCatalogueMaySayNothingOfTheMarket()
{
    const auto catalog = read(smallCatalog());
    QVERIFY(catalog->market.empty() && !catalog->modelErrors && !catalog->find(MarketId {"demand"}));
}

void ReadCatalogTest::aFaultOfTheMarketIsNamed_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* at, const char* value, ErrorCode code) { QTest::newRow(name) << at << value << static_cast<int>(code); };
    row("a factor that does not exist", "/market/0/id", R"("oil_price")", ErrorCode::UnknownChoice);
    row("a factor twice", "/market/1/id", R"("energy_price")", ErrorCode::DuplicateId);
    row("a correlation of nothing", "/market_correlations/0/second", R"("oil_price")", ErrorCode::UnknownChoice);
    row("a correlation with itself", "/market_correlations/0/second", R"("demand")", ErrorCode::OutOfRange);
    row("a correlation above 1", "/market_correlations/0/rank/value", "1.5", ErrorCode::OutOfRange);
    row("negative volatility", "/market/0/volatility/value", "-3", ErrorCode::OutOfRange);
    row("a negative model error", "/model_errors/power/value", "-3", ErrorCode::OutOfRange);
    row("an unknown model error", "/model_errors/luck", "{}", ErrorCode::UnknownField);
}

void ReadCatalogTest::aFaultOfTheMarketIsNamed()
{
    QFETCH(QString, at);
    QFETCH(QString, value);
    QFETCH(int, code);
    Json json = marketCatalog();
    json[Pointer(at.toStdString())] = Json::parse(value.toStdString());
    const auto catalog = read(json);
    QVERIFY(!catalog.isOk());
    QCOMPARE(QString::fromStdString(catalog.error().place), at);
    QCOMPARE(static_cast<int>(catalog.error().code), code);
}

void ReadCatalogTest::modelErrorsStandOnce()
{
    const QTemporaryDir folder;
    const Json json = marketCatalog();
    std::ofstream(folder.filePath("a.json").toStdString()) << json;
    std::ofstream(folder.filePath("b.json").toStdString()) << Json {{"model_errors", json["model_errors"]}};
    const auto catalog = readCatalog(folder.path().toStdString());
    QCOMPARE(catalog.error().code, ErrorCode::DuplicateId);
    QVERIFY(catalog.error().file.ends_with("b.json"));
}

QTEST_APPLESS_MAIN(ReadCatalogTest)
#include "read_catalog_test.moc"
