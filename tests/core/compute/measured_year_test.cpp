// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/operated.h"
#include "core/compute/solver.h"
#include "core/storage/hourly_numbers.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace gw;

namespace {

void put(Plan& plan, SeriesKind kind, const std::function<double(std::size_t)>& value)
{
    std::vector<double> hours;
    for (std::size_t h = 0; h < hoursOfSeries; ++h) hours.push_back(value(h));
    HourlySeries row {.id = {++plan.info.lastId}, .name = "Measured", .kind = kind, .origin = "test", .hours = writeHours(hours)};
    plan.series.put(std::move(row));
}

Factory compiled(const Plan& plan)
{
    Result<Factory> factory = compile(plan, test::smallCatalog());
    if (!factory) qFatal("%s: %s", factory.error().place.c_str(), factory.error().seen.c_str());
    return *std::move(factory);
}

Outcome solved(const Plan& plan, const ScenarioFactors& factors = {}) { return *makeCpuSolver(1)->solve(compiled(plan), factors); }

OperatedPlan operated(const Plan& plan) { return *operate(compiled(plan), {}); }

bool isNear(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b)); }

} // namespace

class MeasuredYearTest : public QObject {
    Q_OBJECT

private slots:
    void aLevelSeriesCostsAndEmitsWhatTheFlatPriceDoes()
    {
        Plan flat = test::smallPlan();
        flat.energy.price = dollarsPerKilowattHour(0.083), flat.energy.carbon = gramsPerKilowattHour(412);
        Plan hourly = flat;
        put(hourly, SeriesKind::EnergyPrice, [](std::size_t) { return 0.083; });
        put(hourly, SeriesKind::Carbon, [](std::size_t) { return 412.0; });
        hourly.energy.price = dollarsPerKilowattHour(9), hourly.energy.carbon = gramsPerKilowattHour(9);   // Stand aside.
        const Outcome a = solved(flat), b = solved(hourly);
        QVERIFY(isNear(a.headline.opex.si(), b.headline.opex.si()));
        QVERIFY(isNear(a.headline.npv.si(), b.headline.npv.si(), 1e-11));
        QVERIFY(isNear(a.headline.carbonPerYear.si(), b.headline.carbonPerYear.si()));
        QVERIFY(isNear(b.grid.price.in(dollarPerKilowattHour), 0.083));
        QVERIFY(!a.grid.isPriceHourly && !a.grid.isCarbonHourly && b.grid.isPriceHourly && b.grid.isCarbonHourly);
        QCOMPARE(a.headline.energyPerYear.si(), b.headline.energyPerYear.si());
    }

    void theYearCostsEveryHoursEnergyAtItsPrice()
    {
        Plan plan = test::smallPlan();
        plan.energy.demandCharge = dollarsPerKilowattMonth(0);
        const auto price = [](std::size_t h) { return 0.05 + 0.04 * std::sin(static_cast<double>(h) * 0.7); };
        const auto carbon = [](std::size_t h) { return 300 + static_cast<double>(h % 24) * 10; };
        put(plan, SeriesKind::EnergyPrice, price), put(plan, SeriesKind::Carbon, carbon);
        const OperatedPlan o = operated(plan);
        double cost = 0, emitted = 0, energy = 0;
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            const double kilowatts = static_cast<double>(o.outcome.hours[h].siteKw);
            energy += kilowatts, cost += kilowatts * price(h), emitted += kilowatts * carbon(h) * 1e-3;
        }
        QVERIFY(isNear(o.operated.year.plan.gridCost, cost, 1e-6));          // Hours that charts show are floats.
        QVERIFY(isNear(o.operated.year.plan.gridCarbon, emitted, 1e-6));
        QVERIFY(isNear(o.outcome.grid.energy.in(kilowattHour), energy, 1e-6));
        QVERIFY(isNear(o.outcome.grid.price.in(dollarPerKilowattHour) * o.outcome.grid.energy.in(kilowattHour), o.operated.year.plan.gridCost));
    }

    void everyBalanceHoldsAndNoEnergyChangesWithPrices()
    {
        Plan plan = test::smallPlan();
        const Outcome before = solved(plan);
        put(plan, SeriesKind::EnergyPrice, [](std::size_t h) { return h % 3 == 0 ? -0.02 : 0.09; });
        const Outcome after = solved(plan);
        for (const Balance& b : after.balances) QVERIFY2(b.relativeError() <= 1e-9, b.name.c_str());
        QCOMPARE(after.headline.energyPerYear.si(), before.headline.energyPerYear.si());
        QCOMPARE(after.headline.carbonPerYear.si(), before.headline.carbonPerYear.si());
    }

    void aYearThatCannotBeReadIsComputedWithClimateAndContract()
    {
        const Plan plain = test::smallPlan();
        Plan broken = plain;
        const auto spoil = [&](SeriesKind kind) {
            put(broken, kind, [](std::size_t) { return 30.0; });
            HourlySeries row = *findSeries(broken, kind);
            row.hours.replace(0, 2, "x");
            broken.series.put(row);
        };
        for (const SeriesKind kind : {SeriesKind::DryBulb, SeriesKind::EnergyPrice, SeriesKind::Carbon}) spoil(kind);
        const Outcome a = solved(plain), b = solved(broken);
        QCOMPARE(b.headline.npv.si(), a.headline.npv.si());
        QCOMPARE(b.headline.carbonPerYear.si(), a.headline.carbonPerYear.si());
        QCOMPARE(*b.headline.pue.value, *a.headline.pue.value);
        QVERIFY(!b.grid.isPriceHourly && !b.grid.isCarbonHourly);
    }

    void negativePricesLowerTheCost()
    {
        Plan plan = test::smallPlan(), paid = plan;
        put(plan, SeriesKind::EnergyPrice, [](std::size_t) { return 0.06; });
        put(paid, SeriesKind::EnergyPrice, [](std::size_t h) { return h % 24 < 4 ? -0.05 : 0.06; });
        const Outcome dear = solved(plan), cheap = solved(paid);
        QVERIFY(cheap.headline.opex < dear.headline.opex);
        QVERIFY(cheap.headline.npv > dear.headline.npv);
        Plan given = test::smallPlan();
        put(given, SeriesKind::EnergyPrice, [](std::size_t) { return -0.05; });
        QVERIFY(operated(given).operated.year.plan.gridCost < operated(plan).operated.year.plan.gridCost);
    }

    void aScenariosFactorMultipliesHourlyPrices()
    {
        Plan plan = test::smallPlan();
        plan.energy.demandCharge = dollarsPerKilowattMonth(0);
        put(plan, SeriesKind::EnergyPrice, [](std::size_t h) { return h % 2 == 0 ? 0.02 : 0.10; });
        ScenarioFactors twice;
        twice.factor[static_cast<std::size_t>(Assumption::EnergyPrice)] = 2;
        const double bill = operated(plan).operated.year.plan.gridCost;
        QVERIFY(isNear((solved(plan, twice).headline.opex - solved(plan).headline.opex).si() * secondsPerYear, bill, 1e-9));
    }

    void measuredWeatherStandsInThePlaceOfTheClimates()
    {
        Plan plan = test::smallPlan();
        put(plan, SeriesKind::DryBulb, [](std::size_t h) { return h == 5000 ? 41.0 : 20.0; });
        put(plan, SeriesKind::DewPoint, [](std::size_t h) { return h == 6000 ? 19.0 : 10.0; });
        put(plan, SeriesKind::Pressure, [](std::size_t) { return 95000.0; });
        const Factory factory = compiled(plan);
        QVERIFY(factory.year.hasClimate);
        QCOMPARE(factory.year.dryBulb[5000], 41.0);
        QCOMPARE(factory.year.hottestHour, std::size_t {5000});
        QCOMPARE(factory.year.muggiestHour, std::size_t {5000});             // Drier air, but 21 K hotter.
        // ASHRAE Fundamentals: 20 degC with a dew point of 10 degC at 95 kPa has a wet bulb of 13.9 degC.
        QVERIFY2(std::abs(factory.year.wetBulb[0] - 13.9) < 0.1, std::to_string(factory.year.wetBulb[0]).c_str());
        for (std::size_t h = 0; h < hoursOfYear; ++h) QVERIFY(factory.year.wetBulb[h] <= factory.year.dryBulb[h] && factory.year.wetBulb[h] >= 10);
    }

    void weatherAloneIsEnoughOfAClimate()
    {
        Plan plan = test::smallPlan();
        plan.site.climate = {};
        QVERIFY(!solved(plan).headline.pue.value);
        put(plan, SeriesKind::DryBulb, [](std::size_t) { return 12.0; });
        put(plan, SeriesKind::DewPoint, [](std::size_t) { return 12.5; });   // Fog, measured a little too moist.
        const Outcome o = solved(plan);
        QVERIFY(o.headline.pue.value.has_value());
        QVERIFY(std::abs(o.hours[100].wetBulbC - 12) < 0.01);
    }

    void halfAWeatherDoesNotCount()
    {
        Plan plan = test::smallPlan();
        const std::vector<double> before = compiled(plan).year.dryBulb;
        put(plan, SeriesKind::DryBulb, [](std::size_t) { return 12.0; });
        QVERIFY(compiled(plan).year.dryBulb == before);
    }

    void tornPressureLeavesTheWeatherMeasured()
    {
        Plan plan = test::smallPlan();
        put(plan, SeriesKind::DryBulb, [](std::size_t) { return 20.0; });
        put(plan, SeriesKind::DewPoint, [](std::size_t) { return 10.0; });
        const std::vector<double> before = compiled(plan).year.wetBulb;
        plan.series.put({.id = {++plan.info.lastId}, .name = "Torn", .kind = SeriesKind::Pressure, .hours = "95000 95001"});
        QVERIFY(compiled(plan).year.wetBulb == before);
        QCOMPARE(compiled(plan).year.dryBulb[0], 20.0);
    }
};

QTEST_APPLESS_MAIN(MeasuredYearTest)
#include "measured_year_test.moc"
