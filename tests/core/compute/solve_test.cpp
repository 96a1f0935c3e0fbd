// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/pipeline.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

using namespace gw;

class SolveTest : public QObject {
    Q_OBJECT

    static Outcome outcomeOf(const Plan& plan, int threads = 1)
    {
        const Result<Factory> factory = compile(plan, test::smallCatalog());
        if (!factory) qFatal("%s: %s", factory.error().place.c_str(), factory.error().seen.c_str());
        return *makeCpuSolver(threads)->solve(*factory);
    }

    static const EquipmentOutcome& named(const Plan& plan, const Outcome& outcome, const char* name)
    {
        for (std::size_t i = 0; i < plan.equipment.size(); ++i)
            if (plan.equipment[i].name == name) return outcome.equipment[i];
        qFatal("no piece named %s", name);
    }

private slots:
    void everyFigureOfTheSmallPlanIsPlausible()
    {
        const Outcome o = outcomeOf(test::smallPlan());
        const Headline& h = o.headline;
        QCOMPARE(h.racks, 4U);
        QCOMPARE(h.accelerators, 288U);
        QVERIFY(h.itPower.in(kilowatt) > 4 * 30 && h.itPower.in(kilowatt) < 4 * 100);
        QVERIFY(h.facilityPower > h.itPower);
        QVERIFY(h.gridPeak.in(kilowatt) > 480);
        QVERIFY(h.pue.value.has_value());
        QVERIFY2(*h.pue.value > 1.05 && *h.pue.value < 1.5, std::to_string(*h.pue.value).c_str());
        QCOMPARE(h.wue.value->si(), 0.0);
        QVERIFY(h.tokensPerSecond.value->si() > 0);
        QVERIFY(h.availability > 0.99 && h.availability < 1);
        QVERIFY(h.capex.si() > 12e6);
        QVERIFY(h.opex.si() > 0);
        QCOMPARE(o.hours.size(), std::size_t {8760});
        QCOMPARE(o.years.size(), std::size_t {11});
        QCOMPARE(o.tiers.size(), std::size_t {1});
        QCOMPARE(o.loops.size(), std::size_t {3});
        QVERIFY(!o.limits.empty());
    }

    void inIsOutPlusLossAtEveryStageAndInEveryBalance()
    {
        const Outcome o = outcomeOf(test::smallPlan());
        for (const PowerStageOutcome& s : o.power) QVERIFY(std::abs((s.in - s.out - s.loss).si()) <= 1e-9 * s.in.si());
        QCOMPARE(o.balances.size(), std::size_t {3});
        for (const Balance& b : o.balances) QVERIFY2(b.relativeError() <= 1e-9, b.name.c_str());
        const auto stage = [&](PowerStage s) { return o.power[static_cast<std::size_t>(s)]; };
        QVERIFY(std::abs(stage(PowerStage::Transformer).in.si() / o.headline.facilityPower.si() - 1) < 1e-12);
        QVERIFY(std::abs(stage(PowerStage::RackShelf).in.si() / o.headline.itPower.si() - 1) < 1e-9);
    }

    void theMeanOfTheHoursIsTheHeadline()
    {
        const Outcome o = outcomeOf(test::smallPlan());
        double it = 0, site = 0;
        for (const HourOutcome& h : o.hours) it += h.itKw, site += h.siteKw;
        QVERIFY(std::abs(it / 8760 / o.headline.itPower.in(kilowatt) - 1) < 1e-6);
        QVERIFY(std::abs(site / it / *o.headline.pue.value - 1) < 1e-6);
    }

    void losingOneOfTwoSidesDoublesTheLoadOfTheOther()
    {
        const Plan plan = test::smallPlan();
        const Outcome o = outcomeOf(plan);
        const EquipmentOutcome& busway = named(plan, o, "Busway A");
        QVERIFY(std::abs(busway.failureLoading / busway.loading - 2) < 1e-9);
        // The feed above carries the line's square losses as well, so a little more than twice.
        const EquipmentOutcome& ups = named(plan, o, "UPS A");
        QVERIFY(ups.failureLoading / ups.loading > 2 && ups.failureLoading / ups.loading < 2.02);
    }

    void peakIsNeverBelowTheMean()
    {
        const Plan plan = test::smallPlan();
        const Outcome o = outcomeOf(plan);
        for (const EquipmentOutcome& e : o.equipment) QVERIFY(e.peakPower >= e.typicalPower);
        QVERIFY(o.headline.gridPeak > o.headline.facilityPower);
    }

    void aHotterClimateNeverLowersPue()
    {
        const double cold = *outcomeOf(test::smallPlan(4, "cold")).headline.pue.value, mild = *outcomeOf(test::smallPlan(4, "mild")).headline.pue.value,
                     hot = *outcomeOf(test::smallPlan(4, "hot")).headline.pue.value;
        QVERIFY2(cold < mild && mild < hot, (std::to_string(cold) + " " + std::to_string(mild) + " " + std::to_string(hot)).c_str());
    }

    void moreRacksDrawMore()
    {
        double before = 0;
        for (int racks = 1; racks < 8; ++racks) {
            const double now = outcomeOf(test::smallPlan(racks)).headline.facilityPower.si();
            QVERIFY(now > before);
            before = now;
        }
    }

    void aPlanWithoutRacksSaysWhyFiguresAreMissing()
    {
        const Outcome o = outcomeOf(test::smallPlan(0));
        QCOMPARE(o.headline.pue.missing, Missing::NoRacks);
        QVERIFY(!o.headline.pue.value);
        QVERIFY(!o.headline.tokensPerSecond.value);
        QCOMPARE(o.headline.tokensPerSecond.missing, Missing::NoRacks);
    }

    void aPlanWithoutClimateHasNoPue()
    {
        Plan plan = test::smallPlan();
        plan.site.climate = {};
        QCOMPARE(outcomeOf(plan).headline.pue.missing, Missing::NoClimate);
    }

    void anEmptyPlanSolves()
    {
        const Outcome o = outcomeOf(Plan {});
        QCOMPARE(o.headline.racks, 0U);
        QCOMPARE(o.equipment.size(), std::size_t {0});
    }

    void whereNothingStandsNothingIsDrawn()
    {
        for (const bool hasClimate : {false, true}) {
            Plan plan;
            if (hasClimate) plan.site = test::smallPlan().site;
            const Outcome o = outcomeOf(plan);
            QCOMPARE(o.headline.itPower.si(), 0.0);
            QCOMPARE(o.headline.facilityPower.si(), 0.0);
            QCOMPARE(o.headline.gridPeak.si(), 0.0);
            QCOMPARE(o.headline.energyPerYear.si(), 0.0);
            QCOMPARE(o.headline.carbonPerYear.si(), 0.0);
            for (const HourOutcome& hour : o.hours) QCOMPARE(hour.siteKw, decltype(hour.siteKw) {});
        }
    }

    void racksWithoutAnyPlantAreCooledByTheReferencePlant()
    {
        Plan plan = test::smallPlan();
        Plan bare;
        bare.site = plan.site, bare.spaces = plan.spaces, bare.tiers = plan.tiers;
        for (const Equipment& piece : plan.equipment)
            if (piece.name == "Rack") bare.equipment.put(piece);
        const Outcome o = outcomeOf(bare);
        QVERIFY2(*o.headline.pue.value > 1.02 && *o.headline.pue.value < 1.3, std::to_string(*o.headline.pue.value).c_str());
        for (const Balance& b : o.balances) QVERIFY(b.relativeError() <= 1e-9);
    }

    void aCapHoldsARacksPeak()
    {
        Plan plan = test::smallPlan();
        Equipment rack = plan.equipment[plan.equipment.size() - 1];
        rack.powerCap = kilowatts(80);
        plan.equipment.put(rack);
        const Outcome o = outcomeOf(plan);
        QCOMPARE(o.equipment.back().peakPower.in(kilowatt), 80.0);
        QVERIFY(o.equipment.back().typicalPower.in(kilowatt) <= 80.0);
    }

    void ownSourcesLowerTheGridsBillAndCarbonFollowsTheMix()
    {
        Plan plan = test::smallPlan();
        const Outcome grid = outcomeOf(plan);
        EnergySource gas;
        gas.id = {plan.info.lastId + 1}, gas.type = {"gas"}, gas.capacity = megawatts(1);
        plan.sources.put(gas);
        const Outcome own = outcomeOf(plan);
        const double perKwh = own.headline.carbonPerYear.si() / own.headline.energyPerYear.in(kilowattHour);
        QVERIFY(std::abs(perKwh - 0.490) < 1e-9); // 0.9 MW is more than the load, so gas makes all of it.
        QVERIFY(std::abs(grid.headline.carbonPerYear.si() / grid.headline.energyPerYear.in(kilowattHour) - 0.350) < 1e-9);
    }

    void oneTwoAndAllThreadsGiveTheSameBits()
    {
        const Outcome one = outcomeOf(test::smallPlan(), 1);
        for (const int threads : {2, 0}) {
            const Outcome other = outcomeOf(test::smallPlan(), threads);
            QCOMPARE(other.headline.facilityPower.si(), one.headline.facilityPower.si());
            QVERIFY(other.headline.npv == one.headline.npv && other.headline.pue == one.headline.pue);
            for (std::size_t h = 0; h < one.hours.size(); ++h) QVERIFY(one.hours[h].siteKw == other.hours[h].siteKw);
        }
    }

    void manyScenariosGiveWhatEachGivesAlone()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        std::vector<ScenarioFactors> scenarios(9);
        for (std::size_t i = 0; i < scenarios.size(); ++i) scenarios[i].factor[i] = 1.3;
        const auto solver = makeCpuSolver();
        const auto many = solver->solveMany(factory, scenarios);
        QVERIFY(many.isOk());
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const Headline alone = solver->solve(factory, scenarios[i])->headline;
            QVERIFY(alone.npv == (*many)[i].npv && alone.facilityPower == (*many)[i].facilityPower && alone.opex == (*many)[i].opex);
        }
        QVERIFY((*many)[static_cast<std::size_t>(Assumption::EnergyPrice)].opex > solver->solve(factory)->headline.opex);
    }

    void aStoppedSolveIsCancelled()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        std::stop_source source;
        source.request_stop();
        const Result<Outcome> result = makeCpuSolver()->solve(factory, {}, {.report = {}, .stop = source.get_token()});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void stagesAreReportedInOrder()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        double last = -1;
        int stages = 0;
        const auto report = [&](const char*, double fraction) { stages += fraction > last, last = fraction; };
        QVERIFY(makeCpuSolver()->solve(factory, {}, {.report = report, .stop = {}}).isOk());
        QCOMPARE(stages, static_cast<int>(stageNames.size()));
    }
};

QTEST_APPLESS_MAIN(SolveTest)
#include "solve_test.moc"
