// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/values.h"
#include "tests/core/scene/small_plan.h"

#include <QTest>

#include <cmath>

using namespace gw;

namespace {

/// The small catalogue with what temperatures and redundancy ask for.
Catalog fullCatalog()
{
    Catalog catalog = smallCatalog();
    catalog.equipment.push_back(pieceType("grid", EquipmentKind::GridConnection, 1, 1, 1));
    catalog.equipment.push_back(pieceType("crah", EquipmentKind::Crah, 2, 1, 2));
    for (EquipmentType& type : catalog.equipment) {
        if (type.kind == EquipmentKind::AcceleratorRack) {
            type.rack.emplace();
            type.rack->maximumAirInlet.value = celsius(32);
            type.rack->maximumSupply.value = celsius(45);
            type.rack->coolantFlow.value = VolumeFlow::fromSi(1e-3);
        }
        if (type.kind != EquipmentKind::Crah && type.kind != EquipmentKind::Cdu) continue;
        type.cooling.emplace();
        type.cooling->capacity.value = kilowatts(100);
        type.cooling->approach.value = kelvins(6);
    }
    return catalog;
}

/// Rack 10 has both sides of two busways that can carry all; rack 11 one side; rack 12 both sides, of which one cannot; rack 13 none.
Plan fedPlan()
{
    Plan plan = twoFacingRows();
    addPiece(plan, 1, "grid", 1, 0, 0, Facing::North);
    addPiece(plan, 2, "busway", 1, 2, 2, Facing::North);
    addPiece(plan, 3, "busway", 1, 2, 3, Facing::North);
    addPiece(plan, 4, "busway", 1, 2, 4, Facing::North);
    std::uint32_t feed = 100;
    const auto join = [&](std::uint32_t from, std::uint32_t to, Side side) { plan.feeds.put({{feed++}, {from}, {to}, side}); };
    for (const std::uint32_t busway : {2U, 3U, 4U}) join(1, busway, Side::A);
    join(2, 10, Side::A), join(3, 10, Side::B);
    join(2, 11, Side::A);
    join(2, 12, Side::A), join(4, 12, Side::B);
    return plan;
}

Outcome outcomeOf(const Plan& plan)
{
    Outcome outcome;
    outcome.equipment.resize(plan.equipment.size());
    outcome.loops.resize(plan.loops.size());
    for (auto& piece : outcome.equipment) piece.typicalPower = kilowatts(120), piece.cost = dollars(3.6e6), piece.failureLoading = 0.9;
    return outcome;
}

Scene coloured(const Plan& plan, const Outcome& outcome, ColourBy by) { return buildScene(plan, fullCatalog(), outcome, {}, by); }

float valueOf(const Plan& plan, const Scene& scene, std::uint32_t piece) { return scene.boxes[plan.equipment.indexOf({piece})].value; }

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT
private slots:
    void redundancyOfARackCountsTheSidesThatASourceReaches();
    void feedsInARingSupplyNobody();
    void aLoopThatCoolsWithoutItsLargestCoolerIsNPlusOne();
    void inletAirIsTheHandlersSupplyAndItsApproachAgainstTheRacksLimit();
    void coolantIsTheLoopsSupplyAgainstTheRacksLimit();
    void aPhaseIsEvenOverTheRampInTheOrderOfThePlan();
    void costPerKilowattIsOfRacksOnly();
    void aLoadingBeyondTheScaleIsToldByTheLegend();
    void everyColourHasALegendThatHoldsItsValues_data();
    void everyColourHasALegendThatHoldsItsValues();
    void ticksAreRoundAndHoldTheLimit_data();
    void ticksAreRoundAndHoldTheLimit();
};

void ValuesTest::redundancyOfARackCountsTheSidesThatASourceReaches()
{
    const Plan plan = fedPlan();
    Outcome outcome = outcomeOf(plan);
    outcome.equipment[plan.equipment.indexOf({4})].failureLoading = 1.3;
    const Scene scene = coloured(plan, outcome, ColourBy::Redundancy);
    QCOMPARE(valueOf(plan, scene, 10), float(Spare::TwoSides));
    QCOMPARE(valueOf(plan, scene, 11), float(Spare::None));
    QCOMPARE(valueOf(plan, scene, 12), float(Spare::Short));
    QCOMPARE(valueOf(plan, scene, 13), float(Spare::Unsupplied));
    QVERIFY(std::isnan(valueOf(plan, scene, 2)));
}

void ValuesTest::feedsInARingSupplyNobody()
{
    Plan plan = fedPlan();
    for (const std::uint32_t feed : {100U, 101U, 102U}) plan.feeds.remove({feed});
    plan.feeds.put({{200}, {2}, {3}, Side::A});
    plan.feeds.put({{201}, {3}, {2}, Side::A});
    QCOMPARE(valueOf(plan, coloured(plan, outcomeOf(plan), ColourBy::Redundancy), 10), float(Spare::Unsupplied));
}

void ValuesTest::aLoopThatCoolsWithoutItsLargestCoolerIsNPlusOne()
{
    Plan plan = twoFacingRows();
    addPiece(plan, 40, "cdu", 1, 1, 8, Facing::North);
    addPiece(plan, 41, "cdu", 1, 3, 8, Facing::North);
    Loop loop;
    loop.id = {50};
    plan.loops.put(loop);
    plan.connections.put({{60}, {50}, {40}, LoopRole::Cools});
    plan.connections.put({{61}, {50}, {41}, LoopRole::Cools});
    Outcome outcome = outcomeOf(plan);
    outcome.loops[0].capacity = kilowatts(200);
    for (const auto& [heat, spare] : {std::pair(100.0, Spare::NPlusOne), {101.0, Spare::None}}) {
        outcome.loops[0].heat = kilowatts(heat);
        QCOMPARE(valueOf(plan, coloured(plan, outcome, ColourBy::Redundancy), 40), float(spare));
    }
}

void ValuesTest::inletAirIsTheHandlersSupplyAndItsApproachAgainstTheRacksLimit()
{
    Plan plan = twoFacingRows();
    addPiece(plan, 40, "crah", 1, 1, 8, Facing::North);
    Loop loop;
    loop.id = {50};
    loop.supply = celsius(20);
    plan.loops.put(loop);
    plan.connections.put({{60}, {50}, {40}, LoopRole::IsCooled});
    const Scene scene = coloured(plan, outcomeOf(plan), ColourBy::InletTemperature);
    QVERIFY(std::abs(valueOf(plan, scene, 10) - 26.0F) < 1e-3F);
    QVERIFY(std::isnan(valueOf(plan, scene, 40)));
    QCOMPARE(scene.legend.limit, std::optional(32.0F));
    QVERIFY(scene.legend.low <= 26 && scene.legend.high > 32);
    plan.connections.remove({60});
    QVERIFY2(std::isnan(valueOf(plan, coloured(plan, outcomeOf(plan), ColourBy::InletTemperature), 10)), "a hall without air handlers has no inlet temperature");
}

void ValuesTest::coolantIsTheLoopsSupplyAgainstTheRacksLimit()
{
    Plan plan = twoFacingRows();
    Loop loop;
    loop.id = {50};
    loop.supply = celsius(47);
    plan.loops.put(loop);
    plan.connections.put({{60}, {50}, {10}, LoopRole::IsCooled});
    const Scene scene = coloured(plan, outcomeOf(plan), ColourBy::CoolantSupply);
    QVERIFY(std::abs(valueOf(plan, scene, 10) - 47.0F) < 1e-3F);
    QVERIFY(std::isnan(valueOf(plan, scene, 11)));
    QCOMPARE(scene.legend.limit, std::optional(45.0F));
    QVERIFY(scene.legend.hasMissing);
}

void ValuesTest::aPhaseIsEvenOverTheRampInTheOrderOfThePlan()
{
    Plan plan = twoFacingRows();
    plan.schedule.ramp = months(8);
    Outcome outcome = outcomeOf(plan);
    outcome.headline.timeToFullCapacity = months(26);
    const Scene scene = coloured(plan, outcome, ColourBy::PhaseDate);
    QVERIFY(std::abs(valueOf(plan, scene, 10) - 19.0F) < 1e-3F);
    QVERIFY(std::abs(valueOf(plan, scene, 23) - 26.0F) < 1e-3F);
    QCOMPARE(scene.legend.unit, std::string("months"));
}

void ValuesTest::costPerKilowattIsOfRacksOnly()
{
    Plan plan = fedPlan();
    const Scene scene = coloured(plan, outcomeOf(plan), ColourBy::CostPerKilowatt);
    QVERIFY(std::abs(valueOf(plan, scene, 10) - 30.0F) < 1e-3F);
    QCOMPARE(scene.legend.unit, std::string("k$/kW"));
    QVERIFY(std::isnan(valueOf(plan, scene, 2)));
}

void ValuesTest::aLoadingBeyondTheScaleIsToldByTheLegend()
{
    const Plan plan = fedPlan();
    Outcome outcome = outcomeOf(plan);
    for (auto& piece : outcome.equipment) piece.loading = 0.8;
    QVERIFY(!coloured(plan, outcome, ColourBy::Loading).legend.hasOver);
    outcome.equipment[0].loading = 2.4;
    const Scene scene = coloured(plan, outcome, ColourBy::Loading);
    QVERIFY(scene.legend.hasOver);
    QCOMPARE(scene.legend.high, 150.0F);
}

void ValuesTest::everyColourHasALegendThatHoldsItsValues_data()
{
    QTest::addColumn<int>("by");
    for (const ColourBy by : allColourBy) QTest::addRow("%d", int(by)) << int(by);
}

void ValuesTest::everyColourHasALegendThatHoldsItsValues()
{
    QFETCH(int, by);
    const Plan plan = fedPlan();
    const Scene scene = coloured(plan, outcomeOf(plan), ColourBy(by));
    QCOMPARE(scene.legend.by, ColourBy(by));
    QVERIFY(scene.legend.low < scene.legend.high);
    for (const Box& box : scene.boxes)
        if (!std::isnan(box.value)) QVERIFY(box.value >= scene.legend.low && box.value <= scene.legend.high);
}

void ValuesTest::ticksAreRoundAndHoldTheLimit_data()
{
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("high");
    QTest::addColumn<float>("limit");
    QTest::addColumn<QList<float>>("expected");
    const float none = -1;
    QTest::newRow("power") << 0.0F << 150.0F << none << QList<float> {0, 50, 100, 150};
    QTest::newRow("loading") << 0.0F << 150.0F << 100.0F << QList<float> {0, 50, 100, 150};
    QTest::newRow("temperature") << 25.0F << 40.0F << 32.0F << QList<float> {25, 30, 32, 35, 40};
    QTest::newRow("small") << 0.0F << 0.04F << none << QList<float> {0, 0.01F, 0.02F, 0.03F, 0.04F};
    QTest::newRow("one million") << 0.0F << 1e6F << none << QList<float> {0, 2e5F, 4e5F, 6e5F, 8e5F, 1e6F};
}

void ValuesTest::ticksAreRoundAndHoldTheLimit()
{
    QFETCH(float, low);
    QFETCH(float, high);
    QFETCH(float, limit);
    QFETCH(QList<float>, expected);
    const auto ticks = ticksOf({ColourBy::Power, "", low, high, limit > 0 ? std::optional(limit) : std::nullopt});
    QCOMPARE(ticks.size(), std::size_t(expected.size()));
    for (qsizetype i = 0; i < expected.size(); ++i) QVERIFY(std::abs(ticks[std::size_t(i)] - expected[i]) < 1e-5F * high);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "values_test.moc"
