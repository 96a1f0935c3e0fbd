// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_text.h"
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <algorithm>

using namespace gw;

class CatalogTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theListNamesEveryEntryOnce();
    void anEntryShowsEveryFigureWithItsOrigin();
    void monthlyFiguresShareTheirOrigin();
    void measurementsStandWithModelAndAccelerator();
    void capsOfARackHaveTheirNames();
    void anUnknownIdShowsNothing();
    void wordsOfKindsReadBack();
    void resourcesAreWhereTheEnvironmentSays();

private:
    const FigureText& figure(const char* id, const char* key);
    Catalog m_catalog;
    std::vector<CatalogEntry> m_shown;
};

void CatalogTextTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
    m_shown.reserve(20);
}

const FigureText& CatalogTextTest::figure(const char* id, const char* key)
{
    static const FigureText none;
    m_shown.push_back(showEntry(m_catalog, id).value_or(CatalogEntry {}));
    const auto& figures = m_shown.back().figures;
    const auto found = std::ranges::find(figures, key, &FigureText::key);
    return found == figures.end() ? none : *found;
}

void CatalogTextTest::theListNamesEveryEntryOnce()
{
    const auto lines = listCatalog(m_catalog);
    const std::size_t records = m_catalog.network.size() + m_catalog.regions.size() + m_catalog.costRecords.size() + m_catalog.leadTimeRecords.size();
    QCOMPARE(lines.size(), m_catalog.accelerators.size() + m_catalog.equipment.size() + m_catalog.models.size() + m_catalog.energySources.size() + m_catalog.climates.size() + records + m_catalog.market.size() + 2);
    for (const CatalogLine& line : lines) {
        QVERIFY2(!line.name.empty() && !line.kind.empty(), line.id.c_str());
        QCOMPARE(std::ranges::count(lines, line.id, &CatalogLine::id), 1);
    }
    QVERIFY(std::ranges::find(lines, CatalogLine {"gb300-nvl72", "accelerator_rack", "GB300 NVL72", "NVIDIA"}) != lines.end());
}

void CatalogTextTest::anEntryShowsEveryFigureWithItsOrigin()
{
    const FigureText& power = figure("gb300-nvl72", "rack.maximum_power");
    QCOMPARE(power.value, std::string("142"));
    QCOMPARE(power.unit, std::string("kW"));
    QCOMPARE(power.range, std::string("132 to 150"));
    QCOMPARE(power.source, std::string("MANI"));
    QCOMPARE(power.date, std::string("2026-04"));
    QCOMPARE(power.confidence, std::string("press"));
    QVERIFY(power.address.starts_with("https://"));
    QVERIFY(!power.title.empty() && !power.note.empty());
    QCOMPARE(power.numbers, std::vector<double> {142});
    QCOMPARE(*power.low, 132.0);
    QCOMPARE(*power.high, 150.0);
    QCOMPARE(showEntry(m_catalog, "gb300-nvl72")->figures.size(), std::size_t(20));
    QCOMPARE(figure("gb300-nvl72", "rack.caps.1.throughput").value, std::string("97"));
    QCOMPARE(figure("gb300-nvl72", "rack.available").value, std::string("2025-07"));
    QCOMPARE(figure("gb300-nvl72", "rack.liquid_share").value, std::string("87"));
    QCOMPARE(figure("gb300-nvl72", "rack.liquid_share").unit, std::string("%"));
    QCOMPARE(figure("gb300-nvl72", "rack.accelerators").unit, std::string());
}

void CatalogTextTest::monthlyFiguresShareTheirOrigin()
{
    const FigureText& dryBulb = figure("ashburn", "dry_bulb");
    QCOMPARE(dryBulb.value, std::string("1.2 2.9 7.2 13.5 18.6 23.9 25.8 24.5 20.5 14.6 7.8 4.2"));
    QCOMPARE(dryBulb.unit, std::string("degC"));
    QCOMPARE(dryBulb.numbers.size(), std::size_t(12));
    QCOMPARE(dryBulb.source, std::string("EPW"));
    QCOMPARE(figure("ashburn", "daily_range").source, std::string("EPW"));
    QCOMPARE(figure("ashburn", "daily_range").unit, std::string("K"));
}

void CatalogTextTest::measurementsStandWithModelAndAccelerator()
{
    QCOMPARE(figure("gb300", "measured.deepseek-r1.offline.per_accelerator").value, std::string("9441"));
    QCOMPARE(figure("deepseek-r1", "measured.gb300.offline.per_accelerator").source, std::string("ML61"));
}

void CatalogTextTest::capsOfARackHaveTheirNames()
{
    const auto capped = std::ranges::find_if(m_catalog.equipment, [](const EquipmentType& type) { return type.rack && type.rack->caps.size() > 1; });
    QVERIFY(capped != m_catalog.equipment.end());
    QCOMPARE(figure(capped->id.text.c_str(), "rack.caps.1.power").part, capped->rack->caps[1].name);
    QVERIFY(!capped->rack->caps[1].name.empty());
    QVERIFY(figure(capped->id.text.c_str(), "rack.maximum_power").part.empty());
}

void CatalogTextTest::anUnknownIdShowsNothing()
{
    QVERIFY(!showEntry(m_catalog, "gb9000"));
    QVERIFY(!showEntry(m_catalog, ""));
}

void CatalogTextTest::wordsOfKindsReadBack()
{
    for (int kind = 0; kind <= static_cast<int>(EquipmentKind::Pump); ++kind)
        QCOMPARE(equipmentKind(word(static_cast<EquipmentKind>(kind))), std::optional(static_cast<EquipmentKind>(kind)));
    QCOMPARE(word(EquipmentKind::AcceleratorRack), std::string_view("accelerator_rack"));
    QCOMPARE(word(EquipmentKind::Pump), std::string_view("pump"));
    QVERIFY(!equipmentKind("toaster"));
    QVERIFY(!confidence("sure"));
}

void CatalogTextTest::resourcesAreWhereTheEnvironmentSays()
{
    qputenv("GIGAWRIGHT_RESOURCES", "some/place");
    QCOMPARE(resourcesFolder(), std::filesystem::path("some/place"));
    qunsetenv("GIGAWRIGHT_RESOURCES");
    QVERIFY(std::filesystem::is_directory(resourcesFolder() / "catalog"));
}

QTEST_APPLESS_MAIN(CatalogTextTest)
#include "catalog_text_test.moc"
