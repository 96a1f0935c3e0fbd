// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace gw;

/// Counts what the shipped catalogue promises, so that it cannot shrink unnoticed.
class CatalogSizeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySortHasItsNumber_data();
    void everySortHasItsNumber();
    void acceleratorRacksComeFromFourMakersAndThreeGenerations();
    void everySortOfRackIsThere();
    void mostAcceleratorRacksSayWhenTheyWereFirstDelivered();
    void powerCapsBeginAtTheMaximumAndFallInPowerAndThroughput();
    void flowsRiseWithTheSupplyUpToTheListedFlow();
    void everySortOfNetworkPartIsThere();
    void networkPartsAskPossiblePowerAndMoneyForTheirRate();
    void modelsOfEverySortOfAttentionAreThere();
    void theLayersOfEveryModelMakeItsParameters();
    void everyMeasurementHasItsSoftwaresDate();

private:
    long countEquipment(bool (*is)(EquipmentKind)) const;
    std::vector<const EquipmentType*> acceleratorRacks() const;

    Catalog m_catalog;
};

void CatalogSizeTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY2(catalog.isOk(), catalog.isOk() ? "" : (catalog.error().file + " " + catalog.error().place + " " + catalog.error().seen).c_str());
    m_catalog = *std::move(catalog);
}

long CatalogSizeTest::countEquipment(bool (*is)(EquipmentKind)) const
{
    return std::ranges::count_if(m_catalog.equipment, [&](const EquipmentType& type) { return is(type.kind); });
}

std::vector<const EquipmentType*> CatalogSizeTest::acceleratorRacks() const
{
    std::vector<const EquipmentType*> racks;
    for (const EquipmentType& type : m_catalog.equipment)
        if (type.kind == EquipmentKind::AcceleratorRack) racks.push_back(&type);
    return racks;
}

void CatalogSizeTest::everySortHasItsNumber_data()
{
    QTest::addColumn<long>("count");
    QTest::addColumn<long>("least");
    const auto row = [](const char* name, long count, long least) { QTest::newRow(name) << count << least; };
    row("racks", countEquipment(isRack), 25);
    row("power and cooling", countEquipment(isPower) + countEquipment(isCooling), 40);
    row("network parts", static_cast<long>(m_catalog.network.size()), 15);
    row("models", static_cast<long>(m_catalog.models.size()), 20);
    row("measurements", static_cast<long>(m_catalog.measurements.size()), 20);
    row("energy sources", static_cast<long>(m_catalog.energySources.size()), 10);
    row("regions", static_cast<long>(m_catalog.regions.size()), 20);
    row("climates", static_cast<long>(m_catalog.climates.size()), 25);
    row("build cost records", static_cast<long>(m_catalog.costRecords.size()), 5);
    row("lead time records", static_cast<long>(m_catalog.leadTimeRecords.size()), 5);
}

void CatalogSizeTest::everySortHasItsNumber()
{
    QFETCH(long, count);
    QFETCH(long, least);
    QVERIFY2(count >= least, qPrintable(QString::number(count)));
}

/// A generation of a maker: another accelerator.
void CatalogSizeTest::acceleratorRacksComeFromFourMakersAndThreeGenerations()
{
    std::map<std::string, std::set<std::string>> acceleratorsOfMaker;
    for (const EquipmentType* rack : acceleratorRacks()) {
        const AcceleratorType* accelerator = m_catalog.find(*rack->rack->accelerator);
        QVERIFY2(accelerator, rack->id.text.c_str());
        acceleratorsOfMaker[accelerator->maker].insert(accelerator->id.text);
    }
    QVERIFY(acceleratorsOfMaker.size() >= 4);
    QVERIFY(std::ranges::any_of(acceleratorsOfMaker, [](const auto& maker) { return maker.second.size() >= 3; }));
    for (const AcceleratorType& type : m_catalog.accelerators)
        QVERIFY2(acceleratorsOfMaker[type.maker].contains(type.id.text), (type.id.text + " is in no rack").c_str());
}

void CatalogSizeTest::everySortOfRackIsThere()
{
    QVERIFY(countEquipment([](EquipmentKind kind) { return kind == EquipmentKind::CpuRack; }) >= 2);
    QVERIFY(countEquipment([](EquipmentKind kind) { return kind == EquipmentKind::StorageRack; }) >= 2);
    QVERIFY(countEquipment([](EquipmentKind kind) { return kind == EquipmentKind::NetworkRack; }) >= 2);
}

void CatalogSizeTest::mostAcceleratorRacksSayWhenTheyWereFirstDelivered()
{
    const auto racks = acceleratorRacks();
    const auto dated = std::ranges::count_if(racks, [](const EquipmentType* rack) { return rack->rack->available.has_value(); });
    QVERIFY2(dated * 10 >= static_cast<long>(racks.size()) * 9, qPrintable(QString("%1 of %2").arg(dated).arg(racks.size())));
}

void CatalogSizeTest::powerCapsBeginAtTheMaximumAndFallInPowerAndThroughput()
{
    int capped = 0;
    for (const EquipmentType* type : acceleratorRacks()) {
        const RackData& rack = *type->rack;
        if (rack.caps.empty()) continue;
        ++capped;
        QVERIFY2(rack.caps.front().power.value == rack.maximumPower.value && rack.caps.front().throughput.value == 1, type->id.text.c_str());
        for (std::size_t i = 1; i < rack.caps.size(); ++i) {
            const PowerCapPoint &above = rack.caps[i - 1], &point = rack.caps[i];
            QVERIFY2(point.power.value < above.power.value && point.throughput.value < above.throughput.value, type->id.text.c_str());
            QVERIFY2(point.throughput.value > point.power.value / rack.maximumPower.value, (type->id.text + " gains nothing from its cap").c_str());
        }
    }
    QVERIFY(capped >= 5);
}

void CatalogSizeTest::flowsRiseWithTheSupplyUpToTheListedFlow()
{
    int listed = 0;
    for (const EquipmentType* type : acceleratorRacks()) {
        const auto& flows = type->rack->flows;
        if (flows.empty()) continue;
        ++listed;
        for (std::size_t i = 1; i < flows.size(); ++i)
            QVERIFY2(flows[i].supply.value > flows[i - 1].supply.value && flows[i].flow.value > flows[i - 1].flow.value, type->id.text.c_str());
        QVERIFY2(flows.back().supply.value == type->rack->maximumSupply.value && flows.back().flow.value == type->rack->coolantFlow.value, type->id.text.c_str());
    }
    QVERIFY(listed >= 1);
}

void CatalogSizeTest::everySortOfNetworkPartIsThere()
{
    std::map<std::string, int> parts;
    for (const NetworkType& type : m_catalog.network) ++parts[type.part];
    for (const char* part : {"switch", "adapter", "transceiver", "cable"}) QVERIFY2(parts[part] >= 3, part);
    QCOMPARE(parts.size(), std::size_t {4});
}

void CatalogSizeTest::networkPartsAskPossiblePowerAndMoneyForTheirRate()
{
    for (const NetworkType& type : m_catalog.network) {
        const double bits = 8 * type.ports.value * type.portRate.value.si();
        const double joulePerBit = type.power.value.si() / bits, dollarPerGigabit = type.price.value.si() / bits * 1e9;
        QVERIFY2(joulePerBit < 3e-10, (type.id.text + " J/bit " + std::to_string(joulePerBit * 1e12) + "e-12").c_str());
        QVERIFY2(dollarPerGigabit > 0.05 && dollarPerGigabit < 10, (type.id.text + " $ per Gb/s " + std::to_string(dollarPerGigabit)).c_str());
        if (type.rackUnits) QVERIFY2(type.part == "switch" && type.power.value.si() / type.rackUnits->value < 5000, type.id.text.c_str());
    }
}

/// What a token leaves in the cache tells them apart: all layers, some layers, a latent.
void CatalogSizeTest::modelsOfEverySortOfAttentionAreThere()
{
    int everyLayer = 0, someLayers = 0, latent = 0, dense = 0;
    for (const ModelType& model : m_catalog.models) {
        const double all = 2 * model.layers.value * model.keyValueHeads.value * model.headSize.value;
        dense += model.experts.value == 0;
        if (model.keyValueHeads.value == 1) ++latent;
        else if (model.kvElementsPerToken.value == all) ++everyLayer;
        else ++someLayers;
        QVERIFY2(model.keyValueHeads.value == 1 || model.kvElementsPerToken.value <= all, model.id.text.c_str());
        QVERIFY2(model.keyValueHeads.value == 1 || model.attentionWidth.value * model.keyValueHeads.value == model.kvElementsPerToken.value * model.queryHeads.value, model.id.text.c_str());
    }
    QVERIFY(everyLayer >= 5 && someLayers >= 5 && latent >= 3 && dense >= 5);
}

/// Gated feed-forward, projections of queries, keys, values and outputs, vocabulary: where all layers attend alike they are all parameters, but for norms.
void CatalogSizeTest::theLayersOfEveryModelMakeItsParameters()
{
    int summed = 0;
    for (const ModelType& model : m_catalog.models) {
        QVERIFY2(model.denseLayers && model.vocabulary && model.vocabularyMatrices, model.id.text.c_str());
        const double layers = model.layers.value, dense = model.denseLayers->value, hidden = model.hidden.value;
        QVERIFY2((dense > 0) == model.denseWidth.has_value() && (dense < layers) == model.expertWidth.has_value(), model.id.text.c_str());
        QVERIFY2((model.experts.value == 0) == (dense == layers), model.id.text.c_str());
        if (model.keyValueHeads.value == 1 || model.id.text == "gemma-4-31b") continue;   // Latent attention; local layers with other heads.
        const double experts = model.expertWidth ? model.expertWidth->value * (model.experts.value + model.sharedExperts->value) : 0;
        const double widths = dense * (model.denseWidth ? model.denseWidth->value : 0) + (layers - dense) * experts;
        const double heads = 2 * (model.queryHeads.value + model.keyValueHeads.value) * model.headSize.value;
        const double sum = hidden * (3 * widths + layers * heads + model.vocabulary->value * model.vocabularyMatrices->value);
        QVERIFY2(std::abs(sum / model.parameters.value - 1) < 0.01, qPrintable(QString("%1 %2").arg(model.id.text.c_str()).arg(sum / model.parameters.value)));
        ++summed;
    }
    QVERIFY(summed >= 15);
}

void CatalogSizeTest::everyMeasurementHasItsSoftwaresDate()
{
    for (const MeasuredThroughput& row : m_catalog.measurements) {
        QVERIFY(!row.scenario.empty());
        QVERIFY2(row.perAccelerator.origin.date >= "2025", (row.model.text + " " + row.accelerator.text).c_str());
        QVERIFY(row.perAccelerator.origin.confidence == Confidence::Datasheet || row.perAccelerator.origin.confidence == Confidence::Analysis);
    }
}

QTEST_APPLESS_MAIN(CatalogSizeTest)
#include "catalog_size_test.moc"
