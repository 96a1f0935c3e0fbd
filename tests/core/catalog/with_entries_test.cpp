// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/with_entries.h"

#include "core/catalog/read_catalog.h"
#include "core/catalog/write_catalog.h"
#include "tests/core/catalog/entry_facts.h"

#include <QtTest>

using namespace gw;
using test::factsOf;

namespace {

const Catalog& shipped()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

const EquipmentTypeId rackId {"gb300-nvl72"};

/// The shipped rack in a file, with another price.
Json dearRack()
{
    Json file = catalogJsonOf(shipped(), rackId.text);
    file["equipment"][0]["price"]["value"] = 9'999'999;
    file["equipment"][0]["price"].erase("low");
    file["equipment"][0]["price"].erase("high");
    return file;
}

} // namespace

class WithEntriesTest : public QObject {
    Q_OBJECT

private slots:
    void anEntryTakesThePlaceOfItsNamesake();
    void aNewEntryComesLast();
    void anEntryMayReferToTheBase();
    void aSourceTakesThePlaceOfItsNamesake();
    void aModelBringsAllItsMeasurements();
    void aFileOfMeasuredRowsIsAFileOfItsModels();
    void whatTheCatalogueHasJustSoIsNotFresh();
    void whatStandsOnceIsNotCopied();
    void oneFaultLeavesEverything();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aCopyIsAnEntryOfItsOwn();
    void aCopyNeedsAnIdOfItsOwn();
    void idsAreNamesOfFiles();
};

void WithEntriesTest::anEntryTakesThePlaceOfItsNamesake()
{
    const auto with = withEntries(shipped(), dearRack().dump(), "own.json");
    QVERIFY(with.isOk());
    QCOMPARE(with->equipment.size(), shipped().equipment.size());
    QCOMPARE(with->find(rackId)->price.value.si(), 9'999'999.0);
    QCOMPARE(with->find(rackId) - with->equipment.data(), shipped().find(rackId) - shipped().equipment.data());
}

void WithEntriesTest::aNewEntryComesLast()
{
    Json file = dearRack();
    file["equipment"][0]["id"] = "my-rack";
    const auto with = withEntries(shipped(), file.dump(), "own.json");
    QCOMPARE(with->equipment.size(), shipped().equipment.size() + 1);
    QCOMPARE(with->equipment.back().id.text, std::string("my-rack"));
    QCOMPARE(factsOf(*with->find(rackId)), factsOf(*shipped().find(rackId)));
}

void WithEntriesTest::anEntryMayReferToTheBase()
{
    Json file = dearRack();
    file.erase("accelerators");
    file.erase("sources");
    QVERIFY(withEntries(shipped(), file.dump(), "own.json").isOk());
    QCOMPARE(withEntries({}, file.dump(), "own.json").error().code, ErrorCode::UnknownId);
}

void WithEntriesTest::aSourceTakesThePlaceOfItsNamesake()
{
    Json file = dearRack();
    const std::string key = file["sources"][0]["key"];
    file["sources"][0]["title"] = "Another edition";
    const auto with = withEntries(shipped(), file.dump(), "own.json");
    QCOMPARE(with->sources.size(), shipped().sources.size());
    QCOMPARE(with->findSource(key)->title, std::string("Another edition"));
}

void WithEntriesTest::aModelBringsAllItsMeasurements()
{
    const ModelId model = shipped().measurements.front().model;
    Json file = catalogJsonOf(shipped(), model.text);
    const std::size_t rows = file["measurements"].size();
    file["measurements"].erase(0);
    const auto with = withEntries(shipped(), file.dump(), "own.json");
    QCOMPARE(with->measurements.size(), shipped().measurements.size() - 1);
    QCOMPARE(static_cast<std::size_t>(std::ranges::count(with->measurements, model, &MeasuredThroughput::model)), rows - 1);
}

void WithEntriesTest::aFileOfMeasuredRowsIsAFileOfItsModels()
{
    Json row = catalogJsonOf(shipped(), shipped().measurements.front().model.text);
    Json file {{"sources", row["sources"]}, {"measurements", Json::array({row["measurements"][0]})}};
    file["measurements"][0]["scenario"] = "maximum 100/200";
    const auto fresh = freshEntries(shipped(), file.dump(), "rows.json");
    QVERIFY(fresh.isOk());
    QCOMPARE(fresh->ids, std::vector<std::string> {shipped().measurements.front().model.text});
    QCOMPARE(fresh->catalog.measurements.size(), shipped().measurements.size() + 1);
}

void WithEntriesTest::whatTheCatalogueHasJustSoIsNotFresh()
{
    const auto same = freshEntries(shipped(), catalogFileOf(shipped(), rackId.text), "same.json");
    QVERIFY(same.isOk() && same->ids.empty());
    const auto dear = freshEntries(shipped(), dearRack().dump(), "dear.json");
    QVERIFY(dear.isOk());
    QCOMPARE(dear->ids, std::vector<std::string> {rackId.text});
}

void WithEntriesTest::whatStandsOnceIsNotCopied()
{
    for (const char* id : {"gb300-nvl72", "phoenix"}) QVERIFY(isCopyable(shipped(), id));
    for (const char* id : {"build-costs", "model-errors", "energy_price", "nothing"}) QVERIFY(!isCopyable(shipped(), id));
}

void WithEntriesTest::oneFaultLeavesEverything()
{
    Json file = catalogJsonOfAll(shipped(), {"gb300-nvl72", "gb200-nvl72"});
    file["equipment"][1]["mass"]["unit"] = "kW";
    const auto with = withEntries(shipped(), file.dump(), "own.json");
    QVERIFY(!with.isOk());
    QCOMPARE(with.error().place, std::string("/equipment/1/mass/unit"));
    QCOMPARE(with.error().file, std::string("own.json"));
}

void WithEntriesTest::faultsAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& text, ErrorCode code) { QTest::newRow(name) << QString::fromStdString(text) << static_cast<int>(code); };
    Json twice = dearRack(), foreign = dearRack(), many;
    twice["equipment"].push_back(twice["equipment"][0]);
    foreign["equipments"] = Json::array();
    for (std::size_t i = 0; i <= mostEntriesInFile; ++i) many["equipment"].push_back(Json::object());
    row("an id twice", twice.dump(), ErrorCode::DuplicateId);
    row("an unknown section", foreign.dump(), ErrorCode::UnknownField);
    row("no JSON", "{\"equipment\": [", ErrorCode::NotJson);
    row("nothing", "", ErrorCode::NotJson);
    row("a list", "[]", ErrorCode::WrongType);
    row("too large", std::string(largestEntriesFile + 1, ' '), ErrorCode::FileTooLarge);
    row("too many", many.dump(), ErrorCode::FileTooLarge);
    row("too deep", std::string(100'000, '['), ErrorCode::NotJson);
}

void WithEntriesTest::faultsAreNamed()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto with = withEntries(shipped(), text.toStdString(), "own.json");
    QVERIFY(!with.isOk());
    QCOMPARE(static_cast<int>(with.error().code), code);
    QCOMPARE(with.error().file, std::string("own.json"));
}

void WithEntriesTest::aCopyIsAnEntryOfItsOwn()
{
    const auto with = withCopy(shipped(), rackId.text, "my-rack", "My rack");
    QVERIFY(with.isOk());
    const EquipmentType* copy = with->find(EquipmentTypeId {"my-rack"});
    QVERIFY(copy);
    QCOMPARE(copy->name, std::string("My rack"));
    QCOMPARE(factsOf(*copy->rack), factsOf(*shipped().find(rackId)->rack));
    QCOMPARE(with->equipment.size(), shipped().equipment.size() + 1);
}

void WithEntriesTest::aCopyNeedsAnIdOfItsOwn()
{
    QCOMPARE(withCopy(shipped(), rackId.text, "gb200-nvl72", "Mine").error().code, ErrorCode::DuplicateId);
    QCOMPARE(withCopy(shipped(), rackId.text, "../mine", "Mine").error().code, ErrorCode::OutOfRange);
    QCOMPARE(withCopy(shipped(), "nobody", "mine", "Mine").error().code, ErrorCode::UnknownId);
    QCOMPARE(withCopy(shipped(), "demand", "mine", "Mine").error().code, ErrorCode::UnknownId);
}

void WithEntriesTest::idsAreNamesOfFiles()
{
    QVERIFY(isEntryId("gb300-nvl72") && isEntryId("a") && isEntryId("v2.1_b"));
    for (const char* id : {"", "../a", "a/b", ".hidden", "-x", "A", "a b", "é"}) QVERIFY2(!isEntryId(id), id);
    QVERIFY(!isEntryId(std::string(81, 'a')));
}

QTEST_APPLESS_MAIN(WithEntriesTest)
#include "with_entries_test.moc"
