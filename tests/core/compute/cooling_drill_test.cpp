// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/small_plant.h"

using namespace gw;
using namespace gw::test;

class CoolingDrillTest : public QObject {
    Q_OBJECT

private slots:
    void inNormalOperationItCarriesWhatTheSolverSays_data()
    {
        QTest::addColumn<QString>("plan");
        for (const char* plan : {"superpod", "hall-100mw", "retrofit-20mw", "edge-16-racks", "factory-1gw"}) QTest::newRow(plan) << plan;
    }
    void inNormalOperationItCarriesWhatTheSolverSays()
    {
        QFETCH(QString, plan);
        const Drilled drilled = sample(qPrintable(plan));
        const CoolingState state = drilled.drill.without({});
        const auto all = drilled.drill.allFailures();
        bool hasHeat = false;
        for (std::size_t p = 0; p < all.size(); ++p) {
            const EquipmentType* type = catalog().find(drilled.plan.equipment[p].type);
            if (!isCooling(type->kind) || type->kind == EquipmentKind::Pump) continue;
            const double expected = drilled.outcome.equipment[p].heat.si();
            QVERIFY2(std::abs(state.load[p].si() - expected) <= 1e-6 * std::max(1.0, expected), drilled.plan.equipment[p].name.c_str());
            QCOMPARE(all[p].load.si(), state.load[p].si());
            QVERIFY(all[p].worst.si() >= all[p].load.si());
            hasHeat |= expected > 0;
        }
        QVERIFY(hasHeat);
        QVERIFY(std::abs(state.dropped.si()) < 1);
        for (std::size_t l = 0; l < state.loops.size(); ++l)
            QVERIFY(std::abs(state.loops[l].heat.si() - drilled.outcome.loops[l].heat.si()) <= 1e-6 * std::max(1.0, drilled.outcome.loops[l].heat.si()));
    }

    void theWorstOfAllIsWhatEachFailureGivesAlone_data()
    {
        QTest::addColumn<QString>("plan");
        for (const char* plan : {"superpod", "retrofit-20mw"}) QTest::newRow(plan) << plan;
    }
    void theWorstOfAllIsWhatEachFailureGivesAlone()
    {
        QFETCH(QString, plan);
        const Drilled drilled = sample(qPrintable(plan));
        const auto all = drilled.drill.allFailures();
        std::vector<double> worst(all.size());
        for (std::size_t p = 0; p < all.size(); ++p) {
            if (!isCooling(catalog().find(drilled.plan.equipment[p].type)->kind)) continue;
            const CoolingState state = drilled.drill.without(std::vector {drilled.plan.equipment[p].id});
            QVERIFY(std::abs(state.dropped.si() - all[p].dropped.si()) < 1);
            for (std::size_t other = 0; other < all.size(); ++other)
                if (all[other].rating.si() > 0) worst[other] = std::max(worst[other], state.load[other].si());
        }
        for (std::size_t p = 0; p < all.size(); ++p)
            if (all[p].rating.si() > 0) QVERIFY2(std::abs(all[p].worst.si() - std::max(worst[p], all[p].load.si())) < 1, drilled.plan.equipment[p].name.c_str());
    }

    void whatIsLeftSharesTheHeatOfALostCdu()
    {
        const Drilled drilled = SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 4).solved();
        const double heat = drilled.outcome.loops[1].heat.si();
        QVERIFY(heat > 5e5);
        const auto all = drilled.drill.allFailures();
        const CoolerDrill& first = all[drilled.at("CDU 1")];
        QVERIFY(std::abs(first.load.si() - heat / 2) < 1);
        QVERIFY(std::abs(first.worst.si() - heat) < 1);
        QCOMPARE(first.worstWithout, drilled.id("CDU 2"));
        QCOMPARE(all[drilled.at("CDU 2")].worstWithout, drilled.id("CDU 1"));
        QCOMPARE(first.dropped, Power {});
        const CoolingState state = drilled.without({"CDU 1"});
        QCOMPARE(state.service[drilled.at("CDU 1")], InService::Failed);
        QCOMPARE(state.service[drilled.at("Rack 1")], InService::Yes);
        QVERIFY(std::abs(state.load[drilled.at("CDU 2")].si() - heat) < 1);
    }

    void racksWithoutAnyCduAreWithoutCoolant()
    {
        const Drilled drilled = SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 4).solved();
        const CoolingState state = drilled.without({"CDU 1", "CDU 2"});
        QVERIFY(state.loops[1].isDead);
        QVERIFY(!state.loops[0].isDead);
        QCOMPARE(state.service[drilled.at("Rack 8")], InService::WithoutPower);
        QVERIFY(std::abs(state.dropped.si() - drilled.outcome.loops[1].heat.si()) < 1);
        QCOMPARE(state.load[drilled.at("Dry cooler 1")], Power {});
    }

    void aFacilityLoopThatIsLostTakesItsCdusAlong()
    {
        const Drilled drilled = SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 2).solved();
        const CoolingState state = drilled.without({"Dry cooler 1", "Dry cooler 2"});
        QVERIFY(state.loops[0].isDead && state.loops[1].isDead);
        QCOMPARE(state.service[drilled.at("CDU 1")], InService::WithoutPower);
        QCOMPARE(state.service[drilled.at("Rack 1")], InService::WithoutPower);
        QCOMPARE(drilled.drill.allFailures()[drilled.at("Dry cooler 1")].dropped, Power {});
    }

    void chillersTakeWhatALostDryCoolerLeavesInTheWorstHour()
    {
        const Drilled drilled = SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 2).plant("chiller-air-1500kw", "Chiller", 2).solved();
        const double dry = drilled.outcome.equipment[drilled.at("Dry cooler 1")].heat.si(), chiller = drilled.outcome.equipment[drilled.at("Chiller 1")].heat.si();
        QVERIFY2(chiller > 0 && dry > 0, "at 36 C Ashburn's hottest hour asks for both");
        const CoolingState state = drilled.without({"Dry cooler 1"});
        QVERIFY2(std::abs(state.load[drilled.at("Dry cooler 2")].si() - dry) < 1, "a dry cooler at its limit takes no more");
        QVERIFY(std::abs(state.load[drilled.at("Chiller 1")].si() - (chiller + dry / 2)) < 1);
        QCOMPARE(state.dropped, Power {});
        const CoolingState warm = drilled.without({"Chiller 1", "Chiller 2"});
        QVERIFY(std::abs(warm.dropped.si() - 2 * chiller) < 1);
        QVERIFY(!warm.loops[0].isDead);
    }

    void aLoopWhosePumpsAreAllOutMovesNothing()
    {
        const std::string pump = firstOf(EquipmentKind::Pump);
        const Drilled drilled = SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 2).plant(pump.c_str(), "Pump", 2).solved();
        const auto all = drilled.drill.allFailures();
        QVERIFY(std::abs(all[drilled.at("Pump 1")].load.si() - drilled.outcome.loops[0].heat.si() / 2) < 1);
        QVERIFY(std::abs(all[drilled.at("Pump 1")].worst.si() - drilled.outcome.loops[0].heat.si()) < 1);
        QVERIFY(drilled.without({"Pump 1", "Pump 2"}).loops[0].isDead);
        QVERIFY(!drilled.without({"Pump 1"}).loops[0].isDead);
    }

    void airHandlersStandInForThoseOfTheirHall()
    {
        const Drilled drilled = sample("superpod");
        const auto all = drilled.drill.allFailures();
        const std::size_t wall = drilled.at("Fan wall 1.1");
        // Three stand in the hall; two more cool the electrical room and are no help.
        QVERIFY(std::abs(all[wall].worst.si() - all[wall].load.si() * 3 / 2) < 1);
        const CoolingState state = drilled.without({"Fan wall 1.1", "Fan wall 1.2", "Fan wall 1.3"});
        QVERIFY(std::abs(state.dropped.si() - 3 * all[wall].load.si()) < 1);
    }

    void whatDoesNotCoolIsPassedOver()
    {
        const Drilled drilled = sample("superpod");
        const CoolingState state = drilled.without({"UPS 1A"});
        QCOMPARE(state.service[drilled.at("UPS 1A")], InService::Yes);
        QVERIFY(std::abs(state.dropped.si()) < 1);
    }
};

QTEST_APPLESS_MAIN(CoolingDrillTest)
#include "cooling_drill_test.moc"
