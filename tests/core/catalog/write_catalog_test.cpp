// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/write_catalog.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/catalog_text.h"
#include "core/catalog/read_catalog.h"
#include "core/catalog/with_entries.h"
#include "tests/core/catalog/entry_facts.h"
#include "tests/core/catalog/schema_check.h"

#include <QtTest>

using namespace gw;
using test::factsOf;

namespace {

const Catalog& shipped()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

/// The catalogue that one written file alone makes.
Catalog readAlone(const std::string& file)
{
    const auto read = withEntries({}, file, "a written entry");
    if (!read) qFatal("%s: %s, seen %s", read.error().place.c_str(), read.error().expected.c_str(), read.error().seen.c_str());
    return *read;
}

template <class Entry>
void compareWithShipped(const std::vector<Entry>& written, const std::vector<Entry>& all)
{
    for (const Entry& entry : written) {
        const auto original = std::ranges::find(all, entry.id, &Entry::id);
        QVERIFY(original != all.end());
        QCOMPARE(factsOf(entry), factsOf(*original));
    }
}

} // namespace

class WriteCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void everyShippedEntryReadsBackToTheLastBit();
    void aRackBringsItsAccelerator();
    void aModelBringsWhatWasMeasuredOfIt();
    void aMarketFactorBringsItsCorrelations();
    void whatStandsOnceIsWritten();
    void onlyTheSourcesOfItsFiguresAreWritten();
    void severalEntriesShareTheirSources();
    void aComputedNumberIsWrittenToTheNearest();
    void anUnknownIdGivesNothing();
    void theSameEntryGivesTheSameText();
    void whatIsWrittenObeysThePublishedSchema();
};

void WriteCatalogTest::everyShippedEntryReadsBackToTheLastBit()
{
    std::size_t entries = 0;
    for (const CatalogLine& line : listCatalog(shipped())) {
        const Catalog alone = readAlone(catalogFileOf(shipped(), line.id));
        forEachList(alone, [&]<class Entry>(const char*, const std::vector<Entry>& written) {
            forEachList(shipped(), [&]<class Other>(const char*, const std::vector<Other>& all) {
                if constexpr (std::is_same_v<Entry, Other>) compareWithShipped(written, all);
            });
        });
        const auto before = showEntry(shipped(), line.id), after = showEntry(alone, line.id);
        QVERIFY(before && after);
        for (const FigureText& figure : before->figures) {
            if (figure.key.starts_with("measured.") && !line.kind.starts_with("model")) continue;   // Measurements go with their model.
            const auto same = std::ranges::find(after->figures, figure.key, &FigureText::key);
            QVERIFY2(same != after->figures.end(), figure.key.c_str());
            QCOMPARE(same->numbers, figure.numbers);
            QCOMPARE(same->title, figure.title);
            QCOMPARE(same->address, figure.address);
        }
        ++entries;
    }
    QVERIFY(entries > 60);
}

void WriteCatalogTest::aRackBringsItsAccelerator()
{
    const Catalog alone = readAlone(catalogFileOf(shipped(), "gb300-nvl72"));
    QCOMPARE(alone.equipment.size(), 1u);
    QCOMPARE(alone.accelerators.size(), 1u);
    QCOMPARE(alone.accelerators.front().id, *alone.equipment.front().rack->accelerator);
    QVERIFY(alone.models.empty() && alone.climates.empty());
}

void WriteCatalogTest::aModelBringsWhatWasMeasuredOfIt()
{
    const ModelId model = shipped().measurements.front().model;
    const Catalog alone = readAlone(catalogFileOf(shipped(), model.text));
    const auto rows = std::ranges::count(shipped().measurements, model, &MeasuredThroughput::model);
    QCOMPARE(static_cast<std::ptrdiff_t>(alone.measurements.size()), rows);
    QCOMPARE(factsOf(alone.measurements.front()), factsOf(shipped().measurements.front()));
    for (const MeasuredThroughput& row : alone.measurements) QVERIFY(alone.find(row.accelerator));
}

void WriteCatalogTest::aMarketFactorBringsItsCorrelations()
{
    const Catalog alone = readAlone(catalogFileOf(shipped(), "demand"));
    QCOMPARE(alone.market.size(), 1u);
    QVERIFY(!alone.marketCorrelations.empty());
    for (const MarketCorrelation& pair : alone.marketCorrelations) QVERIFY(pair.first.text == "demand" || pair.second.text == "demand");
}

void WriteCatalogTest::whatStandsOnceIsWritten()
{
    QCOMPARE(factsOf(readAlone(catalogFileOf(shipped(), buildCostsId)).buildCosts), factsOf(shipped().buildCosts));
    QCOMPARE(factsOf(*readAlone(catalogFileOf(shipped(), modelErrorsId)).modelErrors), factsOf(*shipped().modelErrors));
}

void WriteCatalogTest::onlyTheSourcesOfItsFiguresAreWritten()
{
    const Json file = catalogJsonOf(shipped(), "gb300-nvl72");
    const std::string text = file.dump();
    QVERIFY(!file["sources"].empty() && file["sources"].size() < shipped().sources.size());
    for (const Json& source : file["sources"]) QVERIFY(text.find("\"source\":" + source["key"].dump()) != std::string::npos);
}

void WriteCatalogTest::severalEntriesShareTheirSources()
{
    const Json file = catalogJsonOfAll(shipped(), {"gb300-nvl72", "gb200-nvl72", "ashburn"});
    QCOMPARE(file["equipment"].size(), 2u);
    QCOMPARE(file["climates"].size(), 1u);
    const Catalog all = readAlone(file.dump());
    QCOMPARE(factsOf(*all.find(ClimateId {"ashburn"})), factsOf(*shipped().find(ClimateId {"ashburn"})));
}

void WriteCatalogTest::aComputedNumberIsWrittenToTheNearest()
{
    Catalog catalog = shipped();
    for (EquipmentType& type : catalog.equipment) {
        type.width = {metres(0.6) * (1.0 / 3.0), {}, {}, type.width.origin};
        type.leadTime = {seconds(1234567.0 / 7.0), {}, {}, type.leadTime.origin};
    }
    const Catalog alone = readAlone(catalogFileOf(catalog, "gb300-nvl72"));
    const double wanted = 1234567.0 / 7.0, written = alone.equipment.front().leadTime.value.si();
    QVERIFY(std::abs(written - wanted) <= 1e-15 * wanted);
    QCOMPARE(alone.equipment.front().width.value.si(), catalog.equipment.front().width.value.si());
}

void WriteCatalogTest::anUnknownIdGivesNothing() { QCOMPARE(catalogFileOf(shipped(), "nobody"), std::string()); }

void WriteCatalogTest::theSameEntryGivesTheSameText()
{
    for (const char* id : {"gb300-nvl72", "ashburn", "demand"}) {
        const std::string file = catalogFileOf(shipped(), id);
        QCOMPARE(catalogFileOf(readAlone(file), id), file);
    }
}

void WriteCatalogTest::whatIsWrittenObeysThePublishedSchema()
{
    const auto text = readTextFile(std::filesystem::path(GW_SOURCE_RESOURCES) / "schema" / "catalog.schema.json");
    const Json schema = Json::parse(*text);
    for (const CatalogLine& line : listCatalog(shipped())) {
        const std::string fault = SchemaCheck(schema).faultOf(catalogJsonOf(shipped(), line.id));
        QVERIFY2(fault.empty(), (line.id + fault).c_str());
    }
}

QTEST_APPLESS_MAIN(WriteCatalogTest)
#include "write_catalog_test.moc"
