// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <cmath>
#include <map>
#include <string>

using namespace gw;

namespace {

struct Mover {
    double leastEfficiency, mostEfficiency;
    double soonest, latest;      ///< Seconds to full power.
    double carbonOfFuel;         ///< g per kWh of heat, burnt.
};

/// Ranges wide enough for every machine on sale. Carbon of diesel fuel and natural gas: IPCC 2006, volume 2, table 2.2 (74.1 and 56.1 t/TJ).
const std::map<std::string, Mover> movers {
    {"diesel engine", {0.33, 0.45, 5, 60, 266.8}},
    {"gas engine", {0.38, 0.51, 30, 900, 202}},
    {"gas turbine", {0.30, 0.45, 120, 2400, 202}},
    {"fuel cell", {0.45, 0.66, 3600, 172800, 202}},
};

} // namespace

/// Holds what makes and keeps power against physics: efficiency, start, carbon of the fuel, hours of storage.
class GenerationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySortOfMoverIsThere();
    void efficiencyAndStartAreThoseOfTheMover();
    void carbonIsThatOfTheFuelOverTheEfficiency();
    void storesKeepMinutesToHours();
    void energySourcesBurnOrDoNot();

private:
    Catalog m_catalog;
};

void GenerationTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void GenerationTest::everySortOfMoverIsThere()
{
    std::map<std::string, int> found;
    for (const EquipmentType& type : m_catalog.equipment)
        if (type.generation) ++found[type.generation->mover];
    QCOMPARE(found.size(), movers.size());
    QVERIFY(found["diesel engine"] >= 4 && found["gas engine"] >= 2 && found["gas turbine"] >= 3 && found["fuel cell"] >= 1);
}

void GenerationTest::efficiencyAndStartAreThoseOfTheMover()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.generation) continue;
        QVERIFY2(type.kind == EquipmentKind::Generator, type.id.text.c_str());
        const Mover& mover = movers.at(type.generation->mover);
        const double efficiency = type.generation->efficiency.value, start = type.generation->start.value.in(second);
        QVERIFY2(efficiency > mover.leastEfficiency && efficiency < mover.mostEfficiency, type.id.text.c_str());
        QVERIFY2(start >= mover.soonest && start <= mover.latest, type.id.text.c_str());
    }
}

void GenerationTest::carbonIsThatOfTheFuelOverTheEfficiency()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.generation) continue;
        const double burnt = movers.at(type.generation->mover).carbonOfFuel / type.generation->efficiency.value;
        const double error = type.generation->carbon.value.in(gramPerKilowattHour) / burnt - 1;
        QVERIFY2(std::abs(error) < 0.1, qPrintable(QString::fromStdString(type.id.text) + ' ' + QString::number(error)));
    }
}

void GenerationTest::storesKeepMinutesToHours()
{
    int stores = 0;
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.storage) continue;
        ++stores;
        QVERIFY2(type.kind == EquipmentKind::Battery, type.id.text.c_str());
        const double hours = (type.storage->energy.value / type.power->rating.value).in(hour);
        QVERIFY2(hours > 0.03 && hours < 13, type.id.text.c_str());
        QVERIFY2(type.storage->roundTripEfficiency.value > 0.8 && type.storage->roundTripEfficiency.value < 0.97, type.id.text.c_str());
        const double price = type.price.value.si() / (type.storage->energy.value.si() / 3.6e6);
        QVERIFY2(price > 80 && (hours < 0.5 || price < 700), type.id.text.c_str()); // Minutes of storage pay for their power, not their energy.
    }
    QVERIFY(stores >= 4);
}

/// What burns gas or coal emits more than its stack alone, all else less than a tenth of coal.
void GenerationTest::energySourcesBurnOrDoNot()
{
    QVERIFY(m_catalog.energySources.size() >= 15);
    for (const EnergySourceType& source : m_catalog.energySources) {
        const double carbon = source.carbon.value.in(gramPerKilowattHour), cost = source.energyCost.value.in(dollarPerMegawattHour);
        QVERIFY2(cost > 15 || carbon < 82, source.id.text.c_str());
        QVERIFY2(source.capital.value.in(dollarPerKilowatt) <= 12000, source.id.text.c_str());
        QVERIFY2(source.capacityFactor.value > 0.1 && source.capacityFactor.value <= 1, source.id.text.c_str());
    }
}

QTEST_APPLESS_MAIN(GenerationTest)
#include "generation_test.moc"
