// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_year.h"

#include "core/compute/compile.h"
#include "core/editing/follow.h"
#include "core/editing/hourly_edits.h"
#include "core/editing/plan_document.h"
#include "core/editing/region.h"
#include "core/storage/carried_types.h"
#include "core/storage/hourly_numbers.h"
#include "core/storage/plan_file.h"
#include "tests/core/compute/small_factory.h"
#include "tests/core/exchange/small_epw.h"

#include <QTest>

using namespace gw;

namespace {

Epw smallEpw(const char* station = "123456")
{
    test::SmallEpw file;
    file.header[0].replace(file.header[0].find("123456"), 6, station);
    auto epw = readEpwText(file.text());
    if (!epw) qFatal("%s", epw.error().place.c_str());
    return *std::move(epw);
}

Edit weatherEdit(const Plan& plan, const Epw& epw)
{
    auto edit = importWeather(plan, test::smallCatalog(), epw, "middle.epw");
    if (!edit) qFatal("%s: %s", edit.error().place.c_str(), edit.error().seen.c_str());
    return *std::move(edit);
}

MarketYearFile market(SeriesKind kind, double value)
{
    MarketYearFile file;
    file.kind = kind, file.column = "Price ($/MWh)", file.year = 2023, file.hours.assign(8760, value);
    file.repairs = {{RepairKind::Interpolated, "Price ($/MWh)", "2 January, 03:00 to 04:00", 3}};
    return file;
}

Catalog catalogWithRegion()
{
    Catalog catalog = test::smallCatalog();
    RegionalPrice region;
    region.id = {"north"}, region.name = "North", region.price.value = dollarsPerKilowattHour(0.041), region.carbon.value = gramsPerKilowattHour(25);
    catalog.regions.push_back(region);
    return catalog;
}

} // namespace

class ImportYearTest : public QObject {
    Q_OBJECT
private slots:
    void weatherBecomesThreeSeriesAClimateAndTheSite()
    {
        PlanDocument document(test::smallPlan());
        document.apply(weatherEdit(document.plan(), smallEpw()));
        const Plan& plan = document.plan();
        QCOMPARE(plan.series.size(), std::size_t {3});
        QCOMPARE(plan.site.climate.text, std::string("epw-123456"));
        QCOMPARE(findSeries(plan, SeriesKind::DryBulb)->origin, std::string("middle.epw"));
        const auto catalog = catalogFor(test::smallCatalog(), plan);
        QVERIFY2(catalog.isOk(), catalog ? "" : catalog.error().place.c_str());
        const Climate* climate = catalog->find(plan.site.climate);
        QVERIFY(climate);
        QCOMPARE(climate->name, std::string("Middle Town AP, XX, TST"));
        QCOMPARE(climate->designDryBulb.value.inCelsius(), 34.5);
        QVERIFY(std::abs(climate->dryBulb[0].inCelsius() - 3.4) < 0.5 && std::abs(climate->dailyRange[6].si() - 10) < 0.5);
        const Source* source = catalog->findSource(climate->designDryBulb.origin.source);
        QVERIFY(source && source->title.find("middle.epw") != std::string::npos && source->title.find("2007-2021") != std::string::npos);
        const auto factory = compile(plan, *catalog);
        QVERIFY(factory.isOk());
        QVERIFY(std::abs(factory->year.dryBulb[100] - test::SmallEpw::dryBulb(100)) < 1e-9);
    }

    void thePlanIsTheSameAfterAFileAndAfterUndo()
    {
        const Plan before = test::smallPlan();
        PlanDocument document(before);
        const Edit edit = weatherEdit(before, smallEpw());
        document.apply(edit);
        const auto again = fromJson(toJson(document.plan()));
        QVERIFY(again.isOk());
        QVERIFY(*again == document.plan());
        document.apply(reversed(edit));
        Plan after = document.plan();
        after.info.lastId = before.info.lastId;
        QVERIFY(after == before);
    }

    void anotherFileTakesTheFirstOnesPlace()
    {
        PlanDocument document(test::smallPlan());
        document.apply(weatherEdit(document.plan(), smallEpw()));
        document.apply(weatherEdit(document.plan(), smallEpw("654321")));
        QCOMPARE(document.plan().series.size(), std::size_t {3});
        QCOMPARE(document.plan().carriedTypes.size(), std::size_t {1});
        QCOMPARE(document.plan().site.climate.text, std::string("epw-654321"));
        QVERIFY(weatherEdit(document.plan(), smallEpw("654321")).isEmpty());
    }

    void seriesAreReplacedByKindAndRemoved()
    {
        PlanDocument document(test::smallPlan());
        document.apply(importSeries(document.plan(), market(SeriesKind::EnergyPrice, 0.05), "market.csv"));
        document.apply(importSeries(document.plan(), market(SeriesKind::Carbon, 300), "market.csv"));
        document.apply(importSeries(document.plan(), market(SeriesKind::EnergyPrice, 0.06), "market.csv"));
        QCOMPARE(document.plan().series.size(), std::size_t {2});
        const HourlySeries* prices = findSeries(document.plan(), SeriesKind::EnergyPrice);
        QCOMPARE(readHours(*prices)->front(), 0.06);
        QCOMPARE(prices->name, std::string("Price ($/MWh), 2023"));
        QCOMPARE(prices->origin, std::string("market.csv; hours of Price ($/MWh) interpolated: 3 (first 2 January, 03:00 to 04:00)"));
        document.apply(removeSeries(document.plan(), SeriesKind::EnergyPrice));
        QCOMPARE(document.plan().series.size(), std::size_t {1});
        QVERIFY(removeSeries(document.plan(), SeriesKind::EnergyPrice).isEmpty());
    }

    void weatherGoesAsOne()
    {
        PlanDocument document(test::smallPlan());
        document.apply(weatherEdit(document.plan(), smallEpw()));
        document.apply(removeSeries(document.plan(), SeriesKind::DewPoint));
        QVERIFY(document.plan().series.isEmpty());
        QVERIFY(compile(document.plan(), *catalogFor(test::smallCatalog(), document.plan())).isOk());   // Its climate counts again.
    }

    void theZoneOfASiteFollowsItsLongitude()
    {
        Catalog catalog = test::smallCatalog();
        catalog.climates[0].longitude.value = -77.6;
        QCOMPARE(zoneOfSite(test::smallPlan(), catalog), std::optional(-5.0));
        Plan nowhere = test::smallPlan();
        nowhere.site.climate = {};
        QVERIFY(!zoneOfSite(nowhere, catalog));
    }

    void aRegionFillsPriceAndCarbonAsOneStep()
    {
        const Plan plan = test::smallPlan();
        const auto edit = applyRegion(plan, catalogWithRegion(), {"north"});
        QVERIFY(edit.isOk());
        PlanDocument document(plan);
        document.apply(*edit);
        QCOMPARE(document.plan().energy.price.in(dollarPerKilowattHour), 0.041);
        QCOMPARE(document.plan().energy.carbon.in(gramPerKilowattHour), 25.0);
        QVERIFY(applyRegion(document.plan(), catalogWithRegion(), {"north"})->isEmpty());
        QCOMPARE(applyRegion(plan, catalogWithRegion(), {"south"}).error().code, ErrorCode::UnknownId);
    }

    void aRegionThatIsEnteredBringsItsPriceUnlessOneIsGiven()
    {
        const Plan plan = test::smallPlan();
        const Catalog catalog = catalogWithRegion();
        EnergyContract contract = plan.energy;
        contract.region = {"north"};
        const Edit filled = withFollowers(plan, catalog, changeSection(plan, contract, "Set region"));
        const auto after = std::get<SectionChange<EnergyContract>>(filled.changes.front()).after;
        QCOMPARE(after.price.in(dollarPerKilowattHour), 0.041);
        QVERIFY(withFollowers(plan, catalog, filled) == filled);
        contract.price = dollarsPerKilowattHour(0.11);
        const auto given = std::get<SectionChange<EnergyContract>>(withFollowers(plan, catalog, changeSection(plan, contract, "Set both")).changes.front()).after;
        QCOMPARE(given.price.in(dollarPerKilowattHour), 0.11);
        QCOMPARE(given.carbon.in(gramPerKilowattHour), 25.0);
    }

    void realWeatherIsImported()
    {
        const std::filesystem::path path = std::filesystem::path(GW_SHARED_FOLDER) / "data/weather/USA_AZ_Phoenix-Sky.Harbor.epw";
        if (!std::filesystem::exists(path)) QSKIP("The weather files are not there.");
        const auto epw = readEpw(path);
        PlanDocument document(test::smallPlan());
        document.apply(weatherEdit(document.plan(), *epw));
        const auto catalog = catalogFor(test::smallCatalog(), document.plan());
        QVERIFY(catalog.isOk());
        const auto factory = compile(document.plan(), *catalog);
        QVERIFY(factory.isOk());
        QVERIFY(factory->year.dryBulb[factory->year.hottestHour] > 43);
    }
};

QTEST_APPLESS_MAIN(ImportYearTest)
#include "import_year_test.moc"
