// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace gw;

/// Holds regional prices, climates and the records of others against each other.
class RegionsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void thereAreEnough();
    void whatOnePaysExceedsTheWholesalePrice();
    void carbonFollowsTheFuel();
    void climatesAreInOrder();
    void shellsCostLessThanWholeSites();
    void transformersTakeLongest();

private:
    Catalog m_catalog;
};

void RegionsTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void RegionsTest::thereAreEnough()
{
    QVERIFY(m_catalog.regions.size() >= 40);
    QVERIFY(m_catalog.climates.size() >= 29);
    QVERIFY(m_catalog.costRecords.size() >= 15);
    QVERIFY(m_catalog.leadTimeRecords.size() >= 15);
}

void RegionsTest::whatOnePaysExceedsTheWholesalePrice()
{
    for (const RegionalPrice& region : m_catalog.regions) {
        const double price = region.price.value.in(dollarPerMegawattHour);
        QVERIFY2(price > 30 && price < 400, region.id.text.c_str());
        if (region.wholesale) QVERIFY2(region.wholesale->value.in(dollarPerMegawattHour) < price, region.id.text.c_str());
    }
}

void RegionsTest::carbonFollowsTheFuel()
{
    const auto carbon = [&](const char* id) { return m_catalog.find(RegionId {id})->carbon.value.in(gramPerKilowattHour); };
    QVERIFY(carbon("norway") < carbon("france") && carbon("france") < carbon("germany") && carbon("germany") < carbon("india-west"));
    for (const RegionalPrice& region : m_catalog.regions) QVERIFY2(carbon(region.id.text.c_str()) > 5 && carbon(region.id.text.c_str()) < 900, region.id.text.c_str());
}

/// Design dry bulb over the warmest month, wet bulb over every month's dew point, means that belong to the latitude.
void RegionsTest::climatesAreInOrder()
{
    std::set<std::string> ids;
    for (const Climate& climate : m_catalog.climates) {
        const char* id = climate.id.text.c_str();
        QVERIFY2(ids.insert(climate.id.text).second, id);
        for (std::size_t i = 0; i < 12; ++i) {
            QVERIFY2(climate.dewPoint[i] < climate.dryBulb[i], id);
            QVERIFY2(climate.dewPoint[i] < climate.designWetBulb.value, id);
            QVERIFY2(climate.dryBulb[i] < climate.designDryBulb.value, id);
        }
        QVERIFY2(climate.designWetBulb.value < climate.designDryBulb.value && climate.designDryBulb.value < climate.extremeDryBulb.value, id);
        const auto [coldest, warmest] = std::ranges::minmax(climate.dryBulb);
        QVERIFY2(climate.extremeDryBulb.value.inKelvin() - warmest.inKelvin() < 25 && warmest.inKelvin() - coldest.inKelvin() < 33, id);
    }
}

void RegionsTest::shellsCostLessThanWholeSites()
{
    double dearestShell = 0, cheapestWhole = 1e9;
    for (const BuildCostRecord& record : m_catalog.costRecords) {
        const double cost = record.perPower.value.in(dollarPerKilowatt);
        if (record.scope.starts_with("Shell")) dearestShell = std::max(dearestShell, cost);
        else if (!record.name.ends_with("Trainium3")) cheapestWhole = std::min(cheapestWhole, cost); // That figure leaves parts out.
    }
    QVERIFY(dearestShell > 0 && dearestShell < cheapestWhole);
}

void RegionsTest::transformersTakeLongest()
{
    const auto weeks = [&](const char* id) {
        return std::ranges::find(m_catalog.leadTimeRecords, LeadTimeRecordId {id}, &LeadTimeRecord::id)->leadTime.value.in(week);
    };
    QVERIFY(weeks("step-up-transformer-2025") > weeks("power-transformer-2025"));
    QVERIFY(weeks("power-transformer-2025") > weeks("chiller-2025"));
    for (const LeadTimeRecord& record : m_catalog.leadTimeRecords) QVERIFY2(record.leadTime.value.in(week) >= 4 && record.leadTime.value.in(week) <= 400, record.id.text.c_str());
}

QTEST_APPLESS_MAIN(RegionsTest)
#include "regions_test.moc"
