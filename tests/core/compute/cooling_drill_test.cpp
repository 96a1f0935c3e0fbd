// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cooling_drill.h"

#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/storage/plan_file.h"

#include <QTest>

using namespace gw;

namespace {

const Catalog& catalog()
{
    static const Catalog shipped = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    return shipped;
}

/// A plan, solved, and its drill.
struct Drilled {
    Plan plan;
    Outcome outcome;
    CoolingDrill drill;

    explicit Drilled(Plan p) : plan(std::move(p)), outcome(makeCpuSolver(1)->solve(compile(plan, catalog()).value()).value()), drill(plan, catalog(), outcome) {}
    std::size_t at(const std::string& name) const
    {
        for (std::size_t p = 0; p < plan.equipment.size(); ++p)
            if (plan.equipment[p].name == name) return p;
        qFatal("no piece is called %s", name.c_str());
    }
    EquipmentId id(const std::string& name) const { return plan.equipment[at(name)].id; }
    CoolingState without(std::initializer_list<const char*> names) const
    {
        std::vector<EquipmentId> ids;
        for (const char* name : names) ids.push_back(id(name));
        return drill.without(ids);
    }
};

Drilled sample(const char* name) { return Drilled(readPlanFile(std::string(GW_SOURCE_RESOURCES "/samples/") + name + ".gwp.json").value().plan); }

/// Eight liquid racks of 0.1 MW each on one technology loop, cooled by CDUs from a facility loop with the plant that is asked for.
class SmallPlant {
    template <class Row>
    auto add(Row row)
    {
        row.id.number = ++m_plan.info.lastId;
        const auto id = row.id;
        tableOf<Row>(m_plan).put(std::move(row));
        return id;
    }

public:
    SmallPlant()
    {
        m_plan.info.name = "Plant";
        m_plan.site.climate = {"ashburn"};
        m_hall = add(Space {.name = "Hall", .width = metres(20), .depth = metres(20)});
        m_facility = add(Loop {.name = "Facility", .kind = LoopKind::Facility, .supply = celsius(36), .rise = kelvins(10)});
        m_technology = add(Loop {.name = "Technology", .kind = LoopKind::Technology, .supply = celsius(40), .rise = kelvins(10)});
        for (int i = 0; i < 8; ++i) join(piece("Rack " + std::to_string(i + 1), "gb300-nvl72"), m_technology, LoopRole::IsCooled);
    }
    SmallPlant& cdus(int count)
    {
        for (int i = 0; i < count; ++i) {
            const EquipmentId cdu = piece("CDU " + std::to_string(i + 1), "cdu-xdu1350");
            join(cdu, m_technology, LoopRole::Cools);
            join(cdu, m_facility, LoopRole::IsCooled);
        }
        return *this;
    }
    SmallPlant& plant(const char* type, const char* name, int count)
    {
        for (int i = 0; i < count; ++i) join(piece(name + std::string(" ") + std::to_string(i + 1), type), m_facility, LoopRole::Cools);
        return *this;
    }
    Drilled solved() const { return Drilled(m_plan); }

private:
    EquipmentId piece(std::string name, const char* type) { return add(Equipment {.name = std::move(name), .type = {type}, .space = m_hall}); }
    void join(EquipmentId piece, LoopId loop, LoopRole role) { add(Connection {.loop = loop, .equipment = piece, .role = role}); }

    Plan m_plan;
    SpaceId m_hall;
    LoopId m_facility, m_technology;
};

std::string firstOf(EquipmentKind kind)
{
    for (const EquipmentType& type : catalog().equipment)
        if (type.kind == kind) return type.id.text;
    return {};
}

} // namespace

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
