// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/coolant_flow.h"
#include "core/catalog/read_catalog.h"

#include <QtTest>

using namespace gw;

class CoolantFlowTest : public QObject {
    Q_OBJECT

private slots:
    void aRackWithoutPointsAsksOneFlow();
    void betweenPointsItIsOnTheLine_data();
    void betweenPointsItIsOnTheLine();
    void shippedRacksAskTheirListedFlowOfTheirWarmestSupply();
};

namespace {

FlowPoint point(double celsiusOfSupply, double litres)
{
    FlowPoint point;
    point.supply.value = celsius(celsiusOfSupply);
    point.flow.value = litresPerMinute(litres);
    return point;
}

} // namespace

void CoolantFlowTest::aRackWithoutPointsAsksOneFlow()
{
    RackData rack;
    rack.coolantFlow.value = litresPerMinute(80);
    for (const double supply : {-10.0, 20.0, 45.0, 60.0}) QCOMPARE(coolantFlowAt(rack, celsius(supply)).in(litrePerMinute), rack.coolantFlow.value.in(litrePerMinute));
    QCOMPARE(coolantFlowAt(RackData {}, celsius(40)).si(), 0.0);
}

void CoolantFlowTest::betweenPointsItIsOnTheLine_data()
{
    QTest::addColumn<double>("supply");
    QTest::addColumn<double>("litres");
    QTest::newRow("below the first") << 10.0 << 150.0;
    QTest::newRow("the first") << 25.0 << 150.0;
    QTest::newRow("between") << 27.5 << 160.0;
    QTest::newRow("the second") << 30.0 << 170.0;
    QTest::newRow("three quarters") << 41.25 << 290.0;
    QTest::newRow("the last") << 45.0 << 330.0;
    QTest::newRow("beyond the last") << 60.0 << 330.0;
}

void CoolantFlowTest::betweenPointsItIsOnTheLine()
{
    QFETCH(double, supply);
    QFETCH(double, litres);
    RackData rack;
    rack.coolantFlow.value = litresPerMinute(1);
    rack.flows = {point(25, 150), point(30, 170), point(45, 330)};
    QVERIFY(std::abs(coolantFlowAt(rack, celsius(supply)).in(litrePerMinute) - litres) < 1e-9);
    rack.flows = {point(30, 170)};
    QCOMPARE(coolantFlowAt(rack, celsius(supply)).in(litrePerMinute), rack.flows[0].flow.value.in(litrePerMinute));
}

void CoolantFlowTest::shippedRacksAskTheirListedFlowOfTheirWarmestSupply()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    int pointed = 0;
    for (const EquipmentType& type : catalog->equipment) {
        if (!type.rack || type.rack->flows.empty()) continue;
        ++pointed;
        QVERIFY2(std::abs(coolantFlowAt(*type.rack, type.rack->maximumSupply.value) / type.rack->coolantFlow.value - 1) < 0.02, type.id.text.c_str());
        QVERIFY2(coolantFlowAt(*type.rack, celsius(25)) < type.rack->coolantFlow.value, type.id.text.c_str());
    }
    QVERIFY(pointed >= 1);
}

QTEST_APPLESS_MAIN(CoolantFlowTest)
#include "coolant_flow_test.moc"
