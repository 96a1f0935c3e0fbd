// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_text.h"
#include "core/catalog/iso_date.h"
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <algorithm>

using namespace gw;

namespace {

QByteArray told(const Error& error)
{
    return QByteArray::fromStdString(error.file + " " + error.place + ": saw " + error.seen + ", expected " + error.expected);
}

long countKind(const Catalog& catalog, bool (*is)(EquipmentKind))
{
    return std::ranges::count_if(catalog.equipment, [&](const EquipmentType& type) { return is(type.kind); });
}

struct Row {
    std::string name; ///< Entry and key, for messages.
    FigureText figure;
};

std::vector<Row> allFigures(const Catalog& catalog)
{
    std::vector<Row> rows;
    for (const CatalogLine& line : listCatalog(catalog)) {
        const auto entry = showEntry(catalog, line.id);
        for (const FigureText& figure : entry->figures) rows.push_back({line.id + " " + figure.key, figure});
    }
    return rows;
}

double volume(const EquipmentType& type) { return (type.width.value * type.depth.value * type.height.value).si(); }

} // namespace

/// Reads the catalogue that is shipped, and asks whether its figures can be true.
class ShippedCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPromisedEntryIsThere();
    void thereAreEnoughOfEachSort();
    void everyFigureNamesARegisteredSourceAndADate();
    void everySourceIsUsed();
    void estimatesCarryARangeAndSayHowTheyWereMade();
    void pressIsNeverADatasheet();
    void coarserArithmeticIsNeverSlower();
    void racksDrawMoreBusyThanIdleAndNeverAboveTheirMaximum();
    void rackPowerCoversItsAccelerators();
    void powerDensityAndMassArePossible();
    void coolantCarriesTheLiquidHeatWithinAPossibleRise();
    void lossesAreThoseOfRealPlant();
    void pricesPerKilowattArePossible();
    void attentionAndCacheFollowFromTheArchitecture();
    void dewPointsStayBelowDryBulbs();
    void designConditionsLieAboveTheHottestMonth();
    void northernSummersAreInJulyAndSouthernInJanuary();
    void noMeasurementBeatsTheArithmeticOfItsAccelerator();
    void everyMarketFactorIsThere();

private:
    Catalog m_catalog;
};

void ShippedCatalogTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY2(catalog.isOk(), catalog.isOk() ? "" : told(catalog.error()).constData());
    m_catalog = *std::move(catalog);
}

void ShippedCatalogTest::everyPromisedEntryIsThere()
{
    for (const char* id : {"hgx-h100-4", "hgx-h200-4", "hgx-b200-4", "hgx-b300-4", "gb200-nvl72", "gb300-nvl72", "vr-nvl72", "helios-mi455x", "mi355x-128", "tpu-v7-64",
             "trn3-ultraserver-144", "cpu-rack", "storage-rack", "network-rack", "grid-connection", "transformer-hv-80mva", "transformer-2500kva", "switchgear-mv",
             "switchgear-lv-4000a", "ups-2500kw", "ups-1500kw", "busway-2500kw", "busway-1250kw", "pdu-300kw", "rectifier-800v-1mw", "genset-3mw", "bess-5mw", "cdu-xdu1350",
             "cdu-2300kw", "cdu-in-rack-121", "fan-wall-fa069", "fan-wall-fa096", "crah-pw170", "dry-cooler-1500kw", "chiller-air-1500kw", "chiller-water-3500kw",
             "cooling-tower-3500kw", "pump-facility"})
        QVERIFY2(m_catalog.find(EquipmentTypeId {id}), id);
    for (const char* id : {"h100-sxm", "h200-sxm", "b200-sxm", "b300-sxm", "gb200", "gb300", "vr200", "mi355x", "mi455x", "tpu-v7", "trainium3"})
        QVERIFY2(m_catalog.find(AcceleratorId {id}), id);
    for (const char* id : {"llama-3.1-8b", "llama-3.1-70b", "llama-3.1-405b", "deepseek-r1", "kimi-k2", "qwen3-235b-a22b", "qwen3-coder-480b", "gpt-oss-120b"})
        QVERIFY2(m_catalog.find(ModelId {id}), id);
    for (const char* id : {"grid", "gas-combined-cycle", "gas-engine", "solar", "onshore-wind", "nuclear", "fuel-cell"})
        QVERIFY2(m_catalog.find(EnergySourceTypeId {id}), id);
    for (const char* id : {"ashburn", "dallas", "phoenix", "atlanta", "chicago", "seattle", "philadelphia", "frankfurt", "london", "singapore", "tokyo", "seoul", "mumbai", "sao-paulo", "sydney"})
        QVERIFY2(m_catalog.find(ClimateId {id}), id);
    QVERIFY(!m_catalog.find(ClimateId {"atlantis"}));
}

void ShippedCatalogTest::thereAreEnoughOfEachSort()
{
    QVERIFY(countKind(m_catalog, isRack) >= 10);
    QVERIFY(countKind(m_catalog, isPower) + countKind(m_catalog, isCooling) >= 12);
    QVERIFY(m_catalog.models.size() >= 6);
    QVERIFY(m_catalog.energySources.size() >= 6);
    QVERIFY(m_catalog.climates.size() >= 10);
}

void ShippedCatalogTest::everyFigureNamesARegisteredSourceAndADate()
{
    int figures = 0;
    for (const auto& [name, figure] : allFigures(m_catalog)) {
            ++figures;
            QVERIFY2(m_catalog.findSource(figure.source), name.c_str());
            QVERIFY2(isIsoDate(figure.date), name.c_str());
            QVERIFY2(!figure.title.empty() && !figure.confidence.empty(), name.c_str());
        }
    QVERIFY(figures > 500);
}

void ShippedCatalogTest::everySourceIsUsed()
{
    std::vector<std::string> used;
    for (const auto& [name, figure] : allFigures(m_catalog)) used.push_back(figure.source);
    for (const Source& source : m_catalog.sources) QVERIFY2(std::ranges::find(used, source.key) != used.end(), source.key.c_str());
}

void ShippedCatalogTest::estimatesCarryARangeAndSayHowTheyWereMade()
{
    for (const auto& [name, figure] : allFigures(m_catalog))
            if (figure.source == "ESTIMATE") {
                QVERIFY2(!figure.note.empty(), name.c_str());
                QVERIFY2(!figure.range.empty(), name.c_str());
                QCOMPARE(figure.confidence, std::string("estimate"));
            }
}

void ShippedCatalogTest::pressIsNeverADatasheet()
{
    const std::vector<std::string> datasheets {"ML51", "ML61", "TRT", "MAXT", "TPU7", "SECDU", "EIA23", "DGXB", "DGXGB", "SPB300",
        "MAXT26", "NEURON", "TPUV5P", "ML41", "HOTG3", "NVPP", "DGXH", "NVOSFP", "NVNS400", "CATC15", "J624", "J620", "IBMRD"};
    for (const auto& [name, figure] : allFigures(m_catalog))
            if (figure.confidence == "datasheet") QVERIFY2(std::ranges::find(datasheets, figure.source) != datasheets.end(), name.c_str());
}

void ShippedCatalogTest::coarserArithmeticIsNeverSlower()
{
    for (const AcceleratorType& type : m_catalog.accelerators) {
        QVERIFY2(type.fp8.value >= type.bf16.value, type.id.text.c_str());
        if (type.fp4) QVERIFY2(type.fp4->value >= type.fp8.value, type.id.text.c_str());
    }
}

void ShippedCatalogTest::racksDrawMoreBusyThanIdleAndNeverAboveTheirMaximum()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.rack) continue;
        QVERIFY2(type.rack->idlePower.value < type.rack->typicalPower.value, type.id.text.c_str());
        QVERIFY2(type.rack->typicalPower.value <= type.rack->maximumPower.value, type.id.text.c_str());
    }
}

void ShippedCatalogTest::rackPowerCoversItsAccelerators()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.rack || !type.rack->accelerator) continue;
        const Power packages = m_catalog.find(*type.rack->accelerator)->power.value * type.rack->accelerators.value;
        const double ratio = type.rack->maximumPower.value / packages;
        QVERIFY2(ratio > 1.0 && ratio < 2.0, (type.id.text + " " + std::to_string(ratio)).c_str());
    }
}

void ShippedCatalogTest::powerDensityAndMassArePossible()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        const double density = type.mass.value.si() / volume(type);
        QVERIFY2(density > 20 && density < 2500, (type.id.text + " kg/m3 " + std::to_string(density)).c_str());
        if (!type.rack) continue;
        const double kilowattPerCube = type.rack->maximumPower.value.in(kilowatt) / volume(type);
        const double kilogramPerKilowatt = type.mass.value.si() / type.rack->maximumPower.value.in(kilowatt);
        QVERIFY2(kilowattPerCube > 5 && kilowattPerCube < 200, (type.id.text + " kW/m3 " + std::to_string(kilowattPerCube)).c_str());
        const double heaviest = type.kind == EquipmentKind::StorageRack ? 100 : 60; // Ninety disks in four units: about 115 kg and 1.5 kW.
        QVERIFY2(kilogramPerKilowatt > 5 && kilogramPerKilowatt < heaviest, (type.id.text + " kg/kW " + std::to_string(kilogramPerKilowatt)).c_str());
    }
}

void ShippedCatalogTest::coolantCarriesTheLiquidHeatWithinAPossibleRise()
{
    const double heatPerCubicMetreKelvin = 1010.0 * 3900.0; // Estimate: a quarter propylene glycol in water at 40 degC.
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.rack || type.rack->liquidShare.value == 0) continue;
        const double rise = type.rack->maximumPower.value.si() * type.rack->liquidShare.value / (type.rack->coolantFlow.value.si() * heatPerCubicMetreKelvin);
        QVERIFY2(rise > 5 && rise < 20, (type.id.text + " " + std::to_string(rise)).c_str());
    }
}

void ShippedCatalogTest::lossesAreThoseOfRealPlant()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.power) continue;
        const auto loss = [&](double x) { return type.power->noLoadLoss.value + type.power->proportionalLoss.value * x + type.power->squareLoss.value * x * x; };
        QVERIFY2(loss(1) < 0.07, type.id.text.c_str());
        if (type.kind != EquipmentKind::Ups) continue;
        const auto efficiency = [&](double x) { return x / (x + loss(x)); };
        QVERIFY2(efficiency(1) > 0.955 && efficiency(1) < 0.995, type.id.text.c_str());
        QVERIFY2(efficiency(0.1) < efficiency(0.5), type.id.text.c_str()); // What runs without load weighs most where little is given.
    }
}

/// $/kW: what turns fuel into power costs a whole power station, everything else passes power on.
void ShippedCatalogTest::pricesPerKilowattArePossible()
{
    for (const EquipmentType& type : m_catalog.equipment) {
        if (type.kind == EquipmentKind::GridConnection) continue;
        const Power size = type.rack ? type.rack->maximumPower.value : type.power ? type.power->rating.value : type.cooling->capacity.value;
        const double price = (type.price.value / size).in(dollarPerKilowatt);
        const bool isPossible = type.rack ? price > 5e3 && price < 6e4 : type.kind == EquipmentKind::Generator ? price > 300 && price < 7000
            : type.storage                ? price > 20 && price < 2000 : price > 5 && price < 1000;
        QVERIFY2(isPossible, (type.id.text + " " + std::to_string(price)).c_str());
    }
}

void ShippedCatalogTest::attentionAndCacheFollowFromTheArchitecture()
{
    const ModelType* llama = m_catalog.find(ModelId {"llama-3.1-70b"});
    QCOMPARE(llama->kvElementsPerToken.value * 2, 327680.0);
    QCOMPARE(llama->attentionWidth.value, 80.0 * 64 * 256);
    const ModelType* deepseek = m_catalog.find(ModelId {"deepseek-r1"});
    QCOMPARE(deepseek->kvElementsPerToken.value * 2, 70272.0);
    QCOMPARE(deepseek->attentionWidth.value, 61.0 * 128 * 1088);
    for (const ModelType& model : m_catalog.models) {
        QVERIFY2(model.activeParameters.value <= model.parameters.value, model.id.text.c_str());
        QVERIFY2((model.experts.value == 0) == (model.activeParameters.value == model.parameters.value), model.id.text.c_str());
        QVERIFY2(model.activeExperts.value <= model.experts.value, model.id.text.c_str());
    }
}

void ShippedCatalogTest::dewPointsStayBelowDryBulbs()
{
    for (const Climate& climate : m_catalog.climates)
        for (std::size_t month = 0; month < 12; ++month) QVERIFY2(climate.dewPoint[month] < climate.dryBulb[month], climate.id.text.c_str());
}

void ShippedCatalogTest::designConditionsLieAboveTheHottestMonth()
{
    for (const Climate& climate : m_catalog.climates) {
        QVERIFY2(*std::ranges::max_element(climate.dryBulb) < climate.designDryBulb.value, climate.id.text.c_str());
        QVERIFY2(climate.designWetBulb.value < climate.designDryBulb.value, climate.id.text.c_str());
        QVERIFY2(climate.designDryBulb.value < climate.extremeDryBulb.value, climate.id.text.c_str());
    }
}

void ShippedCatalogTest::northernSummersAreInJulyAndSouthernInJanuary()
{
    for (const Climate& climate : m_catalog.climates) {
        if (std::abs(climate.latitude.value) < 20) continue;
        QVERIFY2((climate.dryBulb[6] > climate.dryBulb[0]) == (climate.latitude.value > 0), climate.id.text.c_str());
    }
}

/// Each token of a batch needs its arithmetic: measured rates stay below fp4 (or fp8) peak over 2 FLOP per active parameter.
void ShippedCatalogTest::noMeasurementBeatsTheArithmeticOfItsAccelerator()
{
    for (const MeasuredThroughput& measured : m_catalog.measurements) {
        const ModelType* model = m_catalog.find(measured.model);
        const AcceleratorType* accelerator = m_catalog.find(measured.accelerator);
        const Rate peak = accelerator->fp4 ? accelerator->fp4->value : accelerator->fp8.value;
        const double limit = peak.si() / (2 * model->activeParameters.value);
        QVERIFY2(measured.perAccelerator.value.si() < limit, (model->id.text + " " + accelerator->id.text).c_str());
    }
}

void ShippedCatalogTest::everyMarketFactorIsThere()
{
    for (const std::string_view id : marketIds) {
        const MarketType* factor = m_catalog.find(MarketId {std::string(id)});
        QVERIFY2(factor, std::string(id).c_str());
        QVERIFY(factor->volatility.value > 0.05 && factor->volatility.value < 1);
    }
    QVERIFY(m_catalog.modelErrors.has_value());
}

QTEST_APPLESS_MAIN(ShippedCatalogTest)
#include "shipped_catalog_test.moc"
