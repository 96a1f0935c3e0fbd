// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/power_drill.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/formulas/registry.h"
#include "core/search/generate_plan.h"
#include "core/storage/plan_file.h"
#include "tests/core/compute/small_factory.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;

namespace {

/// A plan with its catalogue, solved.
struct Drilled {
    Catalog catalog;
    Plan plan;
    Outcome outcome;

    Drilled(Catalog c, Plan p) : catalog(std::move(c)), plan(std::move(p)), outcome(makeCpuSolver(1)->solve(compile(plan, catalog).value()).value()) {}
    std::vector<ElementDrill> all() const { return powerDrill(plan, catalog, outcome); }
    const ElementDrill& of(const std::vector<ElementDrill>& all, const char* name) const
    {
        for (std::size_t p = 0; p < plan.equipment.size(); ++p)
            if (plan.equipment[p].name == name) return all[p];
        qFatal("no such piece");
    }
    EquipmentId id(const char* name) const
    {
        for (const Equipment& piece : plan.equipment)
            if (piece.name == name) return piece.id;
        qFatal("no such piece");
    }
};

/// Three UPS, a rack on every two of them and one more on the first two: distributed redundancy.
Drilled distributed()
{
    test::PlanBuilder b {{}, {}, {}};
    b.plan.site.climate = {"mild"}, b.plan.site.gridCapacity = megawatts(5);
    b.hall = b.space("Hall", SpaceKind::DataHall);
    const EquipmentId grid = b.add("grid", "Grid", b.hall);
    std::array<EquipmentId, 3> ups {b.add("ups", "UPS 0", b.hall), b.add("ups", "UPS 1", b.hall), b.add("ups", "UPS 2", b.hall)};
    for (const EquipmentId each : ups) b.feed(grid, each, Side::A);
    for (const auto& [first, second] : std::array<std::pair<int, int>, 4> {{{0, 1}, {1, 2}, {2, 0}, {0, 1}}}) {
        const EquipmentId rack = b.add("rack", "Rack", b.hall);
        b.feed(ups[static_cast<std::size_t>(first)], rack, Side::A), b.feed(ups[static_cast<std::size_t>(second)], rack, Side::B);
    }
    return {test::smallCatalog(), b.plan};
}

Drilled small() { return {test::smallCatalog(), test::smallPlan()}; }

bool isNear(Power a, Power b) { return std::abs((a - b).si()) <= 1e-6 * std::max(1.0, std::abs(b.si())); }

} // namespace

class PowerDrillTest : public QObject {
    Q_OBJECT

private slots:
    void inNormalOperationItCarriesWhatTheSolverSays()
    {
        const Drilled drilled = small();
        const auto all = drilled.all();
        for (std::size_t p = 0; p < all.size(); ++p)
            QVERIFY2(isNear(all[p].load, drilled.outcome.equipment[p].peakPower), drilled.plan.equipment[p].name.c_str());
    }

    void theOtherSideTakesAllWhenOneFails()
    {
        const Drilled drilled = small();
        const auto all = drilled.all();
        const ElementDrill& busway = drilled.of(all, "Busway A");
        Power loads;
        for (std::size_t p = 0; p < all.size(); ++p)
            if (drilled.plan.equipment[p].name == "Rack" || drilled.plan.equipment[p].name == "CDU" || drilled.plan.equipment[p].name == "Fan wall") loads += all[p].load;
        QVERIFY(isNear(busway.load, loads * 0.5));
        QVERIFY(isNear(busway.worst, loads));
        QVERIFY(isNear(busway.margin() - busway.worstMargin(), loads * 0.5));
    }

    void theWorstCaseNamesTheElementThatCausesIt()
    {
        const Drilled drilled = small();
        const auto all = drilled.all();
        const EquipmentId without = drilled.of(all, "Busway A").worstWithout;
        QVERIFY(without == drilled.id("Busway B") || without == drilled.id("UPS B") || without == drilled.id("SWG B"));
    }

    void aSingleTransformerDropsEverything()
    {
        const Drilled drilled = small();
        const auto all = drilled.all();
        QVERIFY(drilled.of(all, "Transformer").dropped > kilowatts(480));
        QCOMPARE(drilled.of(all, "UPS A").dropped, Power {});
    }

    void whatIsTakenOutOfServiceCarriesNothingAndDarkensWhatItAloneFeeds()
    {
        const Drilled drilled = small();
        const PowerDrill drill(drilled.plan, drilled.catalog, drilled.outcome);
        const DrillState state = drill.without(std::vector {drilled.id("UPS A")});
        const auto at = [&](const char* name) { return drilled.plan.equipment.indexOf(drilled.id(name)); };
        QCOMPARE(state.service[at("UPS A")], InService::Failed);
        QCOMPARE(state.service[at("Busway A")], InService::WithoutPower);
        QCOMPARE(state.service[at("Rack")], InService::Yes);
        QCOMPARE(state.load[at("Busway A")], Power {});
        QCOMPARE(state.dropped, Power {});
        const DrillState both = drill.without(std::vector {drilled.id("UPS A"), drilled.id("UPS B")});
        QVERIFY(both.dropped > kilowatts(480));
        QCOMPARE(both.service[at("Rack")], InService::WithoutPower);
    }

    void eachFailureIsTheSameAloneAsAmongAll()
    {
        const Drilled drilled = small();
        const PowerDrill drill(drilled.plan, drilled.catalog, drilled.outcome);
        const auto all = drill.allFailures();
        std::vector<Power> worst(all.size());
        for (std::size_t p = 0; p < all.size(); ++p) {
            const DrillState state = drill.without(std::vector {drilled.plan.equipment[p].id});
            for (std::size_t q = 0; q < all.size(); ++q) worst[q] = std::max(worst[q], state.load[q]);
            if (all[p].rating.si() > 0) QVERIFY(isNear(state.dropped, all[p].dropped));
        }
        for (std::size_t q = 0; q < all.size(); ++q) QVERIFY2(isNear(all[q].worst, worst[q]), drilled.plan.equipment[q].name.c_str());
    }

    void powerGearFedFromBothSidesTakesAAndChangesOverToB()
    {
        Drilled drilled = small();
        test::PlanBuilder builder {drilled.plan, {}, {}};
        const EquipmentId second = builder.add("transformer", "Transformer 2", drilled.plan.spaces[0].id);
        builder.feed(drilled.id("Grid"), second, Side::A);
        builder.feed(second, drilled.id("SWG A"), Side::B);
        const Drilled both(drilled.catalog, builder.plan);
        const auto all = both.all();
        QCOMPARE(both.of(all, "Transformer 2").load, Power {});
        QCOMPARE(both.outcome.equipment[both.plan.equipment.indexOf(second)].peakPower, Power {});
        const DrillState state = PowerDrill(both.plan, both.catalog, both.outcome).without(std::vector {both.id("Transformer")});
        QVERIFY(state.load[both.plan.equipment.indexOf(second)] > kilowatts(480));
        QCOMPARE(state.dropped, Power {});
    }

    void aGeneratorWaitsUntilNothingElseIsLeft()
    {
        Drilled drilled = small();
        test::PlanBuilder builder {drilled.plan, {}, {}};
        const EquipmentId engine = builder.add("generator", "Engine", drilled.plan.spaces[0].id);
        builder.feed(engine, drilled.id("SWG A"), Side::B);
        const Drilled both(drilled.catalog, builder.plan);
        const auto all = both.all();
        QCOMPARE(both.of(all, "Engine").load, Power {});
        QVERIFY(both.of(all, "Engine").worst > kilowatts(480));
        const EquipmentId without = both.of(all, "Engine").worstWithout;
        QVERIFY(without == both.id("Grid") || without == both.id("Transformer"));
    }

    void pairsOfSystemsFailAsTheFormulaSays()
    {
        const Drilled drilled = distributed();
        const PowerDrill drill(drilled.plan, drilled.catalog, drilled.outcome);
        constexpr double rating = 2000, rack = 120;
        Json inputs {{"system_ratings", {rating, rating, rating}}, {"pair_loads", Json::array()}};
        for (const auto& [first, second] : std::array<std::pair<int, int>, 4> {{{0, 1}, {1, 2}, {2, 0}, {0, 1}}}) inputs["pair_loads"].push_back({{"systems", {first, second}}, {"load", rack}});
        const std::array names {"UPS 0", "UPS 1", "UPS 2"};
        for (int failed = 0; failed < 3; ++failed) {
            inputs["failed_system"] = failed;
            const Json outputs = contract::runFormula("power.distributed_redundancy_failure", inputs).at("outputs");
            const DrillState state = drill.without(std::vector {drilled.id(names[static_cast<std::size_t>(failed)])});
            for (std::size_t system = 0; system < 3; ++system) {
                const auto at = drilled.plan.equipment.indexOf(drilled.id(names[system]));
                QVERIFY(isNear(state.load[at], kilowatts(rating * outputs.at("loading_after_failure").at(system).get<double>())));
                QVERIFY(isNear(drilled.all()[at].load, kilowatts(rating * outputs.at("loading_normal").at(system).get<double>())));
            }
        }
    }

    void aFactoryOfAGigawattIsDrilledElementByElement()
    {
        const Catalog catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
        Drilled drilled(catalog, readPlanFile(GW_SOURCE_RESOURCES "/samples/factory-1gw.gwp.json").value().plan);
        QElapsedTimer clock;
        clock.start();
        const auto all = drilled.all();
        qInfo("%zu pieces drilled in %.1f ms", all.size(), static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        for (std::size_t p = 0; p < all.size(); ++p) {
            QVERIFY2(std::abs((all[p].load - drilled.outcome.equipment[p].peakPower).si()) <= 1e-6 * std::max(1e3, all[p].load.si()), drilled.plan.equipment[p].name.c_str());
            QVERIFY2(all[p].worst <= all[p].rating || all[p].rating.si() <= 0, drilled.plan.equipment[p].name.c_str());
            QCOMPARE(all[p].dropped, Power {});
        }
    }
};

QTEST_APPLESS_MAIN(PowerDrillTest)
#include "power_drill_test.moc"
