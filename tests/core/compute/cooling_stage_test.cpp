// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/cooling.h"

#include <QtTest>

using namespace gw;

namespace {

constexpr Coolers dryCoolers {.capacity = 1000e3, .approach = 8, .electricShare = 0.02};
constexpr Coolers towers {.capacity = 1000e3, .approach = 4, .electricShare = 0.02, .waterShare = 1};
constexpr Coolers chillers {.capacity = 1000e3, .approach = 12, .electricShare = 0.03, .carnotShare = 0.5};

Circuit circuitOf(double supply, Coolers dry, Coolers tower, Coolers chiller)
{
    Circuit c {.supply = supply, .rise = 10, .dry = dry, .tower = tower, .chiller = chiller};
    c.units = {.capacity = 1200e3, .electricShare = 0.01};
    c.rooms = {.capacity = 300e3, .electricShare = 0.05};
    c.airShare = 1;
    return c;
}

CircuitHour<double> at(const Circuit& c, double dryBulb, double wetBulb, double liquid = 600e3, double air = 100e3)
{
    return rejectHeat(figuresOf<double>(c), liquid, air, dryBulb, wetBulb);
}

} // namespace

class CoolingStageTest : public QObject {
    Q_OBJECT

private slots:
    void allHeatIsRejectedInAnyWeather_data()
    {
        QTest::addColumn<int>("plant");
        for (int plant = 0; plant < 6; ++plant) QTest::addRow("plant %d", plant) << plant;
    }
    void allHeatIsRejectedInAnyWeather()
    {
        QFETCH(int, plant);
        const Circuit plants[] {circuitOf(36, dryCoolers, {}, {}), circuitOf(36, {}, towers, {}), circuitOf(18, {}, {}, chillers),
                                circuitOf(25, dryCoolers, {}, chillers), circuitOf(20, {}, towers, chillers), circuitOf(25, dryCoolers, towers, chillers)};
        for (double dryBulb = -30; dryBulb <= 50; dryBulb += 0.7)
            for (const double depression : {0.0, 3.0, 12.0}) {
                const CircuitHour<double> h = at(plants[plant], dryBulb, dryBulb - depression);
                QVERIFY(std::abs(h.rejected - (700e3 + h.inside + h.compressor)) < 1e-6);
                QVERIFY(h.power >= h.inside + h.compressor);
                QVERIFY(h.byDry >= 0 && h.byTower >= 0 && h.byChiller >= 0 && h.water >= 0);
                QVERIFY(h.compressorLimit <= h.compressor);
            }
    }

    void warmWaterNeedsNoCompressor()
    {
        const Circuit c = circuitOf(40, dryCoolers, {}, chillers);
        QCOMPARE(at(c, 32, 24).compressor, 0.0);
        QCOMPARE(at(c, 32, 24).water, 0.0);
    }

    void chillersTrimWhatDryCoolersCannot()
    {
        const Circuit c = circuitOf(30, dryCoolers, {}, chillers);
        QCOMPARE(at(c, 15, 10).byChiller, 0.0);
        const CircuitHour<double> warm = at(c, 33, 22);
        QVERIFY(warm.byDry > 0 && warm.byChiller > 0);
        QCOMPARE(at(c, 39.9, 25).byDry, 0.0); // Fans at full speed for a tenth of a kelvin do not pay.
        QCOMPARE(at(c, 41, 25).byDry, 0.0); // Air warmer than the returning water takes nothing.
    }

    void wettedPadsReplaceChillersInDryHeat()
    {
        Coolers wetted = dryCoolers;
        wetted.waterShare = 0.7;
        const Circuit c = circuitOf(30, wetted, {}, chillers);
        QCOMPARE(at(c, 10, 5).water, 0.0);
        QVERIFY(at(c, 33, 18).water > 0);
        QVERIFY(at(c, 33, 18).byChiller < at(circuitOf(30, dryCoolers, {}, chillers), 33, 18).byChiller);
    }

    void towersEvaporateInProportionToTheirHeat()
    {
        const CircuitHour<double> h = at(circuitOf(30, {}, towers, {}), 25, 15);
        QVERIFY(std::abs(h.water - h.byTower / 2.43e6 * 4 / 3) < 1e-9);
    }

    void hotterAirNeverCostsLess_data() { allHeatIsRejectedInAnyWeather_data(); }
    void hotterAirNeverCostsLess()
    {
        QFETCH(int, plant);
        const Circuit plants[] {circuitOf(36, dryCoolers, {}, {}), circuitOf(36, {}, towers, {}), circuitOf(18, {}, {}, chillers),
                                circuitOf(25, dryCoolers, {}, chillers), circuitOf(20, {}, {}, chillers), circuitOf(40, dryCoolers, {}, chillers)};
        double before = 0;
        for (double dryBulb = -30; dryBulb <= 45; dryBulb += 0.5) {
            const double now = at(plants[plant], dryBulb, dryBulb - 6).power;
            QVERIFY2(now >= before - 1e-6, qPrintable(QString("%1 degC: %2 W after %3 W").arg(dryBulb).arg(now).arg(before)));
            before = now;
        }
    }

    void noHeatNoChillerNoWater()
    {
        const CircuitHour<double> h = rejectHeat(figuresOf<double>(circuitOf(18, {}, towers, chillers)), 0.0, 0.0, 30.0, 25.0);
        QVERIFY(h.power >= 0 && h.power < 40e3);
    }
};

QTEST_APPLESS_MAIN(CoolingStageTest)
#include "cooling_stage_test.moc"
