// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include <QtTest>

using namespace gw;

namespace {

constexpr double heatOfWater = 4.15e6;  ///< J/(m3 K), near 30 degC.
constexpr double heatOfGlycol = 3.98e6; ///< A quarter propylene glycol.

} // namespace

/// Holds the pump curves of shipped types against what a centrifugal pump can do and what its unit promises.
class PumpCurveTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pumpsAndDistributionUnitsHaveCurves();
    void headFallsWithTheFlow();
    void theCapacityCanBeCarried();
    void thePumpsWaterPowerIsLessThanTheElectricPower();

private:
    std::vector<const EquipmentType*> pumped() const
    {
        std::vector<const EquipmentType*> types;
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.cooling && !type.cooling->pump.empty()) types.push_back(&type);
        return types;
    }
    Catalog m_catalog;
};

void PumpCurveTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void PumpCurveTest::pumpsAndDistributionUnitsHaveCurves()
{
    for (const EquipmentType& type : m_catalog.equipment)
        if (type.kind == EquipmentKind::Cdu || type.kind == EquipmentKind::Pump) QVERIFY2(type.cooling->pump.size() >= 4, type.id.text.c_str());
}

void PumpCurveTest::headFallsWithTheFlow()
{
    for (const EquipmentType* type : pumped()) {
        const std::vector<PumpPoint>& points = type->cooling->pump;
        for (std::size_t i = 1; i < points.size(); ++i) {
            QVERIFY2(points[i].flow.value > points[i - 1].flow.value, type->id.text.c_str());
            QVERIFY2(points[i].head.value < points[i - 1].head.value, type->id.text.c_str());
        }
        QVERIFY2(points.back().head.value > kilopascals(50), type->id.text.c_str());
    }
}

/// At the rise such loops are laid out for: 16 K through cold plates, 10 K of facility water.
void PumpCurveTest::theCapacityCanBeCarried()
{
    for (const EquipmentType* type : pumped()) {
        const bool isPump = type->kind == EquipmentKind::Pump;
        const double heatPerFlow = isPump ? heatOfWater * 10 : heatOfGlycol * 16;
        const double needed = type->cooling->capacity.value.si() / heatPerFlow;
        QVERIFY2(type->cooling->pump.back().flow.value.si() >= needed, type->id.text.c_str());
        QVERIFY2(type->cooling->pump.front().flow.value.si() < needed, type->id.text.c_str());
    }
}

void PumpCurveTest::thePumpsWaterPowerIsLessThanTheElectricPower()
{
    for (const EquipmentType* type : pumped()) {
        const CoolingData& cooling = *type->cooling;
        const double needed = cooling.capacity.value.si() / (type->kind == EquipmentKind::Pump ? heatOfWater * 8 : heatOfGlycol * 14);
        double head = 0;
        for (const PumpPoint& point : cooling.pump)
            if (point.flow.value.si() <= needed * 1.05) head = point.head.value.si();
        QVERIFY2(needed * head < cooling.electricShare.value * cooling.capacity.value.si(), type->id.text.c_str());
    }
}

QTEST_APPLESS_MAIN(PumpCurveTest)
#include "pump_curve_test.moc"
